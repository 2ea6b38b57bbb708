import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pack, serialize } from '../../../src/baseline/serialize.js';
import { StoreRefused } from '../../../src/baseline/store.js';
import { BaselineArtifacts } from '../../../src/github/baseline/baseline-artifacts.js';
import { baselineStore } from '../../../src/github/baseline/baseline-branch.js';
import type { GitHub } from '../../../src/github/client/api.js';
import { Ancestry } from '../../../src/github/events/commits.js';
import type { Recording } from '../../../src/recording/recording.js';
import { asRead, run } from '../../drift/recordings.js';
import type { FakeArtifact, FakeWorkflowRun } from '../../fakes/github/repository.js';
import { type FakeGitHub, type FakeToken, startFakeGitHub } from '../../fakes/github/server.js';
import { zipOf } from '../archives.js';
import { clientOf, type Told } from '../client.js';

const DOWNLOAD = '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}';
const BRANCH = 'memdrift-baselines';
const LIMITED = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4000000000' };

let fake: FakeGitHub;
let github: GitHub;
let told: Told;
beforeEach(async () => {
  fake = await startFakeGitHub();
  told = { info: [], warn: [] };
  github = await clientOf(fake, { told });
});
afterEach(() => fake.close());

const commits = (count: number) => Array.from({ length: count }, () => fake.repository.push('main'));
const recording = (commit: string): Recording => run({ cycles: 12 }, { header: { name: 'chat', commit } });
const plainFile = (one: Recording) => ({ name: 'chat.memdrift.ndjson', content: serialize(one) });

/** An artifact of a refresh run of a commit, as GitHub would keep it. */
async function upload(
  headSha: string,
  {
    file = plainFile(recording(headSha)),
    run = {},
    artifact = {},
  }: {
    file?: { name: string; content: Buffer | string };
    run?: Partial<FakeWorkflowRun>;
    artifact?: Partial<FakeArtifact>;
  } = {},
): Promise<void> {
  const { repository } = fake;
  const id = repository.nextId();
  repository.workflowRuns.push({
    id,
    name: 'memdrift',
    path: '.github/workflows/memdrift.yml',
    event: 'push',
    headSha,
    headBranch: 'main',
    headOwner: repository.owner,
    status: 'completed',
    conclusion: 'success',
    attempt: 1,
    pullRequests: [],
    createdAt: new Date(),
    ...run,
  });
  repository.artifacts.push({
    id: repository.nextId(),
    name: 'memdrift-baseline-chat',
    runId: id,
    content: await zipOf(file),
    expired: false,
    createdAt: new Date(),
    ...artifact,
  });
}

const store = (base: string | null, baseRef: string | null = 'main', client = github) =>
  new BaselineArtifacts(client, { ancestry: base === null ? null : new Ancestry(client, base), baseRef });

describe('artifacts of refresh runs', () => {
  it('are read as they lie in the output folder or packed, nearest first, with how far they lie behind', async () => {
    const [m0 = '', m1 = '', m2 = ''] = commits(3);
    await upload(m0);
    await upload(m1, { file: { name: 'chat.json.gz', content: pack(recording(m1)) } });
    const { recordings, warnings } = await store(m2).list('chat');
    expect(warnings).toEqual([]);
    expect(recordings.map(({ distance, recording }) => [distance, recording.header.commit])).toEqual([
      [1, m1],
      [2, m0],
    ]);
    expect(recordings[0]?.recording).toEqual(asRead(recording(m1)));
    expect((await store(m2).list('embed')).recordings).toEqual([]);
    expect((await store(null).list('chat')).recordings).toEqual([]);
  });

  it('are taken of the default branch where the base branch is not known', async () => {
    const [m0 = ''] = commits(1);
    fake.repository.defaultBranch = 'trunk';
    await upload(m0, { run: { headBranch: 'trunk' } });
    await upload(m0, { run: { headBranch: 'main' } });
    expect((await store(m0, null).list('chat')).recordings).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof upload>[1]]>([
    ['a fork', { run: { headOwner: 'hubot' } }],
    ["a pull request's branch", { run: { headBranch: 'change' } }],
    ['a time long ago, which have expired', { artifact: { expired: true } }],
    ['another gate, whose name goes on', { artifact: { name: 'memdrift-baseline-chat2' } }],
  ])('of %s are not even downloaded', async (_, what) => {
    const [m0 = ''] = commits(1);
    await upload(m0, what);
    expect(await store(m0).list('chat')).toEqual({ recordings: [], warnings: [] });
    expect(fake.count('GET', DOWNLOAD)).toBe(0);
  });

  it('of commits that the base does not stand on are not downloaded', async () => {
    const [m0 = '', m1 = ''] = commits(2);
    await upload(m1);
    await upload(fake.repository.commit({ parents: [m0] }));
    expect(await store(m0).list('chat')).toEqual({ recordings: [], warnings: [] });
    expect(fake.count('GET', DOWNLOAD)).toBe(0);
  });

  it('that are too large are not downloaded, and that is said', async () => {
    const [m0 = ''] = commits(1);
    await upload(m0, { artifact: { content: Buffer.alloc(8 * 1024 * 1024 + 1) } });
    const { recordings, warnings } = await store(m0).list('chat');
    expect(recordings).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/^artifact memdrift-baseline-chat of .* 8388609 bytes; allowed/)]);
    expect(fake.count('GET', DOWNLOAD)).toBe(0);
  });

  it.each([
    ['of another commit', plainFile(recording('f'.repeat(40))), /its commit is "f{40}", where its place says/],
    ['of another gate', plainFile(run({ cycles: 12 }, { header: { name: 'embed' } })), /its gate is "embed"/],
    ['no recording', { name: 'chat.memdrift.ndjson', content: '{}\n' }, /line 1: field "format"/],
    ['another file', { name: 'chat.sh', content: 'true' }, /the archive holds "chat\.sh"/],
  ])('that hold a file %s are left out with a warning', async (_, file, warning) => {
    const [m0 = ''] = commits(1);
    await upload(m0, { file });
    const { recordings, warnings } = await store(m0).list('chat');
    expect(recordings).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(warning)]);
    expect(warnings[0]).toMatch(/^artifact memdrift-baseline-chat of [0-9a-f]{7} \(run \d+\).*\(left out\)$/);
  });

  it('are not written: the workflow uploads them', async () => {
    const put = store(null).put('chat');
    await expect(put).rejects.toThrow(StoreRefused);
    await expect(put).rejects.toThrow(/actions\/upload-artifact, the name memdrift-baseline-chat/);
  });
});

