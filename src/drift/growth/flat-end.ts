import { ENDED_LONGER, ENDED_SHARE, ENDED_TAIL, NOISE_FLOOR, POINTS_AT_END, SHOWN_SHARE } from '../constants.js';
import { tUpper } from '../stats/quantile.js';
import { at, atLeast } from '../stats/vector.js';
import type { Points } from './points.js';
import { lagOne } from './residuals.js';

/**
 * What the end of a run says of growth, without a model of its course before: what a buffer looked like while it filled
 * does not matter. Step 15 of docs/algorithm.md. Slopes and budgets in the unit judged in, per nominal cycle.
 */

/** Slope of the last points, by least squares. */
export function slopeAtEnd(points: Points): number {
  return lineThrough(points, Math.max(0, points.m - POINTS_AT_END)).slope;
}

/** What the end must show of growth that is claimed: half of it, and the budget at least. */
export const leastAtEnd = (claimed: number, budget: number): number => Math.max(budget, SHOWN_SHARE * claimed);

/**
 * Whether growth has ended: the last points grew by less than a tenth of what is claimed (or the budget), exclude half of
 * it, and do so for longer than anything before them did. Growth in jumps rests between them for as long as it rested
 * before.
 * @param claimed growth of the best explanation
 */
export function hasEnded(points: Points, claimed: number, budget: number): boolean {
  const rest = Math.max(budget, ENDED_SHARE * claimed);
  const least = leastAtEnd(claimed, budget);
  let since = points.m;
  for (let from = points.m - POINTS_AT_END; from > 0; from--) {
    const line = lineThrough(points, from);
    if (line.slope < rest && line.slope + marginOf(line, points, from) < least) since = from;
  }
  const length = points.m - 1 - since;
  return length > 0 && length > ENDED_LONGER * longestRest(points, since, rest);
}

/** Margin of the slope from a point on, one-sided: AR(1) noise of these points alone, for noise may be new there, too. */
function marginOf({ slope, xx, middle, level }: Line, { m, t, y }: Points, from: number): number {
  const count = m - from;
  residuals = atLeast(residuals, count);
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const residual = at(y, from + i) - level - slope * (at(t, from + i) - middle);
    residuals[i] = residual;
    squares += residual * residual;
  }
  const phi = lagOne(residuals, count, NOISE_FLOOR);
  const v = Math.max(squares / (count - 2), NOISE_FLOOR ** 2);
  // Of a long row with such noise the variance of the slope is that much larger.
  const inflated = (1 + phi) / (1 - phi);
  return tUpper(ENDED_TAIL, count - 2) * Math.sqrt((v / xx) * inflated);
}
let residuals: Float64Array = new Float64Array(0);

/** Steps of the longest stretch before point `end` whose own slope lies below `rest`. */
function longestRest({ t, y }: Points, end: number, rest: number): number {
  let longest = 0;
  for (let from = 0; from + longest + 1 < end; from++) {
    const sums = { n: 0, t: 0, y: 0, tt: 0, ty: 0 };
    for (let i = from; i < end; i++) {
      const [dt, dy] = [at(t, i) - at(t, from), at(y, i) - at(y, from)];
      sums.n += 1;
      sums.t += dt;
      sums.y += dy;
      sums.tt += dt * dt;
      sums.ty += dt * dy;
      if (i - from <= longest) continue;
      const slope = (sums.n * sums.ty - sums.t * sums.y) / (sums.n * sums.tt - sums.t * sums.t);
      if (slope < rest) longest = i - from;
    }
  }
  return longest;
}

/** A straight line: its level at the middle of the points, and the sum of squares of their x about it. */
interface Line {
  slope: number;
  xx: number;
  middle: number;
  level: number;
}

/** Through the points from `from` on, by least squares. */
function lineThrough({ m, t, y }: Points, from: number): Line {
  let [middle, level] = [0, 0];
  for (let i = from; i < m; i++) {
    middle += at(t, i) / (m - from);
    level += at(y, i) / (m - from);
  }
  let [xx, xy] = [0, 0];
  for (let i = from; i < m; i++) {
    xx += (at(t, i) - middle) ** 2;
    xy += (at(t, i) - middle) * (at(y, i) - level);
  }
  return { slope: xy / xx, xx, middle, level };
}
