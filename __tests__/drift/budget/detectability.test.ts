import { describe, expect, it } from 'vitest';
import { detectability } from '../../../src/drift/budget/detectability.js';
import { parseRules } from '../../../src/drift/budget/written-rules.js';
import { createJudge } from '../../../src/drift/judge.js';
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
