import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Comparison, comparisonOf } from '../../src/action/comparison.js';
import { StoreRefused } from '../../src/baseline/store.js';
import { parseConfig } from '../../src/gate/config/config.js';
import type { FakePull } from '../fakes/github/repository.js';
import { type FakeGitHub, startFakeGitHub, TOKEN } from '../fakes/github/server.js';
import { recordingOf } from '../report/scenes.js';
import { StepRunner } from './step-runner.js';

const COMMIT = '/repos/{owner}/{repo}/git/commits/{commit_sha}';

const runner = new StepRunner();
let fake: FakeGitHub;
let base: string;
let pull: FakePull;
let merge: string;

beforeEach(async () => {
  runner.begin();
  fake = await startFakeGitHub();
  fake.repository.push('main', { files: { 'a.py': '0' } });
  base = fake.repository.push('main', { files: { 'a.py': '1' } });
  const sha = fake.repository.commit({ parents: [base], files: { 'a.py': '2' } });
  pull = fake.repository.openPull({ head: { ref: 'change', sha } });
  merge = pull.mergeCommitSha ?? expect.fail();
});
afterEach(async () => {
  runner.end();
  await fake.close();
});
afterAll(() => runner.remove());

async function compared(inputs: Record<string, string>, token = TOKEN, file: object = {}): Promise<Comparison> {
  const session = await runner.session(fake, runner.env(fake, pull, inputs, token));
  const given = { image: 'x', workload: 'w.jsonl', ...session.inputs };
  return comparisonOf(session, parseConfig(given, { path: 'memdrift.yml', value: file }, session.event.mode));
}

const recordingAt = (commit: string) => recordingOf({ 'heap/allocated': [1, 2, 3] }, { commit });

describe('what a run is compared with', () => {
  it('is the base commit of its pull request, whose recordings lie on the branch of baselines', async () => {
    const { base: found, commit, store } = await compared({ commit: merge });
    expect(found).toEqual({ commit: base, kind: 'first parent' });
    expect(commit).toBe(merge);
    expect(await store?.list('chat')).toEqual({ recordings: [], warnings: [] });
    await store?.put('chat', recordingAt(base));
    expect(fake.repository.tip('memdrift-baselines')).not.toBeNull();
    const next = await compared({ commit: merge });
    expect((await next.store?.list('chat'))?.recordings).toMatchObject([
      { distance: 0, recording: { header: { commit: base } } },
    ]);
  });

  it('is found for an abbreviated commit, which is told in full', async () => {
    const { base: found, commit } = await compared({ commit: merge.slice(0, 10) });
    expect({ base: found?.commit, commit }).toEqual({ base, commit: merge });
  });

  it('is the folder of baselines where one is given, without a question to GitHub', async () => {
    const given = { commit: merge, 'baseline-dir': runner.temp };
    const { base: found, store } = await compared(given);
    expect(found).toBeNull();
    await store?.put('chat', recordingAt(base));
    expect((await store?.list('chat'))?.recordings).toMatchObject([{ distance: null }]);
    expect(fake.requests).toEqual([]);
  });

  it('is nothing without a token; the measured commit is known all the same', async () => {
    expect(await compared({ commit: merge }, '')).toEqual({ store: null, base: null, commit: merge });
  });

  it('is in another repository where one keeps the baselines, and only with a token for that one', async () => {
    const kept = { baseline: { repository: 'octo/baselines' } };
    await expect(compared({ commit: merge }, TOKEN, kept)).rejects.toThrow(
      'baseline.repository: found octo/baselines without "baseline-token"; allowed: with the input "baseline-token"',
    );
    const { store } = await compared({ commit: merge, 'baseline-token': TOKEN }, TOKEN, kept);
    await expect(store?.list('chat')).resolves.toEqual({ recordings: [], warnings: [] });
    expect(fake.requests.some(({ path }) => path.startsWith('/repos/octo/baselines/'))).toBe(true);
    for (const wrong of ['baselines', '../x', 'a/..', 'a/b/c', 'a b/c']) {
      await expect(compared({}, TOKEN, { baseline: { repository: wrong } })).rejects.toThrow(
        'allowed: a repository such as owner/baselines',
      );
    }
  });

  it('is refused where GitHub does not tell the base commit: nothing passes for lack of a baseline', async () => {
    fake.fail({ method: 'GET', path: COMMIT, status: 403, times: Number.POSITIVE_INFINITY });
    const { store, base: found, commit } = await compared({ commit: merge });
    expect({ found, commit }).toEqual({ found: null, commit: merge });
    const reason = /^reading the parents of [0-9a-f]{7}.*contents: read/;
    for (const asked of [() => store?.list('chat'), () => store?.put('chat', recordingAt(base))]) {
      await expect(asked()).rejects.toThrow(StoreRefused);
      await expect(asked()).rejects.toThrow(reason);
    }
  });
});
