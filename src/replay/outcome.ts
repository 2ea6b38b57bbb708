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
  /** By kind, see `Failure`. */
  errors: Record<string, number>;
  /** Of the ok answers, in milliseconds: from dispatch (closed loop) or planned time (open loop) to the end. */
  latencyMs: Percentiles;
  /** Open loop only: milliseconds from planned to dispatched. */
  latenessMs?: Percentiles;
  classes: Record<string, ClassOutcome>;
  durationMs: number;
}
