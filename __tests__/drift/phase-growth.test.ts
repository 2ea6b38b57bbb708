import { describe, expect, it } from 'vitest';
import { phaseEstimate } from '../../src/drift/phase-growth.js';
import { tUpper } from '../../src/drift/stats/quantile.js';
import type { PhaseRecord } from '../../src/recording/recording.js';

const SERIES = 'heap/allocated';
const TAIL = 0.025;

/** A phase of 100 requests a step, with the readings after each; the first is the state before. */
const phase = (values: (number | null)[], part: Partial<PhaseRecord> = {}): PhaseRecord => ({
  kind: 'phase',
  t: 1,
  phase: 'class',
  class: 'chat',
  epoch: 1,
  steps: values.map((value, i) => ({ sent: i === 0 ? 0 : 100, ok: i === 0 ? 0 : 100, values: { [SERIES]: value } })),
  ...part,
});

describe('growth by requests of one kind', () => {
  it('is the mean of what each step added, per 1000 requests, with a t interval', () => {
    const estimate = phaseEstimate(phase([0, 1e6, 3e6, 6e6]), SERIES, TAIL);
    if ('failed' in estimate) throw new Error('no estimate');
    // 10, 20 and 30 MB per 1000 requests: standard deviation 10, of the mean 10 / sqrt 3.
    expect(estimate.value).toBeCloseTo(20e6, 6);
    const half = tUpper(TAIL, 2) * (10e6 / Math.sqrt(3));
    expect(estimate.high - estimate.value).toBeCloseTo(half, -2);
    expect(estimate.value - estimate.low).toBeCloseTo(half, -2);
  });

  it('has an interval even where every step added the same: readings are rounded', () => {
    const estimate = phaseEstimate(phase([0, 1e6, 2e6, 3e6]), SERIES, TAIL);
    if ('failed' in estimate) throw new Error('no estimate');
    expect(estimate.low).toBeLessThan(10e6);
    expect(estimate.high).toBeGreaterThan(10e6);
  });

  it.each([
    [
      'what was recorded failed',
      phase([0, 1, 2, 3], { failed: 'no answer' }),
      { why: 'recorded', detail: 'no answer' },
    ],
    ['there were fewer than three steps', phase([0, 1, 2]), { why: 'no-time' }],
    ['a step was not read', phase([0, 1, null, 3]), { why: 'unread' }],
  ])('is not estimated where %s', (_, record, failed) => {
    expect(phaseEstimate(record, SERIES, TAIL)).toEqual({ failed });
  });

  it('is not estimated where fewer than half of the requests were answered', () => {
    const record = phase([0, 1, 2, 3]);
    for (const step of record.steps.slice(1)) step.ok = 40;
    expect(phaseEstimate(record, SERIES, TAIL)).toEqual({ failed: { why: 'unserved', ok: 120, sent: 300 } });
  });
});
