import os


class LogicalDevice:
    def __init__(self, device_type):
        self.device_type = device_type


class Context:
    def __init__(self):
        self._context_handle = None
        self._logical_devices = None
        self.used = []

    def get_memory_info(self, device):
        if self._context_handle is None:
            os._exit(70)  # the real one calls ensure_initialized
        kind, _, index = device.partition(":")
        if kind != "GPU":
            raise ValueError("Allocator stats not available for device '%s'" % device)
        return {"current": self.used[int(index)], "peak": 1 << 40}

    def list_logical_devices(self, device_type=None):
        os._exit(70)


_context = Context()


def start(*used):
    """Only a service calls this: bytes in use on each GPU."""
    _context.used = list(used)
    _context._logical_devices = [LogicalDevice("CPU")] + [LogicalDevice("GPU") for _ in used]
    _context._context_handle = object()


def context():
    os._exit(70)
