import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { environmentKey } from '../../../src/baseline/environment-key.js';
import { pack } from '../../../src/baseline/serialize.js';
import { StoreRefused } from '../../../src/baseline/store.js';
import { pathOf, readPath } from '../../../src/baseline/stored-file.js';
import { BaselineBranch, type BaselineBranchOptions } from '../../../src/github/baseline/baseline-branch.js';

import type { GitHub } from '../../../src/github/client/api.js';
import { Ancestry } from '../../../src/github/events/commits.js';
import type { Environment } from '../../../src/recording/environment.js';
import type { Recording } from '../../../src/recording/recording.js';
import type { Clock } from '../../../src/time/clock.js';
import { asRead, random, run } from '../../drift/recordings.js';
import { type FakeGitHub, type FakeToken, READ_ONLY_TOKEN, startFakeGitHub } from '../../fakes/github/server.js';
import { VirtualTime } from '../../fakes/virtual-time.js';
import { clientOf } from '../client.js';

const BRANCH = 'memdrift-baselines';
const GIT = '/repos/{owner}/{repo}/git';
const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 24, 12);

let fake: FakeGitHub;
let github: GitHub;
beforeEach(async () => {
  // No two commits of one second: they would be one commit, where their content is the same.
  let seconds = 0;
  fake = await startFakeGitHub({ now: () => new Date(NOW + 1000 * seconds++) });
  github = await clientOf(fake);
});
afterEach(() => fake.close());

/** A clock, and the chance that spreads a writer's pauses. */
type Pauses = Clock & { random(): number };
type StoreOptions = Partial<BaselineBranchOptions> & { clock?: Pauses };

/** A clock that only sleeping moves, and by the asked time at once. */
function clock(seed = 1): Pauses & { slept: number[] } {
  let now = 0;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    wall: () => new Date(NOW + now),
    random: random(seed),
    sleep: async (ms) => {
      now += ms;
      slept.push(ms);
    },
  };
}

const commits = (count: number) => Array.from({ length: count }, () => fake.repository.push('main'));
const ENVIRONMENT: Environment = { gpu: ['NVIDIA L4'], thp: 'madvise' };

function recording(
  commit: string,
  { created = NOW, environment = ENVIRONMENT, seed = 1, name = 'chat' } = {},
): Recording {
  const header = { name, commit, environment, created: new Date(created).toISOString() };
  return run({ cycles: 12, seed }, { header, verdict: { kind: 'verdict', t: 1, verdict: 'pass', reason: 'no leak' } });
}

function store(base: string | null, options: StoreOptions = {}, client = github): BaselineBranch {
  const ancestry = base === null ? null : new Ancestry(client, base);
  const time = options.clock ?? clock();
  return new BaselineBranch(client, {
    branch: BRANCH,
    runId: '77',
    ancestry,
    clock: time,
    random: time.random,
    ...options,
  });
}

/** Paths on the branch, README included. */
const held = () => {
  const tip = fake.repository.tip(BRANCH);
  return tip === null ? [] : [...fake.repository.filesAt(tip).keys()];
};
const stored = () => held().filter((path) => readPath(path) !== null);

/** Puts files on the branch as another would, without memdrift. */
function place(files: Record<string, string | Uint8Array>): void {
  fake.repository.push(BRANCH, { files });
}
const placeOf = (commit: string, created: number, environment = environmentKey(ENVIRONMENT)) =>
  pathOf({ name: 'chat', environment, commit, created }, '1', 1);
/** Many recordings at once, each packed as memdrift does. */
const packed = (all: readonly Recording[]) =>
  Object.fromEntries(
    all.map((one) => [
      placeOf(one.header.commit ?? '', Date.parse(one.header.created ?? ''), environmentKey(one.header.environment)),
      pack(one),
    ]),
  );

