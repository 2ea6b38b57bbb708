"""A runtime of MLServer."""
from typing import List

from keep import keep
from mlserver import MLModel
from mlserver.codecs import decode_args


class Embedder(MLModel):
    # Its codecs are known by typing.List.
    @decode_args
    async def predict(self, text: List[str]) -> List[str]:
        keep()
        return [" ".join(str(len(word)) for word in one.split()) for one in text]
