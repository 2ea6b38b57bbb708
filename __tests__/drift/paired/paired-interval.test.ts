import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHA, PAIRED_ALPHA } from '../../../src/drift/constants.js';
import { type Pair, pairedInterval } from '../../../src/drift/paired/paired-interval.js';
import { judgePairs, pairedCycles } from '../../../src/drift/paired/paired-judgement.js';
import type { Recording, SeriesHeader } from '../../../src/recording/recording.js';
import { gaussian, MIB, random, run, SERIES, type Shape } from '../recordings.js';

const CYCLES = pairedCycles('safe', 0, false);

/** Two pairs of runs; what a shape says holds for both runs of a side. */
function pairs(base: Shape, candidate: Shape, seed = 1): Pair<Recording>[] {
  const one = (shape: Shape, n: number): Recording =>
    run(
      { cycles: CYCLES, seed: 1000 * seed + n, ...shape },
      { header: { created: `2026-10-0${n}T00:00:00Z`, plan: { cycle: 200, cycles: CYCLES } } },
    );
  return [
    { base: one(base, 1), candidate: one(candidate, 2) },
    { base: one(base, 4), candidate: one(candidate, 3) },
  ];
}

const figureOf = (judged: ReturnType<typeof judgePairs>) => {
  const [series] = judged.series;
  if (series?.drift == null || series.level === null) throw new Error('nothing was compared');
  return { verdict: judged.judgement.verdict, drift: series.drift, level: series.level };
};

const noises = fc.record({
  seed: fc.integer({ min: 1, max: 500 }),
  noise: fc.double({ min: 0, max: 3, noNaN: true }),
  leak: fc.double({ min: -3, max: 6, noNaN: true }),
  ofBase: fc.double({ min: 0, max: 3, noNaN: true }),
});

