#!/usr/bin/env bash
# Makes sure that act (nektos/act on GitHub), a runner of workflows that nobody here wrote, is at
# .cache/act/act, for the tests that run the built Action under it. Running it again does nothing.
# Go builds it from its module (minutes; kept in the cache). Where it cannot be had it says so and ends well: the tests
# then say themselves that they are skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Asks for Go 1.25.
ACT_VERSION=${ACT_VERSION:-v0.2.89}
cache=$PWD/.cache/act

say() { printf 'act.sh: %s\n' "$*"; }

skip() {
  say "the Action is not run under act: $*"
  exit 0
}

built=$cache/$ACT_VERSION/act
if [ ! -x "$built" ]; then
  command -v go >/dev/null || skip 'there is no Go to build it'
  say "building act $ACT_VERSION (minutes)"
  mkdir -p "$cache"
  GOBIN=$cache/$ACT_VERSION CGO_ENABLED=0 GOFLAGS= nice -n 15 go install -trimpath -ldflags '-s -w' \
    "github.com/nektos/act@$ACT_VERSION" >"$cache/build.log" 2>&1 ||
    skip "it cannot be built with $(go version) (log: $cache/build.log)"
  say "built in $SECONDS s"
fi
ln -sfn "$ACT_VERSION/act" "$cache/act"
say "$("$cache/act" --version)"
