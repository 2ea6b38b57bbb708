"""
Which POSIX shared memory segments this process makes: a segment that is closed and not unlinked is held by no process,
so that on a machine which others use too its name alone tells whose it is. multiprocessing.shared_memory makes them
through _posixshmem.shm_open, which is wrapped once the service has imported it.
"""

import os

from memdrift_proc import SHM

NAMES = 1 << 16
"""That are remembered between two reports. A longer list is cut: the service's memory is not ours to fill."""
CHARACTERS = 200
"""Longest name that is reported; multiprocessing's own have 12."""

_made = {}  # name: None, since the last report; a dict, because its operations are atomic


def watch(module):
    """Wraps the module's shm_open. False while the module is still being imported."""
    original = getattr(module, "shm_open", None)
    if original is None:
        return False
    if hasattr(original, "memdrift_wrapped"):
        return True

    def shm_open(*arguments, **named):
        descriptor = original(*arguments, **named)
        try:
            note(*arguments, **named)
        except Exception:
            pass  # nothing of ours may disturb the service
        return descriptor

    shm_open.memdrift_wrapped = original
    shm_open.__doc__ = original.__doc__
    module.shm_open = shm_open
    return True


def note(path, flags, mode=0o777):
    name = path.lstrip("/")
    if flags & os.O_CREAT and len(name) <= CHARACTERS and len(_made) < NAMES:
        _made[name] = None


def left():
    """Names of segments made since the last call that are still there: most are unlinked with their request."""
    names = []
    while _made:
        name = _made.popitem()[0]
        if os.path.lexists(os.path.join(SHM, name)):
            names.append(name)
    return names
