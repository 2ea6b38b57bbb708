import { createHash } from 'node:crypto';
import { bodyOf } from './body.js';
import { checkLine } from './check.js';
import { defaultClass } from './class.js';
import { complaint, type Place } from './error.js';
import { type HeaderFields, headerLine, type RequestFields, requestLine } from './fields.js';
import { hasBrokenReference, holdsCredential, looksLikeCredential, REFERENCE_START, secretNames } from './secrets.js';

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
  /** How long the recording lasted, where the header says so: the period at which a timed workload repeats. */
  durationUs?: number;
}

const DEFAULT_TIMEOUT_US = 120_000_000;
/** Each class is counted, timed and printed by itself; a recording with more has identifiers in its paths. */
const MAX_CLASSES = 256;

/**
 * Reads a workload from its text.
 * @param origin file name, for the error line
 * @throws WorkloadError, one line, for the first thing wrong
 */
export function parseWorkload(text: string | Uint8Array, origin: string): Workload {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  const lines = nonEmptyLines(bytes, origin);
  const first = lines.next();
  if (first.done) throw complaint({ origin }, 'found nothing', 'a header line, then a request a line');
  const header = checkLine(headerLine, first.value.value, first.value.place);
  checkHeaders(header.defaults?.headers, 'defaults.headers', first.value.place);

  const requests: WorkloadRequest[] = [];
  const seen = { ids: new Map<string, number>(), classes: new Set<string>() };
  for (const { value, place } of lines) {
    const request = readRequest(checkLine(requestLine, value, place), header, place);
    checkAmongOthers(request, requests[0], seen, place);
    requests.push(request);
  }
  checkCount(requests.length, header.requests, origin);

  const timed = requests[0]?.tUs !== undefined;
  if (timed) requests.sort((a, b) => (a.tUs ?? 0) - (b.tUs ?? 0));
  const secrets = new Set(requests.flatMap((request) => Object.values(request.headers).flatMap(secretNames)));
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    requests,
    secrets: [...secrets].sort(),
    seed: header.generator?.seed ?? 0,
    timed,
    ...(header.duration_us === undefined ? {} : { durationUs: header.duration_us }),
  };
}

interface Line {
  value: unknown;
  place: Place & { line: number };
}

/** Decodes line by line: a file may be longer than the longest string there can be (512 MiB). */
function* nonEmptyLines(bytes: Uint8Array, origin: string): Generator<Line> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let start = 0, line = 1; start < buffer.length; line++) {
    const newline = buffer.indexOf(0x0a, start);
    const end = newline === -1 ? buffer.length : newline;
    const place = { origin, line };
    const text = decodeLine(decoder, buffer.subarray(start, end), place);
    if (text.trim() !== '') yield { value: parseLine(text, place), place };
    start = end + 1;
  }
}

function decodeLine(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array, place: Place): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw complaint(place, 'found bytes that are not UTF-8', 'UTF-8 text; other bytes as body_b64', { cause });
  }
}

/** The text itself is not shown: a line that fails to parse may hold anything, credentials included. */
function parseLine(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw complaint(place, 'found text that is not JSON', 'one JSON object a line', { cause });
  }
}

function readRequest(fields: RequestFields, header: HeaderFields, place: Place): WorkloadRequest {
  checkHeaders(fields.headers, 'headers', place);
  checkPath(fields.path, place);
  const body = bodyOf(fields, place);
  const method = fields.method ?? header.defaults?.method ?? (body.bytes === undefined ? 'GET' : 'POST');
  const stream = fields.stream ?? header.defaults?.stream ?? false;
  return {
    id: fields.id,
    class: fields.class ?? defaultClass(method, fields.path, stream),
    method,
    path: fields.path,
    headers: {
      ...(body.contentType === undefined ? {} : { 'content-type': body.contentType }),
      ...lowerCase(header.defaults?.headers),
      ...lowerCase(fields.headers),
    },
    ...(body.bytes === undefined ? {} : { body: body.bytes }),
    ...(body.json === undefined ? {} : { json: body.json }),
    ...(fields.t_us === undefined ? {} : { tUs: fields.t_us }),
    ...(fields.session === undefined ? {} : { session: fields.session }),
    stream,
    timeoutUs: fields.timeout_us ?? header.defaults?.timeout_us ?? DEFAULT_TIMEOUT_US,
    ...(fields.expect === undefined ? {} : { expect: expectationOf(fields.expect) }),
    ...(fields.obs?.status ? { observedStatus: fields.obs.status } : {}),
  };
}

function lowerCase(headers: Record<string, string> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}

function expectationOf({ status, done, min_events }: NonNullable<RequestFields['expect']>): Expectation {
  return {
    ...(status === undefined ? {} : { status }),
    ...(done === undefined ? {} : { done }),
    ...(min_events === undefined ? {} : { min_events }),
  };
}

/** Checked at reading as well as at recording: an imported or hand-written file never passed the recorder. */
function checkHeaders(headers: Record<string, string> | undefined, field: string, place: Place): void {
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

/** What one line cannot know: that its id is new, that all or none are timed, and how many classes there are. */
function checkAmongOthers(
  request: WorkloadRequest,
  first: WorkloadRequest | undefined,
  seen: { ids: Map<string, number>; classes: Set<string> },
  place: Place & { line: number },
): void {
  const before = seen.ids.get(request.id);
  if (before !== undefined) {
    throw complaint({ ...place, field: 'id' }, `found "${request.id}" as in line ${before}`, 'an id of its own');
  }
  seen.ids.set(request.id, place.line);
  if (first !== undefined && (first.tUs === undefined) !== (request.tUs === undefined)) {
    const found = request.tUs === undefined ? 'found none after requests with one' : 'found one after requests without';
    throw complaint({ ...place, field: 't_us' }, found, 't_us on all requests or on none');
  }
  seen.classes.add(request.class);
  if (seen.classes.size > MAX_CLASSES) {
    const allowed = `up to ${MAX_CLASSES}: name the requests' classes with "class"`;
    throw complaint({ ...place, field: 'class' }, `found more than ${MAX_CLASSES} classes`, allowed);
  }
}

function checkCount(found: number, declared: number | undefined, origin: string): void {
  if (found === 0) throw complaint({ origin }, 'found a header and no request', 'at least one request line');
  if (declared === undefined || declared === found) return;
  throw complaint({ origin, line: 1, field: 'requests' }, `found ${declared}, but ${found} follow`, 'their number');
}
