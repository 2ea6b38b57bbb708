#!/usr/bin/env bash
# Makes sure that the schemas of Argo Rollouts and of Flagger are in .cache/rollouts, for the tests of examples/rollouts. They
# come with the controllers' Go modules. Running it again does nothing. Where they cannot be had it says so and ends well: the
# tests then say themselves that they are skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
ARGO=github.com/argoproj/argo-rollouts@v1.8.3
FLAGGER=github.com/fluxcd/flagger@v1.41.0
cache=$PWD/.cache/rollouts

skip() {
  printf 'rollouts.sh: the examples are not held against their schemas: %s\n' "$*"
  exit 0
}
# have FILE MODULE PATH: a file of a module.
have() {
  [ -f "$cache/$1" ] && return
  local dir
  dir=$(cd /tmp && GOFLAGS=-mod=mod GOTOOLCHAIN=local go mod download -json "$2" | sed -n 's/^\t"Dir": "\(.*\)",\?$/\1/p') || return
  install -m 644 "$dir/$3" "$cache/$1"
}

mkdir -p "$cache"
if [ ! -f "$cache/flagger.yaml" ]; then command -v go >/dev/null || skip 'there is no Go to fetch them with'; fi
have analysis-template.yaml "$ARGO" manifests/crds/analysis-template-crd.yaml || skip "no $ARGO"
have rollout.yaml "$ARGO" manifests/crds/rollout-crd.yaml || skip "no $ARGO"
have flagger.yaml "$FLAGGER" artifacts/flagger/crd.yaml || skip "no $FLAGGER"
printf 'rollouts.sh: schemas of %s and %s\n' "$ARGO" "$FLAGGER"
