import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DirectoryStore } from '../../src/baseline/directory-store.js';
import { offered, planBinder } from '../../src/baseline/lookup.js';
import type { Recording } from '../../src/recording/recording.js';

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
  verdict: { kind: 'verdict', t: 9, verdict: 'pass', reason: 'no leak' },
});

describe('a directory of baselines', () => {
  it('gives back what was put, newest first, without samples', async () => {
    const store = new DirectoryStore(dir);
    await store.put('chat', recording('2026-01-01T00:00:00Z'));
    await store.put('chat', recording('2026-02-01T00:00:00Z'));
    const { recordings, warnings } = await store.list('chat');
    expect(warnings).toEqual([]);
    expect(recordings.map((r) => r.recording.header.created)).toEqual(['2026-02-01T00:00:00Z', '2026-01-01T00:00:00Z']);
    expect(recordings[0]?.recording.samples).toEqual([]);
    expect(recordings[0]?.recording.checkpoints).toHaveLength(1);
    expect(recordings[0]?.recording.verdict?.verdict).toBe('pass');
  });

  it('is empty where nothing was ever stored', async () => {
    expect(await new DirectoryStore(join(dir, 'none')).list('chat')).toEqual({ recordings: [], warnings: [] });
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

/** Sound: long enough, and what it declares was read throughout. */
function sound(created: string, environment = {}): Recording {
  const one = recording(created, environment);
  const checkpoints = Array.from({ length: 10 }, (_, i) => ({
    kind: 'checkpoint' as const,
    cycle: i + 1,
    requests: i + 1,
    t: i,
    epoch: 1,
    values: { a: 1 },
  }));
  return { ...one, checkpoints };
}

const stored = (r: Recording) => ({ origin: 'x', recording: r, distance: null });

describe('the recordings offered to the judge', () => {
  it('reach back until enough of them may serve, past those that may not', () => {
    const leaking = sound('2026-05-01', { thp: 'x' });
    leaking.verdict = { kind: 'verdict', t: 1, verdict: 'regression', reason: '' };
    const elsewhere = sound('2026-04-01', { thp: 'y' });
    const [good, older, oldest] = ['2026-03-01', '2026-02-01', '2026-01-01'].map((d) => sound(d, { thp: 'x' }));
    const all = [leaking, elsewhere, good, older, oldest].flatMap((r) => (r === undefined ? [] : [stored(r)]));
    const created = offered(all, { thp: 'x' }, 2).map((s) => s.recording.header.created);
    expect(created).toEqual(['2026-05-01', '2026-04-01', '2026-03-01', '2026-02-01']);
  });
});

describe('the plan that binds a new run', () => {
  it('is that of the newest recording of the same environment, whatever its plan', () => {
    const other = stored(sound('2026-03-01', { thp: 'always', plan: 1 }));
    const same = stored(sound('2026-02-01', { thp: 'madvise', plan: { cycle: 7 } }));
    expect(planBinder([other, same], { thp: 'madvise' })).toBe(same);
  });
  it('is never that of a recording which was itself a regression', () => {
    const bad = sound('2026-02-01', { thp: 'x' });
    bad.verdict = { kind: 'verdict', t: 1, verdict: 'regression', reason: '' };
    expect(planBinder([stored(bad)], { thp: 'x' })).toBeNull();
  });
});
