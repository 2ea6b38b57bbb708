"""TEST VARIANTS of the server: each misbehaves in one known way, for the end-to-end tests to judge.

Off unless VARIANT names one, or several that go together: `VARIANT=two-workers,tensors-kept`.
"""

import collections
import ctypes
import mmap
import multiprocessing
import os
import signal
import socket
import sys
import threading

import torch

import service
from http_api import Handler, Server
from model import load
from service import BadRequest, Service


class TensorsKept(Service):
    """A leak in the heap: every request's hidden states stay in a list, 256 bytes a token, about 8 to 20 KB."""

    def __init__(self):
        super().__init__()
        self._kept = []

    def infer(self, text):
        answer = super().infer(text)
        self._kept.append(answer.hidden)
        return answer


class MappingsKept(Service):
    """A leak that no heap shows: anonymous pages mapped and touched at every request, and never unmapped."""

    BYTES = 32 << 10

    def answer(self, path, body):
        libc = ctypes.CDLL(None, use_errno=True)
        libc.mmap.restype = ctypes.c_void_p
        libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t] + [ctypes.c_int] * 3 + [ctypes.c_long]
        private = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS
        address = libc.mmap(None, self.BYTES, mmap.PROT_READ | mmap.PROT_WRITE, private, -1, 0)
        if address == ctypes.c_void_p(-1).value:
            raise OSError(ctypes.get_errno(), "mmap")
        ctypes.memset(address, 1, self.BYTES)
        return super().answer(path, body)


class _SharedFiles(Service):
    """A new file of 32 KiB in /dev/shm at every request, as a server leaves it that hands tensors to its workers so."""

    BYTES = 32 << 10

    def __init__(self):
        super().__init__()
        self._lock, self._files = threading.Lock(), 0

    def answer(self, path, body):
        with self._lock:
            self._files += 1
            name = f"/dev/shm/variant-{os.getpid()}-{self._files}"
        with open(name, "xb+") as file:
            file.write(b"\1" * self.BYTES)
            file.flush()
            self.written(file)
        return super().answer(path, body)

    def written(self, file):
        raise NotImplementedError


class ShmKept(_SharedFiles):
    """A leak that no process shows: the files are never unlinked, and nobody maps them. Only the container pays."""

    def written(self, file):
        pass


class ShmMapped(_SharedFiles):
    """The same, unlinked and mapped as torch shares tensors: the process keeps the pages, /dev/shm lists nothing."""

    def __init__(self):
        super().__init__()
        self._mapped = []

    def written(self, file):
        tensor = torch.from_file(file.name, shared=True, size=self.BYTES, dtype=torch.uint8)
        os.unlink(file.name)
        self._mapped.append(tensor.fill_(2))  # touched: every page is this process's too


class BoundedCache(Service):
    """Growth that ends: hidden states by text, the 160 texts used last."""

    TEXTS = 160

    def __init__(self):
        super().__init__()
        self._cache = collections.OrderedDict()
        self._lock = threading.Lock()

    def infer(self, text):
        answer = self._cache.get(text) or super().infer(text)
        with self._lock:
            self._cache[text] = answer
            self._cache.move_to_end(text)
            if len(self._cache) > self.TEXTS:
                self._cache.popitem(last=False)
        return answer


class HeapRetained(Service):
    """No leak, though resident memory climbs: ever larger bursts are freed, but one block at the heap's top is in
    use, so that glibc returns nothing to the system by itself."""

    BLOCK, BLOCKS_MORE, EVERY = 32 << 10, 32, 20  # each burst 1 MiB more than the last

    def __init__(self):
        super().__init__()
        self._requests, self._burst, self._top = 0, 0, None
        self._lock = threading.Lock()

    def answer(self, path, body):
        with self._lock:
            self._requests += 1
            if self._requests % self.EVERY == 0:
                self._burst += self.BLOCKS_MORE
                self._top = [bytearray(self.BLOCK) for _ in range(self._burst)].pop()
        return super().answer(path, body)


class RejectedKept(Service):
    """A leak on one path only: errors of refused requests are kept, and with their traceback's frames the tokens."""

    def __init__(self):
        super().__init__()
        self._errors = []

    def answer(self, path, body):
        try:
            return super().answer(path, body)
        except BadRequest as error:
            self._errors.append(error)
            raise


class AbortedKept(Service):
    """A leak on disconnects only: what a stream had computed stays when its client hangs up, 16 KiB a token."""

    def __init__(self):
        super().__init__()
        self._unfinished = {}

    def ended(self, generation, aborted):
        super().ended(generation, aborted)
        if aborted:
            # One block whatever its length, so that a disconnect costs the same each time.
            generation.hidden.append(torch.zeros(16 << 10))
            self._unfinished[id(generation)] = generation


class EmbeddingsKept(Service):
    """A leak of one kind of request only: 32 KiB for every embedding."""

    def __init__(self):
        super().__init__()
        self._kept = []

    def answer(self, path, body):
        if path == "/v1/embeddings":
            self._kept.append(torch.zeros(8 << 10))
        return super().answer(path, body)


class TextsCached(Service):
    """A cache by input without a bound: 16 KiB for every text that was not seen before."""

    def __init__(self):
        super().__init__()
        self._cache = {}

    def answer(self, path, body):
        self._cache.setdefault(str(body), None)
        if self._cache[str(body)] is None:
            self._cache[str(body)] = torch.zeros(4 << 10)
        return super().answer(path, body)


class _Counting(Service):
    def __init__(self):
        super().__init__()
        self._lock, self._answered = threading.Lock(), 0

    def answer(self, path, body):
        with self._lock:
            self._answered += 1
            self.at(self._answered)
        return super().answer(path, body)

    def at(self, request: int):
        raise NotImplementedError


