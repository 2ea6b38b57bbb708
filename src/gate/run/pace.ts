import { detectability, neverDecided, slowestToDecide } from '../../drift/budget/detectability.js';
import { CONFIRM, HORIZONS, LAST_LOOK } from '../../drift/constants.js';
import { FEWEST_STEPS } from '../../drift/growth/settling.js';
import type { Judgement } from '../../drift/verdict.js';
import { MIB, type Unit } from '../../series/series.js';
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
  throw new NotMeasured(
    `max-duration (${seconds(maxDurationMs)} s) cannot hold the warm-up (${seconds(before)} s or more) and ` +
      `the ${cycles} cycles of ${tenths(cycleMs)} s that a verdict needs`,
    remedyOf(run, fixed, needMs),
  );
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
    throw new NotMeasured(
      `max-duration (${seconds(maxDurationMs)} s) allows ${f.cyclesPossible} cycles of ` +
        `${tenths(cycleMs)} s after the warm-up; a verdict needs ${f.cyclesNeeded}`,
      remedyOf(run, fixed, f.cyclesNeeded * cycleMs + maxDurationMs - leftMs),
    );
  }
  const wider = toHorizon(run) || cycle < f.cyclesNeeded ? null : neverDecided(judgement, cycle, f.cyclesPossible);
  if (wider !== null) {
    throw new NotMeasured(
      `${wider.series} is too noisy for its budget: after ${f.cyclesPossible} cycles its growth would still be uncertain by ` +
        `${mib(wider.margin, wider.unit)} per 1000 requests, and the budget is ${mib(wider.budget, wider.unit)}`,
      moreSignal(fixed, f.cyclesPossible),
    );
  }
  if (f.minimumDetectableGrowth === null) return;
  const least = Number((f.minimumDetectableGrowth / MIB).toPrecision(2));
  if (cycle === FIRST_ASKED) {
    ports.log.info(`minimum detectable growth in max-duration: ${least} MiB per 1000 requests (${f.series})`);
  }
  if (f.aboveBudget) {
    throw new NotMeasured(
      `the minimum detectable growth in max-duration, ${least} MiB per 1000 requests, is above the budget`,
      moreSignal(fixed, f.cyclesPossible),
    );
  }
}

/** What makes a growth easier to tell from noise; more time only where that is what limits the cycles. */
function moreSignal(fixed: FixedPlan, cyclesPossible: number): string {
  return `raise ${either([...(cyclesPossible < lastCycle(fixed) ? ['max-duration'] : []), 'plan.cycle', 'the budget'])}`;
}

const mib = (value: number, unit: Unit): string =>
  unit === 'bytes' ? `${Number((value / MIB).toPrecision(2))} MiB` : `${Number(value.toPrecision(2))}`;

/** Cycle after which feasibility is asked for the first time, and after how many it is asked again. */
const FIRST_ASKED = 3;
const ASK_EVERY = 5;

/** What gives a run the time that it needs: nothing that is set already. */
function remedyOf({ config }: Run, { plan, requests }: FixedPlan, needMs: number): string {
  const { maxDurationMs } = config.plan;
  return either([
    `set max-duration to ${minutes(Math.max(needMs, maxDurationMs))}m`,
    ...(requests.length > FEWEST_REQUESTS ? [`a smaller plan.cycle (now ${requests.length} requests)`] : []),
    ...(plan.horizon === 'fast' ? [] : ['plan.horizon: fast']),
  ]);
}

/** With fewer in a cycle, its growth drowns in the noise of one checkpoint. */
const FEWEST_REQUESTS = 50;

/** Cycles before which no verdict of either kind can be counted on. */
function verdictCycles({ plan }: FixedPlan): number {
  const { fail, pass } = HORIZONS[plan.horizon ?? 'safe'];
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
  throw new NotMeasured(
    `each run of the paired A/B needs ${cycles} cycles, about ${Math.ceil(needMs / 1000)} s; ` +
      `max-duration is ${seconds(maxDurationMs)} s`,
    remedyOf(run, fixed, needMs),
  );
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

const seconds = (ms: number): number => Math.round(ms / 1000);
const tenths = (ms: number): string => (ms / 1000).toFixed(1);
/** Whole minutes with one to spare. */
const minutes = (ms: number): number => Math.ceil(ms / 60_000) + 1;
/** `a`, `a or b`, `a, b or c`. */
const either = (ways: readonly string[]): string =>
  [ways.slice(0, -1).join(', '), ways.at(-1)].filter((part) => part !== '').join(' or ');
