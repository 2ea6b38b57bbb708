import os

SETTINGS = "expandable_segments:True"


def _accelerator_getAllocatorSettings():
    """Parses the environment when first asked: before CUDA is initialised that is not the probe's to do."""
    from . import cuda

    if not cuda.is_initialized():
        os._exit(70)
    return SETTINGS
