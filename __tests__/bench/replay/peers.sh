#!/usr/bin/env bash
# The tools that the replay is measured beside: hey, h2load and wrk from Debian, vegeta and k6 built by Go from their
# modules into .cache/peers. What cannot be had is said, and left out of the benchmark.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
mkdir -p .cache/peers
VEGETA=github.com/tsenart/vegeta/v12@v12.13.0
K6=go.k6.io/k6@v1.8.1

if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends hey nghttp2-client wrk >/dev/null
fi
for module in "$VEGETA" "$K6"; do
  name=$(basename "${module%%@*}" | sed 's/^v12$/vegeta/')
  [ -x ".cache/peers/$name" ] && continue
  command -v go >/dev/null || { echo "peers.sh: no Go, so no $name"; continue; }
  GOBIN=$PWD/.cache/peers go install "$module" || echo "peers.sh: $name could not be built"
done
for name in hey h2load wrk vegeta k6; do
  [ -x ".cache/peers/$name" ] || command -v "$name" >/dev/null || echo "peers.sh: not here: $name"
done
