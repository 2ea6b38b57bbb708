import type { Unit } from '../../series/series.js';

/** A figure with both ends of its two-sided interval, all in one unit that the place of use names. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

/** An {@link Interval} in the unit of a series; of growth, per 1000 requests. The one type of every figure that is reported. */
export interface Estimate extends Interval {
  unit: Unit;
}

/** The same figure in another unit: `factor` of the one to one of the other, which must be positive. */
export function scaled({ value, low, high }: Interval, factor: number, unit: Unit): Estimate {
  return { value: value * factor, low: low * factor, high: high * factor, unit };
}
