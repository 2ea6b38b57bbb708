import os
import sys

_initialized = False
_ooms = 0
_failed = [0, 0]
_allocated = [3 << 20, 64 << 20]
CAPACITY = 1 << 40
HOST_STATS = {"allocated_bytes.current": 5000, "active_bytes.current": 4096}


def is_initialized():
    return _initialized


def init():
    """Only a service calls this."""
    global _initialized
    _initialized = True


class OutOfMemoryError(RuntimeError):
    """As torch.cuda's own; a RuntimeError before torch 1.13."""


def take(device, size):
    if _allocated[device] + size > CAPACITY:
        _failed[device] += 1
        raise OutOfMemoryError("CUDA out of memory. Tried to allocate %d bytes.\nSecond line" % size)
    _allocated[device] += size


def get_allocator_backend():
    return "native"


def _forbidden(name):
    def call(*arguments, **named):
        sys.stderr.write("the probe called torch.cuda.%s\n" % name)
        sys.stderr.flush()
        os._exit(70)

    return call


for _name in (
    "_lazy_init current_device get_device_properties mem_get_info is_available synchronize set_device current_stream "
    "reset_peak_memory_stats empty_cache memory_stats memory_summary memory_snapshot _host_allocator"
).split():
    globals()[_name] = _forbidden(_name)


def device_count():
    # Counts through the driver when CUDA is not initialised, which spoils later forks.
    return len(_allocated) if _initialized else _forbidden("device_count")()


def _stat(current):
    return {"current": current, "peak": current, "allocated": current, "freed": 0}


def _pools(current):
    return {"all": _stat(current), "small_pool": _stat(0), "large_pool": _stat(current)}


PRIVATE_POOLS = {(0, 1): _pools(4 << 20), (0, 2): _pools(6 << 20)}
WITHOUT = ()
"""Keys that this version of torch does not have."""


def memory_stats_as_nested_dict(device=None):
    if not _initialized:
        return {}
    if not isinstance(device, int):
        _forbidden("memory_stats_as_nested_dict without an index")()
    allocated = _allocated[device]
    stats = {
        "allocated_bytes": _pools(allocated),
        "reserved_bytes": _pools(allocated + (2 << 20)),
        "active_bytes": _pools(allocated + 512),
        "inactive_split_bytes": _pools(1024),
        "requested_bytes": _pools(allocated - 100),
        "reserved_bytes_by_private_pools": dict(PRIVATE_POOLS) if device == 0 else {},
        "allocation": _pools(7),
        "oversize_segments": _stat(0),
        "num_alloc_retries": _failed[device],
        "num_ooms": _ooms + _failed[device],
        "max_split_size": -1,
    }
    return {key: value for key, value in stats.items() if key not in WITHOUT}


def host_memory_stats():
    return dict(HOST_STATS) if _initialized else {}
