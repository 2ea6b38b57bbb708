"""The server's HTTP/1.1: kept-alive connections, bounded JSON bodies, one thread a connection."""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from service import BadRequest

MAX_BODY = 1 << 20
ENDPOINTS = ("/v1/embeddings", "/predict")


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address, service):
        self.service = service
        super().__init__(address, Handler)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # headers and body leave in one segment
    timeout = 120  # seconds, of an idle connection

    def do_GET(self):
        if self.path == "/health":
            self.run(self.server.service.health)
        else:
            self.send_json(404, {"error": "not found"})

    def do_POST(self):
        body = self.read_body()
        if body is not None and self.path in ENDPOINTS:
            self.run(self.server.service.answer, self.path, body)
        elif body is not None:
            self.send_json(404, {"error": "not found"})

    def run(self, work, *args):
        try:
            answer = work(*args)
        except BadRequest as error:
            self.send_json(400, {"error": str(error)})
        except Exception as error:  # a bug or an exhausted machine: the caller is told, the server lives on
            print(f"{self.path}: {error!r}", file=sys.stderr, flush=True)
            self.send_json(500, {"error": "internal error"})
        else:
            self.send_json(200, answer)

    def read_body(self):
        """The JSON object sent, or None where it was refused (and answered)."""
        length = self.headers.get("Content-Length", "")
        if not length.isdigit():
            return self.refuse_unread(411, "Content-Length is required")
        if int(length) > MAX_BODY:
            return self.refuse_unread(413, f"at most {MAX_BODY} bytes are allowed")
        try:
            body = json.loads(self.rfile.read(int(length)))
        except ValueError:
            return self.send_json(400, {"error": "the body is not JSON"})
        if not isinstance(body, dict):
            return self.send_json(400, {"error": "the body must be a JSON object"})
        return body

    def refuse_unread(self, status, message):
        """Closes the connection too: what was not read would be taken for the next request on it."""
        self.close_connection = True
        self.send_json(status, {"error": message})

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
