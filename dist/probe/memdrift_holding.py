"""
Memory that the gate has the probe hold for a moment, or for ever: in the layer's own allocator, every page touched.
"""

PIECE = (1 << 16) - 64
"""Held in pieces of this size: below malloc's mmap threshold (128 KiB), so that they are of the heap proper, and with a
bytearray's closing byte within 64 KiB, a size class of jemalloc and tcmalloc: they hand out little more than asked for.
One of 64 KiB and a byte takes 80 KiB there."""

KEPT = []
"""What `keep` holds for ever: the injected leak of a self-test. It stays with the module, not with a probe."""


def allocate(layer, size, torch, cpu=False):
    """
    A list of buffers of `size` bytes in all, every page touched, in the layer's own allocator.
    torch memory is taken on a device that the service has initialised, or with `cpu` in torch's own host tensors.
    Raises ValueError for a layer that is not there, MemoryError where there is no room.

    `torch`: a memdrift_torch.Torch, or None where torch is not imported.
    """
    if size < 0:
        raise ValueError("bytes must not be negative, found %d" % size)
    if layer == "heap":
        return [bytearray(min(PIECE, size - at)) for at in range(0, size, PIECE)]
    if layer == "anon":
        return [mapped(size)] if size else []
    if layer == "torch":
        return [tensor(size, torch, cpu)]
    raise ValueError("layer must be heap, anon or torch, found " + layer)


def mapped(size):
    """An anonymous private mapping: outside malloc. A bytearray where this Python lacks mmap."""
    try:
        import mmap
    except ImportError:
        return bytearray(size)
    try:
        mapping = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    except OSError as problem:
        raise MemoryError(str(problem)) from None
    filling = b"\xa5" * PIECE
    for at in range(0, size, PIECE):
        mapping[at : at + PIECE] = filling[: size - at]
    return mapping


def tensor(size, torch, cpu):
    module = None if torch is None else torch.module()
    device = None if module is None else torch.fullest_device()
    if device is not None:
        return torch.tensor(size, device)
    if not cpu or module is None:
        raise ValueError("torch has no initialised device here" if module is not None else "torch is not loaded here")
    return module.empty(size, dtype=module.uint8).fill_(165)


def release(buffers):
    """Gives back at once what only `buffers` holds."""
    for buffer in buffers:
        if hasattr(buffer, "close"):
            buffer.close()
    del buffers[:]
