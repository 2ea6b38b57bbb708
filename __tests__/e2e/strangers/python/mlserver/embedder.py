"""A runtime of MLServer."""
from keep import keep
from mlserver import MLModel
from mlserver.codecs import decode_args


class Embedder(MLModel):
    @decode_args
    async def predict(self, text: list[str]) -> list[str]:
        keep()
        return [" ".join(str(len(word)) for word in one.split()) for one in text]
