"""Names of the shared memory segments that a process makes and leaves."""

import os
import unittest

from support import WAIT, ProbeTest, of

MAKE = """
from multiprocessing import resource_tracker, shared_memory
resource_tracker.register = lambda *_: None  # what is left would be unlinked at exit: the test does that
def make(name, keep):
    block = shared_memory.SharedMemory(name=name, create=True, size=4096)
    block.close()
    if not keep: block.unlink()
def fail(name):
    try: make(name, True)
    except FileExistsError as error: assert error.errno == 17
    else: raise AssertionError('made twice')
"""


@unittest.skipUnless(os.path.isdir("/dev/shm"), "no /dev/shm here")
class Segments(ProbeTest):
    def names(self, *numbers):
        names = ["memdrift-test-%d-%s" % (os.getpid(), number) for number in numbers]
        for name in names:
            self.addCleanup(lambda path: os.path.exists(path) and os.unlink(path), "/dev/shm/" + name)
        return names

    def reported(self, lines):
        return sorted(name for line in of(lines, "shm") for name in line["names"])

    def made(self, code):
        """What the only process has told once it has obeyed a checkpoint after it has run the code, line by line."""
        process = self.serve(
            MAKE
            + "import sys; print('ready', flush=True)\nfor line in sys.stdin: exec(line); print('done', flush=True)"
        )
        self.obeyed("checkpoint 0")  # ten looks of the probe have passed: the module is known
        for line in code:
            process.stdin.write(line.encode() + b"\n")
            process.stdin.flush()
            self.assertEqual(process.stdout.readline(), b"done\n")
        (lines,) = self.obeyed("checkpoint 0")
        return self.reported(lines)

    def test_are_told_when_they_are_left_and_not_when_they_were_unlinked(self):
        kept, gone = self.names("kept", "gone")
        self.assertEqual(self.made(["make(%r, True)" % kept, "make(%r, False)" % gone]), [kept])

    def test_are_told_each_once_however_many(self):
        names = sorted(self.names(*range(70)))
        self.assertEqual(self.made(["make(%r, True)" % name for name in names]), names)

    def test_that_another_made_are_not_told(self):
        (name,) = self.names("of-another")
        with open("/dev/shm/" + name, "wb") as file:
            file.write(b"x" * 4096)
        self.assertEqual(self.made(["shared_memory.SharedMemory(name=%r).close()" % name]), [])

    def test_of_a_forked_child_are_told_though_it_makes_them_at_once(self):
        (name,) = self.names("of-child")
        # Only the parent says that it is ready: two processes may write their lines into one.
        child = "make(%r, True); sys.stdin.read(); os._exit(0)" % name
        self.serve(MAKE + "import os, sys\nif os.fork() == 0: " + child + "\n" + WAIT)
        lines = self.wait_for(lambda: [line for stream in self.streams().values() for line in of(stream, "shm")])
        self.assertEqual(self.reported(lines), [name])

    def test_errors_of_shm_open_reach_the_service_as_they_are(self):
        (name,) = self.names("twice")
        self.assertEqual(self.made(["make(%r, True)" % name, "fail(%r)" % name]), [name])


if __name__ == "__main__":
    unittest.main()
