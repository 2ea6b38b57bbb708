/** Statistics of pairs of runs: the difference in growth and in level with its interval. */
import type { SeriesRules } from '../budget/rules.js';
import { MIN_POINTS } from '../constants.js';
import { TAIL } from '../growth/growth-interval.js';
import { type BaseRun, baseNoise, type Workspace } from '../growth/noise.js';
import { PRIOR_DF, priorSd } from '../level/level.js';
import type { Estimate, Interval } from '../stats/estimate.js';
import { tUpper } from '../stats/quantile.js';
import { mean, sampleVariance } from '../stats/vector.js';

/** What the candidate does beyond the base, from pairs of runs. Positive is worse. */
export interface PairedFigure {
  /** Of each pair: candidate minus base. */
  pairs: number[];
  /** Their mean with its 95 % interval. */
  difference: Estimate;
  budget: number;
}

/** Two runs over the same cycles. */
export interface Pair<T> {
  base: T;
  candidate: T;
}

/**
 * Four runs say little of how far launches scatter. So the spread between them is also taken to be three times what the
 * noise alone would give, as where the base has a single recording (noise.ts), which counts for one degree of freedom.
 */
const BETWEEN = 3;
const GROWTH_PRIOR_DF = 1;
/** Of the cycles compared, this share must have been read in every run. */
const READ_SHARE = 0.8;

/**
 * Mean difference over k pairs, with a t interval. Its variance is that between launches of the same code, pooled over
 * base and candidate as in the two-sample t test (2k - 2 degrees of freedom: what only the pairs' differences tell is half of
 * it), shrunk to a prior (scaled inverse chi-squared: Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6):
 * `V = (df p + (2k - 2) 2 s^2 / k) / (df + 2k - 2)`. A machine that drifts over the runs makes it wider.
 * @param prior variance `p` of the mean, and the degrees of freedom `df` that it counts for
 * @throws RangeError without a pair
 */
export function pairedInterval(
  values: readonly Pair<number>[],
  prior: { variance: number; df: number },
): { pairs: number[]; difference: Interval } {
  const k = values.length;
  if (k === 0) throw new RangeError('pairedInterval() of no pairs is a bug');
  const pairs = values.map(({ base, candidate }) => candidate - base);
  const between =
    sampleVariance(values.map(({ base }) => base)) + sampleVariance(values.map(({ candidate }) => candidate));
  const measured = 2 * k - 2;
  const df = prior.df + measured;
  // 2 s^2 is the sum of both sides' variances.
  const variance = (prior.df * prior.variance + (measured * between) / k) / df;
  const centre = mean(pairs);
  const half = tUpper(TAIL, df) * Math.sqrt(variance);
  return { pairs, difference: { value: centre, low: centre - half, high: centre + half } };
}

/**
 * How much more the candidate grows than the base, per nominal cycle: straight lines by generalised least squares through the
 * same cycles of both, so that a warm-up which both share cancels out. The noise is pooled over all runs.
 * @returns per nominal cycle; null where a run has too few readings over the cycles that all have
 */
export function pairedGrowth(
  pairs: readonly Pair<BaseRun>[],
  quantum: number,
  space: Workspace,
): { pairs: number[]; difference: Interval } | null {
  const runs = pairs.flatMap(({ base, candidate }) => [base, candidate]);
  const n = Math.min(...runs.map(({ y }) => y.length));
  const over = ({ y, x, ...run }: BaseRun): BaseRun => ({ ...run, y: y.subarray(0, n), x: x.subarray(0, n) });
  if (runs.some((run) => over(run).y.filter(Number.isFinite).length < READ_SHARE * n)) return null;
  const noise = baseNoise(runs.map(over), quantum, space);
  if (noise === null) return null;
  const fitted = pairs.map(({ base, candidate }) => [line(over(base)), line(over(candidate))] as const);

  function line(run: BaseRun): { slope: number; variance: number } | null {
    const { points, gls } = space;
    points.prepare(run.y, run.x, n, run.slices);
    if (noise === null || points.m < MIN_POINTS) return null;
    gls.fit(points, noise.phi);
    return { slope: gls.slope, variance: noise.v / gls.xx };
  }

  const slopes: Pair<number>[] = [];
  let variance = 0;
  for (const [base, candidate] of fitted) {
    if (base === null || candidate === null) return null;
    slopes.push({ base: base.slope, candidate: candidate.slope });
    variance += (base.variance + candidate.variance) / pairs.length ** 2;
  }
  const prior = { variance: (1 + BETWEEN) * variance, df: GROWTH_PRIOR_DF };
  return pairedInterval(slopes, prior);
}

/**
 * How far the candidate's steady-state level lies above the base's (of a capacity: lower), in the series' unit. The prior spread between
 * runs of the same code is the level rule's own.
 */
export function pairedLevel(levels: readonly Pair<number>[], budget: number, rules: SeriesRules): PairedFigure {
  const sign = rules.better === 'higher' ? -1 : 1;
  const worse = levels.map(({ base, candidate }) => ({ base: sign * base, candidate: sign * candidate }));
  const sd = priorSd(mean(levels.map(({ base }) => base)), rules);
  const prior = { variance: (2 * sd ** 2) / levels.length, df: PRIOR_DF };
  const { pairs, difference } = pairedInterval(worse, prior);
  return { pairs, difference: { ...difference, unit: rules.unit }, budget };
}
