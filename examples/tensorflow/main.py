"""A Keras model behind Flask. It is called, not `predict`ed, which makes a data set a request."""
import numpy
import tensorflow as tf
from flask import Flask, request

model = tf.keras.Sequential([tf.keras.layers.Embedding(256, 32), tf.keras.layers.GlobalAveragePooling1D()])
app = Flask(__name__)


@app.get("/health")
def health():
    return "ok"


@app.post("/v1/embeddings")
def embed():
    text = request.get_json()["input"]
    # One shape: every new one would be traced and kept.
    tokens = numpy.zeros((1, 128), dtype="int32")
    tokens[0, : min(128, len(text))] = [ord(letter) % 256 for letter in text[:128]]
    return {"embedding": model(tokens)[0].numpy().tolist()}
