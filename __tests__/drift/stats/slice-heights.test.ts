import { describe, expect, it } from 'vitest';
import { firstLooks } from '../../../src/drift/constants.js';
import { judge } from '../../../src/drift/judge.js';
import { withoutSliceHeights } from '../../../src/drift/stats/slice-heights.js';
import { bytes, gaussian, mebibytes, random, recording, SERIES } from '../recordings.js';

/** MiB that memory at rest lies higher after cycles that sent a slice of the workload, by slice: many times the noise of 0.02. */
const HEIGHTS = [3, -2, 0, 8];
const apart = (cycle: number): number => HEIGHTS[(cycle - 1) % HEIGHTS.length] ?? 0;

/** A run whose memory at rest depends on the slice; the recording says that there are such, or not. */
function sliced(leak: number, { seed, told }: { seed: number; told: boolean }) {
  const values = mebibytes({ leak, seed, extra: apart });
  const plan = { cycle: 200, ...(told ? { slices: HEIGHTS.length } : {}) };
  return recording({ values: { [SERIES]: bytes(values) }, header: { plan } });
}

const verdictOf = (leak: number, told: boolean) =>
  judge(sliced(leak, { seed: 2, told }), [sliced(0, { seed: 3, told })]).findings[0];

describe('memory at rest that depends on the slice', () => {
  // The default budget is 1 MiB per 1000 requests.
  it('is no growth, and hides none', () => {
    expect(verdictOf(0, true)).toMatchObject({ verdict: 'pass' });
    expect(verdictOf(2, true)).toMatchObject({ verdict: 'regression' });
  });

  it('would be noise of many times its size, were it not told', () => {
    const width = (told: boolean): number => {
      const growth = verdictOf(0, told)?.drift?.growth;
      return growth === undefined ? Number.NaN : growth.high - growth.low;
    };
    expect(width(false)).toBeGreaterThan(20 * width(true));
  });

  it('tells growth as exactly as where every cycle sends the same', () => {
    const same = recording({ values: { [SERIES]: bytes(mebibytes({ leak: 2, seed: 2 })) } });
    const [with_, without] = [verdictOf(2, true), judge(same, []).findings[0]].map((found) => found?.drift?.growth);
    expect(with_?.value).toBeCloseTo(without?.value ?? 0, -4);
  });
});

describe('the heights of slices', () => {
  const index = (n: number) => Float64Array.from({ length: n }, (_, k) => k);

  it.each([2, 3, 4, 5, 6])('of %i are told from steady growth, to the noise', (slices) => {
    const next = random(5);
    const heights = Array.from({ length: slices }, () => 10 * gaussian(next));
    const middle = heights.reduce((sum, height) => sum + height, 0) / slices;
    const readings = Float64Array.from({ length: 40 }, (_, k) => 3 * k + (heights[k % slices] ?? 0));
    expect(withoutSliceHeights(index(40), readings, 40, slices)).toBe(slices - 1);
    for (const [k, reading] of readings.entries()) expect(reading).toBeCloseTo(3 * k + middle, 9);
  });

  it('are left in where some slice has not come often enough', () => {
    const readings = Float64Array.from({ length: 9 }, (_, k) => k % 4);
    expect(withoutSliceHeights(index(9), readings, 9, 4)).toBe(0);
    expect([...readings]).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0]);
  });

  it('are told beside readings that are missing', () => {
    const kept = [...index(40)].filter((k) => k !== 11 && k !== 25);
    const readings = Float64Array.from(kept, (k) => 3 * k + (k % 3) * 5);
    expect(withoutSliceHeights(Float64Array.from(kept), readings, kept.length, 3)).toBe(2);
    for (const [at, k] of kept.entries()) expect(readings[at]).toBeCloseTo(3 * k + 5, 9);
  });
});

it('no answer counts before every slice has come four times', () => {
  expect(firstLooks('fast')).toEqual({ fail: 12, pass: 16 });
  expect(firstLooks('fast', 3)).toEqual({ fail: 12, pass: 16 });
  expect(firstLooks('fast', 6)).toEqual({ fail: 24, pass: 24 });
  expect(firstLooks('safe', 6)).toEqual({ fail: 26, pass: 24 });
});
