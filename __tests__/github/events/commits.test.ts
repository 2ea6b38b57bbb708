import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GitHub } from '../../../src/github/client/api.js';
import { Ancestry, baseCommit, CommitsError, fullCommit } from '../../../src/github/events/commits.js';
import { type EventFacts, readEvent } from '../../../src/github/events/event.js';
import { type FakeGitHub, type FakeToken, READ_ONLY_TOKEN, startFakeGitHub } from '../../fakes/github/server.js';
import { clientOf } from '../client.js';

const COMMITS = '/repos/{owner}/{repo}/commits';
const COMPARE = '/repos/{owner}/{repo}/compare/{basehead}';

let fake: FakeGitHub;
let github: GitHub;
beforeEach(async () => {
  fake = await startFakeGitHub();
  // A fork's token: what finds the base must not take more than reading.
  github = await clientOf(fake, { token: READ_ONLY_TOKEN });
});
afterEach(() => fake.close());

/** Commits on a branch, oldest first. */
const history = (count: number, branch = 'main') => Array.from({ length: count }, () => fake.repository.push(branch));
const NOTHING: EventFacts = {
  mode: 'check',
  headSha: null,
  baseSha: null,
  baseRef: null,
  pullRequest: null,
  fork: false,
  workflowRun: null,
};

/** The first valid published payload, with our commits in it. */
function published(name: string, put: (payload: Record<string, Record<string, unknown>>) => void): unknown {
  const files = JSON.parse(readFileSync(new URL(import.meta.resolve('@octokit/webhooks-examples')), 'utf8'));
  const { examples } = files.find((each: { name: string }) => each.name === name);
  const payload = structuredClone(examples[0]);
  put(payload);
  return payload;
}

describe('the base of a pull request', () => {
  /** main: m0 m1 m2, head branched at m1; the event was made when main was at m1. */
  function opened() {
    const [, m1 = ''] = history(2);
    const head = fake.repository.commit({ parents: [m1], files: { 'app.py': 'x' } });
    const pull = fake.repository.openPull({ head: { ref: 'change', sha: head } });
    const [m2 = ''] = history(1);
    fake.repository.updatePull(pull.number);
    const event: EventFacts = {
      ...NOTHING,
      pullRequest: pull.number,
      headSha: head,
      baseSha: m1,
      baseRef: 'main',
    };
    return { m1, m2, head, testMerge: pull.mergeCommitSha ?? '', event };
  }

  it('is the first parent of the test merge that was built, which main may have moved to since the event', async () => {
    const { m2, testMerge, event } = opened();
    const found = await baseCommit(github, event, { built: testMerge, testMerge });
    expect(found).toEqual({ commit: m2, kind: 'first parent' });
  });

  it('is the merge base where the head itself was built', async () => {
    const { m1, head, testMerge, event } = opened();
    expect(await baseCommit(github, event, { built: head, testMerge })).toEqual({ commit: m1, kind: 'merge base' });
  });

  it('is that of the test merge where nobody says what was built', async () => {
    const { m2, testMerge, event } = opened();
    expect(await baseCommit(github, event, { built: null, testMerge })).toEqual({ commit: m2, kind: 'first parent' });
  });

  it('is where any other commit that was built left the base branch', async () => {
    const { m1, head, event } = opened();
    const beyond = fake.repository.commit({ parents: [head], files: { 'app.py': 'y' } });
    expect(await baseCommit(github, event, { built: beyond, testMerge: null })).toEqual({
      commit: m1,
      kind: 'merge base',
    });
  });

  it('is refused where the token sees no commit at all, which GitHub calls 404: that is no history of its own', async () => {
    const { testMerge, head, event } = opened();
    fake.fail({ path: COMPARE, status: 404, times: Number.POSITIVE_INFINITY });
    expect(await baseCommit(github, event, { built: head, testMerge })).toBeNull();
    fake.fail({ path: '/repos/{owner}/{repo}/git/commits/{commit_sha}', status: 404, times: Number.POSITIVE_INFINITY });
    for (const built of [testMerge, head, null]) {
      await expect(baseCommit(github, event, { built, testMerge })).rejects.toThrow(/contents: read/);
    }
  });

  it('is refused where the pull request is not in what was built: the base branch under pull_request_target', async () => {
    const { m1, m2, event } = opened();
    for (const built of [m1, m2]) {
      await expect(baseCommit(github, event, { built, testMerge: null })).rejects.toThrow(CommitsError);
      await expect(baseCommit(github, event, { built, testMerge: null })).rejects.toThrow(
        /^the commit \w{7}, which is checked out .* does not contain the pull request's head \w{7}; allowed: /,
      );
    }
  });

  it("is the head's merge base where the workflow built a merge of its own, which GitHub does not know", async () => {
    const { m1, event } = opened();
    const found = await baseCommit(github, event, { built: 'd'.repeat(40), testMerge: null });
    expect(found).toEqual({ commit: m1, kind: 'merge base' });
  });

  it('is found for a fork, whose head lies in another repository', async () => {
    const [m0 = ''] = history(1);
    const head = fake.repository.commit({ parents: [m0], files: { 'app.py': 'x' } });
    const pull = fake.repository.openPull({ head: { ref: 'main', sha: head, owner: 'hubot' } });
    const event: EventFacts = { ...NOTHING, pullRequest: pull.number, headSha: head, baseSha: m0, fork: true };
    expect(await baseCommit(github, event, { built: pull.mergeCommitSha, testMerge: null })).toEqual({
      commit: m0,
      kind: 'first parent',
    });
  });

  it('is none where the two histories share none', async () => {
    const [m0 = ''] = history(1);
    const head = fake.repository.commit({ files: { 'other.py': '' } });
    const event: EventFacts = { ...NOTHING, pullRequest: 1, headSha: head, baseSha: m0 };
    expect(await baseCommit(github, event, { built: head, testMerge: null })).toBeNull();
  });
});

