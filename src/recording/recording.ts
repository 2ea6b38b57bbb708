import { z } from 'zod';
import { allocatedSchema, heldSchema, LINE_CHANGES, MAX_EXPLAINED } from '../series/explained.js';
import { definitionOf, type SeriesDefinition } from '../series/series.js';
import { GATE_RULES, UNITS } from '../series/series-definition.js';
import { VERDICTS } from '../series/verdicts.js';
import type { Environment, Subject } from './environment.js';
import { type RunNote, runNoteSchema } from './run-note.js';
import { troubleSchema } from './trouble.js';

/**
 * The recording: everything one run measured, one NDJSON file, and the only thing passed on to the decision.
 * Version 1 of the public contract. The first line is the header, then one record a line in order of time.
 */

const finite = z.number().refine(Number.isFinite);
/** A reading; `null` where it failed, never 0 for unknown. */
const reading = finite.nullable();
const values = z.record(z.string(), reading);
const latency = z.looseObject({ p50: reading.optional(), p95: reading.optional(), p99: reading.optional() });
/** Planned disconnects, how many were made, and what kept the others: see `Cancels` in `replay/outcome.ts`. */
const cancels = z.looseObject({
  planned: finite.nonnegative(),
  delivered: finite.nonnegative(),
  ended: finite.nonnegative().optional(),
  sooner: finite.nonnegative().optional(),
  shorter: finite.nonnegative().optional(),
  slower: finite.nonnegative().optional(),
});

const seriesHeaderSchema = z.looseObject({
  unit: z.enum(UNITS).optional(),
  better: z.enum(['lower', 'higher']).optional(),
  granularity: finite.nonnegative().optional(),
  gated: z.array(z.enum(GATE_RULES)).optional(),
  /** Without it, every series the header declares is required (contract). */
  required: z.boolean().default(true),
  /** What it is a figure of, where that differs between versions: recordings with another are not compared in it. */
  meaning: z.string().optional(),
  /** What it returns to at rest: its reading at the end of the warm-up, or 0. Of series that are judged by that. */
  rest: reading.optional(),
});

type DeclaredSeries = z.infer<typeof seriesHeaderSchema>;

/**
 * A declared series with what its header leaves out: unit, better and granularity of a known series are those of its
 * definition; an unknown one counts bytes, of which fewer are better. Its gates and whether it is required stay as
 * declared: they are the run's choice.
 */
function completed(name: string, declared: DeclaredSeries): DeclaredSeries & Pick<SeriesDefinition, 'unit' | 'better'> {
  const known = definitionOf(name);
  const unit = declared.unit ?? known?.unit ?? 'bytes';
  // A granularity in another unit means nothing.
  const granularity = declared.granularity ?? (unit === known?.unit ? known.granularity : undefined);
  const better = declared.better ?? known?.better ?? 'lower';
  return { ...declared, unit, better, ...(granularity === undefined ? {} : { granularity }) };
}

const seriesSchema = z
  .record(z.string(), seriesHeaderSchema)
  .transform((series) =>
    Object.fromEntries(Object.entries(series).map(([name, declared]) => [name, completed(name, declared)])),
  );

/** Why the warm-up ended, and the series whose growth was still shrinking then. */
const warmUpEndSchema = z.looseObject({
  /** `time`, `steps`: at its bound, by max-duration or by the number of steps. `set`: as long as configured. */
  ended: z.enum(['settled', 'set', 'time', 'steps']),
  settling: z.array(z.string()).default([]),
});

