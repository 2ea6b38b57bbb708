import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/drift/judge.js';
import { epochsOf } from '../../../src/drift/readings.js';
import { fullAt, whyNotFlat } from '../../../src/drift/validity/flat-counts.js';
import { parseRecording } from '../../../src/recording/parse-recording.js';
import type { Recording } from '../../../src/recording/recording.js';
import { MIB } from '../../../src/series/series.js';

const RESIDENT = 'process/resident';

/** 64 cycles of 50 requests of two classes: a buffer is full at cycle 36. */
function run({ failed = 0, second = 10, limit = 0 }): Recording {
  const header = {
    format: 'memdrift.recording',
    version: 1,
    workload: { sha256: 'x', requests_per_cycle: 50 },
    plan: { cycle: 50, horizon: 'safe', cycles: 64 },
    rules: { growth: '1 MiB/1000req', alpha: 0.01, series: {} },
    ...(limit === 0 ? {} : { limits: { container: limit * MIB } }),
    series: { [RESIDENT]: { unit: 'bytes', better: 'lower', granularity: 4096, gated: ['drift'], required: true } },
  };
  const lines = Array.from({ length: 65 }, (_, cycle) => {
    const late = cycle > 36;
    const other = late ? second : 10;
    const ok = 50 - (late ? failed : 0);
    const mib = 100 + Math.min(cycle, 36) + 0.02 * Math.sin(12.9898 * cycle);
    const values = { [RESIDENT]: Math.round(mib * MIB) };
    const classes = { a: { sent: 50 - other, ok: 50 - other }, b: { sent: other, ok: other } };
    return [
      ...(cycle === 0 ? [] : [{ kind: 'cycle', cycle, sent: 50, ok, errors: {}, classes }]),
      { kind: 'checkpoint', cycle, requests: 50 * cycle, t: 2 * cycle, epoch: 1, values },
    ];
  }).flat();
  const text = [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
  return parseRecording(text, 'run').recording;
}

it('tells where a buffer was full', () => {
  const [epoch = null] = epochsOf(run({}));
  const full = fullAt(epoch, RESIDENT);
  expect(full).toMatchObject({ cycle: 36, requests: 1800 });
  expect((full?.rise ?? 0) / MIB).toBeCloseTo(35, 0);
});

describe('growth that has ended', () => {
  it('counts as flat while the traffic is what it was', () => {
    expect(whyNotFlat(run({}), RESIDENT, 36)).toBeNull();
    expect(judge(run({}), []).findings[0]?.verdict).toBe('pass');
  });

  it.each([
    ['errors', { failed: 5 }],
    ['mix', { second: 25 }],
    ['limit', { limit: 140 }],
  ] as const)('does not where it ended with: %s', (why, changes) => {
    const recording = run(changes);
    expect(whyNotFlat(recording, RESIDENT, 36)).toBe(why);
    expect(judge(recording, []).findings[0]).toMatchObject({
      verdict: 'inconclusive',
      cause: { rule: 'growth-open', withheld: { rule: 'not-flat', why } },
    });
  });

  it('does for a change that chance explains, or that is too small to matter', () => {
    expect(whyNotFlat(run({ second: 11 }), RESIDENT, 36)).toBeNull();
    expect(whyNotFlat(run({ failed: 1 }), RESIDENT, 62)).toBeNull();
  });
});
