import { describe, expect, it } from 'vitest';
import { ALPHA, FAIL_SHARE, HORIZONS, LAST_LOOK, PASS_SHARE } from '../../../src/drift/constants.js';
import { mayGrowInJumps } from '../../../src/drift/growth/guards.js';
import { baseNoise, Workspace } from '../../../src/drift/growth/noise.js';
import { Points } from '../../../src/drift/growth/points.js';
import { SequentialSeries } from '../../../src/drift/growth/sequential.js';
import { asRun, mebibytes, random } from '../recordings.js';

/** What each guard of the rule is for: the series that it was added for, and its like that must go on being decided. */

const BUDGET = 0.2;
const { fail, pass } = HORIZONS.safe;

function judged(values: number[], noise = 0.02): SequentialSeries {
  const space = new Workspace();
  const rule = {
    budget: BUDGET,
    quantum: 0.0005,
    failFrom: fail,
    passFrom: pass,
    alphaFail: FAIL_SHARE * ALPHA,
    alphaPass: PASS_SHARE * ALPHA,
  };
  const base = [71, 72].map((seed) => asRun(mebibytes({ seed, noise })));
  const series = new SequentialSeries(rule, baseNoise(base, 0.0005, space), space);
  for (const [k, value] of values.entries()) series.push(value, k + 1);
  return series;
}

const leakFrom = (cycle: number, perCycle: number) => (k: number) => perCycle * Math.max(0, k - cycle);

describe('a leak that begins after some cycles', () => {
  it.each([4, 8, 12, 16])('is a regression from cycle %i on: flat cycles are no collections', (from) => {
    for (const budgets of [2, 8, 20]) {
      const series = judged(mebibytes({ extra: leakFrom(from, budgets * BUDGET) }));
      expect(series.verdict, `${budgets} budgets from cycle ${from}`).toBe('regression');
    }
  });

  it('leaves the saw of a collector a saw', () => {
    const series = judged(mebibytes({ noise: 0.1, extra: (k) => 6 * ((k % 6) / 6) }), 0.1);
    expect(series.latest?.sawtooth).toBe(true);
    expect(series.verdict).toBe('pass');
  });
});

describe('a leak beside one step down', () => {
  it.each([12, 20, 24])('never passes: what was freed at cycle %i does not hide it', (at) => {
    for (const freed of [4, 9, 17]) {
      const series = judged(mebibytes({ leak: 4, extra: (k) => (k >= at ? -freed : 0) }));
      expect(series.verdict, `${freed} MiB freed at ${at}`).not.toBe('pass');
    }
  });

  it('and a step down alone passes', () => {
    expect(judged(mebibytes({ extra: (k) => (k >= 20 ? -9 : 0) })).verdict).toBe('pass');
  });
});

describe('bursts of a few cycles', () => {
  const bursts = (k: number): number => ([9, 10, 17, 22, 23, 24, 33, 34].includes(k) ? 15 + (k % 3) : 0);

  it('do not delay a pass', () => {
    const series = judged(mebibytes({ noise: 0.3, extra: bursts }), 0.3);
    expect(series.verdict).toBe('pass');
    expect(series.decidedAt).toBeLessThanOrEqual(pass + 4);
  });

  it('do not hide a leak', () => {
    expect(judged(mebibytes({ noise: 0.3, leak: 4, extra: bursts }), 0.3).verdict).toBe('regression');
  });

  it('are not what stays for longer', () => {
    const { verdict, latest } = judged(mebibytes({ extra: (k) => (k >= 20 && k < 40 ? 15 : 0) }));
    expect(verdict).not.toBe('regression');
    expect(latest?.m).toBeGreaterThan(20);
  });
});

describe('a ring that has just become full', () => {
  it.each([18, 20, 22, 24])('at cycle %i is no regression', (full) => {
    for (const noise of [0.02, 0.3]) {
      for (let seed = 1; seed <= 20; seed++) {
        const series = judged(mebibytes({ seed, noise, extra: (k) => 10 * Math.min(1, k / full) }), noise);
        expect(series.verdict, `noise ${noise}, seed ${seed}`).not.toBe('regression');
      }
    }
  });
});