const planSchema = z.looseObject({
  /** Requests of one cycle. */
  cycle: finite.positive().optional(),
  /** Slices of a longer recording that the cycles send in turn: cycle n sends that of n - 1 modulo their number. Absent where all send the same. */
  slices: finite.int().positive().max(64).optional(),
  /** How many of the recorded requests the cycles send; absent where they send all. */
  coverage: z.looseObject({ sent: finite.nonnegative(), of: finite.nonnegative() }).optional(),
  /** Requests sent in warm-up, before cycle 1: a run compared with this one sends at least as many. */
  warmup: finite.nonnegative().optional(),
  warm_up: warmUpEndSchema.optional(),
  vary: z
    .union([z.string(), z.array(z.string()), z.record(z.string(), z.union([z.boolean(), z.array(z.string())]))])
    .optional(),
  /** What of the inputs differs from cycle to cycle, and what the workload has that is the same in all. */
  inputs: z.looseObject({ varied: z.array(z.string()).default([]), same: z.array(z.string()).default([]) }).optional(),
  concurrency: finite.positive().optional(),
  speed: finite.positive().optional(),
  settle_ms: finite.nonnegative().optional(),
  collect: z.enum(['always', 'never']).optional(),
  horizon: z.enum(['safe', 'fast']).optional(),
  /** Last cycle a verdict may fall at. */
  cycles: finite.positive().optional(),
  max_duration_s: finite.positive().optional(),
  sensitivity_check: z.boolean().optional(),
  /** Share of the requests that got a planned disconnect. */
  cancel_share: finite.nonnegative().optional(),
  force_output: z.record(z.string(), z.unknown()).optional(),
  /** What the service called instead of its upstream. */
  upstream: z.record(z.string(), z.unknown()).optional(),
  /** Requests of one class that each cycle has beside its own; none where a cycle of its own was found to be enough. */
  amplify: z.looseObject({ class: z.string(), requests: finite.nonnegative() }).optional(),
});

/** A regression that was reviewed: its series may grow or settle this much, whatever the budget says. */
const acceptedSchema = z.looseObject({
  series: z.string(),
  growth: z.union([z.string(), finite.nonnegative()]).optional(),
  level: z.string().optional(),
  reason: z.string(),
  /** Last day, `2027-01-31`. */
  until: z.string(),
});

/**
 * The base grows itself, since a commit: what its own recording shows beyond the budgets, by series, in the series'
 * unit (growth per 1000 requests), comes on top of them.
 */
const inheritedSchema = z.looseObject({
  since: z.string().nullable(),
  reason: z.string(),
  series: z.record(z.string(), z.looseObject({ growth: finite.nonnegative(), level: finite.nonnegative() })),
  /** Its service was killed for memory, too. */
  killed: z.boolean().optional(),
});

/** What a series may do before it counts: the texts of the configuration, parsed in drift/budget/written-rules.ts. */
const rulesSchema = z.looseObject({
  /** `1 MiB/1000req`, `10 MiB/min`, or a number in MiB per 1000 requests. */
  growth: z.union([z.string(), finite.nonnegative()]).optional(),
  /** `5% and 64 MiB`: both must be exceeded. */
  level: z.string().optional(),
  /** `95%` of the limit, or bytes. */
  cap: z.union([z.string(), finite.nonnegative()]).optional(),
  // Smaller ones vanish where they are shared among the series.
  alpha: finite.min(1e-9).max(0.5).optional(),
  /** Share of the requests that may be late before the run counts as invalid. */
  late_share: finite.nonnegative().max(1).optional(),
  /** Reviewed growth or level of a series, in force until the day is over (UTC). */
  accepted: z.array(acceptedSchema).optional(),
  /** Growth or rise of the base itself; a change that did not add to it is not blamed for it. */
  inherited: inheritedSchema.optional(),
  /** Of single classes of requests, per 1000 of them. */
  classes: z.record(z.string(), z.looseObject({ growth: z.union([z.string(), finite.nonnegative()]) })).optional(),
  series: z
    .record(
      z.string(),
      z.looseObject({
        growth: z.union([z.string(), finite.nonnegative()]).optional(),
        level: z.string().optional(),
        cap: z.union([z.string(), finite.nonnegative()]).optional(),
        gate: z.boolean().optional(),
      }),
    )
    .optional(),
});

