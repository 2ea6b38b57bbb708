#!/usr/bin/env bash
# Builds the image of a model server that nobody here wrote: llama.cpp's, from its Python package, with a model of random
# weights made here. Needs root, a Docker daemon, pip and memdrift-test/torch:12 (.ci/torch-image.sh), which has libgomp. An image made from the
# same recipe is kept. Without pip it says so and ends well: the test then says itself that it is skipped.
#
#   memdrift-test/llama:local
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
parts=$here/../__tests__/e2e/parts/llama
XLLAMACPP=2026.10.11549
GGUF=0.19.0
tag=memdrift-test/llama:local

say() { printf 'llama-image.sh: %s\n' "$*"; }

recipe=$(cat "$here/llama-image.sh" "$parts"/*.py | sha256sum | cut -c1-16)
if [ "$(docker image inspect -f '{{index .Config.Labels "memdrift.recipe"}}' "$tag" 2>/dev/null)" = "$recipe" ]; then
  say "$tag is there, of this recipe"
  exit 0
fi
python3 -m pip --version >/dev/null 2>&1 || { say "no pip here: the cases with llama.cpp are skipped"; exit 0; }
work=$(mktemp -d "${TMPDIR:-/tmp}/memdrift-image.XXXXXX")
trap 'rm -rf "$work"' EXIT
# Of the image's Python, whatever this machine's is; the model is written by this machine's.
python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --no-deps --only-binary :all: \
  --python-version 3.11 --target "$work/packages" "xllamacpp==$XLLAMACPP"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "gguf==$GGUF"
"$work/venv/bin/python" "$parts/make_model.py" "$work/model.gguf"
cp "$parts/serve.py" "$work/"
cat >"$work/Dockerfile" <<EOF
FROM memdrift-test/torch:12
COPY packages /opt/packages
COPY model.gguf serve.py /app/
ENV PYTHONPATH=/opt/packages
LABEL memdrift.recipe=$recipe
CMD ["python3", "/app/serve.py", "/app/model.gguf", "8000"]
EOF
rm -rf "$work/venv"
docker build -q -t "$tag" "$work" >/dev/null
say "$tag built in $SECONDS s ($(docker image inspect -f '{{.Size}}' "$tag" | numfmt --to=iec))"
