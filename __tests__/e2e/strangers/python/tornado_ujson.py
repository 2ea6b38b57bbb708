"""Tornado that reads JSON with ujson. Up to 5.11 ujson keeps integers beyond 64 bits (CVE-2026-32874)."""
import asyncio
import sys

import tornado.web
import ujson


class Health(tornado.web.RequestHandler):
    def get(self):
        self.write("ok")


class Score(tornado.web.RequestHandler):
    def post(self):
        ids = ujson.loads(self.request.body)["ids"]
        self.write({"scores": [one % 97 / 97 for one in ids]})


async def main():
    app = tornado.web.Application([("/health", Health), ("/v1/score", Score)])
    app.listen(int(sys.argv[1]), "127.0.0.1")
    await asyncio.Event().wait()


asyncio.run(main())
