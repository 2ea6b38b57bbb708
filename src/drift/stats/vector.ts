import * as statistics from 'simple-statistics';

/** Small pieces over flat vectors. Nothing here allocates but for growth. */

/** Element `i`. The bounds are the caller's: every loop of this room runs over a length it set itself. */
export const at = (vector: Float64Array, i: number): number => vector[i] as number;

/** A vector of at least `length`, the given one where it suffices. Its content is not kept. */
export function atLeast(vector: Float64Array, length: number): Float64Array {
  return vector.length >= length ? vector : new Float64Array(Math.max(length, 2 * vector.length, 64));
}

/**
 * Median of the first `n` elements, whose order is lost.
 * @returns NaN for n = 0
 */
export function medianInPlace(vector: Float64Array, n: number): number {
  if (n === 0) return Number.NaN;
  const half = n >> 1;
  select(vector, n, half);
  if (n % 2 === 1) return at(vector, half);
  let below = at(vector, 0);
  for (let i = 1; i < half; i++) below = Math.max(below, at(vector, i));
  return (below + at(vector, half)) / 2;
}

/** Puts the element of rank `k` in its place, smaller ones before it, larger ones behind (Hoare 1961, Find). */
function select(vector: Float64Array, n: number, k: number): void {
  let left = 0;
  let right = n - 1;
  while (left < right) {
    const pivot = at(vector, k);
    let i = left;
    let j = right;
    while (i <= j) {
      while (at(vector, i) < pivot) i++;
      while (pivot < at(vector, j)) j--;
      if (i > j) break;
      const held = at(vector, i);
      vector[i++] = at(vector, j);
      vector[j--] = held;
    }
    if (j < k) left = i;
    if (k < i) right = j;
  }
}

/** Median of a list; the list is left as it is. @returns NaN of an empty list */
export function median(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : statistics.median([...values]);
}

/** @returns NaN of an empty list */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : statistics.mean([...values]);
}

/** Variance with n - 1; 0 of fewer than two. */
export function sampleVariance(values: readonly number[]): number {
  return values.length < 2 ? 0 : statistics.sampleVariance([...values]);
}
