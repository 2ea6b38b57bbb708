"""The cases of the proof: one server each, and the real bug (or the real innocent) that it stands for."""

import collections
import ctypes
import threading

import torch
from torch import nn

from service import Service

MIB = 1 << 20


class GraphKept(Service):
    """A score kept for statistics with the graph it was computed by: `.item()` and no_grad are missing, so that every
    score keeps the hidden states. The `total_loss += loss` of PyTorch's own FAQ; some 180 KiB a request on a GPU."""

    def __init__(self, device):
        super().__init__(device)
        self._judge = nn.Linear(self.model.norm.weight.shape[0], 1).to(device)
        self._scores = []

    def after(self, prompt, hidden):
        self._scores.append(self._judge(hidden).mean())


class TensorsKept(Service):
    """Hidden states kept in a list that nobody drains, such as undrained scheduler state (vllm#13464, vllm#44175) but
    on the device; some 180 KiB a request on a GPU."""

    def __init__(self, device):
        super().__init__(device)
        self._kept = []

    def after(self, prompt, hidden):
        self._kept.append(hidden)


class Fragmentation(Service):
    """Nothing is kept, but every 60th request needs a buffer larger than any before, as a service does whose longest
    sequence goes on growing: what was freed is too small and stays reserved (pytorch#96995). A request between two
    steps takes a smaller buffer, which splits a cached block and gives it back."""

    # Above the 64 MiB that the gate's sensitivity check leaves in torch's cache, which would serve smaller ones; in
    # steps of 2 MiB, to which torch rounds segments of 10 MiB and more (CUDACachingAllocator: kRoundLarge).
    FIRST, STEP, EVERY = 66 * MIB, 2 * MIB, 60

    def after(self, prompt, hidden):
        steps, since = divmod(self.served, self.EVERY)
        size = self.FIRST + steps * self.STEP if since == 0 else (1 + since % 8) * MIB
        torch.empty(size, dtype=torch.uint8, device=self.device)


class OutsideTorch(Service):
    """2 MiB of device memory every 32nd request from the driver itself, never freed: what torch cannot see, such as
    communicators that nobody destroys (vllm#19465) or workspaces of a library (TransformerEngine#1715)."""

    BYTES, EVERY = 2 * MIB, 32  # 2 MiB: the driver's own page of device memory, so that none of them shares one

    def __init__(self, device):
        super().__init__(device)
        self._cuda = ctypes.CDLL("libcuda.so.1")
        number, self._context = ctypes.c_int(), ctypes.c_void_p()
        self._call("cuInit", 0)
        self._call("cuDeviceGet", ctypes.byref(number), 0)
        # The primary context: the one torch is in, so that no second one takes memory of its own.
        self._call("cuDevicePrimaryCtxRetain", ctypes.byref(self._context), number)

    def after(self, prompt, hidden):
        if self.served % self.EVERY == 0:
            address = ctypes.c_uint64()
            self._call("cuCtxSetCurrent", self._context)
            self._call("cuMemAlloc_v2", ctypes.byref(address), ctypes.c_size_t(self.BYTES))

    def _call(self, name, *arguments):
        status = getattr(self._cuda, name)(*arguments)
        if status != 0:
            raise RuntimeError(f"{name}: CUDA error {status}")


class PinnedKept(Service):
    """Copies in pinned memory of every size, kept: torch rounds each up to a power of two and gives none back to the
    system (vllm pull request 48165); some 290 KiB a request by that."""

    def __init__(self, device):
        super().__init__(device)
        self._copies = []

    def after(self, prompt, hidden):
        self._copies.append(torch.empty(hidden.shape, pin_memory=True).copy_(hidden))


class CacheFills(Service):
    """No leak: hidden states by prompt, of the 200 prompts used last. Grows for 3 to 4 cycles of 60, then evicts."""

    PROMPTS = 200

    def __init__(self, device):
        super().__init__(device)
        self._cache = collections.OrderedDict()

    def after(self, prompt, hidden):
        self._cache[prompt] = hidden
        self._cache.move_to_end(prompt)
        if len(self._cache) > self.PROMPTS:
            self._cache.popitem(last=False)


class Prealloc(Service):
    """A server that takes its KV cache at start and says so in vLLM's words: memory is flat whatever else grows, and
    the growth is paid for in blocks."""

    BLOCKS, BLOCK_TOKENS = 1000, 16
    POOL_BLOCKS = BLOCKS  # what the weights' buffers leave of the memory that the server may take

    def __init__(self, device):
        self._in_flight, self._blocks_used, self._lock = 0, 0, threading.Lock()
        super().__init__(device)
        width = self.model.norm.weight.shape[0]
        self._pool = torch.zeros(2, self.POOL_BLOCKS, self.BLOCK_TOKENS, width, device=device)
        self._buffers = torch.zeros(2, self.BLOCKS - self.POOL_BLOCKS, self.BLOCK_TOKENS, width, device=device)

    def run(self, prompt, max_tokens):
        self._count(1)
        try:
            return super().run(prompt, max_tokens)
        finally:
            self._count(-1)

    def _count(self, more):
        with self._lock:
            self._in_flight += more

    def complete(self, prompt, max_tokens):
        """The hidden states go through the pool as keys and values would, block by block; the blocks are then free."""
        text, hidden = super().complete(prompt, max_tokens)
        parts = hidden.split(self.BLOCK_TOKENS)
        self._blocks_used = len(parts)
        for block, part in enumerate(parts):
            self._pool[:, block, : len(part)] = part
        self._blocks_used = 0
        return text, hidden

    def metrics(self):
        labels = f'engine="0",block_size="{self.BLOCK_TOKENS}",num_gpu_blocks="{self.POOL_BLOCKS}",cache_dtype="auto"'
        gauges = {
            f"vllm:cache_config_info{{{labels}}}": 1.0,
            'vllm:num_requests_running{engine="0",model_name="proof"}': float(min(1, self._in_flight)),
            'vllm:num_requests_waiting{engine="0",model_name="proof"}': float(max(0, self._in_flight - 1)),
            'vllm:kv_cache_usage_perc{engine="0",model_name="proof"}': self._blocks_used / self.POOL_BLOCKS,
        }
        pages = (f"# TYPE {name.partition('{')[0]} gauge\n{name} {value}\n" for name, value in gauges.items())
        return super().metrics() + "".join(pages)


class PreallocSmaller(Prealloc):
    """20 % of the pool went into larger buffers of the weights: no byte more is used, and 20 % fewer tokens fit."""

    POOL_BLOCKS = 800


VARIANTS = {
    "clean": Service,
    "graph-kept": GraphKept,
    "tensors-kept": TensorsKept,
    "fragmentation": Fragmentation,
    "outside-torch": OutsideTorch,
    "pinned-kept": PinnedKept,
    "cache-fills": CacheFills,
    "prealloc": Prealloc,
    "prealloc-smaller": PreallocSmaller,
}
NEEDS_GPU = ("fragmentation", "outside-torch", "pinned-kept")
