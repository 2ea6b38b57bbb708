"""What the server answers, without HTTP: JSON in, JSON out, or a generation to be read token by token."""

import threading

import torch

from batching import Batcher
from model import LABELS, MAX_TOKENS, load, tokenize


class BadRequest(Exception):
    """The caller's fault: answered with 400 and this message."""


MAX_NEW_TOKENS = 256
_LETTERS = "etaoin shrdlucmfwypvbgkqjxz"


class Generation:
    """A text under way: one pass of the model a token, the hidden states of all of them kept as a KV cache would be."""

    def __init__(self, infer, text, limit):
        self._infer, self._text, self._limit, self.hidden = infer, text, limit, []

    def __iter__(self):
        for _ in range(self._limit):
            answer = self._infer(self._text)
            self.hidden.append(answer.hidden)
            letter = _LETTERS[int(answer.embedding.abs().argmax()) % len(_LETTERS)]
            self._text = (self._text + letter)[-64:]
            yield letter


class Service:
    """The endpoints. `answer` takes one request's path and body; `generate` begins a text."""

    def __init__(self):
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self._batcher = Batcher(load(self.device), self.device)
        self._counting = threading.Lock()
        self._streams = {"open": 0, "finished": 0, "aborted": 0}

    def health(self) -> dict:
        return {"status": "ok", "device": str(self.device)}

    def stats(self) -> dict:
        """Streams that are open, were read to their end, and were hung up on."""
        with self._counting:
            return dict(self._streams)

    def answer(self, path: str, body: dict) -> dict:
        if path == "/v1/chat/completions":
            text = "".join(self.generate(body))
            return {"object": "chat.completion", "choices": [{"message": {"role": "assistant", "content": text}}]}
        return self._embeddings(body) if path == "/v1/embeddings" else self._predict(body)

    def generate(self, body: dict) -> Generation:
        messages, limit = body.get("messages"), body.get("max_tokens", 16)
        if not isinstance(messages, list) or not messages or not all(isinstance(one, dict) for one in messages):
            raise BadRequest("'messages' must be a list of messages")
        text = messages[-1].get("content")
        if not isinstance(text, str):
            raise BadRequest("the last message has no text")
        if not isinstance(limit, int) or not 0 < limit <= MAX_NEW_TOKENS:
            raise BadRequest(f"'max_tokens' must be from 1 to {MAX_NEW_TOKENS}")
        self.tokens(text)
        return Generation(self.infer, text[-64:], limit)

    def began(self, generation: Generation):
        self._count(open=1)

    def ended(self, generation: Generation, aborted: bool):
        """Nobody reads the generation any more; nothing of it is kept."""
        self._count(open=-1, **{"aborted" if aborted else "finished": 1})

    def _count(self, **changes):
        with self._counting:
            for name, change in changes.items():
                self._streams[name] += change

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
