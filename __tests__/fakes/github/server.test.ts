import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { routes } from './routes/index.js';
import { type FakeGitHub, READ_ONLY_TOKEN, startFakeGitHub, TOKEN } from './server.js';

let fake: FakeGitHub;
beforeEach(async () => {
  fake = await startFakeGitHub();
});
afterEach(() => fake.close());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${fake.repositoryUrl(path)}`, { ...init, headers: { authorization: `token ${TOKEN}`, ...init.headers } });

/** Without the machine's proxy, which @actions/github would take. */
const client = () => getOctokit(TOKEN, { baseUrl: fake.apiUrl, request: { fetch } });

/** What the fake found, taken from it so that it closes in peace. */
const violations = () => fake.violations.splice(0).join('\n');

describe('the fake GitHub', () => {
  it('answers as GitHub describes, from its state', async () => {
    const base = fake.repository.push('main', { files: { 'a/b.txt': 'one' } });
    const head = fake.repository.commit({ parents: [base], files: { 'c.txt': 'two' } });
    const octokit = client();
    const where = { owner: 'octo-org', repo: 'hello-world' };
    expect((await octokit.rest.repos.get(where)).data.default_branch).toBe('main');
    const { data: file } = await octokit.rest.repos.getContent({ ...where, path: 'a/b.txt' });
    expect(file).toMatchObject({ type: 'file', content: Buffer.from('one').toString('base64') });
    const { data: folder } = await octokit.rest.repos.getContent({ ...where, path: 'a', ref: base });
    expect(folder).toMatchObject([{ path: 'a/b.txt', type: 'file' }]);
    const { data: compared } = await octokit.rest.repos.compareCommitsWithBasehead({
      ...where,
      basehead: `${base}...${head}`,
    });
    expect(compared).toMatchObject({ status: 'ahead', ahead_by: 1, merge_base_commit: { sha: base } });
    expect(await octokit.graphql('{ viewer { login } }')).toEqual({ viewer: { login: 'github-actions[bot]' } });
  });

  it('catches a route that GitHub has not', async () => {
    expect((await ask('/no-such-thing')).status).toBe(599);
    expect(violations()).toMatch(/no-such-thing: the fake has no such route/);
  });

  it('catches a query parameter that GitHub describes not, or not so', async () => {
    fake.repository.push('main');
    expect((await ask('/contents/x?rev=main')).status).toBe(599);
    expect(violations()).toMatch(/GitHub describes no rev/);
    expect((await ask('/compare/main...main?per_page=many')).status).toBe(599);
    expect(violations()).toMatch(/query per_page: .*integer/);
  });

  it.each([
    ['lacks what it must have', { name: 'x' }, /head_sha/],
    ['has what is of another kind', { name: 7, head_sha: 'a' }, /name must be string/],
    ['names what GitHub does not', { name: 'x', head_sha: 'a', sumary: '' }, /GitHub describes no sumary/],
    ['goes beyond a limit', { name: 'x', head_sha: 'a', output: { title: 't', summary: 's'.repeat(65_536) } }, /65535/],
    ['is no JSON', '{', /must be object/],
    ['is missing', undefined, /body is missing/],
  ])('catches a body that %s', async (_, body, told) => {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const sent = await ask('/check-runs', { method: 'POST', ...(text === undefined ? {} : { body: text }) });
    expect(sent.status).toBe(599);
    expect(violations()).toMatch(told);
    expect(fake.repository.checkRuns).toEqual([]);
  });

  it('catches a status that GitHub does not describe', async () => {
    fake.repository.push('main', { files: { x: '' } });
    const route = routes.find(({ path }) => path === '/repos/{owner}/{repo}/contents/{path}');
    if (route === undefined) throw new Error('no such route');
    const { handle } = route;
    route.handle = () => ({ status: 418, body: {} });
    try {
      expect((await ask('/contents/x')).status).toBe(599);
    } finally {
      route.handle = handle;
    }
    expect(violations()).toMatch(/own answer: GitHub describes no answer 418/);
  });

  it('catches an answer of its own that breaks the description, and refuses to close', async () => {
    fake.repository.push('main', { files: { x: '' } });
    fake.repository.defaultBranch = 7 as never;
    expect((await ask('')).status).toBe(599);
    expect(fake.violations.join()).toMatch(/own answer: .*default_branch.* must be string/);
    await expect(fake.close()).rejects.toThrow(/default_branch/);
    fake = await startFakeGitHub();
  });

  it('refuses unknown tokens, missing permissions and other repositories', async () => {
    fake.tokens.set('weak', { login: 'mona', permissions: { checks: 'write' } });
    const status = async (token: string | null, url = fake.repositoryUrl('/contents/x')) =>
      (await fetch(url, token === null ? {} : { headers: { authorization: `Bearer ${token}` } })).status;
    fake.repository.push('main', { files: { x: '' } });
    expect(await status(null)).toBe(401);
    expect(await status('wrong')).toBe(401);
    expect(await status('weak')).toBe(403);
    expect(await status(READ_ONLY_TOKEN)).toBe(200);
    expect(await status(TOKEN, `${fake.apiUrl}/repos/other/repository`)).toBe(404);
  });

  it('meets as many requests with a fault as it was told to, then none', async () => {
    fake.fail({ method: 'GET', path: '/repos/{owner}/{repo}', status: 500, times: 2 });
    fake.fail({ path: '/repos/octo-org/hello-world', reset: true });
    fake.fail({ path: '/repos/{owner}/{repo}', status: 502, skip: 1 });
    expect([(await ask('')).status, (await ask('')).status]).toEqual([500, 500]);
    await expect(ask('')).rejects.toThrow();
    expect([(await ask('')).status, (await ask('')).status, (await ask('')).status]).toEqual([200, 502, 200]);
    expect(fake.requests.map(({ status }) => status)).toEqual([500, 500, 0, 200, 502, 200]);
  });

  it('can carry a request out and lose the answer', async () => {
    const head_sha = fake.repository.push('main');
    fake.fail({ method: 'POST', reset: true, afterHandling: true });
    const body = JSON.stringify({ name: 'x', head_sha });
    await expect(ask('/check-runs', { method: 'POST', body })).rejects.toThrow();
    expect(fake.repository.checkRuns).toMatchObject([{ name: 'x' }]);
  });

  it('names pages with their own address', async () => {
    const base = fake.repository.push('main');
    for (let n = 0; n < 5; n += 1) fake.repository.push('next');
    const octokit = client();
    fake.repository.branch('next', base);
    for (let n = 0; n < 5; n += 1) fake.repository.push('next', { message: `${n}` });
    const pages = octokit.paginate.iterator(
      'GET /repos/{owner}/{repo}/compare/{basehead}' as never,
      { owner: 'octo-org', repo: 'hello-world', basehead: 'main...next', per_page: 2 } as never,
    );
    const messages: string[] = [];
    for await (const { data } of pages) {
      const { commits } = data as unknown as { commits: { commit: { message: string } }[] };
      messages.push(...commits.map(({ commit }) => commit.message));
    }
    expect(messages).toEqual(['0', '1', '2', '3', '4']);
  });
});

describe("a GitHub Enterprise Server's fake", () => {
  it('answers below its prefix only', async () => {
    const server = await startFakeGitHub({ apiPrefix: '/api/v3' });
    const headers = { authorization: `token ${TOKEN}` };
    expect(server.apiUrl).toMatch(/\/api\/v3$/);
    expect((await fetch(server.repositoryUrl(), { headers })).status).toBe(200);
    expect((await fetch(`${server.serverUrl}/repos/octo-org/hello-world`, { headers })).status).toBe(599);
    await expect(server.close()).rejects.toThrow(/no such route/);
  });
});

describe("the fake's repository", () => {
  it('names blobs, trees and commits as git does', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fake-github-'));
    const date = new Date('2026-03-04T05:06:07Z');
    const git = (args: string[], input?: string) =>
      execFileSync('git', args, {
        cwd: folder,
        input: input ?? '',
        env: {
          PATH: process.env['PATH'],
          GIT_CONFIG_GLOBAL: '/dev/null',
          GIT_AUTHOR_NAME: 'Mona Lisa',
          GIT_AUTHOR_EMAIL: 'mona@example.com',
          GIT_AUTHOR_DATE: `${date.getTime() / 1000} +0000`,
          GIT_COMMITTER_NAME: 'Mona Lisa',
          GIT_COMMITTER_EMAIL: 'mona@example.com',
          GIT_COMMITTER_DATE: `${date.getTime() / 1000} +0000`,
        },
        encoding: 'utf8',
      }).trim();
    try {
      git(['init', '-q']);
      const files = { 'a.txt': 'one\n', 'a/b': 'two', 'a/ü.txt': 'three', 'a-b': '' };
      for (const [path, content] of Object.entries(files)) {
        const blob = git(['hash-object', '-w', '--stdin'], content);
        git(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`]);
      }
      const tree = git(['write-tree']);
      const ours = fake.repository.commit({ files, message: 'Say it', date });
      expect(fake.repository.commitAt(ours).tree).toBe(tree);
      expect(ours).toBe(git(['commit-tree', tree], 'Say it'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('builds the test merge of a pull request, and anew when main moves', () => {
    const { repository } = fake;
    const base = repository.push('main', { files: { a: '1', b: '1' } });
    const head = repository.commit({ parents: [base], files: { b: null, c: '1' } });
    const pull = repository.openPull({ head: { owner: 'mona', ref: 'patch', sha: head } });
    const tested = pull.mergeCommitSha ?? '';
    expect(repository.commitAt(tested).parents).toEqual([base, head]);
    expect([...repository.filesAt(tested).keys()].sort()).toEqual(['a', 'c']);
    expect(repository.tip('patch')).toBeNull();
    const moved = repository.push('main', { files: { d: '1' } });
    const again = repository.updatePull(pull.number).mergeCommitSha ?? '';
    expect(repository.commitAt(again).parents).toEqual([moved, head]);
    expect(repository.mergeBase(moved, head)).toBe(base);
    expect([...repository.filesAt(again).keys()].sort()).toEqual(['a', 'c', 'd']);
  });
});
