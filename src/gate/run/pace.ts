import { detectability } from '../../drift/budget/detectability.js';
import { CONFIRM, HORIZONS, LAST_LOOK } from '../../drift/constants.js';
import type { Judgement } from '../../drift/verdict.js';
import { MIB } from '../../series/series.js';
import type { FixedPlan } from './fix-plan.js';
import { NotMeasured } from './run-failures.js';
import type { Run } from './run-inputs.js';

/** Time of the cycles so far, and the time that there was for all cycles. */
interface CycleTimes {
  elapsedMs: number;
  leftMs: number;
}

/**
 * After three cycles: stops a run that can reach no verdict in its time, because too few cycles fit or the minimum
 * detectable growth is above the budget.
 * @throws NotMeasured
 */
export function assertDecidable(
  { config, ports, out }: Run,
  fixed: FixedPlan,
  { cycleMs, leftMs }: { cycleMs: number; leftMs: number },
): void {
  const { maxDurationMs } = config.plan;
  const f = detectability(out.judge, out.recording, { cycleMs, maxDurationMs: leftMs });
  if (f.cyclesPossible < f.cyclesNeeded) {
    const needMs = f.cyclesNeeded * cycleMs + maxDurationMs - leftMs;
    throw new NotMeasured(
      `max-duration (${seconds(maxDurationMs)} s) allows ${f.cyclesPossible} cycles of ` +
        `${(cycleMs / 1000).toFixed(1)} s after the warm-up; a verdict needs ${f.cyclesNeeded}`,
      `set max-duration to ${minutes(needMs)}m, a smaller plan.cycle (now ${fixed.requests.length} requests), or plan.horizon: fast`,
    );
  }
  if (f.minimumDetectableGrowth === null) return;
  const mib = Number((f.minimumDetectableGrowth / MIB).toPrecision(2));
  ports.log.info(`minimum detectable growth in max-duration: ${mib} MiB per 1000 requests (${f.series})`);
  if (f.aboveBudget) {
    throw new NotMeasured(
      `the minimum detectable growth in max-duration, ${mib} MiB per 1000 requests, is above the budget`,
      'raise max-duration, plan.cycle or the budget',
    );
  }
}

/**
 * The runs of a paired A/B have one length: gives up a run whose time is too short, once its pace is known.
 * @throws NotMeasured
 */
export function assertTime({ config }: Run, fixed: FixedPlan, cycle: number, { elapsedMs, leftMs }: CycleTimes): void {
  const { maxDurationMs } = config.plan;
  const cycles = fixed.plan.cycles ?? LAST_LOOK;
  const needMs = (cycles * elapsedMs) / cycle + maxDurationMs - leftMs;
  const spent = cycle < cycles && elapsedMs + elapsedMs / cycle > leftMs;
  if (!(cycle === 3 && needMs > maxDurationMs) && !spent) return;
  throw new NotMeasured(
    `each run of the paired A/B needs ${cycles} cycles, about ${Math.ceil(needMs / 1000)} s; ` +
      `max-duration is ${seconds(maxDurationMs)} s`,
    `set max-duration to ${minutes(needMs)}m or a smaller plan.cycle (now ${fixed.requests.length} requests)`,
  );
}

/** Estimated seconds until the end at the present pace; null after the first cycle. */
export function likelyDoneS(
  { options, ab }: Run,
  fixed: FixedPlan,
  judgement: Judgement,
  cycle: number,
  { elapsedMs, leftMs }: CycleTimes,
): number | null {
  if (cycle < 2) return null;
  const { fail, pass } = HORIZONS[fixed.plan.horizon ?? 'safe'];
  const needed = Math.max(fail, pass) + CONFIRM - 1;
  const toHorizon = options.refresh || ab !== null;
  const early = judgement.settled ? cycle : Math.max(needed, cycle + 1);
  const last = toHorizon ? (fixed.plan.cycles ?? LAST_LOOK) : early;
  return Math.max(0, Math.min(((last - cycle) * elapsedMs) / cycle, leftMs - elapsedMs)) / 1000;
}

const seconds = (ms: number): number => Math.round(ms / 1000);
/** Whole minutes with one to spare. */
const minutes = (ms: number): number => Math.ceil(ms / 60_000) + 1;
