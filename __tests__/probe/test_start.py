"""How the probe comes into an interpreter, and what it leaves alone there."""

import os
import signal
import subprocess
import sys
import time
import unittest

from support import PROBE, WAIT, ProbeTest, of


class Chaining(ProbeTest):
    def shadowed(self, source):
        directory = os.path.join(self.directory, "theirs")
        os.mkdir(directory)
        with open(os.path.join(directory, "sitecustomize.py"), "w") as file:
            file.write(source)
        return PROBE + os.pathsep + directory

    def test_runs_the_sitecustomize_that_it_shadows_and_gives_it_its_name(self):
        path = self.shadowed("import sys; sys.path.append('/theirs'); ANSWER = 42")
        output = self.run_python(
            "import sys, sitecustomize, memdrift_probe;"
            "print(sitecustomize.ANSWER, '/theirs' in sys.path, memdrift_probe.probe is not None)",
            PYTHONPATH=path,
        )
        self.assertEqual(output.split(), ["42", "True", "True"])

    def test_leaves_the_path_to_itself_for_children(self):
        output = self.run_python("import os, sys; print(os.environ['PYTHONPATH'], sys.path.count(%r))" % PROBE)
        self.assertEqual(output.split(), [PROBE, "1"])

    def test_an_error_of_the_shadowed_one_goes_where_it_always_went_and_the_probe_lives(self):
        path = self.shadowed("raise RuntimeError('theirs')")
        theirs_alone = path.split(os.pathsep)[1]
        code = "import sys; print('memdrift_probe' in sys.modules)"
        results = [
            subprocess.run([sys.executable, "-c", code], env=self.environment(PYTHONPATH=p), stdout=-1, stderr=-1)
            for p in (path, theirs_alone)
        ]
        self.assertEqual([r.stdout.decode().strip() for r in results], ["True", "False"])
        self.assertIn(b"RuntimeError: theirs", results[0].stderr)
        self.assertEqual(results[0].stderr, results[1].stderr)
        self.assertEqual([r.returncode for r in results], [0, 0])

    def test_two_directories_of_the_probe_make_one_probe(self):
        copy = os.path.join(self.directory, "copy")
        os.symlink(PROBE, copy)
        self.run_python("pass", PYTHONPATH=PROBE + os.pathsep + copy)
        self.serve(PYTHONPATH=PROBE + os.pathsep + copy)
        (lines,) = self.obeyed("checkpoint 0")
        self.assertEqual(len(of(lines, "hello")), 1)


class Silence(ProbeTest):
    def test_nothing_is_written_where_python_was_told_to_ignore_its_environment(self):
        for flag in ("-I", "-E", "-S"):
            process = self.serve(WAIT, flag)
            self.command("checkpoint 0")
            time.sleep(0.5)
            self.assertEqual(self.end(process), b"")
        self.assertEqual(self.streams(), {})

    def test_a_short_lived_interpreter_leaves_no_file(self):
        self.run_python("pass")
        self.assertEqual(self.streams(), {})

    def test_without_a_directory_there_is_no_probe(self):
        code = "import memdrift_probe, _thread; print(memdrift_probe.probe, _thread._count())"
        for name in ("MEMDRIFT_DIR", "MEMDRIFT_OUT"):
            self.assertEqual(self.run_python(code, **{name: ""}).split(), ["None", "0"])

    def test_a_directory_that_cannot_be_written_disturbs_nobody(self):
        for broken in ("/proc/none", "/dev/null", os.path.join(self.directory, "missing")):
            code = "import sys, time; time.sleep(1.8); " + WAIT
            process = self.serve(code, "-W", "error", MEMDRIFT_DIR=broken, MEMDRIFT_OUT=broken)
            self.assertEqual(self.end(process), b"")
            self.assertEqual(process.returncode, 0)

    @unittest.skipIf(os.geteuid() != 0, "only root can become somebody else")
    def test_a_service_that_gives_up_its_rights_goes_on_reporting(self):
        code = "import os, time; time.sleep(2); os.setgroups([]); os.setgid(12345); os.setuid(12345); "
        self.serve(code + WAIT)
        (lines,) = self.obeyed("checkpoint 1")
        self.assertEqual(len(of(lines, "reading")), 4)
        self.assertIsInstance(of(lines, "reading")[0]["values"]["process/resident"], int)

    @unittest.skipIf(os.geteuid() != 0, "only root can become somebody else")
    def test_any_user_may_report(self):
        code = "import os; os.setgroups([]); os.setgid(12345); os.setuid(12345); "
        self.serve(code + WAIT)
        (lines,) = self.obeyed("checkpoint 1")
        self.assertEqual(len(of(lines, "reading")), 4)


