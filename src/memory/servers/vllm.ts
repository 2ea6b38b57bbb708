import {
  hasAny,
  residentBytes,
  samplesOf,
  sumOf,
  times,
  total,
  weightedUsage,
  wholeNumber,
} from '../metrics/gauges.js';
import type { MetricSample, MetricsPage } from '../metrics/metrics-page.js';
import { NOTHING_SAID, type ServerKind } from '../metrics/server.js';

/** The names of vLLM's metrics on a page: as it prints them, or with what another server puts before them. */
type Names = (name: string) => readonly string[];
const own: Names = (name) => [`vllm:${name}`];

/**
 * vLLM, engines V0 and V1. Names and labels (`model_name`, `engine` by data-parallel rank) from
 * `vllm/v1/metrics/loggers.py`, of V0 from `vllm/engine/metrics.py`; the capacity stands in labels of
 * `vllm:cache_config_info`, which are the fields of `CacheConfig` as text.
 *
 * Usage leaves out reusable prefix cache: blocks that no request refers to are free, cached or not (`get_usage` of
 * `vllm/v1/core/block_pool.py`; V0: `get_num_free_blocks` of `vllm/core/block/prefix_caching_block.py` counts the
 * evictor's). Older versions of V1 count the null block, always.
 */
export const vllm: ServerKind = vllmBehind('vLLM', own, []);

/**
 * vLLM's metrics where another server hands them on.
 * @param alsoWaiting metrics of that server's own queue
 */
export function vllmBehind(name: string, names: Names, alsoWaiting: readonly string[]): ServerKind {
  const running = names('num_requests_running');
  const config = names('cache_config_info');
  return {
    name,
    gives:
      config.length === 1 ? ['running', 'waiting', 'kvUsage', 'kvCapacityTokens'] : ['running', 'waiting', 'kvUsage'],
    leavesOutReusable: true,
    recognises: (page) => hasAny(page, ...running, ...config),
    read: (page) => ({
      ...NOTHING_SAID,
      running: sumOf(page, ...running),
      waiting: waiting(page, names, alsoWaiting),
      kvUsage: usage(page, names),
      kvCapacityTokens: capacityTokens(samplesOf(page, ...config)),
      residentBytes: residentBytes(page),
    }),
  };
}

function waiting(page: MetricsPage, names: Names, further: readonly string[]): number | null {
  // Swapped, engine V0 only: neither running nor waiting, but not done.
  const swapped = names('num_requests_swapped');
  return total([
    sumOf(page, ...names('num_requests_waiting')),
    ...(hasAny(page, ...swapped) ? [sumOf(page, ...swapped)] : []),
    ...(hasAny(page, ...further) ? [sumOf(page, ...further)] : []),
  ]);
}

/** The older name was printed beside the newer one from 0.9 to 0.10, and is gone since. */
function usage(page: MetricsPage, names: Names): number | null {
  const lines = samplesOf(page, ...names('cache_config_info'));
  const capacities = new Map(lines.map(({ labels }) => [labels['engine'], tokensOf(labels)]));
  const shares = samplesOf(page, ...names('kv_cache_usage_perc'), ...names('gpu_cache_usage_perc'));
  return weightedUsage(
    shares.map(({ labels, value }) => ({ usage: value, capacity: capacities.get(labels['engine']) ?? null })),
  );
}

/**
 * `kv_cache_size_tokens` (vllm#42206, 2026) is each engine's own: summed. Before it there are only blocks, and these
 * are the sum over all engines already, repeated on every engine's line (`_apply_ready_response` of
 * `vllm/v1/engine/core_client.py`): taken once where the lines agree. Blocks x block size is the capacity of models
 * with one kind of attention; of hybrid ones it is another number (vllm#51163), which moves with the capacity.
 * "None" until 0.8.4 (vllm#16560).
 */
function capacityTokens(lines: readonly MetricSample[]): number | null {
  const perEngine = total(lines.map(({ labels }) => tokensOf(labels)));
  if (perEngine !== null) return perEngine;
  const inBlocks = lines.map(({ labels }) =>
    times(wholeNumber(labels['num_gpu_blocks']), wholeNumber(labels['block_size'])),
  );
  const [first = null] = inBlocks;
  return inBlocks.every((tokens) => tokens === first) ? first : total(inBlocks);
}

function tokensOf(labels: MetricSample['labels']): number | null {
  return wholeNumber(labels['kv_cache_size_tokens']);
}
