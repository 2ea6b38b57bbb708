"""POST /classify {"text": ...} and GET /health, over HTTP/1.1 with kept-alive connections."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MAX_BODY = 64 << 10


class Server(ThreadingHTTPServer):
    """Answers with what `classify(text)` returns, as JSON."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address, classify):
        self.classify = classify
        super().__init__(address, Handler)


class Handler(BaseHTTPRequestHandler):
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
        self.send_json(200, self.server.classify(text))

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
