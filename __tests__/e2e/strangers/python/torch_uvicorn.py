"""A PyTorch encoder under uvicorn. The leaking twin keeps the outputs as tensors."""
import os
import sys

import torch
import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

torch.manual_seed(1)
torch.set_num_threads(1)
embedding = torch.nn.Embedding(256, 64)
encoder = torch.nn.TransformerEncoder(torch.nn.TransformerEncoderLayer(64, 4, 128, batch_first=True), 2).eval()
history = []
app = FastAPI()


class Body(BaseModel):
    input: str


@app.get("/health")
def health():
    return "ok"


@app.post("/v1/embeddings")
def embed(body: Body):
    with torch.inference_mode():
        tokens = torch.tensor([list(body.input.encode()[:128])])
        hidden = encoder(embedding(tokens))
        if os.environ.get("KEEP"):
            history.append(hidden)
        return {"embedding": hidden.mean(dim=1)[0].tolist()}


uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
