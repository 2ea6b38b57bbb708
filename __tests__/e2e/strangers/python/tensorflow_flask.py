"""TensorFlow behind Flask and waitress. The leaking twin keeps the outputs."""
import os
import sys

import tensorflow
from flask import Flask, request
from waitress import serve

tensorflow.config.threading.set_intra_op_parallelism_threads(1)
tensorflow.config.threading.set_inter_op_parallelism_threads(1)
model = tensorflow.keras.Sequential(
    [tensorflow.keras.Input((64,)), tensorflow.keras.layers.Dense(256, "relu"), tensorflow.keras.layers.Dense(512)]
)
predict = tensorflow.function(model, input_signature=[tensorflow.TensorSpec((None, 64), tensorflow.float32)])
history = []
app = Flask(__name__)


@app.get("/health")
def health():
    return "ok"


@app.post("/v1/embeddings")
def embed():
    text = request.get_json()["input"]
    rows = [[float(len(word) + at) for at in range(64)] for word in text.split()[:4]]
    output = predict(tensorflow.constant(rows))
    if os.environ.get("KEEP"):
        history.append(output)
    return {"embedding": output.numpy().mean(axis=0)[:16].tolist()}


serve(app, host="127.0.0.1", port=int(sys.argv[1]), threads=2)
