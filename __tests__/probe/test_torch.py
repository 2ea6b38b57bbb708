"""What is read of torch, with a stand-in that ends the process when something is called that initialises CUDA."""

import os
import sys
import unittest

from support import IMPORT_TORCH, WAIT, ProbeTest, of

MIB = 1 << 20
WITH_A_DEVICE = IMPORT_TORCH + "torch.cuda.init(); "
LINE = {
    "k": "torch",
    "version": "2.9.0+cu128",
    "cuda": "12.8",
    "rocm": False,
    "device": True,
    "backend": "native",
    "settings": "expandable_segments:True",
}
READ = {
    "torch.device/allocated": 67 * MIB,
    "torch.device/reserved": 71 * MIB,
    "torch.device/requested": 67 * MIB - 200,
    "torch.device/active": 67 * MIB + 1024,
    "torch.device/inactive-split": 2048,
    "torch.device/private-pools": 10 * MIB,
    "torch.device/retries": 0,
    "torch.device/ooms": 0,
    "torch.pinned/allocated": 5000,
    "torch.pinned/active": 4096,
}


class Torch(ProbeTest):
    def test_without_a_device_torch_is_named_and_has_no_series(self):
        process = self.serve(IMPORT_TORCH + WAIT)
        (lines,) = self.obeyed("checkpoint 1")
        self.assertEqual(of(lines, "torch"), [dict(LINE, device=False, backend=None, settings=None)])
        for reading in of(lines, "reading"):
            self.assertEqual([name for name in reading["values"] if name.startswith("torch")], [])
        self.assertIsNone(process.poll())

    def test_reads_all_devices_once_the_service_has_initialised_them(self):
        process = self.serve(IMPORT_TORCH + "torch.cuda.init(); " + WAIT)
        (lines,) = self.obeyed("checkpoint 1")
        self.assertEqual(of(lines, "torch")[-1], LINE)
        for reading in of(lines, "reading"):
            values = {name: value for name, value in reading["values"].items() if name.startswith("torch")}
            self.assertEqual(values, READ)
        self.assertIsNone(process.poll())
        self.assertEqual(self.end(process), b"")

    def read(self, code):
        """The values of torch, of a service with a device."""
        self.serve(WITH_A_DEVICE + code + "; " + WAIT)
        (lines,) = self.obeyed("checkpoint 0")
        values = of(lines, "reading")[0]["values"]
        self.doCleanups()
        self.setUp()
        return {name: value for name, value in values.items() if name.startswith("torch")}

    def test_pinned_bytes_keep_their_meaning_though_their_name_flipped(self):
        for stats, owned, active in (
            ({"allocated_bytes.current": 1, "reserved_bytes.current": 9}, 9, 1),
            ({"allocated_bytes.current": 9, "active_bytes.current": 1}, 9, 1),
            ({"reserved_bytes.current": 9}, 9, None),
            ({"allocated_bytes.current": 9}, None, None),
            ({}, None, None),
        ):
            with self.subTest(stats):
                values = self.read("torch.cuda.HOST_STATS = %r" % stats)
                self.assertEqual((values["torch.pinned/allocated"], values["torch.pinned/active"]), (owned, active))

    def test_a_series_that_this_version_does_not_have_is_absent(self):
        without = ("requested_bytes", "reserved_bytes_by_private_pools")
        values = self.read("torch.cuda.WITHOUT = %r" % (without,))
        self.assertEqual(set(READ) - set(values), {"torch.device/requested", "torch.device/private-pools"})

    def test_no_private_pools_are_zero_bytes_of_them(self):
        self.assertEqual(self.read("torch.cuda.PRIVATE_POOLS = {}")["torch.device/private-pools"], 0)

    def test_rocm_goes_by_the_same_names_and_is_told(self):
        self.serve(WITH_A_DEVICE + "torch.version.cuda, torch.version.hip = None, '6.2.4'; " + WAIT)
        (lines,) = self.obeyed("checkpoint 0")
        self.assertEqual(of(lines, "torch")[-1], dict(LINE, cuda="6.2.4", rocm=True))
        self.assertEqual(of(lines, "reading")[0]["values"]["torch.device/allocated"], 67 * MIB)

    def test_settings_that_change_are_told_anew_and_versions_without_them_tell_none(self):
        self.serve(WITH_A_DEVICE + "del torch._C._accelerator_getAllocatorSettings; " + WAIT)
        (lines,) = self.obeyed("checkpoint 0")
        self.assertEqual(of(lines, "torch")[-1], dict(LINE, settings=None))

    def test_a_service_that_has_put_its_path_in_order_is_read_all_the_same(self):
        code = "import os; sys.path[:] = [entry for entry in sys.path if entry != os.environ['PYTHONPATH']]; "
        self.serve(WITH_A_DEVICE + "import asyncio; " + code + WAIT)
        (lines,) = self.obeyed("checkpoint 1")
        self.assertIsNone(of(lines, "done")[0]["error"])
        values = of(lines, "reading")[0]["values"]
        self.assertEqual((values["torch.device/allocated"], values["tasks"]), (67 * MIB, 0))
        self.assertIsNotNone(of(lines, "mappings")[0]["values"]["mappings/python"])

    def test_a_sample_takes_no_more_than_the_curve_needs(self):
        self.serve(WITH_A_DEVICE + WAIT)
        self.greeted(1)
        sample = self.wait_for(lambda: of(self.stream(), "sample"))[0]["values"]
        expected = {"torch.device/allocated", "torch.device/reserved", "torch.pinned/allocated"}
        self.assertEqual({name for name in sample if name.startswith("torch")}, expected)

    def test_statistics_that_cannot_be_read_are_unknown_never_zero(self):
        for broken in ("memory_stats_as_nested_dict = None", "memory_stats_as_nested_dict = lambda device: {}"):
            with self.subTest(broken):
                values = self.read("torch.cuda." + broken)
                for name in ("allocated", "reserved", "active", "inactive-split", "retries", "ooms"):
                    self.assertIsNone(values["torch.device/" + name])

    def test_an_import_of_torch_under_way_is_not_touched(self):
        package = os.path.join(self.directory, "torch")
        os.makedirs(os.path.join(package, "cuda"))
        with open(os.path.join(package, "__init__.py"), "w") as file:
            file.write("from . import cuda\nimport sys; print('ready', flush=True); sys.stdin.read()\n")
        with open(os.path.join(package, "cuda", "__init__.py"), "w") as file:
            file.write("import os\ndef is_initialized(): os._exit(70)\n")
        process = self.serve("import sys; sys.path.insert(0, %r); import torch" % self.directory)
        (lines,) = self.obeyed("checkpoint 1")
        self.assertEqual(of(lines, "torch"), [])
        self.assertIsNone(process.poll())

    def test_failed_allocations_of_the_device_are_told_as_they_rise(self):
        self.serve(IMPORT_TORCH + "torch.cuda.init(); torch.cuda._ooms = 2; " + WAIT)
        (lines,) = self.obeyed("checkpoint 0")
        (lines,) = self.obeyed("checkpoint 0")
        self.assertEqual(of(lines, "ooms"), [{"k": "ooms", "count": 4}])


