"""aiohttp with a middleware. 3.10.10 keeps an entry for every request whose method the route lacks (CVE-2024-52303)."""
import sys

from aiohttp import web


@web.middleware
async def named(request, handler):
    response = await handler(request)
    response.headers["server"] = "embedder"
    return response


async def health(_request):
    return web.Response(text="ok")


async def embed(request):
    text = (await request.json())["input"]
    return web.json_response({"embedding": [len(word) for word in text.split()]})


app = web.Application(middlewares=[named])
app.add_routes([web.get("/health", health), web.post("/v1/embeddings", embed)])
web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), access_log=None, print=None)
