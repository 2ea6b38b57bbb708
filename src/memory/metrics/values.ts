import type { KnownSeries, Values } from '../../series/series.js';
import type { ServerReader } from './detect.js';
import { times } from './gauges.js';
import type { Quantity, ServerReading } from './server.js';

/** Series that a quantity is, as it is. */
const AS_IT_IS = {
  running: 'requests/running',
  waiting: 'requests/waiting',
  kvCapacityTokens: 'kv-cache/capacity',
  deviceBytes: 'server/device',
  residentBytes: 'server/resident',
} as const satisfies Partial<Record<Quantity, KnownSeries>>;

/**
 * A reading as values of series. What this kind of server never says is absent; what it says and could not be read
 * this time is null, and all of it is where the page is gone.
 * @param server says what belongs to it
 * @param reading null where the page is gone
 */
export function toValues(server: Pick<ServerReader, 'gives'>, reading: ServerReading | null): Values {
  const gives = server.gives();
  const values: Values = {};
  for (const [quantity, series] of Object.entries(AS_IT_IS) as [keyof typeof AS_IT_IS, KnownSeries][]) {
    if (gives.has(quantity)) values[series] = reading?.[quantity] ?? null;
  }
  return { ...values, ...cacheValues(reading, gives) };
}

/** What is in use of the KV cache: in tokens where they can be known, as a share where only that is said. */
function cacheValues(reading: ServerReading | null, gives: ReadonlySet<Quantity>): Values {
  const hasShare = gives.has('kvUsage');
  const hasCapacity = gives.has('kvCapacityTokens');
  const values: Values = {};
  if (gives.has('kvUsedTokens') || (hasShare && hasCapacity)) {
    values['kv-cache/used' satisfies KnownSeries] = reading?.kvUsedTokens ?? reckonedTokens(reading);
  }
  if (hasShare && !hasCapacity) {
    values['kv-cache/usage' satisfies KnownSeries] = times(reading?.kvUsage ?? null, 100);
  }
  return values;
}

/** A share of the capacity, in whole tokens. */
function reckonedTokens(reading: ServerReading | null): number | null {
  const tokens = times(reading?.kvUsage ?? null, reading?.kvCapacityTokens ?? null);
  return tokens === null ? null : Math.round(tokens);
}