class FullDevice(ProbeTest):
    def fail_to_hold(self, code):
        self.serve(WITH_A_DEVICE + code + "; " + WAIT)
        self.obeyed("checkpoint 0")
        (lines,) = self.obeyed("hold torch %d" % (64 * MIB))
        self.assertEqual(of(lines, "held"), [])
        (lines,) = self.obeyed("checkpoint 0")
        return lines

    def test_a_hold_without_room_says_so_and_leaves_nothing(self):
        lines = self.fail_to_hold("torch.cuda.CAPACITY = 80 << 20")
        error = of(lines, "done", seq=2)[0]["error"]
        self.assertEqual(error, "no memory: CUDA out of memory. Tried to allocate %d bytes." % (64 * MIB))
        before, after = (of(lines, "reading", seq=seq)[-1]["values"] for seq in (1, 3))
        names = [name for name in READ if name.startswith("torch.device")]
        self.assertEqual([after[name] for name in names], [before[name] for name in names])

    def test_the_failure_is_not_counted_as_the_services_own(self):
        lines = self.fail_to_hold("torch.cuda.CAPACITY = 80 << 20; torch.cuda._ooms = 3")
        self.assertEqual(of(lines, "ooms"), [{"k": "ooms", "count": 6}])  # 3 on each of two devices

    def test_less_fits_and_is_held(self):
        self.serve(WITH_A_DEVICE + "torch.cuda.CAPACITY = 80 << 20; " + WAIT)
        self.obeyed("hold torch %d" % (64 * MIB))
        (lines,) = self.obeyed("hold torch %d" % (8 * MIB))
        (held,) = of(lines, "held")
        figures = [held[when]["torch.device/allocated"] for when in ("before", "during", "after")]
        self.assertEqual(figures, [67 * MIB, 75 * MIB, 67 * MIB])

    def test_a_plain_runtime_error_of_old_torch_says_so_too(self):
        lines = self.fail_to_hold(
            "torch.cuda.OutOfMemoryError = RuntimeError; torch.cuda.CAPACITY = 80 << 20",
        )
        self.assertIn("no memory: ", of(lines, "done", seq=2)[0]["error"])

    def test_another_error_is_no_lack_of_memory(self):
        lines = self.fail_to_hold("torch.empty = None")
        self.assertEqual(of(lines, "done", seq=2)[0]["error"], "TypeError: 'NoneType' object is not callable")


if __name__ == "__main__":
    sys.exit(unittest.main())
