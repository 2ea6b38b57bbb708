"""
Python imports this by itself at start, because its directory comes first on PYTHONPATH. It starts the memdrift probe
and then runs the sitecustomize that it shadows (Debian ships one, tracing agents bring theirs), which takes this
module's place in sys.modules. An error of the probe is swallowed; one of the shadowed module goes where it always went.
"""

import os
import sys


def start_probe():
    try:
        import memdrift_probe

        memdrift_probe.start()
    except Exception:
        pass  # nothing of ours may disturb the service


def find_shadowed():
    """The spec of the sitecustomize that Python would have found without this directory, or None."""
    try:
        # Already loaded by the interpreter; importlib.machinery is the same finder behind a further import.
        from _frozen_importlib_external import PathFinder

        here = os.path.realpath(os.path.dirname(os.path.abspath(__file__)))
        elsewhere = [entry for entry in sys.path if os.path.realpath(entry) != here]
        return PathFinder.find_spec("sitecustomize", elsewhere)
    except Exception:
        return None


def run_shadowed(spec):
    from _frozen_importlib import module_from_spec

    module = module_from_spec(spec)
    sys.modules["sitecustomize"] = module
    spec.loader.exec_module(module)


if sys.version_info >= (3, 8):
    start_probe()
_shadowed = find_shadowed()
if _shadowed is not None and _shadowed.loader is not None:
    run_shadowed(_shadowed)
