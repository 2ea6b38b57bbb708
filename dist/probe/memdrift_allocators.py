"""
What malloc has handed out in this process, whoever serves it: glibc, jemalloc, tcmalloc. An allocator that cannot be
read (musl, mimalloc, one that nobody has heard of) is named, and its heap is unknown: glibc's own figure would be
near-empty then, and a leak invisible.

    heap/allocated  in use by the program
    heap/reserved   held by the allocator from the system
"""

import os

from memdrift_proc import attempt, read

NAMES = (
    ("jemalloc", "jemalloc"),
    ("tcmalloc", "tcmalloc"),
    ("mimalloc", "mimalloc"),
    ("hoard", "other"),
    ("snmalloc", "other"),
)
"""Part of a file's name, and the kind of allocator in such a file."""
SYMBOLS = (
    ("mallctl", "jemalloc"),
    ("je_mallctl", "jemalloc"),
    ("tc_malloc", "tcmalloc"),
    ("MallocExtension_GetNumericProperty", "tcmalloc"),
    ("MallocExtension_Internal_GetNumericProperty", "tcmalloc"),
    ("mi_malloc", "mimalloc"),
)
"""What an allocator exports beside malloc: tells its kind where its file has another name, or is the program itself."""
UNKNOWN = {"heap/allocated": None, "heap/reserved": None}
PROOF = 4 << 20
"""A block of this size, never touched, must show in the statistics of the allocator that serves malloc."""


class Glibc:
    """
    All arenas: `uordblks + hblkhd` in use, `arena + hblkhd` held from the system (mallinfo2, glibc 2.33 and up).
    Readable neither on an older glibc, whose mallinfo overflows at 2 GB, nor on musl. Raises AttributeError there.
    """

    def __init__(self, libc, ctypes):
        names = "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()
        fields = [(name, ctypes.c_size_t) for name in names]
        self._mallinfo2 = libc.mallinfo2
        self._mallinfo2.restype = type("mallinfo2", (ctypes.Structure,), {"_fields_": fields})

    def values(self):
        info = self._mallinfo2()
        return {"heap/allocated": info.uordblks + info.hblkhd, "heap/reserved": info.arena + info.hblkhd}


class Jemalloc:
    """
    jemalloc 4 and 5 by mallctl, also in a build with the prefix je_. `allocated` are the bytes in use; blocks in the
    caches of threads are counted among them, so the probe empties that of its own thread. For "held from the system"
    it is stats.resident: pages of active blocks, of freed ones not yet given back, and of its own bookkeeping.
    stats.mapped is by its documentation without the freed ones (jemalloc(3)), and stats.active is without both.
    """

    def __init__(self, libc, ctypes):
        self._mallctl = getattr(libc, "mallctl", None) or libc.je_mallctl
        self._byref, self._size, self._u64 = ctypes.byref, ctypes.c_size_t, ctypes.c_uint64
        self._unsigned, self._sizeof = ctypes.c_uint, ctypes.sizeof
        self._mallctl.restype = ctypes.c_int
        pointer = ctypes.c_void_p
        self._mallctl.argtypes = [ctypes.c_char_p, pointer, pointer, pointer, ctypes.c_size_t]

    def values(self):
        self._do(b"thread.tcache.flush")
        epoch = self._u64(1)  # statistics are a snapshot, taken anew when this is written
        if self._mallctl(b"epoch", None, None, self._byref(epoch), self._sizeof(epoch)):
            return UNKNOWN
        return {"heap/allocated": self._get(b"stats.allocated"), "heap/reserved": self._get(b"stats.resident")}

    def trim(self):
        """Gives free pages of all arenas back. 4096 is MALLCTL_ARENAS_ALL since 5.0; before, their number was."""
        self._do(b"thread.tcache.flush")
        if self._do(b"arena.4096.purge"):
            number = self._get(b"arenas.narenas", self._unsigned)
            if number is not None:
                self._do(b"arena.%d.purge" % number)

    def _do(self, name):
        return self._mallctl(name, None, None, None, 0)

    def _get(self, name, kind=None):
        value = (kind or self._size)()
        size = self._size(self._sizeof(value))
        failed = self._mallctl(name, self._byref(value), self._byref(size), None, 0)
        return None if failed else value.value


class Tcmalloc:
    """
    gperftools' tcmalloc by its C interface, and Google's newer one by the C functions that its own library calls.
    `generic.current_allocated_bytes` leaves the caches of threads out. `generic.heap_size` is address space that never
    shrinks; less `tcmalloc.pageheap_unmapped_bytes` it is what is held from the system. Google's one was read in its
    source and tried with a stand-in: no package of it is at hand.
    """

    def __init__(self, libc, ctypes):
        self._byref, self._size = ctypes.byref, ctypes.c_size_t
        name, size, out = ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p
        if hasattr(libc, "MallocExtension_GetNumericProperty"):
            property_ = libc.MallocExtension_GetNumericProperty
            property_.argtypes, property_.restype = [name, out], ctypes.c_int
            self._read = property_
            self.trim = getattr(libc, "MallocExtension_ReleaseFreeMemory", self.trim)
        else:
            property_ = libc.MallocExtension_Internal_GetNumericProperty
            property_.argtypes, property_.restype = [name, size, out], ctypes.c_bool
            self._read = lambda text, value: property_(text, len(text), value)
            release = getattr(libc, "MallocExtension_Internal_ReleaseMemoryToSystem", None)
            if release is not None:
                release.argtypes, release.restype = [size], None  # returned nothing before 2025
                self.trim = lambda: release(size(-1))

    def values(self):
        held, unmapped = self._get(b"generic.heap_size"), self._get(b"tcmalloc.pageheap_unmapped_bytes")
        return {
            "heap/allocated": self._get(b"generic.current_allocated_bytes"),
            "heap/reserved": None if held is None or unmapped is None else held - unmapped,
        }

    def trim(self):
        """Gives free pages back, where the library exports how."""

    def _get(self, name):
        value = self._size()
        return value.value if self._read(name, self._byref(value)) else None


