import { closest } from 'fastest-levenshtein';
import type { z } from 'zod';
import { type LineKind, MAX_TIMEOUT_US, METHODS } from './fields.js';
import { complaint, type Place, shown } from './workload-error.js';

const LABEL = 'a text of 1 to 200 printable characters';
const MICROSECONDS = 'a whole number of microseconds >= 0';
const COUNT = 'a whole number >= 0';
const POSITIVE = 'a whole number >= 1';
const TOKENS = 'a whole number of tokens from 0 to 10000000';
const METHOD = METHODS.join(', ');
const HEADERS =
  'header names with text values; host, content-length and connection headers are set when sending, not recorded';
const STREAM = 'true, false, "sse" or "none"';
const TIMEOUT = `a whole number of microseconds from 1 to ${MAX_TIMEOUT_US} (an hour)`;

/** What each field may be, for the person who must correct it. By dotted path. */
const ALLOWED: Readonly<Record<string, string>> = {
  kind: '"header"',
  format: '"memdrift.workload", in a header as the first line',
  version: '1',
  created: 'a text, the time of recording',
  requests: 'a whole number >= 1, how many requests follow',
  duration_us: MICROSECONDS,
  defaults: 'an object of method, headers, timeout_us and stream',
  'defaults.method': METHOD,
  'defaults.headers': HEADERS,
  'defaults.stream': STREAM,
  'defaults.timeout_us': TIMEOUT,
  secrets: 'a list of names made of letters, digits and _',
  generator: 'an object of seed, model and corpus',
  'generator.seed': COUNT,
  'generator.model': LABEL,
  id: LABEL,
  t_us: MICROSECONDS,
  after: 'the id of a request that stands before it',
  think_us: MICROSECONDS,
  session: LABEL,
  class: LABEL,
  method: METHOD,
  path: 'a path such as /v1/chat/completions: from the first / on, without host, spaces or unescaped characters',
  headers: HEADERS,
  body_text: 'a text',
  body_b64: 'a text in base64, with padding',
  body_ref: '"sha256:" and 64 hexadecimal digits, the name of a file in blobs/ beside the workload',
  synth: 'an object of input_tokens, output_tokens, hash_ids and block',
  'synth.input_tokens': TOKENS,
  'synth.output_tokens': TOKENS,
  'synth.hash_ids': 'a list of whole numbers >= 0, one for each block of the prompt',
  'synth.block': 'a whole number of tokens from 1 to 65536',
  cancel: 'an object of after_us, after_events, after_bytes and how',
  'cancel.after_us': `a whole number of microseconds from 0 to ${MAX_TIMEOUT_US}`,
  'cancel.after_events': POSITIVE,
  'cancel.after_bytes': POSITIVE,
  'cancel.how': '"fin" or "rst"',
  stream: STREAM,
  timeout_us: TIMEOUT,
  expect: 'an object of status, done, min_events, max_events and json',
  'expect.status': 'a status from 100 to 599, or a list of them',
  'expect.done': 'true or false',
  'expect.min_events': COUNT,
  'expect.max_events': COUNT,
  'expect.json':
    'an object of JSON pointers, each with string, number, boolean, object, array, null or any: {"/data/0": "object"}',
  obs: 'an object of status, ttfb_us, dur_us, events, bytes and end',
  'obs.status': 'a status from 100 to 599, or 0 where no answer was seen',
  'obs.ttfb_us': MICROSECONDS,
  'obs.dur_us': MICROSECONDS,
  'obs.events': COUNT,
  'obs.bytes': COUNT,
  'obs.end': 'a text',
};

/**
 * Checks one parsed line against its kind.
 * @throws WorkloadError for the first thing wrong with it
 */
export function checkLine<T>(kind: LineKind<T>, value: unknown, place: Place): T {
  for (const path of kind.notReplayed) {
    if (!isPresent(value, path)) continue;
    throw complaint({ ...place, field: path.join('.') }, 'not replayed by this version', 'requests without it');
  }
  const result = kind.schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = (issue?.path ?? []).map(String);
  if (issue?.code === 'unrecognized_keys') throw unknownKey(path, issue, kind, place);
  throw wrongValue(path, value, place);
}

function unknownKey<T>(path: string[], issue: z.core.$ZodIssueUnrecognizedKeys, kind: LineKind<T>, place: Place) {
  const key = issue.keys[0] ?? '';
  const valid = kind.keys[path.join('.')] ?? [];
  const field = [...path, key.slice(0, 60)].join('.');
  const near = closest(key.slice(0, 200), [...valid]);
  return complaint({ ...place, field }, `unknown key, the nearest is "${near}"`, `${valid.join(', ')}, or x_ keys`);
}

function wrongValue(path: string[], value: unknown, place: Place) {
  if (path.length === 0) return complaint(place, `found ${shown(value)}`, 'one JSON object a line');
  const field = path.map((key) => key.slice(0, 60)).join('.');
  // A header's value may be a credential: its name is enough to find it.
  const found = path.includes('headers')
    ? 'found a header that cannot be sent'
    : `found ${shown(valueAt(value, path))}`;
  return complaint({ ...place, field }, found, allowedAt(path));
}

/** What may stand at a path: as the field says, or else the field around it. */
function allowedAt(path: readonly string[]): string {
  for (let end = path.length; end > 0; end--) {
    const allowed = ALLOWED[path.slice(0, end).join('.')];
    if (allowed !== undefined) return allowed;
  }
  return 'what docs/workload.md lists';
}

function isPresent(value: unknown, path: readonly string[]): boolean {
  const parent = valueAt(value, path.slice(0, -1));
  return typeof parent === 'object' && parent !== null && Object.hasOwn(parent, path.at(-1) ?? '');
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined,
    value,
  );
}
