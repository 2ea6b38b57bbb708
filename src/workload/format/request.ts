import { given } from '../../series/given.js';
import { readBody } from './body.js';
import type { HeaderLine, RequestLine } from './fields.js';
import { defaultClass } from './request-class.js';
import { hasBrokenReference, holdsCredential, looksLikeCredential, REFERENCE_START } from './secrets.js';
import { readSession, type WebSocketSession } from './socket-session.js';
import { complaint, type Place } from './workload-error.js';

/** What an answer must be to count as ok; `json` maps JSON pointers (RFC 6901) to the type expected there. */
export type Expectation = NonNullable<RequestLine['expect']>;

/** Where the client disconnects: the first of these points that is reached. */
export interface Cancel {
  /** Microseconds after the whole request was written; 0: at once. */
  afterUs?: number;
  /** Events of the stream received. */
  afterEvents?: number;
  /** Bytes of the answer's body received. */
  afterBytes?: number;
  /** `fin` closes the connection, `rst` resets it. */
  how: 'fin' | 'rst';
}

/** What was seen when recording; not sent. */
export interface Observation {
  /** 0: no answer was seen. */
  status?: number;
  ttfbUs?: number;
  durUs?: number;
  events?: number;
  bytes?: number;
  end?: string;
}

/** One request to send. Times in microseconds from the start of the cycle. */
export interface WorkloadRequest {
  id: string;
  class: string;
  method: string;
  path: string;
  /** Lower-case names; values may hold `${secret:NAME}`. */
  headers: Record<string, string>;
  /** Bytes to send. JSON bodies are also kept parsed, for `vary`. */
  body?: Uint8Array;
  json?: unknown;
  /** Recorded time. Absent for a follower, and in a workload without times. */
  tUs?: number;
  /** Id of an earlier request that must have ended, in any way, before this one. */
  after?: string;
  /** Pause after its end. */
  thinkUs?: number;
  /** Requests of a session share a connection. */
  session?: string;
  cancel?: Cancel;
  /** Of a web socket, whose messages count as the events of a stream. */
  ws?: WebSocketSession;
  stream: boolean;
  timeoutUs: number;
  expect?: Expectation;
  /** Status seen when recording; without `expect`, the answer must have it too. */
  observedStatus?: number;
  observed?: Observation;
}

/** Files that a workload may refer to. */
export interface Beside {
  /**
   * Bytes of `blobs/<hex>` in the folder of the workload.
   * @throws WorkloadError if there are none
   */
  blob(hex: string, place: Place): Uint8Array;
}

const DEFAULT_TIMEOUT_US = 120_000_000;
const DEFAULT_MODEL = 'model';

/**
 * A request from the fields of its line.
 * @throws WorkloadError
 */
export function readRequest(fields: RequestLine, header: HeaderLine, beside: Beside, place: Place): WorkloadRequest {
  checkHeaders(fields.headers, 'headers', place);
  checkPath(fields.path, place);
  const isSocket = fields.ws !== undefined;
  const stream = isSocket || (fields.stream ?? header.defaults?.stream ?? false);
  checkTogether(fields, stream, place);
  const { seed = 0, model = DEFAULT_MODEL } = header.generator ?? {};
  const body = readBody(fields, stream, { blob: beside.blob, seed, model }, place);
  const usual = isSocket ? 'GET' : header.defaults?.method;
  const method = fields.method ?? usual ?? (body.bytes === undefined ? 'GET' : 'POST');
  return {
    id: fields.id,
    class: fields.class ?? defaultClass(method, fields.path, isSocket ? 'ws' : stream),
    method,
    path: fields.path,
    headers: {
      ...(body.contentType === undefined ? {} : { 'content-type': body.contentType }),
      ...lowerCase(header.defaults?.headers),
      ...lowerCase(fields.headers),
    },
    ...given({ body: body.bytes, json: body.json }),
    ...given({ tUs: fields.t_us, after: fields.after, thinkUs: fields.think_us, session: fields.session }),
    ...(fields.cancel === undefined ? {} : { cancel: readCancel(fields.cancel) }),
    ...(fields.ws === undefined ? {} : { ws: readSession(fields.ws, place) }),
    stream,
    timeoutUs: fields.timeout_us ?? header.defaults?.timeout_us ?? DEFAULT_TIMEOUT_US,
    ...given({ expect: fields.expect }),
    ...(fields.obs?.status ? { observedStatus: fields.obs.status } : {}),
    ...(fields.obs === undefined ? {} : { observed: readObservation(fields.obs) }),
  };
}