describe('the store of a gate on GitHub', () => {
  const options = (base: string) => ({ branch: BRANCH, runId: '1', base, baseRef: 'main' });

  it('is the branch: what it holds is used, and artifacts are not asked for', async () => {
    const [m0 = ''] = commits(1);
    await upload(m0);
    const both = baselineStore(github, options(m0));
    await both.put('chat', recording(m0));
    const { recordings } = await both.list('chat');
    expect(recordings.map(({ origin }) => origin)).toEqual([expect.stringMatching(/^memdrift-baselines:chat\//)]);
    expect(fake.count('GET', '/repos/{owner}/{repo}/actions/artifacts')).toBe(0);
  });

  it('is the artifacts where there is no branch, and where it holds nothing of this gate', async () => {
    const [m0 = ''] = commits(1);
    await upload(m0);
    expect((await baselineStore(github, options(m0)).list('chat')).recordings[0]?.origin).toMatch(/^artifact /);
    fake.repository.push(BRANCH, { files: { 'README.md': '', 'embed/x': '' } });
    expect((await baselineStore(github, options(m0)).list('chat')).recordings[0]?.origin).toMatch(/^artifact /);
  });

  it('is the branch of another repository where one keeps it: commits are of this one, artifacts are not asked for', async () => {
    const [m0 = ''] = commits(1);
    const other = await startFakeGitHub();
    try {
      const elsewhere = await clientOf(other, { told });
      const away = baselineStore(github, { ...options(m0), elsewhere });
      expect(await away.list('chat')).toEqual({ recordings: [], warnings: [] });
      await away.put('chat', recording(m0));
      expect((await away.list('chat')).recordings).toMatchObject([{ distance: 0 }]);
      expect([fake.repository.tip(BRANCH), other.repository.tip(BRANCH)]).toEqual([null, expect.any(String)]);
      expect(fake.count('GET', '/repos/{owner}/{repo}/actions/artifacts')).toBe(0);
    } finally {
      await other.close();
    }
  });

  it('is empty where there is neither, and artifacts that may not be read are a line in the log, no failure', async () => {
    const [m0 = ''] = commits(1);
    const token: FakeToken = { login: 'github-actions[bot]', permissions: { contents: 'write' } };
    fake.tokens.set('no-actions', token);
    const client = await clientOf(fake, { token: 'no-actions', told });
    expect(await baselineStore(client, options(m0)).list('chat')).toEqual({ recordings: [], warnings: [] });
    expect(told.warn).toEqual([]);
    expect(told.info).toEqual([
      expect.stringMatching(/^no baseline on the branch memdrift-baselines, .*grant `permissions: actions: read`/),
    ]);
  });

  it.each([
    ['listed, for an outage', { path: '/repos/{owner}/{repo}/actions/artifacts', status: 502 }],
    ['listed, for a limit', { path: '/repos/{owner}/{repo}/actions/artifacts', status: 403, headers: LIMITED }],
    ['downloaded', { path: DOWNLOAD, status: 500 }],
    ['downloaded by this token', { path: DOWNLOAD, status: 403 }],
  ])(
    'is refused where artifacts cannot be %s: a gate that has baselines is not one before its first',
    async (_, fault) => {
      const [m0 = ''] = commits(1);
      await upload(m0);
      fake.fail({ ...fault, times: Number.POSITIVE_INFINITY });
      await expect(baselineStore(github, options(m0)).list('chat')).rejects.toThrow(StoreRefused);
    },
  );
});
