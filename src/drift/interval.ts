import { compare } from './glrt.js';
import type { Look } from './look.js';
import type { Workspace } from './noise.js';
import { tUpper } from './quantile.js';
import type { SequentialSeries } from './sequential.js';

/** Two-sided coverage of the interval that is printed. */
const TAIL = 0.025;

/**
 * Two-sided 95 % interval of the growth at a look: every budget that the same likelihood comparison would neither call
 * exceeded nor kept, at t_nu(0.975). Unlike the standard error of one fitted line it carries the doubt between the
 * shapes (a curve that may be levelling off), and it agrees with the verdict: a regression's lower end is above its
 * budget, a pass's upper end below it. Test inversion of a profile likelihood (Venzon & Moolgavkar 1988).
 * @returns unit per nominal cycle
 */
export function growthInterval(series: SequentialSeries, taken: Look, space: Workspace): { low: number; high: number } {
  const { points, gls, fits } = space;
  const { y, x } = series.upTo(taken.n);
  points.prepare(y, x, taken.n);
  gls.fit(points, taken.phi);
  fits.fit(points, gls);
  compare(fits, points, gls, taken.budget, taken.v); // for the refined time constants
  const critical = tUpper(TAIL, taken.nu) ** 2 * taken.v;
  const step = Math.max(Math.sqrt(taken.v / gls.xx), 1e-12);
  const centre = taken.slope;
  const excess = (budget: number): number => {
    let bounded = Number.POSITIVE_INFINITY;
    let leaking = Number.POSITIVE_INFINITY;
    for (let i = 0; i < fits.count; i++) {
      bounded = Math.min(bounded, fits.bounded(i, budget, taken.v));
      leaking = Math.min(leaking, fits.leaking(i, budget, taken.v));
    }
    return bounded - leaking;
  };
  return {
    low: boundary(centre, -step, (budget) => excess(budget) > critical),
    high: boundary(centre, step, (budget) => -excess(budget) > critical),
  };
}

/** From `centre` outwards to where `excluded` begins: doubling steps, then bisection to a thousandth of a step. */
function boundary(centre: number, step: number, excluded: (budget: number) => boolean): number {
  let inside = centre;
  let outside = centre + step;
  for (let reach = step; !excluded(outside); reach *= 2) {
    if (Math.abs(reach) > Math.abs(step) * 2 ** 40) return outside;
    inside = outside;
    outside += reach;
  }
  for (let i = 0; i < 12; i++) {
    const middle = (inside + outside) / 2;
    if (excluded(middle)) outside = middle;
    else inside = middle;
  }
  return outside;
}
