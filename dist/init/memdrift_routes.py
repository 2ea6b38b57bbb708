"""Prints the routes of the FastAPI, Flask and BentoML applications below a folder as an OpenAPI document.

Reads their source and runs none of it. A type that only the use of a field suggests is marked `x-guess`.
Usage: memdrift_routes.py FOLDER. Python 3.8 or newer, standard library only.
"""

import ast
import json
import os
import re
import sys

MAX_FILES = 400
MAX_BYTES = 256 * 1024
MAX_FOLDERS = 500
SKIPPED = re.compile(
    r"^(\..*|node_modules|vendor|third_party|venv|env|site-packages|__pycache__|dist|build|tests?|examples?|docs?)$"
)
METHODS = ("get", "post", "put", "patch", "delete")
SCALARS = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "dict": {"type": "object"},
    "list": {"type": "array", "items": {}},
    "bytes": {"type": "string", "format": "binary"},
    "UploadFile": {"type": "string", "format": "binary"},
    "EmailStr": {"type": "string", "format": "email"},
    "HttpUrl": {"type": "string", "format": "uri"},
    "AnyUrl": {"type": "string", "format": "uri"},
    "UUID": {"type": "string", "format": "uuid"},
    "datetime": {"type": "string", "format": "date-time"},
    "date": {"type": "string", "format": "date"},
}
LISTS = ("list", "List", "Sequence", "set", "Set", "tuple", "Tuple", "Iterable", "conlist")
DICTS = ("dict", "Dict", "Mapping", "MutableMapping")
# Arguments of Field, Query and the like, as JSON Schema has them.
LIMITS = {
    "ge": "minimum",
    "gt": "exclusiveMinimum",
    "le": "maximum",
    "lt": "exclusiveMaximum",
    "pattern": "pattern",
    "regex": "pattern",
    "min_length": "minLength",
    "max_length": "maxLength",
    "examples": "examples",
    "example": "example",
    "default": "default",
}
FOUND_IN = {"Query": "query", "Header": "header", "Cookie": "cookie", "Path": "path"}


def last(node):
    """The last name of `a.b.C`, and of what is called or subscripted: the function of a call."""
    if isinstance(node, (ast.Call,)):
        return last(node.func)
    if isinstance(node, ast.Subscript):
        return last(node.value)
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def literal(node):
    try:
        return True, ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return False, None


def keyword(call, name, at=None):
    """The literal value of an argument; None where it is none."""
    nodes = [k.value for k in call.keywords if k.arg == name]
    if not nodes and at is not None and len(call.args) > at:
        nodes = [call.args[at]]
    return literal(nodes[0])[1] if nodes else None


def calls_in(node):
    return [n for n in ast.walk(node) if isinstance(n, ast.Call)]


