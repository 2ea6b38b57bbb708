"""
What the memdrift probe reads of its own process, under the names of the public contract. Two words matter:
`None` is a reading that failed; a name that is absent belongs to a layer that this process does not have (torch.device
without an initialised CUDA). Neither is ever 0.

Each layer has a file of its own. Those of layers that few processes have are imported when such a process is met.
"""

import sys

from memdrift_allocators import UNKNOWN, Heap
from memdrift_probe import load, monotonic
from memdrift_proc import attempt, descriptors, resident, rss, shm, threads

REST_PER_COST = 1000
"""Outside checkpoints a slow call rests this many times its own duration: at most 0.1 % of one core and of the time in
which the service waits for a lock: mmap_lock (35 ms at 3.7 GB), malloc's (242 ms with a million free chunks)."""


class Pace:
    """When a call may be made again outside a checkpoint: REST_PER_COST times its last duration after it ended."""

    def __init__(self):
        self._next = 0.0

    def due(self, at):
        return at >= self._next

    def call(self, function):
        begin = monotonic()
        try:
            return function()
        finally:
            end = monotonic()
            self._next = end + REST_PER_COST * (end - begin)


class Readings:
    """Everything that this process can say of itself."""

    def __init__(self):
        self.heap = Heap()
        self._torch = self._tasks = None
        self._heap_pace = Pace()
        self._resident_pace = Pace()
        self._frameworks_pace = Pace()

    @property
    def torch(self):
        """memdrift_torch.Torch, or None where torch is not imported."""
        if self._torch is None and "torch" in sys.modules:
            self._torch = load("memdrift_torch").Torch()
        return self._torch

    def whole(self):
        """Every series; for checkpoints. Slow calls are made whatever they cost."""
        values = {"process/resident": attempt(lambda: self._resident_pace.call(resident))}
        values.update(self._heap_values())
        if self.torch is not None:
            values.update(self.torch.values())
        values.update(self._framework_values())
        values["python/blocks"] = attempt(lambda: sys.getallocatedblocks())  # noqa: PLW0108 (PyPy lacks the name)
        values["threads"] = attempt(threads)
        values.update(attempt(descriptors) or {"fds": None, "sockets": None})
        if self.tasks is not None:
            values.update(self.tasks.values())
        values.update(shm())
        return values

    def cheap(self, at):
        """What may be read under load: slow series only when their pace allows, absent otherwise."""
        values = {"process/rss": attempt(rss)}
        if self._resident_pace.due(at):
            values["process/resident"] = attempt(lambda: self._resident_pace.call(resident))
        if self._heap_pace.due(at):
            values.update(self._heap_values())
        if self.torch is not None:
            values.update(self.torch.values_under_load())
        if self._frameworks_pace.due(at):
            values.update(self._framework_values())
        return values

    def prepare(self):
        """Once before the readings of a checkpoint: what is looked for rather than read."""
        attempt(self.heap.look_for_other)
        if self.tasks is not None:
            self.tasks.look_for_loops()

    def mappings(self):
        other = self.heap.other
        return load("memdrift_mappings").mappings(None if other is None else other["kind"])

    def frameworks(self):
        """`{name: version}` of JAX, TensorFlow and CuPy, of those that are initialised here."""
        frameworks = _frameworks()
        return {} if frameworks is None else frameworks.seen()

    @property
    def tasks(self):
        """memdrift_tasks.Tasks, or None where asyncio is not imported."""
        if self._tasks is None and "asyncio" in sys.modules:
            self._tasks = load("memdrift_tasks").Tasks()
        return self._tasks

    def _heap_values(self):
        try:
            return self._heap_pace.call(self.heap.values)
        except Exception:
            return UNKNOWN

    def _framework_values(self):
        frameworks = _frameworks()
        return {} if frameworks is None else self._frameworks_pace.call(frameworks.values)


def _frameworks():
    """memdrift_frameworks, or None where none of them is imported."""
    imported = any(name in sys.modules for name in ("jax", "tensorflow", "cupy"))
    return load("memdrift_frameworks") if imported else None
