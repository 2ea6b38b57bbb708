import os

from jax._src import xla_bridge

__version__ = "0.4.30"


def devices():
    os._exit(70)


local_devices = devices
start = xla_bridge.start
