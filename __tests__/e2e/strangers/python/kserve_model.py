"""A model of KServe's Python server."""
import sys

import kserve
from keep import keep


class Embedder(kserve.Model):
    def __init__(self):
        super().__init__("embedder")
        self.ready = True

    def predict(self, payload, headers=None, response_headers=None):
        keep()
        return {"predictions": [[len(word) for word in text.split()] for text in payload["instances"]]}


if __name__ == "__main__":
    kserve.ModelServer(http_port=int(sys.argv[1]), enable_grpc=False, workers=1).start([Embedder()])
