import { detectability, neverDecided, slowestToDecide } from '../../drift/budget/detectability.js';
import { CONFIRM, firstLooks, LAST_LOOK } from '../../drift/constants.js';
import { FEWEST_STEPS } from '../../drift/growth/settling.js';
import type { Judgement } from '../../drift/verdict.js';
import { NotMeasured } from './run-failures.js';
import type { Run } from './run-inputs.js';
import { type FixedPlan, spentMs } from './warming/fix-plan.js';

/** Time of the cycles so far, and the time that there was for all cycles. */
interface CycleTimes {
  elapsedMs: number;
  leftMs: number;
}

/** After a regression: cycles that the other series still get, so that the report names the layer it starts in. */
export const CYCLES_AFTER_REGRESSION = 6;
/** The warm-up ends at this share of max-duration, settled or not. */
const WARM_SHARE = 1 / 2;
/** A verdict may take longer than its cycles do now, by this. */
const MARGIN = 1.1;
/** Beside what a verdict needs, a max-duration that is suggested holds as long a warm-up as this share of it. */
const WARM_ROOM = 1 / 3;

/**
 * When the warm-up ends at the latest, in ms since readiness: half of max-duration, and what a verdict leaves of it. A
 * refresh and a paired A/B leave time for all of their cycles.
 * @param cycleMs what a cycle takes, with its checkpoint
 */
export function warmUpEndMs(run: Run, fixed: FixedPlan, cycleMs: number): number {
  const { maxDurationMs } = run.config.plan;
  const cycles = toHorizon(run) ? lastCycle(fixed) : verdictCycles(fixed);
  return Math.min(maxDurationMs * WARM_SHARE, maxDurationMs - MARGIN * cycles * cycleMs);
}

/** What a cycle may take with its checkpoint, ms, where the warm-up is as short as it can be and a verdict fits after it. */
export function longestCycleMs(run: Run, plan: FixedPlan): number {
  const cycles = toHorizon(run) ? lastCycle(plan) : verdictCycles(plan);
  return run.time.deadline.leftMs() / (MARGIN * (cycles + FEWEST_STEPS));
}

/** What a run of that many cycles takes, ms. */
export function shortestRunMs(fixed: FixedPlan, cycleMs: number): number {
  return (verdictCycles(fixed) + FEWEST_STEPS) * cycleMs;
}

/**
 * In the warm-up, as soon as the pace is known: stops a run whose max-duration cannot hold a verdict after the warm-up.
 * @param cycleMs what a cycle takes, with its checkpoint; @param warmMs what the warm-up takes at least from here on
 * @param share of that time that is certain: the first requests are slower than later ones
 * @throws NotMeasured
 */
export function assertFits(
  run: Run,
  fixed: FixedPlan,
  { cycleMs, warmMs, share }: { cycleMs: number; warmMs: number; share: number },
): void {
  const { maxDurationMs, warmUp } = run.config.plan;
  const cycles = run.ab === null ? verdictCycles(fixed) : lastCycle(fixed);
  const before = spentMs(run) + warmMs;
  if (spentMs(run) + share * (warmMs + cycles * cycleMs) <= maxDurationMs) return;
  const needMs = (before + MARGIN * cycles * cycleMs) * (warmUp === 'auto' ? 1 + WARM_ROOM : 1);
  const spent_s = before / 1000;
  const time = timeNeeded(run, fixed, needMs);
  throw new NotMeasured({ why: 'warm-up-too-long', spent_s, cycles, cycle_s: cycleMs / 1000, ...time });
}

/**
 * After three cycles, and again later: stops a run that can reach no verdict in its time, because too few cycles fit or
 * the minimum detectable growth is above the budget.
 * @throws NotMeasured
 */