class Source:
    """All modules of a folder: their applications, routers, models and routes."""

    def __init__(self):
        self.modules = {}
        self.models = {}
        self.prefixes = {}  # of routers, as they are made
        self.mounted = {}  # of routers, as they are included, and in what
        self.imported = {}
        self.apps = []
        self.paths = {}

    def add(self, module, tree):
        self.modules[module] = tree
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                home = (node.module or "").split(".")[-1]
                self.imported.update({(module, a.asname or a.name): "%s:%s" % (home, a.name) for a in node.names})
            elif isinstance(node, ast.ClassDef):
                self.models.setdefault(node.name, node)
            elif isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(node.value, ast.Call):
                target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                self.made(module, target, node.value)
            elif isinstance(node, ast.Call) and last(node) in ("include_router", "register_blueprint") and node.args:
                prefix = keyword(node, "prefix") if last(node) == "include_router" else keyword(node, "url_prefix")
                parent = self.key(module, node.func.value) if isinstance(node.func, ast.Attribute) else ""
                self.mounted[self.key(module, node.args[0])] = (prefix, parent)

    def key(self, module, node):
        """A router by module and name, however it was imported: `users.router`, `router` of `users`, an alias."""
        if isinstance(node, ast.Attribute):
            return "%s:%s" % (last(node.value), node.attr)
        return self.imported.get((module, last(node)), "%s:%s" % (module.split(".")[-1], last(node)))

    def made(self, module, target, call):
        kind = last(call)
        if kind in ("FastAPI", "Flask") and isinstance(target, ast.Name):
            self.apps.append({"framework": kind, "module": module, "variable": target.id})
        elif kind in ("APIRouter", "Blueprint"):
            prefix = keyword(call, "prefix") if kind == "APIRouter" else keyword(call, "url_prefix")
            self.prefixes[self.key(module, target)] = prefix or ""

    def prefix_of(self, key, flask, depth=0):
        """What stands before the paths of a router. In Flask what is given where it is registered replaces its own."""
        own = self.prefixes.get(key, "")
        if key not in self.mounted or depth > 8:
            return own
        prefix, parent = self.mounted[key]
        above = self.prefix_of(parent, flask, depth + 1)
        return above + (own if prefix is None else prefix) if flask else above + (prefix or "") + own

    def routes(self):
        for module, tree in self.modules.items():
            for node in ast.walk(tree):
                if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    for decorator in node.decorator_list:
                        self.route(module, node, decorator)

    def route(self, module, function, decorator):
        name = last(decorator)
        if name == "api" and "bentoml" in ast.dump(decorator):
            path = keyword(decorator, "route") if isinstance(decorator, ast.Call) else None
            fields = [a for a in function.args.args if a.arg not in ("self", "ctx")]
            schema = {"type": "object", "properties": {a.arg: self.schema(a.annotation) for a in fields}}
            return self.operation(path or "/" + function.name, "post", body(schema))
        if not isinstance(decorator, ast.Call) or not isinstance(decorator.func, ast.Attribute):
            return None
        path = keyword(decorator, "path", 0) or keyword(decorator, "rule", 0)
        if not isinstance(path, str) or not (path == "" or path.startswith("/")):
            return None
        if name in METHODS:
            methods = [name]
        elif name in ("route", "api_route"):
            methods = [str(m).lower() for m in keyword(decorator, "methods") or ["GET"]]
        else:
            return None
        flask = self.is_flask(module)
        whole = (self.prefix_of(self.key(module, decorator.func.value), flask) + path) or "/"
        for method in methods:
            operation = self.of_flask(function, method) if flask else self.of_fastapi(function, whole, method)
            self.operation(re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", whole), method, operation)
        return None

    def is_flask(self, module):
        tree = self.modules[module]
        imported = {a.name.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
        imported |= {(n.module or "").split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
        return bool(imported & {"flask", "quart"}) and "fastapi" not in imported

    def operation(self, path, method, operation):
        if method in METHODS:
            parameters = operation.setdefault("parameters", [])
            for name in re.findall(r"\{(\w+)(?::\w+)?\}", path):
                if not any(p["name"] == name for p in parameters):
                    parameters.append({"name": name, "in": "path", "required": True, "schema": {}})
            self.paths.setdefault(re.sub(r"\{(\w+):\w+\}", r"{\1}", path), {})[method] = operation

    def of_fastapi(self, function, path, method):
        parameters, bodies, form, wanted = [], {}, {}, []
        arguments = function.args.args + function.args.kwonlyargs
        defaults = [None] * (len(function.args.args) - len(function.args.defaults)) + function.args.defaults
        defaults += function.args.kw_defaults
        for argument, default in zip(arguments, defaults):
            schema = self.schema(argument.annotation)
            marks = [default] + annotated(argument.annotation)
            mark = next((m for m in marks if isinstance(m, ast.Call)), None)
            kind = last(mark) if mark is not None else ""
            if mark is not None and kind in ("Body", "Form", "File", "Query", "Header", "Cookie", "Path"):
                limit(schema, mark)
            required = needs(default)
            given = last(argument.annotation) if argument.annotation is not None else ""
            if kind in ("Depends", "Security") or given in ("Request", "Response", "BackgroundTasks", "WebSocket"):
                continue
            if kind in ("Form", "File") or schema.get("format") == "binary":
                form[argument.arg] = schema
            elif kind == "Body" or "$ref" in schema or (schema.get("type") in ("array", "object") and kind == ""):
                bodies[argument.arg] = schema
                wanted += [argument.arg] if required else []
            else:
                where = "path" if "{%s" % argument.arg in path else FOUND_IN.get(kind, "query")
                parameters.append({"name": argument.arg, "in": where, "required": required, "schema": schema})
        operation = {"parameters": parameters, "responses": {"422": {}}}
        if form:
            operation.update(body(obj(form), "multipart/form-data"))
        elif len(bodies) == 1:
            operation.update(body(next(iter(bodies.values()))))
        elif bodies:
            operation.update(body({"type": "object", "properties": bodies, "required": wanted}))
        elif method != "get":
            operation.update(self.used(function))
        return operation

    def of_flask(self, function, method):
        return {} if method == "get" else self.used(function)

    def used(self, function):
        """The body that a function takes apart itself: `data = request.get_json()`, `data["a"]`, `data.get("n", 1)`."""
        sources, fields = set(), {}
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and is_json(node.value):
                sources.add(node.targets[0].id)
        guesses = {id(arg): last(call) for call in calls_in(function) for arg in call.args}
        for node in ast.walk(function):
            key, default, of = None, None, None
            if isinstance(node, ast.Subscript):
                inner = node.slice.value if isinstance(node.slice, getattr(ast, "Index", ())) else node.slice
                key, of = literal(inner)[1], node.value
            elif (
                isinstance(node, ast.Call)
                and last(node) == "get"
                and node.args
                and isinstance(node.func, ast.Attribute)
            ):
                key, of = literal(node.args[0])[1], node.func.value
                default = literal(node.args[1])[1] if len(node.args) > 1 else None
            if isinstance(key, str) and (is_json(of) or (isinstance(of, ast.Name) and of.id in sources)):
                fields.setdefault(key, guess(key, default, guesses.get(id(node), "")))
        return body(dict(obj(fields), **{"x-guess": True})) if fields else {}

    def schema(self, node):
        if node is None:
            return {}
        if isinstance(node, ast.Constant):
            if not isinstance(node.value, str):
                return {}
            try:
                return self.schema(ast.parse(node.value, mode="eval").body)
            except (SyntaxError, ValueError):
                return {}
        if isinstance(node, ast.BinOp):  # X | None
            return self.schema(node.right if last(node.left) == "" else node.left)
        name = last(node)
        if isinstance(node, ast.Subscript):
            inner = node.slice.value if isinstance(node.slice, getattr(ast, "Index", ())) else node.slice
            parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            if name == "Literal":
                return {"enum": [literal(part)[1] for part in parts]}
            if name in LISTS:
                return {"type": "array", "items": self.schema(parts[0])}
            if name in DICTS:
                return {"type": "object"}
            if name == "Annotated":
                schema = self.schema(parts[0])
                for part in parts[1:]:
                    if isinstance(part, ast.Call):
                        limit(schema, part)
                return schema
            return self.schema(parts[0])  # Optional, Union
        if name in SCALARS:
            return dict(SCALARS[name])
        return {"$ref": "#/components/schemas/" + name} if name in self.models else {}

    def components(self):
        return {name: self.model(node, 0) for name, node in self.models.items()}

    def model(self, node, depth):
        """Fields of a class in the order of its bases: an enumeration, or whatever has annotations."""
        bases = [last(base) for base in node.bases]
        if "Enum" in bases or "StrEnum" in bases or "IntEnum" in bases:
            values = [literal(n.value) for n in node.body if isinstance(n, ast.Assign)]
            return {"enum": [value for known, value in values if known]}
        properties, required = {}, []
        for base in bases:
            if base in self.models and self.models[base] is not node and depth < 8:
                above = self.model(self.models[base], depth + 1)
                properties.update(above.get("properties", {}))
                required += above.get("required", [])
        for field in node.body:
            if (
                isinstance(field, ast.AnnAssign)
                and isinstance(field.target, ast.Name)
                and last(field.annotation) != "ClassVar"
            ):
                schema = self.schema(field.annotation)
                if isinstance(field.value, ast.Call):
                    limit(schema, field.value)
                elif field.value is not None and literal(field.value)[0]:
                    schema["default"] = literal(field.value)[1]
                properties[field.target.id] = schema
                if needs(field.value):
                    required.append(field.target.id)
        return {"type": "object", "properties": properties, "required": required}


def annotated(node):
    if isinstance(node, ast.Subscript) and last(node) == "Annotated":
        inner = node.slice.value if isinstance(node.slice, getattr(ast, "Index", ())) else node.slice
        return inner.elts[1:] if isinstance(inner, ast.Tuple) else []
    return []


def needs(value):
    """Whether a field with this default has to be given: none, `...`, or a Field without one."""
    if value is None:
        return True
    if isinstance(value, ast.Call):
        given = [k.arg for k in value.keywords]
        if "default" in given or "default_factory" in given:
            return False
        return not value.args or literal(value.args[0])[1] is ...
    return literal(value)[1] is ...


def limit(schema, call):
    for k in call.keywords:
        known, value = literal(k.value)
        if known and value is not ... and k.arg in LIMITS:
            schema[LIMITS[k.arg]] = value
    if call.args and last(call) in ("Field", "Query", "Body", "Form"):
        known, value = literal(call.args[0])
        if known and value is not ...:
            schema["default"] = value


def is_json(node):
    """`request.json`, `request.get_json(...)`, `await request.json()`."""
    node = node.value if isinstance(node, ast.Await) else node
    node = node.func if isinstance(node, ast.Call) else node
    return (
        isinstance(node, ast.Attribute) and node.attr in ("json", "get_json") and last(node.value) in ("request", "req")
    )


def guess(key, default, used_by):
    kinds = {bool: "boolean", int: "integer", float: "number", list: "array", str: "string"}
    if default is not None and type(default) in kinds:
        return {"type": kinds[type(default)], "default": default}
    if used_by in ("int", "float"):
        return {"type": "integer" if used_by == "int" else "number"}
    numbers = re.search(r"(features|values|vector|data|inputs|instances)$", key)
    if numbers or used_by in ("tensor", "array", "asarray", "as_tensor"):
        return {"type": "array", "items": {"type": "number"}}
    if re.search(r"(texts|sentences|documents|prompts)$", key):
        return {"type": "array", "items": {"type": "string"}}
    return {"type": "string"}


def obj(properties):
    return {"type": "object", "properties": properties, "required": list(properties)}


def body(schema, kind="application/json"):
    return {"requestBody": {"content": {kind: {"schema": schema}}}}


def python_files(root):
    found = 0
    for folders, (folder, below, files) in enumerate(os.walk(root)):
        below[:] = sorted(name for name in below if not SKIPPED.match(name))
        if folders >= MAX_FOLDERS:
            return
        for name in sorted(files):
            path = os.path.join(folder, name)
            if (
                name.endswith(".py")
                and os.path.isfile(path)
                and not os.path.islink(path)
                and os.path.getsize(path) <= MAX_BYTES
            ):
                found += 1
                if found > MAX_FILES:
                    return
                yield path


def main(root):
    source = Source()
    for path in python_files(root):
        try:
            with open(path, "rb") as file:
                tree = ast.parse(file.read(MAX_BYTES))
        except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        source.add(re.sub(r"\.__init__$", "", os.path.relpath(path, root)[: -len(".py")].replace(os.sep, ".")), tree)
    source.routes()
    document = {
        "openapi": "3.1.0",
        "paths": source.paths,
        "components": {"schemas": source.components()},
        "x-apps": source.apps,
    }
    # What JSON has no word for (bytes, sets, ...) is left as its text.
    json.dump(document, sys.stdout, default=str)


if __name__ == "__main__":
    main(sys.argv[1])
