import { z } from 'zod';
import { isPointer } from './pointer.js';

/**
 * The two kinds of line in a workload file, as they are written. Keys that begin with `x_` are the user's own and
 * dropped; any other unknown key is an error.
 */

export const MAX_TIMEOUT_US = 3_600_000_000;
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

/** RFC 9110 section 5.6.2. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Set by the connection itself or by the run's target; a recorded one would contradict it. */
const SET_WHEN_SENDING =
  /^(connection|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade|expect|content-length|host)$/i;

const count = z.int().min(0);
const microseconds = z.int().min(0);
/** Shown in logs and reports: nothing that a terminal or a log would obey. */
const label = z.string().regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u);
const headerName = z
  .string()
  .regex(TOKEN)
  .refine((name) => !SET_WHEN_SENDING.test(name));
const headers = z.record(headerName, z.string().regex(/^[\t\x20-\x7e\x80-\xff]*$/));
const method = z.enum(METHODS);
const stream = z.union([z.boolean(), z.enum(['sse', 'none'])]).transform((value) => value === true || value === 'sse');
const timeout = z.int().min(1).max(MAX_TIMEOUT_US);
const status = z.int().min(100).max(599);

/** Of a JSON value that must stand at a pointer. */
const jsonTypes = ['string', 'number', 'boolean', 'object', 'array', 'null', 'any'] as const;

const expectShape = {
  status: z.union([status.transform((one) => [one]), z.array(status).min(1)]).optional(),
  done: z.boolean().optional(),
  min_events: count.optional(),
  max_events: count.optional(),
  json: z.record(z.string().refine(isPointer), z.enum(jsonTypes)).optional(),
};

const cancelShape = {
  after_us: z.int().min(0).max(MAX_TIMEOUT_US).optional(),
  after_events: z.int().min(1).optional(),
  after_bytes: z.int().min(1).optional(),
  how: z.enum(['fin', 'rst']).optional(),
};

/** A prompt of more is not one that a recorded trace has, but a mistake in the unit. */
const MAX_TOKENS = 10_000_000;
const synthShape = {
  input_tokens: z.int().min(0).max(MAX_TOKENS),
  output_tokens: z.int().min(0).max(MAX_TOKENS).optional(),
  hash_ids: z.array(z.int().min(0)).max(1_000_000).optional(),
  block: z.int().min(1).max(65_536).optional(),
};

const obsShape = {
  /** 0: no answer was seen. */
  status: z.union([status, z.literal(0)]).optional(),
  ttfb_us: microseconds.optional(),
  dur_us: microseconds.optional(),
  events: count.optional(),
  bytes: count.optional(),
  end: z.string().optional(),
};

const requestShape = {
  id: label,
  t_us: microseconds.optional(),
  after: label.optional(),
  think_us: microseconds.optional(),
  session: label.optional(),
  class: label.optional(),
  method: method.optional(),
  path: z.string().regex(/^\/[\x21-\x7e]*$/),
  headers: headers.optional(),
  body: z.unknown().optional(),
  body_text: z.string().optional(),
  body_b64: z.string().optional(),
  body_ref: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
  synth: extensible(synthShape).optional(),
  cancel: extensible(cancelShape).optional(),
  stream: stream.optional(),
  timeout_us: timeout.optional(),
  expect: extensible(expectShape).optional(),
  obs: extensible(obsShape).optional(),
};

const defaultsShape = {
  method: method.optional(),
  headers: headers.optional(),
  timeout_us: timeout.optional(),
  stream: stream.optional(),
};

const generatorShape = { seed: count.optional(), model: label.optional(), corpus: z.unknown().optional() };

const headerShape = {
  kind: z.literal('header').optional(),
  format: z.literal('memdrift.workload'),
  version: z.literal(1),
  created: z.string().optional(),
  source: z.unknown().optional(),
  requests: z.int().min(1).optional(),
  duration_us: microseconds.optional(),
  defaults: extensible(defaultsShape).optional(),
  redaction: z.unknown().optional(),
  secrets: z.array(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/)).optional(),
  generator: extensible(generatorShape).optional(),
};

/** A kind of line: its schema, the valid keys of each object in it, and what is known but not replayed yet. */
export interface LineKind<T> {
  schema: z.ZodType<T>;
  /** By dotted path, `''` for the line itself. */
  keys: Readonly<Record<string, readonly string[]>>;
  /** Dotted paths. Refused, because dropping them silently would replay something else than was recorded. */
  notReplayed: readonly (readonly string[])[];
}

const requestSchema = extensible(requestShape);
const headerSchema = extensible(headerShape);
export type RequestFields = z.infer<typeof requestSchema>;
export type HeaderFields = z.infer<typeof headerSchema>;

export const requestLine: LineKind<RequestFields> = {
  schema: requestSchema,
  keys: {
    '': Object.keys(requestShape),
    expect: Object.keys(expectShape),
    obs: Object.keys(obsShape),
    cancel: Object.keys(cancelShape),
    synth: Object.keys(synthShape),
  },
  notReplayed: [['repeat'], ['proto'], ['grpc']],
};

export const headerLine: LineKind<HeaderFields> = {
  schema: headerSchema,
  keys: { '': Object.keys(headerShape), defaults: Object.keys(defaultsShape), generator: Object.keys(generatorShape) },
  notReplayed: [['vars'], ['classes'], ['defaults', 'proto']],
};

function extensible<S extends z.ZodRawShape>(shape: S) {
  return z.preprocess(withoutOwnKeys, z.strictObject(shape));
}

function withoutOwnKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x_')));
}