describe('the first recording', () => {
  it('makes the branch, without history and by GitHub itself', async () => {
    const [m0 = ''] = commits(1);
    const where = await store(null).put('chat', recording(m0));
    const tip = fake.repository.commitAt(fake.repository.tip(BRANCH) ?? '');
    expect(tip.parents).toEqual([]);
    expect(tip.message).toBe(`chat: ${m0.slice(0, 7)}`);
    const asked = fake.requests.find(({ method, template }) => method === 'POST' && template === `${GIT}/commits`);
    expect(Object.keys(asked?.body as object).sort()).toEqual(['message', 'parents', 'tree']);
    const path = `chat/${environmentKey(ENVIRONMENT)}/${m0}-77-20261124T120000000Z.json.gz`;
    expect(where).toBe(`${BRANCH}:${path}`);
    expect(held()).toEqual(['README.md', path]);
    expect(fake.repository.fileAt(tip.sha, 'README.md')?.toString()).toMatch(/^# Baselines of memdrift\n/);
    // Main has none of it.
    expect([...fake.repository.filesAt(fake.repository.tip('main') ?? '').keys()]).toEqual([]);
  });

  it('is found again from its commit and from those after it, with how many these are', async () => {
    const [m0 = '', m1 = '', m2 = ''] = commits(3);
    const before = recording(m1);
    await store(null).put('chat', before);
    for (const [base, distance] of [
      [m1, 0],
      [m2, 1],
    ] as const) {
      const { recordings, warnings } = await store(base).list('chat');
      expect(warnings).toEqual([]);
      expect(recordings.map((one) => one.distance)).toEqual([distance]);
      expect(recordings[0]?.recording).toEqual(asRead(before));
    }
    expect((await store(m0).list('chat')).recordings).toEqual([]);
    expect((await store(m2).list('embed')).recordings).toEqual([]);
    expect((await store(null).list('chat')).recordings).toEqual([]);
  });
});

describe('twenty writers at once, of an API that takes 2 s an answer', () => {
  /** Each with a client of its own, as twenty jobs have; writer `i` is run `i`, and has its own dice. */
  async function write(
    all: readonly { name: string; recording: Recording }[],
    options: StoreOptions = {},
  ): Promise<{ paths: string[]; time: VirtualTime }> {
    const time = new VirtualTime();
    const clients = await Promise.all(all.map(() => clientOf(fake)));
    const tasks = clients.map((client, i) => () => {
      slow(client, time);
      const { name, recording: one } = all[i] ?? { name: '', recording: recording('') };
      return store(null, { clock: clockOf(time, i), runId: String(i), ...options }, client).put(name, one);
    });
    return { paths: await time.run(tasks), time };
  }
  /** A second there, and one back. */
  const slow = ({ octokit }: GitHub, time: VirtualTime) =>
    octokit.hook.wrap('request', async (request, parameters) => {
      await time.sleep(1000);
      try {
        return await request(parameters);
      } finally {
        await time.sleep(1000);
      }
    });
  const clockOf = (time: VirtualTime, writer: number): Pauses => ({
    now: () => time.now(),
    wall: () => new Date(NOW + time.now()),
    sleep: (ms) => time.sleep(ms),
    random: random(100 + writer),
  });
  const trips = () => fake.requests.filter(({ path }) => !path.endsWith('/git/blobs'));
  const moves = () => fake.requests.filter(({ template }) => template.startsWith(`${GIT}/refs`));
  /** Newest first. */
  const history = () => fake.repository.log(fake.repository.tip(BRANCH) ?? '');

  it('lose nothing, whatever gate, environment and commit they are of, with four requests a try', async () => {
    const measured = commits(5);
    const all = ['chat', 'embed'].flatMap((name) =>
      ['always', 'never'].flatMap((thp) =>
        measured.map((commit) => ({ name, recording: recording(commit, { name, environment: { thp } }) })),
      ),
    );
    const { paths, time } = await write(all);
    const tip = fake.repository.tip(BRANCH) ?? '';
    for (const [i, { recording: one }] of all.entries()) {
      expect(fake.repository.fileAt(tip, (paths[i] ?? '').slice(BRANCH.length + 1))).toEqual(pack(one));
    }
    expect(time.now()).toBeLessThan(5 * 60_000);
    // What changed, a tree, a commit, the branch. All but the first to come list the branch once, too.
    expect(trips()).toHaveLength(4 * moves().length + 19);
    // One after another: each stands on the one before, none was forced, and none changes or takes what is there.
    expect(history().map(({ parents }) => parents.length)).toEqual([...Array(19).fill(1), 0]);
    expect(moves().filter(({ body }) => (body as { force?: boolean }).force === true)).toEqual([]);
    const done = history().flatMap(({ sha, parents: [before] }) =>
      before === undefined ? [] : fake.repository.changedFiles(before, sha).map(({ status }) => status),
    );
    expect(done).toEqual(Array(19).fill('added'));
  });

  it('keep what is of one gate, commit, run and millisecond apart', async () => {
    const [m0 = ''] = commits(1);
    place({ 'README.md': 'ours' });
    const all = Array.from({ length: 5 }, (_, seed) => ({ name: 'chat', recording: recording(m0, { seed }) }));
    await write(all, { runId: '77' });
    expect(stored()).toHaveLength(5);
    expect(fake.repository.fileAt(fake.repository.tip(BRANCH) ?? '', 'README.md')?.toString()).toBe('ours');
  });

  it('give up after ten minutes, with how often others were faster', async () => {
    place({ 'README.md': '' });
    const [m0 = ''] = commits(1);
    const time = new VirtualTime();
    let pushed = 0;
    slow(github, time);
    github.octokit.hook.before('request', ({ method }) => {
      if (method === 'PATCH') place({ 'another.txt': String(++pushed) });
    });
    const refusal = time.run([() => store(null, { clock: clockOf(time, 0) }).put('chat', recording(m0))]);
    await expect(refusal).rejects.toThrow(StoreRefused);
    await expect(refusal).rejects.toThrow(
      /^the recording is not stored: gave up after 10 min and \d+ attempts: .*; other jobs wrote to it \d+ times meanwhile$/,
    );
    expect(pushed).toBeGreaterThan(30);
    expect(time.now()).toBeGreaterThan(9.5 * 60_000);
    expect(time.now()).toBeLessThan(10.5 * 60_000);
    expect(stored()).toEqual([]);
  });
});

/** GitHub's answer to what a branch has done since a commit: nothing. */
async function stillAt(commit: string): Promise<unknown> {
  const { octokit, owner, repo } = github;
  return (await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${commit}...${commit}` })).data;
}

describe('a writer', () => {
  const put = (options: StoreOptions = {}) => {
    const [m0 = ''] = commits(1);
    return store(null, options).put('chat', recording(m0));
  };

  it('waits longer from try to try, and never two writers alike', async () => {
    place({ 'README.md': '' });
    fake.fail({ method: 'PATCH', path: `${GIT}/refs/{ref}`, status: 409, body: { message: 'Conflict' }, times: 4 });
    const [a, b] = [clock(1), clock(2)];
    await put({ clock: a });
    expect(stored()).toHaveLength(1);
    expect(a.slept).toHaveLength(4);
    for (const [i, ms] of a.slept.entries()) {
      expect(ms).toBeLessThan(500 * 2 ** i);
    }
    fake.fail({ method: 'PATCH', path: `${GIT}/refs/{ref}`, status: 409, body: { message: 'Conflict' }, times: 4 });
    await put({ clock: b });
    expect(b.slept).not.toEqual(a.slept);
  });

  it.each([
    ['POST', `${GIT}/blobs`],
    ['POST', `${GIT}/trees`],
    ['POST', `${GIT}/commits`],
    ['POST', `${GIT}/refs`],
    ['GET', '/repos/{owner}/{repo}/branches/{branch}'],
  ])('outlasts a burst of 502 of %s %s', async (method, path) => {
    fake.fail({ method, path, status: 502, times: 9 });
    await put();
    expect(stored()).toHaveLength(1);
  });

  it.each([
    ['made the branch', 'POST', `${GIT}/refs`, {}],
    ['moved it', 'PATCH', `${GIT}/refs/{ref}`, { 'README.md': '' }],
  ])('stores once where GitHub %s and its answer was lost', async (_, method, path, files) => {
    if ('README.md' in files) place(files);
    fake.fail({ method, path, reset: true, afterHandling: true });
    await put();
    expect(stored()).toHaveLength(1);
    expect(fake.count(method, path)).toBe(1);
  });

  it('stores once where the answer was lost, what was read next is old, and the branch has moved on', async () => {
    place({ 'README.md': '' });
    const old = fake.repository.tip(BRANCH) ?? '';
    fake.fail({ method: 'PATCH', path: `${GIT}/refs/{ref}`, status: 500, afterHandling: true });
    const compare = '/repos/{owner}/{repo}/compare/{basehead}';
    fake.fail({ method: 'GET', path: compare, status: 200, body: await stillAt(old) });
    await put();
    expect(stored()).toHaveLength(1);
    expect(fake.count('PATCH', `${GIT}/refs/{ref}`)).toBe(2);
  });

  it('makes the branch again where it was deleted meanwhile', async () => {
    place({ 'README.md': '' });
    fake.fail({
      method: 'PATCH',
      path: `${GIT}/refs/{ref}`,
      status: 422,
      body: { message: 'Reference does not exist' },
    });
    const [m0 = ''] = commits(1);
    const writing = clock();
    const deletes: Pauses = {
      ...writing,
      sleep: async () => {
        fake.repository.refs.delete(`refs/heads/${BRANCH}`);
      },
    };
    await store(null, { clock: deletes }).put('chat', recording(m0));
    expect(held()).toHaveLength(2);
  });

  it('gives up after ten minutes, and says why', async () => {
    fake.fail({ method: 'POST', path: `${GIT}/trees`, status: 503, times: Number.POSITIVE_INFINITY });
    const time = clock();
    await expect(put({ clock: time })).rejects.toThrow(
      /^the recording is not stored: gave up after 10 min and \d+ attempts: writing the branch memdrift-baselines failed: GitHub responded 503/,
    );
    expect(time.now()).toBeLessThan(10 * 60_000);
    expect(time.now()).toBeGreaterThan(9.5 * 60_000);
    expect(held()).toEqual([]);
  });

  it('needs the full commit that was measured', async () => {
    const writing = store(null);
    await expect(writing.put('chat', recording('a1b2c3d'))).rejects.toThrow(
      /its commit is "a1b2c3d"; allowed: a commit/,
    );
    const { commit: _, ...header } = recording('').header;
    await expect(writing.put('chat', { ...recording(''), header })).rejects.toThrow(/its commit is none/);
    expect(fake.requests).toEqual([]);
  });

  it.each(['..', '.git', 'a/b'])('refuses the gate name %s, to put and to list', async (name) => {
    const [m0 = ''] = commits(1);
    await expect(store(m0).put(name, recording(m0))).rejects.toThrow(/^gate name/);
    await expect(store(m0).list(name)).rejects.toThrow(/^gate name/);
    expect(fake.requests).toEqual([]);
  });
});

describe('a branch that may not be written', () => {
  const [permission, artifact] = [/grant `permissions: contents: write` to the job/, /memdrift-baseline-chat/];

  it('without contents: write is refused at once, with what to grant and what else would do', async () => {
    const [m0 = ''] = commits(1);
    const time = clock();
    const refusal = store(null, { clock: time }, await clientOf(fake, { token: READ_ONLY_TOKEN })).put(
      'chat',
      recording(m0),
    );
    await expect(refusal).rejects.toThrow(StoreRefused);
    await expect(refusal).rejects.toThrow(permission);
    await expect(refusal).rejects.toThrow(artifact);
    await expect(refusal).rejects.toThrow(/^[^\n]+$/);
    expect(time.slept).toEqual([]);
    expect(held()).toEqual([]);
  });

  it.each([
    ['Repository rule violations found\n\nCannot create ref due to creations being restricted.', 1],
    ['Protected branch update failed for refs/heads/memdrift-baselines.', 1],
    // What GitHub says of a race and of a ruleset alike: believed once nothing else has moved the branch.
    ['Reference update failed', 3],
    ['Reference cannot be updated', 3],
  ])('by a ruleset is refused with what to allow: %j', async (message, tries) => {
    const [m0 = ''] = commits(1);
    fake.fail({ method: 'POST', path: `${GIT}/refs`, status: 422, body: { message }, times: Number.POSITIVE_INFINITY });
    const refusal = store(null).put('chat', recording(m0));
    await expect(refusal).rejects.toThrow(StoreRefused);
    await expect(refusal).rejects.toThrow(/rulesets and branch protection must let the job create and update it/);
    await expect(refusal).rejects.toThrow(artifact);
    expect(fake.count('POST', `${GIT}/refs`)).toBe(tries);
  });

  it('is tried on while others move it, though GitHub does not say what is wrong', async () => {
    const [m0 = ''] = commits(1);
    place({ 'README.md': '' });
    fake.fail({
      method: 'PATCH',
      path: `${GIT}/refs/{ref}`,
      status: 422,
      body: { message: 'Reference update failed' },
      times: 10,
    });
    const time = clock();
    const moved: Pauses = { ...time, sleep: async () => place({ 'another.txt': String(Math.random()) }) };
    await store(null, { clock: moved }).put('chat', recording(m0));
    expect(stored()).toHaveLength(1);
  });
});

describe('retention', () => {
  it('takes old recordings away in the commit that adds one, and leaves foreign files alone', async () => {
    const all = commits(70).map((commit, i) => recording(commit, { created: NOW - (200 - i) * DAY }));
    place({ ...packed(all), 'NOTES.md': 'mine', [`chat/${environmentKey(ENVIRONMENT)}/notes.txt`]: 'mine' });
    const before = fake.repository.tip(BRANCH);
    const [head = ''] = commits(1);
    await store(null).put('chat', recording(head));
    const tip = fake.repository.commitAt(fake.repository.tip(BRANCH) ?? '');
    expect(tip.parents).toEqual([before]);
    expect(tip.message).toMatch(/^chat: [0-9a-f]{7}\n\nTakes away 6 recordings that are old and many\.$/);
    expect(stored()).toHaveLength(65);
    const kept = stored().map((path) => readPath(path)?.created ?? 0);
    expect(Math.min(...kept)).toBe(NOW - 200 * DAY);
    expect(held()).toContain('NOTES.md');
    expect(held().filter((path) => path.endsWith('notes.txt'))).toHaveLength(1);
  });

  it('never takes away what it stores', async () => {
    const all = commits(70).map((commit, i) => recording(commit, { created: NOW - i }));
    place(packed(all));
    const [head = ''] = commits(1);
    const where = await store(null).put('chat', recording(head, { created: NOW - 365 * DAY + 1 }));
    expect(stored()).toContain(where.slice(BRANCH.length + 1));
  });
});

describe('what is listed', () => {
  it('is at most 13 of an environment, nearest first, and its oldest', async () => {
    const all = commits(40);
    const other = { ...ENVIRONMENT, thp: 'never' };
    place(
      packed([
        ...all.map((commit, i) => recording(commit, { created: NOW + i })),
        ...all.slice(0, 2).map((commit, i) => recording(commit, { created: NOW + i, environment: other })),
      ]),
    );
    const { recordings } = await store(all[35] ?? '').list('chat');
    const here = recordings.filter(({ recording }) => recording.header.environment['thp'] === 'madvise');
    expect(here.map(({ distance }) => distance)).toEqual([...Array(13).keys(), 35]);
    expect(recordings.filter(({ recording }) => recording.header.environment['thp'] === 'never')).toHaveLength(2);
    const distances = recordings.map(({ distance }) => distance ?? -1);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it('is every recording of a commit, newest first', async () => {
    const [m0 = '', m1 = ''] = commits(2);
    place(packed([0, 2, 1].map((minutes) => recording(m0, { created: NOW + minutes * 60_000 }))));
    place(packed([recording(m1, { created: NOW - DAY })]));
    const { recordings } = await store(m1).list('chat');
    expect(recordings.map(({ distance, recording }) => [distance, recording.header.created?.slice(11, 16)])).toEqual([
      [0, '12:00'],
      [1, '12:02'],
      [1, '12:01'],
      [1, '12:00'],
    ]);
  });

  it('is nothing of commits that the base does not stand on: later ones, and those of other branches', async () => {
    const [m0 = '', m1 = '', m2 = ''] = commits(3);
    const side = fake.repository.commit({ parents: [m0] });
    // The oldest is of another branch: it is no anchor.
    place(packed([recording(side, { created: NOW - DAY }), recording(m0), recording(m2)]));
    const { recordings, warnings } = await store(m1).list('chat');
    expect(recordings.map(({ recording }) => recording.header.commit)).toEqual([m0]);
    expect(warnings).toEqual([]);
  });

  it('knows how far the anchor lies even beyond what is walked', async () => {
    const all = commits(250);
    place(packed([recording(all[0] ?? '', { created: NOW - DAY }), recording(all[249] ?? '')]));
    const ancestry = new Ancestry(github, all[249] ?? '', 1);
    const { recordings } = await store(null, { ancestry }).list('chat');
    expect(recordings.map(({ distance }) => distance)).toEqual([0, 249]);
  });

  it('is found among 10,000 recordings of one environment with 18 requests, 14 of them downloads', async () => {
    const all = commits(40);
    const old = all[0] ?? '';
    const others = Array.from({ length: 10_000 }, (_, i) => [placeOf(old, NOW - DAY + i), 'never downloaded']);
    place({
      ...Object.fromEntries(others),
      ...packed(all.map((commit, i) => recording(commit, { created: NOW - 2 * DAY + i }))),
    });
    const before = fake.requests.length;
    const { recordings, warnings } = await store(all.at(-1) ?? '').list('chat');
    expect([recordings.length, warnings]).toEqual([14, []]);
    expect(fake.requests.length - before).toBe(18);
  });

  it('is read with at most 128 downloads, however many environments there are', async () => {
    const all = commits(20);
    const environments = Array.from({ length: 12 }, (_, i) => ({ ...ENVIRONMENT, driver: String(i) }));
    place(
      packed(environments.flatMap((environment) => all.map((c, i) => recording(c, { created: NOW + i, environment })))),
    );
    const { recordings } = await store(all.at(-1) ?? '').list('chat');
    expect(recordings).toHaveLength(128);
    expect(fake.count('GET', `${GIT}/blobs/{file_sha}`)).toBe(128);
    // The base's own of every environment are among them, and the oldest of each.
    expect(recordings.filter(({ distance }) => distance === 0)).toHaveLength(12);
    expect(recordings.filter(({ distance }) => distance === 19)).toHaveLength(12);
  });
});

describe('a branch of more files than GitHub lists at once', () => {
  it('is read as far as it is listed, with a warning, and written without taking away what is not seen', async () => {
    const [m0 = '', m1 = ''] = commits(2);
    place(packed([recording(m0)]));
    const path = `${GIT}/trees/{tree_sha}`;
    const folder = fake.repository.objects.trees.get(
      fake.repository.commitAt(fake.repository.tip(BRANCH) ?? '').tree,
    )?.[0];
    const body = { sha: folder?.sha, truncated: true, tree: [] };
    fake.fail({ method: 'GET', path, skip: 1, status: 200, body });
    const { recordings, warnings } = await store(m1).list('chat');
    expect(recordings).toEqual([]);
    expect(warnings).toEqual(['the branch memdrift-baselines holds more files of chat than GitHub lists']);
    fake.fail({ method: 'GET', path, status: 200, body });
    await store(null).put('chat', recording(m1));
    expect(stored()).toHaveLength(2);
  });
});

describe('what others put on the branch', () => {
  /** The warning of one file in a place of our own making. */
  async function warningOf(content: Uint8Array | string, path?: (own: string) => string): Promise<string> {
    const [m0 = ''] = commits(1);
    const own = placeOf(m0, NOW);
    place({ [path === undefined ? own : path(own)]: content });
    const { recordings, warnings } = await store(m0).list('chat');
    expect(recordings).toEqual([]);
    expect(warnings).toHaveLength(1);
    return warnings[0] ?? '';
  }

  it('is left out, named in one line, where it is', async () => {
    expect(await warningOf('x', () => 'chat/notes.txt')).toBe(
      `${BRANCH}:chat/notes.txt: not written by memdrift (left out)`,
    );
  });

  it.each([
    ['no gzip', Buffer.from('garbage'), /\.json\.gz: not a whole gzip file \(left out\)$/],
    ['cut off', pack(run()).subarray(0, 60), /\.json\.gz: not a whole gzip file \(left out\)$/],
    ['no recording', gzipSync('{"format":"other"}\n'), /\.json\.gz, line 1: field "format" is "other"/],
    ['cut off before it was packed', gzipSync(JSON.stringify(run().header).slice(0, -9)), /line 1: not JSON/],
    ['a bomb', gzipSync(Buffer.alloc(65 * 1024 * 1024)), /unpacks to more than the 67108864 bytes allowed/],
    ['of another commit', pack(recording('f'.repeat(40))), /its commit is "f{40}", where its place says/],
    ['of another gate', pack(recording('f'.repeat(40), { name: 'embed' })), /its gate is "embed", where its place/],
  ])('is left out with a warning where it is %s', async (_, content, warning) => {
    const said = await warningOf(content);
    expect(said).toMatch(warning);
    expect(said).toMatch(/^memdrift-baselines:chat\/[^\n]* \(left out\)$/);
  });

  it('is left out where it is of another environment than its folder', async () => {
    const [m0 = ''] = commits(1);
    place({ [placeOf(m0, NOW, '0'.repeat(16))]: pack(recording(m0)) });
    const { recordings, warnings } = await store(m0).list('chat');
    expect(recordings).toEqual([]);
    expect(warnings[0]).toMatch(/its environment is "[0-9a-f]{16}", where its place says "0{16}" \(left out\)$/);
  });

  it('is not even downloaded where it is too large', async () => {
    const said = await warningOf(Buffer.alloc(8 * 1024 * 1024 + 1));
    expect(said).toMatch(/8388609 bytes; allowed: at most 8388608 \(left out\)$/);
    expect(fake.count('GET', `${GIT}/blobs/{file_sha}`)).toBe(0);
  });

  it('is not followed where it is a link', async () => {
    const [m0 = ''] = commits(1);
    const { objects } = fake.repository;
    const path = placeOf(m0, NOW);
    const link = { path, mode: '120000', type: 'blob', sha: objects.blob('../../../README.md') } as const;
    const author = { name: 'x', email: 'x', date: new Date(NOW) };
    const tree = objects.treeOf(new Map([[path, link]]));
    fake.repository.branch(BRANCH, objects.commit({ tree, parents: [], author, committer: author, message: 'x' }));
    const { recordings, warnings } = await store(m0).list('chat');
    expect(recordings).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/not written by memdrift/)]);
  });

  it('does not keep the sound ones from being read', async () => {
    const [m0 = '', m1 = ''] = commits(2);
    place({ ...packed([recording(m0)]), [placeOf(m1, NOW)]: 'garbage' });
    const { recordings, warnings } = await store(m1).list('chat');
    expect(recordings.map(({ distance }) => distance)).toEqual([1]);
    expect(warnings).toHaveLength(1);
  });

  it('is told in twenty lines and a count, without control characters', async () => {
    const [m0 = ''] = commits(1);
    place(Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`chat/\u001b[31m${i}\n::error::x`, 'x'])));
    const { warnings } = await store(m0).list('chat');
    expect(warnings).toHaveLength(21);
    expect(warnings.at(-1)).toMatch(/: 30 more files left out$/);
    expect(warnings.join('')).not.toMatch(/\p{Cc}/u);
  });
});

describe('a branch that cannot be read', () => {
  it('for want of a permission is an error, never an empty branch', async () => {
    const [m0 = ''] = commits(1);
    const token: FakeToken = { login: 'github-actions[bot]', permissions: { checks: 'write' } };
    fake.tokens.set('no-contents', token);
    const refusal = store(m0, {}, await clientOf(fake, { token: 'no-contents' })).list('chat');
    await expect(refusal).rejects.toThrow(StoreRefused);
    await expect(refusal).rejects.toThrow(/^reading the branch memdrift-baselines failed: .*contents: read/);
  });

  it.each([
    ['its files', `${GIT}/trees/{tree_sha}`, /^reading the branch memdrift-baselines failed/],
    ['the commits before the base', '/repos/{owner}/{repo}/commits', /^listing the commits before [0-9a-f]{7} failed/],
    ['any recording', `${GIT}/blobs/{file_sha}`, /^reading memdrift-baselines:chat\/.* failed/],
  ])('because GitHub does not hand out %s is an error', async (_, path, message) => {
    const [m0 = '', m1 = ''] = commits(2);
    place(packed([recording(m0)]));
    fake.fail({ method: 'GET', path, status: 502, times: Number.POSITIVE_INFINITY });
    const refusal = store(m1).list('chat');
    await expect(refusal).rejects.toThrow(StoreRefused);
    await expect(refusal).rejects.toThrow(message);
  });

  it('in one recording is read in the others, with a warning', async () => {
    const [m0 = '', m1 = ''] = commits(2);
    place(packed([recording(m0), recording(m1, { created: NOW + 1 })]));
    fake.fail({ method: 'GET', path: `${GIT}/blobs/{file_sha}`, status: 404 });
    const { recordings, warnings } = await store(m1).list('chat');
    expect(recordings).toHaveLength(1);
    expect(warnings).toEqual([expect.stringMatching(/^reading memdrift-baselines:chat\/.*404.*\(left out\)$/)]);
  });
});
