"""
How long every container of this process is: those that the garbage collector tracks, and those that it does not but
that are reached from them (a dict of numbers, a bytearray), frozen ones (gc.freeze) among them. No code of the service
runs: a length is read by the builtin type's own method, whatever a subclass makes of `len`.
"""

import array
import collections
import functools
import gc
import io
import sys
import types

from memdrift_probe import monotonic

CHUNK = 4096
MEASURES = (
    (dict, dict.__len__),
    (list, list.__len__),
    (set, set.__len__),
    (collections.deque, collections.deque.__len__),
    (bytearray, bytearray.__len__),
    (array.array, array.array.__len__),
    (io.BytesIO, io.BytesIO.__sizeof__),
)
KINDS = 64
"""A length and the number of its measure are kept as one int: `length * KINDS + number`, half the size of a pair."""
_LRU = type(functools.lru_cache(maxsize=None)(lambda: None))
ATOMS = frozenset(
    (int, float, complex, bool, str, bytes, type(None), type(...), range, types.CodeType, types.BuiltinFunctionType)
    + (types.WrapperDescriptorType, types.MethodDescriptorType, types.GetSetDescriptorType)
    + (types.MemberDescriptorType, types.ClassMethodDescriptorType)
)
"""Types of what holds nothing that is looked for."""
WAITING = {types.CoroutineType: "cr_code", types.GeneratorType: "gi_code", types.AsyncGeneratorType: "ag_code"}

module_dict = types.ModuleType.__dict__["__dict__"].__get__
"""The namespace of a module, though its class may make something else of `__dict__`."""


def is_module(one):
    """
    What a module in C keeps beside its namespace is never taken in hand: `_asyncio` of 3.12 shows the collector the
    free list of its iterators, and one that was looked at stands in it twice (`Future object is not initialized`).
    """
    return issubclass(type(one), types.ModuleType)


def _lru_length(cache):
    return _LRU.cache_info(cache).currsize


class _Numbers(dict):
    """`{type: number of its measure, or -1}`, a subclass by the builtin that it is made of."""

    def __missing__(self, kind):
        number = -1
        for index, (base, _) in enumerate(MEASURES):
            if issubclass(kind, base):
                number = index
                break
        if kind is _LRU:
            number = len(MEASURES)
        self[kind] = number
        return number


_numbers = _Numbers()
_measures = [measure for _, measure in MEASURES] + [_lru_length]


def is_container(one):
    return _numbers[type(one)] >= 0


def is_lru(one):
    return type(one) is _LRU


def length(one):
    return _measures[_numbers[type(one)]](one)


class Lengths:
    """
    One scan. `of`: `{id: length * KINDS + number}`, `waiting`: `{code's id: how many coroutines, generators and threads
    are in it}`. Neither holds a reference. `whole`: False where `deadline`, in monotonic seconds, came before the end.
    """

    def __init__(self, deadline):
        self.of = {}
        self.waiting = {}
        self.whole = self._scan(deadline)
        for frame in sys._current_frames().values():
            self._count(thread_code(frame))

    def _scan(self, deadline):
        fresh = gc.get_objects()
        fresh.extend(module_dict(one) for one in list(sys.modules.values()) if is_module(one))
        seen = set(map(id, fresh))
        of, numbers, measures = self.of, _numbers, _measures
        while fresh:
            reached = []
            for at in range(0, len(fresh), CHUNK):
                if monotonic() > deadline:
                    return False
                chunk = fresh[at : at + CHUNK]
                for one in chunk:
                    kind = type(one)
                    number = numbers[kind]
                    if number >= 0:
                        of[id(one)] = measures[number](one) * KINDS + number
                    elif kind in WAITING:
                        self._count(getattr(one, WAITING[kind]))
                for one in gc.get_referents(*[one for one in chunk if not is_module(one)]):
                    if type(one) not in ATOMS and id(one) not in seen:
                        seen.add(id(one))
                        reached.append(one)
            fresh = reached
        return True

    def _count(self, code):
        if code is not None:
            self.waiting[id(code)] = self.waiting.get(id(code), 0) + 1


def thread_code(frame):
    """The code with which a thread began, past the frames of `threading`; None of ours."""
    began = None
    while frame is not None:
        code = frame.f_code
        if code.co_name == "_run" and code.co_filename.endswith("memdrift_probe.py"):
            return None
        if not code.co_filename.endswith("threading.py"):
            began = code
        frame = frame.f_back
    return began


def grown(first, second, third, most):
    """`{id: (growth in the first window, in the second)}` of what grew, at most that many, the fastest first."""
    found = []
    for key, packed in third.items():
        before, between = first.get(key), second.get(key)
        # A container at the address of one that has gone is told by its kind at least.
        if before is None or between is None or not before % KINDS == between % KINDS == packed % KINDS:
            continue
        growth = between // KINDS - before // KINDS, packed // KINDS - between // KINDS
        if growth[0] > 0 or growth[1] > 0:
            found.append((key, growth))
    found.sort(key=lambda pair: -sum(pair[1]))
    return dict(found[:most])
