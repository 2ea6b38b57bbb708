import { residentBytes, samplesOf, sumOf, times, total, weightedUsage, wholeNumber } from '../metrics/gauges.js';
import type { MetricSample, MetricsPage } from '../metrics/metrics-page.js';
import { NOTHING_SAID, type ServerKind } from '../metrics/server.js';

const RUNNING = 'vllm:num_requests_running';
const WAITING = 'vllm:num_requests_waiting';
/** Engine V0 only: neither running nor waiting, but not done. */
const SWAPPED = 'vllm:num_requests_swapped';
/** The older name was printed beside the newer one from 0.9 to 0.10, and is gone since. */
const USAGE = ['vllm:kv_cache_usage_perc', 'vllm:gpu_cache_usage_perc'];
const CONFIG = 'vllm:cache_config_info';

/**
 * vLLM, engines V0 and V1. Names and labels (`model_name`, `engine` by data-parallel rank) from
 * `vllm/v1/metrics/loggers.py`, of V0 from `vllm/engine/metrics.py`; the capacity stands in labels of
 * `vllm:cache_config_info`, which are the fields of `CacheConfig` as text.
 *
 * Usage leaves out reusable prefix cache: blocks that no request refers to are free, cached or not (`get_usage` of
 * `vllm/v1/core/block_pool.py`; V0: `get_num_free_blocks` of `vllm/core/block/prefix_caching_block.py` counts the
 * evictor's). Older versions of V1 count the null block, always.
 */
export const vllm: ServerKind = {
  name: 'vLLM',
  gives: ['running', 'waiting', 'kvUsage', 'kvCapacityTokens'],
  leavesOutReusable: true,
  recognises: (page) => page.has(RUNNING) || page.has(CONFIG),
  read: (page) => ({
    ...NOTHING_SAID,
    running: sumOf(page, RUNNING),
    waiting: waiting(page),
    kvUsage: usage(page),
    kvCapacityTokens: capacityTokens(page),
    residentBytes: residentBytes(page),
  }),
};

function waiting(page: MetricsPage): number | null {
  const queued = sumOf(page, WAITING);
  return page.has(SWAPPED) ? total([queued, sumOf(page, SWAPPED)]) : queued;
}

function usage(page: MetricsPage): number | null {
  const capacities = new Map(engines(page).map(({ labels }) => [labels['engine'], tokensOf(labels)]));
  const shares = samplesOf(page, ...USAGE).map(({ labels, value }) => ({
    usage: value,
    capacity: capacities.get(labels['engine']) ?? null,
  }));
  return weightedUsage(shares);
}

/**
 * `kv_cache_size_tokens` (vllm#42206, 2026) is each engine's own: summed. Before it there are only blocks, and these
 * are the sum over all engines already, repeated on every engine's line (`_apply_ready_response` of
 * `vllm/v1/engine/core_client.py`): taken once where the lines agree. Blocks x block size is the capacity of models
 * with one kind of attention; of hybrid ones it is another number (vllm#51163), which moves with the capacity.
 * "None" until 0.8.4 (vllm#16560).
 */
function capacityTokens(page: MetricsPage): number | null {
  const lines = engines(page);
  const perEngine = total(lines.map(({ labels }) => tokensOf(labels)));
  if (perEngine !== null) return perEngine;
  const inBlocks = lines.map(({ labels }) =>
    times(wholeNumber(labels['num_gpu_blocks']), wholeNumber(labels['block_size'])),
  );
  const [first = null] = inBlocks;
  return inBlocks.every((tokens) => tokens === first) ? first : total(inBlocks);
}

function engines(page: MetricsPage): readonly MetricSample[] {
  return page.get(CONFIG) ?? [];
}

function tokensOf(labels: MetricSample['labels']): number | null {
  return wholeNumber(labels['kv_cache_size_tokens']);
}
