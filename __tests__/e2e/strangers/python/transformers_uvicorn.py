"""transformers' generate under uvicorn. The leaking twin keeps the caches of keys and values."""
import os
import sys

import torch
import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel
from transformers import AutoModelForCausalLM, AutoTokenizer

torch.set_num_threads(1)
tokenizer = AutoTokenizer.from_pretrained(sys.argv[2])
model = AutoModelForCausalLM.from_pretrained(sys.argv[2]).eval()
history = []
app = FastAPI()


class Body(BaseModel):
    prompt: str


@app.get("/health")
def health():
    return "ok"


@app.post("/generate")
def generate(body: Body):
    inputs = tokenizer(body.prompt, return_tensors="pt", return_token_type_ids=False)
    with torch.inference_mode():
        output = model.generate(**inputs, max_new_tokens=4, do_sample=False, return_dict_in_generate=True)
    if os.environ.get("KEEP"):
        history.append(output.past_key_values)
    return {"text": tokenizer.decode(output.sequences[0])}


uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
