import { describe, expect, it } from 'vitest';
import { writtenRules } from '../../../src/drift/budget/written-rules.js';
import { parseConfig } from '../../../src/gate/config/config.js';
import { INPUTS } from '../../../src/gate/config/input-names.js';
import { UsageError } from '../../../src/series/usage-error.js';

const minimal = { image: 'chat-api', workload: 'w.jsonl' };
const problem = (inputs: Record<string, string>, file: unknown = null): string => {
  try {
    parseConfig(inputs, file === null ? null : { path: '.github/memdrift.yml', value: file });
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as Error).message;
  }
  throw new Error('no error was thrown');
};

it.each([
  ['auto', 'auto'],
  [{ requests: 500 }, { requests: 500, durationMs: 0 }],
  [{ duration: '60s' }, { requests: 0, durationMs: 60_000 }],
])('reads a warm-up of %j', (given, read) => {
  const file = { path: 'memdrift.yml', value: { plan: { 'warm-up': given } } };
  expect(parseConfig(minimal, file).plan.warmUp).toEqual(read);
});

describe('the configuration', () => {
  it("has the contract's defaults", () => {
    const config = parseConfig(minimal, null);
    expect(config).toMatchObject({
      name: 'memdrift',
      mode: 'check',
      service: { port: 8000, healthPath: '/health', startupTimeoutMs: 600_000, gpus: 'auto' },
      plan: { warmUp: 'auto', cycle: 'auto', collect: 'always', maxDurationMs: 900_000, sensitivityCheck: true },
      rules: {
        growth: { bytes: 2 ** 20, per: '1000 requests' },
        level: { percent: 5, bytes: 2 ** 26 },
        cap: { percent: 95 },
        alpha: 0.01,
      },
      baseline: { branch: 'memdrift-baselines', runs: 8, refreshRuns: 1, standInDistance: 50, policy: 'head' },
    });
  });

  it('is of the mode that the event asks for, unless it says one itself', () => {
    expect(parseConfig(minimal, null, 'refresh').mode).toBe('refresh');
    expect(parseConfig({ ...minimal, mode: 'auto' }, null, 'refresh').mode).toBe('refresh');
    expect(parseConfig({ ...minimal, mode: 'check' }, null, 'refresh').mode).toBe('check');
  });

  it('refuses a growth per minute of a class before anything is measured', () => {
    const budgets = { classes: { chat: { growth: '1 MiB/min' } } };
    expect(() => parseConfig(minimal, { path: 'm.yml', value: { budgets } })).toThrow(
      'm.yml, key "budgets.classes.chat.growth": found "1 MiB/min"; allowed: a growth such as 1 MiB/1000req',
    );
  });

  it('reads what is accepted into the rules', () => {
    const entry = { series: 'heap/allocated', level: '300 MiB', reason: 'a larger model', until: '2027-01-31' };
    expect(parseConfig(minimal, { path: 'memdrift.yml', value: { accepted: [entry] } }).rules.accepted).toMatchObject([
      { series: 'heap/allocated', growth: null, level: { bytes: 300 * 2 ** 20 }, until: '2027-01-31' },
    ]);
  });

  it('reads memdrift.yml, and inputs win over it', () => {
    const file = {
      service: { image: 'from-file', port: 9000, env: { A: 1 }, args: ['--x'] },
      workload: { file: 'w.jsonl', concurrency: 8 },
      plan: { cycle: { requests: 40 }, horizon: 'fast', settle: '250ms' },
      budgets: { growth: '0.5 MiB/1000req', series: { 'heap/allocated': { growth: '0.25 MiB/1000req', gate: true } } },
    };
    const config = parseConfig({ image: 'from-input', port: '' }, { path: 'm.yml', value: file });
    expect(config.service).toMatchObject({ image: 'from-input', port: 9000, env: { A: '1' }, args: ['--x'] });
    expect(config.workload.concurrency).toBe(8);
    expect(config.plan).toMatchObject({ cycle: 40, horizon: 'fast', settle: 250 });
    expect(config.rules.series?.['heap/allocated']).toMatchObject({ growth: { bytes: 0.25 * 2 ** 20 }, gate: true });
    expect(writtenRules(config.rules).series).toEqual(file.budgets.series);
  });

  it('reads how the workload is replayed', () => {
    const of = (workload: object) => parseConfig(minimal, { path: 'm.yml', value: { workload } }).workload;
    expect(of({})).toMatchObject({
      cancelShare: 0,
      forceOutput: null,
      latenessMs: 50,
      lateShare: 0.01,
      maxInFlight: 1024,
    });
    expect(
      of({ 'cancel-share': '20%', 'force-output': 64, lateness: '10ms', 'late-share': 0.05, 'max-in-flight': 8 }),
    ).toMatchObject({
      cancelShare: 0.2,
      forceOutput: { minTokens: 64, maxTokens: 64, ignoreEos: true },
      latenessMs: 10,
      lateShare: 0.05,
      maxInFlight: 8,
    });
    expect(of({ 'force-output': { 'max-tokens': 8 } }).forceOutput).toEqual({ maxTokens: 8 });
    expect(of({ vary: ['/text'] }).vary).toMatchObject({ body: ['/text'], lengths: ['auto'], images: false });
    expect(
      of({
        vary: { body: ['auto', '/user'], lengths: 'none', path: ['/users/{id}'], headers: ['X-User'], images: true },
      }).vary,
    ).toEqual({
      body: ['auto', '/user'],
      lengths: [],
      path: ['/users/{id}'],
      query: [],
      headers: ['x-user'],
      images: true,
      audio: false,
    });
    const { rules } = parseConfig(minimal, { path: 'm.yml', value: { workload: { 'late-share': '5%' } } });
    expect(rules.lateShare).toBe(0.05);
  });

  it('reads sizes, durations, words and environment lines from text', () => {
    const config = parseConfig(
      {
        ...minimal,
        'memory-limit': '2GiB',
        'startup-timeout': '1h30m',
        args: '--model "a b" --fast',
        env: 'A=1\nB=x=y\n',
        'max-duration': '90',
      },
      null,
    );
    expect(config.service.memoryLimitBytes).toBe(2 * 1024 ** 3);
    expect(config.service.startupTimeoutMs).toBe(5_400_000);
    expect(config.service.args).toEqual(['--model', 'a b', '--fast']);
    expect(config.service.env).toEqual({ A: '1', B: 'x=y' });
    expect(config.plan.maxDurationMs).toBe(90_000);
  });

  it('takes texts of the log as they are, a few and short ones', () => {
    const of = (sentinels: unknown) =>
      parseConfig(minimal, { path: 'm.yml', value: { logs: { sentinels } } }).logs.sentinels;
    expect(parseConfig(minimal, null).logs.sentinels).toEqual([]);
    expect(of(['slot (.*)+ never freed', 'Leck: größer'])).toEqual(['slot (.*)+ never freed', 'Leck: größer']);
    for (const wrong of [['abc'], ['x'.repeat(201)], ['two\nlines'], [' blank'], 'text', Array(21).fill('a text')]) {
      expect(() => of(wrong)).toThrow(/key "logs.sentinels/);
    }
  });

  it('does not change the file it was given', () => {
    const value = { service: { image: 'a' }, workload: 'w' };
    parseConfig({ image: 'b' }, { path: 'm.yml', value });
    expect(value).toEqual({ service: { image: 'a' }, workload: 'w' });
  });
});

describe('a wrong configuration is one line that names the key, what was found and what is allowed', () => {
  it.each<[string, Record<string, string>, unknown, RegExp]>([
    [
      'a port that is none',
      { ...minimal, port: 'http' },
      null,
      /^input "port": found "http"; allowed: a whole number from 1 to 65535$/,
    ],
    [
      'a duration that is none',
      { ...minimal, 'max-duration': 'soon' },
      null,
      /^input "max-duration": found "soon"; allowed: a duration/,
    ],
    [
      'a duration that would keep its reader busy',
      minimal,
      { plan: { 'max-duration': `${'1'.repeat(250_000)}x` } },
      /key "plan\.max-duration": found "1+\.\.\.; allowed: a duration/,
    ],
    [
      'a duration without end',
      minimal,
      { plan: { 'max-duration': Number.POSITIVE_INFINITY } },
      /key "plan\.max-duration": found Infinity; allowed: a duration/,
    ],
    [
      'a list for a duration',
      minimal,
      { plan: { 'max-duration': ['1m'] } },
      /key "plan\.max-duration": found \["1m"\]; allowed: a duration/,
    ],
    [
      'a budget that is none',
      { ...minimal, 'growth-budget': 'much' },
      null,
      /^input "growth-budget": found "much"; allowed: a growth such as/,
    ],
    [
      'an unknown key',
      minimal,
      { service: { imagee: 'x' } },
      /^\.github\/memdrift\.yml, key "service\.imagee": unknown; did you mean "service\.image"\?$/,
    ],
    ['an unknown section', minimal, { budget: {} }, /key "budget": unknown; did you mean "budgets"\?/],
    [
      'an unknown key of a budget',
      minimal,
      { budgets: { series: { fds: { gates: true } } } },
      /key "budgets\.series\.fds\.gates": unknown; did you mean "budgets\.series\.fds\.gate"/,
    ],
    [
      'a warm-up of a bare number',
      minimal,
      { plan: { 'warm-up': 500 } },
      /^\.github\/memdrift\.yml, key "plan\.warm-up": found 500; allowed: auto, \{requests: 500\} or \{duration: 60s\}$/,
    ],
    [
      'a warm-up of both',
      minimal,
      { plan: { 'warm-up': { requests: 5, duration: '1m' } } },
      /key "plan\.warm-up": found \{"requests":5,"duration":"1m"\}; allowed: auto, \{requests: 500\} or \{duration: 60s\}$/,
    ],
    ['a warm-up of nothing', minimal, { plan: { 'warm-up': {} } }, /key "plan\.warm-up": found \{\}; allowed: auto, /],
    [
      'a warm-up of no number',
      minimal,
      { plan: { 'warm-up': { requests: 'many' } } },
      /key "plan\.warm-up\.requests": found "many"; allowed: a whole number from 1 to 1000000$/,
    ],
    [
      'a misspelt warm-up',
      minimal,
      { plan: { 'warm-up': { request: 5 } } },
      /key "plan\.warm-up\.request": unknown; did you mean "plan\.warm-up\.requests"\?$/,
    ],
    [
      'a warm-up that leaves no time',
      minimal,
      { plan: { 'warm-up': { duration: '15m' } } },
      /plan\.warm-up: found a duration of 900 s; allowed: less than plan\.max-duration \(900 s\)$/,
    ],
    [
      'a wrong value in the file',
      minimal,
      { plan: { horizon: 'slow' } },
      /^\.github\/memdrift\.yml, key "plan\.horizon": found "slow"; allowed: safe, fast$/,
    ],
    [
      'a share above all',
      minimal,
      { workload: { 'cancel-share': '120%' } },
      /key "workload\.cancel-share": found "120%"; allowed: a share such as 5% or 0\.05$/,
    ],
    [
      'a forced length that contradicts itself',
      minimal,
      { workload: { 'force-output': { 'min-tokens': 9, 'max-tokens': 8 } } },
      /key "workload\.force-output": found .*; allowed: min-tokens no larger than max-tokens$/,
    ],
    [
      'a path to vary without a place for an id',
      minimal,
      { workload: { vary: { path: ['/users/17'] } } },
      /key "workload\.vary\.path\.0": found "\/users\/17"; allowed: a path such as \/users\/\{id\}\/\*$/,
    ],
    [
      'something to vary that there is not',
      minimal,
      { workload: { vary: { image: true } } },
      /key "workload\.vary\.image": unknown; did you mean "workload\.vary\.images"\?/,
    ],
    [
      'a phase that there is not',
      minimal,
      { plan: { phases: ['class'] } },
      /key "plan\.phases\.0": found "class"; allowed: classes, repeat, unseen, dimensions, errors, aborts$/,
    ],
    ['an unknown input', { ...minimal, colour: 'x' }, null, /^input "colour": unknown/],
    [
      'an address beside an image',
      { ...minimal, url: 'http://x:1' },
      null,
      /found "image" and "url"; allowed: exactly one/,
    ],
    ['a container without an address', { ...minimal, container: 'x' }, null, /found "container" without "url"/],
    [
      'a container and a process',
      { workload: 'w', url: 'http://x:1', container: 'x', pid: '7' },
      null,
      /found "container" and "pid"; allowed: one of the two beside "url"/,
    ],
    [
      'an address with a path',
      { workload: 'w', url: 'http://x:1/v1', pid: '7' },
      null,
      /allowed: an address such as http:/,
    ],
    [
      'an upstream',
      { workload: 'w', url: 'http://x:1', pid: '7' },
      { workload: { upstream: { env: 'A' } } },
      /found beside "url"/,
    ],
    [
      'a time of explaining that is none',
      { ...minimal, 'explain-duration': 'soon' },
      null,
      /^input "explain-duration": found "soon"/,
    ],
    ['a wish to explain', { ...minimal, explain: 'yes' }, null, /^input "explain": found "yes"; allowed: on-failure, /],
    [
      'another way to measure side by side',
      minimal,
      { ab: 'sometimes' },
      /key "ab": found "sometimes"; allowed: auto, always, never$/,
    ],
    ['always side by side without the base', minimal, { ab: 'always' }, /^key "ab": found always without "base-image"/],
    [
      'an image of the base beside a command',
      { command: 'serve', workload: 'w', 'base-image': 'x' },
      null,
      /^service: found "base-image" without "image"; allowed: the two together$/,
    ],
    [
      'an accepted entry that accepts nothing',
      minimal,
      { accepted: [{ series: 'fds', reason: 'x', until: '2027-01-31' }] },
      /key "accepted\.0": .*allowed: growth or level, what is accepted/,
    ],
    ['a stand-in farther than allowed', minimal, { baseline: { 'stand-in-distance': 2000 } }, /stand-in-distance"/],
    [
      'neither image nor command',
      { workload: 'w' },
      null,
      /found none; allowed: exactly one of "image", "command", "compose-file" and "url"/,
    ],
    [
      'both image and command',
      { ...minimal, command: 'x' },
      null,
      /found "image" and "command"; allowed: exactly one of/,
    ],
    [
      'image and compose-file',
      { ...minimal, 'compose-file': 'c.yml', 'compose-service': 'api' },
      null,
      /found "image" and "compose-file"/,
    ],
    ['a compose file alone', { workload: 'w', 'compose-file': 'c.yml' }, null, /"compose-service" is missing/],
    ['a compose service alone', { ...minimal, 'compose-service': 'api' }, null, /"compose-file" is missing/],
    [
      'docker words beside a compose file',
      { workload: 'w', 'compose-file': 'c.yml', 'compose-service': 'api', 'run-args': '--ipc=host' },
      null,
      /found "run-args" beside "compose-file"/,
    ],
    [
      'a page of metrics that is no page',
      minimal,
      { service: { metrics: 'localhost:8002' } },
      /"service.metrics": found "localhost:8002"; allowed: auto, none, or where the page is/,
    ],
    ['no workload', { image: 'x' }, null, /^input "workload": missing/],
    ['a file that is a list', minimal, [1], /^\.github\/memdrift\.yml: found a list; allowed: a mapping/],
    [
      'an environment line without =',
      { ...minimal, env: 'A' },
      null,
      /^input "env": found what is not shown, as it may be secret; allowed: lines of NAME=VALUE/,
    ],
  ])('%s', (_, inputs, file, message) => {
    const text = problem(inputs, file);
    expect(text).toMatch(message);
    expect(text).not.toContain('\n');
  });
});

it.each([
  ['the mistake of writing a mapping', { ...minimal, env: 'HF_TOKEN: hf_secret\nA=1' }, null],
  ['arguments of the file', minimal, { service: { args: [['--token', 'hf_secret']] } }],
  ['a command of the file', { workload: 'w' }, { service: { command: { sh: 'serve --token hf_secret' } } }],
])('shows no value that may be secret: results and check runs are not masked as the log is: %s', (_, inputs, file) => {
  expect(problem(inputs, file)).toMatch(/found what is not shown/);
  expect(problem(inputs, file)).not.toContain('hf_secret');
});

it('sets a different key with every input', () => {
  const paths = Object.values(INPUTS).map(({ key }) => key.join('.'));
  expect(new Set(paths).size).toBe(paths.length);
});

it('takes a series that only some runs have, and names the nearest to one that none has', () => {
  const file = (name: string): object => ({ budgets: { series: { [name]: { growth: '1 MiB/1000req' } } } });
  const known = 'torch.device/allocated';
  expect(parseConfig(minimal, { path: 'm.yml', value: file(known) }).rules.series).toHaveProperty([known]);
  expect(problem(minimal, file('torch.device/alocated'))).toBe(
    'key "budgets.series": found "torch.device/alocated", which is no series; did you mean "torch.device/allocated"?',
  );
});

it('suggests no name that has little in common with the one given', () => {
  expect(problem({ ...minimal, imgae: 'x' })).toContain('"imgae": unknown; did you mean "image"?');
  expect(problem({ ...minimal, frobnicate: 'x' })).toMatch(/^input "frobnicate": unknown; allowed: image, .*, vary$/);
  expect(problem(minimal, { budgets: { series: { memory: { growth: '1 MiB/1000req' } } } })).toBe(
    'key "budgets.series": found "memory", which is no series',
  );
  expect(problem(minimal, { service: { zebra: 1 } })).toMatch(
    /key "service\.zebra": unknown; allowed: image, .*run-args$/,
  );
  expect(problem(minimal, { workload: { vary: { txt: 'x' } } })).toMatch(
    /key "workload\.vary\.txt": unknown; allowed: body, lengths, path, query, headers, images, audio$/,
  );
  expect(problem(minimal, { budgets: { series: { fds: { zebra: 1 } } } })).toMatch(
    /key "budgets\.series\.fds\.zebra": unknown; allowed: growth, level, cap, gate$/,
  );
});

it.each(['image', 'base-image'])('refuses an %s that docker would take for an option', (name) => {
  expect(problem({ image: 'x', workload: 'w', [name]: '--privileged' })).toMatch(
    new RegExp(
      `^input "${name}": found "--privileged"; allowed: a container image, which does not start with "-" and has no blanks$`,
    ),
  );
});

it.each([
  ['a key', { ['x'.repeat(100_000)]: 1 }],
  ['a key of control characters', { 'a\u001b]0;b\u0007\nc': 1 }],
  ['a value', { name: 'x'.repeat(100_000) }],
  ['a series', { budgets: { series: { ['x'.repeat(100_000)]: {} } } }],
])('shows of %s in one line no more than a person reads', (_, file) => {
  const message = problem(minimal, file);
  expect(message.length).toBeLessThan(600);
  expect(message).not.toMatch(/\p{Cc}/u);
});

it.each(['A B', '#A', 'A\nB', 'A=B'])('refuses a variable that docker would read otherwise: %j', (name) => {
  expect(problem(minimal, { service: { env: { [name]: 'x' } } })).toContain('names without spaces');
});

it.each([{ A: 'x\0y' }, 'A=x\0y', ['A=x\0y']])('refuses a value with NUL, where the system ends it: %j', (env) => {
  const file = { path: 'memdrift.yml', value: { service: { env } } };
  expect(() => parseConfig({ image: 'x', workload: 'w' }, file)).toThrow(
    /key "service\.env": found what is not shown, as it may be secret; allowed: .*values without NUL$/,
  );
});
