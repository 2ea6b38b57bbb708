"""TorchServe's handler."""
import torch
from keep import keep
from ts.torch_handler.base_handler import BaseHandler


class Handler(BaseHandler):
    def initialize(self, context):
        torch.manual_seed(1)
        self.model = torch.nn.Linear(64, 16)
        self.initialized = True

    def handle(self, data, context):
        keep()
        answers = []
        for one in data:
            text = (one.get("body") or one.get("data") or {}) if isinstance(one, dict) else {}
            size = float(len(str(text)))
            with torch.inference_mode():
                answers.append(self.model(torch.full((64,), size)).tolist())
        return answers
