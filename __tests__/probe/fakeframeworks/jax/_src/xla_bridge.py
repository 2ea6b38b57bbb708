import os

_backends = {}


class Device:
    def __init__(self, stats):
        self.stats = stats

    def memory_stats(self):
        if isinstance(self.stats, Exception):
            raise self.stats
        return self.stats


class Client:
    def __init__(self, devices):
        self.devices = devices

    def local_devices(self):
        return self.devices


def backends():
    os._exit(70)


def start(**stats):
    """Only a service calls this: platforms and the statistics of their devices."""
    for platform, devices in stats.items():
        _backends[platform] = Client([Device(one) for one in devices])