describe('the base of', () => {
  it('a merge group is the commit that it is queued behind', async () => {
    const [m0 = '', m1 = ''] = history(2);
    const event = readEvent(
      'merge_group',
      published('merge_group', ({ merge_group: group }) => Object.assign(group ?? {}, { head_sha: m1, base_sha: m0 })),
    );
    expect(await baseCommit(github, event, { built: m1, testMerge: m1 })).toEqual({
      commit: m0,
      kind: 'merge group base',
    });
  });

  it('a push is the commit before it, not the one before the push', async () => {
    const [m0 = '', m1 = '', m2 = ''] = history(3);
    const event = readEvent(
      'push',
      published('push', (payload) =>
        Object.assign(payload, { ref: 'refs/heads/main', before: m0, after: m2, head_commit: { id: m2 } }),
      ),
    );
    expect(await baseCommit(github, event, { built: m2, testMerge: m2 })).toEqual({
      commit: m1,
      kind: 'previous commit',
    });
  });

  it('a push of a merge is its first parent', async () => {
    const [m0 = ''] = history(1);
    const side = fake.repository.commit({ parents: [m0] });
    const merge = fake.repository.commit({ parents: [m0, side] });
    const event: EventFacts = { ...NOTHING, mode: 'refresh', headSha: merge, baseSha: m0 };
    expect((await baseCommit(github, event, { built: merge, testMerge: null }))?.commit).toBe(m0);
  });

  it('a push of the first commit of all is none', async () => {
    const [m0 = ''] = history(1);
    const event: EventFacts = { ...NOTHING, mode: 'refresh', headSha: m0 };
    expect(await baseCommit(github, event, { built: m0, testMerge: null })).toBeNull();
  });

  it('a run by hand is where its branch left the default branch', async () => {
    fake.repository.defaultBranch = 'trunk';
    const [t0 = ''] = history(1, 'trunk');
    const side = fake.repository.commit({ parents: [t0] });
    fake.repository.branch('side', side);
    history(2, 'trunk');
    const event = readEvent('workflow_dispatch', { ref: 'refs/heads/side' });
    expect(await baseCommit(github, event, { built: side, testMerge: side })).toEqual({
      commit: t0,
      kind: 'merge base',
    });
  });

  it('a scheduled run, on the default branch, is that commit itself', async () => {
    const [, m1 = ''] = history(2);
    const event = readEvent('schedule', { schedule: '0 3 * * 0' });
    expect((await baseCommit(github, event, { built: m1, testMerge: m1 }))?.commit).toBe(m1);
  });
});

it('a base that GitHub does not let be found out is an error that names the permission, not a missing base', async () => {
  const [m0 = '', m1 = ''] = history(2);
  const token: FakeToken = { login: 'github-actions[bot]', permissions: { checks: 'write' } };
  fake.tokens.set('no-contents', token);
  const blind = await clientOf(fake, { token: 'no-contents' });
  const event: EventFacts = { ...NOTHING, mode: 'refresh', headSha: m1, baseSha: m0 };
  const asked = baseCommit(blind, event, { built: m1, testMerge: m1 });
  await expect(asked).rejects.toThrow(CommitsError);
  await expect(asked).rejects.toThrow(/^reading the parents of [0-9a-f]{7} failed: .*403.*contents: read/);
});

