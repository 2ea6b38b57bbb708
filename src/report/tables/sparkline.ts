import { downsample } from '../model/downsample.js';

/** A series in one line of text. Pure. */

const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
/** Share of the height at which `▄` has its middle. */
const MIDDLE = 3.5 / BARS.length;
/** Stands where every reading of a column failed. */
const GAP = '·';

/**
 * A sparkline of at most `width` characters, newest last: failed readings are gaps, a constant series a flat line.
 * @param leastSpan what the full height stands for at least, in the values' unit. With what the budget allows over the
 *   run, the noise of a quiet series stays flat and only growth that matters climbs.
 */
export function sparkline(values: readonly (number | null)[], width = 8, leastSpan = 0): string {
  const points = downsample(values, width);
  const known = points.filter((value) => value !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const span = Math.max(high - low, leastSpan);
  // A series that fills the height spans all of it; a quieter one lies about the middle of the bar below the middle, so
  // that its noise does not flicker between two bars.
  const floor = span > high - low ? (high + low) / 2 - span * MIDDLE : low;
  return points.map((value) => (value === null ? GAP : bar(span > 0 ? (value - floor) / span : MIDDLE))).join('');
}

/** @param share 0 at the floor, 1 at the ceiling */
function bar(share: number): string {
  const index = Math.floor(share * BARS.length);
  return BARS[Math.min(BARS.length - 1, Math.max(0, index))] ?? GAP;
}
