import { z } from 'zod';
import { hasAny, samplesOf, sumOf, times, weightedUsage } from '../metrics/gauges.js';
import { parseJson, tokens } from '../metrics/json-page.js';
import { type FurtherPage, NOTHING_SAID, type ServerKind } from '../metrics/server.js';

const propsSchema = z.object({
  default_generation_settings: z.object({ n_ctx: tokens }),
  total_slots: tokens,
});

/**
 * `/props`: `n_ctx` is one slot's context (`get_props` of `tools/server/server-context.cpp`), so what the slots may
 * hold together is that times their number. With a unified cache (`--kv-unified`) the slots share one context and may
 * not fill it all at once; `/props` does not tell which it is. What the number is made of is configuration: it moves
 * with the settings, not with the memory that is left.
 */
const props: FurtherPage = {
  path: '/props',
  add: (reading, text) => {
    const parsed = propsSchema.safeParse(parseJson(text));
    if (!parsed.success) return reading;
    const { default_generation_settings: slot, total_slots: slots } = parsed.data;
    return { ...reading, kvCapacityTokens: times(slot.n_ctx, slots) };
  },
};

/**
 * llama.cpp's server, with `--metrics`. Names from `tools/server/README.md` and `server-context.cpp`, without labels.
 * `kv_cache_usage_ratio` and `kv_cache_tokens` are gone since llama.cpp#13660 (May 2025); forks still have them. A slot keeps
 * the prompt of its last request for the next one, and these count it: they only explain.
 */
export const llamacpp: ServerKind = {
  name: 'llama.cpp',
  gives: ['running', 'waiting'],
  recognises: (page) => hasAny(page, 'llamacpp:requests_processing', 'llamacpp:tokens_predicted_total'),
  read: (page) => ({
    ...NOTHING_SAID,
    running: sumOf(page, 'llamacpp:requests_processing'),
    waiting: sumOf(page, 'llamacpp:requests_deferred'),
    kvUsage: weightedUsage(
      samplesOf(page, 'llamacpp:kv_cache_usage_ratio').map(({ value }) => ({ usage: value, capacity: null })),
    ),
    kvUsedTokens: sumOf(page, 'llamacpp:kv_cache_tokens'),
  }),
  further: props,
};
