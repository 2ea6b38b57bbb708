"""
Who holds an object, in the words of the code: the way to it from a module, a thread's or task's frame or a context. No
code of the service runs on the way: attributes are read by the builtin types' descriptors, and compared by identity.
"""

import contextvars
import gc
import sys
import types
from _thread import _local as _Local

from memdrift_lengths import ATOMS, WAITING, is_container, is_lru, is_module, module_dict
from memdrift_probe import monotonic
from memdrift_source import class_line, global_line, is_own, local_line, scope_line

MOST_OBJECTS = 4000000
"""A way is looked for among at most that many: each costs 100 bytes meanwhile."""
SUSPENDS = 0x20 | 0x80 | 0x200
"""Flags of the code of generators, coroutines and asynchronous generators. Their locals are not read by name: a service
on 3.12.1 whose coroutines ran on meanwhile lost a future (`Result is not set`)."""
_class_dict = type.__dict__["__dict__"].__get__
_class_mro = type.__dict__["__mro__"].__get__
_class_name = type.__dict__["__qualname__"].__get__


class Ways:
    """The shortest way to each of the objects whose ids are `wanted`; those of the service's own modules come first."""

    def __init__(self, wanted, deadline):
        self._missing = set(wanted)
        self._deadline = deadline
        self._objects, self._parents, self._names = [], [], []
        self._found = {}
        self._walk()

    def to(self, key):
        """`(name of the root, [root, ..., object])`, None where there is no way."""
        at = self._found.get(key)
        if at is None:
            return None
        way = []
        while at >= 0:
            way.append(self._objects[at])
            root, at = at, self._parents[at]
        way.reverse()
        return self._names[root], way

    def _walk(self):
        own, others = [], []
        for name, module in list(sys.modules.items()):
            if is_module(module) and not name.startswith("memdrift_"):
                space = module_dict(module)
                (own if is_own(file_of(space)) else others).append((name, space))
        # All spaces count as seen: a way through an import would be one more name for the same thing.
        self._seen = {id(space) for _, space in own + others}
        self._seen.update((id(self), id(self.__dict__), id(self._objects), id(self._parents), id(self._names)))
        self._seen.update(id(module_dict(sys.modules[name])) for name in list(sys.modules) if name[:9] == "memdrift_")
        self._from(own)
        self._from(others)
        if self._missing:
            self._from(("", frame) for frame in frames())
        if self._missing:
            kinds = set(WAITING) | {contextvars.Context}
            self._from([("", one) for one in gc.get_objects() if type(one) in kinds])

    def _from(self, roots):
        at = len(self._objects)
        for name, root in roots:
            self._add(root, -1, name)
        while self._missing and at < len(self._objects) < MOST_OBJECTS:
            if at % 1024 == 0 and monotonic() > self._deadline:
                return
            for child in children(self._objects[at]):
                if type(child) not in ATOMS and id(child) not in self._seen:
                    self._add(child, at, None)
            at += 1

    def _add(self, one, parent, name):
        key = id(one)
        self._seen.add(key)
        if key in self._missing:
            self._missing.discard(key)
            self._found[key] = len(self._objects)
        self._objects.append(one)
        self._parents.append(parent)
        self._names.append(name)


def frames():
    """The frames of all threads but this one."""
    mine = sys._getframe()
    ours = set()
    while mine is not None:
        ours.add(id(mine))
        mine = mine.f_back
    for newest in sys._current_frames().values():
        frame = newest
        while frame is not None:
            if id(frame) not in ours:
                yield frame
            frame = frame.f_back


def children(one):
    kind = type(one)
    if is_module(one):
        return ()
    if kind is types.FrameType:
        return gc.get_referents(one) if one.f_code.co_flags & SUSPENDS else list(one.f_locals.values())
    if kind is contextvars.Context:
        return list(contextvars.Context.values(one))
    return gc.get_referents(one)


def file_of(space):
    """The file of a module's namespace; None where it has none."""
    path = dict.get(space, "__file__")
    return path if type(path) is str else None


def key_of(space, one):
    """The name under which a dict has an object; None where it does not, or the key is no text."""
    for key, value in dict.items(space):
        if value is one:
            return key if type(key) is str else None
    return None


