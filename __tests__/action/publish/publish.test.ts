import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publish } from '../../../src/action/publish/publish.js';
import { openCheckRun } from '../../../src/action/publish/step-check-run.js';
import type { Judgement } from '../../../src/drift/verdict.js';
import { parseConfig } from '../../../src/gate/config/config.js';
import type { GateResult } from '../../../src/gate/gate.js';
import { Masker } from '../../../src/recording/masker.js';
import { parseResult } from '../../../src/report/model/result-file.js';
import type { FakePull } from '../../fakes/github/repository.js';
import { type FakeGitHub, READ_ONLY_TOKEN, startFakeGitHub } from '../../fakes/github/server.js';
import { BASE_COMMIT, baseRecording, finding, judgementOf, QUIET, readings, recordingOf } from '../../report/scenes.js';
import { StepRunner } from '../step-runner.js';

const runner = new StepRunner();
let fake: FakeGitHub;
let pull: FakePull;

beforeEach(async () => {
  runner.begin();
  fake = await startFakeGitHub();
  const base = fake.repository.push('main', { files: { 'a.py': '1' } });
  const sha = fake.repository.commit({ parents: [base], files: { 'a.py': '2' } });
  pull = fake.repository.openPull({ head: { ref: 'change', sha } });
});
afterEach(async () => {
  runner.end();
  await fake.close();
});
afterAll(() => runner.remove());

const GROWN = readings(1.21, 3.1, 0.1);
const PASS = judgementOf('pass', 'Every gated series is within budget.', [QUIET.heap]);
const REGRESSION = judgementOf('regression', 'heap/allocated grows 3.1 MiB per 1000 requests.', [
  finding('heap/allocated', GROWN, { verdict: 'regression', mib: [3.1, 2.9, 3.3] }),
]);
const INCONCLUSIVE = judgementOf('inconclusive', 'heap/allocated is undecided after 34 cycles.', [
  finding('heap/allocated', readings(1.21, 0.9, 3), { verdict: 'inconclusive', mib: [0.9, -0.4, 2.2] }),
]);

function resultOf(judgement: Judgement, part: Partial<GateResult> = {}): GateResult {
  return {
    judgement,
    recording: recordingOf({ 'heap/allocated': judgement === REGRESSION ? GROWN : readings(1.21, 0, 0.1) }),
    recordingPath: join(runner.temp, 'chat.memdrift.ndjson'),
    hasRecording: true,
    baselines: [baseRecording()],
    stored: [baseRecording()],
    storedAt: null,
    notes: [],
    context: { base: { distance: 2 }, baseGrows: null },
    others: [],
    ab: null,
    ...part,
  };
}

interface Options {
  result?: Partial<GateResult>;
  inputs?: Record<string, string>;
  file?: object;
  token?: string;
  masker?: Masker;
  gateChanges?: string[];
  outDir?: string;
  env?: Record<string, string>;
}

/** Publishes as the step does once the gate has ended. */
async function published(judgement: Judgement, options: Options = {}): Promise<number> {
  const { inputs = {}, token, masker } = options;
  const env = { ...runner.env(fake, pull, inputs, token), ...options.env };
  const session = await runner.session(fake, env, masker);
  const given = { image: 'x', workload: 'w.jsonl', name: 'chat', ...session.inputs };
  const config = parseConfig(given, { path: 'memdrift.yml', value: options.file ?? {} }, session.event.mode);
  return publish({
    session,
    config,
    result: resultOf(judgement, options.result),
    check: await openCheckRun(session, config.name, config.report.check),
    base: { commit: BASE_COMMIT, kind: 'first parent' },
    gateChanges: options.gateChanges ?? [],
    policy: 'head',
    assets: { scripts: [], styles: [], hashes: [] },
    outDir: options.outDir ?? runner.temp,
  });
}

const bodies = () => fake.repository.comments.map(({ body }) => body);
const checkRun = () => fake.repository.checkRuns[0];

