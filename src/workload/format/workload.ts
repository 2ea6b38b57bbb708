import { createHash } from 'node:crypto';
import { checkLine } from './check-line.js';
import { headerLine, requestLine } from './fields.js';
import { type Beside, checkHeaders, readRequest, type WorkloadRequest } from './request.js';
import { secretNames } from './secrets.js';
import { complaint, type Place, shown } from './workload-error.js';
import { WrittenJson } from './written-json.js';

export type { Beside, Cancel, Expectation, Observation, WorkloadRequest } from './request.js';

/**
 * The native workload format, version 1 of the contract: `*.jsonl` (or `.gz`), a header line, then one request per
 * line. Pure: text in, workload out; `load-workload.ts` reads and unpacks files.
 */

export interface Workload {
  /** SHA-256 of the uncompressed file. */
  sha256: string;
  requests: WorkloadRequest[];
  /** Names that `${secret:NAME}` uses. */
  secrets: string[];
  seed: number;
  /** True if every request without a predecessor has `t_us`: open loop. */
  timed: boolean;
  /** Length of the recording from the header: the period at which a timed workload repeats. */
  durationUs?: number;
}

const ALLOWED_AFTER = 'the id of a request that stands before it';
/** Every class is counted, timed and printed; a recording with more classes has identifiers in its paths. */
const MAX_CLASSES = 256;

const NOTHING_BESIDE: Beside = {
  blob: (_hex, place) => {
    throw complaint(place, 'found a reference to a file, and no folder of files is known here', 'body_b64');
  },
};

/**
 * Reads a workload from its text.
 * @param origin file name, for the error line
 * @throws WorkloadError, one line, for the first mistake
 */
export function parseWorkload(text: string | Uint8Array, origin: string, beside: Beside = NOTHING_BESIDE): Workload {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  const lines = nonEmptyLines(bytes, origin);
  const first = lines.next();
  if (first.done) throw complaint({ origin }, 'found nothing', 'a header line, then one request per line');
  const header = checkLine(headerLine, first.value.value, first.value.place);
  checkHeaders(header.defaults?.headers, 'defaults.headers', first.value.place);

  const read: WorkloadRequest[] = [];
  const seen = { ids: new Map<string, number>(), classes: new Set<string>() };
  for (const { value, place } of lines) {
    const request = readRequest(checkLine(requestLine, value, place), header, beside, place);
    checkAmongOthers(request, read[0], seen, place);
    read.push(request);
  }
  checkCount(read.length, header.requests, origin);

  // The first request cannot follow another.
  const timed = read[0]?.tUs !== undefined;
  const requests = timed ? inOrderOfTime(read) : read;
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

/** Decodes line by line: a file may be longer than the longest possible string (512 MiB). */
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

function parseLine(text: string, place: Place): unknown {
  return withWrittenBody(parsed(text, place), text, place);
}

/** The text is not shown: a line that fails to parse may hold credentials. */
function parsed(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw complaint(place, 'found text that is not JSON', 'one JSON object per line', { cause });
  }
}

/**
 * A line whose `body` keeps its text; a line without one is unchanged.
 * @param text the line that the value was read from
 * @throws WorkloadError where the body is nested too deeply
 */
export function withWrittenBody(value: unknown, text: string, place: Place): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, 'body'))
    return value;
  return { ...value, body: WrittenJson.member(text, 'body', place) };
}

/**
 * Sorts by time, with followers after their predecessors; requests of equal time keep their order.
 */
function inOrderOfTime(requests: readonly WorkloadRequest[]): WorkloadRequest[] {
  const timeOf = new Map<string, number>();
  for (const { id, tUs, after } of requests) timeOf.set(id, tUs ?? timeOf.get(after ?? '') ?? 0);
  return [...requests].sort((a, b) => (timeOf.get(a.id) ?? 0) - (timeOf.get(b.id) ?? 0));
}

/**
 * Checks across lines: unique ids, known predecessors, times on all requests without a predecessor or on none, and the
 * number of classes.
 */
function checkAmongOthers(
  request: WorkloadRequest,
  first: WorkloadRequest | undefined,
  seen: { ids: Map<string, number>; classes: Set<string> },
  place: Place & { line: number },
): void {
  const before = seen.ids.get(request.id);
  if (before !== undefined) {
    throw complaint({ ...place, field: 'id' }, `found "${request.id}" as in line ${before}`, 'a unique id');
  }
  seen.ids.set(request.id, place.line);
  if (request.after !== undefined) {
    if (request.after === request.id || !seen.ids.has(request.after)) {
      throw complaint({ ...place, field: 'after' }, `found ${shown(request.after)}`, ALLOWED_AFTER);
    }
  } else if (first !== undefined && (first.tUs === undefined) !== (request.tUs === undefined)) {
    const found = request.tUs === undefined ? 'found none after requests with one' : 'found one after requests without';
    throw complaint({ ...place, field: 't_us' }, found, 't_us on all requests that have no after, or on none');
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