READERS = {"jemalloc": Jemalloc, "tcmalloc": Tcmalloc}


class Heap:
    """
    The heap of this process, by whichever reader fits. mimalloc has none: its release builds count pages, not blocks in
    use (mi_process_info: commit and resident), and a heap that only ever grows by segments would hide a leak.
    """

    def __init__(self):
        self.ctypes = None is not attempt(self._load)
        self.other = None
        self._proofs = {}
        self._glibc = attempt(lambda: Glibc(self._libc, self._ctypes)) if self.ctypes else None
        self._reader = self._glibc

    def _load(self):
        import ctypes

        self._ctypes = ctypes
        self._libc = ctypes.CDLL(None)
        self._malloc_address = ctypes.cast(self._libc.malloc, ctypes.c_void_p).value
        return self._libc

    def look_for_other(self):
        """
        `{"name", "kind", "readable"}` of the allocator that serves this program instead of glibc's, or None.
        Looked for anew each time: one may come with a library that is loaded late.
        """
        program = attempt(lambda: os.path.basename(os.readlink("/proc/self/exe")))
        address = self._malloc_address if self.ctypes else None
        found = recognise(read("/proc/self/maps", 1 << 24), address, program, self._exports)
        if found is None:
            self.other, self._reader = None, self._glibc
            return None
        name, kind = found
        if name not in self._proofs:
            self._proofs[name] = attempt(lambda: self._proven(kind))
        self._reader = self._proofs[name]
        self.other = {"name": name, "kind": kind, "readable": self._reader is not None}
        return self.other

    def values(self):
        return UNKNOWN if self._reader is None else self._reader.values()

    def trim(self):
        """Gives free pages back to the kernel, so that retained memory is not taken for a leak."""
        if self.other is None:
            if self.ctypes and hasattr(self._libc, "malloc_trim"):
                self._libc.malloc_trim(self._ctypes.c_size_t(0))
        elif self._reader is not None:
            self._reader.trim()

    def _exports(self, symbol):
        return self.ctypes and hasattr(self._libc, symbol)

    def _proven(self, kind):
        """
        A reader whose figure rises by a block that malloc hands out, or None. Statistics of an allocator that is only
        mapped, or was built without them, do not: they would be near-empty for ever. Other threads free meanwhile, so
        three attempts (folly tells jemalloc the same way).
        """
        reader = READERS[kind](self._libc, self._ctypes)
        malloc, free = self._libc.malloc, self._libc.free
        malloc.restype, malloc.argtypes = self._ctypes.c_void_p, [self._ctypes.c_size_t]
        free.argtypes = [self._ctypes.c_void_p]
        for _ in range(3):
            before = reader.values()
            block = malloc(PROOF)
            after = reader.values()
            free(block)
            if None in before.values() or None in after.values():
                return None
            if after["heap/allocated"] - before["heap/allocated"] >= PROOF * 3 // 4:
                return reader
        return None


def recognise(maps, address, program, exports):
    """
    (file, kind) of the allocator that serves malloc instead of glibc's, or None. By the file in which `malloc` lies,
    which also finds one that is linked in statically or has an unheard-of name; and by the names of known ones, however
    they came to be mapped.

    `maps`: bytes of /proc/self/maps; `address`: of malloc, or None; `program`: the name of the executable;
    `exports(symbol)`: whether the program can see the symbol.
    """
    serving = None
    for line in maps.splitlines():
        words = line.split(None, 5)
        if len(words) < 6:
            continue
        file = words[5].rpartition(b"/")[2].decode("ascii", "replace")
        for part, kind in NAMES:
            if part in file:
                return file, kind
        if serving is None and address is not None and _lies_in(address, words[0]):
            serving = file
    if serving is None or serving.startswith(("libc.so", "libc-")):
        return None
    if serving.startswith(("ld-musl", "libc.musl")):
        return serving, "musl"
    kind = next((kind for symbol, kind in SYMBOLS if exports(symbol)), None)
    # A program at a fixed address has an entry for malloc of its own that only jumps to libc's. It is foreign if it
    # brings an allocator's own functions along.
    if serving == program and kind is None:
        return None
    return serving, kind or "other"


def _lies_in(address, span):
    first, _, last = span.partition(b"-")
    return int(first, 16) <= address < int(last, 16)
