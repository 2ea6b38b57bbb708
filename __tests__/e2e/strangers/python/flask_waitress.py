"""Flask under waitress, four threads."""
import sys

from flask import Flask, request
from keep import keep
from waitress import serve

app = Flask(__name__)


@app.get("/health")
def health():
    return "ok"


@app.post("/v1/embeddings")
def embed():
    text = request.get_json()["input"]
    keep()
    return {"embedding": [len(word) for word in text.split()]}


serve(app, host="127.0.0.1", port=int(sys.argv[1]), threads=4)
