#!/usr/bin/env bash
# Makes sure that Locust is at .cache/locust, for the test that has it replay an exported workload. Running it again does
# nothing. Where it cannot be had it says so and ends well: the test then says itself that it is skipped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
LOCUST=2.47.0
if [ ! -x .cache/locust/bin/locust ]; then
  mkdir -p .cache
  { python3 -m venv .cache/locust && .cache/locust/bin/pip install --quiet --disable-pip-version-check "locust==$LOCUST"; } \
    >.cache/locust.log 2>&1 || {
    rm -rf .cache/locust
    printf 'locust.sh: no Locust replays in the tests: it cannot be installed (log: .cache/locust.log)\n'
    exit 0
  }
fi
printf 'locust.sh: %s\n' "$(.cache/locust/bin/locust --version)"
