"""
The memdrift probe: a thread of the service's own Python that reports what its process holds, and obeys the gate.
This file is its life: start, the 10 Hz loop, fork, exit. What it reads is in memdrift_readings, what it does when told
in memdrift_reporter; both are imported late, so that an interpreter that lives shortly pays for this file alone.

Python 3.8 to 3.14, standard library only. At start it imports nothing that the interpreter has not loaded or built in:
python3-minimal has neither json nor ctypes, and a service's start is not ours to slow down (docs/benchmarks.md).
"""

import _signal
import _thread
import _warnings
import atexit
import os
import sys
import time

TICK_S = 0.1
"""Between two looks at the command file."""
DELAY_S = 1.5
"""After birth, before the first line and sample: a probe at work in an interpreter that was already exiting crashed
3 of 1200 of them, and short auxiliary processes would each leave a file. A command ends the delay."""
JOIN_S = 2.0
"""Longest that a fork or the exit waits for the thread. A finalizer run by our gc.collect may need the very lock that
the forking thread holds; a fork with a live thread is then the lesser evil."""

# The originals, kept before a service's gevent replaces them: this must stay a real thread with real waits. The late
# imported files take the clock from here.
_allocate_lock = _thread.allocate_lock
_start_new_thread = _thread.start_new_thread
_get_ident = _thread.get_ident
_get_native_id = getattr(_thread, "get_native_id", lambda: None)
monotonic = time.monotonic
sleep = time.sleep
now = time.time


class Commands:
    """The command file: one line `<seq> <verb> [arguments]`, replaced as a whole by the gate; seq only increases."""

    def __init__(self, path):
        self._path = path
        self._stamp = None
        self._seen = -1
        self.next()  # what was written before this process was born is not for it

    def next(self):
        """The words of a command not yet obeyed, or None. Each is returned once. A stat where nothing changed."""
        try:
            stat = os.stat(self._path)
            stamp = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
            if stamp == self._stamp:
                return None
            text = self._read()
            if not text.endswith(b"\n"):
                return None  # half written: look again at the next tick
            self._stamp = stamp
            words = text.decode("ascii").split()
            seq = int(words[0])
            if seq <= self._seen or len(words) < 2:
                return None
            self._seen = seq
            return [seq] + words[1:]
        except (OSError, ValueError, IndexError):
            return None

    def _read(self):
        fd = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            return os.read(fd, 4096)
        finally:
            os.close(fd)


class Loop:
    """One run of the thread: from a start, or the return of a fork, to the next stop."""

    def __init__(self, probe):
        self._probe = probe
        self._bell = _allocate_lock()  # held until stop() rings it
        self._bell.acquire()
        self._ended = _allocate_lock()  # held until the thread has left our code
        self._ended.acquire()
        self._ident = None
        self._native_id = None

    def start(self):
        try:
            _start_new_thread(self._run, ())
        except BaseException:
            self._ended.release()  # no further threads allowed: a limit, or the interpreter is ending
            raise

    def _run(self):
        try:
            self._ident = _get_ident()
            self._native_id = _get_native_id()
            # A signal handled here instead of in the main thread would not wake its wait, and one that the service
            # blocks everywhere to fetch it with sigwait would kill the process.
            _signal.pthread_sigmask(_signal.SIG_BLOCK, _signal.valid_signals())
            while not self._bell.acquire(True, TICK_S):
                self._probe.tick(monotonic())
        except BaseException:
            pass  # a dead probe is reported by its silence, on the gate's side
        finally:
            self._ended.release()

    def stop(self):
        """Returns once the thread is gone from the process, or after JOIN_S."""
        if self._ident == _get_ident():
            self._bell.release()  # a finalizer that our own gc.collect runs has forked: there is nobody to wait for
            return
        self._bell.release()
        if not self._ended.acquire(True, JOIN_S):
            return
        # The thread outlives its last line by some microseconds, and Python 3.12 counts the system's threads in fork.
        task = "/proc/self/task/%s" % self._native_id
        deadline = monotonic() + 0.1
        while self._native_id is not None and os.path.exists(task) and monotonic() < deadline:
            sleep(0.0001)


