import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRules } from '../../../src/drift/budget/written-rules.js';
import { REST_DELAYS_MS, restNeeded, type SeriesSpread, spreadOf } from '../../../src/drift/level/spread.js';
import type { Recording, Sample } from '../../../src/recording/recording.js';
import { baselines, bytes, MIB, mebibytes, recording, run, SERIES } from '../recordings.js';

const one = (runs: Recording[], cycles?: number): SeriesSpread => {
  const [spread] = spreadOf(runs, cycles);
  if (spread === undefined) throw new Error('no spread');
  return spread;
};
const growth = (runs: Recording[], cycles?: number) => {
  const found = one(runs, cycles).growth;
  if (found === null) throw new Error('no growth');
  return found;
};

describe('the spread of runs of the same code', () => {
  it('offers a budget that these runs pass, and a leak of four times it does not', async () => {
    const { judge } = await import('../../../src/drift/judge.js');
    const runs = baselines({ noise: 0.3 }, {}, 4);
    const least = growth(runs).least / MIB;
    const rules = parseRules({ growth: least });
    const verdicts = Array.from(
      { length: 20 },
      (_, i) => judge(run({ noise: 0.3, seed: 900 + i }), runs, rules).findings[0]?.verdict,
    );
    expect(verdicts.filter((verdict) => verdict === 'pass').length).toBeGreaterThanOrEqual(18);
    expect(verdicts).not.toContain('regression');
    const leaking = judge(run({ noise: 0.3, seed: 950, leak: 4 * least }), runs, rules);
    expect(leaking.findings[0]?.verdict).toBe('regression');
  });

  it('is the larger the noisier they are, and the fewer cycles there is time for', () => {
    const leasts = [0.05, 0.3, 1.5].map((noise) => growth(baselines({ noise }, {}, 4)).least);
    expect(leasts).toEqual([...leasts].sort((a, b) => a - b));
    const runs = baselines({ noise: 0.3 }, {}, 4);
    expect(growth(runs, 24).noise).toBeGreaterThan(growth(runs, 64).noise);
  });

  it('is that between the runs where they grow differently', () => {
    const runs = [0, 0.5, 1, 1.5].map((leak, i) => baselines({ leak, noise: 0.05 }, {}, 4)[i] as Recording);
    const found = growth(runs);
    expect(found.least).toBe(found.between);
    expect(found.between).toBeGreaterThan(1.5 * MIB);
  });

  it('is never less than the steps of the series, or ten bytes a request', () => {
    const exact = baselines({ noise: 0 }, {}, 3);
    expect(growth(exact).least).toBe(10_000);
    const header = { series: { 'gpu/used': { unit: 'bytes' as const, better: 'lower' as const, required: true } } };
    const device = [1, 2].map((i) =>
      recording({
        header: { ...header, created: `2026-09-0${i}T00:00:00Z` },
        values: { 'gpu/used': bytes(mebibytes({ noise: 0 })) },
      }),
    );
    expect(growth(device).steps).toBeCloseTo((3 * 2 * MIB * 1000) / (64 * 200), 0);
  });

  it('tells what is configured, also per minute', () => {
    const perMinute = baselines({}, { header: { rules: { growth: '10 MiB/min' } } }, 2);
    // 200 requests every 10 s are 1200 a minute.
    expect(growth(perMinute).configured).toBeCloseTo((10 * MIB * 1000) / 1200, 0);
    expect(growth(baselines({}, {}, 2)).configured).toBe(MIB);
  });

  it('of heights is an interval for one more run', () => {
    const runs = [500, 520, 510, 490].map((level, i) => baselines({ level, noise: 0.02 }, {}, 4)[i] as Recording);
    const { level } = one(runs);
    expect(level?.sd).toBeCloseTo(12.9 * MIB, -5);
    expect(level?.least).toBeGreaterThan(2 * (level?.sd ?? 0));
  });

  it('needs two runs', () => {
    expect(() => spreadOf([run()])).toThrow(RangeError);
  });

  it('does not depend on the order of the runs, and growth not on their height', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.02, 0.3, 1), fc.integer({ min: -300, max: 4000 }), (noise, lift) => {
        const runs = baselines({ noise }, {}, 3);
        const [a, b, c] = runs as [Recording, Recording, Recording];
        expect(spreadOf([c, a, b])).toEqual(spreadOf(runs));
        const lifted = growth(baselines({ noise, level: 500 + lift }, {}, 3));
        expect(lifted.least / growth(runs).least).toBeCloseTo(1, 3);
      }),
      { numRuns: 12 },
    );
  });
});

describe('how long readings take to come to rest', () => {
  const watched = (at: (ms: number, cycle: number) => number): Recording => {
    const samples: Sample[] = [3, 4, 5, 6, 7, 8].flatMap((cycle) =>
      REST_DELAYS_MS.map((ms) => ({
        kind: 'sample' as const,
        t: cycle,
        cycle,
        values: { [SERIES]: at(ms, cycle) },
        rest_ms: ms,
      })),
    );
    return { ...run(), samples };
  };

  it('is the shortest delay from which on nothing moves', () => {
    expect(restNeeded(watched(() => 500 * MIB))).toBe(100);
    expect(restNeeded(watched((ms) => (500 + (ms < 1000 ? 30 : 0)) * MIB))).toBe(1000);
    expect(restNeeded(watched((ms) => (500 + 40 * Math.exp(-ms / 300)) * MIB))).toBe(4000);
  });

  it('is not prolonged by what scatters from cycle to cycle', () => {
    expect(restNeeded(watched((ms, cycle) => (500 + ((ms * 7 + cycle * 13) % 5)) * MIB))).toBe(100);
  });

  it('is not known where nobody watched', () => {
    expect(restNeeded(run())).toBeNull();
  });
});
