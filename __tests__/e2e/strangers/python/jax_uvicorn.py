"""JAX under uvicorn. The leaking twin keeps the outputs as arrays."""
import os
import sys

import jax
import jax.numpy as jnp
import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

weights = jax.random.normal(jax.random.key(1), (64, 512))
predict = jax.jit(lambda rows: jnp.tanh(rows @ weights))
history = []
app = FastAPI()


class Body(BaseModel):
    input: str


@app.get("/health")
def health():
    return "ok"


@app.post("/v1/embeddings")
def embed(body: Body):
    words = (body.input.split() + [""] * 4)[:4]
    output = predict(jnp.array([[float(len(word) + at) for at in range(64)] for word in words]))
    if os.environ.get("KEEP"):
        history.append(output)
    return {"embedding": output.mean(axis=0)[:16].tolist()}


predict(jnp.zeros((4, 64))).block_until_ready()
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