export const headerSchema = z.looseObject({
  format: z.literal('memdrift.recording'),
  version: z.literal(1),
  created: z.string().optional(),
  name: z.string().optional(),
  commit: z.string().nullish(),
  /** Which of the recordings of one refresh this is, from 1 (`refresh-runs`). */
  refresh: z.looseObject({ run: finite.positive(), of: finite.positive() }).optional(),
  /** Which run of a paired A/B this is, from 1; it has no verdict of its own. `head` is the candidate. */
  ab: z
    .looseObject({
      run: finite.positive(),
      of: finite.positive(),
      side: z.enum(['base', 'head']),
      why: z.enum(['always', 'no-baseline', 'confirm']).default('always'),
    })
    .optional(),
  environment: z.record(z.string(), z.unknown()).default({}),
  subject: z.record(z.string(), z.unknown()).default({}),
  workload: z
    .looseObject({ sha256: z.string().optional(), requests_per_cycle: finite.positive().optional() })
    .optional(),
  plan: planSchema.optional(),
  rules: rulesSchema.optional(),
  limits: z.looseObject({ container: reading.optional(), gpu: z.array(z.unknown()).optional() }).optional(),
  series: seriesSchema,
});

export const sampleSchema = z.looseObject({
  kind: z.literal('sample'),
  t: finite,
  cycle: finite.optional(),
  values,
  /** Taken at rest, so long after the cycle's last answer: how readings come to rest (calibration). */
  rest_ms: finite.optional(),
});

/** Requests of a class that failed alike. */
const missSchema = z.looseObject({
  /** http_4xx, timeout, ... */
  kind: z.string(),
  status: finite.optional(),
  /** Which status would have been right: `200`, `2xx`. */
  expected: z.string(),
  count: finite.nonnegative(),
});

const classSchema = z.looseObject({
  sent: finite.nonnegative(),
  ok: finite.nonnegative(),
  p50: reading.optional(),
  p95: reading.optional(),
  p99: reading.optional(),
  errors: z.record(z.string(), finite.nonnegative()).optional(),
  /** The commonest ways to fail. */
  misses: z.array(missSchema).optional(),
  /** Of the sent: those that had failed when the workload was recorded. */
  failed_before: finite.nonnegative().optional(),
  cancels: cancels.optional(),
  /** Of streams, ms: from dispatch to the first event, and from one to the next. */
  ttft: latency.optional(),
  between: latency.optional(),
});

export const cycleSchema = z.looseObject({
  kind: z.literal('cycle'),
  cycle: finite.nonnegative(),
  /** Which slice of the recording it sent, from 1 on; absent where all cycles send the same. */
  slice: finite.int().positive().optional(),
  sent: finite.nonnegative(),
  ok: finite.nonnegative(),
  errors: z.record(z.string(), finite.nonnegative()).default({}),
  latency_ms: latency.optional(),
  lateness_ms: latency.extend({ max: reading.optional() }).optional(),
  /** Requests dispatched later than allowed after their planned time. */
  late: finite.nonnegative().optional(),
  ttft_ms: latency.optional(),
  between_ms: latency.optional(),
  cancels: cancels.optional(),
  /** Most requests in flight at once. */
  in_flight: finite.nonnegative().optional(),
  /** Planned and not sent: as many were in flight as may be. */
  unsent: finite.nonnegative().optional(),
  /** Sent a second time: the server had closed a connection that it had announced to keep. */
  resent: finite.nonnegative().optional(),
  /** Of those sent: added by `plan.amplify`, in a closed loop. */
  amplified: finite.nonnegative().optional(),
  classes: z.record(z.string(), classSchema).optional(),
  duration_ms: finite.nonnegative().optional(),
});

/** At rest in the warm-up, before its steps and after each: when it may end. No other rule reads it. */
export const warmUpSchema = z.looseObject({
  kind: z.literal('warm-up'),
  t: finite,
  /** Every request sent since launch. */
  requests: finite.nonnegative(),
  values,
});

export const processSchema = z.looseObject({
  pid: finite,
  /** When it started, as far as the probe knows: with the pid the identity of a process. */
  started: finite.optional(),
  /** Which program it runs since then, from the second on (exec): with both the identity of what holds memory. */
  program: finite.optional(),
  role: z.string().optional(),
  /** What it calls itself, or its program: for a person. Written by the service. */
  title: z.string().optional(),
  /** python, node, java, go, dotnet or native; absent where that is not known. */
  runtime: z.string().optional(),
  /** Of a managed runtime: `collected`, or why it was not asked to collect. */
  asked: z.string().optional(),
  /** Of the process of the service that started it; absent of the others. */
  parent: finite.optional(),
  /** Which container of several. */
  member: z.string().optional(),
  values: values.optional(),
});

