import { z } from 'zod';
import { GUARDS, UNSURE } from '../../drift/cause.js';
import { HELD_KINDS, HOLDERS, LINE_CHANGES, WITNESSES } from '../../series/explained.js';
import { UNITS } from '../../series/series-definition.js';
import { VERDICTS } from '../../series/verdicts.js';
import { BOUNDS, fact, list, longText, number, record, text } from './bounds.js';
import { runCourseSchema } from './run-course.js';

/**
 * The report model: everything that a reader of the terminal, the Markdown, the page or the JSON is shown. Pure data; the
 * renderers add nothing to it. `judge --json` and the Action's output `summary` print it as it is.
 *
 * Its types are inferred from a schema, because it also comes from outside, as the artifact of a fork or of a matrix job.
 * Nothing in that is trusted: every text and list has a bound, every number is finite and small enough to print, an
 * unknown key is refused, and the renderers escape everything all the same.
 */

export const verdictSchema = z.enum(VERDICTS);
const unit = z.enum(UNITS);

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
      'heap-undecided',
      'managed-heap',
      'live-managed-objects',
      'external-buffers',
      'loaded-classes',
      'direct-buffers',
      'goroutines',
      'retained-managed-heap',
      'outside-managed-heap',
      'resident-unattributed',
      'segments-left',
      'container-only',
      'threads',
      'open-files',
      'open-sockets',
      'pending-tasks',
      'stuck-requests',
      'held-kv-cache',
      'smaller-kv-cache',
      'step',
    ]),
    /** One sentence. */
    meaning: text,
    /** An experiment that separates this cause from the others. */
    confirm: text,
    remedy: text,
    /** Public reports of the same pattern, as `owner/repository#number` on GitHub. */
    issues: list(text).readonly(),
  })
  .readonly();

/** Per 1000 requests, in bytes. */
const part = z.strictObject({ series: text, per1000Requests: number });

const process = z.strictObject({
  /** Hostile: written by the service. */
  title: text,
  role: z.literal('worker').nullable(),
  number: number.nullable(),
  member: text.nullable(),
  runtime: text.nullable(),
  per1000Requests: number,
  /** Of the growth of all processes, 0 to 1. */
  share: number,
});

/** For each request. */
const count = z.strictObject({ series: text, perRequest: number, low: number, high: number });

/** The rule that leaves a series undecided although its whole interval lies on one side of the budget. */
const withheld = z.union([
  z.strictObject({ rule: z.enum(['epochs', 'horizon']), needed: number }),
  z.strictObject({ rule: z.literal('not-flat'), why: z.enum(['errors', 'mix', 'limit']) }),
  z.strictObject({ rule: z.enum([...UNSURE, ...GUARDS]) }),
]);

/** In the series' unit. */
const drift = z.strictObject({
  per1000Requests: number,
  low: number,
  high: number,
  perMinute: number.nullable(),
  budget: number,
  baseline: number.nullable(),
  course: z.literal('levelling').exactOptional(),
  /** Workers that are replaced again and again: lives that growth was told from, and where it is. */
  lives: z
    .strictObject({ lives: number, requests: number, grows: z.enum(['within-lives', 'between-lives', 'lasting']) })
    .exactOptional(),
});

const finding = z.strictObject({
  series: text,
  unit,
  gated: z.boolean(),
  verdict: verdictSchema,
  /** One sentence. */
  reason: text,
  /**
   * The rules that a regression breaks, the gravest first; empty for any other verdict. `other`: one that its figures do
   * not show.
   */
  broken: list(z.enum(['drift', 'level', 'peak', 'other'])),
  drift: drift.nullable(),
  level: z.strictObject({ value: number, baseline: number.nullable(), budget: number.nullable() }).nullable(),
  peak: z
    .strictObject({ value: number, cap: number.nullable(), baseline: number.nullable(), budget: number.nullable() })
    .nullable(),
  cyclesToVerdict: number.nullable(),
  withheld: withheld.exactOptional(),
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
  /** A sentence each. */
  notes: list(text),
});

