import { REST_DELAYS_MS } from '../../drift/level/spread.js';
import type { GpuProcess } from '../../memory/gpu/driver.js';
import type { ObservedCheckpoint, Observer } from '../../memory/observer.js';
import type { CycleRecord } from '../../recording/recording.js';
import type { ClassOutcome, CycleOutcome } from '../../replay/outcome.js';
import { given } from '../../series/given.js';
import { NotMeasured } from './run-failures.js';
import type { GateOptions, Run } from './run-inputs.js';
import type { FixedPlan } from './warming/fix-plan.js';
import { sendAmplified } from './warming/send-amplified.js';

/** Samples under load, one a second: enough for a peak, at a thousandth of a core. */
const SAMPLE_MS = 1000;
/** How often a running cycle checks that the service is alive. */
const WATCH_MS = 500;
/** How long a service without processes may be said to run. */
const GONE_MS = 2000;
/**
 * Cycles after which readings at growing delays are recorded: after the warm-up, and few, because each takes seconds.
 */
const [FIRST_REST, LAST_REST] = [3, 8];

interface CycleInput {
  fixed: FixedPlan;
  cycle: number;
  /** Whether the service was reported as killed for memory before the first cycle. */
  wasOomKilled: boolean;
}

/**
 * Sends one cycle and records its outcome.
 * @returns requests sent
 * @throws RunAborted where the service died
 */
export async function sendCycle(run: Run, observer: Observer, input: CycleInput): Promise<number> {
  const { service, out } = run;
  out.begins('cycle', input.cycle);
  const outcome = await sendWatched(run, observer, input);
  out.append(cycleRecord(input, outcome));
  await out.assertAlive(service, input.wasOomKilled);
  return outcome.sent;
}

/**
 * Sends one cycle and takes samples meanwhile; ends it at once when the service dies.
 * @throws what the samples throw (a deadline, an engine that does not answer); this ends the cycle too
 */
async function sendWatched(run: Run, observer: Observer, { fixed, cycle }: CycleInput): Promise<CycleOutcome> {
  const { ports, service, time, out } = run;
  const dead = new AbortController();
  const { deadline } = time;
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
      out.append({ kind: 'sample', t: out.t(), cycle, values });
    }
  }).catch(fail);
  let outcome: CycleOutcome;
  try {
    const mode = run.workload.timed ? 'open' : 'closed';
    const { variation } = run;
    const requests = fixed.slices[sliceAt(fixed, cycle)] ?? fixed.requests;
    outcome = await ports.send({ url: service.url, requests, cycle, mode, variation, signal });
    deadline.signal.throwIfAborted();
    outcome = await sendAmplified(run, fixed.amplified, { outcome, cycle, signal });
    deadline.signal.throwIfAborted();
  } finally {
    over.abort();
    await Promise.all([watching, sampling]);
    out.assertOwnGpu(foreign);
  }
  if (failure !== null) throw failure;
  return outcome;
}

const sliceAt = ({ slices }: FixedPlan, cycle: number): number => (cycle - 1) % slices.length;

function cycleRecord({ fixed, cycle }: CycleInput, outcome: CycleOutcome): CycleRecord {
  return {
    kind: 'cycle',
    cycle,
    ...(fixed.slices.length === 1 ? {} : { slice: sliceAt(fixed, cycle) + 1 }),
    sent: outcome.sent,
    ok: outcome.ok,
    errors: outcome.errors,
    latency_ms: outcome.latencyMs,
    ...given({ lateness_ms: outcome.latenessMs, late: outcome.late, ttft_ms: outcome.ttftMs }),
    ...given({ between_ms: outcome.betweenMs, cancels: outcome.cancels, in_flight: outcome.inFlight }),
    ...given({ unsent: outcome.unsent, resent: outcome.resent, amplified: outcome.amplified }),
    classes: Object.fromEntries(Object.entries(outcome.classes).map(([name, one]) => [name, classRecord(one)])),
    duration_ms: Math.round(outcome.durationMs),
  };
}

function classRecord({ failedBefore, ...rest }: ClassOutcome): NonNullable<CycleRecord['classes']>[string] {
  return failedBefore === undefined ? rest : { ...rest, failed_before: failedBefore };
}

/**
 * The readings at rest.
 * @throws RunAborted where the service has ended: what could be read of it then is not what it holds
 */
export async function readAtRest(
  { config, service, out, ports, time }: Run,
  observer: Observer,
  wasOomKilled = true,
): Promise<ObservedCheckpoint> {
  const seen = await observer.checkpoint(config.plan.collect === 'always');
  const had = out.recording.checkpoints.at(-1)?.processes ?? [];
  // Whoever tells how it is may learn of its end some time after its processes have gone.
  const until = ports.clock.now() + (seen.processes.length === 0 && had.length > 0 ? GONE_MS : 0);
  while (ports.clock.now() < until && (await service.state()).running) await time.deadline.sleep(100);
  await out.assertAlive(service, wasOomKilled);
  return seen;
}

/**
 * Positive control: leaks memory for the requests of a cycle, through the probe.
 * @throws NotMeasured where no process has the probe
 */
export async function injectLeak(
  observer: Observer,
  { layer, bytesPerRequest }: NonNullable<GateOptions['leak']>,
  requests: number,
): Promise<void> {
  if (await observer.keep(layer, bytesPerRequest * requests)) return;
  throw new NotMeasured({ why: 'leak-refused', layer });
}

/**
 * Calibration: reads at growing delays after the last answer of a cycle, as a checkpoint does; `rest_ms` of each sample
 * is the time at rest before it.
 */
export async function recordRest({ config, ports, time, out }: Run, observer: Observer, cycle: number): Promise<void> {
  if (cycle < FIRST_REST || cycle > LAST_REST) return;
  const { now } = ports.clock;
  const startMs = now();
  for (const delay of REST_DELAYS_MS) {
    await time.deadline.sleep(Math.max(0, delay - (now() - startMs)));
    const { values } = await observer.checkpoint(config.plan.collect === 'always');
    out.append({ kind: 'sample', t: out.t(), cycle, values, rest_ms: delay });
  }
}
