/** How values are spread; percentiles are values that occur (nearest rank). */
export interface Spread {
  /** How many there are. */
  known: number;
  p50: number;
  p99: number;
  max: number;
}

/** Of the values that are known; null where none is. */
export function spreadOf(values: readonly (number | undefined)[]): Spread | null {
  const sorted = Float64Array.from(values.filter((value) => value !== undefined)).sort();
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return sorted.length === 0 ? null : { known: sorted.length, p50: rank(0.5), p99: rank(0.99), max: rank(1) };
}
