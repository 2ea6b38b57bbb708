import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VERSION } from '../../src/cli/cli.js';
import { MIB } from '../../src/series/series.js';
import { runAt, type Said } from '../fakes/terminal.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-cli-'));
  // What other tests have left behind is swept, and told of, by a run elsewhere.
  vi.stubEnv('TMPDIR', dir);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

/** Runs a command as a shell would, and keeps what it prints. */
const memdrift = (...words: string[]): Promise<Said> =>
  runAt(words, { dist: join(import.meta.dirname, '..', '..', 'dist') });

/** A recording of 64 cycles of 200 requests whose one series grows by so much a cycle; returns its path. */
function recording(
  name: string,
  bytesPerCycle: number,
  change: (checkpoint: number) => number | null = (v) => v,
): string {
  const series = {
    'process/resident': { unit: 'bytes', better: 'lower', granularity: 4096, gated: ['drift', 'level'] },
  };
  const lines: object[] = [
    { format: 'memdrift.recording', version: 1, created: `2026-01-01T00:00:0${name.length}Z`, series },
  ];
  for (let cycle = 0; cycle <= 64; cycle++) {
    const noise = ((cycle * 7919) % 13) * 512;
    const value = change(200 * MIB + cycle * bytesPerCycle + noise);
    lines.push({
      kind: 'checkpoint',
      cycle,
      requests: 200 * cycle,
      t: 10 * cycle,
      epoch: 1,
      values: { 'process/resident': value },
    });
    lines.push({ kind: 'cycle', cycle, sent: 200, ok: 200, errors: {}, latency_ms: { p50: 1, p95: 2, p99: 3 } });
  }
  const path = join(dir, `${name}.memdrift.ndjson`);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}

describe('memdrift self-test', () => {
  it('refuses a leak that the budget allows: it would never be found', async () => {
    const { code, out, err } = await memdrift('self-test', '--leak', '1KiB');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'memdrift: option "--leak": found 1.0 KiB per request; allowed: 2.0 KiB or more, twice the growth budget (1 MiB/1000req)\n',
    );
    expect((await memdrift('self-test', '--leak', '0')).code).toBe(2);
  });
});

describe('memdrift run', () => {
  it.each(['comment', 'check', 'baseline-branch', 'github-token', 'needs'])(
    'refuses --%s, which is the Action’s alone',
    async (name) => {
      const { code, out, err } = await memdrift('run', '--command', 'x', '--workload', 'y', `--${name}`, 'z');
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err).toMatch(new RegExp(`^memdrift: option "--${name}": works in the Action only; .*\n$`));
    },
  );
});

describe('memdrift judge', () => {
  it('passes what does not grow, exit 0', async () => {
    const { code, out } = await memdrift('judge', recording('head', 0), '--baseline', recording('base', 0), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ verdict: 'pass', baseline: { used: [{ commit: null }] } });
  });

  it('finds what grows, exit 1, with the figures of the contract', async () => {
    const { code, out } = await memdrift('judge', recording('head', MIB), '--baseline', recording('base', 0), '--json');
    expect(code).toBe(1);
    const report = JSON.parse(out);
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(['verdict', 'reason', 'findings', 'environment', 'subject', 'baseline', 'replay']),
    );
    const [finding] = report.findings;
    expect(finding).toMatchObject({ series: 'process/resident', verdict: 'regression', drift: { budget: MIB } });
    expect(finding.drift.per1000Requests).toBeCloseTo(5 * MIB, -4);
    expect(finding.drift.low).toBeLessThanOrEqual(finding.drift.per1000Requests);
    expect(finding.cyclesToVerdict).toBe(28);
  });

  it('takes other rules than the recorded ones', async () => {
    const words = ['judge', recording('head', MIB), '--baseline', recording('base', 0)];
    expect((await memdrift(...words, '--budget-growth', '10 MiB/1000req')).code).toBe(0);
    expect((await memdrift(...words, '--horizon', 'fast', '--json')).out).toContain('"cyclesToVerdict": 14');
  });

  it('exits 5 without a baseline, 3 where a required reading is missing, and both are 125 for git bisect', async () => {
    const head = recording('head', 0);
    expect((await memdrift('judge', head)).code).toBe(5);
    const blind = recording('blind', 0, () => null);
    expect((await memdrift('judge', blind)).code).toBe(3);
    expect((await memdrift('judge', blind, '--bisect')).code).toBe(125);
    expect((await memdrift('judge', head, '--bisect')).code).toBe(125);
  });

  it('tells that the base itself grows where the recording inherits of it', async () => {
    const path = recording('head', 0);
    const [header = '', ...rest] = readFileSync(path, 'utf8').split('\n');
    const inherited = { since: 'abc1234', reason: 'heap allocated grows 9 MiB per 1000 requests', series: {} };
    writeFileSync(path, [JSON.stringify({ ...JSON.parse(header), rules: { inherited } }), ...rest].join('\n'));
    const { out } = await memdrift('judge', path, '--json');
    expect(JSON.parse(out).context.baseGrows).toEqual({ since: inherited.since, reason: inherited.reason });
  });

  it('gives the same answer whatever the order of the baselines', async () => {
    const [a, b] = [recording('a', 0), recording('bb', 0)];
    const head = recording('head', MIB / 4);
    const one = await memdrift('judge', head, '--baseline', a, '--baseline', b, '--json');
    const other = await memdrift('judge', head, '--baseline', b, '--baseline', a, '--json');
    expect(other.out).toBe(one.out);
  });
});

