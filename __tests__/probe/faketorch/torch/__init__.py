"""
torch as the probe meets it, shaped as its documentation says, without a device. Whatever would
initialise CUDA or make a context ends the process, so that a probe that touches it cannot pass a test.
"""

import os

from . import _C as _C
from . import cuda, version

__version__ = version.__version__
uint8 = "uint8"


class Tensor:
    def __init__(self, size, device):
        self._size, self._device = size, None
        self._bytes = bytearray(0 if device else size)
        if device:
            cuda.take(int(device.partition(":")[2]), size)
            self._device = device

    def fill_(self, value):
        return self

    def __del__(self):
        if self._device:
            cuda.take(int(self._device.partition(":")[2]), -self._size)


def empty(size, dtype=None, device=None):
    if device is not None and not cuda.is_initialized():
        os._exit(70)
    return Tensor(size, device)