describe('a finished run', () => {
  it('is published in the log, the outputs, the files, the job summary, the comment and the check run', async () => {
    expect(await published(REGRESSION)).toBe(1);
    const sentence = 'memdrift (chat): regression: heap/allocated grows 3.1 MiB per 1000 requests.';
    expect(runner.log.filter((line) => line.includes(sentence))).toEqual([`::error::${sentence}`]);
    const { verdict, summary = '', recording, report, result = '' } = runner.outputs;
    expect(JSON.parse(summary).course, 'what only the page draws').toBeNull();
    expect({ verdict, recording, report, result }).toEqual({
      verdict: 'regression',
      recording: join(runner.temp, 'chat.memdrift.ndjson'),
      report: join(runner.temp, 'report.html'),
      result: join(runner.temp, 'result.json'),
    });
    expect(JSON.parse(summary)).toMatchObject({ format: 'memdrift.report', name: 'chat', verdict: 'regression' });
    expect(readdirSync(runner.temp).toSorted()).toEqual(['report.html', 'report.json', 'report.md', 'result.json']);
    expect(runner.summary).toContain('heap/allocated');
    expect(bodies()).toEqual([expect.stringContaining('heap/allocated')]);
    expect(fake.repository.comments[0]?.issue).toBe(pull.number);
    expect(checkRun()).toMatchObject({
      name: 'memdrift (chat)',
      headSha: pull.head.sha,
      status: 'completed',
      conclusion: 'failure',
      output: { title: 'heap/allocated grows 3.1 MiB per 1000 requests.' },
    });
  });

  it('leaves a result that the job which collects results can trust to be of this run and commit', async () => {
    await published(REGRESSION);
    const text = readFileSync(runner.outputs['result'] ?? '', 'utf8');
    expect(parseResult(text, 'result.json')).toMatchObject({
      gate: 'chat',
      verdict: 'regression',
      exit: 1,
      conclusion: 'failure',
      headSha: pull.head.sha,
      runId: 7,
      message: null,
    });
  });

  it('that passes is green everywhere, and no error or warning in the log', async () => {
    expect(await published(PASS)).toBe(0);
    expect(checkRun()).toMatchObject({ conclusion: 'success', annotations: [] });
    expect(runner.log.filter((line) => /^::(error|warning|notice)/.test(line))).toEqual([]);
    expect(runner.log).toContain('memdrift (chat): pass: Every gated series is within budget.');
  });

  it.each([
    ['is a warning by default', {}, 0, 'neutral', '::warning::'],
    ['fails where the configuration says so', { inconclusive: 'fail' }, 4, 'failure', '::error::'],
    ['passes where the configuration says so', { inconclusive: 'pass' }, 0, 'success', ''],
  ])(
    'that is inconclusive %s, in the exit code, the check run and the log alike',
    async (_, on, exit, conclusion, at) => {
      expect(await published(INCONCLUSIVE, { file: { on } })).toBe(exit);
      expect(checkRun()?.conclusion).toBe(conclusion);
      expect(runner.outputs['verdict']).toBe('inconclusive');
      expect(runner.log).toContain(`${at}memdrift (chat): inconclusive: heap/allocated is undecided after 34 cycles.`);
    },
  );

  it('says which commit it was compared with, how far before that its baseline lies, and what changes the gate', async () => {
    await published(PASS, {
      gateChanges: ['load.jsonl'],
      result: { context: { base: { distance: 2 }, baseGrows: null } },
    });
    expect(JSON.parse(runner.outputs['summary'] ?? '').context).toMatchObject({
      base: { commit: BASE_COMMIT, kind: 'first parent', distance: 2 },
      gateChanges: ['load.jsonl'],
      policy: 'head',
    });
    expect(bodies()[0]).toContain('load.jsonl');
    expect(checkRun()?.annotations.map(({ path }) => path)).toEqual(['load.jsonl']);
  });

  it('links the run and the pull request from its page, on GitHub alone', async () => {
    const page = (): string => readFileSync(join(runner.temp, 'report.html'), 'utf8');
    await published(PASS);
    expect(page()).not.toContain('href=');
    await published(PASS, { env: { GITHUB_SERVER_URL: 'https://github.com' } });
    const repository = `https://github.com/${fake.repository.fullName}`;
    expect(page()).toContain(`href="${repository}/actions/runs/7"`);
    expect(page()).toContain(`href="${repository}/pull/${pull.number}"`);
  });

  it('names no recording where none could be written', async () => {
    await published(PASS, { result: { hasRecording: false } });
    expect(Object.keys(runner.outputs).toSorted()).toEqual(['report', 'result', 'summary', 'verdict']);
  });

  it('shows no secret of the inputs in the command that measures the same again', async () => {
    const masker = new Masker(['hunter2-hunter2']);
    await published(REGRESSION, { inputs: { image: 'registry/x:hunter2-hunter2' }, masker });
    const { reproduce } = JSON.parse(runner.outputs['summary'] ?? '');
    expect(reproduce).toContain('--image registry/x:***');
    const files = readdirSync(runner.temp).map((file) => readFileSync(join(runner.temp, file), 'utf8'));
    for (const text of [...files, ...bodies(), runner.summary, runner.outputs['summary']]) {
      expect(text).not.toContain('hunter2');
    }
  });
});

