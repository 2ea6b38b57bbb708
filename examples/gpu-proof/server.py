"""The proof's server: a small GPT over HTTP, well-behaved or in one of the ways of variants.py.

GET  /health            200 once the model has answered for the first time
POST /v1/completions    {"prompt": "text", "max_tokens": 4}
GET  /metrics           Prometheus' text format
"""

import argparse
import json
import os
import signal
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

# `python -I` does not look for modules beside the script.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import torch  # noqa: E402
from variants import NEEDS_GPU, VARIANTS  # noqa: E402

MAX_BODY = 1 << 16


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
            self.send(200, "ok\n")
        elif self.path == "/metrics":
            self.send(200, self.server.service.metrics())
        else:
            self.send(404, "not found\n")

    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        if self.path != "/v1/completions" or not length.isdigit() or int(length) > MAX_BODY:
            self.close_connection = True  # what was not read would be taken for the next request
            return self.send(400, f"POST /v1/completions with at most {MAX_BODY} bytes\n")
        try:
            body = json.loads(self.rfile.read(int(length)))
            prompt, max_tokens = str(body["prompt"]), int(body.get("max_tokens", 4))
        except (ValueError, KeyError, TypeError, AttributeError):
            return self.send(400, 'a JSON object with "prompt" is expected\n')
        try:
            text = self.server.service.run(prompt, max_tokens)
        except Exception as error:  # the caller is told, and the server's log; the server lives on
            print(f"{self.path}: {error!r}", file=sys.stderr, flush=True)
            return self.send(500, "internal error\n")
        answer = {"object": "text_completion", "model": "proof", "choices": [{"index": 0, "text": text}]}
        return self.send(200, json.dumps(answer), "application/json")

    def send(self, status, text, kind="text/plain; charset=utf-8"):
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--host", default="127.0.0.1")
    options.add_argument("--port", type=int, default=8000)
    options.add_argument("--variant", choices=list(VARIANTS), default="clean")
    options.add_argument("--device", choices=["cuda", "cpu"], default="cuda")
    given = options.parse_args()
    if given.device == "cuda" and not torch.cuda.is_available():
        sys.exit("PyTorch sees no CUDA device here: --device cpu serves the cases that need none")
    if given.device == "cpu" and given.variant in NEEDS_GPU:
        sys.exit(f"--variant {given.variant} needs --device cuda")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    torch.set_num_threads(1)  # one core does a request of this size in the time it takes to share it out
    device = torch.device("cuda", 0) if given.device == "cuda" else torch.device("cpu")
    service = VARIANTS[given.variant](device)
    service.run("warm up", 1)  # CUDA is initialised, and its libraries are loaded, before /health answers
    server = Server((given.host, given.port), service)
    print(f"{given.variant} on {device}, {given.host}:{given.port}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
