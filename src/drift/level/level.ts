import type { Recording } from '../../recording/recording.js';
import { acceptedLevel, levelBudget } from '../budget/accepted.js';
import type { Allowance } from '../budget/allowance.js';
import type { SeriesRules } from '../budget/rules.js';
import { WARM_CYCLES } from '../constants.js';
import { type Epoch, epochsOf, longest, readingOf } from '../readings.js';
import { tUpper } from '../stats/quantile.js';
import { mean, median, sampleVariance } from '../stats/vector.js';

/** A steady-state level compared with the baseline's. In the series' unit. */
export interface LevelComparison {
  value: number;
  baseline: number;
  /** How far the candidate may settle on the worse side. */
  budget: number;
  /** The same by its own budget alone, and with what the base has risen by: without what is accepted. */
  own: number;
  withoutAccepted: number;
  /** How far it settles on the worse side (negative: better), and the margin of error of that. */
  excess: number;
  margin: number;
  better: 'lower' | 'higher';
}

/**
 * Whether a run settles beyond a budget. What is measured in bytes scatters between runs by a good part of its budget,
 * so a rise counts only where it is beyond the budget by more than the margin of error. A capacity is worked out once, at start:
 * a loss counts from the budget on, where it exceeds the margin of error at all (a server that loses 2 % of its blocks).
 */
export function exceeds(
  { excess, margin, better }: Pick<LevelComparison, 'excess' | 'margin' | 'better'>,
  budget: number,
): boolean {
  return better === 'higher' ? excess > margin && excess >= budget : excess - margin > budget;
}

/** Degrees of freedom that the prior spread between runs counts for; chosen in simulation. */
export const PRIOR_DF = 6;
/**
 * Prior spread between runs of the same code: 20 MiB, the value simulated for services of some GiB; for a smaller one
 * 2 % of its height, at least 1 MiB. The 2 % is an assumption, not a measurement.
 */
export const priorSd = (height: number, rules: SeriesRules): number =>
  rules.unit === 'bytes'
    ? Math.min(20, Math.max(1, (0.02 * Math.abs(height)) / rules.scale)) * rules.scale
    : 0.002 * Math.abs(height);

/**
 * Prediction of one more run of the baselines' code: their mean, and the half-width of a one-sided t prediction interval
 * (Hahn & Meeker, Statistical Intervals, 1991). The spread between runs is that of the baselines, shrunk to a prior
 * because four runs tell little of it (scaled inverse chi-squared: Gelman et al., Bayesian Data Analysis, 3rd ed.,
 * section 2.6).
 * @param heights of the baselines, at least one
 * @param alpha one-sided
 */
export function predicted(
  levels: readonly number[],
  rules: SeriesRules,
  alpha: number,
): { baseline: number; margin: number } {
  const k = levels.length;
  const baseline = mean(levels);
  const df = PRIOR_DF + k - 1;
  const variance = (PRIOR_DF * priorSd(baseline, rules) ** 2 + (k - 1) * sampleVariance(levels)) / df;
  return { baseline, margin: tUpper(alpha, df) * Math.sqrt(variance * (1 + 1 / k)) };
}

/**
 * Steady-state level: the median reading of the later half of an epoch's first `n` cycles, never of its first two. Head and
 * base are read over the same cycles, so that growth which both share does not count.
 * @returns null without a reading there
 */
export function steadyLevel(epoch: Epoch, series: string, n = epoch.checkpoints.length): number | null {
  const from = Math.max(WARM_CYCLES, Math.floor(n / 2));
  const readings = epoch.checkpoints.slice(from, n).map((checkpoint) => readingOf(checkpoint, series));
  const known = readings.filter((reading) => reading !== null);
  return known.length === 0 ? null : median(known);
}

/** Requests served in an epoch until the middle of the cycles that {@link steadyLevel} reads; 0 without a reading there. */
function requestsToSteadyLevel({ checkpoints, requestsBefore }: Epoch): number {
  const from = Math.max(WARM_CYCLES, Math.floor(checkpoints.length / 2));
  const served = checkpoints.slice(from).flatMap((checkpoint) => checkpoint?.requests ?? []);
  return served.length === 0 ? 0 : median(served) - requestsBefore;
}

/**
 * Compares a head's steady-state level with the baselines', as one more run of them. What may grow may also have risen by
 * that growth: inherited and accepted growth raise the level budget by what they come to over the run.
 * @param alpha one-sided, already split over the gated series
 * @param allowance of the series' growth; null where it is not judged for drift
 * @returns null without a baseline of the series
 */
export function compareLevel(
  epoch: Epoch,
  baselines: readonly Recording[],
  rules: SeriesRules,
  alpha: number,
  allowance: Allowance | null,
): LevelComparison | null {
  const n = epoch.checkpoints.length;
  const value = steadyLevel(epoch, rules.name);
  const levels = baselines.flatMap((recording) => {
    const theirs = longest(epochsOf(recording));
    if (theirs === null) return [];
    return steadyLevel(theirs, rules.name, Math.min(n, theirs.checkpoints.length)) ?? [];
  });
  if (value === null || levels.length === 0) return null;
  const { baseline, margin } = predicted(levels, rules, alpha);
  const risen = (growth = 0): number => (growth * requestsToSteadyLevel(epoch)) / 1000;
  const own = levelBudget(rules.level, baseline);
  const withoutAccepted = own + Math.max(rules.inherited?.level ?? 0, risen(allowance?.inherited));
  return {
    value,
    baseline,
    own,
    withoutAccepted,
    budget: Math.max(withoutAccepted + risen(allowance?.accepted), acceptedLevel(rules.accepted, baseline)),
    better: rules.better,
    excess: rules.better === 'higher' ? baseline - value : value - baseline,
    margin,
  };
}
