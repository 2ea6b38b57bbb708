#!/usr/bin/env bash
# The tools that the replay is measured beside: hey, h2load and wrk from Debian, vegeta built by Go from its
# module into .cache/peers. What cannot be had is said, and left out of the benchmark.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
mkdir -p .cache/peers
VEGETA=github.com/tsenart/vegeta/v12@v12.13.0

if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends hey nghttp2-client wrk >/dev/null
fi
if [ ! -x .cache/peers/vegeta ]; then
  if ! command -v go >/dev/null; then
    echo "peers.sh: no Go, so no vegeta"
  else
    GOBIN=$PWD/.cache/peers go install "$VEGETA" || echo "peers.sh: vegeta could not be built"
  fi
fi
for name in hey h2load wrk vegeta; do
  [ -x ".cache/peers/$name" ] || command -v "$name" >/dev/null || echo "peers.sh: not here: $name"
done
