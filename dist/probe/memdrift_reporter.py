"""
What the memdrift probe writes, and what it does when told: checkpoint, hold, keep. One append-only file a process,
one write() a line, so that every line up to an OOM kill survives (docs/probe.md has the protocol).
"""

import gc
import os
import sys

from memdrift_hello import environment, libc_version, role
from memdrift_holding import KEPT, allocate, release
from memdrift_probe import load, monotonic, now, sleep
from memdrift_proc import attempt, start_ticks
from memdrift_readings import Readings

SAMPLE_S = 1.0
SAMPLES_BYTES = 4 << 20
"""Samples stop when the file has grown to this; what commands answer has the rest."""
FILE_BYTES = 6 << 20
FILES = 4096
"""A service that starts a process a request must not fill the runner's disk."""
SETTLE_S = 0.03
NAMES = 32
"""Of shared memory segments in a line: the gate takes no line of more than 16 KiB."""


def json(value):
    """JSON in ASCII of what our lines hold; by hand, because python3-minimal has no json."""
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, int):
        return "%d" % value
    if isinstance(value, float):
        return "%.6f" % value
    if isinstance(value, dict):
        return "{" + ",".join(json(str(key)) + ":" + json(item) for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(json(item) for item in value) + "]"
    return '"' + "".join(_escaped(ord(char)) for char in str(value)[:200]) + '"'


def _escaped(code):
    if 32 <= code < 127 and code not in (34, 92):
        return chr(code)
    if code < 0x10000:
        return "\\u%04x" % code
    code -= 0x10000
    return "\\u%04x\\u%04x" % (0xD800 + (code >> 10), 0xDC00 + (code & 0x3FF))


class Output:
    """
    The file of this process. It is opened for each line: a service that closes every descriptor it does not know, as
    daemons do, would otherwise have us write into whatever gets the number next.
    """

    def __init__(self, directory, name):
        self._path = os.path.join(directory, name)
        self._broken = False

    def write(self, line, limit=FILE_BYTES):
        """Appends the line. False where it would exceed `limit` or cannot be written: the service is not disturbed."""
        data = (json(line) + "\n").encode("ascii")
        if self._broken:
            data = b"\n" + data  # the disk was full in mid-line
        try:
            fd = self._open()
        except OSError:
            return False
        try:
            if os.fstat(fd).st_size + len(data) > limit:
                return False
            self._broken = os.write(fd, data) != len(data)
            return not self._broken
        except OSError:
            return False
        finally:
            os.close(fd)

    def _open(self):
        flags = os.O_WRONLY | os.O_APPEND | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK  # waits for no pipe
        try:
            # Without O_CREAT: the kernel refuses that on another user's file in a sticky directory.
            return os.open(self._path, flags)
        except FileNotFoundError:
            if len(os.listdir(os.path.dirname(self._path))) >= FILES:
                raise
        fd = os.open(self._path, flags | os.O_CREAT | os.O_EXCL, 0o666)
        os.fchmod(fd, 0o666)  # a worker that gives up its rights after start still writes here
        return fd


class Reporter:
    """Reports this one process; a forked child makes its own. Writes nothing before `hello` could be written."""

    def __init__(self, directory):
        self._pid = os.getpid()
        self._start = start_ticks()
        self._output = Output(directory, "%d-%d.ndjson" % (self._pid, self._start))
        self._readings = Readings()
        self._greeted = False
        self._told = {}  # last thing said of torch, ooms, a framework, the allocator: each is said when it changes
        self._sample_at = 0.0
        self._explainer = None

    def sample(self, at):
        """At most one sample a SAMPLE_S; `at` is monotonic seconds."""
        if at < self._sample_at:
            return
        self._sample_at = at + SAMPLE_S
        if self._greet():
            self._tell_changes()
            values = self._readings.cheap(at)
            self._output.write({"k": "sample", "t": now(), "values": values}, SAMPLES_BYTES)

    def obey(self, command):
        """`[seq, verb, argument...]`. Ends with a `done` line, unless it names another process."""
        seq, verb, arguments = command[0], command[1], command[2:]
        if verb in ("hold", "keep") and len(arguments) > 2 and arguments[2] != str(self._pid):
            return
        begin = monotonic()
        self._greet()
        error = None
        why = {}
        try:
            if verb == "checkpoint":
                self._checkpoint(seq, arguments == ["1"])
            elif verb == "hold":
                self._hold(seq, arguments[0], int(arguments[1]))
            elif verb == "keep":
                self._keep(seq, arguments[0], int(arguments[1]))
            elif verb == "explain":
                self._explain(seq, arguments[0], arguments[1:])
            else:
                error = "unknown verb " + verb
        except MemoryError as problem:
            error = "no memory: %s" % problem
            why = {"why": "memory"}  # the gate tries again with less
        except Exception as problem:
            error = "%s: %s" % (type(problem).__name__, problem)
        ms = (monotonic() - begin) * 1000
        self._output.write(dict(why, k="done", seq=seq, ms=ms, error=error))

    def bye(self):
        if self._greeted:
            self._tell_shm()
            self._output.write({"k": "bye", "t": now()})

    def _greet(self):
        if not self._greeted:
            self._greeted = self._output.write(
                {
                    "k": "hello",
                    "v": 1,
                    "pid": self._pid,
                    "start": self._start,
                    "ppid": os.getppid(),
                    "t": now(),
                    "argv": role(),
                    "python": sys.version.split()[0],
                    "impl": sys.implementation.name,
                    "libc": libc_version(),
                    "ctypes": self._readings.heap.ctypes,
                    "env": attempt(lambda: environment(os.environ, json)) or {},
                }
            )
            attempt(self._readings.heap.look_for_other)
            self._tell_allocator()
        return self._greeted

    def _tell_changes(self):
        self._tell_allocator()
        self._tell_shm()
        torch = self._readings.torch
        if torch is not None:
            description = attempt(torch.description)
            if description is not None:
                self._tell("torch", description)
            ooms = attempt(torch.ooms)
            if ooms:
                self._tell("ooms", {"count": ooms})
        for name, version in (attempt(self._readings.frameworks) or {}).items():
            self._tell("framework", {"name": name, "version": version}, name)

    def _tell_shm(self):
        """Names of segments that it has made and that are there, a few a line."""
        shm = sys.modules.get("memdrift_shm")
        names = [] if shm is None else shm.left()
        for at in range(0, len(names), NAMES):
            self._output.write({"k": "shm", "names": names[at : at + NAMES]})

    def _tell_allocator(self):
        if self._readings.heap.other is not None:
            self._tell("allocator", self._readings.heap.other)

    def _tell(self, kind, what, about=None):
        """Writes the line unless it is the last one said of this kind (and of what it is about)."""
        key = (kind, about)
        if self._told.get(key) != what and self._output.write(dict({"k": kind}, **what)):
            self._told[key] = what

    def _checkpoint(self, seq, collect):
        """A raw reading, then after collection three more: the lowest of three is free of passing allocations."""
        self._readings.prepare()
        self._tell_changes()
        self._reading(seq, "raw")
        if collect:
            gc.collect()
            self._readings.heap.trim()
        for index in range(3):
            if index:
                sleep(SETTLE_S)
            self._reading(seq, "settled")
        self._output.write({"k": "mappings", "seq": seq, "values": self._readings.mappings()})

    def _reading(self, seq, phase):
        values = self._readings.whole()
        self._output.write({"k": "reading", "seq": seq, "phase": phase, "t": now(), "values": values})

    def _hold(self, seq, layer, size):
        before = self._readings.whole()
        held = allocate(layer, size, self._readings.torch)
        during = self._readings.whole()
        release(held)
        self._readings.heap.trim()
        after = self._readings.whole()
        line = {"k": "held", "seq": seq, "layer": layer, "bytes": size}
        self._output.write(dict(line, before=before, during=during, after=after))

    def _keep(self, seq, layer, size):
        KEPT.append(allocate(layer, size, self._readings.torch, cpu=True))
        self._output.write({"k": "kept", "seq": seq, "layer": layer, "bytes": size})

    def _explain(self, seq, step, arguments):
        if self._explainer is None:
            self._explainer = load("memdrift_explain", "explain").Explainer(self._output.write)
        try:
            self._explainer.obey(seq, step, arguments)
        except BaseException:
            self._explainer.end()
            raise
