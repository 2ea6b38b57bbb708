import type { JsonType } from '../workload/format/line.js';
import { valueAt } from '../workload/format/pointer.js';
import type { WorkloadRequest } from '../workload/format/workload.js';

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
  /** The status was right, and the events or what stands in the answer were not. */
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
  /** We hung up before its end, as planned; the status is 0 where nothing of an answer had come. */
  cancelled: boolean;
  /** Where it was asked for; null where it was too large to keep. */
  body?: Buffer | null;
}

/** True where the events of the answer must be counted: to judge it, to time it, or to hang up at one. */
export function needsEvents({ expect, stream, cancel }: WorkloadRequest): boolean {
  return (
    stream ||
    cancel?.afterEvents !== undefined ||
    expect?.done === true ||
    expect?.min_events !== undefined ||
    expect?.max_events !== undefined
  );
}

/** True where the answer's body must be looked into. */
export function needsBody({ expect }: WorkloadRequest): boolean {
  return expect?.json !== undefined;
}

/**
 * Why an answer, complete or hung up on as planned, is not what the workload expects, or null when it is: the statuses of `expect`, or else the
 * one recorded, or else any 2xx. A 4xx that was recorded as that 4xx is as it should be.
 */
export function failureOf(request: WorkloadRequest, answer: Answer): Failure | null {
  if (answer.cancelled) {
    return answer.status === 0 || isExpectedStatus(request, answer.status) ? null : statusFailure(answer.status);
  }
  if (!isExpectedStatus(request, answer.status)) return statusFailure(answer.status);
  const {
    done = false,
    min_events: least = 0,
    max_events: most = Number.POSITIVE_INFINITY,
    json,
  } = request.expect ?? {};
  if ((done && !answer.done) || answer.events < least || answer.events > most) return 'validation';
  return json === undefined || holds(json, answer.body) ? null : 'validation';
}

/** Whether every pointer finds what it should in an answer that is JSON. */
function holds(wanted: Readonly<Record<string, JsonType>>, body: Buffer | null | undefined): boolean {
  try {
    const json: unknown = JSON.parse(body?.toString('utf8') ?? '');
    return Object.entries(wanted).every(([pointer, type]) => {
      const found = valueAt(json, pointer);
      return found !== undefined && (type === 'any' || typeOf(found) === type);
    });
  } catch {
    return false;
  }
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isExpectedStatus({ expect, observedStatus }: WorkloadRequest, status: number): boolean {
  if (expect?.status !== undefined) return expect.status.includes(status);
  return observedStatus === undefined ? status >= 200 && status < 300 : status === observedStatus;
}

function statusFailure(status: number): Failure {
  if (status >= 500) return 'http_5xx';
  return status >= 400 ? 'http_4xx' : 'unexpected_status';
}
