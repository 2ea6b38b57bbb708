import * as statistics from 'simple-statistics';

/** Small pieces over flat vectors. Nothing here allocates but for growth. */

/** Element `i`. The bounds are the caller's: every loop of this room runs over a length it set itself. */
export const at = (vector: Float64Array, i: number): number => vector[i] as number;

/** A vector of at least `length`, the given one where it suffices. Its content is not kept. */
export function atLeast(vector: Float64Array, length: number): Float64Array {
  return vector.length >= length ? vector : new Float64Array(Math.max(length, 2 * vector.length, 64));
}

/**
 * Median of the first `n` elements, which are sorted in place: a few by insertion, more by the engine.
 * @returns NaN for n = 0
 */
export function medianInPlace(vector: Float64Array, n: number): number {
  if (n === 0) return Number.NaN;
  if (n > 8) vector.subarray(0, n).sort();
  else insertionSort(vector, n);
  const half = n >> 1;
  return n % 2 === 1 ? at(vector, half) : (at(vector, half - 1) + at(vector, half)) / 2;
}

function insertionSort(vector: Float64Array, n: number): void {
  for (let i = 1; i < n; i++) {
    const value = at(vector, i);
    let j = i - 1;
    while (j >= 0 && at(vector, j) > value) {
      vector[j + 1] = at(vector, j);
      j--;
    }
    vector[j + 1] = value;
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
