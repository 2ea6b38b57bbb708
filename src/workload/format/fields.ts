import { z } from 'zod';
import { isPointer } from './pointer.js';

/**
 * The two kinds of line in a workload file, as they are written. Keys that begin with `x_` are the user's own and
 * dropped; any other unknown key is an error.
 */

const MAX_TIMEOUT_US = 3_600_000_000;
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** RFC 9110 section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Set by the connection itself or by the run's target; a recorded one would contradict it. */
const SET_WHEN_SENDING =
  /^(connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|content-length|host|sec-websocket-.*)$/i;

/** What a field allows, in the words of the error message. */
const allows = <S extends z.ZodType>(allowed: string, schema: S): S => schema.describe(allowed);
const optional = <S extends z.ZodType>(schema: S) => allows(schema.description ?? '', schema.optional());

const count = allows('a whole number >= 0', z.int().min(0));
const positive = allows('a whole number >= 1', z.int().min(1));
const microseconds = allows('a whole number of microseconds >= 0', z.int().min(0));
const text = allows('a text', z.string());
/** Shown in logs and reports, so it holds no control characters. */
const label = allows('a text of 1 to 200 printable characters', z.string().regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u));
const headerName = z
  .string()
  .regex(TOKEN)
  .refine((name) => !SET_WHEN_SENDING.test(name));
const headers = allows(
  'header names with text values; host, content-length and connection headers are set when sending, not recorded',
  z.record(headerName, z.string().regex(/^[\t\x20-\x7e\x80-\xff]*$/)),
);
const method = allows(
  METHODS.join(', '),
  z.string().refine((name) => METHODS.includes(name)),
);
const stream = allows(
  'true, false, "sse" or "none"',
  z.union([z.boolean(), z.enum(['sse', 'none'])]).transform((value) => value === true || value === 'sse'),
);
const timeout = allows(
  `a whole number of microseconds from 1 to ${MAX_TIMEOUT_US} (an hour)`,
  z.int().min(1).max(MAX_TIMEOUT_US),
);
const status = z.int().min(100).max(599);
/** A longer prompt is in no recorded trace: it is a mistake in the unit. */
const tokens = allows('a whole number of tokens from 0 to 10000000', z.int().min(0).max(10_000_000));

/** Types of a JSON value at a pointer. */
const jsonTypes = ['string', 'number', 'boolean', 'object', 'array', 'null', 'any'] as const;
export type JsonType = (typeof jsonTypes)[number];

const expectShape = {
  status: optional(
    allows(
      'a status from 100 to 599, or a list of them',
      z.union([status.transform((one) => [one]), z.array(status).min(1)]),
    ),
  ),
  done: optional(allows('true or false', z.boolean())),
  min_events: optional(count),
  max_events: optional(count),
  json: optional(
    allows(
      'an object of JSON pointers, each with string, number, boolean, object, array, null or any: {"/data/0": "object"}',
      z.record(z.string().refine(isPointer), z.enum(jsonTypes)),
    ),
  ),
};

const cancelShape = {
  after_us: optional(
    allows(`a whole number of microseconds from 0 to ${MAX_TIMEOUT_US}`, z.int().min(0).max(MAX_TIMEOUT_US)),
  ),
  after_events: optional(positive),
  after_bytes: optional(positive),
  how: optional(allows('"fin" or "rst"', z.enum(['fin', 'rst']))),
};

const synthShape = {
  input_tokens: tokens,
  output_tokens: optional(tokens),
  /** One for each block of the prompt: equal ids stand for equal text, so that prefixes are shared as recorded. */
  hash_ids: optional(
    allows('a list of whole numbers >= 0, one for each block of the prompt', z.array(z.int().min(0)).max(1_000_000)),
  ),
  /** Tokens in a block; 512 by default. */
  block: optional(allows('a whole number of tokens from 1 to 65536', z.int().min(1).max(65_536))),
};

const obsShape = {
  /** 0: no answer was seen. */
  status: optional(allows('a status from 100 to 599, or 0 where no answer was seen', z.union([status, z.literal(0)]))),
  ttfb_us: optional(microseconds),
  dur_us: optional(microseconds),
  events: optional(count),
  bytes: optional(count),
  /** `ok`, `client_cancel`, or what broke it off. */
  end: optional(text),
};

