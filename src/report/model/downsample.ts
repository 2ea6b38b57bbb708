import { median as medianOf } from 'simple-statistics';

/**
 * Medians of `count` stretches of nearly equal length, newest last; null where a stretch has no reading at all. Fewer
 * values than `count` stay as they are.
 */
export function downsample(values: readonly (number | null)[], count: number): (number | null)[] {
  if (values.length <= count) return [...values];
  return Array.from({ length: count }, (_, column) => {
    const from = Math.floor((column * values.length) / count);
    const to = Math.floor(((column + 1) * values.length) / count);
    return median(values.slice(from, to).filter((value) => value !== null));
  });
}

/** Median of values in any order; null of none. */
export function median(values: readonly number[]): number | null {
  return values.length === 0 ? null : medianOf([...values]);
}
