"""What the server answers, without HTTP: JSON in, JSON out."""

import torch

from batching import Batcher
from model import LABELS, MAX_TOKENS, load, tokenize


class BadRequest(Exception):
    """The caller's fault: answered with 400 and this message."""


class Service:
    """The two endpoints. `answer` takes one request's path and body."""

    def __init__(self):
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self._batcher = Batcher(load(self.device), self.device)

    def health(self) -> dict:
        return {"status": "ok", "device": str(self.device)}

    def answer(self, path: str, body: dict) -> dict:
        return self._embeddings(body) if path == "/v1/embeddings" else self._predict(body)

    def infer(self, text: str):
        return self._batcher.infer(self.tokens(text))

    def tokens(self, text: str) -> torch.Tensor:
        tokens = tokenize(text)
        if len(tokens) > MAX_TOKENS:
            raise BadRequest(f"text has {len(tokens)} tokens, at most {MAX_TOKENS} are allowed")
        return tokens

    def _embeddings(self, body):
        texts = body.get("input")
        texts = [texts] if isinstance(texts, str) else texts
        if not isinstance(texts, list) or not texts or not all(isinstance(text, str) for text in texts):
            raise BadRequest("'input' must be a string or a list of strings")
        data = [
            {"object": "embedding", "index": index, "embedding": [round(x, 6) for x in self.infer(text).embedding.tolist()]}
            for index, text in enumerate(texts)
        ]
        return {"object": "list", "model": "tiny-encoder", "data": data}

    def _predict(self, body):
        text = body.get("text")
        if not isinstance(text, str):
            raise BadRequest("'text' must be a string")
        scores = self.infer(text).scores.tolist()
        return {"labels": {label: round(score, 6) for label, score in zip(LABELS, scores)}}
