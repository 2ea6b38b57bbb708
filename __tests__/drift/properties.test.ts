import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHA, FAIL_SHARE, HORIZONS, PASS_SHARE } from '../../src/drift/constants.js';
import { growthInterval } from '../../src/drift/growth/growth-interval.js';
import { baseNoise, Workspace } from '../../src/drift/growth/noise.js';
import { SequentialSeries } from '../../src/drift/growth/sequential.js';
import { createJudge, judge } from '../../src/drift/judge.js';
import type { Recording } from '../../src/recording/recording.js';
import { asRun, baselines, bytes, mebibytes, recording, run, SERIES, type Shape, upTo } from './recordings.js';

const { fail, pass } = HORIZONS.safe;
const rule = (budget = 0.2) => ({
  budget,
  quantum: 0,
  failFrom: fail,
  passFrom: pass,
  alphaFail: FAIL_SHARE * ALPHA,
  alphaPass: PASS_SHARE * ALPHA,
});
const base = [1, 2].map((seed) => asRun(mebibytes({ seed: 50 + seed, noise: 0.3 })));

function sequence(values: (number | null)[], budget = 0.2): SequentialSeries {
  const space = new Workspace();
  const series = new SequentialSeries(rule(budget), baseNoise(base, 0, space), space);
  values.forEach((value, k) => {
    series.push(value ?? Number.NaN, k + 1);
  });
  return series;
}

const shape: fc.Arbitrary<Shape> = fc.record({
  leak: fc.constantFrom(0, 0.5, 2, 8),
  noise: fc.constantFrom(0.02, 0.3, 1),
  seed: fc.integer({ min: 1, max: 1e6 }),
});

describe('the drift of any series', () => {
  it('does not depend on its height', () => {
    fc.assert(
      fc.property(shape, fc.constantFrom(-400, 1000, 65536), (s, shift) => {
        const plain = sequence(mebibytes(s));
        const shifted = sequence(mebibytes(s).map((y) => y + shift));
        expect([shifted.verdict, shifted.decidedAt]).toEqual([plain.verdict, plain.decidedAt]);
      }),
      { numRuns: 25 },
    );
  });

  it('agrees with its interval: a regression lies above its budget, a pass below', () => {
    fc.assert(
      fc.property(shape, (s) => {
        const values = mebibytes(s);
        const series = sequence(values);
        const look = series.latest;
        if (look === null) throw new Error('no look');
        const { y, x } = asRun(values);
        const { value: slope, low, high } = growthInterval(y, x, look, new Workspace());
        expect(low).toBeLessThanOrEqual(slope);
        expect(slope).toBeLessThanOrEqual(high);
        if (series.verdict === 'regression') expect(low).toBeGreaterThan(look.budget);
        if (series.verdict === 'pass') expect(high).toBeLessThan(look.budget);
      }),
      { numRuns: 25 },
    );
  });

  it('is never passed for a leak added to what was a regression', () => {
    fc.assert(
      fc.property(shape, fc.constantFrom(1, 5), (s, more) => {
        fc.pre(sequence(mebibytes(s)).verdict === 'regression');
        expect(sequence(mebibytes({ ...s, leak: (s.leak ?? 0) + more })).verdict).not.toBe('pass');
      }),
      { numRuns: 25 },
    );
  });

  it('is never a regression where it falls', () => {
    fc.assert(
      fc.property(shape, (s) => {
        expect(sequence(mebibytes({ ...s, leak: -(s.leak ?? 0) - 0.5 })).verdict).toBe('pass');
      }),
      { numRuns: 15 },
    );
  });

  it('takes whatever is missing without an answer made of it', () => {
    const some = fc.array(fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })), { maxLength: 64 });
    fc.assert(
      fc.property(some, (values) => {
        const series = sequence(values);
        for (const look of series.looks) expect(Number.isFinite(look.T)).toBe(true);
        if (values.filter((v) => v !== null).length < 6) expect(series.looks).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a flat exact series', () => {
  it('passes at the earliest cycle, and the interval is a point', () => {
    const series = sequence(Array.from({ length: 64 }, () => 512));
    expect([series.verdict, series.decidedAt]).toEqual(['pass', 26]);
  });
});

describe('a judgement', () => {
  it('does not depend on the order of the baselines', () => {
    const four = baselines({ noise: 0.5 });
    const head = run({ leak: 0.8, noise: 0.5 });
    const expected = judge(head, four);
    fc.assert(
      fc.property(fc.shuffledSubarray(four, { minLength: 4 }), (order) => {
        expect(judge(head, order)).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });

  it('does not depend on the order even of baselines made at one time', () => {
    const twins = [1, 2, 3].map((seed) => run({ seed, noise: 0.5 }));
    const head = run({ leak: 0.8, noise: 0.5, seed: 77 });
    expect(judge(head, twins.toReversed())).toEqual(judge(head, twins));
  });

  it('is made of any readings without an exception, and is never green without eight of them', () => {
    const value = fc.option(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(0)));
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 40 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 40 }),
        (values, epochs) => {
          const head = recording({ values: { [SERIES]: values }, epoch: (k) => epochs[k - 1] ?? 1 });
          const { verdict } = judge(head, baselines({}, {}, 1));
          if (values.filter((v) => v !== null).length < 8) expect(verdict).not.toBe('pass');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is no pass of a leak because a worker restarts, whenever that is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 63 }), { maxLength: 3 }), (restarts) => {
        const epoch = (k: number): number => 1 + restarts.filter((at) => at <= k).length;
        const head = run({ leak: 8, noise: 0.1 }, { epoch });
        expect(judge(head, baselines({ noise: 0.1 })).verdict).not.toBe('pass');
      }),
      { numRuns: 30 },
    );
  });

  it('of a finished recording is that of the live run, with every figure, however often it was asked', () => {
    fc.assert(
      fc.property(shape, fc.integer({ min: 8, max: 64 }), (s, cycles) => {
        const whole = run({ ...s, cycles });
        const four = baselines({ noise: s.noise ?? 0.3 });
        const live = createJudge(four);
        for (let n = 1; n <= cycles; n += 3) live.judge(upTo(whole, n), { final: false });
        const last = live.judge(whole, { final: true });
        expect(judge(JSON.parse(JSON.stringify(whole)) as Recording, four)).toEqual(last);
      }),
      { numRuns: 20 },
    );
  });

  it('of two points, or of equal ones, is no regression', () => {
    expect(judge(recording({ values: { [SERIES]: bytes([500, 900]) } }), baselines()).verdict).toBe('not-measured');
    expect(judge(run({ noise: 0 }), baselines({ noise: 0 })).verdict).toBe('pass');
  });
});
