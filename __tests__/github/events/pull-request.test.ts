import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect, type GitHub } from '../../../src/github/client/api.js';
import { changedFiles, fileAt, findPullRequest } from '../../../src/github/events/pull-request.js';
import { type FakeGitHub, startFakeGitHub, TOKEN } from '../../fakes/github/server.js';

let fake: FakeGitHub;
let github: GitHub;
let base: string;

beforeEach(async () => {
  fake = await startFakeGitHub();
  github = await connectTo(fake, TOKEN);
  base = fake.repository.push('main', {
    files: { 'server.py': 'serve()', 'workload.jsonl': '{"format":"memdrift.workload"}', 'docs/a.md': 'a' },
  });
});
afterEach(() => fake.close());

function connectTo({ apiUrl, repository }: FakeGitHub, token: string): Promise<GitHub> {
  const log = { info: () => {}, warn: () => {} };
  return connect({ token, apiUrl, repository: repository.fullName, log, retryAfterBaseMs: 1 });
}

describe('the files that a pull request changes', () => {
  it('are those since the merge base, a moved one under both names', async () => {
    const head = fake.repository.commit({
      parents: [base],
      files: { 'server.py': 'leak()', 'workload.jsonl': null, 'w2.jsonl': '{"format":"memdrift.workload"}' },
    });
    fake.repository.push('main', { files: { 'other.py': 'merged meanwhile' } });
    const { number } = fake.repository.openPull({ head: { owner: 'mallory', ref: 'fix', sha: head } });
    const { files, complete } = await changedFiles(github, number);
    expect(files.sort()).toEqual(['server.py', 'w2.jsonl', 'workload.jsonl']);
    expect(complete).toBe(true);
  });

  it('are read page by page', async () => {
    const files = Object.fromEntries(Array.from({ length: 230 }, (_, n) => [`file-${n}.txt`, String(n)]));
    const head = fake.repository.commit({ parents: [base], files });
    const { number } = fake.repository.openPull({ head: { ref: 'many', sha: head } });
    expect((await changedFiles(github, number)).files).toHaveLength(230);
    expect(fake.count('GET', '/repos/{owner}/{repo}/pulls/{pull_number}/files')).toBe(3);
  });

  it('are said to be incomplete where GitHub lists no more', async () => {
    const files = Object.fromEntries(Array.from({ length: 3100 }, (_, n) => [`f${n}`, String(n)]));
    const head = fake.repository.commit({ parents: [base], files });
    const { number } = fake.repository.openPull({ head: { ref: 'huge', sha: head } });
    const listed = await changedFiles(github, number);
    expect(listed.complete).toBe(false);
    expect(listed.files).toHaveLength(3000);
  });

  it('need a permission, which is named', async () => {
    fake.tokens.set('ghs_none', { login: 'github-actions[bot]', permissions: { contents: 'read' } });
    const { number } = fake.repository.openPull({ head: { ref: 'x', sha: base } });
    await expect(changedFiles(await connectTo(fake, 'ghs_none'), number)).rejects.toThrow(/pull-requests: read/);
  });
});

describe('a file at a commit', () => {
  it('is its text, whatever happened since', async () => {
    fake.repository.push('main', { files: { 'docs/a.md': 'b' } });
    expect(await fileAt(github, 'docs/a.md', base, 100)).toBe('a');
    expect(await fileAt(github, 'docs/a.md', 'main', 100)).toBe('b');
  });

  it('is null where there is none', async () => {
    expect(await fileAt(github, 'docs/none.md', base, 100)).toBeNull();
  });

  it('is refused where it is a folder, too large, or larger than GitHub tells', async () => {
    const sha = fake.repository.push('main', { files: { big: 'x'.repeat(2000), huge: Buffer.alloc(1024 * 1024 + 1) } });
    await expect(fileAt(github, 'docs', sha, 100)).rejects.toThrow(/docs at .* is a folder; allowed: a file/);
    await expect(fileAt(github, 'big', sha, 1999)).rejects.toThrow(/2000 bytes; allowed: at most 1999/);
    await expect(fileAt(github, 'huge', sha, 10_000_000)).rejects.toThrow(/GitHub does not send files of that size/);
    expect(await fileAt(github, 'big', sha, 2000)).toHaveLength(2000);
  });

  it('is not null where GitHub refuses to tell', async () => {
    fake.fail({ path: '/repos/{owner}/{repo}/contents/{path}', status: 403 });
    await expect(fileAt(github, 'docs/a.md', base, 100)).rejects.toThrow(/contents: read/);
  });
});

