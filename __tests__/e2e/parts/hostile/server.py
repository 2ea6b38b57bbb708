"""
A service that turns against whoever measures it. As root in its container it tries to plant links to CANARY and pipes
wherever both sides look, and after FLOOD_AFTER requests it makes files without end where its probe writes.
"""

import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

CANARY = os.environ["CANARY"]
TOLD, OUT = os.environ["MEMDRIFT_DIR"], os.environ["MEMDRIFT_OUT"]
FLOOD_AFTER = int(os.environ["FLOOD_AFTER"])


def planted(make, path):
    try:
        make(path)
        return True
    except OSError:
        return False


def link(path):
    os.symlink(CANARY, path)


def flood():
    for index in range(100_000):
        os.close(os.open("%s/junk-%d" % (OUT, index), os.O_CREAT | os.O_WRONLY))


for folder, names in ((TOLD, (".command", "command", "command.new")), (OUT, ("1-1.ndjson", "command", ".command"))):
    for name in names:
        for make in (link, os.mkfifo):
            planted(os.unlink, "%s/%s" % (folder, name))
            if planted(make, "%s/%s" % (folder, name)):
                print("planted", make.__name__, folder, flush=True)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    posted = 0

    def do_GET(self):
        self.answer()

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        Handler.posted += 1
        if Handler.posted == FLOOD_AFTER:
            threading.Thread(target=flood, daemon=True).start()
        self.answer()

    def answer(self):
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *_):
        pass


ThreadingHTTPServer(("0.0.0.0", 8000), Handler).serve_forever()
