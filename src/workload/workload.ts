/**
 * The native workload format, version 1 of the contract: `*.jsonl` (or `.gz`), header line, then a request a line.
 * Pure: text in, workload out; reading files and unpacking is in `load.ts`.
 */

/** What a request's answer must be to count as ok. */
export interface Expectation {
  status?: number[];
  done?: boolean;
  min_events?: number;
}

/** One recorded request, ready to send. Times in microseconds from the cycle's start. */
export interface WorkloadRequest {
  id: string;
  class: string;
  method: string;
  path: string;
  /** Lower-case names; values may hold `${secret:NAME}`. */
  headers: Record<string, string>;
  /** Bytes to send; undefined for none. JSON bodies are kept parsed too, for `vary`. */
  body?: Uint8Array;
  json?: unknown;
  tUs?: number;
  session?: string;
  stream: boolean;
  timeoutUs: number;
  expect?: Expectation;
  /** Status seen when recording; where there is no `expect`, the answer must be the same. */
  observedStatus?: number;
}

export interface Workload {
  /** SHA-256 of the uncompressed file. */
  sha256: string;
  requests: WorkloadRequest[];
  /** Names that `${secret:NAME}` uses. */
  secrets: string[];
  seed: number;
  /** True where every request carries `t_us`: open loop. */
  timed: boolean;
}
