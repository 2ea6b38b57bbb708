import { type Horizon, LAST_LOOK } from '../../../drift/constants.js';
import { pairedCycles } from '../../../drift/paired/paired-judgement.js';
import type { Plan } from '../../../recording/recording.js';
import { fixCycle } from '../../../replay/dispatch-plan.js';
import type { CycleOutcome } from '../../../replay/outcome.js';
import { TimeUp } from '../../../time/deadline.js';
import type { Workload, WorkloadRequest } from '../../../workload/format/workload.js';
import type { GateConfig } from '../../config/config.js';
import { limitOf, NotMeasured } from '../run-failures.js';
import type { Run } from '../run-inputs.js';
import { sendAmplified } from './send-amplified.js';

/** The plan fixed in warm-up: what every cycle of this run, and of every run compared with it, sends. */
export interface FixedPlan {
  plan: Plan;
  /** Requests of the first cycle, in order: those of every cycle, where there are no slices. */
  requests: WorkloadRequest[];
  /** Requests of the cycles in turn (`plan.slices`); one, where every cycle sends the same. */
  slices: WorkloadRequest[][];
  /** Sent after them in each cycle, in a closed loop (`plan.amplify`); empty without. */
  amplified: WorkloadRequest[];
  settleMs: number;
  /** Requests sent in warm-up. */
  sent: number;
  /** What a request took last, ms: the duration of a batch over its number. */
  requestMs: number;
  /** Median of each class in the warm-up, ms. */
  latencies: ReadonlyMap<string, number>;
}

/** Long enough for the work that a server still does after its last answer. */
export const SETTLE_MS = 1000;

/**
 * Sends the beginning of the warm-up and fixes the requests of a cycle.
 * @param bound plan of the baseline, which this run keeps where the configuration leaves the choice to memdrift
 * @throws NotMeasured when no request of the warm-up was answered as expected; RunAborted when the service died
 */
export async function fixPlan(run: Run, bound: Plan | null): Promise<FixedPlan> {
  const { config, workload, ports } = run;
  const chosen = config.plan.cycle;
  const counts = { sent: 0, ok: 0 };
  const latencies = new Map<string, number>();
  const warmingUp = fixCycle({
    workload,
    slices: config.plan.slices,
    plan: chosen !== 'auto' ? { requests: chosen } : bound?.cycle === undefined ? 'auto' : { requests: bound.cycle },
    send: async (requests, from) => {
      ports.progress({
        phase: 'warming',
        step: 0,
        requests: from,
        sending: requests.length,
        least: leastWarmUp(config, bound),
        settling: [],
        elapsedS: spentMs(run) / 1000,
        atMostS: null,
      });
      counts.sent += requests.length;
      const outcome = await sendWarmUp(run, requests, from);
      counts.ok += outcome.ok;
      for (const [name, { p50 }] of Object.entries(outcome.classes)) if (p50 !== null) latencies.set(name, p50);
      return outcome;
    },
    signal: run.time.deadline.signal,
  });
  const fixed = await warmingUp.catch(async (error: unknown) => {
    throw error instanceof TimeUp ? await tooSlow(run, error, counts) : error;
  });
  await assertAnswered(run, { ...fixed, sent: fixed.warmup });
  const settleMs = config.plan.settle === 'auto' ? (bound?.settle_ms ?? SETTLE_MS) : config.plan.settle;
  const kept = bound !== null && chosen === 'auto';
  const { slices } = fixed;
  ports.progress({
    phase: 'step',
    step: 'plan',
    warmUp: fixed.warmup,
    cycle: fixed.requests,
    slices: slices.length,
    kept,
  });
  const horizon = config.plan.horizon ?? bound?.horizon ?? 'safe';
  const plan: Plan = {
    cycle: fixed.requests,
    warmup: fixed.warmup,
    vary: typeof config.workload.vary === 'string' ? config.workload.vary : { ...config.workload.vary },
    concurrency: config.workload.concurrency,
    speed: config.workload.speed,
    settle_ms: settleMs,
    collect: config.plan.collect,
    horizon,
    cycles: cyclesOf(run, horizon),
    max_duration_s: config.plan.maxDurationMs / 1000,
    sensitivity_check: config.plan.sensitivityCheck,
    inputs: { ...run.variation.dimensions(slices.flat()) },
    ...coverage(workload, slices.flat()),
    // Only where set, so that plans from before these keys stay equal.
    ...(slices.length === 1 ? {} : { slices: slices.length }),
    ...(config.workload.cancelShare === 0 ? {} : { cancel_share: config.workload.cancelShare }),
    ...(config.workload.forceOutput === null ? {} : { force_output: { ...config.workload.forceOutput } }),
    ...(config.workload.upstream === null ? {} : { upstream: { ...config.workload.upstream } }),
  };
  const [requests = []] = slices;
  const { warmup: sent, requestMs } = fixed;
  return { plan, requests, slices, amplified: [], settleMs, sent, requestMs, latencies };
}

/** What of a recording the cycles send, where that is not all of it. */
function coverage({ requests }: Workload, cycles: readonly WorkloadRequest[]): Pick<Plan, 'coverage'> {
  const recorded = new Set(requests.map(({ id }) => id));
  const sent = new Set(cycles.flatMap(({ id }) => (recorded.has(id) ? [id] : []))).size;
  return sent === requests.length ? {} : { coverage: { sent, of: requests.length } };
}

/** @throws NotMeasured where no request was answered as expected */
export async function assertAnswered(
  run: Run,
  { sent, ok, errors }: Pick<CycleOutcome, 'sent' | 'ok' | 'errors'>,
): Promise<void> {
  if (ok > 0) return;
  throw new NotMeasured({ why: 'warm-up-refused', sent, errors }, await run.lastLines());
}

function cyclesOf({ ab }: Run, horizon: Horizon): number {
  if (ab === null) return LAST_LOOK;
  return pairedCycles(horizon, ab.confirms?.cycles ?? 0, ab.confirms?.killed ?? false);
}

/** max-duration ended in the warm-up. */
async function tooSlow(run: Run, error: TimeUp, counts: { sent: number; ok: number }): Promise<NotMeasured> {
  const lines = await run.lastLines();
  return new NotMeasured({ why: 'warm-up-slow', limit: limitOf(error), ...counts, silent: lines.length === 0 }, lines);
}

/** Requests that the warm-up sends at least: as configured, and as many as the baseline's (contract). */
export function leastWarmUp({ plan: { warmUp } }: GateConfig, bound: Plan | null): number {
  return Math.max(bound?.warmup ?? 0, warmUp === 'auto' ? 0 : warmUp.requests);
}

/** Time of max-duration that is spent: since readiness. */
export function spentMs({ config, time }: Run): number {
  return config.plan.maxDurationMs - time.deadline.leftMs();
}

/** Sends one batch, and what a cycle has beside its own. @throws RunAborted where the service died */
export async function sendWarmUp(
  run: Run,
  requests: WorkloadRequest[],
  from: number,
  amplified: readonly WorkloadRequest[] = [],
): Promise<CycleOutcome> {
  const { ports, service, workload, out } = run;
  const { signal } = run.time.deadline;
  const sent = await ports.send({
    url: service.url,
    requests,
    // Measured cycles count from 1, so none repeats a nonce of the warm-up.
    cycle: -from,
    mode: workload.timed ? 'open' : 'closed',
    variation: run.variation,
    signal,
  });
  const outcome = await sendAmplified(run, amplified, { outcome: sent, cycle: -from, signal });
  await out.assertAlive(service);
  return outcome;
}
