"""
How well `mappings/python` separates CPython's arenas from all else, against the count of arenas that CPython itself
prints: the table of docs/probe.md. Run by hand, with numpy installed and the names of modules to import first.
"""

import os
import re
import sys
import tempfile
import threading

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "src", "probe"))

import memdrift_mappings

ARENA = memdrift_mappings.arena_size()
MIB = 1 << 20


def arenas():
    """Bytes of all arenas, as `sys._debugmallocstats` says on standard error."""
    with tempfile.TemporaryFile() as file:
        saved = os.dup(2)
        os.dup2(file.fileno(), 2)
        sys._debugmallocstats()
        os.dup2(saved, 2)
        file.seek(0)
        count = re.search(rb"arenas allocated current\s*=\s*([\d,]+)", file.read()).group(1)
    return int(count.replace(b",", b"")) * ARENA


def now():
    values = memdrift_mappings.classify(memdrift_mappings.read("/proc/self/smaps", memdrift_mappings.LIMIT), ARENA)
    kinds = ("python", "anonymous", "arenas", "heap")
    return [arenas() / MIB] + [values["mappings/" + kind] / MIB for kind in kinds]


def show(step, start):
    grown = tuple(after - before for before, after in zip(start, now()))
    print("%-24s truth %+.1f MiB; python %+.1f, anonymous %+.1f, arenas %+.1f, heap %+.1f" % ((step,) + grown))


for name in sys.argv[1:]:
    __import__(name)
    if name == "tensorflow":
        sys.modules[name].constant(1)
    if name == "jax":
        sys.modules[name].numpy.ones(1)

import numpy  # noqa: E402

start = now()
print("at the start             truth %.1f MiB; python %.1f" % tuple(start[:2]))
kept = []
for _ in range(3):
    kept.append([{number: number} for number in range(100000)])
    show("100,000 dicts", start)
kept.append([numpy.ones(1 << 17) for _ in range(20)])
show("20 arrays of 1 MiB", start)
kept.append([numpy.ones(1 << 20) for _ in range(3)])
show("3 arrays of 8 MiB", start)
end = threading.Event()
for _ in range(20):
    threading.Thread(target=end.wait).start()
show("20 threads", start)
kept.append([b"%d" % number for number in range(1000000)])
show("a million small bytes", start)
end.set()
