"""Which installed package a frame is in, by the names in `site-packages`."""

import os
import sys
import tempfile
import unittest

from support import PROBE

sys.path.insert(0, os.path.join(PROBE, "explain"))
from memdrift_packages import forget_packages, package_of  # noqa: E402


class Packages(unittest.TestCase):
    def setUp(self):
        self.addCleanup(forget_packages)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.site = os.path.join(folder.name, "site-packages")
        for name in ("fastapi", "fastapi-0.110.0.dist-info", "Some_Thing-1.2-py3.11.egg-info", "lonely"):
            os.makedirs(os.path.join(self.site, name))

    def test_a_file_of_a_package_has_its_version(self):
        self.assertEqual(package_of(self.site + "/fastapi/routing.py"), "fastapi 0.110.0")
        self.assertEqual(package_of(self.site + "/some_thing.py"), "some_thing 1.2")

    def test_without_metadata_it_has_a_name(self):
        self.assertEqual(package_of(self.site + "/lonely/x.py"), "lonely")
        self.assertEqual(package_of("/nowhere/site-packages/gone/x.py"), "gone")

    def test_other_files_are_of_none(self):
        self.assertIsNone(package_of("/srv/app/main.py"))
        self.assertIsNone(package_of("<string>"))


if __name__ == "__main__":
    unittest.main()