const problem = z.strictObject({
  verdict: verdictSchema.exclude(['pass']),
  reason: text,
  /** There is no baseline at all yet: shown in the line of facts, not among the notes. */
  first: z.literal(true).exactOptional(),
  remedy: text.exactOptional(),
  absolute: z.boolean().exactOptional(),
});

/** An address of GitHub's own; never more than scheme, host and path. */
const address = text.regex(/^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~-]+)*$/);

/** What surrounds the measurement: shown before the verdict where it bears on how far that can be trusted. */
const context = z.strictObject({
  /** Files of the gate itself (workload, configuration, workflow) that the change under review changes. */
  gateChanges: list(text),
  /** Where the budgets come from although the change under review changes the configuration. */
  policy: z.enum(['head', 'base']),
  /**
   * The base commit, how it is called (`merge base`, `first parent`), and how many commits before it the nearest
   * recording lies that was used: 0 its own, more a fallback baseline; null where none was, or commits are not known.
   */
  base: z.strictObject({ commit: text, kind: text, distance: number.nullable() }).nullable(),
  /** The base itself grows, whatever this change does: since which commit, and what its own run found. */
  baseGrows: z.strictObject({ since: text.nullable(), reason: text }).nullable(),
  /** Measured by the run of a fork, which this repository cannot vouch for. */
  byFork: z.boolean(),
  /** Where it was measured, and for which pull request; absent outside GitHub. */
  links: z.strictObject({ run: address.nullable(), pullRequest: address.nullable() }).exactOptional(),
});

/** Planned disconnects of the client. */
const cancels = z.strictObject({ planned: number, delivered: number });

const requestClass = z.strictObject({
  class: text,
  sent: number,
  ok: number,
  cancels: cancels.nullable(),
  p95Ms: number.nullable(),
  /** Time to the first event of a stream. */
  ttftP95Ms: number.nullable(),
});

const replay = z.strictObject({
  cycles: number,
  requests: number,
  /** From the first to the last checkpoint. */
  durationS: number,
  /** Rests included; null of fewer than two checkpoints. */
  requestsPerSecond: number.nullable(),
  sent: number,
  ok: number,
  errors: record(number),
  p95Ms: number.nullable(),
  baselineP95Ms: number.nullable(),
  baselineErrorShare: number.nullable(),
  /** Null where there are none. */
  cancels: cancels.nullable(),
  /** Dispatch delay of the cycle in which it was worst; null where no request has a planned time. */
  latenessP99Ms: number.nullable(),
  /** Most requests in flight at once; null where that was not counted. */
  inFlight: number.nullable(),
  /** The most frequent first. */
  classes: list(requestClass),
});

/** Cycles of one kind of request each. */
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

/** Linear extrapolation to a limit, from the last checkpoint on. */
const outOfMemory = z.strictObject({
  /** Whose limit: `the container's`, `the device's`. */
  what: text,
  limitBytes: number,
  /** The rate measured in this run, rests included. */
  requestsPerSecond: number,
  /** Hours at that rate: from the slope, and from both ends of its interval; `highHours` null: not in sight. */
  hours: number,
  lowHours: number,
  highHours: number.nullable(),
});

/** What growth costs whoever runs the service, at the rate at which this run sent its requests, rests included. */
const cost = z.strictObject({ requestsPerSecond: number, bytesPerDay: number });

/** Candidate minus base, in the series' unit. */
const difference = z.strictObject({ pairs: list(number), mean: number, low: number, high: number, budget: number });

const pairedSeries = z.strictObject({
  series: text,
  unit,
  verdict: verdictSchema,
  reason: text,
  drift: difference.nullable(),
  level: difference.nullable(),
});

/** A paired A/B. */
const ab = z.strictObject({
  why: z.enum(['always', 'no-baseline', 'confirm']),
  verdict: verdictSchema,
  reason: text,
  runs: list(z.strictObject({ side: z.enum(['base', 'head']), recording: text })),
  pairs: number,
  cycles: number,
  series: list(pairedSeries),
  /** What the comparison with the stored baseline found. */
  stored: z.strictObject({ verdict: verdictSchema, reason: text }).nullable(),
  /** What follows, in a sentence or two. */
  sentences: list(text),
});

