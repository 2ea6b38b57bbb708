/** What one cycle of requests did: counts, errors by kind, latencies. The shape of a recording's `cycle` line. */

export type Percentiles = {
  p50: number | null;
  p95: number | null;
  p99: number | null;
};

/** With the largest value: one request that was far too late shows in no percentile. */
export type Spread = Percentiles & { max: number | null };

/** Planned hang-ups, and how many came about: the answer had not ended when the client closed. */
export type Cancels = {
  planned: number;
  delivered: number;
};

export type ClassOutcome = Percentiles & {
  sent: number;
  ok: number;
  /** By kind, where there are any. */
  errors?: Record<string, number>;
  cancels?: Cancels;
  /** Streams only; milliseconds from dispatch to the first event, and from each event to the next. */
  ttft?: Percentiles;
  between?: Percentiles;
};

export interface CycleOutcome {
  sent: number;
  /** Answered as expected, or hung up as planned before the answer's end. */
  ok: number;
  /** By kind, see `Failure`. */
  errors: Record<string, number>;
  /**
   * Of the ok answers that were read to their end, in milliseconds: from dispatch (closed loop) or planned time (open
   * loop, think time) to the end.
   */
  latencyMs: Percentiles;
  /** Of every request that has a planned time: milliseconds from then to its dispatch. */
  latenessMs?: Spread;
  /** Of those, how many were later than allowed. */
  late?: number;
  /** Streams only. */
  ttftMs?: Percentiles;
  betweenMs?: Percentiles;
  cancels?: Cancels;
  /** Most requests in flight at once. */
  inFlight?: number;
  /** Planned and not sent, because as many were in flight as may be: never silently queued. */
  unsent?: number;
  /** Sent a second time, as the server had closed the connection unannounced and not seen them. */
  resent?: number;
  classes: Record<string, ClassOutcome>;
  durationMs: number;
}
