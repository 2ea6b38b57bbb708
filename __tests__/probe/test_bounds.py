"""What the probe must never become: a leak, a full disk, a heap that it cannot see."""

import os
import sys
import unittest

from support import PROBE, ProbeTest, of

sys.path.insert(0, PROBE)

import memdrift_probe  # noqa: E402
import memdrift_readings  # noqa: E402
import memdrift_reporter  # noqa: E402

TEN_THOUSAND_SECONDS = 100_000  # ticks


class OwnMemory(ProbeTest):
    """In an interpreter of its own: the test runner's memory is nobody's measure."""

    CODE = """
import sys
sys.path.insert(0, %r)
import memdrift_probe
clock = [0.0]
probe = memdrift_probe.Probe(%r, %r, clock=lambda: clock[0])
def level():
    return sys.getallocatedblocks(), probe._reporter._readings.heap.values()['heap/allocated'] or 0
for tick in range(%d):
    clock[0] = tick * memdrift_probe.TICK_S
    probe.tick(clock[0])
    if tick == 20_000:
        early = level()
late = level()
print(late[0] - early[0], late[1] - early[1])
"""

    def test_does_not_grow_in_ten_thousand_seconds(self):
        code = self.CODE % (PROBE, self.told, self.out, TEN_THOUSAND_SECONDS)
        blocks, heap = (int(word) for word in self.run_python(code, MEMDRIFT_DIR="", PYTHONPATH="").split())
        self.assertLess(blocks, 50)  # one block a sample would be 8000
        self.assertLess(heap, 4096)
        self.assertGreater(len(of(self.stream(), "sample")), 9_900)

    def test_does_not_grow_over_checkpoints(self):
        self.serve()
        levels = []
        for _ in range(25):
            (lines,) = self.obeyed("checkpoint 1")
            levels.append(of(lines, "reading", seq=self.seq)[-1]["values"])
        settled = levels[10:]
        for series, slack in (("python/blocks", 20), ("heap/allocated", 4096), ("process/resident", 64 << 10)):
            if settled[0][series] is not None:
                self.assertLessEqual(settled[-1][series] - settled[0][series], slack, series)


class Output(ProbeTest):
    def test_samples_stop_at_their_bound_and_answers_go_on_to_theirs(self):
        output = memdrift_reporter.Output(self.out, "1-1.ndjson")
        line = {"k": "sample", "filler": "x" * 200}
        samples = 0
        while output.write(line, memdrift_reporter.SAMPLES_BYTES):
            samples += 1
        size = os.path.getsize(os.path.join(self.out, "1-1.ndjson"))
        self.assertLessEqual(size, memdrift_reporter.SAMPLES_BYTES)
        self.assertGreater(samples, 15_000)
        answers = 0
        while output.write(line):
            answers += 1
        self.assertGreater(answers, 6_000)
        self.assertLessEqual(os.path.getsize(os.path.join(self.out, "1-1.ndjson")), memdrift_reporter.FILE_BYTES)

    def test_does_not_add_a_file_to_too_many(self):
        full = os.path.join(self.directory, "full")
        os.mkdir(full)
        for index in range(memdrift_reporter.FILES):
            os.close(os.open(os.path.join(full, str(index)), os.O_CREAT))
        self.assertFalse(memdrift_reporter.Output(full, "1-1.ndjson").write({"k": "bye"}))
        os.unlink(os.path.join(full, "0"))
        self.assertTrue(memdrift_reporter.Output(full, "1-1.ndjson").write({"k": "bye"}))

    def test_does_not_wait_for_a_pipe_that_somebody_laid_there(self):
        os.mkfifo(os.path.join(self.out, "1-1.ndjson"))
        self.assertFalse(memdrift_reporter.Output(self.out, "1-1.ndjson").write({"k": "bye"}))

    def test_does_not_follow_a_link_that_somebody_laid_there(self):
        target = os.path.join(self.directory, "target")
        open(target, "w").close()
        os.symlink(target, os.path.join(self.out, "1-1.ndjson"))
        self.assertFalse(memdrift_reporter.Output(self.out, "1-1.ndjson").write({"k": "bye"}))
        self.assertEqual(os.path.getsize(target), 0)

    def test_any_text_is_json_in_ascii(self):
        import json

        for text in ('"\\', "\0\n\x7f", "ü", "\U0001f600", "\ud800", "x" * 500):
            written = memdrift_reporter.json({"k": text, "n": [None, True, -1, 1.5][1]})
            written.encode("ascii")
            self.assertEqual(json.loads(written), {"k": text[:200], "n": True})


class Pace(ProbeTest):
    def test_a_slow_call_rests_a_thousand_times_its_duration(self):
        pace = memdrift_readings.Pace()
        begin = memdrift_probe.monotonic()
        pace.call(lambda: memdrift_probe.sleep(0.05))
        end = memdrift_probe.monotonic()
        self.assertFalse(pace.due(begin + 49))
        self.assertTrue(pace.due(end + 1000 * (end - begin)))


if __name__ == "__main__":
    unittest.main()
