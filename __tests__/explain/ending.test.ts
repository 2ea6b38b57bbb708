import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/drift/verdict.js';
import { endingOf } from '../../src/explain/ending.js';
import type { PhaseGrowth } from '../../src/explain/phase-evidence.js';
import { MIB } from '../../src/series/series.js';

const SERIES = 'heap/allocated';
const finding = (changes: Partial<Finding> = {}): Finding => ({
  series: SERIES,
  unit: 'bytes',
  gated: true,
  verdict: 'regression',
  cause: { rule: 'nothing-yet' },
  drift: {
    growth: { value: 3 * MIB, low: 2 * MIB, high: 4 * MIB, unit: 'bytes' },
    perMinute: null,
    budget: MIB,
    baseline: null,
  },
  level: null,
  peak: null,
  cyclesToVerdict: 28,
  values: Array.from({ length: 30 }, (_, k) => (100 + k) * MIB),
  notes: [],
  ...changes,
});
const repeats = (grows: boolean | null): PhaseGrowth[] => [
  {
    phase: 'repeat',
    class: null,
    series: SERIES,
    growth: { value: 1, low: 0, high: 2, unit: 'bytes' },
    grows,
    failed: null,
  },
];

describe('whether growth will end', () => {
  it('cannot be told of what still grows: how large a cache would have to be', () => {
    expect(endingOf([finding()], SERIES, [])).toEqual({ ending: 'still-growing', risenBytes: 27 * MIB });
  });

  it('is known where repeated input makes it grow: that is no cache', () => {
    expect(endingOf([finding()], SERIES, repeats(true))).toBeNull();
    expect(endingOf([finding()], SERIES, repeats(false))).toMatchObject({ ending: 'still-growing' });
    expect(endingOf([finding()], SERIES, repeats(null))).toMatchObject({ ending: 'still-growing' });
  });

  it('is not asked of a level, of a count, or where nothing grew', () => {
    expect(endingOf([finding({ cyclesToVerdict: null })], SERIES, [])).toBeNull();
    expect(endingOf([finding({ unit: 'tokens' })], SERIES, [])).toBeNull();
    expect(endingOf([finding({ values: [1, 2, null, 3] })], SERIES, [])).toBeNull();
    expect(endingOf([finding({ verdict: 'pass' })], null, [])).toBeNull();
  });

  it('is said of what levels off and is undecided: more cycles', () => {
    const drift = finding().drift;
    if (drift === null) throw new Error('no drift');
    const open = finding({ verdict: 'inconclusive', drift: { ...drift, course: 'levelling' }, cyclesToVerdict: null });
    expect(endingOf([open], null, [])).toEqual({ ending: 'levelling', series: [SERIES] });
    expect(endingOf([{ ...open, drift }], null, [])).toBeNull();
    expect(endingOf([{ ...open, gated: false }], null, [])).toBeNull();
  });
});
