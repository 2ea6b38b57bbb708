"""A server that tells of itself on /metrics as vLLM does. It has no GPU and no KV cache: what it says is all there is.

    GET  /health    200
    POST /work      200
    POST /stream    200, twenty server-sent events
    GET  /metrics   requests running and waiting, use and size of the KV cache: BLOCKS blocks of 16 tokens

Metric names, labels and help texts are those of vLLM's vllm/v1/metrics/loggers.py (commit 005a810bc40f); written from
it, not captured from a running vLLM. STUCK requests are said to run for ever, and so is the STUCK_AT-th of the streams
that
its client has cut off. SAYS is a line that it prints once at its start, or for each request where PER_REQUEST is set.
"""

import os
import signal
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

MAX_BODY = 1 << 20
BLOCKS = int(os.environ.get("BLOCKS") or 2000)
STUCK = int(os.environ.get("STUCK") or 0)
STUCK_AT = int(os.environ.get("STUCK_AT") or 0)
SAYS = os.environ.get("SAYS") or ""
PER_REQUEST = bool(os.environ.get("PER_REQUEST"))
PORT = int(os.environ.get("PORT") or 8000)
EVENTS = 20
EVENT_S = 0.002

PAGE = """\
# HELP vllm:num_requests_running Number of requests in model execution batches.
# TYPE vllm:num_requests_running gauge
vllm:num_requests_running{{engine="0",model_name="tiny"}} {running}.0
# HELP vllm:num_requests_waiting Number of requests waiting to be processed.
# TYPE vllm:num_requests_waiting gauge
vllm:num_requests_waiting{{engine="0",model_name="tiny"}} 0.0
# HELP vllm:kv_cache_usage_perc KV-cache usage. 1 means 100 percent usage.
# TYPE vllm:kv_cache_usage_perc gauge
vllm:kv_cache_usage_perc{{engine="0",model_name="tiny"}} {usage}
# HELP vllm:request_success_total Count of successfully processed requests.
# TYPE vllm:request_success_total counter
vllm:request_success_total{{engine="0",finished_reason="stop",model_name="tiny"}} {served}.0
# HELP vllm:cache_config_info Information of the LLMEngine CacheConfig
# TYPE vllm:cache_config_info gauge
vllm:cache_config_info{{block_size="16",cache_dtype="auto",enable_prefix_caching="True",engine="0",\
gpu_memory_utilization="0.9",num_cpu_blocks="None",num_gpu_blocks="{blocks}",num_gpu_blocks_override="None",\
sliding_window="None",swap_space="4"}} 1.0
"""


class Counts:
    """Requests in flight, and those served."""

    def __init__(self):
        self._lock, self.running, self.served, self.cut_off = threading.Lock(), STUCK, 0, 0

    def __enter__(self):
        with self._lock:
            self.running += 1

    def __exit__(self, kind, *_):
        with self._lock:
            self.cut_off += kind is not None
            if kind is None or self.cut_off != STUCK_AT:
                self.running -= 1
            self.served += 1

    def page(self):
        # One block of each running request is in use.
        return PAGE.format(running=self.running, served=self.served, usage=self.running / BLOCKS, blocks=BLOCKS)


counts = Counts()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1  # headers and body leave in one segment
    timeout = 120  # seconds, of an idle connection

    def do_GET(self):
        if self.path == "/metrics":
            return self.send(200, counts.page(), "text/plain; version=0.0.4; charset=utf-8")
        self.send(200 if self.path == "/health" else 404, "{}", "application/json")
        return None

    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > MAX_BODY:
            self.close_connection = True
            return self.send(411, "{}", "application/json")
        if PER_REQUEST:
            print(SAYS, flush=True)
        if self.path == "/stream":
            return self.stream(int(length))
        with counts:
            self.rfile.read(int(length))
        self.send(200 if self.path == "/work" else 404, "{}", "application/json")
        return None

    def stream(self, length):
        self.close_connection = True
        try:
            with counts:
                self.rfile.read(length)
                self.send_response(200)
                self.send_header("Content-Type", "text/event-stream")
                self.send_header("Connection", "close")
                self.end_headers()
                for event in range(EVENTS):
                    self.wfile.write(b"data: %d\n\n" % event)
                    self.wfile.flush()
                    time.sleep(EVENT_S)
        except OSError:
            pass  # The client has hung up.

    def send(self, status, text, kind):
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
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
    print(f"serving on 0.0.0.0:{PORT}, {BLOCKS} blocks", flush=True)
    if SAYS:
        print(SAYS, flush=True)
    Server(("0.0.0.0", PORT), Handler).serve_forever()
