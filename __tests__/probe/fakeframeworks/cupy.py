import os

__version__ = "13.3.0"


class SingleDeviceMemoryPool:
    def __init__(self, used, total):
        self._used, self._total = used, total

    def used_bytes(self):
        return self._used

    def total_bytes(self):
        return self._total


class MemoryPool:
    """The real one's attributes cannot be seen from Python; slots keep the collector's view as it is there."""

    __slots__ = ("_pools", "_allocator")

    def __init__(self):
        self._pools = None
        self._allocator = len

    def used_bytes(self):
        os._exit(70)  # of the current device, which it asks CUDA for

    total_bytes = used_bytes


_default_memory_pool = MemoryPool()


def get_default_memory_pool():
    return _default_memory_pool


def start(*pools, container=dict):
    """Only a service calls this: (used, total) bytes of each device's pool."""
    each = [SingleDeviceMemoryPool(*pool) for pool in pools]
    _default_memory_pool._pools = dict(enumerate(each)) if container is dict else tuple(each)
