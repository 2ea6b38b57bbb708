import { describe, expect, it } from 'vitest';
import { feasible } from '../../../src/drift/budget/feasible.js';
import { parseRules } from '../../../src/drift/budget/written-rules.js';
import { createJudge } from '../../../src/drift/judge.js';
import { baselines, run, SERIES, upTo } from '../recordings.js';

const MIB = 1024 * 1024;
const threeCycles = upTo(run(), 3);

describe('after three cycles', () => {
  it('a run that is too short for a verdict is told how many cycles it needs', () => {
    const f = feasible(createJudge(baselines()), threeCycles, { cycleMs: 10_000, maxDurationMs: 200_000 });
    expect(f).toMatchObject({ cyclesPossible: 20, cyclesNeeded: 28, decidableGrowthPer1000: null });
  });

  it('a run beside quiet baselines can decide far below its budget', () => {
    const f = feasible(createJudge(baselines()), threeCycles, { cycleMs: 10_000, maxDurationMs: 900_000 });
    expect(f).toMatchObject({ cyclesPossible: 64, aboveBudget: false, series: SERIES });
    expect(f.decidableGrowthPer1000).toBeGreaterThan(0);
    expect(f.decidableGrowthPer1000).toBeLessThan(0.05 * MIB);
  });

  it('a run beside noisy baselines cannot decide a fine budget', () => {
    const judge = createJudge(baselines({ noise: 20 }), parseRules({ growth: 0.1 }));
    expect(feasible(judge, threeCycles, { cycleMs: 10_000, maxDurationMs: 900_000 }).aboveBudget).toBe(true);
  });

  it('nothing is said of the noise without a baseline', () => {
    const f = feasible(createJudge([]), threeCycles, { cycleMs: 10_000, maxDurationMs: 900_000 });
    expect(f).toMatchObject({ decidableGrowthPer1000: null, aboveBudget: false });
  });
});
