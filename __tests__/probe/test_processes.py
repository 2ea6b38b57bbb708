"""Every way in which a service multiplies itself."""

import os
import unittest

from support import WAIT, ProbeTest, of

SERVER = """
import multiprocessing, sys

def work(pipe):
    pipe.recv()

if __name__ == '__main__':
    context = multiprocessing.get_context(%r)
    ours, theirs = context.Pipe()
    child = context.Process(target=work, args=(theirs,))
    child.start()
    print('ready', flush=True)
    sys.stdin.read()
    ours.send('end')
    child.join()
    assert child.exitcode == 0
"""


class Children(ProbeTest):
    def assert_each_reports_itself(self, processes):
        self.greeted(processes)
        streams = self.obeyed("checkpoint 1", processes=processes)
        for lines in streams:
            self.assertEqual(len(of(lines, "hello")), 1)
            self.assertEqual(len(of(lines, "reading")), 4)
        self.assertEqual(len({lines[0]["pid"] for lines in streams}), len(streams))
        for name, lines in self.streams().items():
            self.assertEqual(name, "%d-%d.ndjson" % (lines[0]["pid"], lines[0]["start"]))
        return streams

    def serve_multiprocessing(self, method):
        with open(os.path.join(self.directory, "server.py"), "w") as file:
            file.write(SERVER % method)
        # As a module of its own: spawned children import the main module again.
        code = (
            "import runpy, sys; sys.path.insert(0, %r); runpy.run_module('server', run_name='__main__', alter_sys=True)"
        )
        return self.serve(code % self.directory)

    def test_os_fork(self):
        process = self.serve("import os, sys; pid = os.fork(); " + WAIT.replace("print", "pid and print"))
        streams = self.assert_each_reports_itself(2)
        child = next(lines[0] for lines in streams if lines[0]["pid"] != process.pid)
        self.assertEqual(child["ppid"], process.pid)

    def test_fork_of_a_fork(self):
        self.serve("import os, sys; pid = os.fork() and os.fork(); " + WAIT.replace("print", "pid and print"))
        self.assert_each_reports_itself(3)

    def test_multiprocessing_fork(self):
        process = self.serve_multiprocessing("fork")
        self.assert_each_reports_itself(2)
        self.assertEqual(self.end(process), b"")

    def test_multiprocessing_spawn(self):
        self.serve_multiprocessing("spawn")
        # Beside the worker: multiprocessing's resource tracker.
        self.assert_each_reports_itself(3)

    def test_multiprocessing_forkserver(self):
        self.serve_multiprocessing("forkserver")
        # The fork server, the worker that it forked, and the resource tracker.
        self.assert_each_reports_itself(4)

    def test_subprocess(self):
        self.serve(
            "import subprocess, sys\n"
            "child = subprocess.Popen([sys.executable, '-c', 'import sys; sys.stdin.read()'], stdin=-1)\n" + WAIT + "\n"
            "child.communicate()"
        )
        self.assert_each_reports_itself(2)

    def test_a_launcher_that_replaces_its_program_greets_twice_in_one_file(self):
        self.serve("import os, sys, time; time.sleep(1.8); os.execv(sys.executable, [sys.executable, '-c', %r])" % WAIT)
        (lines,) = self.obeyed("checkpoint 0")
        self.assertEqual(len(of(lines, "hello")), 2)
        self.assertEqual(len(of(lines, "reading")), 4)

    def test_a_fork_in_c_leaves_the_child_alone_and_lets_it_exit_at_once(self):
        # PyDLL holds the interpreter's lock, as an extension does. CDLL gives it up: the child of any process with two
        # threads then waits for ever once in a hundred times, for a lock that the other thread had.
        code = """
import ctypes, os, sys, time
pid = ctypes.PyDLL(None).fork()
if pid == 0:
    begin = time.monotonic()
    import atexit
    sys.exit(0)
begin = time.monotonic()
status = os.waitpid(pid, 0)[1]
assert status == 0, status
assert time.monotonic() - begin < 1.5
"""
        self.run_python(code)


class Forking(ProbeTest):
    def test_goes_on_in_a_parent_that_forks_all_the_time(self):
        code = """
import os, threading, time
def fork_often():
    for _ in range(30):
        pid = os.fork()
        if pid == 0:
            os._exit(0)
        os.waitpid(pid, 0)
threads = [threading.Thread(target=fork_often) for _ in range(3)]
[thread.start() for thread in threads]
[thread.join() for thread in threads]
"""
        self.serve(code + WAIT)
        (lines,) = self.obeyed("checkpoint 0")
        self.assertEqual(of(lines, "reading")[0]["values"]["threads"], 1)

    def test_a_child_does_not_obey_what_was_said_before_it_was_born(self):
        code = "import os, sys\nsys.stdin.readline()\npid = os.fork()\n"
        process = self.serve("import sys; print('ready', flush=True)\n" + code + "sys.stdin.read()")
        seq = self.command("checkpoint 0")
        self.wait_for(lambda: self.streams() and of(self.stream(), "done"))
        process.stdin.write(b"fork\n")
        process.stdin.flush()
        self.wait_for(self.streams, lambda streams: len(streams) == 2 and all(streams.values()))
        late = next(lines for lines in self.streams().values() if lines[0]["pid"] != process.pid)
        self.assertEqual(of(late, "reading", seq=seq), [])
        self.assertEqual(len(self.obeyed("checkpoint 0", processes=2)), 2)

    def test_a_finalizer_that_forks_during_our_collection_comes_back(self):
        code = """
import os, gc
gc.disable()
class Forks:
    def __del__(self):
        pid = os.fork()
        if pid == 0:
            os._exit(0)
        os.waitpid(pid, 0)
one = Forks(); one.itself = one; del one
"""
        self.serve(code + WAIT)
        (lines,) = self.obeyed("checkpoint 1")
        self.assertEqual(len(of(lines, "reading")), 4)
        (again,) = self.obeyed("checkpoint 1")
        self.assertEqual(len(of(again, "reading")), 8)
        self.assertLess(of(lines, "done")[0]["ms"], 1000)


if __name__ == "__main__":
    unittest.main()
