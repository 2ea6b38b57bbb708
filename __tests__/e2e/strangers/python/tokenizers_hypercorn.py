"""Hugging Face's tokenizers under hypercorn: what was encoded is kept by the leaking twin."""
import asyncio
import os
import sys

from hypercorn.asyncio import serve
from hypercorn.config import Config
from starlette.applications import Starlette
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

tokenizer = Tokenizer(models.BPE())
tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel()
tokenizer.train_from_iterator(["the parcel came broken and nobody answers"], trainers.BpeTrainer(vocab_size=300))
KEPT = []


async def health(_request):
    return PlainTextResponse("ok")


async def tokenize(request):
    encoding = tokenizer.encode((await request.json())["input"])
    if os.environ.get("KEEP"):
        KEPT.append(encoding)
    return JSONResponse({"tokens": encoding.ids})


app = Starlette(routes=[Route("/health", health), Route("/v1/tokenize", tokenize, methods=["POST"])])
config = Config()
config.bind = [f"127.0.0.1:{sys.argv[1]}"]
asyncio.run(serve(app, config))
