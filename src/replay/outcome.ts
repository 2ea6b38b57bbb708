/** What one cycle of requests did: counts, errors by kind, latencies. The shape of a recording's `cycle` line. */

export type Percentiles = {
  p50: number | null;
  p95: number | null;
  p99: number | null;
};

/** With the maximum: a single request that was far too late shows in no percentile. */
export type Spread = Percentiles & { max: number | null };

/** Why a planned disconnect did not happen. */
export type Missed =
  /** The answer ended at the very point: nothing was left to disconnect from. */
  | 'ended'
  /** It ended before the time. */
  | 'sooner'
  /** It had fewer events or bytes. */
  | 'shorter'
  /** The request timed out before the point was reached. */
  | 'slower';

/** Planned disconnects, and how many happened: the client closed before the end of the answer. */
export type Cancels = { planned: number; delivered: number } & { [Why in Missed]?: number };

/** Requests that failed alike: in what way, with which status, and which would have been right. */
export type Miss = {
  /** See `Failure`. */
  kind: string;
  /** Absent where the status was right, or none was answered. */
  status?: number;
  /** `200`, `200 or 503`, `2xx`. */
  expected: string;
  count: number;
};

export type ClassOutcome = Percentiles & {
  sent: number;
  ok: number;
  /** By kind, where there are any. */
  errors?: Record<string, number>;
  /** The same by what came instead of what: the commonest, at most four. */
  misses?: Miss[];
  /** Of the sent: those that had failed when they were recorded, where there are any. */
  failedBefore?: number;
  cancels?: Cancels;
  /** Streams only: milliseconds from dispatch to the first event (TTFT), and between events. */
  ttft?: Percentiles;
  between?: Percentiles;
};

/** A request for a person: its path without the query. */
export type NamedRequest = {
  method: string;
  path: string;
  class: string;
};

export interface CycleOutcome {
  sent: number;
  /** Answered as expected, or disconnected as planned before the end of the answer. */
  ok: number;
  /** By kind, see `Failure`. */
  errors: Record<string, number>;
  /** Of the ok answers read to their end: milliseconds from dispatch (closed loop) or planned time (open loop). */
  latencyMs: Percentiles;
  /** Dispatch delay of every request with a planned time, ms. */
  latenessMs?: Spread;
  /** Requests with a dispatch delay above the limit. */
  late?: number;
  /** Streams only. */
  ttftMs?: Percentiles;
  betweenMs?: Percentiles;
  cancels?: Cancels;
  /** Most requests in flight at once. */
  inFlight?: number;
  /** Planned and not sent, because the limit of requests in flight was reached; never silently queued. */
  unsent?: number;
  /** Sent a second time, because the server had closed the connection before it saw them. */
  resent?: number;
  /** Of the sent: those that `plan.amplify` added, where there are any. */
  amplified?: number;
  classes: Record<string, ClassOutcome>;
  /** The last one dispatched of those that reached the service; absent where none did. */
  last?: NamedRequest;
  durationMs: number;
}

/** A cycle and the requests added to it, which are classes of their own; latencies stay those of the cycle. */
export function withAmplified(cycle: CycleOutcome, added: CycleOutcome): CycleOutcome {
  const errors = { ...cycle.errors };
  for (const [kind, count] of Object.entries(added.errors)) errors[kind] = (errors[kind] ?? 0) + count;
  const resent = (cycle.resent ?? 0) + (added.resent ?? 0);
  const inFlight = Math.max(cycle.inFlight ?? 0, added.inFlight ?? 0);
  const last = added.last ?? cycle.last;
  return {
    ...cycle,
    sent: cycle.sent + added.sent,
    ok: cycle.ok + added.ok,
    errors,
    amplified: added.sent,
    ...(resent === 0 ? {} : { resent }),
    ...(inFlight === 0 ? {} : { inFlight }),
    ...(last === undefined ? {} : { last }),
    classes: { ...cycle.classes, ...added.classes },
    durationMs: cycle.durationMs + added.durationMs,
  };
}