function readCancel({ after_us, after_events, after_bytes, how }: NonNullable<RequestLine['cancel']>): Cancel {
  return { ...given({ afterUs: after_us, afterEvents: after_events, afterBytes: after_bytes }), how: how ?? 'fin' };
}

function readObservation({ ttfb_us, dur_us, ...rest }: NonNullable<RequestLine['obs']>): Observation {
  return given({ ttfbUs: ttfb_us, durUs: dur_us, ...rest });
}

function lowerCase(headers: Record<string, string> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Checked at reading too, because an imported or hand-written file never passed the recorder. */
export function checkHeaders(headers: Record<string, string> | undefined, field: string, place: Place): void {
  for (const [name, value] of Object.entries(headers ?? {})) {
    const at = { ...place, field: `${field}.${name}` };
    if (hasBrokenReference(value))
      throw complaint(at, `found a broken ${REFERENCE_START}NAME}`, 'letters, digits and _');
    if (!holdsCredential(name, value)) continue;
    throw complaint(at, 'found what looks like a credential', `a reference such as ${REFERENCE_START}API_KEY}`);
  }
}

function checkPath(path: string, place: Place): void {
  const at = { ...place, field: 'path' };
  if (path.includes(REFERENCE_START))
    throw complaint(at, `found ${REFERENCE_START}NAME}`, 'secrets in header values only');
  if (looksLikeCredential(path))
    throw complaint(at, 'found what looks like a credential', 'secrets in header values only');
}

/** Fields of a line that are valid each, but not together. */
function checkTogether(fields: RequestLine, stream: boolean, place: Place): void {
  const { after, t_us, think_us, cancel, expect } = fields;
  const at = (field: string): Place => ({ ...place, field });
  if (after !== undefined && t_us !== undefined) throw complaint(at('t_us'), 'found it beside after', 'one of them');
  if (think_us !== undefined && after === undefined) throw complaint(at('think_us'), 'found it without after', 'both');
  if (
    cancel !== undefined &&
    [cancel.after_us, cancel.after_events, cancel.after_bytes].every((n) => n === undefined)
  ) {
    throw complaint(at('cancel'), 'found no point to disconnect at', 'after_us, after_events or after_bytes');
  }
  if (cancel?.after_events !== undefined && !stream) {
    throw complaint(at('cancel.after_events'), 'found it on a request that is no stream', '"stream": true beside it');
  }
  if (fields.ws !== undefined) checkSocket(fields, place);
  if (expect?.json !== undefined && stream) {
    throw complaint(at('expect.json'), 'found it on a stream', 'done, min_events and max_events of a stream');
  }
}

/** A web socket has messages instead of a body, and no end of a stream. */
function checkSocket(fields: RequestLine, place: Place): void {
  const { method = 'GET', expect } = fields;
  const body = (['body', 'body_text', 'body_b64', 'body_ref', 'synth'] as const).find((key) =>
    Object.hasOwn(fields, key),
  );
  if (body !== undefined) throw complaint({ ...place, field: body }, 'found it beside ws', 'one of them');
  if (method !== 'GET') throw complaint({ ...place, field: 'method' }, `found ${method} beside ws`, 'GET');
  if (expect?.done !== undefined)
    throw complaint({ ...place, field: 'expect.done' }, 'found it beside ws', 'min_events and max_events');
}
