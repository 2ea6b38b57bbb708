#!/usr/bin/env bash
# Runs the probe's tests and compiles it on every Python 3.8 to 3.14 found here: on PATH and under ~/.pyenv/versions.
# PROBE_PYTHONS="3.8 3.12" limits them. Fails when a test fails or when no Python was found.
set -u
cd "$(dirname "$0")"

versions=${PROBE_PYTHONS:-"3.8 3.9 3.10 3.11 3.12 3.13 3.14"}

python_of() { # the newest interpreter of a minor version, by a path that is no version manager's stand-in
  local found
  for found in "$HOME/.pyenv/versions/$1".*/bin/python3 "$(command -v "python$1")" "$(command -v python3)"; do
    [ -x "$found" ] && "$found" -c "import sys; sys.exit('%d.%d' % sys.version_info[:2] != '$1')" 2>/dev/null && echo "$found" && return
  done
}

passed=0
failed=0
ran=()
for version in $versions; do
  python=$(python_of "$version")
  [ -n "$python" ] || continue
  ran+=("$("$python" -c 'import platform; print(platform.python_version())')")
  echo "== Python ${ran[-1]}"
  "$python" -c 'import sys
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        compile(file.read(), path, "exec", dont_inherit=True)' ../../src/probe/*.py ./*.py || failed=$((failed + 1))
  report=$("$python" -B -W default -m unittest discover -p 'test_*.py' 2>&1)
  status=$?
  total=$(printf '%s\n' "$report" | sed -n 's/^Ran \([0-9]*\) test.*/\1/p')
  broken=$(printf '%s\n' "$report" | sed -n 's/^FAILED (//p' | grep -oE '(failures|errors)=[0-9]+' | cut -d= -f2 | paste -sd+ - | sed 's/^$/0/')
  broken=$((${broken:-0}))
  [ "$status" -ne 0 ] && [ "$broken" -eq 0 ] && broken=1
  passed=$((passed + ${total:-0} - broken))
  failed=$((failed + broken))
  if [ "$status" -ne 0 ]; then printf '%s\n' "$report"; else printf '%s\n' "$report" | tail -1; fi
done

echo "Pythons: ${ran[*]:-none}"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "${#ran[@]}" -gt 0 ]
