import { detectability } from '../../drift/budget/detectability.js';
import { CONFIRM, HORIZONS, LAST_LOOK } from '../../drift/constants.js';
import type { Judge } from '../../drift/judge.js';
import type { Judgement } from '../../drift/verdict.js';
import type { GpuProcess } from '../../memory/gpu/driver.js';
import type { Observer } from '../../memory/observer.js';
import type { CycleRecord, RecordingEvent } from '../../recording/recording.js';
import type { CycleOutcome } from '../../replay/outcome.js';
import { MIB } from '../../series/series.js';
import { deathEvent } from './death.js';
import type { FixedPlan } from './fix-plan.js';
import { appendCheckpoint, assertOwnGpu, Ended, NotMeasured, type Run } from './gate-run.js';
import { watchRest } from './watch-rest.js';

/** Samples under load, one a second: enough for a peak, a thousandth of a core. */
const SAMPLE_MS = 1000;
/** How often a running cycle looks whether the service is still alive. */
const WATCH_MS = 500;
/** After a regression: cycles that the other series still get, so that the report names the layer it starts in. */
const CYCLES_AFTER_REGRESSION = 6;

/**
 * Cycle, checkpoint, judge, again or stop: until every gated series is decided, the horizon is reached or time is
 * spent. A refresh goes to the horizon whatever was decided.
 * @throws Ended when the service died; TimeUp within a cycle, which is left out; NotMeasured when the time can never be
 * enough; the signal's reason
 */
export async function measureCycles(run: Run, observer: Observer, judge: Judge, fixed: FixedPlan): Promise<void> {
  const { config, ports, writer, service } = run;
  const { now } = ports.clock;
  const collect = config.plan.collect === 'always';
  const started = now();
  // What the warm-up has left of max-duration.
  const leftMs = run.deadline().leftMs();
  const oomBefore = (await service.state()).oomKilled;
  let outOfMemory = observer.outOfMemory;
  let requests = fixed.sent;
  let regressionAt: number | null = null;
  for (let cycle = 1; cycle <= (fixed.plan.cycles ?? LAST_LOOK); cycle++) {
    const outcome = await sendWatched(run, observer, fixed, cycle);
    requests += outcome.sent;
    writer.append(cycleRecord(cycle, outcome));
    const state = await service.state();
    if (!state.running || (state.oomKilled && !oomBefore)) {
      writer.append(await deathEvent(service, state, run.t()));
      throw new Ended();
    }
    if (run.options.leak !== undefined) await inject(run, observer, outcome.sent);
    if (run.options.watchRest === true && run.first === null) await watchRest(run, observer, cycle);
    await run.deadline().sleep(fixed.settleMs);
    appendCheckpoint(run, cycle, requests, await observer.checkpoint(collect));
    const failed = observer.outOfMemory - outOfMemory;
    outOfMemory += failed;
    if (failed > 0) run.writer.append(deviceOomEvent(failed, cycle, run.t()));
    const judgement = judge.judge(writer.recording, { final: false });
    const elapsedMs = now() - started;
    ports.progress({
      phase: 'cycle',
      cycle,
      elapsedS: elapsedMs / 1000,
      likelyDoneS: likelyDone(run, fixed, judgement, cycle, { elapsedMs, leftMs }),
      judgement,
    });
    run.deadline().signal.throwIfAborted();
    if (run.options.refresh || run.ab !== null) {
      if (judgement.problems.some(({ verdict }) => verdict !== 'not-comparable')) return;
    } else {
      if (judgement.settled) return;
      if (judgement.verdict === 'regression') regressionAt ??= cycle;
      if (regressionAt !== null && cycle - regressionAt >= CYCLES_AFTER_REGRESSION) return;
    }
    if (run.ab !== null) assertTime(run, fixed, cycle, { elapsedMs, leftMs });
    else if (cycle === 3) sayFeasible(run, judge, fixed, { cycleMs: elapsedMs / cycle, leftMs });
    if (elapsedMs + elapsedMs / cycle > leftMs) return;
  }
}

/**
 * Sends one cycle, samples meanwhile, and ends it at once when the service dies.
 * @throws what the samples throw: a bound that is reached, an engine that does not answer; it ends the cycle too
 */
async function sendWatched(run: Run, observer: Observer, fixed: FixedPlan, cycle: number): Promise<CycleOutcome> {
  const { ports, service, writer } = run;
  const dead = new AbortController();
  const deadline = run.deadline();
  const signal = AbortSignal.any([deadline.signal, dead.signal]);
  const over = new AbortController();
  const every = async (ms: number, work: () => Promise<void>): Promise<void> => {
    while (!over.signal.aborted) {
      const before = ports.clock.now();
      await work();
      const took = ports.clock.now() - before;
      await ports.clock.sleep(Math.max(ms, 10 * took), over.signal);
    }
  };
  let failure: unknown = null;
  const fail = (error: unknown): void => {
    failure ??= error;
    dead.abort();
  };
  const watching = every(WATCH_MS, async () => {
    if (!(await service.state()).running) dead.abort();
  }).catch(fail);
  let foreign: GpuProcess[] = [];
  const sampling = every(SAMPLE_MS, async () => {
    const sample = await observer.sample();
    const { values } = sample;
    if (sample.foreign.length > 0) {
      foreign = sample.foreign;
      dead.abort();
    }
    if (!over.signal.aborted && Object.keys(values).length > 0) {
      writer.append({ kind: 'sample', t: run.t(), cycle, values });
    }
  }).catch(fail);
  let outcome: CycleOutcome;
  try {
    const { timed, seed } = run.workload;
    const mode = timed ? 'open' : 'closed';
    outcome = await ports.send({ url: service.url, requests: fixed.requests, cycle, mode, seed, signal });
    deadline.signal.throwIfAborted();
  } finally {
    over.abort();
    await Promise.all([watching, sampling]);
    assertOwnGpu(run, foreign);
  }
  if (failure !== null) throw failure;
  return outcome;
}

