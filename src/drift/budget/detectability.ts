import type { Recording } from '../../recording/recording.js';
import type { Unit } from '../../series/series.js';
import { BASE_WEIGHT, CONFIRM, MIN_POINTS } from '../constants.js';
import { Workspace } from '../growth/noise.js';
import type { DriftPlan } from '../growth/tracker.js';
import type { Judge } from '../judge.js';
import { tUpper } from '../stats/quantile.js';
import { at } from '../stats/vector.js';
import type { Judgement } from '../verdict.js';

/** What a run can decide in its time: its minimum detectable effect. */
interface Detectability {
  /** Cycles that fit into the time, at most those of the horizon. */
  cyclesPossible: number;
  /** Cycles before which no verdict of either kind can be counted on. */
  cyclesNeeded: number;
  /** Cycles before which none can fall. */
  cyclesLeast: number;
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
    cyclesLeast: Math.max(MIN_POINTS, Math.min(...firsts)) + CONFIRM - 1,
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
 * without a base that was decided.
 */
export function minimumDetectableGrowth(
  { base, rule, rules, requestsPerCycle }: DriftPlan,
  cycles: number,
): number | null {
  if (base === null || base.df === 0) return null;
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

/** An interval narrows like this power of the cycles: the slope of a straight line through equal noise. */
const NARROWS = 1.5;
/** A margin this many times the budget leaves no hope; below, the noise of the noise decides. */
const HOPELESS = 2;

/** A series that is not decided yet; growth per 1000 requests in its unit. */
interface Open {
  series: string;
  unit: Unit;
  value: number;
  /** How far its interval reaches from the value towards the budget: what withholds the verdict is on that side only. */
  margin: number;
  budget: number;
}

function openSeries({ findings }: Judgement): Open[] {
  return findings.flatMap(({ series, gated, verdict, drift }): Open[] => {
    // Of recycled workers the lives tell: their number grows with the cycles, and the advice is another.
    if (!gated || verdict !== 'inconclusive' || drift === null || drift.lives !== undefined) return [];
    const { growth, budget } = drift;
    const margin = growth.value <= budget ? growth.high - growth.value : growth.value - growth.low;
    return [{ series, unit: growth.unit, value: growth.value, margin, budget }];
  });
}

/**
 * The undecided series that is expected to take the most cycles, at the noise so far: until its interval has narrowed to
 * the distance between its growth and its budget. Null where all are decided.
 */
export function slowestToDecide(judgement: Judgement, cycles: number): { series: string; cycle: number } | null {
  const waits = openSeries(judgement).map(({ series, value, margin, budget }) => {
    const distance = Math.abs(budget - value);
    return { series, cycle: Math.ceil(cycles * Math.max(1, margin / distance) ** (1 / NARROWS)) + CONFIRM - 1 };
  });
  return waits.sort((a, b) => b.cycle - a.cycle)[0] ?? null;
}

/**
 * A series that stays undecided until cycle `last`, whatever comes: its interval would then still reach across the budget,
 * and by far more than that. Null where there is none.
 */
export function neverDecided(judgement: Judgement, cycles: number, last: number): Open | null {
  const then = openSeries(judgement).map((open) => ({ ...open, margin: open.margin * (cycles / last) ** NARROWS }));
  return (
    then.find(({ value, margin, budget }) => margin > Math.max(HOPELESS * budget, Math.abs(budget - value))) ?? null
  );
}
