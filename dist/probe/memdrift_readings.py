"""
What the memdrift probe reads of its own process, under the names of the public contract. Two words matter:
`None` is a reading that failed; a name that is absent belongs to a layer that this process does not have (torch.device
without an initialised CUDA). Neither is ever 0.
"""

import os
import sys

from memdrift_probe import monotonic

PAGE = os.sysconf("SC_PAGE_SIZE")
REST_PER_COST = 1000
"""Outside checkpoints a slow call rests this many times its own duration: at most 0.1 % of one core and of the time in
which the service waits for a lock: mmap_lock (35 ms at 3.7 GB), malloc's (242 ms with a million free chunks)."""
OTHER_ALLOCATORS = ("jemalloc", "tcmalloc", "mimalloc", "hoard", "snmalloc")


def read(path, limit=1 << 22):
    """Bytes of a file of /proc, at most `limit`. No io module objects, and gevent never sees it."""
    fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        parts = []
        size = 0
        while size < limit:
            part = os.read(fd, 1 << 16)
            if not part:
                break
            parts.append(part)
            size += len(part)
        return b"".join(parts)
    finally:
        os.close(fd)


def start_ticks():
    """Start of this process in clock ticks since boot (field 22 of /proc/self/stat); with the pid, its identity."""
    return int(read("/proc/self/stat").rpartition(b")")[2].split()[19])


def rss():
    """Resident bytes, file pages included: cheap (6 us at any size), and only for the curve between checkpoints."""
    return int(read("/proc/self/statm").split()[1]) * PAGE


def resident():
    """
    Pss_Anon + Pss_Shmem + SwapPss in bytes: shared pages count once over the service's processes, page cache never.
    None on a kernel before 5.3, whose rollup lacks the split. Walks the page tables: 8 to 10 ms per GB.
    """
    wanted = {b"Pss_Anon:": None, b"Pss_Shmem:": None, b"SwapPss:": None}
    for line in read("/proc/self/smaps_rollup").splitlines():
        words = line.split()
        if words and words[0] in wanted:
            wanted[words[0]] = int(words[1]) * 1024
    parts = wanted.values()
    return None if None in parts else sum(parts)


def threads():
    """Threads of the service: the probe's own is left out."""
    return int(read("/proc/self/stat").rpartition(b")")[2].split()[17]) - 1


def fds():
    """Open file descriptors; the one that lists them is left out."""
    return len(os.listdir("/proc/self/fd")) - 1


class Heap:
    """
    glibc's malloc, all arenas: `uordblks + hblkhd` in use, `arena + hblkhd` held from the system (mallinfo2, 2.33+).
    Readable neither on musl nor on an older glibc, whose mallinfo overflows at 2 GB, nor without ctypes.
    """

    def __init__(self):
        self.ctypes = False
        self.other = None
        self._libc = self._malloc_address = self._mallinfo2 = self._trim = None
        try:
            import ctypes

            self.ctypes = True
            self._libc = libc = ctypes.CDLL(None)
            self._malloc_address = ctypes.cast(libc.malloc, ctypes.c_void_p).value
            if hasattr(libc, "malloc_trim"):
                self._trim = libc.malloc_trim
                self._trim.argtypes = [ctypes.c_size_t]
            names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
            fields = [(name, ctypes.c_size_t) for name in names]
            mallinfo2 = libc.mallinfo2
            mallinfo2.restype = type("mallinfo2", (ctypes.Structure,), {"_fields_": fields})
            self._mallinfo2 = mallinfo2
        except Exception:
            pass

    def look_for_other(self):
        """
        Name of the allocator that serves this program instead of glibc's, or None. Its heap is out of our sight, and
        glibc's would be near-empty. Found by the file that `malloc` resolves to, which also sees one that is linked in
        statically or has an unheard-of name; and by the names of known ones, however they came to be mapped.
        """
        self.other = None
        program = attempt(lambda: os.path.basename(os.readlink("/proc/self/exe")))
        for line in read("/proc/self/maps", 1 << 24).splitlines():
            words = line.split(None, 5)
            if len(words) < 6:
                continue
            file = words[5].rpartition(b"/")[2].decode("ascii", "replace")
            if any(name in file for name in OTHER_ALLOCATORS) or (
                self._serves(words[0]) and self._foreign(file, program)
            ):
                self.other = file
                break
        return self.other

    def _serves(self, addresses):
        first, _, last = addresses.partition(b"-")
        return self._malloc_address is not None and int(first, 16) <= self._malloc_address < int(last, 16)

    def _foreign(self, file, program):
        if file.startswith(("libc.so", "libc-", "libc.musl", "ld-musl")):
            return False
        # A program at a fixed address has an entry for malloc of its own that only jumps to libc's. It is foreign if
        # it brings an allocator's own functions along.
        return file != program or any(hasattr(self._libc, name) for name in ("mallctl", "tc_malloc", "mi_malloc"))

    def values(self):
        if self._mallinfo2 is None or self.other is not None:
            return {"heap/allocated": None, "heap/reserved": None}
        info = self._mallinfo2()
        return {"heap/allocated": info.uordblks + info.hblkhd, "heap/reserved": info.arena + info.hblkhd}

    def trim(self):
        """Gives free pages back to the kernel, so that retained memory is not taken for a leak."""
        if self._trim is not None and self.other is None:
            self._trim(0)


