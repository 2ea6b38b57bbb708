"""A small transformer with random weights: real PyTorch work for each request, and nothing to download."""

import torch
from torch import nn

MAX_TOKENS = 256  # bytes of text; longer input is refused
LABELS = ("billing", "delivery", "praise", "fault", "other")
_PAD = 256  # one past the last byte value


class TextEncoder(nn.Module):
    """Bytes of text in; hidden states, their mean (the embedding) and label scores out."""

    def __init__(self, width: int = 64, layers: int = 2, heads: int = 4):
        super().__init__()
        self.tokens = nn.Embedding(_PAD + 1, width, padding_idx=_PAD)
        self.positions = nn.Embedding(MAX_TOKENS, width)
        layer = nn.TransformerEncoderLayer(width, heads, 4 * width, dropout=0.0, batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, layers)
        self.classify = nn.Linear(width, len(LABELS))

    def forward(self, tokens, padding):
        positions = torch.arange(tokens.shape[1], device=tokens.device)
        hidden = self.tokens(tokens) + self.positions(positions)
        for layer in self.encoder.layers:
            hidden = layer(hidden, src_key_padding_mask=padding)
        kept = (~padding).unsqueeze(-1)
        embedding = (hidden * kept).sum(1) / kept.sum(1)
        return hidden, embedding, self.classify(embedding).softmax(-1)


def load(device: torch.device) -> TextEncoder:
    """The same weights on every machine and at every start."""
    torch.manual_seed(20240229)
    return TextEncoder().eval().to(device)


def tokenize(text: str) -> torch.Tensor:
    """One token a byte of UTF-8, as int64 on the host; at least one."""
    data = text.encode("utf-8", "replace") or b" "
    return torch.tensor(list(data), dtype=torch.int64)


def pad(sequences):
    """Tokens of a batch in one tensor, and the mask of what is only padding."""
    tokens = nn.utils.rnn.pad_sequence(sequences, batch_first=True, padding_value=_PAD)
    return tokens, tokens == _PAD