/** Equally spaced points in the series' unit: medians of the checkpoints between `fromRequests` and `toRequests`. */
const chart = z.strictObject({
  series: text,
  unit,
  /** `rise`: points count from the first one of their own line; `height`: as they are. */
  kind: z.enum(['rise', 'height']),
  fromRequests: number,
  toRequests: number,
  head: list(number),
  base: list(number).nullable(),
});

/** A line of a file: of the repository, else as the service calls it. */
const place = z.strictObject({
  file: text,
  line: number.nullable(),
  inRepository: z.boolean(),
  /** That line of the repository, else as the service has it. */
  source: text.nullable(),
  /** What the change under review does to it; null where that is not known, absent in reports of older versions. */
  change: z.enum(LINE_CHANGES).nullable().exactOptional(),
  /** Paths of the repository that may be the file, where nobody can tell which. */
  candidates: list(text).exactOptional(),
});

const witness = z.enum(['python', ...WITNESSES]);

/** Who holds what grows, and which line allocates it. */
const why = z.strictObject({
  /** What a request keeps, in bytes; null where that is not known. */
  keepsBytes: number.nullable(),
  /** The likeliest first. */
  holders: list(
    z.strictObject({
      heldBy: z.enum(HOLDERS),
      name: text,
      owner: text,
      way: text,
      type: text,
      length: number,
      place: place.nullable(),
      holds: z.enum(HELD_KINDS).nullable().exactOptional(),
      /** The newest of them, where they are tensors. */
      tensor: z
        .strictObject({
          ...{ shape: list(number, 8), dtype: text, device: text, requires_grad: z.boolean() },
          ...{ graph: number, bytes: number, storage: number },
        })
        .exactOptional(),
      perRequest: number,
      /** What tells of it; absent in reports of older versions, which ask Python alone. */
      by: witness.exactOptional(),
    }),
  ),
  allocations: list(
    z.strictObject({
      by: witness.exactOptional(),
      place: place.nullable(),
      function: text.nullable(),
      library: text.nullable().exactOptional(),
      bytesPerRequest: number,
      blocksPerRequest: number.nullable(),
      package: text.nullable().exactOptional(),
      /** The newest first; absent in reports of older versions. */
      frames: list(text).exactOptional(),
    }),
  ),
  sure: z.boolean(),
  unwatched: z.enum(['missing', 'refused']).nullable().exactOptional(),
  /** The known pattern that it is; absent where none fits, and in reports of older versions. */
  pattern: z
    .strictObject({
      id: text,
      certainty: z.enum(['shown', 'likely', 'possible']),
      name: text,
      meaning: text,
      confirm: text,
      remedy: text,
      issues: list(text),
    })
    .exactOptional(),
  /** The service was launched once more for this, because it had died. */
  relaunched: z.boolean().exactOptional(),
  /** The change under review is that of a pull request. */
  isPullRequest: z.boolean().exactOptional(),
  /** The class of requests that causes it; null where that is not known. */
  class: text.nullable(),
  /** Why it may be less than there is; null where it is whole. */
  incomplete: z.enum(['time', 'died', 'refused', 'other']).nullable(),
});

