"""A server that says it holds memory of a GPU: it writes what the stand-in for nvidia-smi then tells.

    GET  /health   200
    POST /work     200; with GPU_LEAK_EVERY=N every Nth request keeps 1 MiB more of the device, for ever

There is no GPU: NVIDIA_SMI_FAKE_STATE names the file of __tests__/fakes/nvidia-smi.mjs, whose first device this process
is put on. From request FOREIGN_AT on, the process FOREIGN_PID is there too, as another job's would be.
"""

import json
import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MAX_BODY = 1 << 20
MODEL_MIB = 600
LEAK_EVERY = int(os.environ.get("GPU_LEAK_EVERY") or 0)
FOREIGN_AT = int(os.environ.get("FOREIGN_AT") or 0)
FOREIGN = {"pid": int(os.environ.get("FOREIGN_PID") or 0), "name": "/opt/jobs/nightly-trainer", "usedMiB": 700}


class Device:
    """This process's entry in the driver's state; requests are counted under a lock."""

    def __init__(self, file):
        self._file, self._lock, self._requests = file, threading.Lock(), 0
        with open(file, encoding="utf-8") as state:
            self._state = json.load(state)
        self._write()

    def request(self):
        with self._lock:
            self._requests += 1
            self._write()

    def _write(self):
        kept = self._requests // LEAK_EVERY if LEAK_EVERY else 0
        own = {"pid": os.getpid(), "name": "python3", "usedMiB": MODEL_MIB + kept}
        contaminated = FOREIGN_AT and self._requests >= FOREIGN_AT
        self._state["devices"][0]["processes"] = [own, FOREIGN] if contaminated else [own]
        # Renamed into place: nvidia-smi may read at any moment.
        with open(f"{self._file}.new", "w", encoding="utf-8") as state:
            json.dump(self._state, state)
        os.replace(f"{self._file}.new", self._file)


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
        self.server.device.request()
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

    def __init__(self, port):
        self.device = Device(os.environ["NVIDIA_SMI_FAKE_STATE"])
        super().__init__(("127.0.0.1", port), Handler)


if __name__ == "__main__":
    Server(int(os.environ.get("PORT") or 8000)).serve_forever()
