import { z } from 'zod';
import { DEFAULT_BUDGETS } from '../../drift/budget/rules.js';
import { MAX_SLICES } from '../../drift/constants.js';
import { REASON_WANTED } from '../../report/model/accepted-entries.js';
import { type Given, given } from '../../series/given.js';
import { MAX_AMPLIFIED } from '../../workload/variation/amplified.js';
import type { ForcedOutput } from '../../workload/variation/force-output.js';
import { AUTO, type Vary } from '../../workload/variation/vary-settings.js';
import { prometheusSchema } from './prometheus-schema.js';
import {
  bytes,
  cap,
  check,
  classGrowth,
  duration,
  environment,
  factor,
  flag,
  growth,
  level,
  line,
  oneOf,
  share,
  text,
  wholeNumber,
  words,
} from './scalars.js';

/**
 * One schema for the Action's inputs, the command line's flags and memdrift.yml: inputs and flags are laid over the file
 * as text, so every scalar here also reads from text. It parses once, into canonical units and with every default: times
 * in milliseconds, sizes in bytes. Messages complete the sentence "found X; allowed: ...".
 */

type Camel<Key> = Key extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail> & string>}` : Key;
/** Keys in camel case; one that is not given is absent, never undefined. */
type Section<T> = Given<{ [K in keyof T as Camel<K>]: T[K] }>;

/** `compose-file` is `composeFile`. */
export function camelCase(key: string): string {
  return key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A mapping of keys in kebab case, as people write them, to fields in camel case. */
const section = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape).transform((value) => {
    const camel = Object.entries(value).map(([key, each]) => [camelCase(key), each]);
    return given(Object.fromEntries(camel)) as Section<typeof value>;
  });

const orNull = <T extends z.ZodType>(schema: T) =>
  schema.optional().transform((value): NonNullable<z.output<T>> | null => value ?? null);

const seriesBudget = section({
  growth: growth.optional(),
  level: level.optional(),
  cap: cap.optional(),
  gate: flag.optional(),
});

/** A regression that was reviewed: the budget of its series is at least this until the day is over (UTC). */
const acceptedEntry = z
  .strictObject({
    series: z.string().regex(/^[\w./-]{1,100}$/, 'the name of a series'),
    growth: orNull(growth),
    level: orNull(level),
    reason: z
      .string()
      .trim()
      .min(1, 'why it is accepted')
      .max(400, 'at most 400 characters')
      .refine((reason) => reason !== REASON_WANTED, 'why it is accepted, in words of your own'),
    until: z.iso.date('a day such as 2027-01-31'),
  })
  .refine((entry) => entry.growth !== null || entry.level !== null, {
    error: 'growth or level, what is accepted',
  });

/** What may be replayed after the verdict to find what grows. */
export const PHASES = ['classes', 'repeat', 'unseen', 'dimensions', 'errors', 'aborts'] as const;

/** Docker would take a name that starts with a hyphen for an option. */
const image = z
  .string()
  .regex(/^(?!-)[^\s\p{Cc}]+$/u, 'a container image, which does not start with "-" and has no blanks');

const onPolicy = orNull(oneOf('pass', 'warn', 'fail'));

const WARM_UP = 'auto, {requests: 500} or {duration: 60s}';

const forcedOutput = z
  .union([
    wholeNumber(1, 1_000_000).transform((tokens) => ({ minTokens: tokens, maxTokens: tokens, ignoreEos: true })),
    section({
      'min-tokens': wholeNumber(0, 1_000_000).optional(),
      'max-tokens': wholeNumber(1, 1_000_000).optional(),
      'ignore-eos': flag.optional(),
    }),
  ])
  .transform((forced): ForcedOutput => forced)
  .refine(({ minTokens = 0, maxTokens = Number.POSITIVE_INFINITY }) => minTokens <= maxTokens, {
    error: 'min-tokens no larger than max-tokens',
  });

const upstream = section({
  env: z.string().regex(/^[A-Za-z_]\w{0,99}$/, 'the name of an environment variable'),
  path: z
    .string()
    .regex(/^(\/[\w./~-]{1,100})?$/, 'a path such as /v1')
    .prefault(''),
  fail: share.prefault('0'),
  'rate-limit': share.prefault('0'),
  stall: share.prefault('0'),
  cut: share.prefault('0'),
  'stall-for': duration.prefault('2s'),
  events: wholeNumber(1, 10_000).prefault('16'),
})
  .refine(({ fail, rateLimit, stall, cut }) => fail + rateLimit + stall + cut <= 1, {
    error: 'fail, rate-limit, stall and cut of 1 together at most',
  })
  .transform(({ stallFor, ...given }) => ({ ...given, stallMs: stallFor }));

const POINTERS = 'JSON pointers, which start with /';
const pointer = z.string().startsWith('/', POINTERS);
/** `auto`, `none`, or a list of pointers and `auto`. */
const autoOrPointers = z
  .union([
    oneOf('auto', 'none').transform((word) => (word === 'auto' ? ['auto'] : [])),
    z.array(z.union([z.literal('auto'), pointer], { error: `auto, and ${POINTERS}` })),
  ])
  .optional()
  .transform((value) => value ?? ['auto']);
const names = z.array(z.string().regex(/^[^\s/?#&=:]{1,100}$/, 'a name')).prefault([]);
const varied = z.strictObject({
  body: autoOrPointers,
  lengths: autoOrPointers,
  path: z.array(z.string().regex(/^\/[^?#]*\{[^?#]*\}[^?#]*$/, 'a path such as /users/{id}/*')).prefault([]),
  query: names,
  headers: names.transform((all) => all.map((name) => name.toLowerCase())),
  images: flag.prefault('false'),
  audio: flag.prefault('false'),
});
const varySchema = z
  .union([oneOf('auto', 'none'), z.array(pointer).transform((body) => ({ ...AUTO, body })), varied])
  .transform((vary): Vary => vary);

export const configSchema = section({
  name: z
    .string()
    .regex(/^(?!\.)[\w.-]{1,64}$/, 'letters, digits, ".", "_" and "-", 64 at most, no "." first')
    .prefault('memdrift'),
  mode: oneOf('auto', 'check', 'refresh', 'report').prefault('auto'),
  commit: orNull(z.string().regex(/^[0-9a-fA-F]{7,64}$/, 'a commit hash')),
  service: section({
    image: image.optional(),
    'base-image': orNull(image),
    command: z.union([z.array(z.string()), z.string()]).optional(),
    url: z
      .string()
      .regex(/^http:\/\/([\w.-]+|\[[0-9a-fA-F:.]+\])(:\d{1,5})?\/?$/, 'an address such as http://127.0.0.1:8000')
      .refine((url) => URL.canParse(url), 'an address such as http://127.0.0.1:8000')
      .optional(),
    container: z
      .string()
      .regex(/^[a-zA-Z0-9][\w.-]{0,127}$/, 'name or id of a container')
      .optional(),
    pid: wholeNumber(2, 4_194_304).optional(),
    'compose-file': line('path of a compose file').min(1, 'path of a compose file').optional(),
    'compose-service': z
      .string()
      .regex(/^[a-zA-Z0-9][\w.-]{0,127}$/, 'name of a service in the compose file')
      .optional(),
    'compose-members': z
      .array(z.string())
      .min(1, 'names of services in the compose file')
      .optional()
      .describe('compose services to measure; without it, compose-service and everything it depends on'),
    metrics: z
      .string()
      .regex(/^(auto|none|(:\d{1,5})?\/\S*)$/, 'auto, none, or where the page is: /metrics, :8002/metrics')
      .prefault('auto')
      .describe("the server's metrics page: auto (the usual paths), none, /path or :port/path"),
    port: wholeNumber(1, 65535).prefault('8000'),
    'health-path': line('a path').startsWith('/', 'a path that starts with /').prefault('/health'),
    'startup-timeout': duration.prefault('10m'),
    args: words.prefault([]),
    env: environment.prefault({}),
    volumes: words.prefault([]).describe('volumes to mount, as for docker run -v'),
    gpus: line('names of GPUs').prefault('auto'),
    'memory-limit': bytes.optional(),
    'shm-size': bytes.optional(),
    'run-args': words.prefault([]),
  })
    .transform(({ startupTimeout, memoryLimit, shmSize, ...service }) => ({
      ...service,
      startupTimeoutMs: startupTimeout,
      ...(memoryLimit === undefined ? {} : { memoryLimitBytes: memoryLimit }),
      ...(shmSize === undefined ? {} : { shmSizeBytes: shmSize }),
    }))
    .prefault({}),
  workload: section({
    file: line('a path').prefault(''),
    speed: factor.prefault('1'),
    concurrency: wholeNumber(1, 1024).prefault('4'),
    vary: varySchema
      .prefault('auto')
      .describe(
        'what is new in each cycle: auto (words and lengths of texts), none, JSON pointers of texts, or by body, lengths, path, query, headers, images, audio',
      ),
    timeout: orNull(duration).describe("time limit of each request, instead of the workload's own"),
    'cancel-share': share
      .prefault('0')
      .describe('share of the requests that the client disconnects, streams first; of a workload without disconnects'),
    'force-output': orNull(forcedOutput).describe(
      'length of the answers in OpenAI-style bodies: a number of tokens, or min-tokens, max-tokens and ignore-eos',
    ),
    upstream: orNull(upstream).describe(
      'a stub that the service calls instead of its upstream, at the address in the variable env (with path, as /v1): the shares fail (503), rate-limit (429), stall (for stall-for) and cut (broken off), and the events of a stream',
    ),
    lateness: duration.prefault('50ms').describe('dispatch delay above which a request counts as late'),
    'late-share': share
      .optional()
      .describe('share of the requests that may be late (1 %); above it the run is not-measured'),
    'max-in-flight': wholeNumber(1, 100_000)
      .prefault('1024')
      .describe('open loop: requests beyond this many in flight are not sent, and the run is not-measured'),
  })
    .transform(({ timeout, lateness, ...workload }) => ({ ...workload, timeoutMs: timeout, latenessMs: lateness }))
    .prefault({}),
  plan: section({
    'warm-up': z
      .union([
        z
          .strictObject({ requests: wholeNumber(1, 1_000_000).optional(), duration: duration.optional() }, WARM_UP)
          .refine((given) => (given.requests === undefined) !== (given.duration === undefined), WARM_UP)
          // So many requests and so long at least; 0 where not given.
          .transform(({ requests = 0, duration: durationMs = 0 }) => ({ requests, durationMs })),
        text(WARM_UP, (value) => {
          check(value === 'auto');
          return 'auto' as const;
        }),
      ])
      .prefault('auto')
      .describe(
        "requests before the first cycle: auto (until the gated series have settled), {requests: 500} or {duration: 60s}; the baseline's number at least",
      ),
    cycle: z
      .union([
        z.strictObject({ requests: wholeNumber(1, 100_000) }).transform((value) => value.requests),
        text('auto or a number of requests', (value) => {
          if (value === 'auto') return 'auto' as const;
          check(Number.isInteger(Number(value)) && Number(value) >= 1);
          return Number(value);
        }),
      ])
      .prefault('auto'),
    slices: wholeNumber(1, MAX_SLICES)
      .prefault('1')
      .describe('slices of a long recording that the cycles send in turn, at most; 1: every cycle sends the same'),
    amplify: z
      .union([wholeNumber(1, MAX_AMPLIFIED), oneOf('auto', 'none')], {
        error: `auto, none, or 1 to ${MAX_AMPLIFIED} requests`,
      })
      .prefault('none')
      .describe(
        'requests of the cheapest class that each cycle adds, for budgets of bytes a request: a number, auto (as many as the growth budget needs and max-duration allows) or none',
      ),
    // Null: as the baseline was measured, else safe.
    horizon: orNull(oneOf('safe', 'fast')),
    settle: text('auto or a duration such as 500ms', (value) =>
      value === 'auto' ? ('auto' as const) : duration.parse(value),
    ).prefault('auto'),
    collect: oneOf('always', 'never')
      .prefault('always')
      .describe('whether gc.collect and malloc_trim run before the readings that growth is judged on: always or never'),
    'max-duration': duration.prefault('15m'),
    'sensitivity-check': flag
      .prefault(true)
      .describe('after warm-up, allocate a known amount in each layer; a layer that does not show it is not judged'),
    phases: z
      .union([oneOf('auto', 'none'), z.array(oneOf(...PHASES)).min(1, 'names of phases')])
      .prefault('auto')
      .describe(
        'cycles after the verdict that find the cause: classes, repeat, unseen, dimensions, errors, aborts; auto: the first four where growth was found',
      ),
  })
    .transform(({ maxDuration, ...plan }) => ({ ...plan, maxDurationMs: maxDuration }))
    .prefault({}),
  budgets: section({
    growth: growth.prefault(DEFAULT_BUDGETS.growth.text),
    level: level.prefault(DEFAULT_BUDGETS.level.text),
    cap: cap.prefault(DEFAULT_BUDGETS.cap.text),
    series: z
      .record(z.string(), seriesBudget)
      .prefault({})
      .describe('budgets by series: growth, level, cap; gate: false shows a series without judging it'),
    classes: z
      .record(z.string(), section({ growth: classGrowth }))
      .prefault({})
      .describe(
        'growth budget by class of requests, per 1000 of them; every check then replays cycles of each class alone',
      ),
  }).prefault({}),
  baseline: section({
    dir: orNull(line('a path')),
    repository: orNull(
      z
        .string()
        .regex(/^(?!\.{1,2}\/)[\w.-]{1,39}\/(?!\.{1,2}$)[\w.-]{1,100}$/, 'a repository such as owner/baselines'),
    ).describe('the repository that keeps the branch of baselines; without it, the one that is measured'),
    branch: z
      .string()
      .regex(/^(?!.*(\.\.|\/\/|@\{|\.lock$))[\w][\w./-]{0,200}$/, 'a name of a branch')
      .prefault('memdrift-baselines'),
    runs: wholeNumber(1, 8).prefault('8').describe('number of baseline recordings to compare with, at most'),
    'refresh-runs': wholeNumber(1, 8)
      .prefault('1')
      .describe('number of recordings that a refresh makes; the level rule works best with four'),
    'stand-in-distance': wholeNumber(0, 1000)
      .prefault('50')
      .describe('how many commits before the base commit a fallback baseline may lie'),
    policy: oneOf('head', 'base')
      .prefault('head')
      .describe(
        'whose budgets and accepted entries count where a pull request changes the configuration: head or base',
      ),
  }).prefault({}),
  accepted: z
    .array(acceptedEntry)
    .max(100)
    .prefault([])
    .describe('regressions accepted after review: series, growth or level, reason, and until, the last day'),
  logs: section({
    sentinels: z
      .array(
        z
          .string()
          .regex(/^[^\p{Cc}]{4,200}$/u, 'a text of 4 to 200 characters, without control characters')
          .refine((sentinel) => sentinel.trim() === sentinel, 'a text without blanks around it'),
      )
      .max(20, 'at most 20 texts')
      .prefault([])
      .describe('texts in the log of the service that tell of a leak, beside the built-in ones; no patterns'),
  }).prefault({}),
  ab: oneOf('auto', 'always', 'never')
    .prefault('auto')
    .describe(
      'paired A/B with service.base-image: base and candidate interleaved, four runs; auto: without a comparable baseline, and to confirm a regression',
    ),
  report: section({
    comment: oneOf('always', 'on-change', 'on-failure', 'never').prefault('always'),
    check: oneOf('auto', 'never').prefault('auto'),
    explain: oneOf('on-failure', 'always', 'never').prefault('on-failure'),
    'explain-duration': duration.prefault('60s'),
    issue: flag
      .prefault('false')
      .describe('an issue while main regresses: a refresh opens, updates or closes it; needs issues: write'),
  })
    .transform(({ explainDuration, ...report }) => ({ ...report, explainMs: explainDuration }))
    .prefault({}),
  prometheus: prometheusSchema,
  on: section({
    inconclusive: onPolicy,
    'missing-baseline': onPolicy,
    incomparable: onPolicy,
  }).prefault({}),
});

export type ParsedConfig = z.output<typeof configSchema>;
