/** What one cycle of requests did: counts, errors by kind, latencies. The shape of a recording's `cycle` line. */

export type Percentiles = {
  p50: number | null;
  p95: number | null;
  p99: number | null;
};

export type ClassOutcome = Percentiles & {
  sent: number;
  ok: number;
};

export interface CycleOutcome {
  sent: number;
  ok: number;
  /** By kind: connect_refused, reset, timeout, http_4xx, http_5xx, unexpected_status, aborted, protocol ... */
  errors: Record<string, number>;
  /** Milliseconds, from dispatch (closed loop) or planned time (open loop) to the end of the answer. */
  latencyMs: Percentiles;
  /** Open loop only: milliseconds from planned to dispatched. */
  latenessMs?: Percentiles;
  classes: Record<string, ClassOutcome>;
  durationMs: number;
}
