import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../../src/action/publish/collect.js';
import { RESULT_PREFIX } from '../../../src/action/publish/report-step.js';
import { parseConfig } from '../../../src/gate/config/config.js';
import { renderResult } from '../../../src/report/model/result-file.js';
import { UsageError } from '../../../src/series/usage-error.js';
import type { FakePull } from '../../fakes/github/repository.js';
import { type FakeGitHub, READ_ONLY_TOKEN, startFakeGitHub, TOKEN } from '../../fakes/github/server.js';
import { zipOf } from '../../github/archives.js';
import { sceneResult } from '../../report/results.js';
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

/** Uploads what a job of this run and commit found. */
async function upload(gate: string, scene: string): Promise<void> {
  const result = { ...sceneResult(gate, scene), headSha: pull.head.sha, runId: 7 };
  fake.repository.artifacts.push({
    id: fake.repository.nextId(),
    name: `${RESULT_PREFIX}${gate}`,
    runId: 7,
    content: await zipOf({ name: 'result.json', content: renderResult(result) }),
    expired: false,
    createdAt: new Date(),
  });
}

async function collected(jobs: Record<string, string>, inputs: Record<string, string> = {}, token = TOKEN) {
  const needs = JSON.stringify(Object.fromEntries(Object.entries(jobs).map(([job, result]) => [job, { result }])));
  const session = await runner.session(fake, runner.env(fake, pull, { mode: 'report', needs, ...inputs }, token));
  return collect(session, parseConfig(session.inputs, null), runner.temp);
}

const bodies = () => fake.repository.comments.map(({ body }) => body);

describe('a job that collects results', () => {
  it('publishes them as one: verdict, models, report, job summary and comment', async () => {
    await upload('chat', 'regression-torch');
    await upload('embed', 'pass');
    expect(await collected({ measure: 'failure' })).toBe(1);
    const { verdict, summary = '', report = '' } = runner.outputs;
    expect(verdict).toBe('regression');
    const models = JSON.parse(summary) as { name: string; verdict: string }[];
    expect(models.map(({ name, verdict }) => `${name} ${verdict}`).toSorted()).toEqual([
      'chat regression',
      'embed pass',
    ]);
    expect(report).toBe(join(runner.temp, 'report.md'));
    for (const text of [readFileSync(report, 'utf8'), runner.summary, ...bodies()]) {
      expect(text).toMatch(/chat[\s\S]*embed/);
    }
    expect(fake.repository.comments).toMatchObject([{ issue: pull.number }]);
    expect(runner.log).toContain('::error::memdrift (memdrift): regression, 2 results');
  });

  it('that all pass has nothing but plain lines in the log, and names its comment', async () => {
    await upload('chat', 'pass');
    expect(await collected({ measure: 'success' }, { name: 'nightly' })).toBe(0);
    expect(runner.log.filter((line) => line.startsWith('::'))).toEqual([expect.stringMatching(/^::add-mask::/)]);
    expect(runner.log.join('\n')).toMatch(/^memdrift \(nightly\): pass, 1 result/m);
    expect(runner.log.join('\n')).toMatch(/^memdrift: comment created: http/m);
    expect(bodies()[0]).toContain('"gate":"nightly"');
  });

  it('says what is missing as an error, and fails', async () => {
    await upload('chat', 'pass');
    expect(await collected({ measure: 'success', embed: 'failure' })).toBe(3);
    expect(runner.outputs['verdict']).toBe('not-measured');
    expect(runner.log.join('\n')).toMatch(/^::error::memdrift: job "embed" failed, and no result says why/m);
  });

  it('says why it could not comment as a notice; the result stands', async () => {
    await upload('chat', 'pass');
    expect(await collected({ measure: 'success' }, {}, READ_ONLY_TOKEN)).toBe(0);
    expect(runner.log.join('\n')).toMatch(/^::notice::memdrift: no comment: .*pull-requests: write/m);
    expect(runner.summary).toContain('chat');
  });

  it('refuses to guess without a token, which it would read the results with', async () => {
    await expect(collected({ measure: 'success' }, {}, '')).rejects.toThrow(UsageError);
    expect(runner.outputs).toEqual({});
  });
});
