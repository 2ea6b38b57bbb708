"""A PyTorch model server: a small transformer with batched inference, over HTTP.

    GET  /health          200 once the model is loaded
    POST /v1/embeddings   {"input": "text" | ["text", ...]}
    POST /predict         {"text": "text"}
    POST /v1/chat/completions   {"messages": [...], "max_tokens": 16, "stream": true}: server-sent events
    GET  /stats           streams open, finished and hung up on
"""

import argparse
import os
import signal
import sys

# `python -I` does not look for modules beside the script.
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import torch  # noqa: E402

from http_api import Server  # noqa: E402
from service import Service  # noqa: E402


def serve(address, service_class):
    Server(address, service_class()).serve_forever()


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--host", default="0.0.0.0")
    options.add_argument("--port", type=int, default=8000)
    given = options.parse_args()
    # As process 1 of a container, Python would otherwise ignore the signal that asks it to stop.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    # One core does a request of this size in the time that it takes to share it out among several.
    torch.set_num_threads(1)
    service_class, serve_with = Service, serve
    if os.environ.get("VARIANT"):  # only tests set it
        import variants

        service_class, serve_with = variants.choose(os.environ["VARIANT"], serve)
    print(f"serving on {given.host}:{given.port}", flush=True)
    serve_with((given.host, given.port), service_class)


if __name__ == "__main__":
    main()