it('a short commit is looked up in full', async () => {
  const [m0 = ''] = history(1);
  expect(await fullCommit(github, m0.slice(0, 8))).toBe(m0);
  expect(await fullCommit(github, 'beefbeef')).toBeNull();
});

describe('how far a commit lies behind the base', () => {
  it('is counted in commits, the base itself being 0', async () => {
    const commits = history(5).reverse();
    const ancestry = new Ancestry(github, commits[0] ?? '');
    expect([...(await ancestry.distances(commits)).values()]).toEqual([0, 1, 2, 3, 4]);
  });

  it('is not known of a commit that is no ancestor', async () => {
    const [m0 = '', m1 = ''] = history(2);
    const side = fake.repository.commit({ parents: [m0] });
    const ancestry = new Ancestry(github, m1);
    expect(await ancestry.distance(side)).toBeNull();
    expect(await ancestry.farDistance(side)).toBeNull();
  });

  it('counts a merge as one step, however many commits it brought', async () => {
    const [m0 = ''] = history(1);
    let tip = m0;
    const brought = Array.from({ length: 30 }, () => {
      tip = fake.repository.commit({ parents: [tip] });
      return tip;
    });
    const merge = fake.repository.commit({ parents: [m0, tip] });
    const ancestry = new Ancestry(github, fake.repository.commit({ parents: [merge] }));
    const wanted = [merge, m0, brought.at(-1) ?? '', brought[0] ?? ''];
    const found = await ancestry.distances(wanted);
    expect(wanted.map((sha) => found.get(sha))).toEqual([1, 2, 2, 31]);
  });

  it('counts what was merged early from that merge, though a later one leads back to it by a shorter way', async () => {
    const [m0 = ''] = history(1);
    const early = fake.repository.commit({ parents: [m0] });
    const merge = fake.repository.commit({ parents: [m0, early] });
    fake.repository.branch('main', merge);
    const tip = history(5).at(-1) ?? '';
    const late = fake.repository.commit({ parents: [early] });
    const base = fake.repository.commit({ parents: [tip, late] });
    const found = await new Ancestry(github, base).distances([late, merge, early]);
    expect([...found.values()]).toEqual([1, 6, 7]);
  });

  it('asks for no page more than it takes, and for none twice', async () => {
    const commits = history(450).reverse();
    const ancestry = new Ancestry(github, commits[0] ?? '');
    expect(await ancestry.distance(commits[0] ?? '')).toBe(0);
    expect(fake.count('GET', COMMITS)).toBe(0);
    expect(await Promise.all([ancestry.distance(commits[150] ?? ''), ancestry.distance(commits[160] ?? '')])).toEqual([
      150, 160,
    ]);
    expect(fake.count('GET', COMMITS)).toBe(2);
    expect(await ancestry.distance(commits[120] ?? '')).toBe(120);
    expect(fake.count('GET', COMMITS)).toBe(2);
    expect(await ancestry.distance('f'.repeat(40))).toBeNull();
    expect(fake.count('GET', COMMITS)).toBe(5);
  });

  it('is walked only so far, beyond which GitHub is asked for the one commit', async () => {
    const commits = history(350).reverse();
    const ancestry = new Ancestry(github, commits[0] ?? '', 2);
    const far = commits[340] ?? '';
    expect(await ancestry.distance(far)).toBeNull();
    expect(fake.count('GET', COMMITS)).toBe(2);
    expect(await ancestry.farDistance(far)).toBe(340);
    const stranger = fake.repository.commit({ parents: [far] });
    expect(await ancestry.farDistance(stranger)).toBeNull();
    expect(await ancestry.farDistance('f'.repeat(40))).toBeNull();
    expect(fake.count('GET', COMPARE)).toBe(3);
  });

  it('is an error where the commits cannot be listed', async () => {
    const [m0 = '', m1 = ''] = history(2);
    fake.fail({ method: 'GET', path: COMMITS, status: 502, times: Number.POSITIVE_INFINITY });
    await expect(new Ancestry(github, m1).distance(m0)).rejects.toThrow(/^listing the commits before .*502/);
  });
});
