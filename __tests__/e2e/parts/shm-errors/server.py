"""
A server that hands the picture of a request to a second stage through a segment of shared memory, 256 KiB each.
KEEP=1: a picture that the second stage rejects leaves its segment behind, closed and not unlinked. ABSENT: names of
files
that are looked up in vain at every request.
"""

import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.shared_memory import SharedMemory

SIZE = 256 << 10
KEEP = os.environ.get("KEEP") == "1"
ABSENT = int(os.environ.get("ABSENT", "0"))
looked_up = 0


def classify(picture, colours):
    segment = SharedMemory(create=True, size=SIZE)
    segment.buf[:] = picture.encode().ljust(SIZE, b".")
    accepted = False
    try:
        accepted = second_stage(segment.name, colours)
    finally:
        segment.close()
        if accepted or not KEEP:
            segment.unlink()
    return accepted


def second_stage(name, colours):
    segment = SharedMemory(name=name)
    try:
        return colours == "rgb"
    finally:
        segment.close()


def look_up():
    global looked_up
    for _ in range(ABSENT):
        looked_up += 1
        os.path.exists("/tmp/absent-%d" % looked_up)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.answer(200)

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        look_up()
        self.answer(200 if classify(body["picture"], body["colours"]) else 422)

    def answer(self, status):
        self.send_response(status)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("0.0.0.0", int(os.environ.get("PORT", "8000"))), Handler).serve_forever()
