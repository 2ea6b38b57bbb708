"""A server of the standard library alone whose leak goes through malloc, to be started under LD_PRELOAD.

    GET  /health   200
    POST /work     makes and drops blocks; keeps LEAK bytes more, for ever
"""

import os
import signal
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MAX_BODY = 1 << 20
LEAK = int(os.environ.get("LEAK") or 0)
kept = []


def work():
    # Above 512 bytes: Python's own allocator serves what is smaller. Written to, so that the pages are there.
    blocks = [bytearray(b"\1") * (1 << 10 << (size % 5)) for size in range(16)]
    if LEAK:
        kept.append(bytearray(b"\1") * LEAK)
    return len(blocks)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # headers and body leave in one segment
    timeout = 120  # seconds, of an idle connection

    def do_GET(self):
        self.send(200 if self.path == "/health" else 404)

    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > MAX_BODY:
            self.close_connection = True
            return self.send(411)
        self.rfile.read(int(length))
        if self.path != "/work":
            return self.send(404)
        work()
        self.send(200)
        return None

    def send(self, status):
        body = b'{"status": %d}' % status
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
    port = int(os.environ.get("PORT") or 8000)
    print(f"serving on 0.0.0.0:{port}, leaking {LEAK} bytes a request", flush=True)
    Server(("0.0.0.0", port), Handler).serve_forever()
