"""Who holds what grows, and where it was allocated: told in a service that keeps something of every request."""

import os
import unittest

from support import HERE, WAIT, ProbeTest, of

REQUESTS = 40
SERVE = "import sys; sys.path.insert(0, %r); import explained; explained.serve()" % HERE
SOURCE = os.path.join(HERE, "explained.py")
PLENTY = "100"

WAYS = {
    ("global", "CACHE"): "explained.CACHE",
    ("global", "RESULTS"): "explained.RESULTS",
    ("global", "RAW"): "explained.RAW",
    ("global", "NUMBERS"): "explained.NUMBERS",
    ("global", "TOUCHY"): "explained.TOUCHY",
    ("global", "WAITING"): "explained.WAITING.queue",
    ("global", "OUTPUTS"): "explained.OUTPUTS",
    ("class", "seen"): "explained.Handler.seen",
    ("attribute", "sessions"): "explained.HANDLER.sessions",
    ("attribute", "history"): "explained.HANDLER.history[...]",
    ("attribute", "items"): "explained.SLOTTED.items",
    ("lru-cache", "encode"): "lru_cache of Model.encode",
    ("closure", "kept"): "explained.make.<locals>.<lambda>.kept",
    ("default", "memo"): "explained.remember.memo",
    ("attribute", "handlers"): None,
    ("context", "log"): "log",
    ("local", "results"): "work.results",
    ("thread-local", "items"): "explained.LOCAL.items",
    ("local", ""): "gather",
    ("waiting", "never"): "never",
}
LINES = {
    ("global", "WAITING"): "WAITING = queue.Queue()",
    ("context", "log"): "VARIABLE = contextvars",
    ("global", "CACHE"): "CACHE = {}",
    ("class", "seen"): "seen = []",
    ("attribute", "sessions"): "self.sessions = {}",
    ("attribute", "history"): "self.history = ",
    ("closure", "kept"): "kept = []",
    ("default", "memo"): "def remember",
    ("local", "results"): "results = []",
    ("lru-cache", "encode"): "@functools.lru_cache",
    ("waiting", "never"): "async def never",
}


class Explain(ProbeTest):
    def answer(self, service, requests=REQUESTS):
        service.stdin.write(b"%d\n" % requests)
        service.stdin.flush()
        self.assertEqual(service.stdout.readline(), b"done\n")

    def lines_of(self, words):
        """Gives the command and returns the lines that answer it; fails where the probe says an error."""
        (lines,) = self.obeyed("explain " + words)
        (done,) = of(lines, "done", seq=self.seq)
        self.assertIsNone(done["error"])
        return [line for line in lines if line.get("seq") == self.seq and line["k"] != "done"]

    def told_holders(self, service):
        self.answer(service)
        self.told_nothing("scan")
        self.answer(service)
        self.told_nothing("scan")
        self.answer(service)
        return self.lines_of("holders %s %d" % (PLENTY, REQUESTS * 9 // 10))

    def told_nothing(self, step):
        self.assertEqual(self.lines_of("%s %s" % (step, PLENTY)), [])

    def text_at(self, line):
        with open(line["file"], encoding="utf-8") as file:
            return file.read().splitlines()[line["line"] - 1].strip()


class Holders(Explain):
    def test_each_holder_is_named_in_the_words_of_the_code(self):
        service = self.serve(SERVE)
        lines = self.told_holders(service)
        found = {(line["kind"], line["name"]): line for line in lines}
        for key, way in WAYS.items():
            with self.subTest(way or key):
                self.assertIn(key, found)
                if way is not None:
                    self.assertEqual(found[key]["way"], way)
                least = REQUESTS * (10 if key[1] == "RAW" else 1)
                self.assertTrue(all(least <= grew <= least + 2 for grew in found[key]["grew"]), found[key])
        for key, text in LINES.items():
            with self.subTest(text):
                self.assertEqual(found[key]["file"], SOURCE)
                self.assertTrue(self.text_at(found[key]).startswith(text), self.text_at(found[key]))
        self.assertNotIn(("global", "FLAT"), found)
        outputs = found["global", "OUTPUTS"]
        self.assertEqual((outputs["holds"], outputs["tensor"]), ("tensor", None))
        self.assertEqual(self.end(service), b"")  # no code of the service ran: Touchy would have said so

    def test_a_heap_of_a_million_containers_ends_within_its_time_and_says_so(self):
        service = self.serve("heap = [[] for _ in range(1000000)]; " + WAIT)
        (lines,) = self.obeyed("explain scan 0.05")
        (done,) = of(lines, "done", seq=self.seq)
        self.assertEqual(done["error"], "ValueError: too many objects for the time")
        self.assertLess(done["ms"], 60000)
        self.assertEqual(self.lines_of("end 1"), [])
        self.assertEqual(self.end(service), b"")

    def test_what_does_not_grow_in_both_windows_is_not_named(self):
        service = self.serve(SERVE)
        self.answer(service)
        self.lines_of("scan " + PLENTY)
        self.answer(service)
        self.lines_of("scan " + PLENTY)
        lines = self.lines_of("holders %s %d" % (PLENTY, REQUESTS * 9 // 10))
        self.assertEqual(lines, [])
        self.assertEqual(self.end(service), b"")

    def test_nothing_is_imported_before_it_is_asked_for(self):
        said = self.run_python(
            "import sys, time; time.sleep(2); print([name for name in sys.modules if name.startswith('memdrift_')])"
        )
        self.assertIn("memdrift_reporter", said)
        for name in ("explain", "lengths", "holders", "source"):
            self.assertNotIn(name, said)

    def test_an_unknown_step_and_one_out_of_order_are_refused(self):
        self.serve()
        for words, error in (
            ("nonsense 1", "ValueError: unknown step nonsense"),
            ("holders 1 1", "ValueError: holders need two scans before"),
            ("allocations 1 1", "ValueError: allocations need a mark before"),
        ):
            (lines,) = self.obeyed("explain " + words)
            self.assertEqual(of(lines, "done", seq=self.seq)[0]["error"], error)


class Allocations(Explain):
    def test_the_line_that_allocates_what_stays_is_told_and_tracing_ends(self):
        service = self.serve(SERVE)
        self.lines_of("trace " + PLENTY)
        self.answer(service)
        self.lines_of("mark " + PLENTY)
        self.answer(service)
        lines = self.lines_of("allocations %s %d" % (PLENTY, REQUESTS * 9 // 10))
        found = {self.text_at(line): line for line in lines if line["file"] == SOURCE}
        cached = next(line for text, line in found.items() if text.startswith("CACHE["))
        self.assertEqual(cached["function"], "keep")
        self.assertGreater(cached["bytes"], REQUESTS * 100)
        self.assertTrue(all("memdrift_" not in frame for line in lines for frame in line["frames"]))
        self.answer(service)
        (lines,) = self.obeyed("explain mark 100")
        self.assertEqual(of(lines, "done", seq=self.seq)[0]["error"], "ValueError: nothing is traced")
        self.assertEqual(self.end(service), b"")

    def test_a_service_that_traces_itself_goes_on_tracing(self):
        code = "import tracemalloc; tracemalloc.start(2); print('ready', flush=True); input(); "
        service = self.serve(code + "print(tracemalloc.is_tracing(), tracemalloc.get_traceback_limit(), flush=True)")
        self.lines_of("trace " + PLENTY)
        self.lines_of("mark " + PLENTY)
        self.lines_of("allocations %s 10" % PLENTY)
        service.stdin.write(b"\n")
        service.stdin.flush()
        self.assertEqual(service.stdout.readline(), b"True 2\n")


if __name__ == "__main__":
    unittest.main()
