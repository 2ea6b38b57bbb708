import { describe, expect, it } from 'vitest';
import type { Recording } from '../../src/recording/recording.js';
import { MIB } from '../../src/series/series.js';
import { recording } from './recordings.js';
import { judge } from './said.js';

const flat = (value: number): number[] => Array.from({ length: 64 }, () => value);

function withHeap(mib: number, meaning?: string): Recording {
  const made = recording({ values: { 'process/resident': flat(900 * MIB), 'heap/allocated': flat(mib * MIB) } });
  const heap = made.header.series['heap/allocated'];
  if (heap === undefined) throw new Error('no heap in this recording');
  if (meaning !== undefined) heap.meaning = meaning;
  return made;
}

describe('a series whose figure means something else in the baseline', () => {
  it('is not compared in its level, and says so; the others are', () => {
    const j = judge(withHeap(700, 'jemalloc'), [withHeap(300, 'glibc')]);
    const heap = j.findings.find(({ series }) => series === 'heap/allocated');
    expect(j.verdict).toBe('pass');
    expect(heap?.level?.baseline).toBeNull();
    expect(heap?.notes[0]).toContain(
      'the figure is from jemalloc here, from glibc in the baseline: judged by the absolute rules, not compared',
    );
    expect(j.findings.find(({ series }) => series === 'process/resident')?.level?.baseline).toBe(900 * MIB);
  });

  it('is a regression where both mean the same', () => {
    expect(judge(withHeap(700, 'glibc'), [withHeap(300, 'glibc')]).verdict).toBe('regression');
  });

  it('is compared with one that does not say, as recordings of older versions do not', () => {
    expect(judge(withHeap(700, 'glibc'), [withHeap(300)]).verdict).toBe('regression');
  });
});

describe('the capacity of a KV cache', () => {
  const capacity = (tokens: number): Recording =>
    recording({ values: { 'process/resident': flat(900 * MIB), 'kv-cache/capacity': flat(tokens) } });
  it.each([
    [100_000, 'pass'],
    [98_100, 'pass'],
    [98_000, 'regression'],
    [80_000, 'regression'],
    [130_000, 'pass'],
  ])('of %i tokens against 100000 is a %s', (tokens, verdict) => {
    expect(judge(capacity(tokens), [capacity(100_000)]).verdict).toBe(verdict);
  });

  it('that has vanished is not-measured, never a pass', () => {
    const gone = recording({ values: { 'process/resident': flat(900 * MIB) } });
    expect(judge(gone, [capacity(100_000)]).verdict).toBe('not-measured');
  });
});

describe('running out of device memory', () => {
  const oom = { kind: 'event', t: 5, what: 'device-oom', detail: '1 allocation failed' } as const;
  const values = { 'process/resident': flat(900 * MIB) };
  it('is a regression', () => {
    const head = { ...recording({ values }), events: [oom] };
    expect(judge(head, [recording({ values })]).verdict).toBe('regression');
  });
  it('is not-measured where every recording of the base did so as well', () => {
    const head = { ...recording({ values }), events: [oom] };
    expect(judge(head, [{ ...recording({ values }), events: [oom] }]).verdict).toBe('not-measured');
  });
});
