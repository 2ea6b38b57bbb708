"""
How many tasks of asyncio are not done, told from a thread that runs no loop: a task that waits for ever keeps its whole
request alive. Read only where the service has imported asyncio.
"""

import sys

from memdrift_proc import attempt


class Tasks:
    def __init__(self):
        self._loops = None  # weak references to the loops of this process, from Python 3.14 on

    def values(self):
        """`{"tasks": count}`; {} where asyncio is not imported, None where the count cannot be had."""
        module = _asyncio()
        return {} if module is None else {"tasks": attempt(lambda: self._count(module))}

    def look_for_loops(self):
        """
        Since 3.14 a C task stands in a list of the thread that made it, and `all_tasks(loop)` walks those of all
        threads; so it takes the loops, which only the collector knows. A walk over all its objects: once a checkpoint.
        """
        module = _asyncio()
        if module is not None and sys.version_info >= (3, 14):
            self._loops = attempt(lambda: _loops(sys.modules["asyncio.events"]))

    def _count(self, module):
        if sys.version_info >= (3, 14):
            return self._count_by_loop(module)
        names = ("_all_tasks",) if hasattr(module, "_all_tasks") else ("_scheduled_tasks", "_eager_tasks")
        sets = [getattr(module, name) for name in names]
        return sum(not task.done() for tasks in sets for task in _copy(tasks))

    def _count_by_loop(self, module):
        if self._loops is None:
            return None
        loops = [loop for loop in (reference() for reference in self._loops) if loop is not None]
        return sum(len(module.all_tasks(loop)) for loop in loops)


def _asyncio():
    """asyncio.tasks once the import of asyncio is complete, or None."""
    for name in ("asyncio", "asyncio.tasks"):
        module = sys.modules.get(name)
        if module is None or getattr(getattr(module, "__spec__", None), "_initializing", False):
            return None
    return module


def _copy(tasks):
    """The tasks of a set or WeakSet that another thread changes: copied in one step of C, which nothing interrupts."""
    if not hasattr(tasks, "data"):
        return list(tasks)
    return [task for task in (reference() for reference in list(tasks.data)) if task is not None]


def _loops(events):
    """
    None where objects are frozen (gc.freeze, as vLLM does): those the collector does not show, and a loop that is not
    seen would make its tasks none.
    """
    import gc
    import weakref

    if gc.get_freeze_count():
        return None
    objects = gc.get_objects()
    # By type, not isinstance: that would run code of proxies. The types first, because they are few.
    kinds = {kind for kind in set(map(type, objects)) if issubclass(kind, events.AbstractEventLoop)}
    return [weakref.ref(one) for one in objects if type(one) in kinds] if kinds else []
