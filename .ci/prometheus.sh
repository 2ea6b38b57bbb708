#!/usr/bin/env bash
# Makes sure that a Prometheus is at .cache/prometheus/prometheus, for the tests that have a real one scrape real services.
# Running it again does nothing. It is Debian's package, unpacked and not installed: no daemon is started. Where it cannot be
# had it says so and ends well: the tests then say themselves that they are skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
cache=$PWD/.cache/prometheus

say() { printf 'prometheus.sh: %s\n' "$*"; }
skip() {
  say "no Prometheus scrapes in the tests: $*"
  exit 0
}

if [ ! -x "$cache/prometheus" ]; then
  if command -v prometheus >/dev/null; then
    mkdir -p "$cache"
    ln -sfn "$(command -v prometheus)" "$cache/prometheus"
  else
    command -v apt-get >/dev/null || skip 'there is no apt to take the package from'
    mkdir -p "$cache/package"
    # apt reads its lists as root only.
    [ "$(id -u)" != 0 ] || apt-get update -qq || true
    (cd "$cache/package" && apt-get download -qq prometheus 2>/dev/null) || skip 'apt has no package of it'
    dpkg-deb -x "$cache"/package/prometheus_*.deb "$cache/package"
    mv "$cache/package/usr/bin/prometheus" "$cache/prometheus"
    rm -rf "$cache/package"
  fi
fi
say "$("$cache/prometheus" --version 2>&1 | head -n 1)"