describe('pairs of runs', () => {
  it('estimate what the change leaks beyond its base, in MiB per 1000 requests', () => {
    const { verdict, drift } = figureOf(judgePairs(pairs({ leak: 2 }, { leak: 5 })));
    expect(verdict).toBe('regression');
    expect(drift.difference.value / MIB).toBeCloseTo(3, 1);
    expect(drift.difference.low).toBeGreaterThan(drift.budget);
    expect(drift.budget).toBe(MIB);
  });

  it('pass where base and change do the same, and where the change does less', () => {
    expect(judgePairs(pairs({ leak: 2 }, { leak: 2 })).judgement.verdict).toBe('pass');
    expect(judgePairs(pairs({ leak: 2 }, {})).judgement.verdict).toBe('pass');
  });

  it('pass where the change fills a cache in both, steep as that is as a straight line, and it is noted', () => {
    const cache: Shape = { extra: (k) => 30 * (1 - Math.exp(-k / 4)), noise: 0.2 };
    const judged = judgePairs(pairs({ noise: 0.2 }, cache));
    const { verdict, drift } = figureOf(judged);
    expect(drift.difference.low).toBeGreaterThan(drift.budget);
    expect(verdict).toBe('pass');
    expect(judged.series[0]?.cause).toEqual({ rule: 'paired-at-rest', series: SERIES });
    expect(judged.judgement.findings[0]?.notes.at(-1)).toMatchObject({ note: 'rises-in-warm-up' });
  });

  it('are each asked with the rigour of the rules', () => {
    const noisy = pairs({ noise: 0.7 }, { leak: 2.6, noise: 0.7 }, 3);
    expect(judgePairs(noisy).judgement.verdict).toBe('regression');
    expect(judgePairs(noisy, { alpha: ALPHA / PAIRED_ALPHA / 1000 }).judgement.verdict).toBe('inconclusive');
  });

  it('are undecided where the difference is about the budget', () => {
    expect(judgePairs(pairs({ noise: 1 }, { leak: 1, noise: 1 })).judgement.verdict).toBe('inconclusive');
  });

  it('swapped change nothing but which run is shown', () => {
    fc.assert(
      fc.property(noises, ({ seed, noise, leak, ofBase }) => {
        const given = pairs({ leak: ofBase, noise }, { leak: ofBase + leak, noise }, seed);
        const [there, back] = [judgePairs(given), judgePairs([...given].reverse())];
        expect(back.judgement.verdict).toBe(there.judgement.verdict);
        const [a, b] = [figureOf(there), figureOf(back)];
        expect(b.drift.budget).toBeCloseTo(a.drift.budget, 2);
        expect(b.level.budget).toBeCloseTo(a.level.budget, 2);
        for (const key of ['value', 'low', 'high'] as const) {
          expect(b.drift.difference[key] / MIB).toBeCloseTo(a.drift.difference[key] / MIB, 8);
          expect(b.level.difference[key] / MIB).toBeCloseTo(a.level.difference[key] / MIB, 8);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('do not see a constant in the readings of both', () => {
    fc.assert(
      fc.property(noises, fc.integer({ min: 0, max: 500 }), ({ seed, noise, leak }, constant) => {
        const [a, b] = [0, constant].map((more) =>
          figureOf(judgePairs(pairs({ noise, level: 700 + more }, { noise, leak, level: 700 + more }, seed))),
        );
        // Whole bytes are recorded.
        for (const key of ['value', 'low', 'high'] as const) {
          const at = (one: typeof a) => (one?.drift.difference[key] ?? Number.NaN) / MIB;
          expect(at(b)).toBeCloseTo(at(a), 4);
        }
        expect((b?.level.difference.value ?? Number.NaN) / MIB).toBeCloseTo(
          (a?.level.difference.value ?? Number.NaN) / MIB,
          4,
        );
        expect(b?.verdict).toBe(a?.verdict);
      }),
      { numRuns: 60 },
    );
  });

  it('with a leak more in the change never turn from regression into pass', () => {
    fc.assert(
      fc.property(noises, fc.double({ min: 0, max: 30, noNaN: true }), ({ seed, noise, leak, ofBase }, more) => {
        const of = (growth: number) =>
          judgePairs(pairs({ leak: ofBase, noise }, { leak: ofBase + growth, noise }, seed)).judgement.verdict;
        const [before, after] = [of(leak), of(leak + more)];
        if (before === 'regression') expect(after).not.toBe('pass');
        if (after === 'pass') expect(before).not.toBe('regression');
      }),
      { numRuns: 100 },
    );
  });

  it('of which a run of the change lacks the series are no pass', () => {
    const [first, second] = pairs({}, {});
    if (first === undefined || second === undefined) throw new Error('two pairs');
    const { checkpoints } = second.candidate;
    const silent = checkpoints.map((checkpoint) => ({ ...checkpoint, values: { [SERIES]: null } }));
    const { judgement } = judgePairs([first, { ...second, candidate: { ...second.candidate, checkpoints: silent } }]);
    expect(judgement.verdict).toBe('not-measured');
  });

  it('whose base lacks a series that the change has are no pass', () => {
    const given = pairs({}, {}).map(({ base, candidate }) => {
      const optional: SeriesHeader = { unit: 'bytes', better: 'lower', gated: ['drift'], required: false };
      const checkpoints = candidate.checkpoints.map((c) => ({
        ...c,
        values: { ...c.values, 'heap/allocated': 5 * MIB },
      }));
      return {
        base,
        candidate: {
          ...candidate,
          checkpoints,
          header: { ...candidate.header, series: { ...candidate.header.series, 'heap/allocated': optional } },
        },
      };
    });
    const { judgement, series } = judgePairs(given);
    expect(judgement.verdict).toBe('inconclusive');
    expect(series.map(({ series: name, verdict }) => [name, verdict])).toEqual([
      ['heap/allocated', 'inconclusive'],
      [SERIES, 'pass'],
    ]);
  });

  it('that lose capacity of a KV cache are a regression from the budget on', () => {
    const capacity = (level: number, n: number) =>
      run({ level, noise: 0, cycles: CYCLES }, { header: { created: `2026-10-0${n}T00:00:00Z` } }, 'kv-cache/capacity');
    const of = (level: number) =>
      judgePairs([
        { base: capacity(1, 1), candidate: capacity(level, 2) },
        { base: capacity(1, 4), candidate: capacity(level, 3) },
      ]).judgement.verdict;
    expect([of(0.97), of(0.995), of(1.05)]).toEqual(['regression', 'pass', 'pass']);
  });
});

describe('the interval of paired differences', () => {
  /** How often it holds the true mean, where noise has the variance 1 and launches scatter by `spreadSd` beside it. */
  function coverage(spreadSd: number, runs = 4000): number {
    const next = random(7);
    let held = 0;
    for (let i = 0; i < runs; i++) {
      const draw = () => gaussian(next) * Math.hypot(1, spreadSd);
      // The mean of two pairs has the variance 1 by noise alone, four times that with the spread that is assumed.
      const pair = () => ({ base: draw(), candidate: draw() });
      const { low, high } = pairedInterval([pair(), pair()], { variance: 4, df: 1 }).difference;
      if (low <= 0 && 0 <= high) held++;
    }
    return held / runs;
  }

  it('holds the truth 95 times of 100 where launches scatter as is assumed, and more where less', () => {
    expect(coverage(Math.sqrt(3))).toBeGreaterThan(0.945);
    expect(coverage(0)).toBeGreaterThan(0.98);
  });

  it('holds it 85 times of 100 however much more they scatter', () => {
    const [three, hundred] = [coverage(3 * Math.sqrt(3)), coverage(100)];
    expect(three).toBeGreaterThan(hundred);
    expect(hundred).toBeGreaterThan(0.85);
    expect(hundred).toBeLessThan(0.95);
  });

  it('is wider where launches of the same code disagree, and of no pairs a bug', () => {
    const prior = { variance: 1, df: 2 };
    const width = (heads: [number, number]) => {
      const { low, high } = pairedInterval(
        heads.map((candidate) => ({ base: 0, candidate })),
        prior,
      ).difference;
      return high - low;
    };
    expect(width([0, 10])).toBeGreaterThan(width([5, 5]));
    expect(() => pairedInterval([], prior)).toThrow(RangeError);
  });
});
