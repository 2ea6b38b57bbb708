"""
Says who holds what grows and where it was allocated, when told, after the verdict (docs/probe.md has the commands).
Each step is bounded in time; between two steps only numbers are kept, never a reference to an object of the service.
"""

import gc
import os
import sys

from memdrift_holders import Holder, Ways, holder_of
from memdrift_kinds import count_kinds, mostly
from memdrift_lengths import WAITING, Lengths, grown, is_container, is_lru, length, thread_code
from memdrift_packages import forget_packages, package_of
from memdrift_probe import monotonic
from memdrift_source import forget, function_at, is_own, source_line
from memdrift_tensors import tensor_of

MOST_GROWN = 4096
MOST_LINES = 32
FRAMES = 5
"""Of an allocation: enough to leave a library such as json, at the cost that docs/explain.md measures."""
_HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep


class Explainer:
    """The steps in their order: `scan`, `scan`, `holders`; `trace`, `mark`, `allocations`. `write` takes a line."""

    def __init__(self, write):
        self._write = write
        self._scans = []
        self._traced = None
        self._ours = False

    def obey(self, seq, step, arguments):
        """`arguments`: seconds that it may take, then the least growth of a window that counts: entries or blocks."""
        if sys.implementation.name != "cpython":
            raise ValueError("only CPython tells what it holds")
        deadline = monotonic() + float(arguments[0])
        if step == "scan":
            self._scan(deadline)
        elif step == "holders":
            self._holders(seq, deadline, int(arguments[1]))
        elif step == "trace":
            self._trace()
        elif step == "mark":
            self._traced = self._traces()
        elif step == "allocations":
            self._allocations(seq, int(arguments[1]))
        elif step == "end":
            self.end()
        else:
            raise ValueError("unknown step " + step)

    def end(self):
        """Everything is forgotten, and tracing stops where it was ours."""
        self._scans = []
        self._traced = None
        forget()
        forget_packages()
        if self._ours:
            self._ours = False
            tracer().stop()

    def _scan(self, deadline):
        gc.collect()
        lengths = Lengths(deadline)
        if not lengths.whole:
            self._scans = []
            raise ValueError("too many objects for the time")
        self._scans.append(lengths)

    def _holders(self, seq, deadline, least):
        if len(self._scans) != 2:
            raise ValueError("holders need two scans before")
        self._scan(deadline)
        first, second, third = self._scans
        self._scans = []
        found = self._waiting([first, second, third], least) + self._containers([first, second, third], least, deadline)
        found.sort(key=lambda line: (line["weak"], not is_own(line["file"]), -sum(line["grew"])))
        for line in found[:MOST_LINES]:
            self._write(dict(line, k="holder", seq=seq))

    def _containers(self, scans, least, deadline):
        growth = grown(scans[0].of, scans[1].of, scans[2].of, MOST_GROWN)
        groups = {}
        for target, holder in held(growth, deadline):
            before, after = growth[id(target)]
            group = groups.setdefault(holder.key(), [holder, type(target), 0, 0, 0, 0, True, {}, target])
            group[2] += before
            group[3] += after
            group[4] += length(target)
            group[5] += 1
            group[6] = group[6] and is_weak(target)
            count_kinds(target, group[7])
        name_of = type.__dict__["__qualname__"].__get__
        return [
            with_tensor(line_of(holder, name_of(kind), (before, after), size, count, weak, mostly(kinds)), target)
            for holder, kind, before, after, size, count, weak, kinds, target in groups.values()
            if before >= least and after >= least
        ]

    def _waiting(self, scans, least):
        """Tasks, generators and threads that wait in the same code, more after every request."""
        counts = [scan.waiting for scan in scans]
        keys = {
            key
            for key in counts[2]
            if counts[2][key] - counts[1].get(key, 0) >= least
            and counts[1].get(key, 0) - counts[0].get(key, 0) >= least
        }
        lines = []
        for code, kind in codes(keys) if keys else ():
            series = [count.get(id(code), 0) for count in counts]
            title = getattr(code, "co_qualname", code.co_name)
            holder = Holder("waiting", code.co_name, title, code.co_filename, code.co_firstlineno)
            holder.way = title
            growth = series[1] - series[0], series[2] - series[1]
            lines.append(line_of(holder, kind, growth, series[2], 1, False))
        return lines

    def _trace(self):
        if not tracer().is_tracing():
            tracer().start(FRAMES)
            self._ours = True

    def _traces(self):
        """`{frames: [blocks, bytes]}` of all traced blocks, frames as `((file, line), ...)`, the newest first."""
        if not tracer().is_tracing():
            raise ValueError("nothing is traced")
        gc.collect()
        found = {}
        for trace in tracer()._get_traces():
            entry = found.setdefault(trace[2][:FRAMES], [0, 0])
            entry[0] += 1
            entry[1] += trace[1]
        return found

    def _allocations(self, seq, least):
        if self._traced is None:
            raise ValueError("allocations need a mark before")
        before, after = self._traced, self._traces()
        self.end()
        lines = {}
        for stack, (count, size) in after.items():
            if any(file.startswith(_HERE) for file, _ in stack):
                continue
            between = before.get(stack, (0, 0))
            own = next((frame for frame in stack if is_own(frame[0])), stack[0])
            line = lines.setdefault(own, [0, 0, 0, stack, 0])
            line[0] += between[0]
            line[1] += count - between[0]
            line[2] += size - between[1]
            if count - between[0] > line[4]:
                line[3:] = [stack, count - between[0]]
        found = [(own, line) for own, line in lines.items() if line[0] >= least and line[1] >= least]
        found.sort(key=lambda pair: (not is_own(pair[0][0]), -pair[1][2]))
        for (file, number), (first, second, size, stack, _) in found[:MOST_LINES]:
            self._write(
                {
                    "k": "allocation",
                    "seq": seq,
                    "file": file,
                    "line": number,
                    "function": function_at(file, number) if is_own(file) else None,
                    "source": source_line(file, number),
                    "grew": [first, second],
                    "bytes": size,
                    "frames": ["%s:%d" % frame for frame in stack],
                    "package": package_of(stack[0][0]),
                }
            )


