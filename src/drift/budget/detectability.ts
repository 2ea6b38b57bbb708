import type { Recording } from '../../recording/recording.js';
import { BASE_WEIGHT, CONFIRM, MIN_POINTS } from '../constants.js';
import { Workspace } from '../growth/noise.js';
import type { DriftPlan } from '../growth/tracker.js';
import type { Judge } from '../judge.js';
import { tUpper } from '../stats/quantile.js';
import { at } from '../stats/vector.js';

/** What a run can decide in its time: its minimum detectable effect. */
interface Detectability {
  /** Cycles that fit into the time, at most those of the horizon. */
  cyclesPossible: number;
  /** Cycles before which no verdict of either kind can be counted on. */
  cyclesNeeded: number;
  /**
   * Least growth per 1000 requests that can be distinguished from none in the time, in the unit of `series`; null where
   * the noise is not known yet (no baseline), or no verdict can fall at all.
   */
  minimumDetectableGrowth: number | null;
  /** The series that is the hardest to decide, relative to its budget. */
  series: string | null;
  /** True where that growth is above the budget: the run would end undecided. */
  aboveBudget: boolean;
}

/**
 * Which growth a run will be able to decide, from the length of its cycles and the noise of its baselines. Deliberately
 * optimistic (a straight line without any other shape): a run that is given up for it had no chance.
 * @param timing milliseconds; one cycle with its checkpoint, and all of measuring
 */
export function detectability(
  judge: Judge,
  candidate: Recording,
  timing: { cycleMs: number; maxDurationMs: number },
): Detectability {
  const plans = judge.plans(candidate);
  const affordable = timing.cycleMs > 0 ? Math.floor(timing.maxDurationMs / timing.cycleMs) : Number.POSITIVE_INFINITY;
  const cyclesPossible = Math.min(affordable, ...plans.map((plan) => plan.last));
  const firsts = plans.flatMap(({ rule }) => [rule.failFrom, rule.passFrom]);
  const cyclesNeeded = Math.max(MIN_POINTS, ...firsts) + CONFIRM - 1;
  const result: Detectability = {
    cyclesPossible,
    cyclesNeeded,
    minimumDetectableGrowth: null,
    series: null,
    aboveBudget: false,
  };
  if (cyclesPossible < cyclesNeeded) return result;
  let hardest = 0;
  for (const plan of plans) {
    const growth = minimumDetectableGrowth(plan, cyclesPossible);
    if (growth === null || growth / plan.budgetPer1000 < hardest) continue;
    hardest = growth / plan.budgetPer1000;
    result.minimumDetectableGrowth = growth;
    result.series = plan.rules.name;
  }
  return { ...result, aboveBudget: hardest > 1 };
}

/**
 * Minimum detectable growth: the half-width of a pass after `cycles` flat cycles with the base's noise, per 1000 requests, in the series' unit; null
 * without a base.
 */
export function minimumDetectableGrowth(
  { base, rule, rules, requestsPerCycle }: DriftPlan,
  cycles: number,
): number | null {
  if (base === null) return null;
  const { points, gls } = new Workspace();
  points.prepare(
    new Float64Array(cycles),
    Float64Array.from({ length: cycles }, (_, k) => k + 1),
    cycles,
  );
  gls.fit(points, base.phi);
  const nu = Math.min(base.df, BASE_WEIGHT * points.m) + points.m - gls.columns - 3;
  const noise = tUpper(rule.alphaPass, nu) * Math.sqrt(base.v / gls.xx);
  return ((noise + rule.quantum / at(points.t, points.m - 1)) * rules.scale * 1000) / requestsPerCycle;
}
