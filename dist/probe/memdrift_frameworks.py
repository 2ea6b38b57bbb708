"""
JAX, TensorFlow and CuPy, where this process has imported them and they have initialised a backend by themselves.
Whatever is read here stands in objects that exist by then; nothing is imported, and no call is made that would
initialise a backend or make a context.

A child of fork() inherits its parent's objects, which there are dead, and whose memory is the parent's: what existed
at the fork is left out (`note_fork`).
"""

import sys

from memdrift_proc import attempt

_inherited = []


def note_fork():
    """In a child, right after the fork: what exists now is the parent's."""
    for framework in FRAMEWORKS:
        _inherited.extend(attempt(framework.all_parts) or [])


def values():
    """The series of all frameworks with a device, summed over their devices."""
    result = {}
    for framework in FRAMEWORKS:
        parts = attempt(framework.parts)
        if parts:
            result.update(framework.values(parts))
    return result


def seen():
    """`{name: version}` of those that are initialised in this process, with or without a GPU."""
    return {one.name: _version(one.name) for one in FRAMEWORKS if attempt(one.parts)}


class Framework:
    name = ""

    def all_parts(self):
        """What it has initialised so far: objects that hold its memory. [] where nothing is. No side effects."""
        raise NotImplementedError

    def parts(self):
        return [part for part in self.all_parts() if not any(part is old for old in _inherited)]


class Jax(Framework):
    """
    The clients of backends that exist (`jax.devices()` would make them). A device without statistics (CPU) has no
    series. `pool_bytes` is "bytes of memory held by the allocator" (xla/tsl/framework/allocator.h); `bytes_reserved`
    is something else, and no substitute where the former is not told.
    """

    name = "jax"

    def all_parts(self):
        # jax._src.lib.xla_bridge until 0.4.1
        bridge = _module("jax._src.xla_bridge") or _module("jax._src.lib.xla_bridge")
        return list(getattr(bridge, "_backends", {}).values())

    def values(self, clients):
        stats = [attempt(lambda d=d: d.memory_stats() or {}) for c in clients for d in c.local_devices()]
        stats = [one for one in stats if one != {}]
        return {
            "jax.device/" + series: _total([None if one is None else one.get(key) for one in stats])
            for series, key in (("allocated", "bytes_in_use"), ("reserved", "pool_bytes"))
            if any(one is None or key in one for one in stats)
        }


class TensorFlow(Framework):
    """
    The eager context, once it has its handle (`ensure_initialized` makes it, and `get_memory_info` calls that). It says
    what is in use on a GPU, not what TensorFlow has reserved, which by default is nearly all of it.
    """

    name = "tensorflow"

    def all_parts(self):
        context = getattr(_module("tensorflow.python.eager.context"), "_context", None)
        return [] if getattr(context, "_context_handle", None) is None else [context]

    def values(self, contexts):
        (context,) = contexts
        devices = attempt(lambda: [one for one in context._logical_devices if one.device_type == "GPU"])
        if devices == []:
            return {}
        if devices is None:
            return {"tensorflow.device/allocated": None}
        names = ["GPU:%d" % index for index in range(len(devices))]
        used = [attempt(lambda name=name: context.get_memory_info(name)["current"]) for name in names]
        return {"tensorflow.device/allocated": _total(used)}


class CuPy(Framework):
    """
    The default pool has a pool for each device. `pool.used_bytes()` is of the current device, and asking for another
    one by `with Device(i)` would make a context there; so the pools themselves are asked, which only count. They stand
    in a dictionary (a tuple since CuPy 14) that the collector's view of the default pool shows, and that is empty until
    the service first allocates. Another allocator (managed, asynchronous, RMM) leaves the default pool unused: then
    there is no series.
    """

    name = "cupy"

    def all_parts(self):
        cupy = _module("cupy")
        if cupy is None:
            return []
        import gc

        parts = []
        for held in gc.get_referents(cupy.get_default_memory_pool()):
            pools = list(held.values()) if isinstance(held, dict) else held if isinstance(held, tuple) else ()
            parts.extend(pool for pool in pools if hasattr(pool, "used_bytes"))
        return parts

    def values(self, pools):
        return {
            "cupy.device/allocated": _total([attempt(pool.used_bytes) for pool in pools]),
            "cupy.device/reserved": _total([attempt(pool.total_bytes) for pool in pools]),
        }


FRAMEWORKS = (Jax(), TensorFlow(), CuPy())


def _module(name):
    """A module whose import is complete, or None."""
    module = sys.modules.get(name)
    return None if getattr(getattr(module, "__spec__", None), "_initializing", False) else module


def _version(name):
    return str(getattr(sys.modules.get(name), "__version__", ""))


def _total(numbers):
    """The sum, or None where one is unknown: a part is not the whole."""
    return None if None in numbers else sum(int(number) for number in numbers)
