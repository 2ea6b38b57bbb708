"""
torch's allocators, only ever looked at: a module that the service has imported, a CUDA that it has initialised.
Nothing here imports or initialises: memory_stats and host_memory_stats are guarded by torch itself, while mem_get_info
and current_device would make a context of 0.3 to 0.5 GB (reference: measurement 2.2). ROCm goes by the same names.
"""

import sys

from memdrift_proc import attempt

SERIES = (
    ("torch.device/allocated", "allocated_bytes"),
    ("torch.device/reserved", "reserved_bytes"),
    ("torch.device/requested", "requested_bytes"),
    ("torch.device/active", "active_bytes"),
    ("torch.device/inactive-split", "inactive_split_bytes"),
    ("torch.device/private-pools", "reserved_bytes_by_private_pools"),
    ("torch.device/retries", "num_alloc_retries"),
    ("torch.device/ooms", "num_ooms"),
)
"""Each series and its key of memory_stats_as_nested_dict."""
YOUNG = ("torch.device/requested", "torch.device/private-pools")
"""Series that older versions of torch do not have: absent there, not failed."""
UNDER_LOAD = ("torch.device/allocated", "torch.device/reserved", "torch.pinned/allocated")
"""What a sample between checkpoints takes of it: the curve of a report, and no more bytes a second than that."""


class Torch:
    """
    `own_ooms` and `own_retries` count what the probe itself made fail (a hold on a full device): torch's counters are
    read less those.
    """

    def __init__(self):
        self.own_ooms = self.own_retries = 0

    def module(self):
        """torch once its import is complete, or None."""
        for name in ("torch.cuda", "torch"):
            module = sys.modules.get(name)
            if module is None or getattr(getattr(module, "__spec__", None), "_initializing", False):
                return None
        return module

    def cuda(self):
        """torch.cuda where the service has initialised it, or None. Also None in a forked child of such a process."""
        if self.module() is None:
            return None
        cuda = sys.modules["torch.cuda"]
        return cuda if cuda.is_initialized() else None

    def description(self):
        """What the `torch` line says, or None without torch."""
        torch = self.module()
        if torch is None:
            return None
        versions = sys.modules.get("torch.version")
        hip = getattr(versions, "hip", None)
        toolkit = getattr(versions, "cuda", None) or hip
        cuda = self.cuda()
        return {
            "version": str(getattr(torch, "__version__", "")),
            "cuda": None if toolkit is None else str(toolkit),
            "rocm": hip is not None,
            "device": cuda is not None,
            "backend": None if cuda is None else attempt(lambda: str(cuda.get_allocator_backend())),
            "settings": None if cuda is None else attempt(lambda: _settings(torch)),
        }

    def values(self):
        """Sums over the devices. Absent without a device, None where the device's statistics cannot be read."""
        cuda = self.cuda()
        if cuda is None:
            return {}
        devices = attempt(lambda: _statistics(cuda))
        values = {}
        for name, key in SERIES:
            if devices and name in YOUNG and not any(key in one for one in devices):
                continue
            values[name] = attempt(lambda key=key: sum(_current(one[key]) for one in devices))
        for name, own in (("torch.device/retries", self.own_retries), ("torch.device/ooms", self.own_ooms)):
            if values[name] is not None:
                values[name] -= own
        values.update(_pinned(cuda))
        return values

    def values_under_load(self):
        values = self.values()
        return {name: values[name] for name in UNDER_LOAD if name in values}

    def ooms(self):
        """Allocations that failed on the devices so far, or None without a device."""
        return self.values().get("torch.device/ooms")

    def fullest_device(self):
        """Index of the initialised device that holds most, or None: a tensor there makes no new context."""
        cuda = self.cuda()
        if cuda is None:
            return None
        reserved = [_current(one["reserved_bytes"]) for one in _statistics(cuda)]
        return max(range(len(reserved)), key=reserved.__getitem__) if reserved else None

    def tensor(self, size, device):
        """
        `size` bytes on that device. Raises MemoryError where it is full: torch has then emptied the service's cache to
        find room, and counted a retry and a failure, both of them ours.
        """
        torch = self.module()
        before = self.values()
        try:
            return torch.empty(size, dtype=torch.uint8, device="cuda:%d" % device)
        except Exception as problem:
            if not _is_out_of_memory(problem):
                raise
            message = str(problem).partition("\n")[0]
        after = self.values()
        self.own_ooms += _rise(before, after, "torch.device/ooms")
        self.own_retries += _rise(before, after, "torch.device/retries")
        raise MemoryError(message)


def _settings(torch):
    """
    The allocator's settings in force, which a program may have changed since its environment was read. Only asked of an
    initialised CUDA: the first to ask parses the environment and may warn that a name in it is deprecated
    (c10/core/AllocatorConfig.cpp). Raises AttributeError in versions before that getter (it came after October 2025).
    """
    return str(torch._C._accelerator_getAllocatorSettings())


def _statistics(cuda):
    # The nested form is the C++ struct as it is: 0.2 us, where the flat one sorts 119 keys in 35 us.
    return [cuda.memory_stats_as_nested_dict(index) for index in range(cuda.device_count())]


def _current(value):
    """Of a statistic, a counter, or the statistics of every private pool by the pool's id: the sum at present."""
    if not isinstance(value, dict):
        return int(value)
    if "all" in value:
        return int(value["all"]["current"])
    return sum(int(pool["all"]["current"]) for pool in value.values())


def _pinned(cuda):
    """
    Pinned bytes: `allocated` is owned by the host allocator, cached blocks included, `active` what callers have checked
    out. The names flipped: with `active_bytes` beside it (pytorch#164412, October 2025) `allocated_bytes` is what is
    owned; before that (pytorch#147660) `reserved_bytes` was, and `allocated_bytes` what is checked out. The names tell
    which, so that no version need be asked. Neither name: not known, so None.
    """
    stats = attempt(cuda.host_memory_stats) if hasattr(cuda, "host_memory_stats") else None
    owned, active = "reserved_bytes.current", "allocated_bytes.current"
    if stats and "active_bytes.current" in stats:
        owned, active = "allocated_bytes.current", "active_bytes.current"
    if not stats or owned not in stats:
        return {"torch.pinned/allocated": None, "torch.pinned/active": None}
    return {
        "torch.pinned/allocated": attempt(lambda: int(stats[owned])),
        "torch.pinned/active": attempt(lambda: int(stats[active])),
    }


def _is_out_of_memory(problem):
    """torch.cuda.OutOfMemoryError since 1.13; a RuntimeError before, and from other parts of CUDA still."""
    named = any(kind.__name__ == "OutOfMemoryError" for kind in type(problem).__mro__)
    return named or (isinstance(problem, RuntimeError) and "out of memory" in str(problem).lower())


def _rise(before, after, name):
    """1 where the counter rose, else 0: the service may fail at the same time, and that is not ours."""
    earlier, later = before.get(name), after.get(name)
    return int(earlier is not None and later is not None and later > earlier)
