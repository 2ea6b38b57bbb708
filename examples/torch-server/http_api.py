"""The server's HTTP/1.1: kept-alive connections, bounded JSON bodies, streams of events, one thread a connection."""

import json
import select
import socket
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from service import BadRequest

MAX_BODY = 1 << 20
ENDPOINTS = ("/v1/embeddings", "/predict", "/v1/chat/completions")


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
        elif self.path == "/stats":
            self.run(self.server.service.stats)
        else:
            self.send_json(404, {"error": "not found"})

    def do_POST(self):
        body = self.read_body()
        if body is not None and self.path == "/v1/chat/completions" and body.get("stream") is True:
            self.stream(body)
        elif body is not None and self.path in ENDPOINTS:
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

    def stream(self, body):
        """An event a token, in chunks; a client that hangs up ends the generation before its next token."""
        service = self.server.service
        try:
            generation = service.generate(body)
        except BadRequest as error:
            self.send_json(400, {"error": str(error)})
            return
        service.began(generation)
        aborted = True
        try:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            for piece in generation:
                if self.has_gone():
                    return
                self.send_event(json.dumps({"choices": [{"index": 0, "delta": {"content": piece}}]}))
            self.send_event("[DONE]")
            self.wfile.write(b"0\r\n\r\n")
            self.wfile.flush()
            aborted = False
        except OSError:
            pass  # the client is gone
        finally:
            self.close_connection |= aborted
            service.ended(generation, aborted)

    def send_event(self, data):
        event = f"data: {data}\n\n".encode()
        self.wfile.write(f"{len(event):x}\r\n".encode() + event + b"\r\n")
        self.wfile.flush()

    def has_gone(self) -> bool:
        """Whether the client has closed the connection: there is something to read, and it is nothing."""
        readable, _, _ = select.select([self.connection], [], [], 0)
        return bool(readable) and self.connection.recv(1, socket.MSG_PEEK) == b""

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