class ForkWarning:
    """
    Since 3.12 Python warns when a process with threads forks; since 3.13 it counts them when the parent's hooks have
    run, and so finds ours back at work. Where the service has no thread of its own that warning is false: a filter
    takes this one warning of this one fork, and is gone at the next tick (posixmodule.c, warn_about_fork_with_threads).
    """

    def __init__(self):
        self._expected = None
        self._filter = ("ignore", self, DeprecationWarning, None, 0)

    def expect(self):
        """Called after a fork, before our thread is back."""
        if sys.version_info < (3, 12) or len(os.listdir("/proc/self/task")) > 1:
            return
        self._expected = "This process (pid=%d) is multi-threaded" % os.getpid()
        filters = self._filters()
        if self._filter not in filters:
            filters.insert(0, self._filter)

    def withdraw(self):
        if self._expected is not None:
            self._expected = None
            self._filters().remove(self._filter)

    def match(self, text):
        """Stands where a filter has its regular expression."""
        return self._expected is not None and text.startswith(self._expected)

    def _filters(self):
        return (sys.modules.get("warnings") or _warnings).filters


class Probe:
    """
    The probe of this process: reads commands in `told`, writes in `out`. `clock` is monotonic seconds; a test may drive
    `tick` with a clock of its own.
    """

    def __init__(self, told, out, clock=monotonic):
        self._told = os.path.abspath(told)
        self._out = os.path.abspath(out)
        self._clock = clock
        self._loops = {}  # the one that runs; a dict, because its operations are atomic: threads may fork at once
        self._fork_warning = ForkWarning()
        self._finished = False
        self._sees_shm = False
        self._be_born()

    def _be_born(self):
        self._pid = os.getpid()
        self._commands = Commands(os.path.join(self._told, "command"))
        self._reporter = None
        self._wakes_at = self._clock() + DELAY_S

    def start(self):
        self._begin()
        atexit.register(self._finish)
        os.register_at_fork(
            before=self._before_fork,
            after_in_parent=self._after_fork_in_parent,
            after_in_child=self._after_fork_in_child,
        )

    def tick(self, at):
        """Obey a new command, else take a sample when one is due; `at` is monotonic seconds."""
        try:
            self._fork_warning.withdraw()
            self._watch_shm()
            command = self._commands.next()
            if command is None and at < self._wakes_at:
                return
            if self._reporter is None:
                self._reporter = load("memdrift_reporter").Reporter(self._out)
            if command is not None:
                self._reporter.obey(command)
            else:
                self._reporter.sample(at)
        except Exception:
            pass

    def _watch_shm(self):
        """Shared memory that the service makes is noted from the tick after it has imported the module for it."""
        module = None if self._sees_shm else sys.modules.get("_posixshmem")
        if module is not None:
            self._sees_shm = load("memdrift_shm").watch(module)

    def _before_fork(self):
        self._end()
        try:
            self._watch_shm()  # a child may make one before its first tick
        except Exception:
            pass

    def _after_fork_in_parent(self):
        try:
            self._fork_warning.expect()
        except Exception:
            pass
        self._begin()

    def _after_fork_in_child(self):
        self._loops.clear()
        try:
            frameworks = sys.modules.get("memdrift_frameworks")
            if frameworks is not None:
                frameworks.note_fork()
        except Exception:
            pass
        self._pid = None  # in a pid namespace of its own the child may even have the parent's number
        self._begin()

    def _begin(self):
        try:
            if self._forked():
                self._be_born()
            loop = Loop(self)
            if not self._finished and self._loops.setdefault("running", loop) is loop:
                loop.start()
        except Exception:
            pass

    def _end(self):
        try:
            loop = self._loops.pop("running", None)
            if loop is not None and not self._forked():
                loop.stop()
        except Exception:
            pass

    def _forked(self):
        """Whether this is a child that has not been born here yet. After a fork in C (uwsgi) our hooks did not run:
        there is no thread to wait for, and the file is the parent's."""
        return os.getpid() != self._pid

    def _finish(self):
        self._finished = True
        self._end()
        try:
            if self._reporter is not None and not self._forked():
                self._reporter.bye()
        except Exception:
            pass


def load(name, folder=""):
    """
    One of our files, beside this one or in that folder, imported late: by then a service may have put sys.path in
    order, and then our folder stands on it only while we import.
    """
    module = sys.modules.get(name)
    if module is None:
        here, path = os.path.join(os.path.dirname(os.path.abspath(__file__)), folder).rstrip(os.sep), sys.path
        lent = here not in path
        if lent:
            path.append(here)
        try:
            module = __import__(name)
        finally:
            if lent and here in path:
                path.remove(here)
    return module


probe = None


def start():
    """Starts the probe of this process, once, where MEMDRIFT_DIR and MEMDRIFT_OUT name a gate to report to."""
    global probe
    told, out = os.environ.get("MEMDRIFT_DIR"), os.environ.get("MEMDRIFT_OUT")
    if probe is not None or not told or not out or not sys.platform.startswith("linux"):
        return
    probe = Probe(told, out)
    probe.start()