/** Every `ReportModel` that was `truncated()`, and nothing else. */
export const reportSchema = z.strictObject({
  format: z.literal('memdrift.report'),
  version: z.literal(1),
  /** Of the gate. */
  name: text,
  verdict: verdictSchema,
  /** One sentence. */
  reason: text,
  /** Whose reason that is: of a problem, by its index, of findings, or of the run as a whole. */
  decidedBy: z.union([z.strictObject({ problem: z.int().min(0) }), z.enum(['findings', 'run'])]),
  remedy: text.nullable(),
  /** What the growth means in the allocator hierarchy, where there is any; one or two sentences. */
  explanation: list(text),
  /** Where growth first appears, what merely follows it, and how to confirm and fix it. */
  growth: z.strictObject({
    first: text.nullable(),
    follows: record(text),
    patterns: list(pattern),
    /** The process or device that grows, told first; absent in reports of older versions, as are those that follow. */
    lead: text.nullable().exactOptional(),
    /** What the layers explain of its growth. */
    parts: list(part).exactOptional(),
    /** Which processes grow, the fastest first. */
    processes: list(process).exactOptional(),
    /** What is counted and grows beside it. */
    counts: list(count).exactOptional(),
  }),
  /** Absent where nothing was explained, or nothing found. */
  why: why.exactOptional(),
  /** What cycles of one kind of request add to the series that grew first; empty where none were replayed. */
  phases: list(phase),
  /** What they show together, a sentence each. */
  dependsOn: list(text),
  findings: list(finding, BOUNDS.series),
  problems: list(problem),
  environment: record(fact),
  subject: record(fact),
  /** Candidate metadata that differ from the newest baseline: `[key, baseline, this change]`. */
  subjectChanges: list(z.tuple([text, fact, fact])),
  baseline: z.strictObject({
    used: list(z.strictObject({ commit: text.nullable(), created: text.nullable() })),
    refused: list(text),
    /** Of these, the one that the reason names. */
    named: z.int().min(0).exactOptional(),
  }),
  /** What the base is called, e.g. `main`. */
  baseName: text,
  context,
  /** The base itself grows, and this change ends that. */
  endsBaseGrowth: z.literal(true).exactOptional(),
  /** Null where there was no paired A/B. */
  ab: ab.nullable(),
  /** Lines for the configuration file that would accept this regression; null where there is none to accept. */
  acceptance: longText.nullable(),
  /** When a limit is reached if growth stays linear; null where no limit is known or it is too far away. */
  outOfMemory: outOfMemory.nullable(),
  /** What the growth costs; null where nothing grows, absent in reports of older versions. */
  cost: cost.nullable().exactOptional(),
  /** The series over the requests; null where there is nothing to draw, or where the file had to be small. */
  course: runCourseSchema.nullable().exactOptional(),
  /** The series worth looking at, this change and the base; null where there is nothing to draw. */
  chart: chart.nullable(),
  replay,
  sensitivity: list(
    z.strictObject({ layer: text, series: text, held: number, shown: number.nullable(), seen: z.boolean() }),
  ),
  recording: z.strictObject({ created: text.nullable(), commit: text.nullable(), path: text.nullable() }),
  /** What of the inputs was the same in every cycle: `lengths`, `images` and others; absent where that is not recorded. */
  sameInputs: list(text).exactOptional(),
  /** How many of the recorded requests the cycles sent; absent where they sent all. */
  coverage: z.strictObject({ sent: number, of: number }).exactOptional(),
  /** Command that measures the same again; null where it is not known. */
  reproduce: longText.nullable(),
  notes: list(text),
  /** Last lines of the service's output where it kept the run from a verdict; oldest first. */
  logs: list(text),
});

export type ReportModel = z.infer<typeof reportSchema>;
export type Pattern = z.infer<typeof pattern>;
/** A finding, its cause and notes in words. */
export type ReportFinding = z.infer<typeof finding>;
export type ReportProcess = z.infer<typeof process>;
export type Withheld = z.infer<typeof withheld>;
export type Broken = ReportFinding['broken'][number];
export type ReportProblem = z.infer<typeof problem>;
export type ReportPhase = z.infer<typeof phase>;
export type ReportAb = z.infer<typeof ab>;
export type ReportPaired = z.infer<typeof pairedSeries>;
export type ReportDifference = z.infer<typeof difference>;
export type ReportContext = z.infer<typeof context>;
export type ReplayFigures = z.infer<typeof replay>;
export type ClassFigures = z.infer<typeof requestClass>;
export type GrowthCost = z.infer<typeof cost>;
export type OutOfMemory = z.infer<typeof outOfMemory>;
export type Chart = z.infer<typeof chart>;
