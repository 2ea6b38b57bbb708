"""A service that keeps something of every request, in each way that the probe tells of; the tests import it."""

import asyncio
import collections
import contextvars
import functools
import json
import logging
import queue
import sys
import threading
import time

CACHE = {}
RESULTS = []
RAW = bytearray()
NUMBERS = {0: 0}
OUTPUTS = []
FLAT = collections.deque([0] * 16, maxlen=16)
WAITING = queue.Queue()
LOCAL = threading.local()
WORK = queue.SimpleQueue()


class Handler:
    seen = []

    def __init__(self):
        self.sessions = {}
        self.history = {str(number): [] for number in range(4)}


class Slotted:
    __slots__ = ("items",)

    def __init__(self):
        self.items = collections.deque()


class Touchy(dict):
    """Whoever asks it for anything runs code of the service."""

    __hash__ = None

    def _never(self, *_):
        print("code of the service has run", file=sys.stderr, flush=True)
        raise RuntimeError

    __len__ = __iter__ = __repr__ = __eq__ = __bool__ = __contains__ = __getattribute__ = keys = items = _never


class Proxy:
    """Claims to be of another class."""

    __class__ = property(Touchy._never)
    __dict__ = property(Touchy._never)

    def __init__(self):
        super().__setattr__("kept", [])


# Of a torch whose getters are others.
Tensor = type("Tensor", (), {"__module__": "torch", "__slots__": ("data",)})


class Model:
    @functools.lru_cache(maxsize=None)  # noqa: B019
    def encode(self, text):
        return text * 2


def make():
    kept = []
    return lambda number: kept.append(number)  # noqa: PLW0108


def remember(number, memo=[]):  # noqa: B006
    memo.append(number)


HANDLER, SLOTTED, TOUCHY, PROXY, MODEL, CLOSURE = Handler(), Slotted(), Touchy(), Proxy(), Model(), make()


def work():
    results = []
    LOCAL.items = []
    while True:
        number = WORK.get()
        results.append(number)
        LOCAL.items.append(number)


async def never():
    await asyncio.sleep(100000)


async def gather(numbers):
    mine = []
    while True:
        mine.append(await numbers.get())


async def main(loops):
    loop = asyncio.get_running_loop()
    numbers = asyncio.Queue()
    pending = {loop.create_task(gather(numbers))}
    loops.append((loop, numbers, pending))
    while True:
        await asyncio.sleep(0.05)


def start():
    threading.Thread(target=work, daemon=True).start()
    loops = []
    threading.Thread(target=lambda: asyncio.run(main(loops)), daemon=True).start()
    while not loops:
        time.sleep(0.01)
    return loops[0][:2]


def later(loop, numbers, number):
    numbers.put_nowait(number)
    loop.create_task(never())


def keep(number):
    CACHE["key %d" % number] = json.loads('{"values": [1, 2, "%d"]}' % number)
    RESULTS.append(number)
    OUTPUTS.append(Tensor())
    RAW.extend(b"0123456789")
    NUMBERS[number] = number
    FLAT.append(number)
    WAITING.put(number)
    Handler.seen.append(number)
    HANDLER.sessions[number] = "session"
    HANDLER.history[str(number % 4)].append("message")
    SLOTTED.items.append(number)
    dict.__setitem__(TOUCHY, number, number)
    MODEL.encode(str(number))
    CLOSURE(number)
    remember(number)
    logging.getLogger("service").addHandler(logging.NullHandler())
    VARIABLE.get().append(number)
    WORK.put(number)


VARIABLE = contextvars.ContextVar("log")


def serve():
    """Reads how many requests to answer, a line each; answers `done`."""
    context = contextvars.copy_context()
    loop, numbers = start()
    context.run(VARIABLE.set, [])
    print("ready", flush=True)
    number = 1
    for line in sys.stdin:
        for _ in range(int(line)):
            context.run(keep, number)
            loop.call_soon_threadsafe(later, loop, numbers, number)
            number += 1
        time.sleep(0.2)
        print("done", flush=True)
