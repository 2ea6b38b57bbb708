#!/usr/bin/env bash
# Builds the images of the services in __tests__/e2e/parts, which the end-to-end tests measure beside the torch server:
# from Debian packages and the sources there, without any image registry. Needs root and a Docker daemon
# (.ci/docker.sh). What was made from the same recipe is kept; the sources' own images are Docker's build cache's.
#
#   memdrift-test/toolchain:12             Debian + gcc, musl-gcc, jemalloc, tcmalloc: builds the C server
#   memdrift-test/python-parts:12          Debian + python3, gunicorn, jemalloc, tcmalloc, mimalloc
#   memdrift-test/c-server:local           one C server on glibc's malloc, jemalloc and tcmalloc
#   memdrift-test/musl-server:local        the same on musl; nothing else is in the image
#   memdrift-test/python-allocators:local  a Python server whose leak is malloc's, for LD_PRELOAD
#   memdrift-test/gunicorn:local           a WSGI app under gunicorn, two workers
#   memdrift-test/forwarding:local         an API that forwards to a worker, for the compose files
#   memdrift-test/metrics-server:local     a server with a /metrics page such as vLLM's
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/images.sh"
parts=$here/../__tests__/e2e/parts

# installed TAG BASE PACKAGES...: the image BASE with these packages, unless TAG is there, of this recipe.
# In a chroot here, not by `docker build`: what the machine's network needs (proxies, mirrors) is set up here only.
installed() {
  local tag=$1 base=$2 recipe work container
  shift 2
  recipe=$({ declare -f installed; docker image inspect -f '{{.Id}}' "$base"; printf '%s\n' "$MEMDRIFT_SUITE" "$@"; } |
    sha256sum | cut -c1-16)
  if [ "$(docker image inspect -f '{{index .Config.Labels "memdrift.recipe"}}' "$tag" 2>/dev/null)" = "$recipe" ]; then
    say "$tag is there, of this recipe"
    return
  fi
  say "building $tag ($*)"
  work=$(mktemp -d "${TMPDIR:-/tmp}/memdrift-image.XXXXXX")
  mkdir "$work/root"
  container=$(docker create "$base" true)
  docker export "$container" | tar -C "$work/root" -x
  docker rm "$container" >/dev/null
  cp /etc/resolv.conf "$work/root/etc/resolv.conf"
  # A throttled mirror drops a connection now and then: apt tries again.
  chroot "$work/root" sh -ec '
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -qq -y -o Acquire::Retries=3 --no-install-recommends "$@"
    apt-get clean' sh "$@" >"$work/log" 2>&1 || {
    printf 'parts-images.sh: installing %s failed: %s (whole log: %s)\n' "$*" "$(tail -n 1 "$work/log")" "$work/log" >&2
    return 1
  }
  rm -rf "$work"/root/var/lib/apt/lists/* "$work"/root/usr/share/{doc,man,locale}
  import_image "$work/root" "$tag" "LABEL memdrift.recipe=$recipe"
  rm -rf "$work"
  say "$tag built ($(docker image inspect -f '{{.Size}}' "$tag" | numfmt --to=iec))"
}

# part NAME FOLDER [DOCKERFILE]: the image of one of the parts.
part() {
  local tag=memdrift-test/$1:local output
  output=$(docker build -t "$tag" -f "$parts/$2/${3:-Dockerfile}" "$parts/$2" 2>&1) || {
    printf '%s\nparts-images.sh: building %s failed\n' "$output" "$tag" >&2
    return 1
  }
  say "$tag built"
}

# One at a time, where several test runs ask for the images at once.
mkdir -p "$MEMDRIFT_IMAGE_CACHE"
exec 9>"$MEMDRIFT_IMAGE_CACHE/parts.lock"
flock 9

build_base_images
installed memdrift-test/toolchain:12 memdrift-test/debian:12 \
  gcc libc6-dev musl-tools libjemalloc-dev libgoogle-perftools-dev
installed memdrift-test/python-parts:12 memdrift-test/python:12 \
  gunicorn libjemalloc2 libtcmalloc-minimal4 libmimalloc2.0
part c-server c-server
part musl-server c-server Dockerfile.musl
part python-allocators python-allocators
part gunicorn gunicorn
part forwarding forwarding
part metrics-server metrics-server
