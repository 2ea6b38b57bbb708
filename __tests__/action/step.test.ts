import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { jobLog } from '../../src/action/job-log.js';
import { commentFailure, writeComment } from '../../src/action/publish/step-comment.js';
import { gateStep } from '../../src/action/step.js';
import { readEvent } from '../../src/github/events/event.js';
import { Masker } from '../../src/recording/masker.js';
import { MARKER } from '../../src/report/markdown/markdown.js';
import type { FakePull } from '../fakes/github/repository.js';
import { type FakeGitHub, READ_ONLY_TOKEN, startFakeGitHub, TOKEN } from '../fakes/github/server.js';
import { clientOf } from '../github/client.js';

const ROOT = join(import.meta.dirname, '..', '..');

let fake: FakeGitHub;
let pull: FakePull;
let dir: string;

beforeEach(async () => {
  fake = await startFakeGitHub();
  const { repository } = fake;
  const base = repository.push('main', { files: { 'a.py': '1' } });
  const sha = repository.commit({ parents: [base], files: { 'a.py': '2' } });
  pull = repository.openPull({ head: { ref: 'change', sha } });
  dir = mkdtempSync(join(tmpdir(), 'step-'));
  writeFileSync(join(dir, 'event.json'), JSON.stringify(payload()));
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']) vi.stubEnv(name, '');
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
  await fake.close();
});

function payload(): object {
  const repo = { full_name: fake.repository.fullName };
  const { number, head, base } = pull;
  return { pull_request: { number, head: { sha: head.sha, repo }, base: { sha: base.sha, ref: base.ref, repo } } };
}

/** A step of the pull request that gives up before it launches anything. */
function step(inputs: Record<string, string>, token = TOKEN): Promise<number> {
  const env = {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(dir, 'event.json'),
    GITHUB_REPOSITORY: fake.repository.fullName,
    GITHUB_API_URL: fake.apiUrl,
    GITHUB_SERVER_URL: fake.serverUrl,
    GITHUB_RUN_ID: '7',
    GITHUB_SHA: pull.mergeCommitSha ?? '',
    RUNNER_TEMP: dir,
    'INPUT_GITHUB-TOKEN': token,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
  return gateStep(join(ROOT, 'dist'), env, new AbortController().signal, Promise.resolve());
}
const bodies = () => fake.repository.comments.map(({ body }) => body);
const WRONG = { image: 'x', imgae: 'x' };

describe('a step without a verdict', () => {
  it.each(['always', 'on-change', 'on-failure'])('says so in its comment: %s', async (comment) => {
    expect(await step({ ...WRONG, comment, name: 'chat' })).toBe(2);
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('memdrift: no verdict');
    expect(bodies()[0]).toContain('`chat`');
    expect(bodies()[0]).toContain('input "imgae": unknown; did you mean "image"?');
  });

  it('says so in the file’s name, and not where that forbids it', async () => {
    const config = join(dir, 'memdrift.yml');
    writeFileSync(config, 'name: chat\nreport: { comment: never }\nwrong: 1\n');
    expect(await step({ config })).toBe(2);
    expect(bodies()).toEqual([]);
    expect(await step({ config, comment: 'always' })).toBe(2);
    expect(bodies()[0]).toContain('`chat`');
  });

  it('keeps its exit code where it may not comment', async () => {
    expect(await step(WRONG, READ_ONLY_TOKEN)).toBe(2);
    expect(bodies()).toEqual([]);
  });

  it('leaves no comment of an older run green, and is followed by one that is', async () => {
    const github = await clientOf(fake);
    const session = { github, event: readEvent('pull_request', payload()), log: jobLog(new Masker()) };
    const passed = { gate: 'chat', verdict: 'pass', conclusion: 'success', when: 'on-failure' } as const;
    const pass = () => writeComment(session, { ...passed, body: `${MARKER}\n### green\n` });
    await pass();
    expect(bodies()).toEqual([]);
    const message = `no ${'`'.repeat(5)} <script> @mona`;
    await commentFailure(session, { gate: 'chat', message }, 'on-failure');
    await commentFailure(session, { gate: 'chat', message }, 'on-failure');
    expect(bodies()).toEqual([expect.stringContaining('no verdict')]);
    await pass();
    expect(bodies()).toEqual([expect.stringContaining('### green')]);
  });
});
