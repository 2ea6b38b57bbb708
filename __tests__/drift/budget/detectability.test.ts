import { describe, expect, it } from 'vitest';
import { detectability, neverDecided, slowestToDecide } from '../../../src/drift/budget/detectability.js';
import { parseRules } from '../../../src/drift/budget/written-rules.js';
import { createJudge } from '../../../src/drift/judge.js';
import type { Judgement } from '../../../src/drift/verdict.js';
import { baselines, run, SERIES, upTo } from '../recordings.js';

const MIB = 1024 * 1024;
const threeCycles = upTo(run(), 3);

describe('after three cycles', () => {
  it('a run that is too short for a verdict is told how many cycles it needs', () => {
    const f = detectability(createJudge(baselines()), threeCycles, { cycleMs: 10_000, maxDurationMs: 200_000 });
    expect(f).toMatchObject({ cyclesPossible: 20, cyclesNeeded: 28, minimumDetectableGrowth: null });
  });

  it('a run beside quiet baselines can decide far below its budget', () => {
    const f = detectability(createJudge(baselines()), threeCycles, { cycleMs: 10_000, maxDurationMs: 900_000 });
    expect(f).toMatchObject({ cyclesPossible: 64, aboveBudget: false, series: SERIES });
    expect(f.minimumDetectableGrowth).toBeGreaterThan(0);
    expect(f.minimumDetectableGrowth).toBeLessThan(0.05 * MIB);
  });

  it('a run beside noisy baselines cannot decide a fine budget', () => {
    const judge = createJudge(baselines({ noise: 20 }), parseRules({ growth: 0.1 }));
    expect(detectability(judge, threeCycles, { cycleMs: 10_000, maxDurationMs: 900_000 }).aboveBudget).toBe(true);
  });

  it('nothing is said of the noise without a baseline', () => {
    const f = detectability(createJudge([]), threeCycles, { cycleMs: 10_000, maxDurationMs: 900_000 });
    expect(f).toMatchObject({ minimumDetectableGrowth: null, aboveBudget: false });
  });
});

describe('a run that goes on', () => {
  const judged = (noise: number, growth: number, cycles = 30) =>
    createJudge([], parseRules({ growth })).judge(upTo(run({ noise }), cycles), { final: false });

  it('waits for the series that its noise keeps open, longer the noisier it is', () => {
    const quiet = slowestToDecide(judged(15, 1), 30);
    const noisy = slowestToDecide(judged(60, 1), 30);
    expect([quiet?.series, noisy?.series]).toEqual([SERIES, SERIES]);
    expect(noisy?.cycle).toBeGreaterThan(quiet?.cycle ?? expect.fail());
    expect(slowestToDecide(judged(0.02, 1), 30)).toBeNull();
  });

  it('is told when no number of cycles can decide it, and only then', () => {
    expect(neverDecided(judged(200, 1), 30, 64)).toMatchObject({ series: SERIES, budget: MIB });
    expect(neverDecided(judged(2, 1), 30, 64)).toBeNull();
    expect(neverDecided(judged(200, 1), 30, 3000)).toBeNull();
  });

  it('is not given up for what lies on the far side of its budget', () => {
    // A TorchServe whose allocator gave memory back in one of 28 cycles.
    const open = (low: number, value: number, high: number): Judgement => {
      const growth = { value: value * MIB, low: low * MIB, high: high * MIB, unit: 'bytes' };
      const finding = { series: SERIES, gated: true, verdict: 'inconclusive', drift: { growth, budget: MIB } };
      return { findings: [finding] } as unknown as Judgement;
    };
    expect(neverDecided(open(-20.6, -2.3, 1.2), 28, 64)).toBeNull();
    expect(neverDecided(open(-20.6, -2.3, 40), 28, 64)).toMatchObject({ series: SERIES });
    expect(neverDecided(open(-40, 2.3, 4), 28, 64)).toMatchObject({ series: SERIES });
    expect(slowestToDecide(open(-20.6, -2.3, 1.2), 28)?.cycle).toBe(32);
  });

  it('is not told so of workers that are replaced: more of their lives tell more', () => {
    const wide = judged(200, 1);
    const lives = { lives: 2, requests: 40, cycles: 4, grows: 'within-lives', compared: false, open: 'close' } as const;
    const findings = wide.findings.map((f) => ({ ...f, drift: f.drift === null ? null : { ...f.drift, lives } }));
    expect(neverDecided({ ...wide, findings }, 30, 64)).toBeNull();
  });
});
