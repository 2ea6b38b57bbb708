"""A WSGI app; every worker of gunicorn keeps LEAK bytes a request that it answers, in a list of its own.

    GET  /health   200
    POST /work     200
"""

import os

LEAK = int(os.environ.get("LEAK") or 0)
kept = []


def application(environ, start_response):
    route = environ["REQUEST_METHOD"], environ["PATH_INFO"]
    if route == ("POST", "/work"):
        environ["wsgi.input"].read(1 << 20)
        # Above 512 bytes: Python's own allocator serves what is smaller. Written to, so that the pages are there.
        if LEAK:
            kept.append(bytearray(b"\1") * LEAK)
    elif route != ("GET", "/health"):
        return answer(start_response, "404 Not Found")
    return answer(start_response, "200 OK")


def answer(start_response, status):
    body = b'{"pid": %d}' % os.getpid()
    start_response(status, [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
    return [body]
