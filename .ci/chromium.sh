#!/usr/bin/env bash
# Makes sure that a Chromium is here, in which the tests look at the report's page: Debian's, where there is none.
# Needs root only to install it; running it again does nothing.
set -euo pipefail

say() { printf 'chromium.sh: %s\n' "$*"; }

for name in chromium chromium-browser; do
  if command -v "$name" >/dev/null; then
    say "$(command -v "$name") is there"
    exit 0
  fi
done

export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -qq -y -o Acquire::Retries=3 --no-install-recommends chromium >/dev/null
say "$(command -v chromium) installed in ${SECONDS} s"