class EveryThirdFails(_Counting):
    """Every third request is answered 500."""

    def at(self, request):
        if request % 3 == 0:
            raise RuntimeError("every third request fails")


class Exits(_Counting):
    """The process ends by itself, with status 3, at request 300."""

    def at(self, request):
        if request == 300:
            print("had enough", file=sys.stderr, flush=True)
            os._exit(3)


class EatsMemory(_Counting):
    """4 MiB more at every request, until the container's limit kills the process."""

    def __init__(self):
        super().__init__()
        self._eaten = []

    def at(self, request):
        self._eaten.append(torch.ones(1 << 20))


class Unhealthy(Service):
    """/health answers 500."""

    def health(self):
        raise RuntimeError("unhealthy")


class _WorkerHandler(Handler):
    """Connections of ten requests, so that two workers share the load of a client that keeps its connections."""

    def send_json(self, status, value):
        self.served = getattr(self, "served", 0) + 1
        self.close_connection |= self.served >= 10 or self.server.count()
        super().send_json(status, value)


class _Worker(Server):
    daemon_threads = False  # so that closing waits for the connections that are open

    def __init__(self, listener, service, lifetime):
        self._left, self._lock = lifetime, threading.Lock()
        self.service = service
        super(Server, self).__init__(listener.getsockname(), _WorkerHandler, bind_and_activate=False)
        self.socket.close()
        self.socket = listener

    def count(self) -> bool:
        """Counts an answer; True from the last one of this worker's life on."""
        with self._lock:
            self._left -= 1
            if self._left == 0:
                threading.Thread(target=self.shutdown).start()
            return self._left <= 0


def two_workers(address, service_class):
    """Two processes accept on one socket; the first lives for 300 requests, and is then replaced."""
    listener = socket.create_server(address, backlog=128)
    listener.setblocking(False)  # both are woken by one connection: the slower must not hang in accept
    lifetimes = [300, sys.maxsize]
    workers = {_fork_worker(listener, service_class, lifetime): lifetime for lifetime in lifetimes}

    def stop(*_):
        for pid in workers:
            os.kill(pid, signal.SIGTERM)
        sys.exit(0)

    signal.signal(signal.SIGTERM, stop)
    while True:
        pid, _ = os.wait()
        if pid in workers:
            lifetime = workers.pop(pid)
            workers[_fork_worker(listener, service_class, lifetime)] = lifetime


def _fork_worker(listener, service_class, lifetime):
    pid = os.fork()
    if pid:
        return pid
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    worker = _Worker(listener, service_class(), lifetime)
    worker.serve_forever(poll_interval=0.05)
    worker.server_close()
    sys.exit(0)


def fork_workers(address, service_class):
    """The model is loaded once; two forked processes share its pages and serve on one socket. Neither restarts."""
    loaded = load(torch.device("cpu"))
    service.load = lambda device: loaded.to(device)
    listener = socket.create_server(address, backlog=128)
    listener.setblocking(False)  # both are woken by one connection: the slower must not hang in accept
    _wait_for({_fork_worker(listener, service_class, sys.maxsize) for _ in range(2)})


def spawn_workers(address, service_class):
    """Two processes that multiprocessing starts anew serve on a port that they share: each has loaded its own model."""
    context = multiprocessing.get_context("spawn")
    loaded = context.Barrier(2)
    workers = [context.Process(target=_spawned_worker, args=(address, loaded)) for _ in range(2)]
    for worker in workers:
        worker.start()
    _wait_for({worker.pid for worker in workers})


def _spawned_worker(address, loaded):
    # Nothing of the parent is here but its environment: it says again what is served.
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    torch.set_num_threads(1)
    service_class, _ = choose(os.environ["VARIANT"], None)
    ready = service_class()
    loaded.wait(timeout=60)  # the first to listen would take every connection
    _Worker(socket.create_server(address, backlog=128, reuse_port=True), ready, sys.maxsize).serve_forever(0.05)


def _wait_for(workers):
    """Until a worker ends, or the server is asked to: the others then end too."""

    def stop(*_):
        for pid in workers:
            os.kill(pid, signal.SIGTERM)
        os._exit(0)

    signal.signal(signal.SIGTERM, stop)
    while True:
        pid, _ = os.wait()
        if pid in workers:
            workers.remove(pid)
            print(f"worker {pid} ended", file=sys.stderr, flush=True)
            stop()


SERVICES = {
    "tensors-kept": TensorsKept,
    "mappings-kept": MappingsKept,
    "shm-kept": ShmKept,
    "shm-mapped": ShmMapped,
    "bounded-cache": BoundedCache,
    "heap-retained": HeapRetained,
    "rejected-kept": RejectedKept,
    "aborted-kept": AbortedKept,
    "embeddings-kept": EmbeddingsKept,
    "texts-cached": TextsCached,
    "every-third-fails": EveryThirdFails,
    "exits": Exits,
    "eats-memory": EatsMemory,
    "unhealthy": Unhealthy,
}
SERVERS = {"two-workers": two_workers, "fork-workers": fork_workers, "spawn-workers": spawn_workers}


def choose(names: str, serve):
    """The service class and the way to serve it that `names` asks for."""
    names = names.split(",")
    unknown = [name for name in names if name not in SERVICES and name not in SERVERS]
    if unknown:
        sys.exit(f"VARIANT: {unknown[0]!r} is none of {', '.join([*SERVICES, *SERVERS])}")
    services = [SERVICES[name] for name in names if name in SERVICES]
    for name in names:
        serve = SERVERS.get(name, serve)
    return (type("Variant", tuple(services), {}) if services else Service), serve
