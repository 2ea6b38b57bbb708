"""
Of what kind a process's memory is, by its mappings. The classification is a pure function of the text of
/proc/PID/smaps, so that it can be said of a process without a probe too.

    mappings/heap       [heap]: brk, the main arena of glibc
    mappings/arenas     glibc's arenas of threads
    mappings/python     CPython's arenas, objects of at most 512 bytes
    mappings/anonymous  all other private memory: large blocks of malloc, tensors, stacks, other allocators
    mappings/file       backed by a file: libraries, mapped weights; page cache, and what was written to private pages
    mappings/shared     /dev/shm, memfd, System V, MAP_SHARED without a file

Each is Pss + SwapPss: a page of n processes counts a n-th, so that a sum over processes is true.
"""

import os
import sys

from memdrift_proc import read

SERIES = tuple("mappings/" + kind for kind in ("heap", "arenas", "python", "anonymous", "file", "shared"))
LIMIT = 64 << 20
"""Of text: some 80,000 mappings. More is not read at all, for a part is not the whole."""
HEAP_MAX = 64 << 20
"""glibc reserves this much for an arena, at a multiple of it (HEAP_MAX_SIZE of malloc/arena.c, on 64 bits)."""
SHARED = (b"/dev/shm/", b"/memfd:", b"/SYSV", b"[anon_shmem:")
KERNEL = (b"[vdso]", b"[vvar", b"[vsyscall]", b"[uprobes]")
"""The kernel's own pages, lent to every process."""


def mappings(other=None):
    """
    The series of this process. None each where smaps cannot be read or is too large; `mappings/python` is absent where
    this Python has no arenas, and None where another allocator maps pieces of the same sizes (`other`: its kind).
    """
    arena = arena_size()
    told = other in (None, "tcmalloc")
    try:
        text = read("/proc/self/smaps", LIMIT)
        values = dict.fromkeys(SERIES)
        if len(text) < LIMIT:
            values = classify(text, arena if told else None, glibc=other is None)
    except Exception:
        values = dict.fromkeys(SERIES)
    if not told:
        values["mappings/python"] = None
    if arena is None:
        del values["mappings/python"]
    return values


def arena_size():
    """
    Of CPython's arenas, or None where there are none to tell: PyPy, free threading (mimalloc), PYTHONMALLOC=malloc.
    256 KiB until 3.9, 1 MiB since 3.10 on 64 bits (ARENA_BITS of Include/internal/pycore_obmalloc.h).
    """
    own = os.environ.get("PYTHONMALLOC", "").startswith(("malloc", "mimalloc"))
    if sys.implementation.name != "cpython" or "t" in getattr(sys, "abiflags", "") or own:
        return None
    return 1 << 20 if sys.version_info >= (3, 10) and sys.maxsize > 1 << 32 else 1 << 18


def classify(smaps, arena, glibc=True):
    """
    Bytes a series, of the text of /proc/PID/smaps (bytes), the size of a CPython arena (None: there are none), and
    whether glibc serves malloc. Raises ValueError or IndexError for a text that is no smaps.

    A private anonymous mapping without a name that may be read and written is
    * glibc's arena, where it starts at a multiple of 64 MiB, and what is left to the next multiple is reserved without
      any right, or nothing is left;
    * CPython's arenas, where its size is a whole number of arenas, for the kernel joins those that lie side by side,
      and nobody advised it to be huge (flag hg; numpy does so with arrays of 4 MiB and more). malloc's own large blocks
      carry a header, and stacks of threads a guard page, so that neither is a whole number.

    docs/probe.md has how well that separates, and what it cannot.
    """
    totals = dict.fromkeys(SERIES, 0)
    before = None  # what may be glibc's arena: the mapping after it tells
    for mapping in _entries(smaps):
        if before is not None:
            totals["mappings/" + _shaped(before, mapping, arena, glibc)] += before.size
        kind = _named(mapping)
        before = mapping if kind is None else None
        if kind:
            totals["mappings/" + kind] += mapping.size
    if before is not None:
        totals["mappings/" + _shaped(before, None, arena, glibc)] += before.size
    return totals


def _named(mapping):
    """The kind that a mapping's name and rights tell; "" for the kernel's own, None where its shape has to tell."""
    name, private = mapping.name, mapping.rights.endswith(b"p")
    if not name:
        return ("anonymous" if not mapping.rights.startswith(b"rw") else None) if private else "shared"
    if name == b"[heap]":
        return "heap"
    if name.startswith(KERNEL):
        return ""
    if name.startswith(b"[anon: glibc: malloc"):
        return "arenas"
    if name.startswith((b"/dev/zero", b"/anon_hugepage")):
        return "anonymous" if private else "shared"
    if name.startswith(SHARED):
        return "shared"
    return "anonymous" if name.startswith(b"[") else "file"


def _shaped(mapping, following, arena, glibc):
    """The kind of a private anonymous mapping that may be read and written, by its shape and the one after it."""
    start, end = mapping.start, mapping.end
    if glibc and start % HEAP_MAX == 0:
        boundary = -(-end // HEAP_MAX) * HEAP_MAX
        if end == boundary or (
            following is not None
            and following.start == end
            and following.end >= boundary
            and following.rights.startswith(b"---")
            and not following.name
        ):
            return "arenas"
    return "python" if arena and not mapping.huge and (end - start) % arena == 0 else "anonymous"


class Mapping:
    """`start`, `end`: addresses; `rights`: `rw-p`; `size`: Pss + SwapPss in bytes; `huge`: advised to be."""

    __slots__ = ("start", "end", "rights", "name", "size", "huge")


def _entries(smaps):
    """
    Each mapping. By the first field after a mapping's own line, Size, because looking at every line takes ten times as
    long. Raises ValueError where a mapping lacks one of the two figures.
    """
    here = smaps.find(b"\nSize:")
    while here >= 0:
        following = smaps.find(b"\nSize:", here + 1)
        words = smaps[smaps.rfind(b"\n", 0, here) + 1 : here].split(None, 5)
        until = len(smaps) if following < 0 else following
        one = Mapping()
        first, _, last = words[0].partition(b"-")
        one.start, one.end, one.rights = int(first, 16), int(last, 16), words[1]
        one.name = words[5] if len(words) > 5 else b""
        one.size = (_kib(smaps, b"\nPss:", here, until) + _kib(smaps, b"\nSwapPss:", here, until)) * 1024
        flags = smaps.find(b"\nVmFlags:", here, until)
        one.huge = flags >= 0 and smaps.find(b" hg", flags, until) >= 0
        yield one
        here = following


def _kib(smaps, field, start, end):
    at = smaps.index(field, start, end) + len(field)
    return int(smaps[at : smaps.index(b"kB", at, end)])
