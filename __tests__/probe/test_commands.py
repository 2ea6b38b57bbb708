"""What the gate can tell a probe to do."""

import os
import sys
import time
import unittest

from support import HAS_HEAP, IMPORT_TORCH, WAIT, ProbeTest, of

MIB = 1 << 20


class Checkpoints(ProbeTest):
    def test_gives_a_raw_reading_three_settled_ones_and_done(self):
        self.serve()
        (lines,) = self.obeyed("checkpoint 1")
        kinds = [(line["k"], line.get("phase")) for line in lines if line["k"] in ("reading", "mappings", "done")]
        settled = [("reading", "settled")] * 3
        self.assertEqual(kinds, [("reading", "raw")] + settled + [("mappings", None), ("done", None)])
        for reading in of(lines, "reading"):
            self.assertEqual(reading["seq"], 1)
            expected = {"process/resident", "heap/allocated", "heap/reserved", "python/blocks"}
            expected |= {"threads", "fds", "sockets"}
            # /dev/shm is a mount of its own in most places, not in all
            self.assertEqual(set(reading["values"]) - {"shm/used"}, expected)
            self.assertEqual(reading["values"]["threads"], 1)
            self.assertEqual(reading["values"]["fds"], 3)
            self.assertEqual(reading["values"]["sockets"], 0)
        done = of(lines, "done")[0]
        self.assertIsNone(done["error"])
        self.assertGreater(done["ms"], 60)

    def test_collects_garbage_only_when_told(self):
        code = """
import gc
gc.disable()
def litter():
    ring = [b'x' * (1 << 20) for _ in range(8)]
    ring.append(ring)
litter()
"""
        self.serve(code + WAIT)
        (lines,) = self.obeyed("checkpoint 0")
        (lines,) = self.obeyed("checkpoint 1")
        resident = {
            (reading["seq"], reading["phase"]): reading["values"]["process/resident"]
            for reading in of(lines, "reading")
        }
        self.assertGreater(resident[1, "settled"], resident[2, "settled"] + 7 * MIB)
        self.assertGreater(resident[2, "raw"], resident[2, "settled"] + 7 * MIB)

    def test_gives_retained_memory_back_to_the_kernel_so_that_it_is_no_leak(self):
        code = """
pieces = [bytearray(32 << 10) for _ in range(2048)]
survivors = pieces[::64]
del pieces
"""
        self.serve(code + WAIT)
        (lines,) = self.obeyed("checkpoint 1")
        raw, settled = (of(lines, "reading", phase=phase)[0]["values"] for phase in ("raw", "settled"))
        if HAS_HEAP:
            self.assertLess(raw["heap/allocated"], 8 * MIB)
        self.assertGreater(raw["process/resident"], settled["process/resident"] + 32 * MIB)

    def test_obeys_each_command_once(self):
        self.serve()
        self.obeyed("checkpoint 0")
        path = os.path.join(self.told, "command")
        os.utime(path)
        time.sleep(0.4)
        self.assertEqual(len(of(self.stream(), "done")), 1)

    def test_waits_for_no_pipe_and_follows_no_link_in_the_place_of_a_command(self):
        self.serve()
        self.obeyed("checkpoint 0")
        path = os.path.join(self.told, "command")
        os.unlink(path)
        os.mkfifo(path)
        time.sleep(0.4)
        self.assertEqual(len(self.obeyed("checkpoint 0")), 1)
        theirs = os.path.join(self.directory, "theirs")
        with open(theirs, "w") as file:
            file.write("9 checkpoint 0\n")
        os.unlink(path)
        os.symlink(theirs, path)
        time.sleep(0.4)
        self.assertEqual([line["seq"] for line in of(self.stream(), "done")], [1, 2])

    def test_passes_over_what_is_no_command_and_obeys_the_next(self):
        self.serve()
        path = os.path.join(self.told, "command")
        for text in (b"", b"\n", b"x checkpoint 1\n", b"7\n", b"\xff\xfe\n", b"8 checkpoint 1", b"9" * 5000):
            with open(path, "wb") as file:
                file.write(text)
            time.sleep(0.15)
        self.assertEqual(self.streams(), {})
        self.obeyed("checkpoint 0")

    def test_says_what_it_cannot_do(self):
        self.serve()
        asked = {
            "dance": "unknown verb dance",
            "hold": "IndexError: list index out of range",
            "hold heap much": "ValueError: invalid literal for int() with base 10: 'much'",
            "hold heap -1": "ValueError: bytes must not be negative, found -1",
            "hold gpu 1": "ValueError: layer must be heap, anon or torch, found gpu",
            "hold torch 1": "ValueError: torch is not loaded here",
        }
        for words, error in asked.items():
            (lines,) = self.obeyed(words)
            self.assertEqual(of(lines, "done", seq=self.seq)[0]["error"], error)


