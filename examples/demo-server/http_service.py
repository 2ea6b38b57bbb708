"""POST /classify {"text": ...} and GET /health over HTTP/1.1 with kept-alive connections; standard library only."""

import argparse
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MAX_BODY = 64 << 10


def serve(classify):
    """Serves `classify(text) -> JSON-able` on `--host` and `--port` until the process is ended."""
    options = argparse.ArgumentParser()
    options.add_argument("--host", default="127.0.0.1")
    options.add_argument("--port", type=int, default=8000)
    given = options.parse_args()

    class Handler(_Handler):
        def classify(self, text):
            return classify(text)

    ThreadingHTTPServer.daemon_threads = True
    ThreadingHTTPServer((given.host, given.port), Handler).serve_forever()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # headers and body leave in one segment
    timeout = 60  # seconds, of an idle connection

    def do_GET(self):
        if self.path == "/health":
            self.send_json(200, {"status": "ok"})
        else:
            self.send_json(404, {"error": "not found"})

    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > MAX_BODY:
            self.close_connection = True  # the body is not read: it must not be taken for the next request
            return self.send_json(413, {"error": "a body of at most %d bytes, and its length, are needed" % MAX_BODY})
        body = self.rfile.read(int(length))
        if self.path != "/classify":
            return self.send_json(404, {"error": "not found"})
        try:
            text = json.loads(body)["text"]
        except (ValueError, KeyError, TypeError):
            text = None
        if not isinstance(text, str):
            return self.send_json(400, {"error": 'the body must be {"text": "..."}'})
        self.send_json(200, self.classify(text))

    def send_json(self, status, value):
        data = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass
