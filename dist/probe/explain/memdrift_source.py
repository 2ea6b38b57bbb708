"""
Where in the source a name is first given its value, and which function a line is in: for a person who looks for it. The
file is the service's own; one that cannot be read or parsed has no such place.
"""

import ast
import os

FILE_BYTES = 1 << 20
FILES = 64
LINE_LENGTH = 200

_trees = {}
_texts = {}


def forget():
    _trees.clear()
    _texts.clear()


def is_own(path):
    """Whether a file is the service's own: not Python's, not of an installed package, not ours."""
    if not path or path.startswith("<") or path.startswith(_ELSEWHERE):
        return False
    return "/site-packages/" not in path and "/dist-packages/" not in path


_ELSEWHERE = tuple(os.path.dirname(path) + os.sep for path in (os.path.dirname(os.path.abspath(__file__)), os.__file__))


def tree(path):
    """The syntax tree of a file, None where there is none to be had."""
    if path in _trees:
        return _trees[path]
    found = None
    try:
        text = _text(path)
        if text is not None:
            found = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        pass
    _trees[path] = found
    return found


def source_line(path, number):
    """The text of a line, by which it is found again in the repository; None where it cannot be read."""
    text = _text(path) if path and number else None
    lines = [] if text is None else text.split(b"\n")
    if number is None or not 0 < number <= len(lines):
        return None
    line = lines[number - 1].decode("utf-8", "replace").strip()
    return "".join(char if char.isprintable() else " " for char in line)[:LINE_LENGTH]


def _text(path):
    if path in _texts or len(_texts) >= FILES:
        return _texts.get(path)
    text = None
    try:
        if path.endswith(".py") and os.path.isfile(path) and os.stat(path).st_size <= FILE_BYTES:
            with open(path, "rb") as file:
                text = file.read(FILE_BYTES + 1)
    except (OSError, ValueError):
        pass
    _texts[path] = text
    return text


def global_line(path, name):
    """Line of the first assignment of a module's variable; None where it gets its value elsewhere."""
    root = tree(path)
    return None if root is None else _first(_assigned(root.body, lambda target: _is_name(target, name)))


def class_line(path, qualname, name):
    """Line of `name = ...` in the body of a class, else of `self.name = ...` in one of its methods."""
    body = _body(path, qualname)
    if body is None:
        return None
    own = _first(_assigned(body, lambda target: _is_name(target, name)))
    if own is not None:
        return own
    inner = [node for node in body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    return _first(_assigned(inner, lambda target: isinstance(target, ast.Attribute) and target.attr == name, True))


def scope_line(path, qualname, name):
    """Line of the first assignment of a local variable in the function of that qualified name."""
    body = _body(path, qualname)
    return None if body is None else _first(_assigned(body, lambda target: _is_name(target, name), True))


def local_line(path, first, name):
    """Line of the first assignment of a local variable in the function that begins at line `first`."""
    root = tree(path)
    for node in () if root is None else ast.walk(root):
        if _is_function(node) and _begins(node) <= first <= node.body[0].lineno:
            return _first(_assigned(node.body, lambda target: _is_name(target, name), True))
    return None


def function_at(path, line):
    """Qualified name of the innermost function around a line; None outside of all."""
    root = tree(path)
    return None if root is None else _function_at(root, line, "")


def _function_at(parent, line, prefix):
    for node in ast.iter_child_nodes(parent):
        if getattr(node, "lineno", line) > line or getattr(node, "end_lineno", line) < line:
            continue
        if _is_function(node) or isinstance(node, ast.ClassDef):
            inner = _function_at(node, line, prefix + node.name + ".")
            return inner or (prefix + node.name if _is_function(node) else None)
        inner = _function_at(node, line, prefix)
        if inner:
            return inner
    return None


def _begins(node):
    """Of a decorated function code begins at the first decorator."""
    return min([node.lineno] + [one.lineno for one in node.decorator_list])


def _is_function(node):
    return isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))


def _is_name(target, name):
    return isinstance(target, ast.Name) and target.id == name


def _assigned(nodes, is_it, deep=False):
    """Lines of the assignments to a target that `is_it`; those in inner functions and classes only where `deep`."""
    for node in nodes:
        if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            flat = [one for target in targets for one in getattr(target, "elts", [target])]
            if any(is_it(target) for target in flat):
                yield node.lineno
        elif deep or not (_is_function(node) or isinstance(node, ast.ClassDef)):
            for line in _assigned(ast.iter_child_nodes(node), is_it, deep):
                yield line


def _body(path, qualname):
    node = tree(path)
    for name in qualname.split("."):
        if node is None or name == "<locals>":
            continue
        inner = [one for one in getattr(node, "body", []) if getattr(one, "name", None) == name]
        node = inner[-1] if inner else None
    return None if node is None else node.body


def _first(lines):
    return next(iter(lines), None)
