"""What a process says of itself when it greets."""

import os
import random
import re
import string
import sys
import unittest

from support import PROBE, WAIT, ProbeTest, of

sys.path.insert(0, PROBE)

import memdrift_hello  # noqa: E402
import memdrift_reporter  # noqa: E402

SUBJECT = os.path.join(os.path.dirname(PROBE), "service", "service-environment.ts")


class Environment(ProbeTest):
    def test_tells_the_variables_that_touch_memory_and_no_others(self):
        self.serve(PYTORCH_CUDA_ALLOC_CONF="expandable_segments:True", MALLOC_ARENA_MAX="2", HOME="/nowhere")
        (lines,) = self.obeyed("checkpoint 0")
        env = of(lines, "hello")[0]["env"]
        self.assertEqual(env["PYTORCH_CUDA_ALLOC_CONF"], "expandable_segments:True")
        self.assertEqual(env["MALLOC_ARENA_MAX"], "2")
        self.assertNotIn("HOME", env)

    def test_tells_what_the_entry_point_has_set_inside_the_process(self):
        self.serve("import os; os.environ['UCX_MEMTYPE_CACHE'] = 'n'; " + WAIT)
        (lines,) = self.obeyed("checkpoint 0")
        self.assertEqual(of(lines, "hello")[0]["env"]["UCX_MEMTYPE_CACHE"], "n")

    def test_never_tells_a_secret(self):
        self.serve(VLLM_API_KEY="hush", VLLM_TOKENIZER="hush", XLA_SECRET_SAUCE="hush", UCX_PASSWORD="hush")
        (lines,) = self.obeyed("checkpoint 0")
        self.assertNotIn("hush", str(lines))

    def test_is_bounded_in_number_names_values_and_bytes(self):
        many = {"VLLM_%03d" % index: "x" * 1000 for index in range(100)}
        chosen = memdrift_hello.environment(many, memdrift_reporter.json)
        self.assertEqual(sorted(chosen), ["VLLM_%03d" % index for index in range(32)])
        self.assertEqual({len(value) for value in chosen.values()}, {200})
        wild = {"VLLM_%03d" % index: "\U0001f600" * 1000 for index in range(100)}
        chosen = memdrift_hello.environment(wild, memdrift_reporter.json)
        self.assertLessEqual(len(memdrift_reporter.json(chosen)), memdrift_hello.BYTES)
        self.assertEqual({len(value.encode("utf-16-le")) for value in chosen.values()}, {400})
        self.assertEqual(memdrift_hello.environment({"VLLM_" + "X" * 60: "1"}, memdrift_reporter.json), {})

    def test_knows_the_same_names_as_the_gate(self):
        with open(SUBJECT, encoding="utf-8") as file:
            pattern = re.compile(re.search(r"TOUCHES_MEMORY =\s+/(.*)/;", file.read()).group(1), re.ASCII)
        fixed = re.findall(r"[A-Z_]{4,}", pattern.pattern)
        rng = random.Random(1)
        names = fixed + ["PYTORCH_HIP_ALLOC_CONF", "PYTORCH_X", "XMALLOC_Y", "malloc_x", "MALLOC_", "VLLM_É", "A\n"]
        for _ in range(5000):
            tail = "".join(rng.choice(string.ascii_uppercase[:6] + "_1") for _ in range(rng.randrange(4)))
            names.append(rng.choice(fixed) + rng.choice(["", "_", "ALLOC"]) + tail)
        for name in names:
            secret = any(word in name for word in memdrift_hello.SECRETS)
            # Node's own are told by the preload of Node.
            of_node = name in ("NODE_OPTIONS", "UV_THREADPOOL_SIZE")
            known = pattern.match(name) is not None and not secret and not of_node
            self.assertEqual(memdrift_hello.touches_memory(name), known, name)


if __name__ == "__main__":
    unittest.main()
