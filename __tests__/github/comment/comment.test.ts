import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conclusionOf } from '../../../src/github/check/check-run.js';
import { connect, type GitHub } from '../../../src/github/client/api.js';
import { CommentRefused, type CommentRequest, publishComment } from '../../../src/github/comment/comment.js';
import { stateOf, withState } from '../../../src/github/comment/comment-state.js';
import { MARKER, MAX_COMMENT } from '../../../src/report/markdown/markdown.js';
import type { Fault } from '../../fakes/github/faults.js';
import type { FakePull } from '../../fakes/github/repository.js';
import { type FakeGitHub, READ_ONLY_TOKEN, startFakeGitHub, TOKEN } from '../../fakes/github/server.js';

const COMMENTS = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const COMMENT = '/repos/{owner}/{repo}/issues/comments/{comment_id}';

let fake: FakeGitHub;
let github: GitHub;
let pull: FakePull;
let warnings: string[];

const connected = (token: string): Promise<GitHub> =>
  connect({
    token,
    apiUrl: fake.apiUrl,
    repository: fake.repository.fullName,
    log: { info: () => {}, warn: (text) => warnings.push(text) },
    retryAfterBaseMs: 1,
  });

beforeEach(async () => {
  warnings = [];
  fake = await startFakeGitHub();
  fake.repository.push('main', { files: { 'a.py': '1' } });
  const sha = fake.repository.commit({ parents: [fake.repository.tip('main') ?? ''], files: { 'a.py': '2' } });
  pull = fake.repository.openPull({ head: { ref: 'change', sha } });
  github = await connected(TOKEN);
});
afterEach(() => fake.close());

