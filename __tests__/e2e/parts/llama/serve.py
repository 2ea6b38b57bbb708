"""llama.cpp's server, as its Python package starts it: `serve.py MODEL PORT`."""

import signal
import sys

import xllamacpp

params = xllamacpp.CommonParams()
params.model.path = sys.argv[1]
params.hostnames = ["0.0.0.0"]
params.port = int(sys.argv[2])
params.n_ctx = 4096
params.n_parallel = 2
params.cpuparams.n_threads = 1
params.cpuparams_batch.n_threads = 1
params.endpoint_metrics = True
params.warmup = False
# Its prompt cache may take 8 GiB by default: growth that ends after hours, and a regression until then.
params.cache_ram_mib = 0
server = xllamacpp.Server(params)
print(f"serving at {server.listening_address}", flush=True)
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
signal.pause()
