import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jobLog } from '../../../src/action/job-log.js';
import { run as post } from '../../../src/action/post.js';
import { openCheckRun } from '../../../src/action/publish/step-check-run.js';
import type { GitHub } from '../../../src/github/client/api.js';
import { readEvent } from '../../../src/github/events/event.js';
import { readRunContext } from '../../../src/github/events/run-context.js';
import { Masker } from '../../../src/recording/masker.js';
import type { Fault } from '../../fakes/github/faults.js';
import { type FakeGitHub, READ_ONLY_TOKEN, startFakeGitHub, TOKEN } from '../../fakes/github/server.js';
import { clientOf } from '../../github/client.js';

const RUNS = '/repos/{owner}/{repo}/check-runs';
const RUN = `${RUNS}/{check_run_id}`;
const FOREVER = { times: Number.POSITIVE_INFINITY };
const PASSED = { conclusion: 'success' as const, title: 'no growth', summary: 'no growth', annotations: [] };

let fake: FakeGitHub;
let github: GitHub;
let dir: string;
let stateFile: string;

beforeEach(async () => {
  fake = await startFakeGitHub();
  github = await clientOf(fake);
  dir = mkdtempSync(join(tmpdir(), 'check-run-'));
  stateFile = join(dir, 'state');
  const sha = fake.repository.push('main');
  const { fullName } = fake.repository;
  const env = {
    GITHUB_STATE: stateFile,
    GITHUB_REPOSITORY: fullName,
    GITHUB_API_URL: fake.apiUrl,
    GITHUB_SERVER_URL: fake.serverUrl,
    GITHUB_RUN_ID: '7',
    GITHUB_SHA: sha,
    'INPUT_GITHUB-TOKEN': TOKEN,
  };
  writeFileSync(stateFile, '');
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
  await fake.close();
});

const open = (by = github) =>
  openCheckRun(
    {
      github: by,
      context: readRunContext(process.env),
      event: readEvent('repository_dispatch', {}),
      log: jobLog(new Masker()),
    },
    'chat',
    'auto',
  );
const run = () => fake.repository.checkRuns[0];

/** As the runner does: what main left last is post's environment. */
async function thenPost(): Promise<void> {
  const left = [...readFileSync(stateFile, 'utf8').matchAll(/^check<<(\S+)\n([\s\S]*?)\n?\1$/gm)];
  vi.stubEnv('STATE_check', left.at(-1)?.[2] ?? '');
  await post();
}

describe('a check run', () => {
  it.each<[string, Fault]>([
    ['refuses', { method: 'PATCH', path: RUN, status: 422, times: 1 }],
    ['does not answer', { method: 'PATCH', path: RUN, reset: true, times: 4 }],
  ])('agrees with the job where GitHub %s its conclusion: post says what main would have', async (_, fault) => {
    const check = await open();
    fake.fail(fault);
    await check.conclude(PASSED);
    expect(run()?.status).toBe('in_progress');
    await thenPost();
    expect(run()).toMatchObject({ conclusion: 'success', output: { title: 'no growth' } });
  });

  it('is cancelled where main ended before a verdict', async () => {
    await open();
    await thenPost();
    expect(run()?.conclusion).toBe('cancelled');
  });

  it('is cancelled also where main ended while it was being opened', async () => {
    fake.fail({ method: 'POST', path: RUNS, delayMs: 300 });
    const opened = open();
    await vi.waitFor(() => expect(fake.count('POST', RUNS)).toBe(1));
    // What is on disk while the answer is awaited is all that post knows of a main that was killed then.
    const left = readFileSync(stateFile, 'utf8');
    await opened;
    writeFileSync(stateFile, left);
    await thenPost();
    expect(run()?.conclusion).toBe('cancelled');
  });

  it('agrees with the job where its opening was done, and never answered', async () => {
    fake.fail({ method: 'POST', path: RUNS, reset: true, afterHandling: true, ...FOREVER });
    const check = await open();
    await check.conclude(PASSED);
    fake.faults.clear();
    expect(run()?.status).toBe('in_progress');
    await thenPost();
    expect(new Set(fake.repository.checkRuns.map(({ conclusion }) => conclusion))).toEqual(new Set(['success']));
  });

  it('is left alone by post where it is concluded, or may not be written', async () => {
    await (await open()).conclude(PASSED);
    const asked = fake.requests.length;
    await thenPost();
    expect(fake.requests.length).toBe(asked);
    await open(await clientOf(fake, { token: READ_ONLY_TOKEN }));
    const refused = fake.requests.length;
    await thenPost();
    expect(fake.requests.length).toBe(refused);
  });
});
