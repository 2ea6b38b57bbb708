"""Batched inference: requests queue up, one thread runs the model on all that are waiting."""

import queue
import threading
from concurrent.futures import Future
from typing import NamedTuple

import torch

from model import pad


class Answer(NamedTuple):
    """What the model says of one text; on the host, and holding nothing of the batch it was computed in."""

    hidden: torch.Tensor  # [tokens, width]
    embedding: torch.Tensor  # [width]
    scores: torch.Tensor  # [labels]


class Batcher:
    """Takes whatever waits, up to `max_batch`, without waiting for more: an idle server answers at once."""

    def __init__(self, model, device: torch.device, max_batch: int = 16):
        self._model, self._device, self._max_batch = model, device, max_batch
        self._waiting = queue.Queue(maxsize=1024)
        threading.Thread(target=self._run, name="batcher", daemon=True).start()

    def infer(self, tokens: torch.Tensor) -> Answer:
        """Blocks until the batch of these tokens is done; raises what the model raised."""
        done = Future()
        self._waiting.put((tokens, done))
        return done.result(timeout=60)

    def _run(self):
        while True:
            self._run_batch(self._take())

    def _take(self):
        batch = [self._waiting.get()]
        while len(batch) < self._max_batch and not self._waiting.empty():
            batch.append(self._waiting.get())
        return batch

    # A method of its own, so that no batch outlives its answers in the loop's variables.
    def _run_batch(self, batch):
        try:
            tokens, padding = pad([tokens for tokens, _ in batch])
            with torch.inference_mode():
                hidden, embedding, scores = (
                    part.cpu() for part in self._model(tokens.to(self._device), padding.to(self._device))
                )
            for row, (tokens, done) in enumerate(batch):
                done.set_result(Answer(hidden[row, : len(tokens)].clone(), embedding[row].clone(), scores[row].clone()))
        except Exception as error:  # every caller waits for its own answer: none may be left without one
            for _, done in batch:
                if not done.done():
                    done.set_exception(error)