describe('memdrift report', () => {
  it('prints for the terminal, and writes Markdown and JSON where asked', async () => {
    const head = recording('head', MIB);
    const { code, out } = await memdrift('report', head);
    expect(code).toBe(0);
    expect(out).toContain('memdrift:');
    const markdown = join(dir, 'r.md');
    expect((await memdrift('report', head, '--markdown', markdown, '--json', '-')).out).toContain('"verdict"');
    expect(readFileSync(markdown, 'utf8')).toContain('<!-- memdrift -->');
    const page = (await memdrift('report', head, '--html', '-')).out;
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain("script-src 'sha256-");
  });
});

describe('memdrift explain', () => {
  const held = {
    kind: 'global',
    name: 'CACHE',
    owner: 'app',
    way: 'app.CACHE',
    file: '/srv/app.py',
    line: 3,
    type: 'dict',
    grew: [100, 100],
    length: 200,
    containers: 1,
    weak: false,
    repository: { file: 'app.py', change: 'added' },
  };
  const explanation = (more: object) => ({ kind: 'explanation', t: 9, least_share: 1, seconds: 5, ...more });
  const explained = (more: object): string => {
    const path = recording('head', MIB);
    appendFileSync(path, `${JSON.stringify(explanation(more))}\n`);
    return path;
  };

  it('prints why a recording grows, and nothing else of the report', async () => {
    const compared = { base: 'c0ffee', pull_request: true };
    const path = explained({ compared, holders: { requests: [100, 100], found: [held] } });
    const { code, out } = await memdrift('explain', path);
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ').trim()).toMatch(
      /^Every request keeps [\d.]+ KiB: CACHE in app\.py:3, added in this pull request, grows by one entry a request\./,
    );
    expect(out).toContain('Pattern: a registry');
    expect(out).not.toContain('Requests');
    const { why } = JSON.parse((await memdrift('explain', path, '--json')).out);
    expect(why).toMatchObject({ sure: true, pattern: { id: 'registry', certainty: 'possible' } });
  });

  it('says that, and why, nobody is known to hold it', async () => {
    const { out: silent } = await memdrift('explain', recording('head', MIB));
    expect(silent.replace(/\s+/g, ' ')).toContain('no process of the service could be asked');
    const { out } = await memdrift('explain', explained({ failed: 'time' }));
    expect(out).toMatch(/^ *Explaining was ended by explain-duration/);
  });
});

