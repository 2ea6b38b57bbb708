import { FEWEST_POINTS } from './constants.js';
import { PRIOR_DF, priorSd } from './level.js';
import { type BaseRun, baseNoise, type Workspace } from './noise.js';
import { tUpper } from './quantile.js';
import type { SeriesRules } from './rules.js';
import { mean, sampleVariance } from './vector.js';

/** What head does beyond base, from pairs of runs that were measured side by side. Positive is worse. */
export interface PairedFigure {
  /** Of each pair: head minus base. */
  pairs: number[];
  mean: number;
  /** Two-sided 95 % interval of the mean. */
  low: number;
  high: number;
  budget: number;
}

/** Two runs over the same cycles. */
export interface Pair<T> {
  base: T;
  head: T;
}

/** Of each tail, as every interval that is printed. */
const TAIL = 0.025;
/**
 * Two pairs say little of how far pairs scatter. So the spread between launches is taken to be three times what the noise
 * alone would give, as where the base has a single recording (noise.ts), and that counts for two degrees of freedom.
 */
const BETWEEN = 3;
const GROWTH_PRIOR_DF = 2;
/** Of the cycles compared, this share must have been read in every run. */
const READ_SHARE = 0.8;

/**
 * Mean of the differences of k pairs, with a t interval whose variance is that of the pairs themselves, shrunk to a
 * prior (a scaled inverse chi-squared prior: Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6):
 * `V = (df p + (k - 1) s^2 / k) / (df + k - 1)`, with df + k - 1 degrees of freedom.
 * @param prior variance `p` of the mean, and the degrees of freedom that it counts for
 * @throws RangeError without a pair
 */
export function pairedInterval(
  pairs: readonly number[],
  prior: { variance: number; df: number },
): Pick<PairedFigure, 'mean' | 'low' | 'high'> {
  const k = pairs.length;
  if (k === 0) throw new RangeError('pairedInterval() of no pairs is a bug');
  const df = prior.df + k - 1;
  const variance = (prior.df * prior.variance + ((k - 1) * sampleVariance(pairs)) / k) / df;
  const centre = mean(pairs);
  const half = tUpper(TAIL, df) * Math.sqrt(variance);
  return { mean: centre, low: centre - half, high: centre + half };
}

/**
 * How much more the head grows than the base, per nominal cycle: straight lines by generalised least squares through the
 * same cycles of both, so that a warm-up which both share cancels out. The noise is pooled over all runs.
 * @param budget per nominal cycle
 * @returns null where a run has too few readings over the cycles that all have
 */
export function pairedGrowth(
  pairs: readonly Pair<BaseRun>[],
  budget: number,
  quantum: number,
  space: Workspace,
): PairedFigure | null {
  const runs = pairs.flatMap(({ base, head }) => [base, head]);
  const n = Math.min(...runs.map(({ y }) => y.length));
  const over = ({ y, x }: BaseRun): BaseRun => ({ y: y.subarray(0, n), x: x.subarray(0, n) });
  if (runs.some((run) => over(run).y.filter(Number.isFinite).length < READ_SHARE * n)) return null;
  const noise = baseNoise(runs.map(over), quantum, space);
  if (noise === null) return null;
  const fitted = pairs.map(({ base, head }) => [line(over(base)), line(over(head))] as const);

  function line(run: BaseRun): { slope: number; variance: number } | null {
    const { points, gls } = space;
    points.prepare(run.y, run.x, n);
    if (noise === null || points.m < FEWEST_POINTS) return null;
    gls.fit(points, noise.phi);
    return { slope: gls.slope, variance: noise.v / gls.xx };
  }

  const differences: number[] = [];
  let variance = 0;
  for (const [base, head] of fitted) {
    if (base === null || head === null) return null;
    differences.push(head.slope - base.slope);
    variance += (base.variance + head.variance) / pairs.length ** 2;
  }
  const prior = { variance: (1 + BETWEEN) * variance, df: GROWTH_PRIOR_DF };
  return { pairs: differences, ...pairedInterval(differences, prior), budget };
}

/**
 * How much higher the head settles than the base (of a capacity: lower), in the series' unit. The prior spread between
 * runs of the same code is the level rule's own.
 */
export function pairedLevel(heights: readonly Pair<number>[], budget: number, rules: SeriesRules): PairedFigure {
  const differences = heights.map(({ base, head }) => (rules.better === 'higher' ? base - head : head - base));
  const sd = priorSd(mean(heights.map(({ base }) => base)), rules);
  // Two runs in a pair, so many pairs in the mean.
  const prior = { variance: (2 * sd ** 2) / heights.length, df: PRIOR_DF };
  return { pairs: differences, ...pairedInterval(differences, prior), budget };
}