def held(wanted, deadline):
    """`(container, its holder)` of those of the wanted ids to which there is a way."""
    ways = Ways(wanted, deadline)
    for key in wanted:
        found = ways.to(key)
        # The dict within an lru_cache is the cache's, which is counted itself.
        if found is not None and is_container(found[1][-1]) and not (len(found[1]) > 1 and is_lru(found[1][-2])):
            yield found[1][-1], holder_of(*found)


def tracer():
    """The tracer in C: `tracemalloc` around it builds an object a trace."""
    import _tracemalloc

    return _tracemalloc


def line_of(holder, kind, growth, size, count, weak, holds=None):
    return {
        "kind": holder.kind,
        "name": holder.name,
        "owner": holder.owner,
        "way": holder.way,
        "within": holder.within,
        "file": holder.file,
        "line": holder.line or None,
        "source": source_line(holder.file, holder.line),
        "type": kind,
        "grew": list(growth),
        "length": size,
        "containers": count,
        "weak": weak,
        "holds": holds,
    }


def with_tensor(line, container):
    """With what the tensors are, where it has mostly tensors."""
    if line["holds"] == "tensor":
        line["tensor"] = tensor_of(container)
    return line


def is_weak(container):
    """Whether all of a sample of what it has are weak references, which hold nothing."""
    import weakref

    kinds = [type(one) for one in gc.get_referents(container)[:64]]
    return any(issubclass(kind, weakref.ref) for kind in kinds)


def codes(keys):
    """`(code, what waits in it)` of those ids."""
    found = {}
    for one in gc.get_objects():
        name = WAITING.get(type(one))
        code = None if name is None else getattr(one, name)
        if id(code) in keys:
            found[id(code)] = (code, type(one).__name__)
    for frame in sys._current_frames().values():
        code = thread_code(frame)
        if id(code) in keys:
            found[id(code)] = (code, "thread")
    return list(found.values())
