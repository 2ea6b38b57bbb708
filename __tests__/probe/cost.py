"""
What the readings cost, in processor time: the figures of docs/probe.md. Run by hand, with LD_PRELOAD of an allocator or
the names of modules to import first: `python3 cost.py`, `LD_PRELOAD=libjemalloc.so.2 python3 cost.py`,
`python3 cost.py jax tensorflow`.
"""

import os
import statistics
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "src", "probe"))

import memdrift_allocators
import memdrift_mappings
import memdrift_proc


def cost(function, times=50):
    """Median milliseconds of processor time, the kernel's included, and the last value."""
    taken = []
    for _ in range(times):
        begin = time.process_time()
        value = function()
        taken.append((time.process_time() - begin) * 1000)
    return statistics.median(taken), value


def heap_costs():
    heap = memdrift_allocators.Heap()
    print("malloc is served by", heap.look_for_other() or "glibc")
    print("reading: %.3f ms" % cost(heap.values)[0])
    kept = [bytearray(600) for _ in range(2000000)]
    print("reading with 2 million blocks: %.3f ms" % cost(heap.values)[0])
    del kept[::2]
    print("reading with 1 million holes: %.3f ms" % cost(heap.values)[0])
    pieces = [bytearray(32 << 10) for _ in range(40000)]
    survivors = pieces[::400]
    del pieces
    print("giving back 1.3 GB: %.1f ms" % cost(heap.trim, 1)[0])
    print("giving back nothing: %.1f ms" % cost(heap.trim, 1)[0])
    del survivors


def mapping_costs():
    arena = memdrift_mappings.arena_size()
    number = len(memdrift_proc.read("/proc/self/maps").splitlines())
    reading, text = cost(lambda: memdrift_proc.read("/proc/self/smaps", memdrift_mappings.LIMIT), 15)
    classifying, _ = cost(lambda: memdrift_mappings.classify(text, arena), 15)
    resident = memdrift_proc.rss() / (1 << 20)
    print("%d mappings, %.0f MiB resident: reading %.1f ms, " % (number, resident, reading), end="")
    print("classifying %.1f ms" % classifying)


for name in sys.argv[1:]:
    __import__(name)
    if name == "tensorflow":
        sys.modules[name].constant(1)
    if name == "jax":
        sys.modules[name].numpy.ones(1)
mapping_costs()
heap_costs()
