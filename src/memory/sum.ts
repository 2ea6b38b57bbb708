import type { Values } from '../series/series.js';

/**
 * Sums one reading a process into one reading of the service.
 * A process that should report a series and gave null makes the sum null: never smaller than the truth (contract).
 * Series that no process knows are not in the result.
 */
export function sumValues(readings: readonly Values[]): Values {
  const total: Values = {};
  for (const values of readings) {
    for (const [series, value] of Object.entries(values)) {
      const before = total[series];
      total[series] = before === null || value === null ? null : (before ?? 0) + value;
    }
  }
  return total;
}

/** The smallest of several readings of the same thing; null where any of them failed. */
export function minimum(readings: readonly (number | null)[]): number | null {
  let least: number | null = null;
  for (const value of readings) {
    if (value === null) return null;
    least = least === null ? value : Math.min(least, value);
  }
  return least;
}
