"""Ray Serve, one replica."""
import sys
import time

import ray
from keep import keep
from ray import serve
from starlette.requests import Request
from starlette.responses import PlainTextResponse


@serve.deployment(num_replicas=1, ray_actor_options={"num_cpus": 0})
class Embedder:
    async def __call__(self, request: Request):
        if request.url.path != "/v1/embeddings":
            return PlainTextResponse("ok")
        text = (await request.json())["input"]
        keep()
        return {"embedding": [len(word) for word in text.split()]}


ray.init(
    _node_ip_address="127.0.0.1",
    num_cpus=2,
    include_dashboard=False,
    object_store_memory=80 << 20,
    _temp_dir=sys.argv[2],
    log_to_driver=False,
)
serve.start(http_options={"host": "127.0.0.1", "port": int(sys.argv[1])})
serve.run(Embedder.bind(), route_prefix="/")
while True:
    time.sleep(60)
