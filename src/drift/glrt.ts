import { TAU_RATIO, TAUS } from './constants.js';
import type { Gls } from './gls.js';
import type { Points } from './points.js';
import { least, type ShapeFits } from './shapes.js';
import { at } from './vector.js';

/** The two explanations of a series compared. Sums of squares are whitened and penalised, in unit squared. */
export interface Comparison {
  /** The best bounded explanation (slope at most the budget). */
  bounded: number;
  /** Signed root of what the best leaking one gains over it, over the noise variance: large means leaking. */
  T: number;
  /** Slope of the better one, unit per nominal cycle. */
  slope: number;
  /** Point of the step, where the best bounded explanation is a step. */
  step: number | null;
  /** What the best bounded explanation gains over a straight line. */
  gain: number;
}

const SHORTEST = TAUS[0] as number;
const LONGEST = TAUS[TAUS.length - 1] as number;

/**
 * Generalised likelihood ratio of "bounded" and "leaking" at one budget. `fits` must hold the table of this `gls`; the
 * refined time constants are added to it. Steps 7 and 11 of docs/decision.md.
 * @param budget unit per nominal cycle
 * @param v noise variance
 */
export function compare(fits: ShapeFits, points: Points, gls: Gls, budget: number, v: number): Comparison {
  const bounded = (i: number): number => fits.bounded(i, budget, v);
  const leaking = (i: number): number => fits.leaking(i, budget, v);
  const table = fits.count;
  let b = least(bounded, 0, table);
  let l = least(leaking, 0, table);
  // The best saturation of each side is refined. What is found for one side may serve the other's likelihood too, but
  // not its slope and step, which stay those of its own search: as in the reference, whose vectors hold us to it.
  let leastLeaking = leaking(l);
  const own = refine(fits, points, gls, bounded, true);
  if (bounded(own) < bounded(b)) b = own;
  for (let i = table; i < fits.count; i++) leastLeaking = Math.min(leastLeaking, leaking(i));
  const halfway = fits.count;
  const others = refine(fits, points, gls, leaking, true);
  if (leaking(others) < leastLeaking) {
    l = others;
    leastLeaking = leaking(others);
  }
  let leastBounded = bounded(b);
  for (let i = halfway; i < fits.count; i++) leastBounded = Math.min(leastBounded, bounded(i));

  const shape = fits.shapeAt(b);
  const difference = leastBounded - leastLeaking;
  return {
    bounded: leastBounded,
    T: Math.sign(difference) * Math.sqrt(Math.abs(difference) / v),
    slope: at(fits.slope, difference > 0 ? l : b),
    step: shape.kind === 'step' ? shape.parameter : null,
    gain: bounded(0) - leastBounded,
  };
}

/**
 * Refines the best saturation of the table: twice nine log-spaced time constants around it, half-width one grid step,
 * then a fourth root of it. They are added to `fits`.
 * @returns index of the best added
 */
export function refine(
  fits: ShapeFits,
  points: Points,
  gls: Gls,
  value: (index: number) => number,
  clip: boolean,
): number {
  const start = fits.count;
  let tau = fits.shapeAt(fits.bestSaturation(value)).parameter;
  let width = TAU_RATIO;
  for (let round = 0; round < 2; round++) {
    const from = fits.count;
    for (let i = -4; i <= 4; i++) {
      const candidate = tau * width ** (i / 4);
      fits.addSaturation(clip ? Math.min(LONGEST, Math.max(SHORTEST, candidate)) : candidate, points, gls);
    }
    const best = least(value, from, fits.count);
    tau = fits.shapeAt(best).parameter;
    width **= 0.25;
  }
  return least(value, start, fits.count);
}