describe('growth in lumps', () => {
  const lumpsWithin = (cycles: number, ...at: number[]): number[] =>
    mebibytes({ cycles, extra: (k) => 3 * at.filter((cycle) => cycle <= k).length });
  const lumps = (...at: number[]): number[] => lumpsWithin(30, ...at);
  const mayGrow = (values: number[]): boolean => {
    const points = new Points();
    const run = asRun(values);
    points.prepare(run.y, run.x, values.length);
    return mayGrowInJumps(points, BUDGET);
  };

  it('is not over because it rests for a while', () => {
    expect(mayGrow(lumps(4, 10, 15, 21))).toBe(true);
    expect(mayGrow(lumps(4, 10, 16, 22, 28))).toBe(true);
  });

  it('is over when it rests for longer than chance allows', () => {
    // Five lumps in 5 cycles after the warm-up, then 22 without: (1 + 22/5)^-5 = 0.0002.
    expect(mayGrow(lumps(4, 5, 6, 7, 8))).toBe(false);
  });

  it('may go on after one or two, until a lump every five cycles would have shown', () => {
    // (0.2 x 13)^1 exp(1 - 0.2 t) and (0.2 x 17/2)^2 exp(2 - 0.2 t) fall to 0.01 at t = 32.8 and 38.3, from cycle 3 on.
    for (const [at, over] of [
      [[16], 36],
      [[10, 20], 42],
    ] as const) {
      expect(mayGrow(lumpsWithin(over - 1, ...at))).toBe(true);
      expect(mayGrow(lumpsWithin(over, ...at))).toBe(false);
    }
  });

  it('needs lumps, and more of them than the budget allows', () => {
    // A third of a MiB would have to come every other cycle.
    expect(mayGrow(lumps(10, 20).map((y) => y / 8))).toBe(false);
    expect(mayGrow(mebibytes({ cycles: 30, noise: 0.3 }))).toBe(false);
    expect(mayGrow(mebibytes({ cycles: 30, leak: 8 }))).toBe(false);
  });

  it('does not pass at once after a lump or two that a step or a ramp explains', () => {
    for (const at of [[10], [7, 11]]) {
      const rests = (cycles: number) => judged(lumpsWithin(cycles, ...at));
      expect(rests(pass + 2).verdict, `${at}`).toBeNull();
      expect(rests(LAST_LOOK).verdict, `${at}`).toBe('pass');
    }
  });

  it('that goes on, every 3 to 8 cycles, does not pass', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const next = random(seed);
      const at = [0];
      while ((at.at(-1) ?? 0) < LAST_LOOK) at.push((at.at(-1) ?? 0) + 3 + Math.floor(6 * next()));
      const values = mebibytes({ seed, extra: (k) => 3 * at.filter((cycle) => cycle > 0 && cycle <= k).length });
      expect(judged(values).verdict, `seed ${seed}`).not.toBe('pass');
    }
  });
});

describe('a run of thousands of cycles', () => {
  it('is looked at ever more rarely, and a leak in it is still found', () => {
    const space = new Workspace();
    const rule = { budget: 0.02, quantum: 0, failFrom: 26, passFrom: 24, alphaFail: 1e-12, alphaPass: 1e-12 };
    const series = new SequentialSeries(rule, null, space, 2048);
    for (const [k, y] of mebibytes({ cycles: 1024, noise: 1, leak: 0.1 }).entries()) series.push(y, k + 1);
    expect(series.looks.length).toBeLessThan(300);
    const undecided = series.looks.map(({ n }) => n);
    expect(undecided.filter((n) => n > 128).every((n) => n % Math.floor(n / LAST_LOOK) === 0)).toBe(true);
    const found = new SequentialSeries({ ...rule, alphaFail: FAIL_SHARE * ALPHA }, null, space, 2048);
    for (const [k, y] of mebibytes({ cycles: 1024, noise: 1, leak: 0.5 }).entries()) found.push(y, k + 1);
    expect(found.verdict).toBe('regression');
  });
});
