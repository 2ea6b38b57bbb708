"""
What the probe's readings cost in a process that holds a device: `python costs.py PROBE_FOLDER cuda|cpu`. Prints JSON:
microseconds of `Readings().whole()` (a checkpoint's) and of `Torch.values()` (a sample's), p50 and p95.
"""

import json
import os
import sys
import time


def quantiles(call, times):
    took = []
    for _ in range(times):
        begin = time.perf_counter()
        call()
        took.append((time.perf_counter() - begin) * 1e6)
    took.sort()
    return {"calls": times, "p50_us": round(took[times // 2], 1), "p95_us": round(took[times * 95 // 100], 1)}


def main():
    probe, device = sys.argv[1:]
    sys.path.insert(0, probe)
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    import memdrift_readings
    import torch

    from service import Service

    service = Service(torch.device(device, 0) if device == "cuda" else torch.device("cpu"))
    service.run("warm up", 4)
    readings = memdrift_readings.Readings()
    values = readings.torch.values()
    print(
        json.dumps(
            {
                "whole": quantiles(readings.whole, 200),
                "torch": quantiles(readings.torch.values, 2000),
                "resident_bytes": readings.whole()["process/resident"],
                "seen": sorted(values),
                "unread": sorted(name for name, value in values.items() if value is None),
            }
        )
    )


if __name__ == "__main__":
    main()