const request = (verdict: CommentRequest['verdict'], more: Partial<CommentRequest> = {}): CommentRequest => ({
  pullRequest: pull.number,
  gate: 'chat-api',
  body: `${MARKER}\n### ${verdict}\n`,
  verdict,
  conclusion: conclusionOf(verdict, 'warn'),
  when: 'always',
  headSha: pull.head.sha,
  ...more,
});
const publish = (...args: Parameters<typeof request>) => publishComment(github, request(...args));
const comments = () => fake.repository.comments;
const titles = () => comments().map(({ body }) => /^### (.*)$/m.exec(body)?.[1]);
/** A commit pushed to the pull request, and its sha. */
const pushed = () => {
  const sha = fake.repository.commit({ parents: [pull.head.sha] });
  fake.repository.updatePull(pull.number, sha);
  return sha;
};
const planted = (login: string, body: string) => {
  const [createdAt, updatedAt] = [new Date(), new Date()];
  const comment = { id: fake.repository.nextId(), issue: pull.number, login, body, createdAt, updatedAt };
  comments().push(comment);
  return comment;
};

describe('publishComment', () => {
  it('writes one comment that says whose it is, and edits it in place', async () => {
    const first = await publish('regression');
    expect(first).toMatchObject({ did: 'created', url: expect.stringContaining('#issuecomment-') });
    expect(comments()).toMatchObject([{ issue: pull.number, login: 'github-actions[bot]' }]);
    expect(comments()[0]?.body.split('\n')[0]).toBe(MARKER);
    expect(stateOf(comments()[0]?.body ?? '')).toEqual({
      gate: 'chat-api',
      verdict: 'regression',
      sha: pull.head.sha,
    });

    const second = await publish('pass', { headSha: pushed() });
    expect(second).toEqual({ did: 'updated', url: first.url });
    expect(titles()).toEqual(['pass']);
    expect(stateOf(comments()[0]?.body ?? '')?.sha).toBe(pull.head.sha);
  });

  it.each([
    ['pass', 'regression'],
    ['pass', 'not-comparable'],
    ['not-comparable', 'inconclusive'],
    ['inconclusive', 'not-measured'],
    ['not-measured', 'regression'],
  ] as const)('posts anew what got worse, from %s to %s, so that subscribers hear of it', async (before, after) => {
    const first = await publish(before);
    const second = await publish(after);
    expect(second.did).toBe('reposted');
    expect(second.url).not.toBe(first.url);
    expect(titles()).toEqual([after]);
    const writes = fake.requests.filter(({ method, template }) => method !== 'GET' && template !== '/graphql');
    expect(writes.map(({ method }) => method)).toEqual(['POST', 'POST', 'DELETE']);
  });

  it('edits in place what got better or stayed, and does not post it anew', async () => {
    await publish('regression');
    for (const verdict of ['regression', 'not-measured', 'inconclusive', 'not-comparable', 'pass', 'pass'] as const) {
      expect((await publish(verdict)).did).toBe('updated');
    }
    expect(comments()).toHaveLength(1);
  });

  it('keeps the comments of several gates apart', async () => {
    await publish('pass');
    await publish('regression', { gate: 'embeddings' });
    await publish('pass', { gate: 'embeddings' });
    expect(comments().map(({ body }) => stateOf(body)?.gate)).toEqual(['chat-api', 'embeddings']);
    expect(titles()).toEqual(['pass', 'pass']);
  });

  it('finds its comment behind more than a page of others', async () => {
    await publish('regression');
    const [own] = comments().splice(0);
    for (let count = 0; count < 230; count += 1) planted('mona', 'looks good');
    if (own !== undefined) comments().push(own);
    expect((await publish('pass')).did).toBe('updated');
    expect(comments()).toHaveLength(231);
  });

  it.each(['mona', 'github-actions', 'other[bot]'])(
    'neither edits nor trusts a comment that %s forged',
    async (login) => {
      const forged = planted(
        login,
        withState(`${MARKER}\n### forged\n`, { gate: 'chat-api', verdict: 'regression', sha: 'f'.repeat(40) }),
      );
      const before = { ...forged };
      expect((await publish('pass')).did).toBe('created');
      expect((await publish('regression')).did).toBe('reposted');
      expect(comments()[0]).toEqual(before);
      expect(titles()).toEqual(['forged', 'regression']);
    },
  );

  it('takes no other comment of the same author for its own', async () => {
    planted('github-actions[bot]', `${MARKER}\nof another version`);
    planted('github-actions[bot]', `> ${MARKER}\nquoted`);
    expect((await publish('pass')).did).toBe('created');
    expect(comments()).toHaveLength(3);
  });

  it('knows itself under any token', async () => {
    fake.tokens.set('ghs_app', {
      login: 'memory-gate[bot]',
      permissions: { 'pull-requests': 'write' },
      app: 'memory-gate',
    });
    github = await connected('ghs_app');
    await publish('regression');
    expect((await publish('pass')).did).toBe('updated');
    expect(comments()).toMatchObject([{ login: 'memory-gate[bot]' }]);
  });

  it('knows itself on a GitHub Enterprise Server, whose GraphQL lies beside its REST', async () => {
    const enterprise = await startFakeGitHub({ apiPrefix: '/api/v3' });
    try {
      enterprise.repository.push('main', { files: { 'a.py': '1' } });
      const sha = enterprise.repository.push('change');
      const { number: pullRequest } = enterprise.repository.openPull({ head: { ref: 'change', sha } });
      enterprise.tokens.set('ghs_app', { login: 'gate[bot]', permissions: { 'pull-requests': 'write' }, app: 'gate' });
      const there = await connect({
        token: 'ghs_app',
        apiUrl: enterprise.apiUrl,
        repository: enterprise.repository.fullName,
        log: { info: () => {}, warn: () => {} },
        retryAfterBaseMs: 1,
      });
      await publishComment(there, request('regression', { pullRequest, headSha: sha }));
      expect(await publishComment(there, request('pass', { pullRequest, headSha: sha }))).toMatchObject({
        did: 'updated',
      });
    } finally {
      await enterprise.close();
    }
  });

  describe.each<[string, Fault]>([
    ['refused', { status: 403 }],
    ['down', { status: 502 }],
    ['cut off', { cut: true }],
    ['not answered', { reset: true }],
    ['answered with nonsense', { status: 200, body: { data: { viewer: null } } }],
  ])('where GraphQL is %s', (_, fault) => {
    beforeEach(() => fake.fail({ path: '/graphql', times: Number.POSITIVE_INFINITY, ...fault }));

    it("takes itself for the workflow's bot", async () => {
      await publish('regression');
      expect((await publish('pass')).did).toBe('updated');
      expect(comments()).toHaveLength(1);
    });

    it.each(['always', 'on-failure'] as const)(
      'leaves one comment with %s, of a token of another app',
      async (when) => {
        fake.tokens.set('ghs_app', {
          login: 'memory-gate[bot]',
          permissions: { 'pull-requests': 'write' },
          app: 'memory-gate',
        });
        github = await connected('ghs_app');
        await publish('regression', { when });
        await publish('pass', { when });
        expect(titles()).toEqual(['pass']);
      },
    );

    it('asks it once, and REST as often as ever', async () => {
      await publish('regression');
      const asked = fake.requests.length;
      fake.fail({ method: 'PATCH', path: COMMENT, status: 502, times: 2 });
      fake.fail({ path: COMMENTS, reset: true, times: 2 });
      expect((await publish('pass')).did).toBe('updated');
      expect(fake.requests.slice(asked).filter(({ template }) => template === '/graphql')).toHaveLength(1);
    });
  });

  it('does not ask who it is where no comment of this gate stands', async () => {
    planted('mona', 'looks good');
    await publish('regression');
    expect(fake.count('POST', '/graphql')).toBe(0);
  });
});

describe('publishComment, when', () => {
  const each = async (when: CommentRequest['when'], verdicts: readonly CommentRequest['verdict'][]) => {
    const did: string[] = [];
    for (const verdict of verdicts) did.push((await publish(verdict, { when })).did);
    return did;
  };

  it('always: after every run', async () => {
    expect(await each('always', ['pass', 'pass', 'regression', 'pass'])).toEqual([
      'created',
      'updated',
      'reposted',
      'updated',
    ]);
  });

  it('on-change: silent while all is well, then kept up to date', async () => {
    expect(await each('on-change', ['pass', 'inconclusive', 'inconclusive', 'regression', 'pass'])).toEqual([
      'none',
      'created',
      'updated',
      'reposted',
      'updated',
    ]);
    expect(titles()).toEqual(['pass']);
  });

  it('on-failure: speaks up for what fails or warns, and says when it is mended', async () => {
    expect(await each('on-failure', ['pass', 'not-comparable', 'pass', 'inconclusive', 'pass'])).toEqual([
      'none',
      'created',
      'updated',
      'reposted',
      'updated',
    ]);
    expect(titles()).toEqual(['pass']);
  });

  it('never: asks GitHub nothing', async () => {
    expect(await each('never', ['regression'])).toEqual(['none']);
    expect(fake.requests).toEqual([]);
  });
});

describe('publishComment, of an outdated run', () => {
  it.each([
    ['pass', 'regression'],
    ['regression', 'pass'],
  ] as const)('leaves the comment of a newer head, %s, whether its own %s is worse or better', async (newer, late) => {
    const old = pull.head.sha;
    await publish(newer, { headSha: pushed() });
    const before = structuredClone(comments());
    expect(await publish(late, { headSha: old })).toMatchObject({
      did: 'left',
      url: expect.stringContaining('#issuecomment-'),
    });
    expect(comments()).toEqual(before);
    expect(fake.count('POST', COMMENTS)).toBe(1);
  });

  it('writes over the comment of an older head, and its own in a re-run', async () => {
    await publish('regression');
    const newer = pushed();
    expect((await publish('pass', { headSha: newer })).did).toBe('updated');
    expect((await publish('inconclusive', { headSha: newer })).did).toBe('reposted');
    expect(titles()).toEqual(['inconclusive']);
  });

  it('goes on editing its own comment until the newer head has one', async () => {
    const old = pull.head.sha;
    await publish('regression');
    pushed();
    expect((await publish('pass', { headSha: old })).did).toBe('updated');
  });

  it('gives way where a newer head commented while it was at it', async () => {
    const old = pull.head.sha;
    const state = { gate: 'chat-api', verdict: 'pass', sha: pushed() } as const;
    github.octokit.hook.before('request', ({ method, url }) => {
      if (method === 'POST' && url === COMMENTS) {
        planted('github-actions[bot]', withState(`${MARKER}\n### pass\n`, state));
      }
    });
    const late = await publish('regression', { headSha: old });
    expect(late).toMatchObject({ did: 'left', url: expect.stringContaining('#issuecomment-') });
    expect(titles()).toEqual(['pass']);
  });
});

describe('publishComment, several at once', () => {
  /** Publishes with a connection each; none goes on before all have seen the same comments. */
  const publishAtOnce = async (...verdicts: CommentRequest['verdict'][]) => {
    let looked = 0;
    let go = () => {};
    const all = new Promise<void>((resolve) => {
      go = resolve;
    });
    const connections = await Promise.all(verdicts.map(() => connected(TOKEN)));
    for (const { octokit } of connections) {
      octokit.hook.after('request', async (_, { method, url }) => {
        if (method !== 'GET' || url !== COMMENTS || looked === verdicts.length) return;
        looked += 1;
        if (looked === verdicts.length) go();
        await all;
      });
    }
    return Promise.all(
      verdicts.map((verdict, index) => publishComment(connections[index] ?? github, request(verdict))),
    );
  };

  it.each([2, 5])('leaves one comment of %i that found none', async (count) => {
    await publishAtOnce(...Array.from({ length: count }, () => 'regression' as const));
    expect(fake.count('POST', COMMENTS)).toBe(count);
    expect(titles()).toEqual(['regression']);
  });

  it.each([2, 5])('leaves one comment of %i that found the same to post anew', async (count) => {
    await publish('pass');
    const done = await publishAtOnce(...Array.from({ length: count }, () => 'regression' as const));
    expect(fake.count('POST', COMMENTS)).toBe(1 + count);
    expect(titles()).toEqual(['regression']);
    expect(done.map(({ did }) => did)).toContain('reposted');
  });

  it('leaves one comment where one edits what the other posts anew', async () => {
    await publish('inconclusive');
    await publishAtOnce('regression', 'pass');
    expect(comments()).toHaveLength(1);
  });

  it('leaves one comment of several that an earlier race left', async () => {
    const state = { gate: 'chat-api', verdict: 'regression', sha: pull.head.sha } as const;
    for (const _ of [1, 2, 3]) planted('github-actions[bot]', withState(`${MARKER}\n### old\n`, state));
    expect((await publish('pass')).did).toBe('updated');
    expect(titles()).toEqual(['pass']);
  });

  it('looks again where the comment was deleted under its hands', async () => {
    await publish('regression');
    fake.fail({ method: 'PATCH', path: COMMENT, status: 404 });
    expect((await publish('pass')).did).toBe('updated');
    expect(titles()).toEqual(['pass']);
  });

  it('leaves one comment where GitHub made it and the answer was lost', async () => {
    fake.fail({ method: 'POST', path: COMMENTS, status: 502, afterHandling: true });
    await publish('regression');
    expect(titles()).toEqual(['regression']);
  });
});

describe('publishComment, refused', () => {
  const refused = (more: Partial<CommentRequest> = {}) => publish('regression', more);

  it('names the missing permission', async () => {
    github = await connected(READ_ONLY_TOKEN);
    await expect(refused()).rejects.toThrow(CommentRefused);
    await expect(refused()).rejects.toThrow(/^[^\n]*pull-requests: write[^\n]*$/);
  });

  it('waits where GitHub asks for fewer comments, and writes it once', async () => {
    const headers = { 'retry-after': '1' };
    fake.fail({ method: 'POST', path: COMMENTS, status: 403, headers, times: 2 });
    expect((await refused()).did).toBe('created');
    expect(titles()).toEqual(['regression']);
    fake.fail({ method: 'PATCH', path: COMMENT, status: 403, headers, times: 3 });
    await expect(refused()).rejects.toThrow(/asks for fewer requests \(403, secondary rate limit\)/);
  });

  it('says that the conversation is locked', async () => {
    const body = { message: 'Unable to create comment because issue is locked.', documentation_url: 'https://x' };
    fake.fail({ method: 'POST', path: COMMENTS, status: 403, body });
    await expect(refused()).rejects.toThrow(/^[^\n]*#\d+[^\n]*conversation is locked[^\n]*$/);
  });

  it.each([404, 410, 422, 500])('turns an answer %i into one sentence', async (status) => {
    fake.fail({ method: 'POST', path: COMMENTS, status, times: Number.POSITIVE_INFINITY });
    await expect(refused()).rejects.toThrow(CommentRefused);
    await expect(refused()).rejects.toThrow(new RegExp(`^[^\\n]*${status}[^\\n]*$`));
    expect(comments()).toEqual([]);
  });

  it('says so of a pull request that is not there', async () => {
    await expect(refused({ pullRequest: 4711 })).rejects.toThrow(/#4711.*404/);
  });

  it('loses nothing where the old comment may not be deleted, and says so', async () => {
    await publish('pass');
    fake.fail({ method: 'DELETE', path: COMMENT, status: 403 });
    expect((await refused()).did).toBe('reposted');
    expect(titles()).toEqual(['pass', 'regression']);
    expect(warnings).toEqual([expect.stringMatching(/could not delete .*#issuecomment-\d+ \(403\)/)]);
    expect((await publish('regression')).did).toBe('updated');
    expect(titles()).toEqual(['regression']);
  });

  it('loses nothing where the new comment is refused', async () => {
    await publish('pass');
    fake.fail({ method: 'POST', path: COMMENTS, status: 403 });
    await expect(refused()).rejects.toThrow(CommentRefused);
    expect(titles()).toEqual(['pass']);
  });

  it('sends all of the longest comment that is rendered', async () => {
    const body = `${MARKER}\n${'a'.repeat(MAX_COMMENT - MARKER.length - 2)}\n`;
    await refused({ body, gate: '-'.repeat(64) });
    expect(comments()[0]?.body.endsWith(body.slice(MARKER.length + 1))).toBe(true);
  });

  it.each(['a', '🟢', 'ab\n'])('sends no more than GitHub takes, of %j', async (text) => {
    await refused({ body: `${MARKER}\n${text.repeat(70_000)}` });
    const body = comments()[0]?.body ?? '';
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    expect(body).toContain('bytes are left out');
    expect(stateOf(body)?.verdict).toBe('regression');
    expect((await publish('pass')).did).toBe('updated');
  });
});
