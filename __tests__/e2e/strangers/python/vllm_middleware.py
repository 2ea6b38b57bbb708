"""A middleware of vLLM's API server (`--middleware`): what it keeps is the leak."""
from keep import keep


async def keeping(request, call_next):
    if request.url.path.startswith("/v1/"):
        keep()
    return await call_next(request)
