import { z } from 'zod';
import { REASON_WANTED } from '../../report/model/accepted-entries.js';
import {
  bytes,
  cap,
  check,
  duration,
  environment,
  flag,
  growth,
  level,
  oneOf,
  positive,
  share,
  text,
  wholeNumber,
  words,
} from './scalars.js';

/**
 * One schema for the Action's inputs, the command line's flags and memdrift.yml: flags and inputs are laid over the
 * file as strings, so every scalar here also reads from text. Messages complete the sentence "found X; allowed: ...".
 */

const seriesBudget = z.strictObject({
  growth: growth.optional(),
  level: level.optional(),
  cap: cap.optional(),
  gate: flag.optional(),
});

/** Of the regression that is accepted; the budget of its series is at least this until the day is over (UTC). */
const acceptedEntry = z
  .strictObject({
    series: z.string().regex(/^[\w./-]{1,100}$/, 'the name of a series'),
    growth: growth.optional(),
    level: level.optional(),
    reason: z
      .string()
      .trim()
      .min(1, 'why it is accepted')
      .max(400, 'at most 400 characters')
      .refine((reason) => reason !== REASON_WANTED, 'why it is accepted, in words of your own'),
    until: z.iso.date('a day such as 2027-01-31'),
  })
  .refine((entry) => entry.growth !== undefined || entry.level !== undefined, {
    error: 'growth or level, what is accepted',
  });

/** What may be replayed after the verdict to tell what grows. */
export const PHASES = ['classes', 'repeat', 'unseen', 'errors', 'aborts'] as const;

const onPolicy = oneOf('pass', 'warn', 'fail');

