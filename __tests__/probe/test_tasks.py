"""Tasks of asyncio, counted from outside of their loops."""

import fcntl
import os
import sys
import tempfile
import threading
import unittest

from support import PROBE, WAIT, ProbeTest, of

sys.path.insert(0, PROBE)

import memdrift_tasks  # noqa: E402

LEAK = """
import asyncio, sys, threading
async def forever(): await asyncio.Event().wait()
async def quick(): pass
kept = []
async def main():
    kept.extend(asyncio.ensure_future(forever()) for _ in range(5))
    done = [asyncio.ensure_future(quick()) for _ in range(7)]
    await asyncio.sleep(0.1)
    kept.extend(done)
    print('ready', flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    [task.cancel() for task in kept]
asyncio.run(main())
"""


def tasks_of(lines):
    return [reading["values"].get("tasks", "absent") for reading in of(lines, "reading")]


class Tasks(ProbeTest):
    def test_a_service_without_asyncio_has_none(self):
        self.serve()
        (lines,) = self.obeyed("checkpoint 1")
        self.assertEqual(tasks_of(lines), ["absent"] * 4)

    def test_an_imported_asyncio_without_a_loop_has_zero(self):
        self.serve("import asyncio; " + WAIT)
        (lines,) = self.obeyed("checkpoint 1")
        self.assertEqual(tasks_of(lines), [0] * 4)

    def test_counts_tasks_that_are_not_done(self):
        process = self.serve(LEAK)
        (lines,) = self.obeyed("checkpoint 1")
        self.assertEqual(tasks_of(lines), [6] * 4)  # five that wait for ever, and main
        self.assertEqual(self.end(process), b"")

    def test_counts_over_the_loops_of_all_threads(self):
        code = """
def other():
    async def wait(): await asyncio.sleep(60)
    asyncio.run(wait())
threading.Thread(target=other, daemon=True).start()
"""
        self.serve(LEAK.replace("async def main", code + "async def main"))
        (lines,) = self.obeyed("checkpoint 1")
        self.assertEqual(tasks_of(lines), [7] * 4)

    @unittest.skipIf(sys.version_info < (3, 12), "eager tasks came with Python 3.12")
    def test_counts_eager_tasks(self):
        code = LEAK.replace(
            "async def main():",
            "async def main():\n    loop = asyncio.get_running_loop()\n"
            "    loop.set_task_factory(asyncio.eager_task_factory)",
        )
        self.serve(code)
        (lines,) = self.obeyed("checkpoint 1")
        self.assertEqual(tasks_of(lines), [6] * 4)

    def test_a_loop_that_makes_tasks_all_the_time_disturbs_no_reading_and_is_not_disturbed(self):
        code = """
import asyncio, sys
stop = []
async def quick(): await asyncio.sleep(0)
async def main():
    print('ready', flush=True)
    asyncio.get_running_loop().run_in_executor(None, lambda: stop.append(sys.stdin.read()))
    while not stop:
        await asyncio.gather(*(quick() for _ in range(200)))
        await asyncio.sleep(0.002)  # without it a reading waits a switch interval of 5 ms for the GIL at every call
asyncio.run(main())
"""
        process = self.serve(code)
        for _ in range(5):
            (lines,) = self.obeyed("checkpoint 0")
        self.assertNotIn(None, tasks_of(lines))
        self.assertTrue(all(0 < count < 1000 for count in tasks_of(lines)), tasks_of(lines))
        self.assertEqual(self.end(process), b"")


class ByLoop(unittest.TestCase):
    """The way of Python 3.14, whose C tasks stand in no set; tried on whatever Python runs this."""

    def test_finds_the_loops_of_other_threads_and_counts_their_tasks(self):
        import asyncio

        tasks = memdrift_tasks.Tasks()
        self.assertIsNone(tasks._count_by_loop(asyncio.tasks))
        loop = asyncio.new_event_loop()
        thread = threading.Thread(target=loop.run_forever)
        thread.start()
        try:
            future = asyncio.run_coroutine_threadsafe(asyncio.sleep(60), loop)
            asyncio.run_coroutine_threadsafe(asyncio.sleep(0), loop).result(10)
            tasks._loops = memdrift_tasks._loops(asyncio.events)
            self.assertEqual(tasks._count_by_loop(asyncio.tasks), 1)
            future.cancel()
            asyncio.run_coroutine_threadsafe(asyncio.sleep(0), loop).result(10)
            self.assertEqual(tasks._count_by_loop(asyncio.tasks), 0)
        finally:
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()

    def test_does_not_say_none_of_loops_that_the_collector_hides(self):
        import asyncio
        import gc

        gc.freeze()
        try:
            self.assertIsNone(memdrift_tasks._loops(asyncio.events))
        finally:
            gc.unfreeze()


class SharedMemory(ProbeTest):
    @unittest.skipUnless(os.path.ismount("/dev/shm"), "/dev/shm is no mount of its own here")
    def test_what_is_written_to_dev_shm_shows(self):
        # The machine has one /dev/shm, and the tests run on several Pythons at a time. Let go of last, because cleanups
        # run backwards.
        lock = os.open(os.path.join(tempfile.gettempdir(), "memdrift-probe-shm.lock"), os.O_RDWR | os.O_CREAT)
        self.addCleanup(os.close, lock)
        fcntl.flock(lock, fcntl.LOCK_EX)
        code = """
import os, sys, tempfile
print('ready', flush=True)
sys.stdin.readline()
file = tempfile.TemporaryFile(dir='/dev/shm'); file.write(b'x' * (8 << 20)); file.flush()
print('written', flush=True)
"""
        process = self.serve(code + "sys.stdin.read()")
        (lines,) = self.obeyed("checkpoint 0")
        process.stdin.write(b"write\n")
        process.stdin.flush()
        process.stdout.readline()
        (lines,) = self.obeyed("checkpoint 0")
        used = [reading["values"]["shm/used"] for reading in of(lines, "reading")]
        self.assertAlmostEqual(used[-1] - used[0], 8 << 20, delta=1 << 20)


if __name__ == "__main__":
    unittest.main()
