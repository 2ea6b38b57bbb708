"""spaCy under uvicorn. Without a memory zone its vocabulary keeps every token it has not seen before."""
import os
import sys
from contextlib import nullcontext

import spacy
import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel

nlp = spacy.blank("en")
nlp.add_pipe("sentencizer")
app = FastAPI()


class Body(BaseModel):
    input: str


@app.get("/health")
def health():
    return "ok"


@app.post("/v1/moderations")
async def moderate(body: Body):
    with nullcontext() if os.environ.get("ZONE") == "none" else nlp.memory_zone():
        doc = nlp(body.input)
        return {"tokens": len(doc), "sentences": sum(1 for _ in doc.sents)}


uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
