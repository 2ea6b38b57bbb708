import os
import sys

_initialized = False
_ooms = 0
_allocated = [3 << 20, 64 << 20]
HOST_STATS = {"allocated_bytes.current": 5000, "active_bytes.current": 4096}


def is_initialized():
    return _initialized


def init():
    """Only a service calls this."""
    global _initialized
    _initialized = True


def take(device, size):
    _allocated[device] += size


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


def memory_stats_as_nested_dict(device=None):
    if not _initialized:
        return {}
    if not isinstance(device, int):
        _forbidden("memory_stats_as_nested_dict without an index")()
    allocated = _allocated[device]
    return {
        "allocated_bytes": _pools(allocated),
        "reserved_bytes": _pools(allocated + (2 << 20)),
        "active_bytes": _pools(allocated),
        "allocation": _pools(7),
        "oversize_segments": _stat(0),
        "num_alloc_retries": 0,
        "num_ooms": _ooms,
        "max_split_size": -1,
    }


def host_memory_stats():
    return dict(HOST_STATS) if _initialized else {}
