"""Of what kind memory is, by its mappings: of written text, of random text, and of real processes."""

import os
import random
import sys
import time
import unittest

from support import PROBE, ProbeTest, glibc, of

sys.path.insert(0, PROBE)

import memdrift_mappings  # noqa: E402

KIB = 1 << 10
MIB = 1 << 20
ARENA = 1 << 20
NAMES = ("heap", "arenas", "python", "anonymous", "file", "shared")


def entry(start, size, rights="rw-p", name="", pss=8, swap=0, flags="rd wr"):
    """One mapping of smaps; pss and swap in KiB, and fields that are not ours around them."""
    head = "%x-%x %s 00000000 00:00 0 %s" % (start, start + size, rights, " " * 12 + name if name else "")
    fields = "Size: %d kB\nRss: 9999 kB\nPss: %d kB\nPss_Dirty: 7777 kB\nSwap: 5555 kB\nSwapPss: %d kB\nVmFlags: %s\n"
    return (head + "\n" + fields % (size // KIB, pss, swap, flags)).encode()


def kinds(text, arena=ARENA):
    """The kinds that are not 0, in KiB."""
    values = memdrift_mappings.classify(text, arena)
    return {name.partition("/")[2]: value // KIB for name, value in values.items() if value}


class Classification(unittest.TestCase):
    START = 0x7F0000123000

    def assert_kind(self, kind, *entries):
        self.assertEqual(kinds(b"".join(entries)), {kind: 8} if kind else {})

    def test_pss_and_swap_count_and_nothing_else(self):
        self.assertEqual(kinds(entry(self.START, 12 * KIB, pss=3, swap=4)), {"anonymous": 7})

    def test_every_series_is_there_though_it_is_0(self):
        self.assertEqual(set(memdrift_mappings.classify(b"", None)), {"mappings/" + name for name in NAMES})

    def test_names_tell(self):
        for name, rights, kind in (
            ("[heap]", "rw-p", "heap"),
            ("[stack]", "rw-p", "anonymous"),
            ("[vdso]", "r-xp", None),
            ("[vvar_vclock]", "r--p", None),
            ("[anon: glibc: malloc arena]", "rw-p", "arenas"),
            ("[anon:tcmalloc region NORMAL]", "rw-p", "anonymous"),
            ("[anon_shmem:nccl]", "rw-s", "shared"),
            ("/usr/lib/libc.so.6", "rw-p", "file"),
            ("/models/a b/weights.safetensors", "r--s", "file"),
            ("/usr/lib/gone.so (deleted)", "r-xp", "file"),
            ("/dev/nvidia0", "rw-s", "file"),
            ("anon_inode:[io_uring]", "rw-s", "file"),
            ("/dev/shm/torch_1_2 (deleted)", "rw-s", "shared"),
            ("/memfd:triton (deleted)", "rw-s", "shared"),
            ("/SYSV00000000 (deleted)", "rw-s", "shared"),
            ("/dev/zero (deleted)", "rw-s", "shared"),
            ("/dev/zero", "rw-p", "anonymous"),
            ("/anon_hugepage (deleted)", "rw-p", "anonymous"),
        ):
            with self.subTest(name):
                self.assert_kind(kind, entry(self.START, 12 * KIB, rights, name))

    def test_whole_numbers_of_arenas_are_pythons(self):
        self.assert_kind("python", entry(self.START, ARENA))
        self.assert_kind("python", entry(self.START, 7 * ARENA))
        self.assert_kind("anonymous", entry(self.START, ARENA + 4 * KIB))
        self.assert_kind("anonymous", entry(self.START, ARENA, "r--p"))
        self.assert_kind("anonymous", entry(self.START, ARENA, flags="rd wr mr mw me ac hg sd"))
        self.assertEqual(kinds(entry(self.START, 256 * KIB), 256 * KIB), {"python": 8})
        self.assertEqual(kinds(entry(self.START, ARENA), None), {"anonymous": 8})

    def test_glibcs_arenas_start_at_64_mib_and_reserve_the_rest(self):
        start = 0x7F0004000000
        used = entry(start, 300 * KIB)
        rest = entry(start + 300 * KIB, 64 * MIB - 300 * KIB, "---p", pss=0)
        self.assert_kind("arenas", used, rest)
        self.assert_kind("arenas", entry(start, 64 * MIB))
        self.assert_kind("anonymous", used)
        self.assert_kind("anonymous", used, entry(start + 400 * KIB, 64 * MIB, "---p", pss=0))
        self.assert_kind("anonymous", used, entry(start + 300 * KIB, 4 * KIB, "---p", pss=0))
        self.assert_kind("anonymous", entry(start + 4096, 300 * KIB), rest)
        without = memdrift_mappings.classify(used + rest, ARENA, glibc=False)
        self.assertEqual((without["mappings/arenas"], without["mappings/anonymous"]), (0, 8 * KIB))
        twice = [entry(start + at, 300 * KIB) for at in (0, 64 * MIB)]
        rests = [entry(start + at + 300 * KIB, 64 * MIB - 300 * KIB, "---p", pss=0) for at in (0, 64 * MIB)]
        self.assertEqual(kinds(twice[0] + rests[0] + twice[1] + rests[1]), {"arenas": 16})

    def test_of_any_mappings_the_sum_is_whole(self):
        rng = random.Random(2)
        for _ in range(300):
            text, total, at = b"", 0, 1 << 32
            for _ in range(rng.randrange(12)):
                at += rng.choice([0, 4 * KIB, 64 * MIB - at % (64 * MIB)])
                size = rng.choice([4 * KIB, MIB, 64 * MIB, 300 * KIB])
                pss = rng.randrange(5)
                name = rng.choice(["", "", "[heap]", "/x", "/dev/shm/x", "[anon:y]"])
                text += entry(at, size, rng.choice(["rw-p", "---p", "r--p", "rw-s"]), name, pss, pss)
                total += 2 * pss
                at += size
            self.assertEqual(sum(kinds(text).values()), total, text)

    def test_a_mapping_without_a_figure_makes_all_unknown_not_smaller(self):
        whole = entry(self.START, MIB)
        for gone in (b"Pss: 8 kB\n", b"SwapPss: 0 kB\n"):
            with self.assertRaises(ValueError):
                memdrift_mappings.classify(whole.replace(b"\n" + gone, b"\n"), ARENA)

    def test_random_text_is_refused_or_classified_and_never_more(self):
        rng = random.Random(3)
        whole = entry(self.START, MIB) + entry(self.START + MIB, 4 * KIB, name="/x")
        for _ in range(2000):
            text = bytearray(whole)
            for _ in range(rng.randrange(1, 6)):
                text[rng.randrange(len(text))] = rng.randrange(256)
            try:
                values = memdrift_mappings.classify(bytes(text)[: rng.randrange(len(text))], ARENA)
            except (ValueError, IndexError):
                continue
            self.assertEqual(len(values), len(NAMES))


class Processes(ProbeTest):
    def levels(self, code, steps=2):
        """The mappings before and after each line that the service reads."""
        body = """
import sys
print('ready', flush=True)
for line in sys.stdin:
    step()
    print('done', flush=True)
"""
        process = self.serve(code + body)
        found = []
        for index in range(steps):
            if index:
                process.stdin.write(b"step\n")
                process.stdin.flush()
                process.stdout.readline()
            (lines,) = self.obeyed("checkpoint 1")
            found.append(of(lines, "mappings", seq=self.seq)[0]["values"])
        return found

    def assert_grows(self, kind, by, levels, slack=MIB, others=MIB):
        first, last = levels[0], levels[-1]
        for name in NAMES:
            grown = last["mappings/" + name] - first["mappings/" + name]
            if name == kind:
                self.assertAlmostEqual(grown, by, delta=slack)
            else:
                self.assertLess(abs(grown), others, name)

    def test_a_checkpoint_tells_them_once_and_they_add_up_to_the_process(self):
        self.serve()
        (lines,) = self.obeyed("checkpoint 1")
        (line,) = of(lines, "mappings")
        self.assertEqual((line["seq"], set(line["values"])), (1, {"mappings/" + name for name in NAMES}))
        resident = of(lines, "reading")[-1]["values"]["process/resident"]
        values = line["values"]
        self.assertLessEqual(resident, sum(values.values()) + MIB)
        self.assertGreaterEqual(resident, sum(values.values()) - values["mappings/file"] - MIB)

    @unittest.skipUnless(memdrift_mappings.arena_size(), "this Python has no arenas of its own")
    def test_a_leak_of_small_objects_is_pythons(self):
        code = "kept = []\ndef step(): kept.append([{i: i} for i in range(100_000)])"
        first, last = self.levels(code)
        python = last["mappings/python"] - first["mappings/python"]
        rest = sum(last["mappings/" + name] - first["mappings/" + name] for name in ("anonymous", "heap", "arenas"))
        self.assertGreater(python, 20 * MIB)
        self.assertLess(rest, 2 * MIB)  # the list itself is a block of 800 KB

    def test_a_leak_of_large_blocks_is_anonymous(self):
        code = "kept = []\ndef step(): kept.extend(bytearray(b'x') * (3 << 20) for _ in range(8))"
        self.assert_grows("anonymous", 24 * MIB, self.levels(code))

    def test_a_leak_of_whole_mebibytes_by_malloc_is_not_pythons(self):
        code = "kept = []\ndef step(): kept.extend(bytearray(b'x') * (4 << 20) for _ in range(8))"
        self.assert_grows("anonymous", 32 * MIB, self.levels(code))

    @unittest.skipUnless(glibc(), "arenas of threads are glibc's")
    def test_a_leak_of_a_thread_is_in_an_arena_of_glibc(self):
        code = """
import threading
kept = []
def leak():
    kept.extend(bytearray(b'x') * 5000 for _ in range(4000))
def step():
    thread = threading.Thread(target=leak); thread.start(); thread.join()
"""
        self.assert_grows("arenas", 4000 * 5000, self.levels(code), others=2 * MIB)

    def test_shared_memory_is_shared(self):
        code = """
import mmap
kept = []
def step():
    kept.append(mmap.mmap(-1, 8 << 20)); kept[-1].write(b'x' * (8 << 20))
"""
        self.assert_grows("shared", 8 * MIB, self.levels(code))

    def test_a_mapped_file_is_a_file(self):
        path = os.path.join(self.directory, "weights")
        with open(path, "wb") as file:
            file.write(b"x" * (8 << 20))
        code = """
import mmap
kept = []
def step():
    file = open(%r, 'rb'); kept.append(mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)); sum(kept[-1][::4096])
"""
        self.assert_grows("file", 8 * MIB, self.levels(code % path))

    def test_two_thousand_mappings_are_read_within_a_moment(self):
        import mmap

        kept = [
            mmap.mmap(-1, 8192, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, prot=1 + index % 2)
            for index in range(2000)
        ]
        begin = time.perf_counter()
        values = memdrift_mappings.mappings()
        ms = (time.perf_counter() - begin) * 1000
        self.assertIsNotNone(values["mappings/file"])
        self.assertGreater(len(kept), 0)
        print("smaps of %d mappings: %.1f ms" % (len(memdrift_mappings.read("/proc/self/maps").splitlines()), ms))
        self.assertLess(ms, 500)


if __name__ == "__main__":
    unittest.main()
