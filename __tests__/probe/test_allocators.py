"""
Whoever serves malloc: glibc, and jemalloc, tcmalloc and mimalloc by LD_PRELOAD, the real ones where they are installed
(Debian: libjemalloc2 libtcmalloc-minimal4 libmimalloc2.0). Stand-ins only for what no package has.
"""

import os
import shutil
import subprocess
import sys
import unittest

from support import HAS_HEAP, PROBE, WAIT, ProbeTest, of

sys.path.insert(0, PROBE)

import memdrift_allocators  # noqa: E402

MIB = 1 << 20
PACKAGES = {
    "jemalloc": ("libjemalloc.so.2", "libjemalloc2"),
    "tcmalloc": ("libtcmalloc_minimal.so.4", "libtcmalloc-minimal4"),
    "mimalloc": ("libmimalloc.so.2", "libmimalloc2.0"),
}
RETAIN = """
pieces = [bytearray(32 << 10) for _ in range(2048)]
survivors = pieces[::64]
del pieces
"""


def installed(kind):
    name, package = PACKAGES[kind]
    return unittest.skipIf(path_of(name) is None, "%s is not installed (apt-get install %s)" % (name, package))


def path_of(name):
    """The file that is mapped where the library is preloaded, or None."""
    code = "import os; print(open('/proc/self/maps').read())"
    env = dict(os.environ, LD_PRELOAD=name)
    maps = subprocess.run([sys.executable, "-c", code], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    files = {line.split()[5] for line in maps.stdout.decode().splitlines() if len(line.split()) > 5}
    return next((file for file in files if name.partition(".so")[0] in file), None)


class AllocatorTest(ProbeTest):
    def checkpoint(self, code=WAIT, **more):
        self.serve(code, **more)
        (lines,) = self.obeyed("checkpoint 1")
        return lines, [reading["values"] for reading in of(lines, "reading")]

    def assert_named(self, lines, name, kind, readable):
        self.assertEqual(of(lines, "allocator"), [{"k": "allocator", "name": name, "kind": kind, "readable": readable}])

    def assert_unknown(self, readings):
        for values in readings:
            self.assertEqual((values["heap/allocated"], values["heap/reserved"]), (None, None))


class Glibc(AllocatorTest):
    @unittest.skipUnless(HAS_HEAP, "the heap is read with mallinfo2, glibc 2.33 and up")
    def test_its_heap_is_read_and_it_is_not_named(self):
        lines, readings = self.checkpoint()
        self.assertEqual(of(lines, "allocator"), [])
        for values in readings:
            self.assertGreater(values["heap/allocated"], 100_000)
            self.assertGreaterEqual(values["heap/reserved"], values["heap/allocated"])


class Real:
    """What holds for every allocator that can be read."""

    kind = ""

    def library(self):
        return PACKAGES[self.kind][0]

    def test_is_named_and_its_heap_is_read(self):
        lines, readings = self.checkpoint(LD_PRELOAD=self.library())
        self.assert_named(lines, os.path.basename(path_of(self.library())), self.kind, True)
        for values in readings:
            self.assertGreater(values["heap/allocated"], 100_000)
            self.assertGreaterEqual(values["heap/reserved"], values["heap/allocated"])

    def test_what_is_held_shows_and_falls_back(self):
        self.serve(LD_PRELOAD=self.library())
        for size in (8 * MIB, MIB):
            (lines,) = self.obeyed("hold heap %d" % size)
            held = of(lines, "held")[-1]
            before, during, after = (held[when]["heap/allocated"] for when in ("before", "during", "after"))
            self.assertGreaterEqual(during - before, 0.8 * size)
            self.assertLessEqual(during - before, 1.25 * size)
            self.assertLessEqual(after - before, 0.25 * size)

    def test_a_leak_of_a_thread_shows_though_blocks_pass_through_its_cache(self):
        code = """
import threading
kept = []
def leak():
    while sys.stdin.readline():
        kept.extend(bytearray(3000) for _ in range(1000))
        print('leaked', flush=True)
import sys
print('ready', flush=True)
thread = threading.Thread(target=leak); thread.start(); thread.join()
"""
        process = self.serve(code, LD_PRELOAD=self.library())
        levels = []
        for _ in range(3):
            process.stdin.write(b"leak\n")
            process.stdin.flush()
            process.stdout.readline()
            (lines,) = self.obeyed("checkpoint 1")
            levels.append(of(lines, "reading", phase="settled")[-1]["values"]["heap/allocated"])
        for lower, higher in zip(levels, levels[1:]):
            self.assertAlmostEqual(higher - lower, 3_000_000, delta=500_000)

    def test_retained_memory_is_given_back_so_that_it_is_no_leak(self):
        lines, readings = self.checkpoint(RETAIN + WAIT, LD_PRELOAD=self.library())
        raw, settled = readings[0], readings[-1]
        self.assertLess(raw["heap/allocated"], 8 * MIB)
        self.assertLess(settled["process/resident"], raw["process/resident"] + MIB // 4)
        self.assertLess(settled["process/resident"], 32 * MIB)
        self.assertLess(settled["heap/reserved"], 32 * MIB)


@installed("jemalloc")
class Jemalloc(Real, AllocatorTest):
    kind = "jemalloc"

    def test_a_copy_under_an_unheard_of_name_is_told_by_its_symbols(self):
        path = os.path.join(self.directory, "libfast.so")
        shutil.copy(path_of(self.library()), path)
        lines, readings = self.checkpoint(LD_PRELOAD=path)
        self.assert_named(lines, "libfast.so", "jemalloc", True)
        self.assertGreater(readings[0]["heap/allocated"], 100_000)

    def test_mapped_but_not_serving_malloc_it_is_not_read(self):
        path = path_of(self.library())
        code = "import mmap; file = open(%r); mapping = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ); " % path
        lines, readings = self.checkpoint(code + WAIT)
        self.assert_named(lines, os.path.basename(path), "jemalloc", False)
        self.assert_unknown(readings)


@installed("tcmalloc")
class Tcmalloc(Real, AllocatorTest):
    kind = "tcmalloc"


@installed("mimalloc")
class Mimalloc(AllocatorTest):
    def test_is_named_and_its_heap_is_unknown_not_near_empty(self):
        name = PACKAGES["mimalloc"][0]
        lines, readings = self.checkpoint(LD_PRELOAD=name)
        self.assert_named(lines, os.path.basename(path_of(name)), "mimalloc", False)
        self.assert_unknown(readings)


class StandIns(AllocatorTest):
    """For what no package has: built here."""

    MALLOC = "extern void *__libc_malloc(unsigned long); void *malloc(unsigned long n) { %s return __libc_malloc(n); }"

    def build(self, name, source):
        compiler = shutil.which("cc") or shutil.which("gcc")
        if compiler is None:
            self.skipTest("no C compiler to build a stand-in allocator with")
        path = os.path.join(self.directory, name)
        command = [compiler, "-shared", "-fPIC", "-O1", "-x", "c", "-", "-o", path]
        subprocess.run(command, input=source.encode(), check=True)
        return path

    def test_statistics_that_do_not_move_are_not_believed(self):
        path = self.build("libjemalloc.so.2", "int mallctl(void) { return 0; }")
        lines, readings = self.checkpoint(LD_PRELOAD=path)
        self.assert_named(lines, "libjemalloc.so.2", "jemalloc", False)
        self.assert_unknown(readings)

    def test_one_that_nobody_has_heard_of_is_named_by_the_file_that_serves_malloc(self):
        lines, readings = self.checkpoint(LD_PRELOAD=self.build("libprivate.so", self.MALLOC % ""))
        self.assert_named(lines, "libprivate.so", "other", False)
        self.assert_unknown(readings)

    def test_googles_tcmalloc_is_read_by_the_functions_its_own_library_calls(self):
        source = """
#include <string.h>
#include <stdbool.h>
static unsigned long used = 1 << 20, unmapped = 4096;
static bool is(const char *name, unsigned long size, const char *known) {
  return size == strlen(known) && !memcmp(name, known, size);
}
bool MallocExtension_Internal_GetNumericProperty(const char *name, unsigned long size, unsigned long *value) {
  if (is(name, size, "generic.current_allocated_bytes")) *value = used;
  else if (is(name, size, "generic.heap_size")) *value = used + (9 << 20);
  else if (is(name, size, "tcmalloc.pageheap_unmapped_bytes")) *value = unmapped;
  else return false;
  return true;
}
void MallocExtension_Internal_ReleaseMemoryToSystem(unsigned long bytes) { unmapped = bytes > 99 ? 8 << 20 : 0; }
"""
        # Only blocks of the probe's proof are counted, so that they show alone.
        path = self.build("libgoogle.so", source + self.MALLOC % "if (n == 4 << 20) used += n;")
        lines, readings = self.checkpoint(LD_PRELOAD=path)
        self.assert_named(lines, "libgoogle.so", "tcmalloc", True)
        raw, settled = readings[0], readings[-1]
        self.assertEqual(raw["heap/allocated"], 5 * MIB)
        self.assertEqual(raw["heap/reserved"], 14 * MIB - 4096)
        self.assertEqual(settled["heap/reserved"], 6 * MIB)


class Recognition(unittest.TestCase):
    """Of the text of /proc/self/maps: musl is not at hand, and these maps are written, not captured."""

    MAPS = b"""55d0c0a00000-55d0c0c00000 r-xp 00000000 08:01 11 /usr/bin/python3.12
7f0000000000-7f0000100000 r-xp 00000000 08:01 12 %s
7f0000200000-7f0000300000 rw-p 00000000 00:00 0
7f0000400000-7f0000500000 r-xp 00000000 08:01 13 /usr/lib/libm.so.6
"""

    def recognise(self, file, address=0x7F0000000010, exports=(), program="python3.12"):
        return memdrift_allocators.recognise(self.MAPS % file, address, program, lambda symbol: symbol in exports)

    def test_glibc_is_none(self):
        self.assertIsNone(self.recognise(b"/usr/lib/x86_64-linux-gnu/libc.so.6"))
        self.assertIsNone(self.recognise(b"/lib64/libc-2.31.so"))

    def test_musl_is_named(self):
        self.assertEqual(self.recognise(b"/lib/ld-musl-x86_64.so.1"), ("ld-musl-x86_64.so.1", "musl"))

    def test_a_program_that_brings_its_own(self):
        inside = 0x55D0C0A00010
        self.assertEqual(self.recognise(b"/usr/lib/libc.so.6", inside, ["mallctl"]), ("python3.12", "jemalloc"))
        self.assertIsNone(self.recognise(b"/usr/lib/libc.so.6", inside))

    def test_known_names_are_found_wherever_malloc_lies_and_without_ctypes(self):
        for name, kind in (
            (b"/opt/libjemalloc.so.2", "jemalloc"),
            (b"/opt/libtcmalloc_minimal.so.4.5.9 (deleted)", "tcmalloc"),
            (b"/opt/libmimalloc-secure.so.2.1", "mimalloc"),
            (b"/opt/libhoard.so", "other"),
        ):
            file = name.rpartition(b"/")[2].decode()
            self.assertEqual(self.recognise(name, None), (file, kind))

    def test_any_text_is_none_or_a_name(self):
        for text in (b"", b"\n\n", b"x", b"a-b c d e f g", b"\xff\xfe-\x00 r 0 0 0 /\xff"):
            self.assertIsNone(memdrift_allocators.recognise(text, None, None, lambda symbol: False))


if __name__ == "__main__":
    unittest.main()
