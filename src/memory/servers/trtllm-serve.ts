import { z } from 'zod';
import { hasAny, residentBytes, samplesOf, sumOf, times, total, weightedUsage } from '../metrics/gauges.js';
import { parseJson, tokens } from '../metrics/json-page.js';
import { type AnswerKind, NOTHING_SAID, type ServerKind, type ServerReading } from '../metrics/server.js';

/** With `_`, or with the colon that Prometheus clients of some versions print. */
const names = (name: string): [string, string] => [`trtllm_${name}`, `trtllm:${name}`];
const RUNNING = names('num_requests_running');
const USAGE = names('kv_cache_utilization');

/**
 * trtllm-serve, its Prometheus page (`/prometheus/metrics`, `/metrics` of newer versions). Names from
 * `tensorrt_llm/metrics/collector.py` of NVIDIA/TensorRT-LLM. It prints how many blocks its cache has, and how many tokens
 * a block has in some versions only: the capacity is told where both are.
 */
export const trtllmServe: ServerKind = {
  name: 'trtllm-serve',
  gives: ['running', 'waiting', 'kvUsage'],
  recognises: (page) => hasAny(page, ...RUNNING, ...USAGE),
  read: (page) => ({
    ...NOTHING_SAID,
    running: sumOf(page, ...RUNNING),
    waiting: sumOf(page, ...names('num_requests_waiting')),
    kvUsage: weightedUsage(samplesOf(page, ...USAGE).map(({ value }) => ({ usage: value, capacity: null }))),
    kvCapacityTokens: times(
      sumOf(page, ...names('kv_cache_max_blocks')),
      samplesOf(page, ...names('kv_cache_tokens_per_block'))[0]?.value ?? null,
    ),
    residentBytes: residentBytes(page),
  }),
};

const statistics = z.looseObject({
  iter: tokens,
  numActiveRequests: tokens.nullish(),
  numQueuedRequests: tokens.nullish(),
  inflightBatchingStats: z.looseObject({ numPausedRequests: tokens.nullish() }).nullish(),
  kvCacheStats: z
    .looseObject({ maxNumBlocks: tokens, usedNumBlocks: tokens.nullish(), tokensPerBlock: tokens.nullish() })
    .nullish(),
});
const answer = z.array(z.unknown()).min(1).max(100_000);

/**
 * trtllm-serve, its JSON: what each iteration of the engine did since it was last asked, the newest last
 * (`get_iteration_stats` of `tensorrt_llm/serve/openai_server.py`). An empty list: none has run since.
 */
export const trtllmJson: AnswerKind = {
  name: 'trtllm-serve (JSON)',
  path: '/metrics',
  gives: [],
  isQuiet: (text) => z.array(z.unknown()).length(0).safeParse(parseJson(text)).success,
  readAnswer: (text) => {
    const list = answer.safeParse(parseJson(text));
    const last = statistics.safeParse(list.success ? list.data.at(-1) : undefined);
    return last.success ? readingOf(last.data) : null;
  },
};

function readingOf({
  numActiveRequests,
  numQueuedRequests,
  inflightBatchingStats,
  kvCacheStats,
}: z.infer<typeof statistics>): ServerReading {
  const { maxNumBlocks = null, usedNumBlocks = null, tokensPerBlock = null } = kvCacheStats ?? {};
  return {
    ...NOTHING_SAID,
    running: numActiveRequests ?? null,
    waiting:
      numQueuedRequests == null ? null : total([numQueuedRequests, inflightBatchingStats?.numPausedRequests ?? 0]),
    kvCapacityTokens: times(maxNumBlocks, tokensPerBlock),
    kvUsedTokens: times(usedNumBlocks, tokensPerBlock),
  };
}