export const checkpointSchema = z.looseObject({
  kind: z.literal('checkpoint'),
  cycle: finite.nonnegative(),
  /** Every request sent since launch, warm-up included. */
  requests: finite.nonnegative(),
  /** Seconds since launch. */
  t: finite,
  epoch: finite.default(1),
  /** After collection, minimum of three. */
  values,
  /** The reading before collection; caps and peaks are judged on it. */
  raw: values.optional(),
  processes: z.array(processSchema).optional(),
});

/** How the service ended, while it should have gone on, and what was asked of it last. */
const deathSchema = z.looseObject({
  code: finite.nullable(),
  signal: z.string().nullable(),
  /** For memory. */
  oom: z.boolean().optional(),
  /** Which container of several. */
  member: z.string().optional(),
  /** What the run did meanwhile: warm-up, metrics, checkpoint, sensitivity, cycle, phase. */
  during: z.string(),
  /** The cycle, or the one before the checkpoint; 0 is the state at readiness. */
  cycle: finite.optional(),
  /** The page of metrics on which it hung up, as the configuration would name it: `/metrics`, `:8002/metrics`. */
  page: z.string().optional(),
  /** The last request of the workload that reached it; its path without the query. */
  request: z.looseObject({ method: z.string(), path: z.string(), class: z.string() }).optional(),
  /** Its last words: the last line, and before it one that says more, where there is one. */
  lines: z.array(z.string()),
});

export const eventSchema = z.looseObject({
  kind: z.literal('event'),
  t: finite,
  /**
   * oom-kill, device-oom, exit, restart, restarted-worker, contaminated, cancelled, unread (a required series, the first
   * time), not-measured (given up, with the reason).
   */
  what: z.string(),
  /** Of `unread`. */
  series: z.string().optional(),
  /** Why, with its figures. One that this version does not know is left out. */
  trouble: troubleSchema.optional().catch(undefined),
  /** The same in the words of whoever told it (an engine, a file system), and what the person who must act can do. */
  detail: z.string().optional(),
  remedy: z.string().optional(),
  /** Last lines of the service's output. */
  logs: z.string().optional(),
  /** Of `exit` and `oom-kill`. */
  death: deathSchema.optional(),
});

/** What a reader must know of how the run was measured. One that this version does not know is left out. */
export const noteSchema = z.looseObject({
  kind: z.literal('note'),
  t: finite,
  told: runNoteSchema.nullable().catch(null),
});

/**
 * Cycles of one kind of request, after the others: what they add to a series tells what its growth hangs on. They are no
 * checkpoints; only a class that has a budget is judged by its own.
 */
export const phaseSchema = z.looseObject({
  kind: z.literal('phase'),
  t: finite,
  /** class, repeat, unseen, error, abort. */
  phase: z.string(),
  class: z.string().optional(),
  epoch: finite.default(1),
  /** The first is the state before; each further one after `sent` more requests. */
  steps: z.array(z.looseObject({ sent: finite.nonnegative(), ok: finite.nonnegative(), values })),
  /** Why it tells nothing: one of {@link PhaseUnfit}; a sentence in older recordings. */
  failed: z.string().optional(),
  /** The same, where the service ended in it. */
  death: deathSchema.optional(),
});

/**
 * What the server told after the last cycle, once its figures were at rest or had not changed for a minute. Only where a
 * checkpoint was not at rest: then this tells a request that is stuck from a server that is late. Null where they still
 * fell when they were waited for no longer.
 */
export const restSchema = z.looseObject({
  kind: z.literal('rest'),
  t: finite,
  cycle: finite.nonnegative(),
  waited_ms: finite.nonnegative(),
  values,
});

/**
 * Lines of the service's output with a text that tells of a leak, by text, since the service was ready. One after the
 * warm-up (cycle 0), then one after each cycle in which a count rose. Null, with the reason, from where on they could not
 * be counted: never 0 for unknown.
 */
export const logSchema = z.looseObject({
  kind: z.literal('log'),
  t: finite,
  cycle: finite.nonnegative(),
  counts: z.record(z.string().max(200), finite.nonnegative()).nullable(),
  detail: z.string().optional(),
});

