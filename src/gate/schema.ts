import { default as ms, type StringValue } from 'ms';
import { parseArgsStringToArgv } from 'string-argv';
import { z } from 'zod';
import { REASON_WANTED } from '../drift/accept.js';
import { parseBytes, parseCap, parseGrowth, parseLevel } from '../drift/budget.js';

/**
 * One schema for the Action's inputs, the command line's flags and memdrift.yml: flags and inputs are laid over the
 * file as strings, so every scalar here also reads from text. Messages complete the sentence "found X; allowed: ...".
 */

/** A string that `read` turns into something else; what `read` throws becomes the message. */
function text<T>(allowed: string, read: (value: string) => T) {
  return z.union([z.string(), z.number(), z.boolean()]).transform((value, ctx) => {
    try {
      return read(String(value));
    } catch {
      ctx.addIssue({ code: 'custom', message: allowed });
      return z.NEVER;
    }
  });
}

function check(ok: boolean): void {
  if (!ok) throw new RangeError('not allowed');
}

const wholeNumber = (low: number, high: number) =>
  text(`a whole number from ${low} to ${high}`, (value) => {
    const n = Number(value);
    check(value.trim() !== '' && Number.isInteger(n) && n >= low && n <= high);
    return n;
  });

const positive = text('a number above 0', (value) => {
  const n = Number(value);
  check(value.trim() !== '' && Number.isFinite(n) && n > 0);
  return n;
});

/** Milliseconds, from `15m`, `90s`, `500ms` or `1h30m`; a bare number is seconds. */
export const duration = text('a duration such as 90s, 15m or 1h30m', (value) => {
  const bare = Number(value);
  if (value.trim() !== '' && Number.isFinite(bare)) {
    check(bare >= 0);
    return bare * 1000;
  }
  const parts = value.trim().match(/\d+(?:\.\d+)?\s*(?:ms|s|m|h|d)/g);
  check(parts !== null && parts.join('').replace(/\s/g, '') === value.replace(/\s/g, ''));
  const total = (parts ?? []).reduce((sum, part) => sum + ms(part.replace(/\s/g, '') as StringValue), 0);
  check(Number.isFinite(total));
  return total;
});

const flag = text('true or false', (value) => {
  check(value === 'true' || value === 'false');
  return value === 'true';
});

const oneOf = <const T extends string>(...values: readonly T[]) =>
  text(values.join(', '), (value) => {
    check((values as readonly string[]).includes(value));
    return value as T;
  });

const bytes = text('a size such as 512MiB, 8GiB or a number of bytes', parseBytes);
/** Budgets stay as written, for the recording's header; they are only checked here. */
const written = (allowed: string, parse: (value: string) => unknown) =>
  text(allowed, (value) => {
    parse(value);
    return value;
  });
const growth = written('a growth such as 1 MiB/1000req or 10 MiB/min', parseGrowth);
const level = written('a level such as 5% and 64 MiB', parseLevel);
const cap = written('a share such as 95%, or a size such as 8 GiB', parseCap);

const words = z.union([
  z.array(z.union([z.string(), z.number()]).transform(String)),
  z.string().transform((value) => parseArgsStringToArgv(value)),
]);

/** Environment: a mapping, a list of NAME=VALUE, or lines of them. */
const environment = z
  .union([
    z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)),
    z.array(z.string()),
    z.string(),
  ])
  .transform((value, ctx) => {
    if (typeof value !== 'string' && !Array.isArray(value)) return value;
    const lines = (Array.isArray(value) ? value : value.split('\n')).map((line) => line.trim()).filter(Boolean);
    const pairs = lines.map((line) => {
      const at = line.indexOf('=');
      if (at < 1) ctx.addIssue({ code: 'custom', message: 'lines of NAME=VALUE' });
      return [line.slice(0, at), line.slice(at + 1)];
    });
    return Object.fromEntries(pairs) as Record<string, string>;
  });

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
export const NOT_YET: readonly string[] = [
  'service.url',
  'service.container',
  'service.pid',
  'workload.cancel-share',
  'workload.force-output',
  'ab',
  'report.explain',
];