export function assertDecidable(
  run: Run,
  fixed: FixedPlan,
  judgement: Judgement,
  cycle: number,
  { elapsedMs, leftMs }: CycleTimes,
): void {
  if (cycle % ASK_EVERY !== FIRST_ASKED || judgement.verdict === 'regression') return;
  const { config, ports, out } = run;
  const { maxDurationMs } = config.plan;
  const cycleMs = elapsedMs / cycle;
  const f = detectability(out.judge, out.recording, { cycleMs, maxDurationMs: leftMs });
  // What has been measured already is given up only where no verdict at all can fall.
  if (f.cyclesPossible < (cycle === FIRST_ASKED ? f.cyclesNeeded : f.cyclesLeast)) {
    const time = timeNeeded(run, fixed, f.cyclesNeeded * cycleMs + maxDurationMs - leftMs);
    const cycles = { possible: f.cyclesPossible, needed: f.cyclesNeeded, cycle_s: cycleMs / 1000 };
    throw new NotMeasured({ why: 'cycles-too-few', ...cycles, ...time });
  }
  const noise = { cycles: f.cyclesPossible, more: f.cyclesPossible < lastCycle(fixed) };
  const wider = toHorizon(run) || cycle < f.cyclesNeeded ? null : neverDecided(judgement, cycle, f.cyclesPossible);
  if (wider !== null) {
    const { series, margin, budget, unit } = wider;
    throw new NotMeasured({ why: 'too-noisy', series, margin, budget, unit, ...noise });
  }
  if (f.minimumDetectableGrowth === null) return;
  const detectable = { growth: f.minimumDetectableGrowth, series: f.series ?? '' };
  if (cycle === FIRST_ASKED) ports.progress({ phase: 'step', step: 'detectable', ...detectable });
  if (f.aboveBudget) {
    throw new NotMeasured({ why: 'undetectable', growth: f.minimumDetectableGrowth, ...noise });
  }
}

/** Cycle after which feasibility is asked for the first time, and after how many it is asked again. */
const FIRST_ASKED = 3;
const ASK_EVERY = 5;

/** The time that a run needs, and what is set of that which would give it. */
function timeNeeded({ config }: Run, { plan, requests }: FixedPlan, needMs: number) {
  const max_duration_s = config.plan.maxDurationMs / 1000;
  return { need_s: needMs / 1000, max_duration_s, requests: requests.length, horizon: plan.horizon ?? 'safe' };
}

/** Cycles before which no verdict of either kind can be counted on. */
function verdictCycles({ plan }: FixedPlan): number {
  const { fail, pass } = firstLooks(plan.horizon ?? 'safe', plan.slices);
  return Math.max(fail, pass) + CONFIRM - 1;
}

const lastCycle = ({ plan }: FixedPlan): number => plan.cycles ?? LAST_LOOK;
/** Whether a run goes to the horizon whatever is decided. */
const toHorizon = ({ options, ab }: Run): boolean => options.refresh || ab !== null;

/**
 * The runs of a paired A/B have one length: gives up a run whose time is too short, once its pace is known.
 * @throws NotMeasured
 */
export function assertTime(run: Run, fixed: FixedPlan, cycle: number, { elapsedMs, leftMs }: CycleTimes): void {
  const { maxDurationMs } = run.config.plan;
  const cycles = lastCycle(fixed);
  const needMs = (cycles * elapsedMs) / cycle + maxDurationMs - leftMs;
  const spent = cycle < cycles && elapsedMs + elapsedMs / cycle > leftMs;
  if (!(cycle === 3 && needMs > maxDurationMs) && !spent) return;
  throw new NotMeasured({ why: 'pair-too-long', cycles, ...timeNeeded(run, fixed, needMs) });
}

/**
 * @param toLast whether growth is followed to the last cycle
 * @returns estimated seconds until the end at the present pace, and the series that it waits for; null where not known
 */
export function likelyEnd(
  run: Run,
  fixed: FixedPlan,
  judgement: Judgement,
  cycle: number,
  { elapsedMs, leftMs, toLast }: CycleTimes & { toLast: boolean },
): { likelyDoneS: number | null; waitsFor: string | null } {
  const slowest = slowestToDecide(judgement, cycle);
  const waitsFor = toHorizon(run) ? null : (slowest?.series ?? null);
  if (cycle < 2) return { likelyDoneS: null, waitsFor };
  const needed = Math.max(verdictCycles(fixed), slowest?.cycle ?? 0);
  const regressedAt = judgement.findings.flatMap((f) =>
    f.gated && f.verdict === 'regression' ? (f.cyclesToVerdict ?? []) : [],
  );
  const soonest = judgement.settled
    ? cycle
    : Math.min(needed, ...regressedAt.map((at) => at + CYCLES_AFTER_REGRESSION));
  const last = Math.min(toHorizon(run) || toLast ? lastCycle(fixed) : soonest, lastCycle(fixed));
  const likelyMs = Math.min((Math.max(0, last - cycle) * elapsedMs) / cycle, leftMs - elapsedMs);
  return { likelyDoneS: Math.max(0, likelyMs) / 1000, waitsFor };
}
