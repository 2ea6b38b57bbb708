import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DirectoryStore } from '../../src/baseline/directory-store.js';
import { environmentKey } from '../../src/baseline/environment-key.js';
import { pack } from '../../src/baseline/serialize.js';
import { pathOf } from '../../src/baseline/stored-file.js';
import type { Recording } from '../../src/recording/recording.js';
import { noDisks, SmallDisk } from '../fakes/small-disk.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'memdrift-store-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const recording = (created: string, environment = {}): Recording => ({
  header: {
    format: 'memdrift.recording',
    version: 1,
    created,
    commit: 'a1b2c3d4',
    environment,
    subject: {},
    series: {},
  },
  samples: [{ kind: 'sample', t: 1, values: { a: 1 } }],
  cycles: [{ kind: 'cycle', cycle: 1, sent: 1, ok: 1, errors: {} }],
  checkpoints: [{ kind: 'checkpoint', cycle: 1, requests: 1, t: 1, epoch: 1, values: { a: 1 } }],
  events: [],
  sensitivity: [],
  phases: [],
  warmUp: [],
  verdict: { kind: 'verdict', t: 9, verdict: 'pass', reason: 'no leak' },
});

describe('a directory of baselines', () => {
  it('gives back what was put, newest first, with no more of its samples than the peaks', async () => {
    const store = new DirectoryStore(dir);
    await store.put('chat', recording('2026-01-01T00:00:00Z'));
    await store.put('chat', recording('2026-02-01T00:00:00Z'));
    const { recordings, warnings } = await store.list('chat');
    expect(warnings).toEqual([]);
    expect(recordings.map((r) => r.recording.header.created)).toEqual(['2026-02-01T00:00:00Z', '2026-01-01T00:00:00Z']);
    expect(recordings[0]?.recording.samples).toEqual([{ kind: 'sample', t: 1, cycle: 0, values: { a: 1 } }]);
    expect(recordings[0]?.recording.checkpoints).toHaveLength(1);
    expect(recordings[0]?.recording.verdict?.verdict).toBe('pass');
  });

  it('is empty where nothing was ever stored', async () => {
    expect(await new DirectoryStore(join(dir, 'none')).list('chat')).toEqual({ recordings: [], warnings: [] });
  });

  it('waits for no pipe and reads no device: what is no recording is left out', async () => {
    const store = new DirectoryStore(dir);
    await store.put('chat', recording('2026-01-01T00:00:00Z'));
    const [folder = ''] = readdirSync(dir);
    const place = (name: string): string => join(dir, folder, `${name}.memdrift.ndjson`);
    execFileSync('mkfifo', [place('pipe')]);
    symlinkSync('/dev/zero', place('zero'));
    mkdirSync(place('folder'));
    const { recordings, warnings } = await store.list('chat');
    expect(recordings).toHaveLength(1);
    expect(warnings.toSorted()).toEqual(
      ['folder', 'pipe', 'zero'].map((name) => expect.stringContaining(`${name}.memdrift.ndjson: no regular file;`)),
    );
  });

  it('keeps the recordings of different gates apart', async () => {
    const store = new DirectoryStore(dir);
    await store.put('a', recording('2026-01-01T00:00:00Z'));
    expect((await store.list('b')).recordings).toEqual([]);
  });

  it('keeps all of twenty that are written at once', async () => {
    const store = new DirectoryStore(dir);
    await Promise.all(Array.from({ length: 20 }, () => store.put('a', recording('2026-01-01T00:00:00Z'))));
    expect((await store.list('a')).recordings).toHaveLength(20);
    expect(readdirSync(join(dir, 'a')).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it('reads the newest 64 of a folder that has grown', async () => {
    const store = new DirectoryStore(dir);
    const day = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString();
    for (let n = 1; n <= 70; n++) await store.put('a', recording(day(n)));
    const { recordings } = await store.list('a');
    expect(recordings).toHaveLength(64);
    expect(recordings[0]?.recording.header.created).toBe(day(70));
    expect(recordings.at(-1)?.recording.header.created).toBe(day(7));
  });

  it('leaves out a damaged file with a warning that names it', async () => {
    mkdirSync(join(dir, 'a'));
    writeFileSync(join(dir, 'a', 'x.memdrift.ndjson'), 'garbage\n');
    const { recordings, warnings } = await new DirectoryStore(dir).list('a');
    expect(recordings).toEqual([]);
    expect(warnings[0]).toMatch(/x\.memdrift\.ndjson, line 1: not JSON.*left out/);
  });
});

describe('a checkout of the branch of baselines', () => {
  const commit = 'a1b2c3d4e5'.repeat(4);
  /** Writes a recording as the branch has it, and says where. */
  function checkOut(one: Recording, place: Partial<Parameters<typeof pathOf>[0]> = {}): string {
    const { environment, created = '' } = one.header;
    const file = { name: 'chat', environment: environmentKey(environment), commit, created: Date.parse(created) };
    const path = join(dir, pathOf({ ...file, ...place }, '1', 1));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, pack({ ...one, header: { ...one.header, name: 'chat', commit } }));
    return path;
  }

  it('is read, all environments of it, newest first and beside what was put', async () => {
    const store = new DirectoryStore(dir);
    checkOut(recording('2026-01-01T00:00:00Z', { thp: 'never' }));
    checkOut(recording('2026-03-01T00:00:00Z', { thp: 'always' }));
    await store.put('chat', recording('2026-02-01T00:00:00Z'));
    writeFileSync(join(dir, 'README.md'), 'Baselines');
    const { recordings, warnings } = await store.list('chat');
    expect(warnings).toEqual([]);
    expect(recordings.map((r) => r.recording.header.created?.slice(0, 7))).toEqual(['2026-03', '2026-02', '2026-01']);
    expect(recordings.map((r) => r.distance)).toEqual([null, null, null]);
  });

  it('is not believed where a file is not what its path says', async () => {
    const path = checkOut(recording('2026-01-01T00:00:00Z'), { commit: 'f'.repeat(40) });
    const { recordings, warnings } = await new DirectoryStore(dir).list('chat');
    expect(recordings).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(/: its commit is "a1b2c3.*"f{40}" \(left out\)$/)]);
    expect(warnings[0]).toContain(path);
  });
});

it('a name that leads out of the directory is refused', async () => {
  await expect(new DirectoryStore(dir).list('..')).rejects.toThrow(/gate name/);
  await expect(new DirectoryStore(dir).put('..', recording('2026-01-01T00:00:00Z'))).rejects.toThrow(/gate name/);
});

it.skipIf(noDisks !== null)('says in a line that its disk is full, and keeps no half of a recording', async () => {
  const disk = new SmallDisk(dir, '64k');
  try {
    const store = new DirectoryStore(disk.path);
    await store.put('chat', recording('2026-01-01T00:00:00Z'));
    disk.fill();
    await expect(store.put('chat', recording('2026-02-01T00:00:00Z'))).rejects.toThrow(
      /^\S+2026-02-01T00-00-00Z\S+: cannot be written: no space left on the device; needs \d+ B$/,
    );
    expect(readdirSync(join(disk.path, 'chat'))).toHaveLength(1);
    expect((await store.list('chat')).recordings).toHaveLength(1);
  } finally {
    disk.end();
  }
});
