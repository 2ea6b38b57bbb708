"""ONNX Runtime under uvicorn. The leaking twin keeps its outputs, as a history without a bound does."""
import os
import sys

import numpy
import onnxruntime
import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

options = onnxruntime.SessionOptions()
options.intra_op_num_threads = 1
session = onnxruntime.InferenceSession(f"{sys.argv[2]}/model.onnx", options, providers=["CPUExecutionProvider"])
history = []
app = FastAPI()


class Body(BaseModel):
    input: str


@app.get("/health")
def health():
    return "ok"


@app.post("/v1/embeddings")
def embed(body: Body):
    words = body.input.split()
    rows = numpy.array([[len(word) + at for at in range(64)] for word in words], dtype="float32")
    (output,) = session.run(None, {"x": rows})
    if os.environ.get("KEEP"):
        history.append(output)
    return {"embedding": output.mean(axis=0).tolist()}


uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
