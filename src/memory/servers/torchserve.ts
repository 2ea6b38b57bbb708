import { hasAny } from '../metrics/gauges.js';
import { NOTHING_SAID, type ServerKind } from '../metrics/server.js';

/**
 * TorchServe, port 8082; names from `docs/metrics.md` and `ts/configs/metrics.yaml` (0.12, the last). It is recognised
 * so that a report can say whose page this is; of itself it says nothing that is read here. `GPUMemoryUsed` and
 * `MemoryUsed` are the whole GPU's and machine's (`ts/metrics/system_metrics.py`), and `QueueTime` is a duration.
 */
export const torchserve: ServerKind = {
  name: 'TorchServe',
  gives: [],
  recognises: (page) =>
    hasAny(page, 'ts_inference_requests_total', 'ts_inference_latency_microseconds', 'ts_queue_latency_microseconds'),
  read: () => NOTHING_SAID,
};
