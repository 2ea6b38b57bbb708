import { z } from 'zod';

/**
 * The report model as it comes from outside: the artifact of a fork, or of a leg of a matrix. Nothing in it is trusted:
 * every text and every list has a bound, every number is finite and of a size that can be printed, and a key that is not
 * known is refused. What is shown of it is escaped by the renderers all the same.
 */

/** Bounds of a model from outside, which `bounded()` keeps to on the way out. Far above what a run gives. */
export const BOUNDS = {
  /** Characters of a text, and of the longest of them: commands, lines for the configuration. */
  text: 2000,
  longText: 16_000,
  /** Of a key in a record. */
  key: 200,
  /** Entries of a list or a record. */
  entries: 256,
  series: 64,
  /** Checkpoints of a series. */
  values: 4096,
  /** Either side of 0: an exabyte, or thirty billion years. */
  number: 1e18,
  /** Lists and records inside each other, within a fact. */
  depth: 4,
} as const;

const text = z.string().max(BOUNDS.text);
const longText = z.string().max(BOUNDS.longText);
const number = z.number().min(-BOUNDS.number).max(BOUNDS.number);
const list = <T extends z.ZodType>(of: T, max: number = BOUNDS.entries) => z.array(of).max(max);
const record = <T extends z.ZodType>(of: T) =>
  z
    .record(z.string().max(BOUNDS.key), of)
    .refine((value) => Object.keys(value).length <= BOUNDS.entries, `at most ${BOUNDS.entries} keys`);

/** A fact of environment or subject: any JSON, as long as it is small. */
const fact = z.unknown().refine((value) => isSmall(value, BOUNDS.depth), 'not a fact, or too large');

function isSmall(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'string') return value.length <= BOUNDS.text;
  if (typeof value === 'number') return Math.abs(value) <= BOUNDS.number;
  if (typeof value !== 'object' || depth === 0) return false;
  const [keys, items] = Array.isArray(value) ? [[], value] : [Object.keys(value), Object.values(value)];
  return (
    items.length <= BOUNDS.entries &&
    keys.every((key) => key.length <= BOUNDS.key) &&
    items.every((item) => isSmall(item, depth - 1))
  );
}

export const verdictSchema = z.enum(['pass', 'regression', 'not-measured', 'inconclusive', 'not-comparable']);
const unit = z.enum(['bytes', 'tokens', 'count', 'percent']);

const pattern = z
  .strictObject({
    diagnosis: z.enum([
      'live-tensors',
      'live-arrays',
      'device-fragmentation',
      'device-outside-torch',
      'device-unattributed',
      'pinned-buffers',
      'live-host-objects',
      'small-python-objects',
      'retained-heap',
      'outside-heap',
      'shared-memory',
      'heap-unread',
      'resident-unattributed',
      'container-only',
      'threads',
      'open-files',
      'pending-tasks',
      'stuck-requests',
      'smaller-kv-cache',
      'step',
    ]),
    meaning: text,
    confirm: text,
    remedy: text,
    issues: list(text).readonly(),
  })
  .readonly();

const finding = z.strictObject({
  series: text,
  unit,
  gated: z.boolean(),
  verdict: verdictSchema,
  reason: text,
  broken: list(z.enum(['drift', 'level', 'peak', 'other'])),
  drift: z
    .strictObject({
      per1000Requests: number,
      low: number,
      high: number,
      perMinute: number.nullable(),
      budget: number,
      baseline: number.nullable(),
      course: z.literal('levelling').exactOptional(),
    })
    .nullable(),
  level: z.strictObject({ value: number, baseline: number.nullable(), budget: number.nullable() }).nullable(),
  peak: z
    .strictObject({ value: number, cap: number.nullable(), baseline: number.nullable(), budget: number.nullable() })
    .nullable(),
  cyclesToVerdict: number.nullable(),
  values: list(number.nullable(), BOUNDS.values),
  accepted: z
    .strictObject({
      growth: text.nullable(),
      level: text.nullable(),
      reason: text,
      until: text,
      expired: z.boolean(),
      needed: z.boolean(),
    })
    .exactOptional(),
  notes: list(text),
});

