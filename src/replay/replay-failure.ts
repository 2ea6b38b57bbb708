import type { JsonType } from '../workload/format/fields.js';
import { valueAt } from '../workload/format/pointer.js';
import type { WorkloadRequest } from '../workload/format/workload.js';
import type { Missed } from './outcome.js';

/** Why a request does not count as ok. The keys of a cycle's `errors`. */
export type Failure =
  /** No connection: nothing listens, or no such host or route. */
  | 'connect_refused'
  | 'connect_timeout'
  /** The connection ended after the request and before the first byte of the answer. */
  | 'reset_before_headers'
  | 'reset_mid_body'
  /** The request's timeout passed, counted from dispatch to the end of the answer. */
  | 'timeout'
  | 'http_4xx'
  | 'http_5xx'
  | 'unexpected_status'
  /** The status was right, the events or the body were not. */
  | 'validation'
  /** The answer is not HTTP. */
  | 'protocol'
  /** This machine could not send: out of file descriptors or ports. Not the service's fault. */
  | 'local_limit'
  /** Closed by memdrift, because the run was cancelled. */
  | 'aborted';

/** Of a web socket that was opened. */
export const SWITCHING_PROTOCOLS = 101;

/** Expected statuses that are named. */
const MAX_NAMED = 4;

/** What is kept of an answer. */
export interface Answer {
  status: number;
  bytes: number;
  /** Server-sent events, and whether `data: [DONE]` was among them; 0 and false if not counted. */
  events: number;
  done: boolean;
  /** The client disconnected before its end, as planned; the status is 0 if no answer had begun. */
  cancelled: boolean;
  /** Only where `expect` checks it; null if it was too large to keep. */
  body?: Buffer | null;
}

/** True where the events of the answer must be counted: to check them, to time them, or to disconnect at one. */
export function needsEvents({ expect, stream, cancel }: WorkloadRequest): boolean {
  return (
    stream ||
    cancel?.afterEvents !== undefined ||
    expect?.done === true ||
    expect?.min_events !== undefined ||
    expect?.max_events !== undefined
  );
}

/** True where `expect` checks the body of the answer. */
export function needsBody({ expect }: WorkloadRequest): boolean {
  return expect?.json !== undefined;
}

/**
 * Why an answer (complete, or cut by a planned disconnect) is not what the workload expects; null when it is. Expected
 * are the statuses of `expect`, else the recorded one (also a 4xx), else any 2xx.
 */
export function checkAnswer(request: WorkloadRequest, answer: Answer): Failure | null {
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

/** Whether the answer is JSON in which every pointer finds a value of the wanted type. */
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

function isExpectedStatus({ expect, observedStatus, ws }: WorkloadRequest, status: number): boolean {
  if (expect?.status !== undefined) return expect.status.includes(status);
  if (ws !== undefined) return status === (observedStatus ?? SWITCHING_PROTOCOLS);
  return observedStatus === undefined ? status >= 200 && status < 300 : status === observedStatus;
}

/** The statuses that an answer may have, in short: `200`, `200 or 503`, `2xx`. */
export function expectedStatuses({ expect, observedStatus, ws }: WorkloadRequest): string {
  const usual = ws === undefined ? '2xx' : SWITCHING_PROTOCOLS;
  const [first = observedStatus ?? usual, ...more] = expect?.status ?? [];
  return [first, ...more.slice(0, MAX_NAMED - 1)].join(' or ') + (more.length < MAX_NAMED ? '' : ' or ...');
}

/** Why a planned disconnect did not happen; null where none was planned, it did, or the answer was another. */
export function missedBecause({ cancel }: WorkloadRequest, answer: Answer | Failure): Missed | null {
  if (cancel === undefined) return null;
  if (typeof answer === 'string') return answer === 'timeout' ? 'slower' : null;
  if (answer.cancelled) return null;
  const { afterEvents, afterBytes } = cancel;
  if (afterEvents === undefined && afterBytes === undefined) return 'sooner';
  const reached =
    (afterEvents !== undefined && answer.events >= afterEvents) ||
    (afterBytes !== undefined && answer.bytes >= afterBytes);
  return reached ? 'ended' : 'shorter';
}

/** Whether what was seen when recording would count as a failure today. */
export function failedWhenRecorded(request: WorkloadRequest): boolean {
  const { status, end = 'ok' } = request.observed ?? {};
  if (request.cancel !== undefined || status === undefined) return false;
  return status === 0 || end !== 'ok' || !isExpectedStatus(request, status);
}

function statusFailure(status: number): Failure {
  if (status >= 500) return 'http_5xx';
  return status >= 400 ? 'http_4xx' : 'unexpected_status';
}
