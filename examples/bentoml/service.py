"""A service of BentoML."""
import bentoml


@bentoml.service(workers=1, traffic={"timeout": 60})
class Embedder:
    @bentoml.api
    def embed(self, input: str) -> list[int]:
        return [len(word) for word in input.split()]