class Torch:
    """
    torch's allocators, only ever looked at: a module that the service has imported, a CUDA that it has initialised.
    Nothing here imports or initialises: memory_stats and host_memory_stats are guarded by torch itself, while
    mem_get_info and current_device would make a context of 0.3 to 0.5 GB (reference: measurement 2.2).
    """

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
        toolkit = getattr(versions, "cuda", None) or getattr(versions, "hip", None)
        return {
            "version": str(getattr(torch, "__version__", "")),
            "cuda": None if toolkit is None else str(toolkit),
            "device": self.cuda() is not None,
        }

    def values(self):
        """Sums over the devices. Absent without a device, None where the device's statistics cannot be read."""
        cuda = self.cuda()
        if cuda is None:
            return {}
        names = ("torch.device/allocated", "torch.device/reserved")
        values = dict.fromkeys(names + ("torch.pinned/allocated",))
        try:
            devices = self._devices(cuda)
            values.update((name, sum(device[name] for device in devices)) for name in names)
        except Exception:
            pass
        try:
            values["torch.pinned/allocated"] = self._pinned(cuda)
        except Exception:
            pass
        return values

    def ooms(self):
        """Allocations that failed on the devices so far, or None without a device."""
        cuda = self.cuda()
        return None if cuda is None else sum(device["ooms"] for device in self._devices(cuda))

    def fullest_device(self):
        """Index of the initialised device that holds most, or None: a tensor there makes no new context."""
        cuda = self.cuda()
        if cuda is None:
            return None
        reserved = [device["torch.device/reserved"] for device in self._devices(cuda)]
        return max(range(len(reserved)), key=reserved.__getitem__) if reserved else None

    def _devices(self, cuda):
        # The nested form is the C++ struct as it is: 0.2 us, where the flat one sorts 119 keys in 35 us.
        stats = [cuda.memory_stats_as_nested_dict(index) for index in range(cuda.device_count())]
        return [
            {
                "torch.device/allocated": int(one["allocated_bytes"]["all"]["current"]),
                "torch.device/reserved": int(one["reserved_bytes"]["all"]["current"]),
                "ooms": int(one.get("num_ooms", 0)),
            }
            for one in stats
        ]

    def _pinned(self, cuda):
        """
        Pinned bytes owned by the host allocator, cached ones included. The name of that figure flipped: with
        `active_bytes` beside it (pytorch#164412, October 2025) it is `allocated_bytes`; before that, `reserved_bytes`,
        and `allocated_bytes` was what callers had checked out. Neither name: not known, so None.
        """
        stats = cuda.host_memory_stats()
        if "active_bytes.current" in stats:
            return int(stats["allocated_bytes.current"])
        if "reserved_bytes.current" in stats:
            return int(stats["reserved_bytes.current"])
        return None


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
        self.torch = Torch()
        self._heap_pace = Pace()
        self._resident_pace = Pace()

    def whole(self):
        """Every series; for checkpoints. Slow calls are made whatever they cost."""
        values = {"process/resident": attempt(lambda: self._resident_pace.call(resident))}
        values.update(self._heap_values())
        values.update(self.torch.values())
        values["python/blocks"] = attempt(lambda: sys.getallocatedblocks())  # noqa: PLW0108 (PyPy lacks the name)
        values["threads"] = attempt(threads)
        values["fds"] = attempt(fds)
        return values

    def cheap(self, at):
        """What may be read under load: slow series only when their pace allows, absent otherwise."""
        values = {"process/rss": attempt(rss)}
        if self._resident_pace.due(at):
            values["process/resident"] = attempt(lambda: self._resident_pace.call(resident))
        if self._heap_pace.due(at):
            values.update(self._heap_values())
        values.update(self.torch.values())
        return values

    def _heap_values(self):
        try:
            return self._heap_pace.call(self.heap.values)
        except Exception:
            return {"heap/allocated": None, "heap/reserved": None}


def attempt(function):
    """The function's value, or None where it fails: a file this kernel lacks, a call this Python lacks."""
    try:
        return function()
    except Exception:
        return None