/** Allocations on a device that failed and were survived by the service: out of memory all the same. */
function deviceOomEvent(failed: number, cycle: number, t: number): RecordingEvent {
  const allocations = `${failed} ${failed === 1 ? 'allocation' : 'allocations'}`;
  return { kind: 'event', t, what: 'device-oom', detail: `${allocations} on the device failed in cycle ${cycle}` };
}

async function inject(run: Run, observer: Observer, requests: number): Promise<void> {
  const leak = run.options.leak;
  if (leak === undefined) return;
  if (await observer.keep(leak.layer, leak.bytesPerRequest * requests)) return;
  throw new NotMeasured(`no process of the service can be made to leak in ${leak.layer}: the probe is not there`);
}

function cycleRecord(cycle: number, outcome: CycleOutcome): CycleRecord {
  return {
    kind: 'cycle',
    cycle,
    sent: outcome.sent,
    ok: outcome.ok,
    errors: outcome.errors,
    latency_ms: outcome.latencyMs,
    ...(outcome.latenessMs === undefined ? {} : { lateness_ms: outcome.latenessMs }),
    ...(outcome.late === undefined ? {} : { late: outcome.late }),
    ...(outcome.ttftMs === undefined ? {} : { ttft_ms: outcome.ttftMs }),
    ...(outcome.betweenMs === undefined ? {} : { between_ms: outcome.betweenMs }),
    ...(outcome.cancels === undefined ? {} : { cancels: outcome.cancels }),
    ...(outcome.inFlight === undefined ? {} : { in_flight: outcome.inFlight }),
    ...(outcome.unsent === undefined ? {} : { unsent: outcome.unsent }),
    ...(outcome.resent === undefined ? {} : { resent: outcome.resent }),
    classes: outcome.classes,
    duration_ms: Math.round(outcome.durationMs),
  };
}

/**
 * After three cycles: which growth can be decided in the time. Stops early where that is none, or above the budget:
 * a run that cannot end in a verdict is not worth a quarter of an hour.
 */
function sayFeasible(
  run: Run,
  judge: Judge,
  fixed: FixedPlan,
  { cycleMs, leftMs }: { cycleMs: number; leftMs: number },
): void {
  const { config, ports } = run;
  const { maxDurationMs } = config.plan;
  const f = detectability(judge, run.writer.recording, { cycleMs, maxDurationMs: leftMs });
  if (f.cyclesPossible < f.cyclesNeeded) {
    const need = Math.ceil((f.cyclesNeeded * cycleMs + maxDurationMs - leftMs) / 1000 / 60);
    throw new NotMeasured(
      `max-duration ${Math.round(maxDurationMs / 1000)} s holds ${f.cyclesPossible} cycles of ` +
        `${(cycleMs / 1000).toFixed(1)} s after the warm-up; a decision needs ${f.cyclesNeeded}`,
      `set max-duration to ${need + 1}m, a smaller plan.cycle (now ${fixed.requests.length} requests), or plan.horizon: fast`,
    );
  }
  if (f.minimumDetectableGrowth === null) return;
  const mib = Number((f.minimumDetectableGrowth / MIB).toPrecision(2));
  ports.log.info(`growth of ${mib} MiB per 1000 requests and more can be decided in the time (${f.series})`);
  if (f.aboveBudget) {
    throw new NotMeasured(
      `in max-duration only growth above ${mib} MiB per 1000 requests can be decided; the budget is below that`,
      'raise max-duration, plan.cycle or the budget',
    );
  }
}

/**
 * Runs side by side are of one length: one that the time does not hold is given up, once its pace is known.
 * @throws NotMeasured
 */
function assertTime({ config }: Run, fixed: FixedPlan, cycle: number, { elapsedMs, leftMs }: Times): void {
  const { maxDurationMs } = config.plan;
  const cycles = fixed.plan.cycles ?? LAST_LOOK;
  const needMs = (cycles * elapsedMs) / cycle + maxDurationMs - leftMs;
  const spent = cycle < cycles && elapsedMs + elapsedMs / cycle > leftMs;
  if (!(cycle === 3 && needMs > maxDurationMs) && !spent) return;
  throw new NotMeasured(
    `each run side by side needs ${cycles} cycles, about ${Math.ceil(needMs / 1000)} s; ` +
      `max-duration is ${Math.round(maxDurationMs / 1000)} s`,
    `set max-duration to ${Math.ceil(needMs / 60_000) + 1}m or a smaller plan.cycle (now ${fixed.requests.length} requests)`,
  );
}

/** Of the cycles so far, and what there was for all of them. */
interface Times {
  elapsedMs: number;
  leftMs: number;
}

/** Seconds until the end, if things go on as they do; null while that cannot be said. */
function likelyDone(
  run: Run,
  fixed: FixedPlan,
  judgement: Judgement,
  cycle: number,
  { elapsedMs, leftMs }: Times,
): number | null {
  if (cycle < 2) return null;
  const perCycle = elapsedMs / cycle;
  const { fail, pass } = HORIZONS[fixed.plan.horizon ?? 'safe'];
  const needed = Math.max(fail, pass) + CONFIRM - 1;
  const last =
    run.options.refresh || run.ab !== null
      ? (fixed.plan.cycles ?? LAST_LOOK)
      : judgement.settled
        ? cycle
        : Math.max(needed, cycle + 1);
  const byTime = leftMs - elapsedMs;
  return Math.max(0, Math.min((last - cycle) * perCycle, byTime)) / 1000;
}
