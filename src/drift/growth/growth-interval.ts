import type { Interval } from '../stats/estimate.js';
import { tUpper } from '../stats/quantile.js';
import { at } from '../stats/vector.js';
import { least } from './fits.js';
import { compare } from './glrt.js';
import type { Look } from './look.js';
import type { Workspace } from './noise.js';

/** Of each tail of an interval that is printed: two-sided 95 %. */
export const TAIL = 0.025;

/**
 * Growth at a look: the slope of the explanation that fits best, and a two-sided 95 % interval: every budget that the
 * same likelihood comparison would call neither exceeded nor kept, at t_nu(0.975). Unlike the standard error of one
 * fitted line it carries the margin between the shapes (a curve that may be levelling off), and it agrees with the
 * verdict: a regression's lower end is above its budget, a pass's upper end below it. Inversion of a profile
 * likelihood: Venzon & Moolgavkar, Applied Statistics 37 (1988).
 * @returns unit per nominal cycle
 */
export function growthInterval(y: Float64Array, x: Float64Array, taken: Look, space: Workspace): Interval {
  const { points, gls, fits } = space;
  const { v } = taken;
  points.prepare(y, x, taken.n, taken.slices);
  gls.fit(points, taken.phi);
  fits.fit(points, gls);
  compare(fits, points, gls, taken.budget, v); // adds the refined time constants
  // At a budget below every slope all leaking fits are the free ones.
  fits.weigh(Number.NEGATIVE_INFINITY, v);
  const slope = at(fits.slope, least(fits.leaking, 0, fits.count));
  const critical = tUpper(TAIL, taken.nu) ** 2 * v;
  const excess = (budget: number): number => {
    fits.weigh(budget, v);
    return fits.difference();
  };
  const step = Math.sqrt(v / gls.xx);
  return {
    value: slope,
    low: boundary(slope, -step, (budget) => excess(budget) > critical),
    high: boundary(slope, step, (budget) => -excess(budget) > critical),
  };
}

/** From `centre` outwards to where `excluded` begins: doubling steps, then bisection to a thousandth of the last. */
function boundary(centre: number, step: number, excluded: (budget: number) => boolean): number {
  let inside = centre;
  let outside = centre + step;
  for (let doubled = 0; doubled < 60 && !excluded(outside); doubled++) {
    inside = outside;
    outside = centre + step * 2 ** (doubled + 1);
  }
  for (let i = 0; i < 10; i++) {
    const middle = (inside + outside) / 2;
    if (excluded(middle)) outside = middle;
    else inside = middle;
  }
  return outside;
}
