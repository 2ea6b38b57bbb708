import { TAU_RATIO } from '../constants.js';
import { at } from '../stats/vector.js';
import { least, type ShapeFits } from './fits.js';
import type { Gls } from './gls.js';
import type { Points } from './points.js';
import type { ShapeKind } from './shapes.js';

/** The two explanations of a series compared. Sums of squares are whitened and penalised, in unit squared. */
export interface Comparison {
  /** The best bounded explanation (slope at most the budget). */
  bounded: number;
  /** The best leaking explanation (slope at least the budget). */
  leaking: number;
  /** Signed root of what the best leaking one gains over it, over the noise variance: large means leaking. */
  T: number;
  /** Slope of the better one, unit per nominal cycle. */
  slope: number;
  /** What the best bounded explanation is made of. */
  shape: ShapeKind;
  /** Point of the step, where the best bounded explanation is a step. */
  step: number | null;
  /** What the best bounded explanation gains over a straight line. */
  gain: number;
  /** What the best leaking explanation has beside its slope, and what it gains over the straight line by it. */
  beside: ShapeKind;
  besideGain: number;
}

/**
 * Generalised likelihood ratio of "bounded" and "leaking" at one budget: T is the signed root of the difference of the
 * two best sums of squares over the noise variance (Kay, Fundamentals of Statistical Signal Processing, vol. 2, 1998,
 * chapter 6; signed root: Barndorff-Nielsen, Biometrika 73, 1986). `fits` must hold the table of this `gls`; it is weighed
 * at the budget, and the refined time constants are added to it. Steps 7 and 11 of docs/algorithm.md.
 * @param budget unit per nominal cycle
 * @param v noise variance
 */
export function compare(fits: ShapeFits, points: Points, gls: Gls, budget: number, v: number): Comparison {
  const { bounded, leaking } = fits;
  fits.weigh(budget, v);
  const table = fits.count;
  let b = least(bounded, 0, table);
  let l = least(leaking, 0, table);
  // The best saturation of each side is refined. What is found for one side may serve the other's likelihood too, but
  // not its slope and step, which stay those of its own search: as in the reference, whose vectors hold us to it.
  const own = refine(fits, points, gls, bounded, true);
  const halfway = fits.count;
  const leastLeaking = Math.min(at(leaking, l), at(leaking, least(leaking, table, halfway)));
  const others = refine(fits, points, gls, leaking, true);
  if (at(bounded, own) < at(bounded, b)) b = own;
  if (at(leaking, others) < leastLeaking) l = others;

  const shape = fits.shapeAt(b);
  const difference = fits.difference();
  const leastBounded = at(bounded, least(bounded, 0, fits.count));
  return {
    bounded: leastBounded,
    leaking: leastBounded - difference,
    T: Math.sign(difference) * Math.sqrt(Math.abs(difference) / v),
    slope: at(fits.slope, difference > 0 ? l : b),
    shape: shape.kind,
    step: shape.kind === 'step' ? shape.parameter : null,
    gain: at(bounded, 0) - leastBounded,
    beside: fits.shapeAt(l).kind,
    besideGain: at(leaking, 0) - at(leaking, l),
  };
}

/**
 * Refines the best saturation of the table: twice nine log-spaced time constants around it, half-width one grid step,
 * then a fourth root of it. They are added to `fits`.
 * @param values by which the best is chosen; a vector of `fits`
 * @returns index of the best added
 */
export function refine(fits: ShapeFits, points: Points, gls: Gls, values: Float64Array, clip: boolean): number {
  const start = fits.count;
  let tau = fits.shapeAt(fits.bestSaturation(values)).parameter;
  let width = TAU_RATIO;
  for (let round = 0; round < 2; round++) {
    const from = fits.count;
    fits.addSaturations(tau, width, clip, points, gls);
    tau = fits.shapeAt(least(values, from, fits.count)).parameter;
    width **= 0.25;
  }
  return least(values, start, fits.count);
}
