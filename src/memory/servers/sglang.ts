import { hasAny, residentBytes, samplesOf, total, weightedUsage } from '../metrics/gauges.js';
import type { MetricSample, MetricsPage } from '../metrics/metrics-page.js';
import { NOTHING_SAID, type ServerKind } from '../metrics/server.js';

/** `sglang:` as it prints them; `sglang_` on a page that came through its gateway (sglang#12970). */
const names = (name: string): [string, string] => [`sglang:${name}`, `sglang_${name}`];

const RUNNING = names('num_running_reqs');
const WAITING = names('num_queue_reqs');
const CAPACITY = names('max_total_num_tokens');
/** The first, since March 2026, is of the KV pool alone; the older one is the fullest pool's of models with several. */
const USAGE = [...names('full_token_usage'), ...names('token_usage')];
const USED = [...names('kv_used_tokens'), ...names('num_used_tokens')];

/** Labels that tell ranks of one engine from each other: all ranks work on the same requests and tokens. */
const RANKS = ['tp_rank', 'pp_rank', 'moe_ep_rank', 'pid'];

/**
 * SGLang, with `--enable-metrics`. Names and labels from `python/sglang/srt/observability/metrics_collector.py` (until
 * 2025 `srt/metrics/collector.py`). By default one rank an engine prints its gauges, with
 * `--enable-metrics-for-all-schedulers` every rank prints the same: ranks are not summed, engines (`dp_rank`) are.
 *
 * Its gauges are set when a batch is logged, and every 30 s at rest: after the last request they say for up to half a
 * minute that it runs. The bytes it prints since 2026 (`kv_cache_memory_usage_gb` and others) are read once at its
 * start, of the ranks that print: no sum for `deviceBytes`.
 *
 * Tokens in use leave out reusable prefix cache: they are what is neither available nor evictable from the radix tree
 * (`_get_token_info` of `managers/scheduler_runtime_checker_mixin.py`).
 */
export const sglang: ServerKind = {
  name: 'SGLang',
  lagsMs: 30_000,
  leavesOutReusable: true,
  gives: ['running', 'waiting', 'kvUsage', 'kvUsedTokens'],
  recognises: (page) => hasAny(page, ...RUNNING, ...CAPACITY, ...names('token_usage')),
  read: (page) => ({
    ...NOTHING_SAID,
    running: sumOverEngines(page, RUNNING, Math.max),
    waiting: sumOverEngines(page, WAITING, Math.max),
    kvUsage: usage(page),
    // A token needs its room on every rank.
    kvCapacityTokens: sumOverEngines(page, CAPACITY, Math.min),
    kvUsedTokens: sumOverEngines(page, USED, Math.max),
    residentBytes: residentBytes(page),
  }),
};

type Choose = (a: number, b: number) => number;

function sumOverEngines(page: MetricsPage, metric: readonly string[], choose: Choose): number | null {
  return total([...byEngine(page, metric, choose).values()]);
}

function usage(page: MetricsPage): number | null {
  const capacities = byEngine(page, CAPACITY, Math.min);
  const usages = byEngine(page, USAGE, Math.max);
  return weightedUsage(
    [...usages].map(([engine, share]) => ({ usage: share, capacity: capacities.get(engine) ?? null })),
  );
}

/** One value an engine, chosen of its ranks'; null where one of them is unknown. */
function byEngine(page: MetricsPage, metric: readonly string[], choose: Choose): Map<string, number | null> {
  const engines = new Map<string, number | null>();
  for (const { labels, value } of samplesOf(page, ...metric)) {
    if (isPartOfTotal(labels)) continue;
    const engine = JSON.stringify(
      Object.entries(labels)
        .filter(([label]) => !RANKS.includes(label) && label !== 'priority')
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    const before = engines.get(engine);
    engines.set(
      engine,
      before === undefined ? value : before === null || value === null ? null : choose(before, value),
    );
  }
  return engines;
}

/** With priorities on, `priority=""` is the total and `priority="10"` a part of it (`_log_gauge_queue_count`). */
function isPartOfTotal(labels: MetricSample['labels']): boolean {
  return (labels['priority'] ?? '') !== '';
}
