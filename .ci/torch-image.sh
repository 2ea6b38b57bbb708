#!/usr/bin/env bash
# Builds the images of the end-to-end tests: Debian with PyTorch from Debian's own packages, and the example server on it.
# Needs root and a Docker daemon (.ci/docker.sh). An image made from the same recipe is kept.
#
#   memdrift-test/torch:12             Debian + python3 + python3-torch (torch 1.13, CPU)
#   memdrift-test/torch-server:local   the above + examples/torch-server
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/images.sh"

# The packages' order of installation takes apt: debootstrap's own resolver does not follow versioned dependencies.
torch_rootfs() {
  local dir=$1
  rootfs "$dir" python3,ca-certificates
  # A throttled mirror drops a connection now and then in 240 packages: apt tries again.
  chroot "$dir" sh -ec '
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -qq -y -o Acquire::Retries=3 --no-install-recommends python3-torch
    apt-get clean' >"$dir.log" 2>&1 || {
    printf 'torch-image.sh: installing python3-torch failed: %s (whole log: %s)\n' "$(tail -n 1 "$dir.log")" "$dir.log" >&2
    return 1
  }
  rm -rf "$dir"/var/lib/apt/lists/* "$dir"/usr/share/{doc,man,locale} "$dir"/usr/lib/libtorch-test/*
}

torch_image() {
  local tag=memdrift-test/torch:12 recipe work
  recipe=$(cat "$here/torch-image.sh" "$here/images.sh" | sha256sum | cut -c1-16)
  if [ "$(docker image inspect -f '{{index .Config.Labels "memdrift.recipe"}}' "$tag" 2>/dev/null)" = "$recipe" ]; then
    say "$tag is there, of this recipe"
    return
  fi
  work=$(mktemp -d "${TMPDIR:-/tmp}/memdrift-image.XXXXXX")
  say "building $tag (minutes)"
  torch_rootfs "$work/root"
  import_image "$work/root" "$tag" "LABEL memdrift.recipe=$recipe"
  rm -rf "$work"
  say "$tag built in ${SECONDS} s ($(docker image inspect -f '{{.Size}}' "$tag" | numfmt --to=iec))"
}

server_image() {
  local tag=memdrift-test/torch-server:local
  docker build -q --build-arg BASE=memdrift-test/torch:12 -t "$tag" "$here/../examples/torch-server" >/dev/null
  say "$tag built"
}

torch_image
server_image
