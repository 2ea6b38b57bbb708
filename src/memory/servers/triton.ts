import { hasAny, samplesOf, sumOf, times, total, weightedUsage } from '../metrics/gauges.js';
import type { MetricsPage } from '../metrics/metrics-page.js';
import { NOTHING_SAID, type ServerKind } from '../metrics/server.js';

const PENDING = 'nv_inference_pending_request_count';
/** Of the TensorRT-LLM backend, one sample a model, version and `request_type` or `kv_cache_block_type`. */
const LLM_REQUESTS = 'nv_trt_llm_request_metrics';
const LLM_BLOCKS = 'nv_trt_llm_kv_cache_block_metrics';

/**
 * Triton. Its own names from `docs/user_guide/metrics.md` (25.x), port 8002; those of the TensorRT-LLM backend from
 * `custom_metrics_reporter.cc` of NVIDIA/TensorRT-LLM, `triton_backend/inflight_batcher_llm/src/`. `waiting` and
 * `fraction` came to them in 2025.
 *
 * Not read: `nv_gpu_memory_used_bytes`, `nv_cpu_memory_used_bytes` are the whole GPU's and machine's, not the server's;
 * `nv_trt_llm_runtime_memory_metrics` is one of several allocators of the backend. How many requests a backend other
 * than TensorRT-LLM is working on Triton does not say.
 *
 * Its blocks in use leave out reusable ones: a block that no sequence refers to is back in the queue of its eviction
 * policy, and that is what counts as free (`getKvCacheStats` of `batch_manager/kvCacheManager.h`, `getNumFreeBlocks`).
 */
export const triton: ServerKind = {
  name: 'Triton',
  gives: ['waiting'],
  leavesOutReusable: true,
  recognises: (page) => hasAny(page, 'nv_inference_request_success', PENDING, LLM_REQUESTS),
  read: (page) => ({
    ...NOTHING_SAID,
    running: total(ofType(page, LLM_REQUESTS, 'request_type', 'active')),
    waiting: waiting(page),
    kvUsage: usage(page),
    kvCapacityTokens: inTokens(page, 'max'),
    kvUsedTokens: inTokens(page, 'used'),
  }),
};

/** A request waits in Triton, then in the backend. */
function waiting(page: MetricsPage): number | null {
  const pending = sumOf(page, PENDING);
  const inBackend = ofType(page, LLM_REQUESTS, 'request_type', 'waiting');
  if (inBackend.length === 0) return pending;
  return page.has(PENDING) ? total([pending, ...inBackend]) : total(inBackend);
}

function usage(page: MetricsPage): number | null {
  const capacities = tokensByModel(page, 'max');
  const shares = [...blocks(page, 'fraction')].map(([model, share]) => ({
    usage: share,
    capacity: capacities.get(model) ?? null,
  }));
  return weightedUsage(shares);
}

function inTokens(page: MetricsPage, type: 'max' | 'used'): number | null {
  return total([...tokensByModel(page, type).values()]);
}

function tokensByModel(page: MetricsPage, type: 'max' | 'used'): Map<string, number | null> {
  const tokensPerBlock = blocks(page, 'tokens_per');
  return new Map(
    [...blocks(page, type)].map(([model, count]) => [model, times(count, tokensPerBlock.get(model) ?? null)]),
  );
}

function blocks(page: MetricsPage, type: string): Map<string, number | null> {
  const found = new Map<string, number | null>();
  for (const { labels, value } of samplesOf(page, LLM_BLOCKS)) {
    if (labels['kv_cache_block_type'] !== type) continue;
    const model = JSON.stringify([labels['model'], labels['version']]);
    // Two of one model differ in a label that is not known here: which one counts cannot be told.
    found.set(model, found.has(model) ? null : value);
  }
  return found;
}

function ofType(page: MetricsPage, metric: string, label: string, type: string): (number | null)[] {
  return samplesOf(page, metric)
    .filter(({ labels }) => labels[label] === type)
    .map(({ value }) => value);
}
