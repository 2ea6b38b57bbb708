"""Who this process is: the fields of the `hello` line that say more than numbers."""

import os
import sys

EXACT = (
    "PYTORCH_NO_CUDA_MEMORY_CACHING",
    "_RJEM_MALLOC_CONF",
    "GLIBC_TUNABLES",
    "LD_PRELOAD",
    "OMP_NUM_THREADS",
    "PYTHONMALLOC",
    "PYTHON_GIL",
    "CUDA_VISIBLE_DEVICES",
    "CUDA_MODULE_LOADING",
)
PREFIXES = ("MALLOC_", "TCMALLOC_", "MIMALLOC_", "XLA_", "VLLM_", "UCX_", "NCCL_")
ALLOCATORS = ("PYTORCH_", "TF_")
"""Prefixes of variables that touch memory where their names also have ALLOC in them."""
SECRETS = ("KEY", "TOKEN", "SECRET", "PASS")
VARIABLES = 32
CHARACTERS = 64, 200
"""Of a name and of a value; of a value beyond Unicode's first plane half, for its reader counts those double."""
BYTES = 8192
"""Of names and values in all, as JSON: a line of a probe is bounded."""


def environment(variables, json):
    """
    The environment variables that touch memory, as they are now: entry points set them in the process itself. In order
    of name, and never one whose name says that it is a secret. The same names as in src/service/service-environment.ts;
    by hand, because a service need not have imported re. `json` makes JSON, to know the size.
    """
    chosen = {}
    left = BYTES
    for name in sorted(name for name in variables if touches_memory(name))[:VARIABLES]:
        value = variables[name][: CHARACTERS[1]]
        if any(ord(char) > 0xFFFF for char in value):
            value = value[: CHARACTERS[1] // 2]
        left -= len(json({name: value}))
        if left < 0:
            break
        chosen[name] = value
    return chosen


def touches_memory(name):
    word = len(name) <= CHARACTERS[0] and name.isascii() and name.replace("_", "a").isalnum()
    if not word or any(part in name for part in SECRETS):
        return False
    if name in EXACT or any(name.startswith(prefix) and name != prefix for prefix in PREFIXES):
        return True
    return any(name.startswith(prefix) and "ALLOC" in name[len(prefix) :] for prefix in ALLOCATORS)


def role():
    """
    What this process is to a person: the program's file, `-c`, or `uvicorn/__main__.py`. Not its arguments, which
    hold secrets, and differ between two workers of the same kind.
    """
    argv = getattr(sys, "argv", None) or [""]
    directory, name = os.path.split(str(argv[0]))
    return os.path.join(os.path.basename(directory), name) if name == "__main__.py" else name


def libc_version():
    """`glibc 2.36`, or None: musl has no such name."""
    try:
        return os.confstr("CS_GNU_LIBC_VERSION")
    except (ValueError, OSError):
        return None
