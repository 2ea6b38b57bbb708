import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { download, readResultArtifacts } from '../../../src/github/artifacts/result-artifacts.js';
import { connect, type GitHub } from '../../../src/github/client/api.js';
import { type FakeGitHub, startFakeGitHub, TOKEN } from '../../fakes/github/server.js';
import { zipOf } from '../archives.js';

const RUN = 42;
const wanted = { runId: RUN, prefix: 'memdrift-result-', maxBytes: 10_000 };

let fake: FakeGitHub;
let github: GitHub;

beforeEach(async () => {
  fake = await startFakeGitHub();
  github = await connectTo(TOKEN);
});
afterEach(() => fake.close());

function connectTo(token: string): Promise<GitHub> {
  const log = { info: () => {}, warn: () => {} };
  const { apiUrl, repository } = fake;
  return connect({ token, apiUrl, repository: repository.fullName, log, retryAfterBaseMs: 1 });
}

interface Upload {
  runId?: number;
  expired?: boolean;
  at?: string;
}

function upload(
  name: string,
  content: Buffer,
  { runId = RUN, expired = false, at = '2026-03-01' }: Upload = {},
): number {
  const id = fake.repository.nextId();
  fake.repository.artifacts.push({ id, name, runId, content, expired, createdAt: new Date(at) });
  return id;
}

const result = (content: string) => zipOf({ name: 'result.json', content });

describe('the results of a run', () => {
  it('are those uploaded under the prefix, by that run', async () => {
    upload('memdrift-result-chat', await result('{"gate":"chat"}'));
    upload('memdrift-result-embed', await result('{"gate":"embed"}'));
    upload('memdrift-recording-chat', await result('no'));
    upload('coverage', await result('no'));
    upload('memdrift-result-other', await result('of another run'), { runId: 7 });
    expect(await readResultArtifacts(github, wanted)).toEqual({
      results: [
        { artifact: 'memdrift-result-chat', gate: 'chat', text: '{"gate":"chat"}' },
        { artifact: 'memdrift-result-embed', gate: 'embed', text: '{"gate":"embed"}' },
      ],
      problems: [],
    });
  });

  it('of one name are the newest, which a re-run has left', async () => {
    upload('memdrift-result-chat', await result('second'), { at: '2026-03-02T12:00:00Z' });
    upload('memdrift-result-chat', await result('first'), { at: '2026-03-01T12:00:00Z' });
    const { results } = await readResultArtifacts(github, wanted);
    expect(results.map(({ text }) => text)).toEqual(['second']);
  });

  it('are found behind pages of other artifacts', async () => {
    upload('memdrift-result-chat', await result('mine'));
    for (let n = 0; n < 250; n += 1) upload(`log-${n}`, Buffer.alloc(0));
    expect((await readResultArtifacts(github, wanted)).results).toHaveLength(1);
    expect(fake.count('GET', '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts')).toBe(3);
  });

  it('are not trusted to be there where the list is endless', async () => {
    for (let n = 0; n < 1200; n += 1) upload(`log-${n}`, Buffer.alloc(0));
    const { problems } = await readResultArtifacts(github, wanted);
    expect(problems).toEqual(['the run has more than 1000 artifacts; results beyond these are ignored']);
  });

  it('are as many as a matrix has jobs', async () => {
    const content = await result('{}');
    for (let n = 0; n < 260; n += 1) upload(`memdrift-result-${n}`, content);
    const { results, problems } = await readResultArtifacts(github, wanted);
    expect(results).toHaveLength(256);
    expect(problems).toEqual(['the run has 260 results; allowed: at most 256, the others are ignored']);
  });
});

describe('what cannot be had is a sentence', () => {
  it('too large: refused before it is downloaded', async () => {
    upload('memdrift-result-chat', Buffer.alloc(10_001));
    const { problems } = await readResultArtifacts(github, wanted);
    expect(problems).toEqual([
      'artifact "memdrift-result-chat" is refused: it has 10001 bytes; allowed: at most 10000',
    ]);
    expect(fake.requests.some(({ path }) => path.includes('/zip'))).toBe(false);
  });

  it('expired', async () => {
    upload('memdrift-result-chat', await result('{}'), { expired: true });
    const { problems } = await readResultArtifacts(github, wanted);
    expect(problems).toEqual(['artifact "memdrift-result-chat" is refused: it has expired; run the workflow again']);
  });

  it('not an archive of the one file; the others are read all the same', async () => {
    upload('memdrift-result-a', await zipOf({ name: '0', content: '' }, { name: 'result.json', content: '{}' }));
    upload('memdrift-result-b', await result('good'));
    upload('memdrift-result-c', Buffer.from('<html>'));
    const { results, problems } = await readResultArtifacts(github, wanted);
    expect(results.map(({ text }) => text)).toEqual(['good']);
    expect(problems[0]).toBe(
      'artifact "memdrift-result-a" is refused: the archive holds 2 files; allowed: one, "result.json"',
    );
    expect(problems[1]).toMatch(/^artifact "memdrift-result-c" is refused: the archive cannot be read/);
  });

  it('many large ones, together: memory is bounded', async () => {
    const content = await result(' '.repeat(5_000_000));
    for (let n = 0; n < 8; n += 1) upload(`memdrift-result-${n}`, content);
    const { results, problems } = await readResultArtifacts(github, { ...wanted, maxBytes: 5_000_000 });
    expect(results).toHaveLength(6);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatch(/5000000 bytes or more; allowed: at most 3554432/);
  });

  it('a bomb, at the size it unpacks to', async () => {
    upload('memdrift-result-chat', await zipOf({ name: 'result.json', content: Buffer.alloc(5_000_000) }));
    expect((await readResultArtifacts(github, wanted)).problems[0]).toMatch(/5000000 bytes or more/);
  });

  it('without the permission, which is named', async () => {
    upload('memdrift-result-chat', await result('{}'));
    fake.tokens.set('ghs_none', { login: 'github-actions[bot]', permissions: { contents: 'read' } });
    const { results, problems } = await readResultArtifacts(await connectTo('ghs_none'), wanted);
    expect(results).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/actions: read/);
  });

  it('a download that fails', async () => {
    upload('memdrift-result-chat', await result('{}'));
    fake.fail({ path: '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', status: 410 });
    const { problems } = await readResultArtifacts(github, wanted);
    expect(problems[0]).toMatch(/downloading artifact "memdrift-result-chat"/);
  });

  it('a name that would break out of the sentence', async () => {
    upload('memdrift-result-\n::error::`@everyone', Buffer.alloc(20_000));
    const { problems } = await readResultArtifacts(github, wanted);
    expect(problems[0]).toMatch(/^artifact "memdrift-result- ::error::`@everyone" is refused/);
  });
});

it('the token stays with the API when the download is redirected to another origin', async () => {
  const id = upload('memdrift-result-chat', await result('{}'));
  expect((await download(github, id)).subarray(0, 2).toString()).toBe('PK');
  const [asked, fetched] = fake.requests;
  expect(asked?.headers['authorization']).toContain(TOKEN);
  expect(fetched?.path).toContain('/_storage/');
  expect(fetched?.headers['host']).not.toBe(asked?.headers['host']);
  expect(JSON.stringify(fetched?.headers)).not.toContain(TOKEN);
});