export const configSchema = z.strictObject({
  name: z
    .string()
    .regex(/^(?!\.)[\w.-]{1,64}$/, 'letters, digits, ".", "_" and "-", 64 at most, no "." first')
    .optional(),
  mode: oneOf('auto', 'check', 'refresh', 'report').optional(),
  commit: z
    .string()
    .regex(/^[0-9a-fA-F]{7,64}$/, 'a commit hash')
    .optional(),
  service: z
    .strictObject({
      image: z.string().optional(),
      'base-image': z.string().min(1, 'a container image').optional(),
      command: z.union([z.array(z.string()), z.string()]).optional(),
      'compose-file': z.string().min(1, 'path of a compose file').optional(),
      'compose-service': z
        .string()
        .regex(/^[a-zA-Z0-9][\w.-]{0,127}$/, 'name of a service in the compose file')
        .optional()
        .describe('the one that answers requests'),
      'compose-members': z
        .array(z.string())
        .min(1, 'names of services in the compose file')
        .optional()
        .describe('services that are measured; without it the answering one and all it depends on'),
      metrics: z
        .string()
        .regex(/^(auto|none|(:\d{1,5})?\/\S*)$/, 'auto, none, or where the page is: /metrics, :8002/metrics')
        .default('auto')
        .describe("the server's own page of metrics: auto looks at the usual places"),
      port: wholeNumber(1, 65535).default(8000),
      'health-path': z.string().startsWith('/', 'a path that starts with /').default('/health'),
      'startup-timeout': duration.default(600_000),
      args: words.default([]),
      env: environment.default({}),
      volumes: words.default([]).describe('mounts, as docker run -v takes them'),
      gpus: z.string().default('auto'),
      'memory-limit': bytes.optional(),
      'shm-size': bytes.optional(),
      'run-args': words.default([]),
    })
    .prefault({}),
  workload: z
    .union([
      z.string().transform((file) => ({ file })),
      z.strictObject({
        file: z.string().optional(),
        speed: positive.optional(),
        concurrency: wholeNumber(1, 1024).optional(),
        vary: z
          .union([oneOf('auto', 'none'), z.array(z.string().startsWith('/', 'JSON pointers, which start with /'))])
          .optional(),
        timeout: duration.optional().describe("limit for each request, instead of the workload's own"),
        'cancel-share': share
          .optional()
          .describe('of the requests the client hangs up on, streams first, in a workload that has no hang-ups'),
        'force-output': z
          .union([
            wholeNumber(1, 1_000_000).transform((tokens) => ({
              'min-tokens': tokens,
              'max-tokens': tokens,
              'ignore-eos': true,
            })),
            z.strictObject({
              'min-tokens': wholeNumber(0, 1_000_000).optional(),
              'max-tokens': wholeNumber(1, 1_000_000).optional(),
              'ignore-eos': flag.optional(),
            }),
          ])
          .optional()
          .describe(
            'length of generated answers in OpenAI-style bodies: tokens, or min-tokens, max-tokens, ignore-eos',
          ),
        lateness: duration
          .optional()
          .describe('a request sent later than this after its planned time is late (50ms); more is no replay'),
        'late-share': share.optional().describe('of the requests that may be late (1%); more is not-measured'),
        'max-in-flight': wholeNumber(1, 100_000)
          .optional()
          .describe('open loop: requests that would go beyond it are not sent, and the run is not-measured (1024)'),
      }),
    ])
    .prefault({}),
  plan: z
    .strictObject({
      cycle: z
        .union([
          z.strictObject({ requests: wholeNumber(1, 100_000) }).transform((value) => value.requests),
          text('auto or a number of requests', (value) => {
            if (value === 'auto') return 'auto' as const;
            check(Number.isInteger(Number(value)) && Number(value) >= 1);
            return Number(value);
          }),
        ])
        .default('auto'),
      horizon: oneOf('safe', 'fast').optional(),
      settle: text('auto or a duration such as 500ms', (value) =>
        value === 'auto' ? ('auto' as const) : duration.parse(value),
      ).default('auto'),
      collect: oneOf('always', 'never')
        .default('always')
        .describe('always: gc.collect and malloc_trim before the readings that drift is judged on; never: without'),
      'max-duration': duration.default(900_000),
      'sensitivity-check': flag
        .default(true)
        .describe('hold a known amount in each layer after warm-up, and refuse to judge a layer that does not show it'),
      phases: z
        .union([oneOf('auto', 'none'), z.array(oneOf(...PHASES)).min(1, 'names of phases')])
        .default('auto')
        .describe(
          'after the verdict, cycles that tell what grows: classes, repeat, unseen, errors, aborts; auto: classes, repeat and unseen where growth was found',
        ),
    })
    .prefault({}),
  budgets: z
    .strictObject({
      growth: growth.default('1 MiB/1000req'),
      level: level.default('5% and 64 MiB'),
      cap: cap.default('95%'),
      series: z
        .record(z.string(), seriesBudget)
        .default({})
        .describe('by name: growth, level, cap, and gate: false to show a series without judging it'),
      classes: z
        .record(z.string(), z.strictObject({ growth }))
        .default({})
        .describe(
          'by class of requests: growth per 1000 of them, judged by cycles of that class alone, which every check then has',
        ),
    })
    .prefault({}),
  baseline: z
    .strictObject({
      dir: z.string().optional(),
      branch: z
        .string()
        .regex(/^(?!.*(\.\.|\/\/|@\{|\.lock$))[\w][\w./-]{0,200}$/, 'a name of a branch')
        .default('memdrift-baselines'),
      runs: wholeNumber(1, 8).default(8).describe('newest recordings used at most'),
      'refresh-runs': wholeNumber(1, 8)
        .default(1)
        .describe('recordings that a refresh makes; the level rule wants four'),
      'stand-in-distance': wholeNumber(0, 1000)
        .default(50)
        .describe('commits before the base commit that the nearest recording may lie, at most'),
      policy: oneOf('head', 'base')
        .default('head')
        .describe('base: where a pull request changes the configuration, budgets and accepted are those of its base'),
    })
    .prefault({}),
  accepted: z
    .array(acceptedEntry)
    .max(100)
    .default([])
    .describe('growth or level that was reviewed and is accepted until a day: series, growth or level, reason, until'),
  ab: oneOf('auto', 'always', 'never')
    .default('auto')
    .describe(
      'with service.base-image: base and change measured side by side, four runs; auto: where there is no comparable baseline, and to confirm a regression',
    ),
  report: z
    .strictObject({
      comment: oneOf('always', 'on-change', 'on-failure', 'never').default('always'),
      check: oneOf('auto', 'never').default('auto'),
    })
    .prefault({}),
  on: z
    .strictObject({
      inconclusive: onPolicy.optional(),
      'missing-baseline': onPolicy.optional(),
      incomparable: onPolicy.optional(),
    })
    .prefault({}),
});

export type ParsedConfig = z.output<typeof configSchema>;

/** Keys of the contract that this version does not act on: refused by name, never taken and ignored. */
export const NOT_YET: readonly string[] = ['service.url', 'service.container', 'service.pid', 'report.explain'];
