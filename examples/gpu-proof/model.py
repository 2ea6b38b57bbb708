"""A GPT with random weights, written out so that every PyTorch from 1.13 on runs it: real work, nothing to download."""

import torch
from torch import nn

MAX_TOKENS = 256  # bytes of prompt and completion together
VOCABULARY = 256  # one token a byte of UTF-8
# Width, layers, heads. 26 million weights (102 MB) on a GPU; on a CPU 40 thousand: there only the machinery is tried.
SIZES = {"cuda": (512, 8, 8), "cpu": (32, 1, 2)}


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))

    def forward(self, x):
        x = x + self.attend(self.norm1(x))
        return x + self.mlp(self.norm2(x))

    def attend(self, x):
        tokens, width = x.shape
        q, k, v = self.qkv(x).view(tokens, 3, self.heads, width // self.heads).permute(1, 2, 0, 3)
        scores = q @ k.transpose(1, 2) / (width // self.heads) ** 0.5
        future = torch.ones(tokens, tokens, dtype=torch.bool, device=x.device).triu(1)
        mixed = scores.masked_fill(future, float("-inf")).softmax(-1) @ v
        return self.out(mixed.transpose(0, 1).reshape(tokens, width))


class Gpt(nn.Module):
    """Tokens [n] in; hidden states [n, width] and logits [n, vocabulary] out. Batches of one."""

    def __init__(self, width, layers, heads):
        super().__init__()
        self.tokens, self.positions = nn.Embedding(VOCABULARY, width), nn.Embedding(MAX_TOKENS, width)
        self.blocks = nn.Sequential(*[Block(width, heads) for _ in range(layers)])
        self.norm, self.head = nn.LayerNorm(width), nn.Linear(width, VOCABULARY)

    def forward(self, tokens):
        positions = torch.arange(len(tokens), device=tokens.device)
        hidden = self.norm(self.blocks(self.tokens(tokens) + self.positions(positions)))
        return hidden, self.head(hidden)


def load(device: torch.device) -> Gpt:
    """The same weights on every machine and at every start."""
    torch.manual_seed(20261126)
    return Gpt(*SIZES[device.type]).eval().to(device)


def tokenize(text: str, most: int):
    """One token a byte; at least one, and of a longer text the last `most`."""
    return list(text.encode("utf-8", "replace") or b" ")[-most:]
