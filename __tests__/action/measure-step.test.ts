import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gateStep } from '../../src/action/step.js';
import { parseResult } from '../../src/report/model/result-file.js';
import type { FakePull } from '../fakes/github/repository.js';
import { type FakeGitHub, startFakeGitHub } from '../fakes/github/server.js';
import { freePort } from '../service/support.js';
import { StepRunner } from './step-runner.js';

/** The step from its inputs to what it publishes, of a service that needs no container and ends at once. */

const WORKLOAD = join(import.meta.dirname, '..', '..', 'examples', 'demo-server', 'workload.jsonl');

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

interface Options {
  /** Variables beside those of the runner. */
  env?: Record<string, string>;
  signal?: AbortSignal;
  token?: string;
}

async function step(inputs: Record<string, string>, { env = {}, signal, token }: Options = {}): Promise<number> {
  const given = { command: 'exit 7', workload: WORKLOAD, port: String(await freePort()), name: 'chat', gpus: 'none' };
  const around = runner.env(fake, pull, { ...given, commit: pull.mergeCommitSha ?? '', ...inputs }, token);
  const swept = Promise.resolve();
  return gateStep(runner.dist, { ...around, ...env }, signal ?? new AbortController().signal, swept);
}

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

const bodies = () => fake.repository.comments.map(({ body }) => body);
const result = () => parseResult(readFileSync(runner.outputs['result'] ?? '', 'utf8'), 'result.json');

describe('a step that measures', () => {
  it('publishes a service that never gets ready as not measured, with its last words and no secret in them', async () => {
    const command = 'echo out of $WHAT, key sk-hush-hush-hush; exit 7';
    const env = { API_TOKEN: 'sk-hush-hush-hush', WHAT: 'luck' };
    expect(await step({ command }, { env })).toBe(3);
    expect(runner.outputs['verdict']).toBe('not-measured');
    expect(runner.outputs['recording']).toMatch(/\.memdrift\.ndjson$/);
    expect(result()).toMatchObject({ gate: 'chat', verdict: 'not-measured', exit: 3, runId: 7 });
    expect(fake.repository.checkRuns).toMatchObject([{ name: 'memdrift (chat)', conclusion: 'failure' }]);
    expect(bodies()).toHaveLength(1);
    expect(runner.log.join('\n')).toMatch(/^::error::memdrift \(chat\): not-measured: /m);
    const told = [...bodies(), runner.summary, runner.log.join('\n'), runner.outputs['summary']];
    for (const text of told) expect(text).not.toContain('sk-hush');
    expect(runner.outputs['summary']).toContain('key ***');
  });

  it('that cannot begin leaves no check run in progress: it failed, with the reason', async () => {
    expect(await step({ workload: 'missing.jsonl' })).toBe(2);
    expect(fake.repository.checkRuns).toMatchObject([
      { status: 'completed', conclusion: 'failure', output: { title: 'No verdict' } },
    ]);
    expect(fake.repository.checkRuns[0]?.output.summary).toContain('missing.jsonl: ');
    expect(result()).toMatchObject({ verdict: null, exit: 2, conclusion: 'failure' });
  });

  it('that is cancelled leaves a cancelled check run, and does not replace the comment', async () => {
    expect(await step({}, { signal: AbortSignal.abort() })).toBe(130);
    expect(fake.repository.checkRuns).toMatchObject([
      { status: 'completed', conclusion: 'cancelled', output: { title: 'Cancelled' } },
    ]);
    expect(bodies()).toEqual([]);
    expect(result()).toMatchObject({ verdict: null, exit: 130, conclusion: 'cancelled' });
  });

  it('that is cancelled while the service starts keeps the recording so far, and ends the service', async () => {
    const pidFile = join(runner.temp, 'pid');
    const cancel = new AbortController();
    const ended = step(
      { command: `echo $$ >${pidFile}.new; mv ${pidFile}.new ${pidFile}; exec sleep 600` },
      { signal: cancel.signal },
    );
    await expect.poll(() => existsSync(pidFile)).toBe(true);
    cancel.abort();
    expect(await ended).toBe(130);
    expect(readFileSync(runner.outputs['recording'] ?? '', 'utf8')).toContain('"format":"memdrift.recording"');
    expect(fake.repository.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'cancelled' }]);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    await expect.poll(() => isRunning(pid)).toBe(false);
  });

  it('warns that a refresh without a token and without a folder stores nothing', async () => {
    await step({ mode: 'refresh' }, { token: '' });
    expect(runner.log.join('\n')).toMatch(/^::warning::memdrift: this refresh stores no baseline; /m);
    runner.begin();
    await step({ mode: 'refresh', 'baseline-dir': join(runner.temp, 'base') }, { token: '' });
    expect(runner.log.join('\n')).not.toContain('stores no baseline');
  });
});

it('a step that collects results measures nothing: no check run, and a result that is missing fails it', async () => {
  const env = runner.env(fake, pull, { mode: 'report', needs: '{"measure":{"result":"success"}}' });
  expect(await gateStep(runner.dist, env, new AbortController().signal, Promise.resolve())).toBe(3);
  expect(fake.repository.checkRuns).toEqual([]);
  expect(runner.log.join('\n')).toMatch(/^::error::memdrift: run 7 has no result; /m);
});

it('a step without a folder to write into is not measured, and says which folder', async () => {
  const file = join(runner.temp, 'file');
  writeFileSync(file, '');
  expect(await step({}, { env: { RUNNER_TEMP: file } })).toBe(3);
  expect(runner.outputs).toEqual({ verdict: 'not-measured' });
  expect(runner.log.join('\n')).toMatch(
    /^::error::memdrift: .*\/file: cannot be written: a file already exists; needs /m,
  );
  expect(bodies()).toEqual([expect.stringContaining('no verdict')]);
});