describe('a refresh', () => {
  const measured = recordingOf(
    { 'heap/allocated': readings(1.21, 0, 0.1) },
    {
      series: { 'heap/allocated': { unit: 'bytes', better: 'lower', required: true, gated: ['drift', 'level'] } },
    },
  );
  const stored = [measured, measured];
  const refresh = (judgement: Judgement, issue: boolean) =>
    published(judgement, {
      inputs: { mode: 'refresh', 'baseline-dir': runner.temp },
      result: { stored, recording: measured },
      file: { report: { issue } },
    });

  it('shows the trend of main in the job summary; a check does not', async () => {
    await published(PASS, { result: { stored } });
    expect(runner.summary).not.toContain('Trend of');
    await refresh(PASS, false);
    expect(runner.summary).toMatch(/### Trend of `chat`: 3 recordings.*\n/);
    expect(fake.repository.issues).toEqual([]);
  });

  it('opens an issue where main regresses and that is asked for, and closes it when it no longer does', async () => {
    await refresh(REGRESSION, true);
    const [issue] = fake.repository.issues;
    expect(issue).toMatchObject({ state: 'open', labels: ['memdrift'] });
    expect(issue?.title).toMatch(/^memdrift \(chat\): main at [0-9a-f]{7} regresses$/);
    expect(issue?.body).toMatch(
      /leaks about 3\.1 MiB per 1000 requests[\s\S]*### Trend of `chat`: 3 recordings[\s\S]*The next refresh updates/,
    );
    expect(runner.log.some((line) => line.startsWith('memdrift: issue opened: http'))).toBe(true);
    await refresh(INCONCLUSIVE, true);
    expect(issue).toMatchObject({ state: 'open' });
    await refresh(PASS, true);
    expect(issue).toMatchObject({ state: 'closed', title: expect.stringMatching(/no longer regresses$/) });
  });

  it('that may not write issues says which permission is missing; the verdict stands', async () => {
    const file = { report: { issue: true } };
    const inputs = { mode: 'refresh', 'baseline-dir': runner.temp };
    expect(await published(REGRESSION, { inputs, file, token: READ_ONLY_TOKEN })).toBe(1);
    expect(runner.log.join('\n')).toMatch(/^::notice::memdrift: no issue: .*issues: write/m);
  });
});

describe('the verdict stands where', () => {
  it('the token may neither comment nor write checks: a notice says which permission is missing', async () => {
    expect(await published(REGRESSION, { token: READ_ONLY_TOKEN })).toBe(1);
    expect(runner.outputs['verdict']).toBe('regression');
    const notices = runner.log.filter((line) => line.startsWith('::notice::'));
    expect(notices).toEqual([
      expect.stringMatching(/no check run .*checks: write/),
      expect.stringMatching(/no comment: .*pull-requests: write/),
    ]);
    expect([bodies(), fake.repository.checkRuns]).toEqual([[], []]);
  });

  it('there is no token: the files, the outputs and the job summary are all there is', async () => {
    expect(await published(REGRESSION, { token: '' })).toBe(1);
    expect(fake.requests).toEqual([]);
    expect(existsSync(runner.outputs['report'] ?? '')).toBe(true);
    expect(runner.summary).toContain('heap/allocated');
  });

  it('no report can be written: the outputs name none, and a warning names each', async () => {
    writeFileSync(join(runner.temp, 'file'), '');
    expect(await published(REGRESSION, { outDir: join(runner.temp, 'file', 'out') })).toBe(1);
    expect(Object.keys(runner.outputs).toSorted()).toEqual(['recording', 'summary', 'verdict']);
    const warnings = runner.log.filter((line) => line.startsWith('::warning::'));
    expect(warnings).toHaveLength(4);
    for (const warning of warnings) expect(warning).toMatch(/cannot be written: .*; the verdict stands$/);
    expect(checkRun()?.conclusion).toBe('failure');
  });

  it('the job summary cannot be written', async () => {
    rmSync(runner.summaryFile);
    mkdirSync(runner.summaryFile);
    expect(await published(REGRESSION)).toBe(1);
    expect(runner.log.join('\n')).toMatch(/^::warning::memdrift: cannot write the job summary: /m);
    expect(bodies()).toHaveLength(1);
  });

  it('the outputs cannot be written', async () => {
    rmSync(runner.outputFile);
    expect(await published(REGRESSION)).toBe(1);
    expect(runner.log.join('\n')).toMatch(/^::warning::memdrift: no output "verdict": /m);
    expect(bodies()).toHaveLength(1);
  });
});
