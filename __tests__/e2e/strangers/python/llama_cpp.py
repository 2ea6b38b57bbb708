"""llama.cpp's server, as its Python package starts it. Its cache of prompts is off, or has no bound for a run."""
import os
import signal
import sys

import xllamacpp

params = xllamacpp.CommonParams()
params.model.path = f"{sys.argv[2]}/model.gguf"
params.hostnames = ["127.0.0.1"]
params.port = int(sys.argv[1])
params.n_ctx = 2048
params.n_parallel = 2
params.cpuparams.n_threads = 1
params.cpuparams_batch.n_threads = 1
params.endpoint_metrics = True
params.warmup = False
params.cache_ram_mib = int(os.environ.get("CACHE_RAM", "0"))
server = xllamacpp.Server(params)
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
signal.pause()
