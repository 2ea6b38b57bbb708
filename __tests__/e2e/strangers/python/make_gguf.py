"""Writes model.gguf into a folder: the llama.cpp model of the other end-to-end cases."""
import os
import runpy
import sys

sys.argv[1] = os.path.join(sys.argv[1], "model.gguf")
here = os.path.dirname(os.path.abspath(__file__))
runpy.run_path(os.path.join(here, "..", "..", "parts", "llama", "make_model.py"), run_name="__main__")
