#!/usr/bin/env bash
# Makes sure that `docker compose` (v2) answers, for the tests of compose projects. Running it again does nothing.
# Where the plugin is missing it is taken from the distribution, else built by Go from its module (minutes; kept in the
# cache). Where neither can be had it says so and ends well: the tests then say themselves that they are skipped, for
# `docker compose version` fails.
set -euo pipefail

# Asks for Go 1.24.9.
COMPOSE_VERSION=${COMPOSE_VERSION:-v2.40.3}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/memdrift-compose
plugins=${DOCKER_CONFIG:-$HOME/.docker}/cli-plugins

say() { printf 'compose.sh: %s\n' "$*"; }

answers() { docker compose version >/dev/null 2>&1; }

skip() {
  say "compose cases are skipped: $*"
  exit 0
}

done_if_it_answers() {
  if answers; then
    say "$(docker compose version)"
    exit 0
  fi
}

# Docker's own package, Ubuntu's, and Debian's, which is of version 1 (a program of its own, no plugin) before Debian 13.
from_packages() {
  local package
  [ "$(id -u)" = 0 ] && command -v apt-cache >/dev/null || return 0
  for package in docker-compose-plugin docker-compose-v2 docker-compose; do
    apt-cache policy "$package" | grep -Eq '^ +Candidate: ([0-9]+:)?([2-9]|[1-9][0-9])\.' || continue
    say "installing $package"
    DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$package" >/dev/null || true
    return 0
  done
}

# Not `go install`: the module excludes versions of others, which that refuses (seen with v2.40.3). As the main module
# of a copy of its own it builds.
build() {
  local module work
  module=$(go mod download -json "github.com/docker/compose/v2@$COMPOSE_VERSION" |
    node -e 'process.stdout.write(JSON.parse(require("node:fs").readFileSync(0, "utf8")).Dir ?? "")') || return 1
  [ -n "$module" ] || return 1
  work=$(mktemp -d "${TMPDIR:-/tmp}/memdrift-compose.XXXXXX")
  cp -r "$module" "$work/source"
  chmod -R u+w "$work/source"
  (cd "$work/source" && CGO_ENABLED=0 GOFLAGS= nice -n 15 go build -trimpath \
    -ldflags "-s -w -X github.com/docker/compose/v2/internal.Version=$COMPOSE_VERSION" -o "$work/built" ./cmd) \
    >"$cache/build.log" 2>&1 || {
    rm -rf "$work"
    return 1
  }
  mv "$work/built" "$1"
  rm -rf "$work"
}

bash "$(dirname "${BASH_SOURCE[0]}")/docker.sh" || skip 'there is no docker engine'
done_if_it_answers
from_packages
done_if_it_answers

built=$cache/docker-compose-$COMPOSE_VERSION
mkdir -p "$cache" "$plugins"
if [ ! -x "$built" ]; then
  command -v go >/dev/null || skip 'no package has the plugin, and there is no Go to build it'
  say "building docker compose $COMPOSE_VERSION (minutes)"
  build "$built" || skip "it cannot be built with $(go version) (log: $cache/build.log)"
  say "built in $SECONDS s"
fi
ln -sf "$built" "$plugins/docker-compose"
done_if_it_answers
skip "the plugin in $plugins does not answer"
