import { readRules } from '../../../drift/budget/rules.js';
import { FEWEST_STEPS, settling } from '../../../drift/growth/settling.js';
import type { ObservedCheckpoint, Observer } from '../../../memory/observer.js';
import type { Plan, WarmUpReading } from '../../../recording/recording.js';
import { TimeUp } from '../../../time/deadline.js';
import { warmupRequests } from '../../../workload/variation/slice.js';
import { declareSeries } from '../../readings/declared-series.js';
import { assertFits, warmUpEndMs } from '../pace.js';
import { limitOf, NotMeasured } from '../run-failures.js';
import type { Run } from '../run-inputs.js';
import { readAtRest } from '../send-cycle.js';
import { assertAnswered, type FixedPlan, leastWarmUp, sendWarmUp, spentMs } from './fix-plan.js';

/** Steps of a cycle: as many as a run has cycles at most. What still climbs then is not waited for. */
const MAX_STEPS = 64;
/** Requests of the warm-up are slower than later ones: what is certain of the time they tell, before and after a step. */
const CERTAIN_SHARE = { begun: 0.5, stepped: 0.8 };

type Ended = NonNullable<Plan['warm_up']>['ended'];

/** A service that is warm: the plan with all that the warm-up sent, and the last reading. */
interface Warm {
  fixed: FixedPlan;
  warm: ObservedCheckpoint;
}

/**
 * Goes on with the warm-up in steps of a cycle, with a reading after each: until the gated series have settled, or as long
 * as configured, and at least as long as the baseline's. Ends at its bound where a series does not settle.
 * @param bound plan of the baseline
 * @throws NotMeasured where max-duration can hold no verdict after it, or is over; RunAborted where the service died
 */
export async function warmUntilSettled(
  run: Run,
  observer: Observer,
  fixed: FixedPlan,
  bound: Plan | null,
): Promise<Warm> {
  const state = { sent: fixed.sent, requestMs: fixed.requestMs };
  try {
    return await steps(run, observer, fixed, bound, state);
  } catch (error) {
    if (!(error instanceof TimeUp)) throw error;
    throw new NotMeasured({ why: 'warm-up-cut', limit: limitOf(error), sent: state.sent }, await run.lastLines());
  }
}

async function steps(
  run: Run,
  observer: Observer,
  fixed: FixedPlan,
  bound: Plan | null,
  state: { sent: number; requestMs: number },
): Promise<Warm> {
  const { config, ports, out, time } = run;
  const least = leastWarmUp(config, bound);
  const durationMs = config.plan.warmUp === 'auto' ? 0 : config.plan.warmUp.durationMs;
  const isAuto = config.plan.warmUp === 'auto';
  const size = fixed.requests.length;
  const readings: WarmUpReading[] = [];

  for (let step = 0; ; step++) {
    if (step > 0) {
      const count = nextStep({ size, missing: least - state.sent, leftMs: durationMs - spentMs(run), ...state });
      out.begins('warm-up');
      const outcome = await sendWarmUp(
        run,
        warmupRequests(run.workload, state.sent, count),
        state.sent,
        fixed.amplified,
      );
      await assertAnswered(run, outcome);
      state.sent += outcome.sent;
      state.requestMs = outcome.durationMs / Math.max(1, outcome.sent);
    }
    const answeredMs = ports.clock.now();
    await time.deadline.sleep(fixed.settleMs);
    out.begins('checkpoint');
    const warm = await readAtRest(run, observer);
    out.assertOwnGpu(warm.foreign);
    const reading: WarmUpReading = { kind: 'warm-up', t: out.t(), requests: state.sent, values: warm.values };
    out.append(reading);
    readings.push(reading);

    const open = settlingSeries(run, warm, readings);
    const cycleMs = (size + fixed.amplified.length) * state.requestMs + ports.clock.now() - answeredMs;
    const endMs = warmUpEndMs(run, fixed, cycleMs);
    const isLong = state.sent >= least && spentMs(run) >= durationMs;
    const ended = isLong ? endOf({ isAuto, step, open, isLast: spentMs(run) + cycleMs > endMs }) : null;
    ports.progress({
      phase: 'warming',
      step,
      requests: state.sent,
      sending: ended === null ? size : 0,
      least,
      settling: open,
      elapsedS: spentMs(run) / 1000,
      atMostS: isAuto ? Math.max(endMs, spentMs(run)) / 1000 : null,
    });
    assertFits(run, fixed, {
      cycleMs,
      warmMs: Math.max(
        (least - state.sent) * state.requestMs,
        durationMs - spentMs(run),
        isAuto && ended === null ? (FEWEST_STEPS - step) * cycleMs : 0,
        0,
      ),
      share: step === 0 ? CERTAIN_SHARE.begun : CERTAIN_SHARE.stepped,
    });
    if (ended === null) continue;
    const plan: Plan = { ...fixed.plan, warmup: state.sent, warm_up: { ended, settling: isAuto ? open : [] } };
    return { fixed: { ...fixed, plan, sent: state.sent, requestMs: state.requestMs }, warm };
  }
}

/** Why the warm-up ends here; null where it goes on. */
function endOf(at: { isAuto: boolean; step: number; open: readonly string[]; isLast: boolean }): Ended | null {
  if (!at.isAuto) return 'set';
  if (at.step < FEWEST_STEPS) return null;
  if (at.open.length === 0) return 'settled';
  if (at.step >= MAX_STEPS) return 'steps';
  return at.isLast ? 'time' : null;
}

/** Requests of the next step: a cycle, or what is missing of what is set. */
function nextStep(at: { size: number; missing: number; leftMs: number; requestMs: number }): number {
  const { size, missing, leftMs, requestMs } = at;
  const wanted = Math.max(missing, leftMs > 0 && requestMs > 0 ? Math.ceil(leftMs / requestMs) : 0);
  return wanted > 0 ? Math.min(size, wanted) : size;
}

/** Series gated for growth that have not settled, by their growth budget. */
function settlingSeries(run: Run, warm: ObservedCheckpoint, readings: readonly WarmUpReading[]): string[] {
  const { config, service, out } = run;
  const seen = { gpus: service.gpus, driverProblem: '', allocators: [] };
  const { series } = declareSeries(warm, null, {
    ...seen,
    rules: config.rules.series ?? {},
    metricDefinitions: {},
    server: null,
  });
  const [first, last] = [readings[0], readings.at(-1)];
  const perMinute =
    first === undefined || last === undefined ? 0 : (60 * (last.requests - first.requests)) / (last.t - first.t);
  return readRules({ ...out.recording.header, series }).series.flatMap(({ name, gated, growth, granularity }) => {
    if (!gated.includes('drift') || growth === null) return [];
    const budgetPer1000 = growth.per === 'minute' ? (1000 * growth.bytes) / perMinute : growth.bytes;
    const values = readings.map(({ requests, values }) => ({ requests, value: values[name] ?? null }));
    return settling(values, { budgetPer1000, granularity }) === 'settling' ? [name] : [];
  });
}
