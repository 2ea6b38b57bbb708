"""The demo's service: says what a text is about. Standard library only, Python 3.8 or newer.

--change chooses between the service as it is on main and two pull requests to it.
"""

import argparse
from importlib import import_module

from http_api import Server

CHANGES = {"none": "classify", "leak": "classify_with_leak", "cache": "classify_with_cache"}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--host", default="127.0.0.1")
    options.add_argument("--port", type=int, default=8000)
    options.add_argument("--change", choices=CHANGES, default="none")
    given = options.parse_args()
    classify = import_module(CHANGES[given.change]).classify
    Server((given.host, given.port), classify).serve_forever()


if __name__ == "__main__":
    main()
