import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect, type GitHub } from '../../../src/github/client/api.js';
import { explain, statusOf } from '../../../src/github/client/github-errors.js';
import type { ConnectOptions } from '../../../src/github/client/octokit.js';
import { VERSION } from '../../../src/series/version.js';
import { type FakeGitHub, startFakeGitHub, TOKEN } from '../../fakes/github/server.js';

const REPO = '/repos/{owner}/{repo}';
const SECONDARY = { status: 403, headers: { 'retry-after': '7' } };

let fake: FakeGitHub;
let said: string[];
beforeEach(async () => {
  said = [];
  fake = await startFakeGitHub();
});
afterEach(() => fake.close());

function open(options: Partial<ConnectOptions> = {}): Promise<GitHub> {
  const log = { info: (text: string) => said.push(text), warn: (text: string) => said.push(text) };
  return connect({
    token: TOKEN,
    apiUrl: fake.apiUrl,
    repository: fake.repository.fullName,
    log,
    retryAfterBaseMs: 1,
    ...options,
  });
}

const ask = ({ octokit, owner, repo }: GitHub) => octokit.rest.repos.get({ owner, repo });

async function failure(promise: Promise<unknown>): Promise<Error> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('did not fail');
  return error;
}

describe('the client', () => {
  it('says who it is, and speaks of the repository it was told', async () => {
    const github = await open();
    expect((await ask(github)).data.full_name).toBe('octo-org/hello-world');
    expect(fake.requests[0]?.headers['user-agent']).toMatch(
      new RegExp(`^memdrift/${VERSION.replaceAll('.', '\\.')}\\b`),
    );
    expect(github).toMatchObject({ owner: 'octo-org', repo: 'hello-world' });
  });

  it.each(['hello-world', 'a/b/c', '/x', ''])('refuses the repository %j', async (repository) => {
    await expect(open({ repository })).rejects.toThrow('not "owner/name"');
  });

  it('keeps to the API of a GitHub Enterprise Server, for REST and GraphQL', async () => {
    const server = await startFakeGitHub({ apiPrefix: '/api/v3' });
    try {
      const github = await open({ apiUrl: `${server.apiUrl}/` });
      expect((await ask(github)).status).toBe(200);
      expect(await github.octokit.graphql('{ viewer { login } }')).toHaveProperty('viewer.login');
      expect(server.requests.map(({ path }) => path)).toEqual(['/api/v3/repos/octo-org/hello-world', '/api/graphql']);
    } finally {
      await server.close();
    }
  });

  it('asks again after server errors, until the answer comes', async () => {
    fake.fail({ path: REPO, status: 502, times: 3 });
    expect((await ask(await open())).status).toBe(200);
    expect(fake.requests.map(({ status }) => status)).toEqual([502, 502, 502, 200]);
  });

  it('gives up after three more requests', async () => {
    fake.fail({ path: REPO, status: 500, times: Infinity });
    expect(statusOf(await failure(ask(await open())))).toBe(500);
    expect(fake.requests).toHaveLength(4);
  });

  it.each([401, 403, 404, 409, 422])('does not ask again after %i', async (status) => {
    fake.fail({ path: REPO, status, times: Infinity });
    expect(statusOf(await failure(ask(await open())))).toBe(status);
    expect(fake.requests).toHaveLength(1);
  });

  it('asks again after a connection that was reset', async () => {
    fake.fail({ path: REPO, reset: true, times: 2 });
    expect((await ask(await open())).status).toBe(200);
  });

  it('takes no half answer for a whole one', async () => {
    fake.fail({ path: REPO, cut: true, times: 2 });
    expect((await ask(await open())).data.full_name).toBe('octo-org/hello-world');
    expect(fake.requests).toHaveLength(3);
  });

  it('ends a request that is not answered', async () => {
    fake.fail({ path: REPO, delayMs: 60_000, times: Infinity });
    const error = await failure(ask(await open({ timeoutMs: 20 })));
    expect(explain(error, 'reading the repository', null)).toBe(
      'reading the repository failed: GitHub did not answer in time: run the job again',
    );
    expect(fake.requests).toHaveLength(4);
  });

  it('tries only once each while GitHub cannot be reached, and as ever when it can', async () => {
    const github = await open();
    fake.fail({ path: REPO, reset: true, times: 5 });
    await failure(ask(github));
    expect(fake.requests).toHaveLength(4);
    await failure(ask(github));
    expect(fake.requests).toHaveLength(5);
    await ask(github);
    fake.fail({ path: REPO, reset: true, times: 1 });
    expect((await ask(github)).status).toBe(200);
  });

  it('waits where GitHub asks for fewer requests, and says so', async () => {
    fake.fail({ path: REPO, ...SECONDARY, times: 2 });
    expect((await ask(await open())).status).toBe(200);
    expect(said).toEqual(Array(2).fill('GitHub asks for fewer requests (secondary rate limit); waiting 7 s'));
  });

  it('waits twice at most', async () => {
    fake.fail({ path: REPO, ...SECONDARY, status: 429, times: Infinity });
    const error = await failure(ask(await open()));
    expect(fake.requests).toHaveLength(3);
    expect(explain(error, 'x', null)).toMatch(/asks for fewer requests \(429/);
  });

  it('waits for a rate limit that opens soon, and not for one that opens in an hour', async () => {
    const until = (seconds: number) => ({
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + seconds) },
    });
    const github = await open();
    fake.fail({ path: REPO, ...until(5) });
    expect((await ask(github)).status).toBe(200);
    fake.fail({ path: REPO, ...until(3600) });
    const error = await failure(ask(github));
    expect(fake.requests).toHaveLength(3);
    expect(said[1]).toMatch(/rate limit is reached; not waiting 3\d\d\d s until it resets$/);
    expect(explain(error, 'x', null)).toMatch(/rate limit of this token is reached until \d\d:\d\d UTC/);
  });

  it('writes nothing by itself, and its token nowhere', async () => {
    const written = (['log', 'info', 'warn', 'error', 'debug'] as const).map((one) => vi.spyOn(console, one));
    fake.fail({ path: REPO, status: 500, headers: { deprecation: 'true', sunset: 'soon' }, times: 1 });
    fake.fail({ path: REPO, status: 422, body: { message: 'no', errors: [{ code: 'x' }] } });
    const error = await failure(ask(await open()));
    for (const spy of written) expect(spy).not.toHaveBeenCalled();
    const seen = [said.join(), error.stack, JSON.stringify(error), explain(error, 'x', null)].join();
    expect(seen).not.toContain(TOKEN);
    expect(fake.requests[0]?.login).toBe('github-actions[bot]');
    vi.restoreAllMocks();
  });
});
