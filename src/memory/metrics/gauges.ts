import type { MetricSample, MetricsPage } from './metrics-page.js';

/** How numbers are taken from a page, for the kinds of servers. Everything unknown is null and stays it in a sum. */

/** Samples of the first of these names that the page has: newer names first. Empty where it has none. */
export function samplesOf(page: MetricsPage, ...names: readonly string[]): readonly MetricSample[] {
  for (const name of names) {
    const samples = page.get(name);
    if (samples !== undefined) return samples;
  }
  return [];
}

export function hasAny(page: MetricsPage, ...names: readonly string[]): boolean {
  return names.some((name) => page.has(name));
}

/** Sum over all labels: engines, models, replicas. Null where the page has none of the names. */
export function sumOf(page: MetricsPage, ...names: readonly string[]): number | null {
  return total(samplesOf(page, ...names).map((sample) => sample.value));
}

/** Sum of amounts; null where there are none, one is unknown or negative, or the sum is beyond what is exact. */
export function total(amounts: readonly (number | null)[]): number | null {
  if (amounts.length === 0) return null;
  let sum = 0;
  for (const amount of amounts) {
    if (amount === null || amount < 0) return null;
    sum += amount;
  }
  return sum <= Number.MAX_SAFE_INTEGER ? sum : null;
}

/** A product of two counts that are both known. */
export function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : total([a * b]);
}

/** A whole number in a label: `"24188"`. Null for `"None"`, as Python prints what is not set. */
export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** One engine's share of its own KV cache, 0 to 1, and how many tokens that holds. */
export interface Share {
  usage: number | null;
  capacity: number | null;
}

/**
 * Share of all engines' cache together: each engine's share weighs as much as it can hold, and all weigh the same where
 * that is not known of every one. Null where there is none, or one is unknown or outside 0 to 1.
 */
export function weightedUsage(shares: readonly Share[]): number | null {
  let used = 0;
  let whole = 0;
  const isKnown = shares.every(({ capacity }) => capacity !== null && capacity > 0);
  for (const { usage, capacity } of shares) {
    if (usage === null || usage < 0 || usage > 1) return null;
    const weight = isKnown && capacity !== null ? capacity : 1;
    used += usage * weight;
    whole += weight;
  }
  // Of one engine its very number, not one that went through a multiplication and back.
  if (shares.length === 1) return shares[0]?.usage ?? null;
  return whole === 0 ? null : Math.min(1, used / whole);
}

/**
 * Of the process that answers. Every prometheus client exports it, on Linux and outside of multi-process mode
 * (prometheus_client `process_collector.py`). Null where several processes say it: none of them is all of the server.
 */
export function residentBytes(page: MetricsPage): number | null {
  const samples = samplesOf(page, 'process_resident_memory_bytes');
  return samples.length === 1 ? total([samples[0]?.value ?? null]) : null;
}
