import type { Recording } from '../../recording/recording.js';
import type { Unit } from '../../series/series.js';
import { minimumDetectableGrowth } from '../budget/detectability.js';
import { readRules, type SeriesRules } from '../budget/rules.js';
import { LAST_LOOK, MIN_POINTS } from '../constants.js';
import { type DriftPlan, finestGrowth, growthPer1000 } from '../growth/tracker.js';
import { createJudge } from '../judge.js';
import { epochsOf, longest, measured, requestsPerMinute } from '../readings.js';
import { tUpper } from '../stats/quantile.js';
import { median, sampleVariance } from '../stats/vector.js';
import { predicted, steadyLevel } from './level.js';

/** What runs of the same code differ by, and so what a budget can mean on this machine. In the series' unit. */
export interface SeriesSpread {
  series: string;
  unit: Unit;
  /** Growth per 1000 requests; null where the series is not judged for it. */
  growth: {
    /** Twice the minimum detectable growth by the noise within a run, in the cycles there is time for: most runs pass. */
    noise: number;
    /** That one more run may show by chance, from the spread between the runs. */
    between: number;
    /** Three steps in which the series moves, over the run; ten bytes a request at least, which is no object. */
    steps: number;
    /** The largest of these: less is no budget. */
    least: number;
    /** What is configured; null where it is per minute and the rate is not known. */
    configured: number | null;
  } | null;
  /** Null where the series is not judged for its level. */
  level: { baseline: number; sd: number; least: number; configured: { percent: number; bytes: number } } | null;
}

/** One-sided, for the spread between runs: as the error of a regression's level. */
const ALPHA_BETWEEN = 0.01;

/** Per 1000 requests. */
const LEAST_BYTES = 10_000;
/** At the minimum detectable growth itself, half of the runs without growth would stay undecided. */
const ROOM = 2;

/**
 * The spread of runs of the same code, by series, those first that are judged first. The order of the runs changes
 * nothing.
 * @param runs at least two, of one environment
 * @param cycles that a run has time for
 */
export function spreadOf(runs: readonly Recording[], cycles: number = LAST_LOOK): SeriesSpread[] {
  const [first] = [...runs].sort((a, b) => ((a.header.created ?? '') < (b.header.created ?? '') ? -1 : 1));
  if (first === undefined || runs.length < 2) throw new RangeError('a spread needs two runs');
  const rules = readRules(first.header);
  const plans = createJudge(runs).plans(first);
  const alphaLevel = rules.alpha / Math.max(1, rules.series.filter(({ gated }) => gated.includes('level')).length);
  return rules.series
    .filter(({ gated }) => gated.includes('drift') || gated.includes('level'))
    .flatMap((series) => {
      const plan = plans.find((one) => one.rules.name === series.name);
      const growth = plan === undefined ? null : growthOf(plan, first, cycles);
      const level = levelOf(runs, series, alphaLevel);
      return growth === null && level === null ? [] : [{ series: series.name, unit: series.unit, growth, level }];
    });
}

function growthOf(plan: DriftPlan, first: Recording, cycles: number): SeriesSpread['growth'] {
  const { base, rules, requestsPerCycle } = plan;
  const detectable = minimumDetectableGrowth(plan, Math.max(MIN_POINTS, Math.min(cycles, plan.last)));
  if (base === null || detectable === null) return null;
  const noise = ROOM * detectable;
  const k = base.slopes.length;
  const spread = k < 2 ? 0 : tUpper(ALPHA_BETWEEN, k - 1) * Math.sqrt(sampleVariance(base.slopes) * (1 + 1 / k));
  const between = (spread * rules.scale * 1000) / requestsPerCycle;
  const quanta = finestGrowth(rules, plan.last, requestsPerCycle);
  const steps = Math.max(quanta, rules.unit === 'bytes' ? LEAST_BYTES : 0);
  const least = Math.max(noise, between, steps);
  return {
    noise,
    between,
    steps,
    least,
    configured: rules.growth === null ? null : growthPer1000(rules.growth, requestsPerMinute(measured(first))),
  };
}

function levelOf(runs: readonly Recording[], rules: SeriesRules, alpha: number): SeriesSpread['level'] {
  if (!rules.gated.includes('level')) return null;
  const levels = runs.flatMap((run) => {
    const epoch = longest(epochsOf(run));
    return epoch === null ? [] : (steadyLevel(epoch, rules.name) ?? []);
  });
  if (levels.length < 2) return null;
  const { baseline, margin } = predicted(levels, rules, alpha);
  return { baseline, sd: Math.sqrt(sampleVariance(levels)), least: margin, configured: rules.level };
}

/** At which it is watched how readings come to rest, ms after a cycle's last answer. */
export const REST_DELAYS_MS = [100, 250, 500, 1000, 2000, 4000] as const;
/** Of the scatter between cycles: what moves by less than this many times it does not move. */
const MOVES = 3;

/**
 * The shortest rest after which no gated series goes on moving: from it on, each reading lies within the scatter, or one
 * step of the series, of that of the longest rest.
 * @returns milliseconds; null where nothing was watched, or where it moves to the end
 */
export function restNeeded({ samples, header }: Recording): number | null {
  const watched = samples.filter((sample) => typeof sample.rest_ms === 'number');
  const longestMs = Math.max(...REST_DELAYS_MS);
  let needed: number | null = null;
  for (const { name, gated, granularity } of readRules(header).series) {
    if (gated.length === 0) continue;
    const at = (ms: number): (number | null)[] =>
      watched.filter((sample) => sample.rest_ms === ms).map(({ values }) => values[name] ?? null);
    const last = at(longestMs);
    const differences = (ms: number): number[] =>
      at(ms).flatMap((value, i) => {
        const end = last[i];
        return value === null || end === null || end === undefined ? [] : [value - end];
      });
    if (differences(longestMs).length === 0) continue;
    const moves = (ms: number): boolean => {
      const found = differences(ms);
      const middle = median(found);
      const scatter = 1.4826 * median(found.map((value) => Math.abs(value - middle)));
      return Math.abs(middle) > Math.max(MOVES * scatter, granularity, 4096);
    };
    const first = REST_DELAYS_MS.findIndex((_, i) => !REST_DELAYS_MS.slice(i).some(moves));
    needed = Math.max(needed ?? 0, REST_DELAYS_MS[first] ?? longestMs);
  }
  return needed;
}
