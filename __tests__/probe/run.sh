#!/usr/bin/env bash
# Runs the probe's tests and compiles it on every Python 3.8 to 3.14 found here: on PATH and under ~/.pyenv/versions.
# Three of them side by side, because most of the time they wait. PROBE_PYTHONS="3.8 3.12" limits them;
# PROBE_PYTHONS=few: the oldest, the newest and the one that `python3` is.
# Fails when a test fails or when no Python was found.
set -u
cd "$(dirname "$0")"

every="3.8 3.9 3.10 3.11 3.12 3.13 3.14"
reports=$(mktemp -d "${TMPDIR:-/tmp}/probe-tests.XXXXXX")
trap 'rm -rf "$reports"' EXIT

python_of() { # the newest interpreter of a minor version, by a path that is no version manager's stand-in
  local found
  for found in "$HOME/.pyenv/versions/$1".*/bin/python3 "$(command -v "python$1")" "$(command -v python3)"; do
    [ -x "$found" ] && "$found" -c "import sys; sys.exit('%d.%d' % sys.version_info[:2] != '$1')" 2>/dev/null && echo "$found" && return
  done
}

few() { # of the minor versions that are here
  local here=() version
  for version in $every; do if [ -n "$(python_of "$version")" ]; then here+=("$version"); fi; done
  printf '%s\n' "${here[0]:-}" "${here[-1]:-}" "$(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')" | sort -Vu
}

versions=${PROBE_PYTHONS:-$every}
if [ "$versions" = few ]; then versions=$(few); fi

test_on() { # PYTHON REPORT: what the tests print, and how they ended
  "$1" -c 'import sys
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        compile(file.read(), path, "exec", dont_inherit=True)' ../../src/probe/*.py ../../src/probe/explain/*.py ./*.py >"$2" 2>&1 || { echo 1 >"$2.status"; return; }
  "$1" -B -W default -m unittest discover -p 'test_*.py' >>"$2" 2>&1
  echo $? >"$2.status"
}

ran=()
for version in $versions; do
  python=$(python_of "$version")
  [ -n "$python" ] || continue
  ran+=("$("$python" -c 'import platform; print(platform.python_version())')")
  test_on "$python" "$reports/${ran[-1]}" &
  while [ "$(jobs -rp | wc -l)" -ge 3 ]; do wait -n; done
done
wait

passed=0
failed=0
for name in "${ran[@]}"; do
  report=$reports/$name
  status=$(cat "$report.status")
  total=$(sed -n 's/^Ran \([0-9]*\) test.*/\1/p' "$report")
  broken=$(sed -n 's/^FAILED (//p' "$report" | grep -oE '(failures|errors)=[0-9]+' | cut -d= -f2 | paste -sd+ - | sed 's/^$/0/')
  broken=$((${broken:-0}))
  [ "$status" -ne 0 ] && [ "$broken" -eq 0 ] && broken=1
  passed=$((passed + ${total:-0} - broken))
  failed=$((failed + broken))
  echo "== Python $name"
  if [ "$status" -ne 0 ]; then cat "$report"; else tail -1 "$report"; fi
done

echo "Pythons: ${ran[*]:-none}"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "${#ran[@]}" -gt 0 ]
