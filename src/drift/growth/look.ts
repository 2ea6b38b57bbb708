import type { Guard } from '../cause.js';
import {
  LATE_ONSET,
  LEANING_GAIN,
  LEANING_LOOK,
  MIN_POINTS,
  POINTS_AFTER_STEP,
  QUANTISED_QUANTUM,
} from '../constants.js';
import { tUpper } from '../stats/quantile.js';
import { at } from '../stats/vector.js';
import { hasEnded, leastAtEnd, slopeAtEnd } from './flat-end.js';
import { type Comparison, compare } from './glrt.js';
import {
  type AgainstBase,
  againstBase,
  bufferFilledLate,
  lateOnset,
  mayGrowInJumps,
  quantisedClimb,
  slowsDown,
} from './guards.js';
import { type BaseNoise, candidateNoise, type Noise, type Workspace } from './noise.js';
import type { ShapeKind } from './shapes.js';

/** What a series is judged by. Figures in its unit (MiB for bytes). */
export interface DriftRule {
  /** Growth that is allowed, per nominal cycle. */
  budget: number;
  /** Step in which the series moves; 0 where it is fine. */
  quantum: number;
  /** Slices of the workload that the cycles sent in turn; 1 (the default) where all sent the same. */
  slices?: number;
  /** First looks whose answer counts. */
  failFrom: number;
  passFrom: number;
  /** One-sided, per look, already split over the gated series. */
  alphaFail: number;
  alphaPass: number;
}

const ENDING: readonly ShapeKind[] = ['saturation', 'logarithm', 'ramp'];

/** Statistics and answer of one look. */
export interface Look extends Noise {
  /** The cycle, and the points used. */
  n: number;
  m: number;
  slices: number;
  T: number;
  /** Slope of the better explanation, unit per nominal cycle. */
  slope: number;
  sawtooth: boolean;
  /** Growth that ends explains the readings far better than a straight line does: a cache or a bounded buffer that fills. */
  levelling: boolean;
  /** The budget after allowing for a leak that the base already has. */
  budget: number;
  /** Of a regression: whether it is worse than the base; `null` where that was not asked. */
  againstBase: AgainstBase | null;
  /** The rule that keeps this look from an answer; null where nothing but T does. */
  withheld: Guard | null;
  /** Of growth beyond the budget: it may be a warm-up that goes on, or it has not grown of late. */
  unsure: 'warming' | 'paused' | null;
  /** Of growth beyond the budget: the last points do not show it, which may be chance. */
  rests: boolean;
  /** Of a warm-up that may go on: it came clearly more slowly of late. */
  slows: boolean;
  /** 1 regression, -1 pass, 0 undecided. */
  answer: -1 | 0 | 1;
}

/** Growth of the base itself where it is above three standard errors, unit per nominal cycle. Step 10 of docs/algorithm.md. */
export function baselineGrowth(base: BaseNoise | null): number {
  return base !== null && base.slope > Math.max(0, 3 * base.slopeSe) ? base.slope : 0;
}

/**
 * One look at a series after cycle `n`. Steps 2 to 13 of docs/algorithm.md.
 * @param y reading after cycle k at index k - 1, NaN where missing; `x` nominal cycles served at the same index
 * @returns null with fewer than 6 points
 */
