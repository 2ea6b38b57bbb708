import { expect, it } from 'vitest';
import type { Finding, Judgement } from '../../src/drift/verdict.js';
import { withheldBy } from '../../src/explain/withheld.js';
import { emptyRecording } from '../../src/recording/recording.js';

const RUN = emptyRecording({ format: 'memdrift.recording', version: 1, environment: {}, subject: {}, series: {} });

function open(low: number, high: number, part: Partial<NonNullable<Finding['drift']>> = {}): Finding {
  const growth = { value: (low + high) / 2, low, high, unit: 'bytes' } as const;
  const drift = { growth, perMinute: null, budget: 1, baseline: null, ...part };
  const rest = { level: null, peak: null, cyclesToVerdict: null, values: [], notes: [] };
  return {
    series: 'heap/allocated',
    unit: 'bytes',
    gated: true,
    verdict: 'inconclusive',
    cause: { rule: 'nothing-yet' },
    drift,
    ...rest,
  };
}

const at = (cycles: number, advice?: Judgement['advice']) => ({ cycles, ...(advice === undefined ? {} : { advice }) });

it('is no rule where the interval holds the budget, or the series is decided', () => {
  expect(withheldBy(open(0.5, 1.5), at(40), RUN)).toBeNull();
  expect(withheldBy({ ...open(4.9, 7.7), verdict: 'regression' }, at(40), RUN)).toBeNull();
});

it('is the rule that keeps an interval on one side of the budget from a decision', () => {
  expect(withheldBy(open(4.9, 7.7), at(64), RUN)).toEqual({ rule: 'looks' });
  expect(withheldBy(open(-0.1, 0.1), at(20), RUN)).toEqual({ rule: 'horizon', needed: 24 });
  expect(withheldBy(open(4.9, 7.7), at(25), RUN)).toEqual({ rule: 'horizon', needed: 26 });
  expect(withheldBy(open(4.9, 7.7, { course: 'levelling' }), at(64), RUN)).toEqual({ rule: 'levelling' });
  const advice = { advice: 'longer-epochs', cycles: 9, needed: 28 } as const;
  expect(withheldBy(open(-0.1, 0.1), at(64, advice), RUN)).toEqual({ rule: 'epochs', needed: 28 });
});
