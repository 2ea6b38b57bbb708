"""scikit-learn as a WSGI app, for granian."""
import json

import numpy
from keep import keep
from sklearn.linear_model import LogisticRegression

rng = numpy.random.default_rng(1)
model = LogisticRegression().fit(rng.standard_normal((200, 8)), rng.integers(0, 3, 200))


def app(environ, start_response):
    if environ["PATH_INFO"] == "/health":
        start_response("200 OK", [("content-type", "text/plain")])
        return [b"ok"]
    text = json.loads(environ["wsgi.input"].read())["input"]
    keep()
    row = [[len(text), text.count(" "), text.count("e"), text.count("a"), 1, 2, 3, 4]]
    body = json.dumps({"probabilities": model.predict_proba(row)[0].tolist()}).encode()
    start_response("200 OK", [("content-type", "application/json")])
    return [body]