/** Of one web socket: a longer session is no request of a workload. */
export const MAX_SOCKET_MESSAGES = 10_000;
const waitShape = {
  events: optional(count),
  until: optional(allows('the "type" of a message that is JSON', z.string().regex(/^[\w.:/-]{1,100}$/))),
  think_us: optional(
    allows(`a whole number of microseconds from 0 to ${MAX_TIMEOUT_US}`, z.int().min(0).max(MAX_TIMEOUT_US)),
  ),
};
const messageShape = {
  text: optional(text),
  b64: optional(allows('a text in base64, with padding', z.string())),
  ...waitShape,
};
const socketShape = {
  protocols: optional(allows('a list of names of subprotocols', z.array(z.string().regex(TOKEN)).max(16))),
  deflate: optional(allows('true or false', z.boolean())),
  messages: allows(
    `a list of at most ${MAX_SOCKET_MESSAGES} messages, each of text or b64, and events, until and think_us`,
    z.array(extensible('a message', messageShape)).max(MAX_SOCKET_MESSAGES),
  ),
  close: optional(extensible('an object of events, until and think_us', waitShape)),
};

const requestShape = {
  id: label,
  t_us: optional(microseconds),
  after: optional(allows('the id of a request that stands before it', label)),
  think_us: optional(microseconds),
  session: optional(label),
  class: optional(label),
  method: optional(method),
  path: allows(
    'a path such as /v1/chat/completions: from the first / on, without host, spaces or unescaped characters',
    z.string().regex(/^\/[\x21-\x7e]*$/),
  ),
  headers: optional(headers),
  body: optional(z.unknown()),
  body_text: optional(text),
  body_b64: optional(allows('a text in base64, with padding', z.string())),
  /** The file `blobs/<digits>` beside the workload. */
  body_ref: optional(
    allows(
      '"sha256:" and 64 hexadecimal digits, the name of a file in blobs/ beside the workload',
      z.string().regex(/^sha256:[0-9a-f]{64}$/),
    ),
  ),
  /** A request known by its lengths only: its prompt is generated from the seed when the workload is read. */
  synth: optional(extensible('an object of input_tokens, output_tokens, hash_ids and block', synthShape)),
  /** Of a web socket: what the client sends, and when. */
  ws: optional(extensible('an object of protocols, deflate, messages and close', socketShape)),
  cancel: optional(extensible('an object of after_us, after_events, after_bytes and how', cancelShape)),
  stream: optional(stream),
  timeout_us: optional(timeout),
  expect: optional(extensible('an object of status, done, min_events, max_events and json', expectShape)),
  obs: optional(extensible('an object of status, ttfb_us, dur_us, events, bytes and end', obsShape)),
};

const defaultsShape = {
  method: optional(method),
  headers: optional(headers),
  timeout_us: optional(timeout),
  stream: optional(stream),
};

const generatorShape = { seed: optional(count), model: optional(label), corpus: optional(z.unknown()) };

const headerShape = {
  kind: optional(allows('"header"', z.literal('header'))),
  format: allows('"memdrift.workload", in a header as the first line', z.literal('memdrift.workload')),
  version: allows('1', z.literal(1)),
  created: optional(allows('a text, the time of recording', z.string())),
  source: optional(z.unknown()),
  /** `requests` and `duration_us` are known when the file is finished. */
  requests: optional(allows('a whole number >= 1, how many requests follow', z.int().min(1))),
  duration_us: optional(microseconds),
  defaults: optional(extensible('an object of method, headers, timeout_us and stream', defaultsShape)),
  redaction: optional(z.unknown()),
  /** Names that `${secret:NAME}` uses. */
  secrets: optional(
    allows('a list of names made of letters, digits and _', z.array(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/))),
  ),
  /** Settings of requests made from `synth`. */
  generator: optional(extensible('an object of seed, model and corpus', generatorShape)),
};

/** A kind of line: its schema, the fields of each object in it, and what is known but not replayed yet. */
export interface LineKind<T> {
  schema: z.ZodType<T>;
  /** By dotted path, `''` for the line itself. The description of a field says what it allows. */
  shapes: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>;
  /** Paths that are refused: dropping them silently would replay something else than was recorded. */
  notReplayed: readonly (readonly string[])[];
}

const requestSchema = extensible('a request', requestShape);
const headerSchema = extensible('a header', headerShape);
/** A request as a line of the file has it; also what the recorder and the importers write. Times in microseconds. */
export type RequestLine = z.infer<typeof requestSchema>;
export type HeaderLine = z.infer<typeof headerSchema>;

export const requestLine: LineKind<RequestLine> = {
  schema: requestSchema,
  shapes: {
    '': requestShape,
    expect: expectShape,
    obs: obsShape,
    cancel: cancelShape,
    synth: synthShape,
    ws: socketShape,
  },
  notReplayed: [['repeat'], ['proto'], ['grpc']],
};

export const headerLine: LineKind<HeaderLine> = {
  schema: headerSchema,
  shapes: { '': headerShape, defaults: defaultsShape, generator: generatorShape },
  notReplayed: [['vars'], ['classes'], ['defaults', 'proto']],
};

function extensible<S extends z.ZodRawShape>(allowed: string, shape: S) {
  return allows(allowed, z.preprocess(withoutOwnKeys, z.strictObject(shape)));
}

function withoutOwnKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x_')));
}
