import { hasAny, residentBytes, samplesOf, sumOf, total, weightedUsage } from '../metrics/gauges.js';
import type { MetricsPage } from '../metrics/metrics-page.js';
import { NOTHING_SAID, type ServerKind } from '../metrics/server.js';

/** With a colon as it prints them, with `_` as exporters and relays between that know no colon. */
const names = (name: string): [string, string] => [`lmdeploy:${name}`, `lmdeploy_${name}`];

const RUNNING = names('num_requests_running');
const WAITING = names('num_requests_waiting');
/** Since 2026 (lmdeploy#4297): what the API server holds back until the engine has a free handle. */
const WAITING_FOR_A_HANDLE = names('num_api_requests_waiting');
const USAGE = names('gpu_cache_usage_perc');

/**
 * LMDeploy, with `--enable-metrics`. Names and labels (`model_name`, `engine` by data-parallel rank) from
 * `lmdeploy/metrics/loggers.py`. It does not say how many tokens its cache holds: usage of several engines is a plain
 * mean. Blocks that its prefix cache keeps count as used (`free_blocks` of `lmdeploy/pytorch/paging/scheduler.py` are those of
 * the block manager, while `block_trie` holds the others): the figure only explains.
 */
export const lmdeploy: ServerKind = {
  name: 'LMDeploy',
  gives: ['running', 'waiting', 'kvUsage'],
  recognises: (page) => hasAny(page, ...RUNNING, ...USAGE),
  read: (page) => ({
    ...NOTHING_SAID,
    running: sumOf(page, ...RUNNING),
    waiting: waiting(page),
    kvUsage: weightedUsage(samplesOf(page, ...USAGE).map(({ value }) => ({ usage: value, capacity: null }))),
    residentBytes: residentBytes(page),
  }),
};

function waiting(page: MetricsPage): number | null {
  const inEngine = sumOf(page, ...WAITING);
  return hasAny(page, ...WAITING_FOR_A_HANDLE) ? total([inEngine, sumOf(page, ...WAITING_FOR_A_HANDLE)]) : inEngine;
}
