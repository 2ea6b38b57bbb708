import type { Recording } from '../recording/recording.js';
import { WARM_CYCLES } from './constants.js';
import { tUpper } from './quantile.js';
import { type Epoch, epochsOf, longest, readingOf } from './readings.js';
import type { SeriesRules } from './rules.js';
import { mean, median, sampleVariance } from './vector.js';

/** A settled height compared with the baseline's. In the series' unit. */
export interface LevelComparison {
  value: number;
  baseline: number;
  /** How far the head may settle on the worse side. */
  budget: number;
  /** How far it settles on the worse side (negative: better), and how far that is in doubt. */
  excess: number;
  doubt: number;
}

/** Degrees of freedom that the prior spread between runs counts for (statistics.md, section 6). */
const PRIOR_DF = 6;
/**
 * Prior spread between runs of the same code: 20 MiB, the value simulated for services of some GiB; for a smaller one
 * 2 % of its height, at least 1 MiB. The 2 % is an assumption, not a measurement.
 */
const priorSd = (height: number, rules: SeriesRules): number =>
  rules.unit === 'bytes'
    ? Math.min(20, Math.max(1, (0.02 * Math.abs(height)) / rules.scale)) * rules.scale
    : 0.002 * Math.abs(height);

/**
 * Settled height: the median reading of the later half of an epoch's first `n` cycles, never of its first two. Head and
 * base are read over the same cycles, so that growth which both share does not count.
 * @returns null without a reading there
 */
export function settled(epoch: Epoch, series: string, n = epoch.checkpoints.length): number | null {
  const from = Math.max(WARM_CYCLES, Math.floor(n / 2));
  const readings = epoch.checkpoints.slice(from, n).map((checkpoint) => readingOf(checkpoint, series));
  const known = readings.filter((reading) => reading !== null);
  return known.length === 0 ? null : median(known);
}

/**
 * Compares a head's settled height with the baselines'. The spread between runs is that of the baselines, shrunk to a
 * prior, because four runs say little of it; the head is one more run of them (t prediction interval).
 * @param alpha one-sided, already split over the gated series
 * @returns null without a baseline of the series
 */
export function compareLevel(
  epoch: Epoch,
  baselines: readonly Recording[],
  rules: SeriesRules,
  alpha: number,
): LevelComparison | null {
  const n = epoch.checkpoints.length;
  const value = settled(epoch, rules.name);
  const heights = baselines.flatMap((recording) => {
    const theirs = longest(epochsOf(recording));
    if (theirs === null) return [];
    return settled(theirs, rules.name, Math.min(n, theirs.checkpoints.length)) ?? [];
  });
  if (value === null || heights.length === 0) return null;
  const k = heights.length;
  const baseline = mean(heights);
  const df = PRIOR_DF + k - 1;
  const variance = (PRIOR_DF * priorSd(baseline, rules) ** 2 + (k - 1) * sampleVariance(heights)) / df;
  return {
    value,
    baseline,
    budget: Math.max((Math.abs(baseline) * rules.level.percent) / 100, rules.level.bytes),
    excess: rules.better === 'higher' ? baseline - value : value - baseline,
    doubt: tUpper(alpha, df) * Math.sqrt(variance * (1 + 1 / k)),
  };
}
