import { type Horizon, LAST_LOOK } from '../../drift/constants.js';
import { pairedCycles } from '../../drift/paired/paired-judgement.js';
import type { Plan } from '../../recording/recording.js';
import { fixCycle } from '../../replay/dispatch-plan.js';
import type { CycleOutcome } from '../../replay/outcome.js';
import { TimeUp } from '../../time/deadline.js';
import type { WorkloadRequest } from '../../workload/format/workload.js';
import { NotMeasured } from './run-failures.js';
import type { Run } from './run-inputs.js';

/** The plan fixed in warm-up: what every cycle of this run, and of every run compared with it, sends. */
export interface FixedPlan {
  plan: Plan;
  /** Requests of a cycle, in order. */
  requests: WorkloadRequest[];
  settleMs: number;
  /** Requests sent in warm-up. */
  sent: number;
}

/** Long enough for the work that a server still does after its last answer. */
export const SETTLE_MS = 1000;

/**
 * Sends the warm-up and fixes the requests of a cycle.
 * @param bound plan of the baseline, which this run keeps where the configuration leaves the choice to memdrift
 * @throws NotMeasured when no request of the warm-up was answered as expected; RunAborted when the service died
 */
export async function fixPlan(run: Run, bound: Plan | null): Promise<FixedPlan> {
  const { config, workload, ports } = run;
  const chosen = config.plan.cycle;
  const counts = { sent: 0, ok: 0 };
  const warmingUp = fixCycle({
    workload,
    plan: chosen !== 'auto' ? { requests: chosen } : planOf(bound),
    send: async (requests, from) => {
      counts.sent += requests.length;
      const outcome = await sendWarmUp(run, requests, from);
      counts.ok += outcome.ok;
      return outcome;
    },
    signal: run.time.deadline.signal,
  });
  const fixed = await warmingUp.catch(async (error: unknown) => {
    throw error instanceof TimeUp ? await tooSlow(run, error, counts) : error;
  });
  if (fixed.ok === 0) {
    const kinds = Object.entries(fixed.errors).map(([kind, count]) => `${count} ${kind}`);
    throw new NotMeasured(
      `none of the ${fixed.warmup} warm-up requests was answered as expected (${kinds.join(', ')})`,
      'check the workload against the service: paths, port, expected status',
      await run.lastLines(),
    );
  }
  const settleMs = config.plan.settle === 'auto' ? (bound?.settle_ms ?? SETTLE_MS) : config.plan.settle;
  const kept = bound !== null && chosen === 'auto' ? ' (as in the baseline)' : '';
  ports.progress({
    phase: 'warm-up',
    text: `${fixed.warmup} warm-up requests; ${fixed.requests} requests a cycle${kept}`,
  });
  const horizon = config.plan.horizon ?? bound?.horizon ?? 'safe';
  const plan: Plan = {
    cycle: fixed.requests,
    warmup: fixed.warmup,
    vary: config.workload.vary,
    concurrency: config.workload.concurrency,
    speed: config.workload.speed,
    settle_ms: settleMs,
    collect: config.plan.collect,
    horizon,
    cycles: cyclesOf(run, horizon),
    max_duration_s: config.plan.maxDurationMs / 1000,
    sensitivity_check: config.plan.sensitivityCheck,
    // Only where set, so that plans from before these keys stay equal.
    ...(config.workload.cancelShare === 0 ? {} : { cancel_share: config.workload.cancelShare }),
    ...(config.workload.forceOutput === null ? {} : { force_output: { ...config.workload.forceOutput } }),
  };
  return { plan, requests: fixed.slice, settleMs, sent: fixed.warmup };
}

function cyclesOf({ ab }: Run, horizon: Horizon): number {
  if (ab === null) return LAST_LOOK;
  return pairedCycles(horizon, ab.confirms?.cycles ?? 0, ab.confirms?.killed ?? false);
}

function planOf(bound: Plan | null): 'auto' | { requests: number; warmup?: number } {
  if (bound?.cycle === undefined) return 'auto';
  return { requests: bound.cycle, ...(bound.warmup === undefined ? {} : { warmup: bound.warmup }) };
}

/** max-duration ended in the warm-up. */
async function tooSlow(
  run: Run,
  { message }: TimeUp,
  { sent, ok }: { sent: number; ok: number },
): Promise<NotMeasured> {
  return new NotMeasured(
    `${message} in the warm-up: ${ok} of ${sent} requests were answered as expected`,
    ok === 0 ? 'the service does not answer: see its last lines' : 'raise max-duration, or set a smaller plan.cycle',
    await run.lastLines(),
  );
}

/** Sends one batch. @throws RunAborted where the service died */
async function sendWarmUp(run: Run, requests: WorkloadRequest[], from: number): Promise<CycleOutcome> {
  const { ports, service, workload, out } = run;
  const outcome = await ports.send({
    url: service.url,
    requests,
    // Measured cycles count from 1, so none repeats a nonce of the warm-up.
    cycle: -from,
    mode: workload.timed ? 'open' : 'closed',
    seed: workload.seed,
    signal: run.time.deadline.signal,
  });
  await out.assertAlive(service);
  return outcome;
}
