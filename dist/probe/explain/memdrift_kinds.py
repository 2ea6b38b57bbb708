"""
What kind of thing a container has in it, as far as that tells a pattern: exceptions, tasks, tensors. By the names of
its elements' types, read by the builtin descriptors: nothing is imported and no code of the service runs.
"""

import gc

SAMPLE = 64
WITHIN = 8
"""Of an element that is a tuple, list or dict itself: a record that has the thing beside others."""
_mro = type.__dict__["__mro__"].__get__
_module = type.__dict__["__module__"].__get__
_name = type.__dict__["__qualname__"].__get__

KINDS = {
    ("builtins", "BaseException"): "exception",
    ("builtins", "traceback"): "exception",
    ("builtins", "frame"): "exception",
    ("_asyncio", "Future"): "task",
    ("_asyncio", "Task"): "task",
    ("asyncio.futures", "Future"): "task",
    ("concurrent.futures._base", "Future"): "task",
    ("builtins", "coroutine"): "task",
    ("logging", "Handler"): "handler",
    ("torch", "Tensor"): "tensor",
    ("torch._tensor", "Tensor"): "tensor",
    ("torch._C", "TensorBase"): "tensor",
    ("numpy", "ndarray"): "array",
    ("builtins", "function"): "function",
    ("builtins", "method"): "function",
}
_known = {}


def kind_of(one):
    """Its kind, None where it is of none that is known."""
    of = type(one)
    if of not in _known:
        names = [(_module(base), _name(base)) for base in _mro(of)]
        _known[of] = next((KINDS[name] for name in names if type(name[0]) is str and name in KINDS), None)
    return _known[of]


def count_kinds(container, counts):
    """Adds what a sample of a container has, by kind; `None` counts what is looked at, without keys and numbers."""
    for one in gc.get_referents(container)[-SAMPLE:]:
        if type(one) in (str, bytes, int, float, bool, type(None)):
            continue
        counts[None] = counts.get(None, 0) + 1
        kind = kind_of(one)
        if kind is None and type(one) in (tuple, list, dict):
            kind = next((found for found in map(kind_of, gc.get_referents(one)[:WITHIN]) if found), None)
        if kind is not None:
            counts[kind] = counts.get(kind, 0) + 1


def mostly(counts):
    """The kind of more than half of them; None where there is none."""
    _known.clear()
    return next((kind for kind, count in counts.items() if kind is not None and 2 * count > counts[None]), None)