describe('a usage error is one line on standard error, nothing on standard output, exit 2', () => {
  it.each<[string, () => string[], RegExp]>([
    ['no command', () => [], /found no command; allowed: run, self-test, .*memdrift --help/],
    ['an image that docker would take for an option', () => ['run', '--image', '-x', '--workload', 'w'], /found "-x"/],
    ['no such command', () => ['rum'], /unknown command 'rum'.*Did you mean run/],
    ['a calibration of one run', () => ['calibrate', '--runs', '1'], /option "--runs": found "1"; allowed: 2 to 8/],
    ['no such flag', () => ['run', '--imagee', 'x'], /unknown option '--imagee'/],
    [
      'an address that is none',
      () => ['run', '--workload', 'w', '--url', 'y', '--pid', '7'],
      /"url": found "y"; allowed: an address such as http:/,
    ],
    [
      'nothing to explain',
      () => ['explain'],
      /found neither a recording, a service nor .*; allowed: RECORDING, --pid N/,
    ],
    ['a recording beside a service', () => ['explain', 'x', '--pid', '7'], /found a recording beside --pid/],
    [
      'a process that is not there',
      () => ['explain', '--pid', '4194303'],
      /process 4194303: not found on this machine/,
    ],
    ['a watch of no time', () => ['explain', '--pid', '7', '--duration', 'x'], /option "--duration": found "x"/],
    ['no recording given', () => ['judge'], /found no recording; allowed: a recording, or --prometheus/],
    [
      'a recording that is not there',
      () => ['judge', 'nowhere.ndjson'],
      /nowhere\.ndjson: no such file; expected a recording/,
    ],
    ['a folder for a recording', () => ['judge', dir], /is a folder/],
    ['a recording that is none', () => ['judge', broken()], /broken, line 1: not JSON/],
    [
      'a baseline that is none',
      () => ['judge', recording('head', 0), '--baseline', broken()],
      /broken, line 1: not JSON/,
    ],
    ['a budget that is none', () => ['judge', recording('head', 0), '--budget-growth', 'much'], /much/],
    [
      'a mode of the Action alone',
      () => ['run', '--mode', 'report', '--image', 'x', '--workload', 'w'],
      /"mode": found "report"; allowed: check or refresh/,
    ],
    ['no workload', () => ['run', '--image', 'x'], /"workload": missing/],
    [
      'a workload that is not there',
      () => ['run', '--command', 'x', '--workload', 'nowhere.jsonl', '--out', dir],
      /nowhere\.jsonl/,
    ],
    ['a configuration that is not there', () => ['run', '--config', 'nowhere.yml'], /nowhere\.yml: no such file/],
  ])('%s', async (_, argv, message) => {
    const { code, out, err } = await memdrift(...argv());
    expect(err).toMatch(message);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/^memdrift: /);
  });

  function broken(): string {
    const path = join(dir, 'broken');
    writeFileSync(path, 'not a recording\n');
    return path;
  }
});

it('says its version, which is the one of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8'));
  expect(VERSION).toBe(version);
  expect((await memdrift('--version')).out.trim()).toBe(version);
});

it('helps, on standard output', async () => {
  const { code, out } = await memdrift('run', '--help');
  expect(code).toBe(0);
  expect(out).toContain('--growth-budget');
  expect(out.match(/^[A-Z].*:$/gm)).toEqual([
    'Service:',
    'Workload:',
    'Measurement:',
    'Budgets:',
    'Exit code:',
    'Options:',
  ]);
});

it('lists every command in its group', async () => {
  const { code, out } = await memdrift('--help');
  expect(code).toBe(0);
  expect(out.match(/^[A-Z].*:$/gm)).toEqual(['Options:', 'Measure:', 'Judge:', 'Prepare a workload:', 'Set up:']);
  expect((await memdrift('help', 'judge')).out).toContain('--budget-growth');
});

it.each([
  ['a report', (head: string, there: string) => ['report', head, '--html', join(there, 'x.html')]],
  ['a run', (_: string, there: string) => ['run', '--command', 'x', '--workload', 'w', '--out', join(there, 'out')]],
])('says in one line where %s cannot be written', async (_, argv) => {
  const there = join(dir, 'a-file');
  writeFileSync(there, '');
  const { code, err } = await memdrift(...argv(recording('head', 0), there));
  expect(code).toBe(2);
  expect(err).toMatch(/^memdrift: .*a-file.*: a file already exists\n$/);
});
