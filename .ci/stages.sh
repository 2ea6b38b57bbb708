# shellcheck shell=bash
# Stages of .ci/run and .ci/full, and what several of them need. Sourced.

# begin_stages FOLDER: empties the folder of logs, and begins to count.
begin_stages() {
  stage_logs=$1
  rm -rf "$stage_logs"
  mkdir -p "$stage_logs"
  stages_begun=$SECONDS
  passed=() failed=() skipped=()
  declare -gA beside_pid=()
  # A run that is stopped takes its own children with it.
  trap 'for pid in "${beside_pid[@]}"; do kill -- "-$pid" 2>/dev/null || true; done' EXIT
}

# noted NAME STATUS SECONDS: counts a stage that has ended.
noted() {
  printf '=== %s: %s after %d s\n' "$1" "$([ "$2" -eq 0 ] && echo passed || echo "FAILED ($2)")" "$3"
  if [ "$2" -eq 0 ]; then passed+=("$1"); else failed+=("$1"); fi
}

# stage NAME COMMAND...: runs a command, shows what it prints, and notes how it ended.
stage() {
  local name=$1 begun=$SECONDS status=0
  shift
  printf '\n=== %s: %s\n' "$name" "$*"
  "$@" 2>&1 | tee "$stage_logs/$name.log" || status=$?
  noted "$name" "$status" $((SECONDS - begun))
}

# beside NAME COMMAND...: begins a command whose output is shown when it is awaited.
beside() {
  local name=$1
  shift
  printf '\n=== %s begins: %s\n' "$name" "$*"
  # A process group of its own, so that all of it can be ended.
  set -m
  { begun=$SECONDS status=0; "$@" || status=$?; echo "$status $((SECONDS - begun))" >"$stage_logs/$name.end"; } \
    >"$stage_logs/$name.log" 2>&1 &
  beside_pid[$name]=$!
  set +m
}

# after NAME COMMAND...: for `beside`: runs a command once another that `beside` has begun is over.
after() {
  local name=$1
  shift
  while [ ! -f "$stage_logs/$name.end" ] && kill -0 "${beside_pid[$name]:-}" 2>/dev/null; do sleep 1; done
  "$@"
}

# awaited NAME: waits for what `beside` has begun, shows its output and notes how it ended.
awaited() {
  local name=$1 status=1 took=0
  wait "${beside_pid[$name]}" || true
  unset "beside_pid[$name]"
  printf '\n=== %s\n' "$name"
  cat "$stage_logs/$name.log"
  if [ -f "$stage_logs/$name.end" ]; then read -r status took <"$stage_logs/$name.end"; fi
  noted "$name" "$status" "$took"
}

# end_stages NAME: the last line, which says what came out; fails where a stage has.
end_stages() {
  local minutes=$(((SECONDS - stages_begun + 59) / 60))
  printf '\n'
  if [ ${#skipped[@]} -gt 0 ]; then printf 'skipped: %s\n' "${skipped[*]}"; fi
  if [ ${#failed[@]} -gt 0 ]; then
    printf '%s FAILED after %d min: %s (passed: %s)\n' "$1" "$minutes" "${failed[*]}" "${passed[*]:-none}"
    return 1
  fi
  printf '%s passed after %d min: %s\n' "$1" "$minutes" "${passed[*]}"
}

# GitHub's runner runs the Action on Node 24: npm has it as a package without install scripts.
node24() {
  local arch
  arch=$(node -p process.arch)
  mkdir -p .cache/node24
  if [ ! -x ".cache/node24/node_modules/node-linux-$arch/bin/node" ]; then
    npm install --prefix .cache/node24 --no-save --no-package-lock --no-audit --no-fund "node-linux-$arch@24"
  fi
  mkdir -p .cache/node24/bin
  ln -sfn "../node_modules/node-linux-$arch/bin/node" .cache/node24/bin/node
  .cache/node24/bin/node --version
}

# What the container tests need: the engine, the base images, Compose; what is there is kept.
engine() { bash .ci/prometheus.sh && bash .ci/rollouts.sh && bash .ci/locust.sh && bash .ci/docker.sh && bash .ci/images.sh && bash .ci/compose.sh; }

# What the end-to-end tests need beyond that.
images() {
  bash .ci/torch-image.sh && bash .ci/chromium.sh && bash .ci/parts-images.sh && bash .ci/llama-image.sh && bash .ci/act.sh
}
