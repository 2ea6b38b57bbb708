"""What the server does without HTTP: completes a prompt, one request at a time."""

from concurrent.futures import ThreadPoolExecutor

import torch
from model import MAX_TOKENS, load, tokenize

MOST_COMPLETION = 16


class Service:
    """
    The clean server, and what every variant starts from. All of its torch work is done by one thread: cuBLAS keeps a
    handle and a workspace for each thread that calls it, and threads that come and go would look like growth.
    """

    def __init__(self, device: torch.device):
        self.device = device
        self.model = load(device)
        self.served = 0
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="model")

    def run(self, prompt: str, max_tokens: int) -> str:
        """Blocks until the model's thread has answered; raises what it raised."""
        return self._worker.submit(self._serve, prompt, max_tokens).result(timeout=60)

    def _serve(self, prompt, max_tokens):
        text, hidden = self.complete(prompt, max_tokens)
        self.served += 1
        self.after(prompt, hidden)
        return text

    # no_grad and not inference_mode: autograd refuses to keep tensors of the latter, and one variant keeps a graph.
    @torch.no_grad()
    def complete(self, prompt: str, max_tokens: int):
        """The completion, greedy, and the hidden states [tokens, width] of its last step."""
        new = max(1, min(max_tokens, MOST_COMPLETION))
        tokens = tokenize(prompt, MAX_TOKENS - new)
        start = len(tokens)
        for _ in range(new):
            hidden, logits = self.model(torch.tensor(tokens, device=self.device))
            tokens.append(int(logits[-1].argmax()))
        return bytes(tokens[start:]).decode("latin-1"), hidden

    def after(self, prompt: str, hidden: torch.Tensor):
        """On the model's thread, after every request. Variants misbehave here; the clean server does nothing."""

    def metrics(self) -> str:
        """A page in Prometheus' text format."""
        return f"# TYPE proof_requests_total counter\nproof_requests_total {self.served}\n"
