import type { WorkloadRequest } from '../workload/workload.js';

/** Why a request does not count as ok. The keys of a cycle's `errors`. */
export type Failure =
  /** No connection: nothing listens, or no such host or route. */
  | 'connect_refused'
  | 'connect_timeout'
  /** The connection ended after the request and before the first byte of an answer. */
  | 'reset_before_headers'
  | 'reset_mid_body'
  /** The request's own limit passed, counted from dispatch to the end of the answer. */
  | 'timeout'
  | 'http_4xx'
  | 'http_5xx'
  | 'unexpected_status'
  /** The status was right and the streamed events were not. */
  | 'validation'
  /** What came back is not HTTP. */
  | 'protocol'
  /** This machine could not send: file descriptors or ports used up. Nothing the service did. */
  | 'local_limit'
  /** Ended from here, because the run was cancelled. */
  | 'aborted';

/** What is kept of an answer; its bytes are not. */
export interface Answer {
  status: number;
  bytes: number;
  /** Server-sent events, and whether `data: [DONE]` was among them; 0 and false where they were not counted. */
  events: number;
  done: boolean;
}

/** True where judging the answer needs its events counted. */
export function needsEvents({ expect }: WorkloadRequest): boolean {
  return expect?.done === true || expect?.min_events !== undefined;
}

/**
 * Why a complete answer is not what the workload expects, or null when it is: the statuses of `expect`, or else the
 * one recorded, or else any 2xx. A 4xx that was recorded as that 4xx is as it should be.
 */
export function failureOf(request: WorkloadRequest, answer: Answer): Failure | null {
  if (!isExpectedStatus(request, answer.status)) return statusFailure(answer.status);
  const { done = false, min_events: minEvents = 0 } = request.expect ?? {};
  return (done && !answer.done) || answer.events < minEvents ? 'validation' : null;
}

function isExpectedStatus({ expect, observedStatus }: WorkloadRequest, status: number): boolean {
  if (expect?.status !== undefined) return expect.status.includes(status);
  return observedStatus === undefined ? status >= 200 && status < 300 : status === observedStatus;
}

function statusFailure(status: number): Failure {
  if (status >= 500) return 'http_5xx';
  return status >= 400 ? 'http_4xx' : 'unexpected_status';
}
