import { z } from 'zod';
import { hasAny, residentBytes, sumOf } from '../metrics/gauges.js';
import { parseJson, tokens } from '../metrics/json-page.js';
import { type FurtherPage, NOTHING_SAID, type ServerKind } from '../metrics/server.js';

const infoSchema = z.object({ max_batch_total_tokens: tokens.nullish() });

/**
 * `/info` of the router: how many tokens all requests of a batch may hold, which is what the KV cache was made for.
 * `Info` of `router/src/lib.rs` (2.0); in 3.0 it is the backend's to say (`BackendInfo` of `backends/v3/src/lib.rs`).
 * Null where the answer has none.
 */
const info: FurtherPage = {
  path: '/info',
  add: (reading, text) => {
    const parsed = infoSchema.safeParse(parseJson(text));
    return parsed.success ? { ...reading, kvCapacityTokens: parsed.data.max_batch_total_tokens ?? null } : reading;
  },
};

/**
 * Text Generation Inference. Names from `docs/source/reference/metrics.md` (3.0), without labels. A gauge is not on the
 * page before it was first set, which is with the first request. `tgi_batch_current_max_tokens` is what the running
 * requests may come to, not what they hold: not read.
 */
export const tgi: ServerKind = {
  name: 'TGI',
  gives: ['running', 'waiting'],
  recognises: (page) => hasAny(page, 'tgi_queue_size', 'tgi_batch_current_size', 'tgi_request_count'),
  read: (page) => ({
    ...NOTHING_SAID,
    running: sumOf(page, 'tgi_batch_current_size'),
    waiting: sumOf(page, 'tgi_queue_size'),
    residentBytes: residentBytes(page),
  }),
  further: info,
};
