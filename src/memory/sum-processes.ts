import { definitionOf, type Values } from '../series/series.js';

/**
 * Sums one reading a part into one of the whole.
 * A part that should report a series and gave null makes the sum null: never smaller than the truth (contract).
 * Series that no part knows are not in the result.
 */
export function sumValues(readings: readonly Values[]): Values {
  return combine(readings, (before, value) => before + value);
}

/** Sums over the processes of one member; of what they share, every one sees the whole, and the largest counts. */
export function sumProcesses(readings: readonly Values[]): Values {
  const whole = sumValues(readings);
  const largest = combine(readings, Math.max);
  const shared = Object.entries(largest).filter(([series]) => definitionOf(series)?.shared === true);
  return { ...whole, ...Object.fromEntries(shared) };
}

function combine(readings: readonly Values[], add: (before: number, value: number) => number): Values {
  const total: Values = {};
  for (const values of readings) {
    for (const [series, value] of Object.entries(values)) {
      const before = total[series];
      total[series] = before === null || value === null ? null : before === undefined ? value : add(before, value);
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
