import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../../../src/cli/cli.js';
import type { Io } from '../../../src/cli/cli-io.js';
import { type AcceptOptions, accept } from '../../../src/cli/commands/accept.js';
import { parseAccepted } from '../../../src/drift/budget/accepted.js';
import { judge } from '../../../src/drift/judge.js';
import type { Recording } from '../../../src/recording/recording.js';
import { buildReport } from '../../../src/report/model/build-report.js';
import type { ReportModel } from '../../../src/report/model/report-model.js';
import { renderResult } from '../../../src/report/model/result-file.js';
import { renderJson } from '../../../src/report/report-files.js';
import { baselines, bytes, mebibytes, type Parts, recording, run, SERIES } from '../../drift/recordings.js';
import { terminal } from '../../fakes/terminal.js';

const MIB = 1024 * 1024;
const TODAY = '2026-10-05';
let dir: string;
let config: string;
let io: Io;
let said: { out: string; err: string };

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-accept-'));
  config = join(dir, 'memdrift.yml');
  ({ io, said } = terminal({ dist: dir }));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Writes a recording as a run does; returns its path. */
function write(name: string, { header, cycles, checkpoints, events, verdict }: Recording): string {
  const path = join(dir, `${name}.memdrift.ndjson`);
  writeFileSync(
    path,
    [header, ...cycles, ...checkpoints, ...events, ...(verdict === undefined ? [] : [verdict])]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  return path;
}

const modelOf = (head: Recording, base: Recording[]) =>
  buildReport({ judgement: judge(head, base), recording: head, baselines: base, name: 'api' });

/** Writes the report of a run; returns its path. */
function report(head: Recording, base: Recording[]): string {
  const path = join(dir, 'report.json');
  writeFileSync(path, renderJson(modelOf(head, base)));
  return path;
}

/** Writes what the Action leaves of a run; returns its path. */
function result(model: ReportModel | null): string {
  const path = join(dir, 'result.json');
  const told = { exit: 1, conclusion: 'failure', headSha: null, runId: 7 } as const;
  const message = model === null ? 'key "nmae": unknown' : null;
  writeFileSync(path, renderResult({ ...told, gate: 'api', verdict: model?.verdict ?? null, model, message }));
  return path;
}

function settle(path: string, options: Partial<AcceptOptions> = {}): Promise<void> {
  const defaults = { baseline: [], reason: 'the cache is worth it', series: [], config, dryRun: false };
  if (!existsSync(config)) writeFileSync(config, '');
  return accept(path, { ...defaults, ...options }, TODAY, io);
}

const written = () => parse(readFileSync(config, 'utf8')).accepted;
/** Recordings of 64 cycles that grow in both series, or in none. */
const two = (leak: number, parts: Parts = {}): Recording =>
  recording({
    ...parts,
    values: { 'heap/allocated': bytes(mebibytes({ leak, level: 200 })), [SERIES]: bytes(mebibytes({ leak })) },
  });

describe('memdrift accept', () => {
  it('writes the entry with which the recording passes, and says what to do with it', async () => {
    const bases = baselines().map((base, i) => write(`base-${i}`, base));
    const head = run({ leak: 3 });
    await settle(write('head', head), { baseline: bases });
    expect(written()).toEqual([
      { series: SERIES, growth: '3.1 MiB/1000req', reason: 'the cache is worth it', until: '2027-01-03' },
    ]);
    expect(said.out).toBe(
      `${config} now has:\n${readFileSync(config, 'utf8')}commit the file to have the entry reviewed\n`,
    );
    expect(said.err).toBe('');
    expect(judge(head, baselines(), { accepted: parseAccepted(written()) }).verdict).toBe('pass');
  });

  it('takes the recording of a refresh, for what only the rules of a base found', async () => {
    const bases = baselines({ leak: 0.8 });
    const verdict = { kind: 'verdict', t: 1, verdict: 'regression', reason: 'it grows', anchors: {} } as const;
    const head = run({ leak: 1.5 }, { verdict });
    expect(judge(head, bases).verdict).toBe('pass');
    await settle(write('head', head), { baseline: bases.map((base, i) => write(`base-${i}`, base)) });
    expect(written()).toEqual([expect.objectContaining({ series: SERIES, growth: '1.6 MiB/1000req' })]);
  });

  it('takes the report that a failed run left, and its result', async () => {
    await settle(report(run({ leak: 3 }), baselines()));
    const entry = written();
    rmSync(config);
    await settle(result(modelOf(run({ leak: 3 }), baselines())));
    expect(written()).toEqual(entry);
    expect(entry).toHaveLength(1);
  });

  it('keeps the comments, the order and the bytes of a configuration without entries', async () => {
    const before =
      '# of the gate\nname: api   # two spaces, kept\nbudgets:\n    growth: "2 MiB/1000req"\nworkload: {file: w.jsonl}\n';
    writeFileSync(config, before);
    await settle(report(run({ leak: 6 }), baselines()));
    const after = readFileSync(config, 'utf8');
    expect(after.startsWith(`${before}accepted:\n`)).toBe(true);
  });

  it.each([
    ['no newline at its end', 'name: api'],
    ['only comments', '# nothing yet\n'],
    ['an empty list', 'name: api\naccepted: []\n'],
    ['an empty key', 'accepted:\nname: api\n'],
    ['flow style', '{ name: api }\n'],
    ['an end marker', 'name: api\n...\n'],
    ['lines that end as on Windows', 'name: api\r\n# why\r\n'],
  ])('copes with a configuration that has %s', async (_, before) => {
    writeFileSync(config, before);
    await settle(report(run({ leak: 3 }), baselines()));
    const text = readFileSync(config, 'utf8');
    expect(written()).toMatchObject([{ series: SERIES }]);
    for (const comment of before.match(/#.*/g) ?? []) expect(text).toContain(comment.trim());
    if (before.includes('api')) expect(parse(text).name).toBe('api');
    if (before.includes('\r\n')) expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('replaces the earlier entry of the series, says so, and leaves the others with their comments', async () => {
    const before = [
      '# reviewed every quarter',
      'accepted:',
      '# of the other team',
      '- series: gpu/used # theirs',
      '  level: 2 GiB',
      '  reason: a larger model',
      '  until: 2027-03-31',
      '# ours',
      '- {series: process/resident, growth: 2 MiB/1000req, reason: old, until: 2026-09-01}',
      '- {series: process/resident, growth: 1.5 MiB/1000req, reason: older, until: 2026-01-01}',
      '',
      '# what is measured',
      'name: api',
      '',
    ].join('\n');
    writeFileSync(config, before);
    await settle(report(run({ leak: 3 }), baselines()), { until: '2026-12-24' });
    expect(readFileSync(config, 'utf8')).toBe(
      [
        '# reviewed every quarter',
        'accepted:',
        '# of the other team',
        '- series: gpu/used # theirs',
        '  level: 2 GiB',
        '  reason: a larger model',
        '  until: 2027-03-31',
        '# ours',
        '- series: process/resident',
        '  growth: 3.1 MiB/1000req',
        '  reason: the cache is worth it',
        '  until: 2026-12-24',
        '',
        '# what is measured',
        'name: api',
        '',
      ].join('\n'),
    );
    expect(said.out).toContain('the earlier entry for process/resident was replaced\n');
  });

  it('accepts every series that grows, or those that are named, and warns of the rest', async () => {
    const head = write('head', two(3));
    const base = [write('base', two(0))];
    await settle(head, { baseline: base });
    expect(written().map(({ series }: { series: string }) => series)).toEqual(['heap/allocated', SERIES]);
    rmSync(config);
    await settle(head, { baseline: base, series: ['heap/allocated'] });
    expect(written()).toMatchObject([{ series: 'heap/allocated' }]);
    expect(said.err).toBe('memdrift: warning: process/resident is still a regression\n');
  });

  it('accepts what the whole run grows, and not only until it was decided', async () => {
    // Decided at cycle 28 by the first slope; it grows by far more afterwards.
    const bend = (k: number): number => (k > 28 ? 2.4 * (k - 28) : 0);
    const head = run({ leak: 2.05, noise: 1, seed: 65, extra: bend });
    await settle(write('head', head));
    expect(Number.parseFloat(written()[0].growth)).toBeGreaterThan(3);
    const again = judge(head, [], { accepted: parseAccepted(written()) });
    expect(again.findings[0]?.verdict).not.toBe('regression');
  });

  it('prints the lines and writes nothing in a dry run', async () => {
    writeFileSync(config, 'name: api\n');
    await settle(report(run({ leak: 3 }), baselines()), { dryRun: true });
    expect(readFileSync(config, 'utf8')).toBe('name: api\n');
    expect(said.out).toContain(`${config} would get:\naccepted:\n  - series: process/resident\n`);
    expect(said.out).not.toContain('commit');
  });

  it('says that it counts later where budgets come from the base', async () => {
    writeFileSync(config, 'baseline: { policy: base }\n');
    await settle(report(run({ leak: 3 }), baselines()));
    expect(said.err).toContain('the entry takes effect once it is on the base branch');
  });

  it('accepts what it can of a run that also reached a ceiling, and names that', async () => {
    const head = (leak: number) =>
      two(leak, { header: { limits: { container: 510 * MIB }, rules: { series: { [SERIES]: { cap: '90%' } } } } });
    await settle(report(head(3), [two(0)]));
    expect(written()).toMatchObject([{ series: 'heap/allocated' }]);
    expect(said.err).toMatch(/^memdrift: warning: process resident reached .*; this cannot be accepted.*\n$/);
  });
});

describe('memdrift accept refuses in one line, and writes nothing:', () => {
  const failed = (): string => report(run({ leak: 3 }), baselines());
  it.each<[string, () => string, Partial<AcceptOptions>, RegExp]>([
    ['a run that passed', () => report(run(), baselines()), {}, /nothing to accept: the verdict is pass$/],
    ['a recording that passes alone', () => write('head', run({ level: 900 })), {}, /not-comparable; .*--baseline/],
    ['an empty reason', failed, { reason: ' \n ' }, /"--reason": found " \\n "; allowed: why/],
    ['the reason that stands for one', failed, { reason: 'say why this is accepted' }, /"--reason"/],
    ['a reason that is a page', failed, { reason: 'x'.repeat(401) }, /found 401 characters/],
    [
      'a day that is over',
      failed,
      { until: '2026-10-04' },
      /"2026-10-04", which is in the past; allowed: a date from 2026-10-05 on/,
    ],
    ['a day that is none', failed, { until: '2026-02-31' }, /"--until": found "2026-02-31"; allowed/],
    [
      'a series that is no regression',
      failed,
      { series: ['gpu/used'] },
      /"gpu\/used"; allowed: a regression of this run: process\/resident/,
    ],
    [
      'a ceiling',
      () => report(run({}, { header: { limits: { container: 400 * MIB } } }), baselines()),
      {},
      /this cannot be accepted: raise budgets.cap, or the limit/,
    ],
    [
      'a service that was killed',
      () => report(run({}, { events: [{ kind: 'event', t: 9, what: 'oom-kill', detail: '' }] }), baselines()),
      {},
      /OOM-killed.*cannot be accepted/,
    ],
    [
      'baselines beside a report',
      failed,
      { baseline: ['x'] },
      /"--baseline": found with a report, .*; allowed: only with a recording/,
    ],
    [
      'a file that is none',
      () => join(dir, 'nowhere'),
      {},
      /nowhere: no such file; expected a recording, or the report/,
    ],
    [
      'a report that is damaged',
      () => damaged({ format: 'memdrift.report' }),
      {},
      /damaged\.json, key "version": found no valid report/,
    ],
    [
      'a result that is damaged',
      () => damaged({ format: 'memdrift.result' }),
      {},
      /damaged\.json: version: .*; allowed: what/,
    ],
    ['a result without a verdict', () => result(null), {}, /has no verdict: key "nmae": unknown/],
    ['what is neither', () => damaged({ format: 'other' }), {}, /damaged\.json, line 1/],
  ])('%s', async (_, file, options, message) => {
    const path = file();
    writeFileSync(config, 'name: api\n');
    await expect(settle(path, options)).rejects.toThrow(message);
    expect(readFileSync(config, 'utf8')).toBe('name: api\n');
    expect(said.out).toBe('');
  });

  it.each([
    ['is not YAML', 'a: [', /memdrift\.yml, line 1: not YAML: .*[^:]$/],
    ['is no mapping', '- a\n', /memdrift\.yml: found no mapping/],
    ['has a list of another kind', 'accepted: yes\n', /"accepted": found no list; allowed: a list/],
    ['is not valid elsewhere', 'accepted: []\nnmae: api\n', /"nmae": unknown; did you mean "name"/],
  ])('a configuration that %s', async (_, text, message) => {
    writeFileSync(config, text);
    await expect(settle(failed())).rejects.toThrow(message);
    expect(readFileSync(config, 'utf8')).toBe(text);
  });

  it('a configuration that was named and is not there', async () => {
    await expect(settle(failed(), { config: join(dir, 'other.yml') })).rejects.toThrow(/other\.yml: no such file/);
  });

  function damaged(value: unknown): string {
    const path = join(dir, 'damaged.json');
    writeFileSync(path, JSON.stringify(value));
    return path;
  }
});

describe('memdrift accept, as a shell runs it', () => {
  it('creates the configuration where it is missing', async () => {
    const path = report(run({ leak: 3 }), baselines());
    const before = process.cwd();
    mkdirSync(join(dir, 'repository'));
    process.chdir(join(dir, 'repository'));
    try {
      expect(await runCli(['accept', path, '--reason', 'why'], io)).toBe(0);
      expect(parse(readFileSync('.github/memdrift.yml', 'utf8')).accepted).toMatchObject([{ reason: 'why' }]);
    } finally {
      process.chdir(before);
    }
  });

  it.each([
    ['no reason', ['accept', 'x'], /required option '--reason/],
    ['no file', ['accept', '--reason', 'x'], /missing required argument 'file'/],
    ['a file that is not there', ['accept', 'nowhere', '--reason', 'x'], /nowhere: no such file/],
  ])('exits 2 with one line for %s', async (_, argv, message) => {
    expect(await runCli(argv, io)).toBe(2);
    expect(said.err).toMatch(message);
    expect(said.err.trim().split('\n')).toHaveLength(1);
    expect(said.out).toBe('');
  });
});
