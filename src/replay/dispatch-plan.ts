import type { Workload, WorkloadRequest } from '../workload/format/workload.js';
import { sliceCycles, warmupRequests } from '../workload/variation/slice.js';
import type { CycleOutcome } from './outcome.js';

/** How long a cycle should last: about `targetMs`, or the length of the workload where that is within the range. */
interface CycleTarget {
  targetMs: number;
  shortestMs: number;
  longestMs: number;
}

const TARGET: CycleTarget = { targetMs: 8_000, shortestMs: 5_000, longestMs: 15_000 };
/** With fewer, a cycle's growth drowns in the noise of one checkpoint; more only take longer. */
const MIN_REQUESTS = 50;
const MAX_REQUESTS = 5_000;

/**
 * Number of requests in a cycle, from the rate of the warm-up: a cycle lasts about `targetMs`. The whole workload, or
 * whole repetitions of it, where those last between `shortestMs` and `longestMs`. Always between 50 and 5000 requests.
 * @param durationMs how long `requests` requests took at the same concurrency and speed
 */
export function cycleSize({
  requests,
  durationMs,
  workloadSize,
  target = TARGET,
}: {
  requests: number;
  durationMs: number;
  workloadSize: number;
  target?: CycleTarget;
}): number {
  const perMs = requests / Math.max(durationMs, 1);
  const wanted = Math.min(MAX_REQUESTS, Math.max(MIN_REQUESTS, Math.round(perMs * target.targetMs)));
  if (wanted < workloadSize) {
    const fits = workloadSize <= MAX_REQUESTS && workloadSize / perMs <= target.longestMs;
    return fits ? workloadSize : wanted;
  }
  const times = Math.max(Math.round(wanted / workloadSize), Math.ceil(MIN_REQUESTS / workloadSize));
  return Math.min(times, Math.max(1, Math.floor(MAX_REQUESTS / workloadSize))) * workloadSize;
}

interface FixedCycle {
  /** In a cycle: equal in all compared runs. */
  requests: number;
  /** The requests of the cycles in turn; one where every cycle sends the same. */
  slices: WorkloadRequest[][];
  /** Sent to fix the cycle: the beginning of the warm-up. */
  warmup: number;
  /** What a request of the last batch took, ms: its duration over its number. */
  requestMs: number;
  /** Outcome of the warm-up requests. */
  ok: number;
  errors: Record<string, number>;
}

/** First batch: enough to load what is loaded lazily. Its rate is not typical, so it never sets the cycle size. */
const FIRST_BATCH = 10;
/** A batch measures the rate once it lasts this share of a cycle. */
const TELLING_SHARE = 1 / 4;

/**
 * Begins the warm-up and fixes the cycle. Without a plan: growing batches until one lasts long enough to measure the
 * rate. With a number of requests: a cycle of them. Warm-up is one stream of requests that may be cut anywhere
 * (`warmupRequests`), so base and candidate send the same requests at any rate.
 * @param slices of a longer recording that the cycles send in turn, at most
 * @param send sends a batch as a cycle is sent; `from` is the number of requests sent before
 * @throws the signal's reason when aborted
 */
export async function fixCycle({
  workload,
  plan,
  slices: most = 1,
  send,
  signal,
  target = TARGET,
}: {
  workload: Workload;
  plan: 'auto' | { requests: number };
  slices?: number;
  send(requests: WorkloadRequest[], from: number): Promise<CycleOutcome>;
  signal: AbortSignal;
  target?: CycleTarget;
}): Promise<FixedCycle> {
  const total = { sent: 0, ok: 0, errors: {} as Record<string, number> };
  let requestMs = 0;
  const batch = async (count: number) => {
    const outcome = await send(warmupRequests(workload, total.sent, count), total.sent);
    signal.throwIfAborted();
    total.sent += outcome.sent;
    total.ok += outcome.ok;
    requestMs = outcome.durationMs / Math.max(1, outcome.sent);
    for (const [kind, n] of Object.entries(outcome.errors)) total.errors[kind] = (total.errors[kind] ?? 0) + n;
    return outcome;
  };

  let requests: number;
  if (plan === 'auto') {
    await batch(FIRST_BATCH);
    requests = await measured(workload, batch, target);
  } else {
    requests = plan.requests;
    while (total.sent < requests) await batch(Math.min(MAX_REQUESTS, requests - total.sent));
  }
  const slices = sliceCycles(workload, requests, most);
  const { sent: warmup, ok, errors } = total;
  return { requests: slices[0]?.length ?? 0, warmup, requestMs, slices, ok, errors };
}

async function measured(
  workload: Workload,
  batch: (count: number) => Promise<CycleOutcome>,
  target: CycleTarget,
): Promise<number> {
  for (let count = FIRST_BATCH; ; count = Math.min(MAX_REQUESTS, count * 4)) {
    const { sent, durationMs } = await batch(count);
    if (durationMs < target.targetMs * TELLING_SHARE && count < MAX_REQUESTS) continue;
    return cycleSize({ requests: sent, durationMs, workloadSize: workload.requests.length, target });
  }
}
