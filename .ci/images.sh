#!/usr/bin/env bash
# Builds the images of the container tests, from Debian packages and without any image registry.
# Needs root and a Docker daemon (.ci/docker.sh). An image that is already there is kept; `rebuild` as the first
# argument builds anew. May be sourced for its functions.
#
#   memdrift-test/debian:12          minbase only
#   memdrift-test/python:12          + python3
#   memdrift-test/python-minimal:12  + python3-minimal (no json, no ctypes)
set -euo pipefail

MEMDRIFT_SUITE=${MEMDRIFT_SUITE:-bookworm}
# The mirror that this machine's own apt takes Debian from; where it takes none (Ubuntu), debootstrap knows Debian's.
MEMDRIFT_MIRROR=${MEMDRIFT_MIRROR:-$(apt-get indextargets --format '$(SITE)' \
  'Created-By: Packages' 'Origin: Debian' 'Label: Debian' 2>/dev/null | sed -n 1p || true)}
MEMDRIFT_IMAGE_CACHE=${MEMDRIFT_IMAGE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/memdrift-images}

say() { printf 'images.sh: %s\n' "$*"; }

have_image() { docker image inspect "$1" >/dev/null 2>&1; }

# rootfs DIR [PACKAGES]: a minimal Debian with the comma-separated packages in DIR, whose apt asks the same mirror.
# Downloaded packages are cached.
rootfs() {
  local dir=$1 packages=${2:-}
  mkdir -p "$MEMDRIFT_IMAGE_CACHE/debs"
  debootstrap --variant=minbase --cache-dir="$MEMDRIFT_IMAGE_CACHE/debs" ${packages:+--include="$packages"} \
    "$MEMDRIFT_SUITE" "$dir" ${MEMDRIFT_MIRROR:+"$MEMDRIFT_MIRROR"} >"$dir.log" 2>&1 || {
    say "debootstrap failed: $(tail -n 1 "$dir.log") (whole log: $dir.log)" >&2
    return 1
  }
  rm -rf "$dir"/var/cache/apt/archives/*.deb "$dir"/var/lib/apt/lists/* "$dir"/usr/share/doc/* "$dir"/usr/share/man/*
}

# import_image DIR TAG [DOCKERFILE LINE]...: the tree DIR as an image of one layer.
import_image() {
  local dir=$1 tag=$2
  shift 2
  local changes=(--change 'CMD ["/bin/sh"]') change
  for change in "$@"; do changes+=(--change "$change"); done
  tar --numeric-owner -C "$dir" -c . | docker import "${changes[@]}" - "$tag" >/dev/null
}

# debian_image TAG [PACKAGES] [DOCKERFILE LINE]...: a Debian image with these packages, unless it is there already.
debian_image() {
  local tag=$1 packages=${2:-}
  shift; [ $# -eq 0 ] || shift
  if [ "${MEMDRIFT_REBUILD:-}" != 1 ] && have_image "$tag"; then
    say "$tag is there"
    return
  fi
  local work
  work=$(mktemp -d "${TMPDIR:-/tmp}/memdrift-image.XXXXXX")
  say "building $tag (${packages:-no further packages})"
  rootfs "$work/root" "$packages"
  import_image "$work/root" "$tag" "$@"
  rm -rf "$work"
  say "$tag built ($(docker image inspect -f '{{.Size}}' "$tag" | numfmt --to=iec))"
}

build_base_images() {
  debian_image memdrift-test/debian:12
  debian_image memdrift-test/python:12 python3
  debian_image memdrift-test/python-minimal:12 python3-minimal
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  [ "${1:-}" = rebuild ] && export MEMDRIFT_REBUILD=1
  build_base_images
fi
