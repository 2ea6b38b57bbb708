"""JAX, TensorFlow and CuPy, with stand-ins that end the process when the probe would initialise a backend."""

import os
import unittest

from support import HERE, WAIT, ProbeTest, of

IMPORT = "import sys; sys.path.insert(0, %r); " % os.path.join(HERE, "fakeframeworks")
JAX = IMPORT + "import jax; "
TENSORFLOW = IMPORT + "import tensorflow; "
CUPY = IMPORT + "import cupy; "
DEVICES = ("jax.device", "tensorflow.device", "cupy.device")


class Frameworks(ProbeTest):
    def read(self, code):
        """The framework lines, and the frameworks' series of the last reading."""
        process = self.serve(code + WAIT)
        (lines,) = self.obeyed("checkpoint 1")
        self.assertIsNone(process.poll())
        named = {line["name"]: line["version"] for line in of(lines, "framework")}
        return named, self.series(lines)

    def series(self, lines):
        values = of(lines, "reading")[-1]["values"]
        return {name: value for name, value in values.items() if name.startswith(DEVICES)}

    def test_an_imported_framework_that_has_initialised_nothing_is_left_alone(self):
        self.assertEqual(self.read(JAX + "import tensorflow, cupy; "), ({}, {}))

    def test_jax_without_a_gpu_is_named_and_has_no_series(self):
        self.assertEqual(self.read(JAX + "jax.start(cpu=[None]); "), ({"jax": "0.4.30"}, {}))

    def test_jax_is_the_sum_over_devices(self):
        stats = "{'bytes_in_use': %d, 'bytes_reserved': 0, 'pool_bytes': %d}"
        code = "jax.start(cpu=[None], cuda=[%s, %s]); " % (stats % (256, 4096), stats % (512, 8192))
        series = {"jax.device/allocated": 768, "jax.device/reserved": 12288}
        self.assertEqual(self.read(JAX + code), ({"jax": "0.4.30"}, series))

    def test_jax_without_a_pool_has_no_reserved(self):
        code = "jax.start(tpu=[{'bytes_in_use': 256, 'bytes_reserved': 1024}]); "
        self.assertEqual(self.read(JAX + code)[1], {"jax.device/allocated": 256})

    def test_a_device_of_jax_that_cannot_be_read_makes_the_sum_unknown(self):
        code = "jax.start(cuda=[{'bytes_in_use': 256}, RuntimeError('UNIMPLEMENTED')]); "
        self.assertEqual(self.read(JAX + code)[1], {"jax.device/allocated": None, "jax.device/reserved": None})

    def test_tensorflow_is_the_sum_over_gpus(self):
        self.assertEqual(self.read(TENSORFLOW + "tensorflow.start(); "), ({"tensorflow": "2.16.1"}, {}))
        self.doCleanups()
        self.setUp()
        code = "tensorflow.start(256, 512); "
        self.assertEqual(self.read(TENSORFLOW + code), ({"tensorflow": "2.16.1"}, {"tensorflow.device/allocated": 768}))

    def test_cupy_is_the_sum_over_the_pools_of_devices_in_old_and_new_versions(self):
        for container in ("dict", "tuple"):
            with self.subTest(container):
                code = CUPY + "cupy.start((512, 4096), (0, 8192), container=%s); " % container
                series = {"cupy.device/allocated": 512, "cupy.device/reserved": 12288}
                self.assertEqual(self.read(code), ({"cupy": "13.3.0"}, series))
                self.doCleanups()
                self.setUp()

    def test_a_forked_child_does_not_tell_its_parents_memory_again_and_tells_its_own(self):
        code = "jax.start(cuda=[{'bytes_in_use': 256}]); tensorflow.start(512); cupy.start((512, 4096)); "
        fork = """
import os, time
print('ready', flush=True)
sys.stdin.readline()
pid = os.fork()
if pid == 0: jax.start(rocm=[{'bytes_in_use': 7}])
sys.stdin.read()
"""
        process = self.serve(JAX + "import tensorflow, cupy; " + code + fork)
        (lines,) = self.obeyed("checkpoint 0")
        self.assertEqual(len(self.series(lines)), 4)
        process.stdin.write(b"fork\n")
        process.stdin.flush()
        self.greeted(2)
        self.obeyed("checkpoint 0", processes=2)
        child = next(lines for lines in self.streams().values() if lines[0]["pid"] != process.pid)
        self.assertEqual(self.series(child), {"jax.device/allocated": 7})

    def test_samples_have_them_too(self):
        self.serve(CUPY + "cupy.start((512, 4096)); " + WAIT)
        self.greeted(1)
        samples = self.wait_for(lambda: of(self.stream(), "sample"))
        self.assertEqual(samples[0]["values"]["cupy.device/allocated"], 512)

    def test_what_has_no_such_shape_is_no_framework(self):
        code = "import sys, types; sys.modules.update(cupy=types.ModuleType('cupy'), jax=None, tensorflow=len); "
        self.assertEqual(self.read(code), ({}, {}))


if __name__ == "__main__":
    unittest.main()