describe('the pull request of a run', () => {
  const commitOn = (text: string): string =>
    fake.repository.commit({ parents: [base], files: { 'server.py': text }, message: text });

  it('is the open one with the head of the run', async () => {
    const sha = commitOn('mine');
    fake.repository.openPull({ head: { owner: 'someone', ref: 'fix', sha: commitOn('theirs') } });
    const { number } = fake.repository.openPull({ head: { owner: 'Mallory', ref: 'fix', sha } });
    const found = await findPullRequest(github, { headOwner: 'Mallory', headBranch: 'fix', headSha: sha });
    expect(found).toEqual({ pull: { number, baseRef: 'main', baseSha: base, fork: true }, why: null });
  });

  it('of the same repository is no fork', async () => {
    const sha = commitOn('mine');
    fake.repository.openPull({ head: { ref: 'fix', sha } });
    const found = await findPullRequest(github, { headOwner: 'octo-org', headBranch: 'fix', headSha: sha });
    expect(found.pull?.fork).toBe(false);
  });

  it('is none where the head moved on, and says so', async () => {
    const sha = commitOn('old');
    const { number } = fake.repository.openPull({ head: { owner: 'mallory', ref: 'fix', sha } });
    fake.repository.updatePull(number, commitOn('new'));
    const { pull, why } = await findPullRequest(github, { headOwner: 'mallory', headBranch: 'fix', headSha: sha });
    expect(pull).toBeNull();
    expect(why).toMatch(new RegExp(`^the head of #${number} is now [0-9a-f]{12}`));
  });

  it('is none once it is closed, or its fork deleted', async () => {
    const sha = commitOn('mine');
    const pull = fake.repository.openPull({ head: { owner: 'mallory', ref: 'fix', sha } });
    pull.head.repositoryExists = false;
    const head = { headOwner: 'mallory', headBranch: 'fix', headSha: sha };
    expect((await findPullRequest(github, head)).why).toMatch(/no open pull request/);
    expect((await findPullRequest(github, { ...head, headOwner: null })).why).toBe('the fork was deleted');
    pull.head.repositoryExists = true;
    pull.state = 'closed';
    expect((await findPullRequest(github, head)).why).toMatch(/no open pull request \(closed, merged/);
  });

  it('is none where two have the same head: what was measured is compared with one base only', async () => {
    const sha = commitOn('mine');
    fake.repository.branch('release', base);
    fake.repository.openPull({ head: { owner: 'mallory', ref: 'fix', sha } });
    fake.repository.openPull({ head: { owner: 'mallory', ref: 'fix', sha }, base: 'release' });
    const { why } = await findPullRequest(github, { headOwner: 'mallory', headBranch: 'fix', headSha: sha });
    expect(why).toMatch(/head of several pull requests \(#\d+, #\d+\)/);
  });

  it('is looked for on every page', async () => {
    const sha = commitOn('mine');
    const { number } = fake.repository.openPull({ head: { owner: 'mallory', ref: 'odd:name', sha } });
    for (let n = 0; n < 120; n += 1)
      fake.repository.openPull({ head: { owner: 'mallory', ref: 'odd:name', sha: base } });
    const found = await findPullRequest(github, { headOwner: 'mallory', headBranch: 'odd:name', headSha: sha });
    expect(found.pull?.number).toBe(number);
  });
});
