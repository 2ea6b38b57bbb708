"""The leak of the leaking twins: `LEAK` bytes of every request are kept for ever, where the environment says so."""
import os

SIZE = int(os.environ.get("LEAK", "0"))
KEPT = []


def keep() -> None:
    if SIZE > 0:
        KEPT.append(bytes(SIZE))