export function look(
  y: Float64Array,
  x: Float64Array,
  n: number,
  base: BaseNoise | null,
  rule: DriftRule,
  space: Workspace,
): Look | null {
  const { points, gls, fits } = space;
  points.prepare(y, x, n, rule.slices);
  if (points.m < MIN_POINTS) return null;
  const noise = candidateNoise(base, rule.quantum, space);
  gls.fit(points, noise.phi);
  fits.fit(points, gls);
  const budget = rule.budget + baselineGrowth(base);
  const comparison = compare(fits, points, gls, budget, noise.v);

  const { phi, v, nu } = noise;
  const result: Look = {
    phi,
    v,
    nu,
    n,
    m: points.m,
    slices: rule.slices ?? 1,
    T: comparison.T,
    slope: comparison.slope,
    sawtooth: points.hasSawtooth,
    levelling: ENDING.includes(comparison.shape) && comparison.gain > LEANING_GAIN * noise.v,
    budget,
    againstBase: null,
    withheld: null,
    unsure: null,
    rests: false,
    slows: false,
    answer: 0,
  };
  if (result.T > 0) {
    if (n < rule.failFrom || result.T <= tUpper(rule.alphaFail, noise.nu)) return result;
    result.againstBase = againstBase(base, n, rule.budget, noise, rule.alphaFail, space);
    result.withheld = vetoOfRegression(result, comparison, rule, space);
    if (result.withheld === null) result.answer = 1;
    result.unsure = unsureOf(result, comparison, y, x, space);
    result.rests = slopeAtEnd(points) < leastAtEnd(result.slope, budget);
    result.slows = result.unsure === 'warming' && slowsDown(points);
  } else if (n >= rule.passFrom && -result.T > tUpper(rule.alphaPass, noise.nu)) {
    result.withheld = vetoOfPass(result, comparison, rule, space);
    if (result.withheld === null) result.answer = -1;
  }
  return result;
}

/** What speaks against a regression besides T. Step 12 of docs/algorithm.md. */
function vetoOfRegression(
  { againstBase: worse }: Look,
  { leaking }: Comparison,
  { quantum }: DriftRule,
  { points, gls }: Workspace,
): Guard | null {
  if (worse === 'not-worse') return 'not-worse';
  if (quantum >= QUANTISED_QUANTUM && !quantisedClimb(points, quantum)) return 'few-steps';
  return bufferFilledLate(points, gls, leaking) ? 'stopped' : null;
}

/**
 * Why growth that is called a leak may yet end. It has not grown for longer than it ever rested; or, where no base shows
 * that the growth is new, most of what was added since the first reading is a warm-up that levelled off, and so may the
 * rest. Step 15 of docs/algorithm.md.
 */
function unsureOf(
  { n, v, slope, budget, againstBase: worse }: Look,
  { beside, besideGain }: Comparison,
  y: Float64Array,
  x: Float64Array,
  { points }: Workspace,
): Look['unsure'] {
  if (hasEnded(points, slope, budget)) return 'paused';
  if (worse !== 'unchecked' || !ENDING.includes(beside) || besideGain <= LEANING_GAIN * v) return null;
  const first = y.findIndex(Number.isFinite);
  const leaked = slope * (at(x, n - 1) - at(x, first));
  return at(y, n - 1) - at(y, first) > 2 * leaked ? 'warming' : null;
}

/** What speaks against a pass besides T. Step 13 of docs/algorithm.md. */
function vetoOfPass(
  result: Look,
  comparison: Comparison,
  rule: DriftRule,
  { points, gls, fits }: Workspace,
): Guard | null {
  if (lateOnset(points, gls, result.budget, comparison.bounded)) return 'late-onset';
  if (points.pending) return 'spike';
  // A quantised series can hide one quantum between two looks.
  const hidden = rule.quantum / at(points.t, points.m - 1);
  if (rule.quantum > 0 && Math.max(result.slope, 0) + hidden >= result.budget) return 'quantum';
  if (fits.leakBesideStepDown(LATE_ONSET * result.budget, comparison.bounded)) return 'step-down';
  if (rule.quantum < QUANTISED_QUANTUM && mayGrowInJumps(points, result.budget)) return 'jumps';
  if (comparison.gain <= LEANING_GAIN * result.v) return null;
  // A shape that goes on, and a slope downwards that takes it back, explain what still comes: that is no pass.
  if (result.slope < -result.budget && slopeAtEnd(points) > result.budget) return 'shape';
  const longAgo = comparison.step === null || points.m - comparison.step >= POINTS_AFTER_STEP;
  return result.n >= LEANING_LOOK && longAgo ? null : 'shape';
}
