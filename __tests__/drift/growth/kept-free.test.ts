import { describe, expect, it } from 'vitest';
import { keptPairs } from '../../../src/drift/growth/kept-free.js';
import { judge } from '../../../src/drift/judge.js';
import type { Finding } from '../../../src/drift/verdict.js';
import { parseRecording } from '../../../src/recording/parse-recording.js';
import { MIB } from '../../../src/series/series.js';

/** Repeatable draws, from 0 to 1 (a linear congruential generator). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (1103515245 * state + 12345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

interface Course {
  /** MiB per 1000 requests, of mappings outside the heap, of what is kept, of the heap. */
  outside?: number;
  kept?: number;
  heap?: number;
  /** Of what is kept, MiB, and of what nothing explains. */
  swing?: number;
  untold?: number;
  seed?: number;
}

/** The process of a run of 64 cycles of 50 requests. */
function process({ outside = 0, kept = 0, heap = 0, swing = 20, untold = 1, seed = 12345 }: Course): Finding {
  const next = uniform(seed);
  const gauss = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const gated = { unit: 'bytes', better: 'lower', gated: ['drift'], required: true };
  const header = {
    format: 'memdrift.recording',
    version: 1,
    workload: { sha256: 'x', requests_per_cycle: 50 },
    plan: { cycle: 50, horizon: 'safe', cycles: 64 },
    rules: { growth: '1 MiB/1000req', alpha: 0.01, series: {} },
    series: {
      'heap/allocated': { ...gated, granularity: 16 },
      'heap/reserved': { ...gated, granularity: 4096, gated: [], required: false },
      'process/resident': { ...gated, granularity: 4096 },
    },
  };
  const checkpoints = Array.from({ length: 65 }, (_, cycle) => {
    const requests = 50 * cycle;
    const used = 50 + (heap * requests) / 1000 + 0.01 * gauss();
    const free = swing * next() + (kept * requests) / 1000;
    const resident = 80 + used + 0.9 * free + (outside * requests) / 1000 + untold * gauss();
    const values = { 'heap/allocated': used, 'heap/reserved': used + free, 'process/resident': resident };
    const bytes = Object.fromEntries(Object.entries(values).map(([name, mib]) => [name, Math.round(mib * MIB)]));
    return { kind: 'checkpoint', cycle, requests, t: 2 * cycle, epoch: 1, values: bytes };
  });
  const text = [header, ...checkpoints].map((line) => `${JSON.stringify(line)}\n`).join('');
  const found = judge(parseRecording(text, 'kept').recording, []).findings.find((f) => f.series === 'process/resident');
  if (found === undefined) throw new Error('no process');
  return found;
}

const isKept = ({ notes }: Finding): boolean => notes.some(({ note }) => note === 'kept-free');

describe('a process that swings with what its allocator keeps', () => {
  it('passes where the rest is flat, and says so', () => {
    const found = [1, 2, 3, 4, 5, 6].map((seed) => process({ swing: 40, seed: 7919 * seed }));
    expect(found.map(({ verdict }) => verdict)).toEqual(found.map(() => 'pass'));
    expect(found.some(isKept)).toBe(true);
  });

  it('is a regression where the rest grows, though the swings would hide it', () => {
    const found = process({ outside: 4 });
    expect(found.verdict).toBe('regression');
    expect(found.drift?.growth.value).toBeGreaterThan(3 * MIB);
    expect(found.drift?.growth.value).toBeLessThan(5 * MIB);
  });

  it('does not pass by the noise of what is kept, where the rest leans to a leak', () => {
    expect(process({ outside: 2, swing: 80, seed: 7919 * 7 }).verdict).toBe('regression');
  });

  it('never passes while what is kept grows', () => {
    expect(process({ kept: 12 }).verdict).not.toBe('pass');
    // Too slowly beside its swings to be called a leak.
    expect(process({ kept: 9, swing: 60 }).verdict).toBe('inconclusive');
  });

  it('is not judged beside it where what is in use grows', () => {
    const found = process({ heap: 4 });
    expect(found.verdict).not.toBe('pass');
    expect(isKept(found)).toBe(false);
  });

  it('is judged as ever where what is kept explains little of it', () => {
    expect(isKept(process({ swing: 1, untold: 6 }))).toBe(false);
  });
});

it('pairs what is in use with what its allocator has, where a recording has both', () => {
  const series = { 'heap/allocated': 1, 'heap/reserved': 1, 'go.heap/reserved': 1, 'torch.device/reserved': 1 };
  expect(keptPairs(series)).toEqual([{ allocated: 'heap/allocated', reserved: 'heap/reserved' }]);
});
