import {
  JUMPS_OVER,
  JUMPS_RAREST,
  LATE_ONSET,
  MIN_POINTS,
  POINTS_AFTER_BUFFER,
  QUANTISED_MANY,
  QUANTISED_STEPS,
  SLOWS_TO,
} from '../constants.js';
import { tUpper } from '../stats/quantile.js';
import { at, mean, median, sampleVariance } from '../stats/vector.js';
import type { Gls } from './gls.js';
import type { BaseNoise, Noise, Workspace } from './noise.js';
import type { Points } from './points.js';

/**
 * The guards: what must hold besides the likelihood ratio before a look may answer. A regression is vetoed by
 * {@link againstBase}, {@link quantisedClimb} and {@link bufferFilledLate}, and doubted by {@link slowsDown} and by what
 * flat-end.ts tells; a pass by {@link lateOnset} and {@link mayGrowInJumps}. Steps 12 and 13 of docs/algorithm.md.
 * Readings are in the unit judged in (MiB for bytes), budgets in that unit per nominal cycle, sums of squares whitened.
 */

/** How the candidate's straight line compares with the base's; `unchecked` where no base is as long as the candidate. */
export type AgainstBase = 'worse' | 'not-worse' | 'unchecked';

/**
 * Whether the candidate's straight line is steeper than the base's over the same cycles by more than the budget: a
 * warm-up or a bounded buffer that both share blames nobody. One-sided test of one new slope against the mean of k, by
 * the larger of the fit's and the runs' variance, times 1 + 1/k (prediction of one new observation: Hahn & Meeker,
 * Statistical Intervals, 1991). Step 12b of docs/algorithm.md.
 * @param n cycles compared; `space.gls` must hold the candidate's fit over them, at the phi of `noise`
 * @param budget without the base's own growth, unit per nominal cycle
 * @param alpha one-sided
 */
export function againstBase(
  base: BaseNoise | null,
  n: number,
  budget: number,
  noise: Noise,
  alpha: number,
  space: Workspace,
): AgainstBase {
  if (base === null) return 'unchecked';
  const { basePoints, baseGls, gls } = space;
  const slopes: number[] = [];
  for (const run of base.runs) {
    if (run.y.length < n) continue;
    basePoints.prepare(run.y, run.x, n, run.slices);
    if (basePoints.m < MIN_POINTS) continue;
    baseGls.fit(basePoints, noise.phi);
    slopes.push(baseGls.slope);
  }
  if (slopes.length === 0) return 'unchecked';
  const variance = Math.max(noise.v / gls.xx, sampleVariance(slopes)) * (1 + 1 / slopes.length);
  const excess = gls.slope - mean(slopes) - budget;
  return excess / Math.sqrt(variance) > tUpper(alpha, noise.nu) ? 'worse' : 'not-worse';
}

/**
 * Whether a quantised series still climbs: enough upward steps, some of them in the second half, and either at regular
 * intervals up to now, or many. One late step of an allocator is no leak. Step 12 of docs/algorithm.md; the counts were
 * chosen in simulation.
 * @param quantum the step in which the series moves, unit judged in
 */
export function quantisedClimb({ m, y }: Points, quantum: number): boolean {
  const steps: number[] = [];
  for (let i = 0; i < m - 1; i++) if (at(y, i + 1) - at(y, i) > quantum / 2) steps.push(i);
  const late = steps.filter((i) => i >= Math.floor(m / 2)).length;
  if (steps.length < QUANTISED_STEPS || late < 2) return false;
  const gaps = steps.slice(1).map((step, i) => step - (steps[i] ?? 0));
  const sinceLast = m - 1 - (steps.at(-1) ?? 0);
  const regular = Math.max(sinceLast, ...gaps) <= 1.6 * median(gaps) + 1;
  return regular || (steps.length >= QUANTISED_MANY && late >= 3);
}

/**
 * Whether "grew in a straight line, then stopped" explains the points better than the best leaking explanation: a bounded
 * buffer that filled so late that the table of shapes has no such ramp. Two-phase regression with a flat second phase
 * (Hinkley, Biometrika 56, 1969), over the knees in the second half that leave three points after them. Step 12c of
 * docs/algorithm.md.
 * @param leaking sum of squares of the best leaking explanation, penalised
 */
export function bufferFilledLate(points: Points, gls: Gls, leaking: number): boolean {
  const flat = flatResidual(gls);
  const { m, xx, slope } = gls;
  // A ramp that ends at h is x less the hinge at h.
  return someHinge(points, gls, Math.floor(m / 2), m - 1 - POINTS_AFTER_BUFFER, (hinge, withY, withX) => {
    const self = xx - 2 * withX + hinge;
    const product = slope * xx - withY;
    return self > VANISHING && product > 0 && flat - (product * product) / self < leaking;
  });
}

/**
 * Whether "flat, then a leak above 1.25 budgets" explains the points better than the best bounded explanation. Two-phase
 * regression with a flat first phase (Hinkley, Biometrika 56, 1969), over the knees from the first third to three points
 * before the end. Step 13 of docs/algorithm.md.
 * @param budget unit per nominal cycle
 * @param bounded sum of squares of the best bounded explanation, penalised
 */