def instance_dict(one):
    for base in _class_mro(type(one)):
        found = _class_dict(base).get("__dict__")
        if type(found) is types.GetSetDescriptorType:
            return found.__get__(one)
    return None


def attribute_of(one, child):
    """The name of the attribute or slot of an instance that is that object."""
    space = instance_dict(one)
    name = key_of(space, child) if type(space) is dict else None
    if name is not None:
        return name
    for base in _class_mro(type(one)):
        for name, slot in _class_dict(base).items():
            if type(slot) is types.MemberDescriptorType and type(one) is not types.FunctionType:
                try:
                    if slot.__get__(one) is child:
                        return name
                except AttributeError:
                    continue
    return None


def class_space(kind):
    name = _class_dict(kind).get("__module__")
    return sys.modules.get(name) if type(name) is str else None


def class_title(kind):
    module = _class_dict(kind).get("__module__")
    name = _class_name(kind)
    return name if module in (None, "builtins") or type(module) is not str else module + "." + name


class Holder:
    """
    What holds an object: `kind`, the `name` of the variable, its `owner` (module, class or function), the `way` from
    the root in words, and the `file` and `line` where the variable gets its value. `within`: the attribute of a
    library's object that is the container itself (`Queue.queue`), where the variable has that object.
    """

    def __init__(self, kind, name, owner, file=None, line=None):
        self.kind, self.name, self.owner, self.file, self.line = kind, name, owner, file, line
        self.way = ""
        self.within = None

    def key(self):
        return self.kind, self.owner, self.name, self.way


def holder_of(root, way):
    """The last name on the way to an object, and the whole of it in words."""
    text, holder, space = root, None, way[0] if type(way[0]) is dict else None
    owner = None  # of `space`: an instance or a class; None of a module
    at = 0
    while at < len(way) - 1:
        one, child = way[at], way[at + 1]
        at += 1
        if one is space:
            named = _in_space(root, space, owner, child)
            space = None
            if named is None:
                text += "[...]"
                continue
            holder = _outer(holder, named)
            text = (text if owner is not None else root) + "." + named.name
            continue
        if is_lru(one):
            function = dict.get(instance_dict(one) or {}, "__wrapped__")
            if child is not instance_dict(one):
                holder = _lru_holder(function)
                text = "lru_cache of " + holder.owner
                if at == len(way) - 1:
                    break
        elif type(one) is types.FunctionType:
            named, text, at = _in_function(one, way, at)
            holder = named or holder
            if child is one.__dict__:
                space, owner = child, one
        elif issubclass(type(one), type):
            text = class_title(one)
            space, owner = (child if type(child) is dict else None), one
        elif type(one) is types.FrameType:
            holder = _in_frame(one, child)
            text = holder.way
        elif issubclass(type(one), _Local):
            space, at = _thread_space(way, at)
            name = (space and key_of(space, way[at])) or ""
            holder = Holder("thread-local", name, text, holder and holder.file, holder and holder.line)
            text += "." + name
            space = None
        elif type(one) in WAITING:
            holder = _local(getattr(one, WAITING[type(one)]), None)
            text = holder.way
        elif type(one) is contextvars.Context:
            holder = _in_context(one, child)
            text = holder.name
        elif is_container(one) or type(one) in (tuple, frozenset):
            text += "[...]"
        elif type(child) is dict and instance_dict(one) is child:
            space, owner = child, one
        else:
            name = attribute_of(one, child)
            if name is not None:
                holder = _outer(holder, _attribute(one, name))
                text += "." + name
    last = way[-1]
    if is_lru(last):
        holder = _lru_holder(dict.get(instance_dict(last) or {}, "__wrapped__"))
        text = "lru_cache of " + holder.owner
    if holder is None:
        holder = Holder("unnamed", "", _class_name(type(last)))
    holder.way = text
    return holder


def _outer(outer, inner):
    """Of an object of a library (`WAITING.queue`) the service's own variable is told, where there is one."""
    if outer is None or not is_own(outer.file) or is_own(inner.file):
        return inner
    outer.within = inner.owner + "." + inner.name
    return outer


