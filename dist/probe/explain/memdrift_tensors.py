"""
What a kept torch tensor is: shape, type, device, and the graph and storage that it keeps. Read by torch's own C
getters, of plain tensors and parameters only: a subclass runs code of its own for its attributes. Torch is never
imported.
"""

import gc
import types

from memdrift_kinds import SAMPLE, WITHIN

PLAIN = {("torch", "Tensor"), ("torch._tensor", "Tensor"), ("torch.nn.parameter", "Parameter")}
MOST_DIMENSIONS = 8
MOST_STEPS = 10000
_GETTERS = (types.GetSetDescriptorType, types.MemberDescriptorType)
_METHODS = (types.MethodDescriptorType,)


def tensor_of(container):
    """What the newest tensor of a container is, for a line of the probe; None where it has none that may be read."""
    for one in reversed(gc.get_referents(container)[-SAMPLE:]):
        within = gc.get_referents(one)[:WITHIN] if type(one) in (tuple, list, dict) else ()
        found = next((each for each in (one, *within) if is_plain(each)), None)
        if found is not None:
            try:
                return facts(found)
            except Exception:  # of a torch whose getters are others
                return None
    return None


def is_plain(one):
    of = type(one)
    module = type.__dict__["__module__"].__get__(of)
    return type(module) is str and (module, type.__dict__["__qualname__"].__get__(of)) in PLAIN


def facts(tensor):
    size = _call(tensor, "element_size")
    bytes_of = size * _call(tensor, "nelement")
    storage = _storage_bytes(tensor)
    return {
        "shape": [int(one) for one in _get(tensor, "shape")][:MOST_DIMENSIONS],
        "dtype": str(_get(tensor, "dtype")).replace("torch.", ""),
        "device": str(_get(tensor, "device")),
        "requires_grad": bool(_get(tensor, "requires_grad")),
        "graph": steps(_get(tensor, "grad_fn")),
        "bytes": bytes_of,
        "storage": bytes_of if storage is None else storage,
    }


def steps(node):
    """Nodes of the graph of autograd behind a tensor, `MOST_STEPS` at most."""
    seen = {}
    waiting = [node]
    while waiting and len(seen) < MOST_STEPS:
        one = waiting.pop()
        if one is None or id(one) in seen:
            continue
        # Kept: its number is another's once it has gone.
        seen[id(one)] = one
        try:
            waiting.extend(each[0] for each in _get(one, "next_functions"))
        except AttributeError:  # of a class that has its own
            continue
    return len(seen)


def _storage_bytes(tensor):
    """Of the whole storage, of which the tensor may be a view; None where this torch has another name for it."""
    try:
        return _call(_call(tensor, "untyped_storage"), "nbytes")  # of torch 2
    except AttributeError:
        pass
    try:
        return _call(_call(tensor, "_storage"), "nbytes")  # of torch 1
    except AttributeError:
        return None


def _get(one, name):
    return _found(one, name, _GETTERS).__get__(one)


def _call(one, name):
    return _found(one, name, _METHODS)(one)


def _found(one, name, kinds):
    """The attribute of the first class that has it, where that is C's."""
    for of in type.__dict__["__mro__"].__get__(type(one)):
        found = type.__dict__["__dict__"].__get__(of).get(name)
        if found is not None:
            if isinstance(found, kinds):
                return found
            break
    raise AttributeError(name)