export function lateOnset(points: Points, gls: Gls, budget: number, bounded: number): boolean {
  const flat = flatResidual(gls);
  const first = Math.max(2, Math.floor(gls.m / 3)) - 1;
  return someHinge(points, gls, first, gls.m - 4, (self, withY) => {
    const slope = withY / self;
    return self > VANISHING && slope > LATE_ONSET * budget && flat - withY * slope < bounded;
  });
}

/**
 * Whether a series grew in jumps that may only pause. Likelihood ratio of two Poisson processes: of n jumps in T cycles,
 * the last after t, "they go on at rate r" has the likelihood r^n exp(-r T), and "they ended with the last" at best
 * (n/t)^n exp(-n) (change of a Poisson rate: Akman & Raftery, Annals of Statistics 14, 1986). r is the most likely rate,
 * n/T, or the lowest that matters where that is higher: one at which such jumps grow by the budget, and the rarest that are
 * waited for. Step 13 of docs/algorithm.md.
 * @param budget unit per nominal cycle
 * @param rarest jumps per cycle
 */
export function mayGrowInJumps({ m, t, y }: Points, budget: number, rarest = JUMPS_RAREST): boolean {
  const rises = Array.from({ length: m - 1 }, (_, i) => at(y, i + 1) - at(y, i));
  const typical = median(rises);
  const noise = 1.4826 * median(rises.map((rise) => Math.abs(rise - typical)));
  const least = Math.max(5 * noise, budget);
  let jumps = 0;
  let risen = 0;
  let last = 0;
  let highest = at(y, 0);
  for (let i = 1; i < m; i++) {
    // A rise back to an earlier height is no jump.
    const rise = at(y, i) - highest;
    highest = Math.max(highest, at(y, i));
    if (rise - typical <= least) continue;
    jumps += 1;
    risen += rise;
    last = at(t, i);
  }
  const whole = at(t, m - 1);
  if (jumps === 0) return false;
  const rate = Math.max(jumps / whole, (budget * jumps) / risen, rarest);
  return ((rate * last) / jumps) ** jumps * Math.exp(jumps - rate * whole) > JUMPS_OVER;
}

/** Products of a whitened hinge max(0, x - x_h), the nuisance columns taken out: with itself, the readings, and x. */
type HingeProducts = (self: number, withY: number, withX: number) => boolean;

/** Less of a column than this is left once the nuisance columns are taken out: nothing can be fitted by it. */
const VANISHING = 1e-10;

/** Residual sum of squares of the nuisance columns alone, without a slope. */
const flatResidual = ({ rss, slope, xx }: Gls): number => rss + slope * slope * xx;

/**
 * Whether a hinge at some point from `last` down to `first` satisfies the condition. After h a whitened hinge is the
 * whitened x less x_h times the whitened constant, so running sums from the end give its products.
 */
function someHinge(points: Points, gls: Gls, first: number, last: number, satisfies: HingeProducts): boolean {
  const { m, one, wx, q1, q2, xr, r } = gls;
  const x = { self: 0, n1: 0, n2: 0, y: 0, x: 0 };
  const c = { self: 0, n1: 0, n2: 0, y: 0, x: 0 };
  let cross = 0;
  for (let h = m - 2; h >= first; h--) {
    const i = h + 1;
    const a = at(wx, i);
    const b = at(one, i);
    const y = at(r, i) + gls.slope * at(xr, i);
    x.self += a * a;
    x.n1 += a * at(q1, i);
    x.n2 += a * at(q2, i);
    x.y += a * y;
    x.x += a * at(xr, i);
    c.self += b * b;
    c.n1 += b * at(q1, i);
    c.n2 += b * at(q2, i);
    c.y += b * y;
    c.x += b * at(xr, i);
    cross += a * b;
    if (h > last) continue;
    const t = at(points.t, h);
    const n1 = x.n1 - t * c.n1;
    const n2 = x.n2 - t * c.n2;
    const self = x.self - 2 * t * cross + t * t * c.self - n1 * n1 - n2 * n2;
    if (satisfies(self, x.y - t * c.y, x.x - t * c.x)) return true;
  }
  return false;
}

/**
 * Whether the last third of the points grew clearly more slowly than the middle one: by the medians of the points around the
 * ends of the thirds.
 */
export function slowsDown({ m, t, y }: Points): boolean {
  const half = Math.max(1, Math.floor(m / 12));
  const level = (centre: number): [number, number] => {
    const near = Array.from({ length: 2 * half + 1 }, (_, i) => centre - half + i).filter((i) => i >= 0 && i < m);
    return [mean(near.map((i) => at(t, i))), median(near.map((i) => at(y, i)))];
  };
  const [[t1, y1], [t2, y2], [t3, y3]] = [
    level(Math.floor(m / 3)),
    level(Math.floor((2 * m) / 3)),
    level(m - 1 - half),
  ];
  return (y3 - y2) * (t2 - t1) < SLOWS_TO * (y2 - y1) * (t3 - t2);
}
