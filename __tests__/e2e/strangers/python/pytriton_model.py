"""Triton by PyTriton: the server's own process, and this one that computes."""
import sys

import numpy
from keep import keep
from pytriton.decorators import batch
from pytriton.model_config import ModelConfig, Tensor
from pytriton.triton import Triton, TritonConfig


@batch
def infer(x):
    keep()
    return {"y": x * 2}


http, grpc, metrics = map(int, sys.argv[1:4])
config = TritonConfig(http_address="127.0.0.1", http_port=http, grpc_port=grpc, metrics_port=metrics)
with Triton(config=config) as triton:
    triton.bind(
        model_name="embedder",
        infer_func=infer,
        inputs=[Tensor(dtype=numpy.float32, shape=(-1,))],
        outputs=[Tensor(name="y", dtype=numpy.float32, shape=(-1,))],
        config=ModelConfig(max_batch_size=8),
    )
    triton.serve()
