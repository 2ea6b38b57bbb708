"""An API in front of a worker in another container: it keeps nothing itself, and answers what the worker answers.

    GET  /health   200 once the worker answers 200, 503 before
    POST /work     forwarded to WORKER (host:port)
"""

import http.client
import os
import signal
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MAX_BODY = 1 << 20
WORKER = os.environ.get("WORKER") or "worker:8000"


def forward(method, path, body=None):
    """Status and body of the worker's answer; 503 where there is none."""
    connection = http.client.HTTPConnection(WORKER, timeout=30)
    try:
        connection.request(method, path, body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        return answer.status, answer.read(MAX_BODY)
    except OSError as error:
        return 503, f'{{"error": "{type(error).__name__}"}}'.encode()
    finally:
        connection.close()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # headers and body leave in one segment
    timeout = 120  # seconds, of an idle connection

    def do_GET(self):
        self.send(*forward("GET", self.path))

    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > MAX_BODY:
            self.close_connection = True
            return self.send(411, b"{}")
        self.send(*forward("POST", self.path, self.rfile.read(int(length))))
        return None

    def send(self, status, body):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


if __name__ == "__main__":
    # As process 1 of a container, Python would otherwise ignore the signal that asks it to stop.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    print(f"serving on 0.0.0.0:8000 for {WORKER}", flush=True)
    Server(("0.0.0.0", 8000), Handler).serve_forever()
