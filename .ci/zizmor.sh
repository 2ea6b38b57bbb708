#!/usr/bin/env bash
# Looks with zizmor for what is dangerous in the workflows: this repository's own, the examples, and the one that
# `memdrift init` writes, once its reader has put the action's repository and commit into it. Needs pip and a built dist/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

ZIZMOR=1.32.0
PINNED=acme/memdrift@0000000000000000000000000000000000000000

python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --upgrade --target .cache/zizmor \
  "zizmor==$ZIZMOR"
work=$(mktemp -d "${TMPDIR:-/tmp}/memdrift-zizmor.XXXXXX")
trap 'rm -rf "$work"' EXIT
root=$PWD
(cd "$work" && printf 'FROM debian\n' >Dockerfile && node "$root/dist/cli/index.js" init >init.log)
sed -i "s|<owner>/memdrift@v0|$PINNED|" "$work/.github/workflows/memdrift.yml"

.cache/zizmor/bin/zizmor --offline --no-progress --config .github/zizmor.yml \
  .github/workflows/*.yml .github/dependabot.yml examples/workflows/*.yml action.yml "$work/.github/workflows/memdrift.yml"