def _in_context(context, child):
    var = next((var for var, value in contextvars.Context.items(context) if value is child), None)
    if var is None:
        return Holder("context", "?", "")
    for module, other in list(sys.modules.items()):
        space = module_dict(other) if is_module(other) else {}
        name = key_of(space, var) if is_own(file_of(space)) else None
        if name is not None:
            return Holder("context", var.name, module, file_of(space), global_line(file_of(space), name))
    return Holder("context", var.name, "")


def _thread_space(way, at):
    """From a threading.local on: the last of the plain dicts, that of one thread, and where the way goes on."""
    space = None
    while at < len(way) - 1 and type(way[at]) is dict:
        space, at = way[at], at + 1
    return space, at


def _in_space(root, space, owner, child):
    name = key_of(space, child)
    if name is None:
        return None
    if owner is None:
        return _global(root, space, name, child)
    if type(owner) is types.FunctionType:
        code = owner.__code__
        return Holder("attribute", name, owner.__qualname__, code.co_filename, code.co_firstlineno)
    if issubclass(type(owner), type):
        file = file_of(module_dict(class_space(owner))) if class_space(owner) is not None else None
        return Holder("class", name, _class_name(owner), file, file and class_line(file, _class_name(owner), name))
    return _attribute(owner, name)


def _global(root, space, name, child):
    """The module that gives the variable its value, where others have imported it."""
    candidates = [(root, space)]
    for module, other in list(sys.modules.items()):
        if is_module(other):
            candidates.append((module, module_dict(other)))
    for module, other in candidates:
        file = file_of(other) if dict.get(other, name) is child else None
        line = file and is_own(file) and global_line(file, name)
        if line:
            return Holder("global", name, module, file, line)
    return Holder("global", name, root, file_of(space))


def _attribute(one, name):
    file = line = None
    for kind in _class_mro(type(one)):
        module = class_space(kind)
        found = file_of(module_dict(module)) if is_module(module) else None
        line = found and class_line(found, _class_name(kind), name)
        file = file or found
        if line:
            file = found
            break
    return Holder("attribute", name, _class_name(type(one)), file, line or None)


def _lru_holder(function):
    if type(function) is not types.FunctionType:
        return Holder("lru-cache", "", "?")
    code = function.__code__
    return Holder("lru-cache", code.co_name, function.__qualname__, code.co_filename, code.co_firstlineno)


def _in_function(function, way, at):
    """What a function holds: `(holder or None, way in words, where to go on)`; way[at] is its child."""
    code, title, child = function.__code__, function.__qualname__, way[at]
    name = function.__module__ if type(function.__module__) is str else ""
    text = name + "." + title if name else title
    if child is function.__closure__ and at + 2 < len(way):
        index = next(i for i, cell in enumerate(child) if cell is way[at + 1])
        variable = code.co_freevars[index]
        outer = title.rpartition(".<locals>.")[0]
        line = scope_line(code.co_filename, outer, variable) or code.co_firstlineno
        return Holder("closure", variable, title, code.co_filename, line), text + "." + variable, at + 2
    if child is function.__defaults__ and at + 1 < len(way):
        index = next(i for i, one in enumerate(child) if one is way[at + 1])
        variable = code.co_varnames[code.co_argcount - len(child) + index]
        return Holder("default", variable, title, code.co_filename, code.co_firstlineno), text + "." + variable, at + 1
    if child is function.__kwdefaults__ and at + 1 < len(way):
        variable = key_of(child, way[at + 1]) or ""
        return Holder("default", variable, title, code.co_filename, code.co_firstlineno), text + "." + variable, at + 1
    return None, text, at


def _in_frame(frame, child):
    code = frame.f_code
    if code.co_flags & SUSPENDS:
        return _local(code, None)
    name = next((key for key, value in frame.f_locals.items() if value is child), None)
    return _local(code, name)


def _local(code, name):
    line = name and local_line(code.co_filename, code.co_firstlineno, name)
    title = getattr(code, "co_qualname", code.co_name)
    holder = Holder("local", name or "", title, code.co_filename, line or code.co_firstlineno)
    holder.way = title + "." + name if name else title
    return holder