const context = z.strictObject({
  gateChanges: list(text),
  policy: z.enum(['head', 'base']),
  base: z.strictObject({ commit: text, kind: text, distance: number.nullable() }).nullable(),
  baseGrows: z.strictObject({ since: text.nullable(), reason: text }).nullable(),
  byFork: z.boolean(),
});

const cancels = z.strictObject({ planned: number, delivered: number });

const replay = z.strictObject({
  cycles: number,
  requests: number,
  durationS: number,
  requestsPerSecond: number.nullable(),
  sent: number,
  ok: number,
  errors: record(number),
  p95Ms: number.nullable(),
  baselineP95Ms: number.nullable(),
  baselineErrorShare: number.nullable(),
  cancels: cancels.nullable(),
  latenessP99Ms: number.nullable(),
  inFlight: number.nullable(),
  classes: list(
    z.strictObject({
      class: text,
      sent: number,
      ok: number,
      cancels: cancels.nullable(),
      p95Ms: number.nullable(),
      ttftP95Ms: number.nullable(),
    }),
  ),
});

const phase = z.strictObject({
  phase: text,
  class: text.nullable(),
  series: text,
  unit,
  per1000Requests: number.nullable(),
  low: number.nullable(),
  high: number.nullable(),
  grows: z.boolean().nullable(),
  failed: text.nullable(),
});

const outOfMemory = z.strictObject({
  what: text,
  limitBytes: number,
  requestsPerSecond: number,
  hours: number,
  lowHours: number,
  highHours: number.nullable(),
});

const paired = z.strictObject({ pairs: list(number), mean: number, low: number, high: number, budget: number });

const ab = z.strictObject({
  why: z.enum(['always', 'no-baseline', 'confirm']),
  verdict: verdictSchema,
  reason: text,
  runs: list(z.strictObject({ side: z.enum(['base', 'head']), recording: text })),
  pairs: number,
  cycles: number,
  series: list(
    z.strictObject({
      series: text,
      unit,
      verdict: verdictSchema,
      reason: text,
      drift: paired.nullable(),
      level: paired.nullable(),
    }),
  ),
  stored: z.strictObject({ verdict: verdictSchema, reason: text }).nullable(),
  sentences: list(text),
});

const chart = z.strictObject({
  series: text,
  unit,
  kind: z.enum(['rise', 'height']),
  fromRequests: number,
  toRequests: number,
  head: list(number),
  base: list(number).nullable(),
});

/** Every `ReportModel` that was `bounded()`, and nothing else. */
export const reportSchema = z.strictObject({
  format: z.literal('memdrift.report'),
  version: z.literal(1),
  name: text,
  verdict: verdictSchema,
  reason: text,
  decidedBy: z.union([z.strictObject({ problem: z.int().min(0) }), z.enum(['findings', 'run'])]),
  remedy: text.nullable(),
  explanation: list(text),
  growth: z.strictObject({ first: text.nullable(), follows: record(text), patterns: list(pattern) }),
  phases: list(phase),
  dependsOn: list(text),
  findings: list(finding, BOUNDS.series),
  problems: list(
    z.strictObject({
      verdict: verdictSchema.exclude(['pass']),
      reason: text,
      first: z.literal(true).exactOptional(),
      remedy: text.exactOptional(),
      absolute: z.boolean().exactOptional(),
    }),
  ),
  environment: record(fact),
  subject: record(fact),
  subjectChanges: list(z.tuple([text, fact, fact])),
  baseline: z.strictObject({
    used: list(z.strictObject({ commit: text.nullable(), created: text.nullable() })),
    refused: list(text),
  }),
  baseName: text,
  context,
  ab: ab.nullable(),
  acceptance: longText.nullable(),
  outOfMemory: outOfMemory.nullable(),
  chart: chart.nullable(),
  replay,
  sensitivity: list(
    z.strictObject({ layer: text, series: text, held: number, shown: number.nullable(), seen: z.boolean() }),
  ),
  recording: z.strictObject({ created: text.nullable(), commit: text.nullable(), path: text.nullable() }),
  reproduce: longText.nullable(),
  notes: list(text),
  logs: list(text),
});
