"""A service for the probe to live in: real interpreters, started as memdrift starts them."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
PROBE = os.path.join(os.path.dirname(os.path.dirname(HERE)), "src", "probe")
PATIENCE_S = 20.0
FAKE_TORCH = os.path.join(HERE, "faketorch")
IMPORT_TORCH = "import sys; sys.path.insert(0, %r); import torch; " % FAKE_TORCH

WAIT = "import sys; print('ready', flush=True); sys.stdin.read()"
"""A service at rest, until its standard input is closed."""


def glibc():
    """(2, 36) where this is glibc, else None."""
    try:
        return tuple(int(part) for part in os.confstr("CS_GNU_LIBC_VERSION").split()[1].split("."))
    except (ValueError, OSError, AttributeError):
        return None


HAS_HEAP = (glibc() or (0,)) >= (2, 33)


class ProbeTest(unittest.TestCase):
    """Gives each test a directory of its own, and ends every process that the test started."""

    maxDiff = None

    def setUp(self):
        self.directory = tempfile.mkdtemp(prefix="memdrift-probe-")
        self.addCleanup(shutil.rmtree, self.directory, True)
        self.told = os.path.join(self.directory, "told")
        self.out = os.path.join(self.directory, "out")
        os.mkdir(self.told)
        os.mkdir(self.out)
        os.chmod(self.directory, 0o755)
        os.chmod(self.told, 0o755)
        os.chmod(self.out, 0o1777)
        self.seq = 0

    def environment(self, **more):
        env = dict(os.environ, PYTHONPATH=PROBE, PYTHONDONTWRITEBYTECODE="1")
        env.update(MEMDRIFT_DIR=self.told, MEMDRIFT_OUT=self.out)
        env.update(more)
        return env

    def run_python(self, code, *flags, **more):
        """A process that runs to its end. Fails the test when it says anything on standard error or exits with one."""
        result = subprocess.run(
            [sys.executable, *flags, "-c", code],
            env=self.environment(**more),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            timeout=600,  # tells a hang from a slow machine
        )
        self.assertEqual((result.returncode, result.stderr.decode()), (0, ""))
        return result.stdout.decode()

    def serve(self, code=WAIT, *flags, **more):
        """A process that lives until the test ends; returned once it has said `ready`."""
        process = subprocess.Popen(
            [sys.executable, *flags, "-c", code],
            env=self.environment(**more),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.addCleanup(self.end, process)
        self.assertEqual(process.stdout.readline(), b"ready\n")
        return process

    def end(self, process):
        """Closes the service's standard input, waits for it, and returns what it said on standard error."""
        if process.stdin.closed:
            return b""
        process.stdin.close()
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        error = process.stderr.read()
        process.stdout.close()
        process.stderr.close()
        return error

    def command(self, words):
        """Gives the next command, as the gate does, and returns its seq."""
        self.seq += 1
        path = os.path.join(self.told, "command")
        with open(path + ".new", "w") as file:
            file.write("%d %s\n" % (self.seq, words))
        os.rename(path + ".new", path)
        return self.seq

    def greeted(self, processes):
        """Waits until that many processes have said hello of themselves."""
        self.wait_for(self.streams, lambda streams: len(streams) >= processes)

    def obeyed(self, words, processes=1):
        """Gives a command and returns the lines of each process that has obeyed it, once there are that many."""
        seq = self.command(words)
        return self.wait_for(
            lambda: [
                lines
                for lines in self.streams().values()
                if any(line["k"] == "done" and line["seq"] == seq for line in lines)
            ],
            lambda done: len(done) >= processes,
        )

    def streams(self):
        """The lines of every file, by its name. Every line must be JSON: a truncated one fails the test."""
        streams = {}
        for name in sorted(os.listdir(self.out)):
            with open(os.path.join(self.out, name), encoding="ascii") as file:
                streams[name] = [json.loads(line) for line in file.read().splitlines()]
        return streams

    def stream(self):
        """The lines of the only process."""
        (lines,) = self.streams().values()
        return lines

    def wait_for(self, find, enough=bool):
        deadline = time.monotonic() + PATIENCE_S
        while True:
            found = find()
            if enough(found):
                return found
            if time.monotonic() > deadline:
                self.fail("waited %d s in vain; found %.400r" % (PATIENCE_S, found))
            time.sleep(0.05)


def of(lines, kind, **fields):
    """Those of the lines that are of this kind and have these fields."""
    return [line for line in lines if line["k"] == kind and all(line[name] == fields[name] for name in fields)]