class MinimalPython(ProbeTest):
    """Debian's python3-minimal has neither json nor ctypes; here an import hook takes them away."""

    BLOCK = """
import sys
class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition('.')[0] in ('json', 'ctypes', '_ctypes', 'mmap', 'threading', 'importlib'):
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Absent())
for name in ('json', 'ctypes', 'mmap', 'threading'):
    sys.modules.pop(name, None)
"""

    def test_the_probe_reports_and_its_heap_is_unknown_never_zero(self):
        self.serve(self.BLOCK + WAIT)
        (lines,) = self.obeyed("checkpoint 1")
        self.assertIs(lines[0]["ctypes"], False)
        readings = of(lines, "reading")
        self.assertEqual(len(readings), 4)
        for reading in readings:
            self.assertIsNone(reading["values"]["heap/allocated"])
            self.assertIsNone(reading["values"]["heap/reserved"])
            self.assertGreater(reading["values"]["process/resident"], 1 << 20)

    def test_memory_is_held_even_without_mmap(self):
        self.serve(self.BLOCK + WAIT)
        (lines,) = self.obeyed("hold anon %d" % (8 << 20))
        (held,) = of(lines, "held")
        grown = held["during"]["process/resident"] - held["before"]["process/resident"]
        self.assertGreater(grown, 7 << 20)

    def test_at_start_it_imports_nothing_that_the_interpreter_has_not(self):
        code = "import sys; print(*sorted(sys.modules))"
        plain = set(self.run_python(code, PYTHONPATH="").split())
        # 3.14 and some distributions differ in what site itself brings; built-in modules cost nothing.
        added = set(self.run_python(code).split()) - plain - set(sys.builtin_module_names)
        self.assertEqual(added - {"sitecustomize"}, {"memdrift_probe"})


class Warnings(ProbeTest):
    FORKS = """
import os, time
def fork(times):
    for _ in range(times):
        pid = os.fork()
        if pid == 0:
            os._exit(0)
        assert os.waitpid(pid, 0)[1] == 0
fork(200)
time.sleep(1.8)
fork(1)
"""

    def test_forking_brings_no_warning_of_a_thread_that_the_service_never_started(self):
        self.run_python(self.FORKS, "-W", "always")  # 3.12 counts the system's threads

    def test_says_nothing_where_warnings_are_errors(self):
        self.run_python(self.FORKS, "-W", "error", "-X", "dev")

    def test_leaves_the_filters_of_warnings_as_they_were(self):
        code = "import sys, time, warnings; before = list(warnings.filters)" + self.FORKS
        self.run_python(code + "time.sleep(0.5)\nassert warnings.filters == before, warnings.filters")

    @unittest.skipIf(sys.version_info < (3, 12), "Python warns since 3.12")
    def test_a_service_that_forks_with_threads_of_its_own_is_warned_as_ever(self):
        code = "import _thread, time; _thread.start_new_thread(time.sleep, (9,)); time.sleep(0.1)\n" + self.FORKS
        command = [sys.executable, "-W", "always", "-c", code]
        result = subprocess.run(command, env=self.environment(), stderr=subprocess.PIPE)
        self.assertEqual(result.stderr.count(b"multi-threaded"), 201)


class Leaving(ProbeTest):
    def test_two_hundred_interpreters_exit_in_order_whatever_the_probe_was_at(self):
        self.command("checkpoint 1")
        codes = ["pass", "import time; time.sleep(0.12)"]
        for index in range(100):
            if index % 10 == 0:
                self.command("checkpoint 1")
            runs = [subprocess.Popen([sys.executable, "-c", c], env=self.environment(), stderr=-1) for c in codes]
            for run in runs:
                self.assertEqual((run.communicate()[1], run.returncode), (b"", 0))

    def test_says_good_bye_at_an_orderly_exit_and_not_when_killed(self):
        orderly = self.serve()
        killed = self.serve()
        self.obeyed("checkpoint 0", processes=2)
        killed.kill()
        self.end(killed)
        self.end(orderly)
        said = {lines[0]["pid"]: lines[-1]["k"] for lines in self.streams().values()}
        self.assertEqual(said, {orderly.pid: "bye", killed.pid: "done"})

    def test_every_line_up_to_a_kill_is_whole(self):
        process = self.serve()
        self.obeyed("checkpoint 0")
        for _ in range(5):
            self.command("checkpoint 0")
            time.sleep(0.11)
        process.kill()
        self.end(process)
        self.assertEqual(self.stream()[0]["k"], "hello")  # streams() fails on a line that is not JSON


class Signals(ProbeTest):
    def test_a_signal_that_the_service_blocks_waits_for_it_and_is_not_taken_by_the_probe(self):
        code = """
import signal, sys
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
print('ready', flush=True)
sys.stdin.readline()
print('got', int(signal.sigwait({signal.SIGTERM})), flush=True)
"""
        process = self.serve(code)
        self.obeyed("checkpoint 0")
        process.send_signal(signal.SIGTERM)
        time.sleep(0.2)
        process.stdin.write(b"now\n")
        process.stdin.flush()
        self.assertEqual(process.stdout.readline(), b"got 15\n")


class Bystanders(ProbeTest):
    def test_a_service_that_closes_every_descriptor_is_not_written_into(self):
        path = os.path.join(self.directory, "theirs.txt")
        code = (
            "import os, time; time.sleep(1.8); os.closerange(3, 256); fd = os.open(%r, os.O_RDWR | os.O_CREAT); " % path
        )
        self.serve(code + WAIT)
        (lines,) = self.obeyed("checkpoint 1")
        self.assertEqual(len(of(lines, "reading")), 4)
        self.assertEqual(os.path.getsize(path), 0)

    def test_its_thread_stays_a_real_one_where_thread_and_time_are_patched(self):
        code = """
import _thread, time
def never(*arguments, **more):
    raise SystemExit('patched')
time.sleep = time.monotonic = time.time = _thread.start_new_thread = never
import os
if os.fork() == 0:
    import sys; sys.stdin.read(); os._exit(0)
"""
        self.serve(code + WAIT)
        self.greeted(2)
        both = self.obeyed("checkpoint 1", processes=2)
        for lines in both:
            self.assertEqual(len(of(lines, "reading", phase="settled")), 3)
            self.assertIsNone(of(lines, "done")[0]["error"])


if __name__ == "__main__":
    unittest.main()
