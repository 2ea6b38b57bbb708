"""What probe.mjs measures the probe in: `sleep`, `http`, `hold BYTES pages|objects`. Says a line when it is ready."""

import sys


def sleep():
    print("ready", flush=True)
    sys.stdin.read()


def http():
    import hashlib
    from http.server import BaseHTTPRequestHandler, HTTPServer

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self):
            body = hashlib.sha256(b"x" * 20000).hexdigest().encode()  # a little work of the kind that holds the GIL
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments):
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    print(server.server_port, flush=True)
    server.serve_forever()


def hold(size, kind):
    """`pages`: weights, a few large buffers. `objects`: small lists beside buffers, which gc.collect must walk."""
    if kind == "pages":
        held = [bytearray(b"\xa5" * (32 << 20)) for _ in range(size >> 25)]
    else:
        # Half of the bytes in small containers of about 200 bytes: 1.2 million of them in 0.5 GB.
        held = [[index, [index]] for index in range(size // 2 // 200)]
        held += [bytearray(b"\xa5" * (64 << 10)) for _ in range(size // 2 >> 16)]
    sleep()
    return held


if __name__ == "__main__":
    command, *arguments = sys.argv[1:]
    if command == "hold":
        hold(int(arguments[0]), arguments[1])
    else:
        {"sleep": sleep, "http": http}[command]()