class Holding(ProbeTest):
    def held(self, layer, size, code=WAIT):
        self.serve(code)
        (lines,) = self.obeyed("hold %s %d" % (layer, size))
        self.assertIsNone(of(lines, "done")[0]["error"])
        (held,) = of(lines, "held")
        self.assertEqual((held["layer"], held["bytes"]), (layer, size))
        return held

    def assert_seen(self, held, series, size, slack=MIB):
        before, during, after = (held[when][series] for when in ("before", "during", "after"))
        self.assertAlmostEqual(during - before, size, delta=slack)
        self.assertAlmostEqual(after - before, 0, delta=slack)

    @unittest.skipUnless(HAS_HEAP, "the heap is read with mallinfo2, glibc 2.33 and up")
    def test_heap_memory_shows_in_the_heap_and_falls_back(self):
        held = self.held("heap", 8 * MIB)
        self.assert_seen(held, "heap/allocated", 8 * MIB, slack=100 << 10)
        self.assert_seen(held, "process/resident", 8 * MIB)

    def test_anonymous_memory_shows_in_the_process_alone_and_falls_back(self):
        held = self.held("anon", 8 * MIB)
        self.assert_seen(held, "process/resident", 8 * MIB)
        if HAS_HEAP:
            self.assert_seen(held, "heap/allocated", 0, slack=100 << 10)

    def test_an_amount_that_is_no_whole_number_of_pieces_is_held_whole(self):
        for layer in ("heap", "anon"):
            with self.subTest(layer):
                self.assert_seen(self.held(layer, 8 * MIB + 12345), "process/resident", 8 * MIB, slack=2 * MIB)
                self.doCleanups()
                self.setUp()

    def test_torch_memory_shows_on_the_device_that_the_service_fills(self):
        held = self.held("torch", 8 * MIB, IMPORT_TORCH + "torch.cuda.init(); " + WAIT)
        self.assert_seen(held, "torch.device/allocated", 8 * MIB, slack=0)

    def test_torch_memory_is_refused_where_cuda_is_not_initialised(self):
        self.serve(IMPORT_TORCH + WAIT)
        (lines,) = self.obeyed("hold torch 4096")
        self.assertEqual(of(lines, "held"), [])
        self.assertEqual(of(lines, "done")[0]["error"], "ValueError: torch has no initialised device here")

    def test_only_the_process_that_is_named_holds(self):
        one, other = self.serve(), self.serve()
        self.obeyed("checkpoint 0", processes=2)
        (lines,) = self.obeyed("hold anon %d %d" % (MIB, other.pid))
        self.assertEqual(lines[0]["pid"], other.pid)
        time.sleep(0.3)
        silent = next(lines for lines in self.streams().values() if lines[0]["pid"] == one.pid)
        self.assertEqual(of(silent, "done", seq=self.seq), [])


class Keeping(ProbeTest):
    def test_kept_memory_accumulates_over_collections(self):
        self.serve()
        for layer, series in (("heap", "heap/allocated"), ("anon", "process/resident")):
            if series == "heap/allocated" and not HAS_HEAP:
                continue
            levels = []
            for _ in range(3):
                (lines,) = self.obeyed("keep %s %d" % (layer, 4 * MIB))
                self.assertEqual(of(lines, "kept", seq=self.seq)[0]["bytes"], 4 * MIB)
                (lines,) = self.obeyed("checkpoint 1")
                levels.append(of(lines, "reading", seq=self.seq, phase="settled")[-1]["values"][series])
            for lower, higher in zip(levels, levels[1:]):
                self.assertAlmostEqual(higher - lower, 4 * MIB, delta=MIB // 2)

    def test_a_torch_leak_needs_no_device(self):
        self.serve(IMPORT_TORCH + WAIT)
        (lines,) = self.obeyed("keep torch 4096")
        self.assertEqual(of(lines, "kept"), [{"k": "kept", "seq": 1, "layer": "torch", "bytes": 4096}])


if __name__ == "__main__":
    sys.exit(unittest.main())