/** What the sensitivity check measured in one series: held, shown and fallen back, in bytes. */
export const sensitivitySchema = z.looseObject({
  kind: z.literal('sensitivity'),
  t: finite,
  layer: z.string(),
  series: z.string(),
  held: finite,
  shown: reading,
  left: reading,
  seen: z.boolean(),
});

const requests = finite.nonnegative();
/** A place in the repository, where the service's file was found in it, and its line. */
const inRepository = {
  repository: z
    .looseObject({
      file: z.string().max(512),
      source: z.string().max(256).optional(),
      /** What the change under review does to that line; absent where that is not known. */
      change: z.enum(LINE_CHANGES).optional(),
    })
    .optional(),
  /** Paths of the repository that may be the file, where nobody can tell which. */
  candidates: z.array(z.string().max(512)).max(8).optional(),
};

/**
 * After the verdict: who holds what grows with the requests, and which line allocates it. It changes no
 * verdict. Absent lists were not asked for, or not answered: `failed` says why.
 */
export const explanationSchema = z.looseObject({
  kind: z.literal('explanation'),
  t: finite,
  /** The class of requests that was sent; absent where it was the mix of the cycles. */
  class: z.string().optional(),
  /** Least share of the requests that a class has in what was sent. */
  least_share: finite.min(0).max(1),
  seconds: finite.nonnegative(),
  /** The service had died, and was launched once more for this. */
  relaunched: z.boolean().optional(),
  /** What the lines were compared with: the commit, and whether a pull request is under review. */
  compared: z.looseObject({ base: z.string().max(64), pull_request: z.boolean() }).optional(),
  /** `requests` of each window; `slowdown`: their mean time against that of the cycles. */
  holders: z
    .looseObject({
      requests: z.tuple([requests, requests]),
      found: z.array(z.looseObject({ ...heldSchema.shape, ...inRepository })).max(MAX_EXPLAINED),
    })
    .optional(),
  allocations: z
    .looseObject({
      requests: z.tuple([requests, requests]),
      slowdown: finite.nonnegative(),
      found: z.array(z.looseObject({ ...allocatedSchema.shape, ...inRepository })).max(MAX_EXPLAINED),
    })
    .optional(),
  /**
   * Where nothing else told it: what native code mapped. `watch`: whether the tool watched, is not there,
   * or may not, in whose words. Absent where no process can be seen from here, too.
   */
  native: z
    .looseObject({
      watch: z.enum(['watched', 'missing', 'refused']),
      detail: z.string().max(512).optional(),
      requests: z.tuple([requests, requests]).optional(),
      slowdown: finite.nonnegative().optional(),
      /** Seconds after the explanation began. */
      after_s: finite.nonnegative().optional(),
      found: z.array(z.looseObject({ ...allocatedSchema.shape, ...inRepository })).max(MAX_EXPLAINED),
    })
    .optional(),
  /** `time`: it was over; `died`: the service ended; `refused`: a process could not answer; `other`: the error is in `detail`. */
  failed: z.enum(['time', 'died', 'refused', 'other']).optional(),
  detail: z.string().max(512).optional(),
});

/** The reference level of a series, which later recordings of the base must not leave in small steps. */
const referenceLevelSchema = z.looseObject({
  /** Steady-state level, in the series' unit. */
  value: finite,
  /** Where it was measured; null where that is not known. */
  commit: z.string().nullable(),
  /** Reviewed: it would have been a regression without an entry under `accepted`. Else where the recordings began. */
  accepted: z.boolean(),
});

/** The run's own verdict, last line of a finished recording: what makes it storable as a baseline, or not. */
export const verdictSchema = z.looseObject({
  kind: z.literal('verdict'),
  t: finite,
  verdict: z.enum(VERDICTS),
  reason: z.string(),
  /** Of a regression of a base that had one already: the commit at which the row of them began. */
  since: z.string().optional(),
  /** Of a refresh: the reference levels of its series from here on, whatever happens to older recordings. */
  anchors: z.record(z.string(), referenceLevelSchema).optional(),
});

