import { WARM_CYCLES } from '../constants.js';
import { at, mean, median } from './vector.js';

/**
 * Takes out of readings, in place, how much each slice of the recording lies above the mean of all: memory at rest may depend
 * on what was sent last. Classical decomposition of a series with a period (Macaulay, The Smoothing of Time Series, 1931):
 * the trend is the centred moving average over one round of the slices, which leaves a straight line as it is and takes up
 * nothing of a leak; the height of a slice is the median of its readings less the trend. Step 2 of docs/algorithm.md.
 * @param index of the cycle of each reading, from 0 on, rising
 * @param slices of which the cycles send one after another, at least 2
 * @returns free parameters taken out; 0 where some slice is not told yet, and nothing was taken out
 */
export function withoutSliceHeights(index: Float64Array, raw: Float64Array, found: number, slices: number): number {
  const half = Math.floor(slices / 2);
  /** Of an even number of slices the first and the last cycle of the window send the same one. */
  const atEnds = slices % 2 === 0 ? 1 / 2 : 1;
  const away: number[][] = Array.from({ length: slices }, () => []);
  for (let k = half; k < found - half; k++) {
    const isWhole = at(index, k + half) - at(index, k - half) === 2 * half;
    if (!isWhole || at(index, k - half) < WARM_CYCLES) continue;
    let sum = atEnds * (at(raw, k - half) + at(raw, k + half));
    for (let i = k - half + 1; i < k + half; i++) sum += at(raw, i);
    away[at(index, k) % slices]?.push(at(raw, k) - sum / slices);
  }
  if (away.some((each) => each.length === 0)) return 0;
  const heights = away.map((each) => median(each));
  const middle = mean(heights);
  for (let k = 0; k < found; k++) raw[k] = at(raw, k) - ((heights[at(index, k) % slices] ?? 0) - middle);
  return slices - 1;
}
