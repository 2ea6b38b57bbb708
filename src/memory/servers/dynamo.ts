import { hasAny, samplesOf, sumOf, weightedUsage } from '../metrics/gauges.js';
import { NOTHING_SAID, type ServerKind } from '../metrics/server.js';

const FRONTEND = 'dynamo_frontend_inflight_requests';
const WORKER = 'dynamo_component_inflight_requests';
const USAGE = 'dynamo_component_kvstats_gpu_cache_usage_percent';

/**
 * NVIDIA Dynamo: its frontend (`/metrics` of the port that serves) and its workers (the port of `DYN_SYSTEM_PORT`). Names
 * from `docs/observability/metrics.md` of ai-dynamo/dynamo. The frontend counts a request until its answer has ended; a
 * worker prints its share of KV cache in use from 0 to 1 whatever its name says (a value above 1 is not read), and no
 * number of tokens. A worker that also prints its engine's own metrics is read as that engine.
 */
export const dynamo: ServerKind = {
  name: 'Dynamo',
  gives: ['running'],
  recognises: (page) => hasAny(page, FRONTEND, WORKER, USAGE),
  read: (page) => ({
    ...NOTHING_SAID,
    running: sumOf(page, FRONTEND, WORKER),
    waiting: sumOf(page, 'dynamo_frontend_queued_requests'),
    kvUsage: weightedUsage(samplesOf(page, USAGE).map(({ value }) => ({ usage: value, capacity: null }))),
  }),
};