/** Why a phase tells nothing: no text of the workload can be varied, no body is JSON, the service or its processes changed. */
export type PhaseUnfit = 'nothing-to-vary' | 'no-json' | 'died' | 'processes-changed';

/** The keys that the schema names: unknown ones are kept in the data, not in the types. */
type Named<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

export type RecordingHeader = Omit<Named<z.infer<typeof headerSchema>>, 'environment' | 'subject'> & {
  environment: Environment;
  subject: Subject;
};
export type SeriesHeader = Named<z.infer<typeof seriesSchema>[string]>;
export type Plan = Named<z.infer<typeof planSchema>>;
export type Accepted = Named<z.infer<typeof acceptedSchema>>;
export type Inherited = Named<z.infer<typeof inheritedSchema>>;
export type Rules = Named<z.infer<typeof rulesSchema>>;
export type Sample = Named<z.infer<typeof sampleSchema>>;
export type WarmUpReading = Named<z.infer<typeof warmUpSchema>>;
export type CycleRecord = Named<z.infer<typeof cycleSchema>>;
export type Checkpoint = Named<z.infer<typeof checkpointSchema>>;
export type Death = Named<z.infer<typeof deathSchema>>;
export type RecordingEvent = Named<z.infer<typeof eventSchema>>;
export type NoteRecord = Named<z.infer<typeof noteSchema>>;
export type PhaseRecord = Named<z.infer<typeof phaseSchema>>;
export type RestRecord = Named<z.infer<typeof restSchema>>;
export type LogRecord = Named<z.infer<typeof logSchema>>;
export type Sensitivity = Named<z.infer<typeof sensitivitySchema>>;
export type Explanation = Named<z.infer<typeof explanationSchema>>;
export type ReferenceLevel = Named<z.infer<typeof referenceLevelSchema>>;
export type VerdictRecord = Named<z.infer<typeof verdictSchema>>;
export type RecordingLine =
  | Sample
  | WarmUpReading
  | CycleRecord
  | Checkpoint
  | RecordingEvent
  | NoteRecord
  | Sensitivity
  | PhaseRecord
  | RestRecord
  | LogRecord
  | Explanation
  | VerdictRecord;

/** A recording in memory: the header and its records by kind, each in order of time. */
export interface Recording {
  header: RecordingHeader;
  samples: Sample[];
  warmUp: WarmUpReading[];
  cycles: CycleRecord[];
  checkpoints: Checkpoint[];
  events: RecordingEvent[];
  sensitivity: Sensitivity[];
  phases: PhaseRecord[];
  /** Absent in recordings of versions that had none, as are `logs`. */
  rests?: RestRecord[];
  logs?: LogRecord[];
  /** Likewise. */
  notes?: RunNote[];
  /** Absent where nothing was explained. */
  explanation?: Explanation;
  /** The run's own verdict; absent in a run that did not finish. */
  verdict?: VerdictRecord;
}

/** Of which nothing but the header is known yet. */
export function emptyRecording(header: RecordingHeader): Recording {
  return { header, samples: [], warmUp: [], cycles: [], checkpoints: [], events: [], sensitivity: [], phases: [] };
}

/** Adds a record to those of its kind. */
export function addRecord(recording: Recording, line: RecordingLine): void {
  switch (line.kind) {
    case 'sample':
      recording.samples.push(line);
      break;
    case 'warm-up':
      recording.warmUp.push(line);
      break;
    case 'cycle':
      recording.cycles.push(line);
      break;
    case 'checkpoint':
      recording.checkpoints.push(line);
      break;
    case 'event':
      recording.events.push(line);
      break;
    case 'sensitivity':
      recording.sensitivity.push(line);
      break;
    case 'phase':
      recording.phases.push(line);
      break;
    case 'rest':
      recording.rests ??= [];
      recording.rests.push(line);
      break;
    case 'note':
      recording.notes ??= [];
      if (line.told !== null) recording.notes.push(line.told);
      break;
    case 'log':
      recording.logs ??= [];
      recording.logs.push(line);
      break;
    case 'explanation':
      recording.explanation = line;
      break;
    case 'verdict':
      recording.verdict = line;
      break;
  }
}
