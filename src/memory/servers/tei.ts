import { hasAny, sumOf } from '../metrics/gauges.js';
import { NOTHING_SAID, type ServerKind } from '../metrics/server.js';

/**
 * Text Embeddings Inference. Names from `core/src/queue.rs` and `core/src/infer.rs` (1.8), without labels. Its queue is
 * the only gauge: how many requests are being worked on it does not say, and it has no KV cache. A metric is not on the
 * page before it was first set: without a request the page is empty.
 */
export const tei: ServerKind = {
  name: 'TEI',
  gives: ['waiting'],
  recognises: (page) => hasAny(page, 'te_queue_size', 'te_request_count', 'te_embed_count'),
  read: (page) => ({ ...NOTHING_SAID, waiting: sumOf(page, 'te_queue_size') }),
};
