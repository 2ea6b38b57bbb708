import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/drift/verdict.js';
import { boundedSentence } from '../../src/explain/bounded.js';
import type { PhaseGrowth } from '../../src/explain/phases.js';
import { MIB } from '../../src/series/series.js';

const SERIES = 'heap/allocated';
const finding = (changes: Partial<Finding> = {}): Finding => ({
  series: SERIES,
  unit: 'bytes',
  gated: true,
  verdict: 'regression',
  reason: '',
  drift: { per1000Requests: 3 * MIB, low: 2 * MIB, high: 4 * MIB, perMinute: null, budget: MIB, baseline: null },
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
    unit: 'bytes',
    per1000Requests: 1,
    low: 0,
    high: 2,
    grows,
    failed: null,
  },
];

describe('whether growth will end', () => {
  it('cannot be told of what still grows: how large a cache would have to be, and what to do', () => {
    expect(boundedSentence([finding()], SERIES, [])).toEqual([
      'It was still growing when the run ended: a leak, or a cache larger than 27.0 MiB. A cache is capped below that in ' +
        "the test's configuration, or accepted with a reason (memdrift accept).",
    ]);
  });

  it('is known where repeated input makes it grow: that is no cache', () => {
    expect(boundedSentence([finding()], SERIES, repeats(true))).toEqual([]);
    expect(boundedSentence([finding()], SERIES, repeats(false))).toHaveLength(1);
    expect(boundedSentence([finding()], SERIES, repeats(null))).toHaveLength(1);
  });

  it('is not asked of a level, of a count, or where nothing grew', () => {
    expect(boundedSentence([finding({ cyclesToVerdict: null })], SERIES, [])).toEqual([]);
    expect(boundedSentence([finding({ unit: 'tokens' })], SERIES, [])).toEqual([]);
    expect(boundedSentence([finding({ values: [1, 2, null, 3] })], SERIES, [])).toEqual([]);
    expect(boundedSentence([finding({ verdict: 'pass' })], null, [])).toEqual([]);
  });

  it('is said of what levels off and is undecided: more cycles', () => {
    const drift = finding().drift;
    if (drift === null) throw new Error('no drift');
    const open = finding({ verdict: 'inconclusive', drift: { ...drift, course: 'levelling' }, cyclesToVerdict: null });
    expect(boundedSentence([open], null, []).join()).toMatch(
      /`heap\/allocated` is levelling off.*max-duration.*plan\.cycle\)/,
    );
    expect(boundedSentence([{ ...open, drift }], null, [])).toEqual([]);
    expect(boundedSentence([{ ...open, gated: false }], null, [])).toEqual([]);
  });
});
