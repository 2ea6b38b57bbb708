import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect, type GitHub } from '../../../src/github/client/api.js';
import { IssueRefused, type IssueRequest, tellOfRegression } from '../../../src/github/issue/regression-issue.js';
import { MARKER } from '../../../src/report/markdown/markdown.js';
import { type FakeGitHub, READ_ONLY_TOKEN, startFakeGitHub, TOKEN } from '../../fakes/github/server.js';

let fake: FakeGitHub;
let github: GitHub;

const connected = (token: string): Promise<GitHub> =>
  connect({
    token,
    apiUrl: fake.apiUrl,
    repository: fake.repository.fullName,
    log: { info: () => {}, warn: () => {} },
    retryAfterBaseMs: 1,
  });

beforeEach(async () => {
  fake = await startFakeGitHub();
  github = await connected(TOKEN);
});
afterEach(() => fake.close());

const refreshed = (verdict: IssueRequest['state']['verdict'], sha: string, gate = 'chat', by = github) =>
  tellOfRegression(by, {
    state: { gate, verdict, sha: sha.repeat(40) },
    title: `${gate}: ${verdict}`,
    body: `${MARKER}\n### ${verdict} at ${sha}\n`,
  });
const issues = () => fake.repository.issues;

it('opens one issue, updates it while main regresses, and closes it when main no longer does', async () => {
  expect(await refreshed('pass', 'a')).toEqual({ did: 'none', url: null });
  const { did, url } = await refreshed('regression', 'b');
  expect([did, url]).toEqual(['opened', expect.stringMatching(/\/issues\/\d+$/)]);
  expect(await refreshed('regression', 'c')).toEqual({ did: 'updated', url });
  expect(issues()).toMatchObject([{ state: 'open', title: 'chat: regression', labels: ['memdrift'] }]);
  expect(issues()[0]?.body).toContain('### regression at c');
  expect(await refreshed('pass', 'd')).toEqual({ did: 'closed', url });
  expect(issues()).toMatchObject([{ state: 'closed', stateReason: 'completed' }]);
  expect(await refreshed('regression', 'e')).toMatchObject({ did: 'opened' });
  expect(issues()).toHaveLength(2);
});

it('leaves it as it is after a refresh that says nothing about main', async () => {
  await refreshed('regression', 'a');
  for (const verdict of ['not-measured', 'inconclusive', 'not-comparable'] as const) {
    expect(await refreshed(verdict, 'b')).toEqual({ did: 'none', url: null });
  }
  expect(issues()).toMatchObject([{ state: 'open', title: 'chat: regression' }]);
});

it('keeps gates apart, and is not misled by an issue that somebody else wrote', async () => {
  await refreshed('regression', 'a');
  expect(await refreshed('regression', 'a', 'embed')).toMatchObject({ did: 'opened' });
  const [first] = issues();
  if (first === undefined) expect.fail();
  first.login = 'mallory';
  expect(await refreshed('pass', 'b')).toEqual({ did: 'none', url: null });
  expect(await refreshed('regression', 'b')).toMatchObject({ did: 'opened' });
  expect(first).toMatchObject({ state: 'open', title: 'chat: regression' });
});

it('names the permission that is missing', async () => {
  const readOnly = await connected(READ_ONLY_TOKEN);
  const refused = refreshed('regression', 'a', 'chat', readOnly);
  await expect(refused).rejects.toThrow(IssueRefused);
  await expect(refused).rejects.toThrow(/^writing the issue about main failed: .*issues: write/);
});
