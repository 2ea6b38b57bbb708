import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/drift/verdict.js';
import { progressLine, warmUpLine } from '../../../src/report/terminal/cycle-progress.js';
import { hostileText } from '../hostile.js';

const MIB = 1024 * 1024;

function finding(series: string, drift: { at: number; half: number } | null, gated = true): Finding {
  return {
    series,
    unit: 'bytes',
    gated,
    verdict: 'inconclusive',
    cause: { rule: 'nothing-yet' },
    drift:
      drift === null
        ? null
        : {
            growth: {
              value: drift.at * MIB,
              low: (drift.at - drift.half) * MIB,
              high: (drift.at + drift.half) * MIB,
              unit: 'bytes',
            },
            perMinute: null,
            budget: MIB,
            baseline: null,
          },
    level: null,
    peak: null,
    cyclesToVerdict: null,
    values: [],
    notes: [],
  };
}

describe('progressLine', () => {
  const at = { cycle: 18, elapsedS: 161, likelyDoneS: 50 };

  it('says the drift of every gated series so far, with its interval, by the layer’s short name', () => {
    const findings = [
      finding('torch.device/allocated', { at: 3, half: 0.5 }),
      finding('heap/allocated', { at: 0, half: 0.2 }),
      finding('process/resident', { at: 0.2, half: 0.4 }),
    ];
    expect(progressLine({ ...at, findings }, 120)).toBe(
      'cycle 18  2:41  torch allocated +3.0 ±0.5  heap +0.0 ±0.2  process +0.2 ±0.4 MiB/1000  likely done in 0:50',
    );
  });

  it('leaves out what only explains, and what has no figure yet', () => {
    const findings = [finding('python/blocks', { at: 9, half: 1 }, false), finding('heap/allocated', null)];
    expect(progressLine({ ...at, findings }, 120)).toBe('measuring, cycle 18  2:41  likely done in 0:50');
  });

  it('loses the last series first where there is little room', () => {
    const findings = [
      finding('torch.device/allocated', { at: 3, half: 0.5 }),
      finding('heap/allocated', { at: 0, half: 0.2 }),
      finding('process/resident', { at: -0.2, half: 0.4 }),
    ];
    expect(progressLine({ ...at, findings }, 80)).toBe(
      'cycle 18  2:41  torch allocated +3.0 ±0.5  heap +0.0 ±0.2 MiB/1000  done in 0:50',
    );
  });

  it('leaves out a series that is not measured in bytes: the line has one unit', () => {
    const threads = { ...finding('threads', { at: 3, half: 1 }), unit: 'count' as const };
    expect(progressLine({ ...at, findings: [threads], likelyDoneS: null }, 80)).toBe('measuring, cycle 18  2:41');
  });

  it('has as many digits as the budget justifies', () => {
    const fine = finding('heap/allocated', { at: 0.75, half: 0.05 });
    const findings = [{ ...fine, drift: { ...(fine.drift ?? expect.fail()), budget: 0.75 * MIB } }];
    expect(progressLine({ ...at, findings, likelyDoneS: null }, 80)).toBe('cycle 18  2:41  heap +0.75 ±0.05 MiB/1000');
  });

  it('names the series that is decided last, where there is room', () => {
    const findings = [finding('heap/allocated', { at: 0, half: 0.2 })];
    const waiting = { ...at, findings, waitsFor: 'process/resident' };
    expect(progressLine(waiting, 120)).toBe(
      'cycle 18  2:41  heap +0.0 ±0.2 MiB/1000  likely done in 0:50, waits for process',
    );
    expect(progressLine(waiting, 64)).toBe('cycle 18  2:41  heap +0.0 ±0.2 MiB/1000  likely done in 0:50');
  });

  it('fits any terminal', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 200 }), (name, columns) => {
        const findings = [finding(name, { at: 5000, half: 1 })];
        expect([...progressLine({ ...at, findings }, columns)].length).toBeLessThanOrEqual(columns);
      }),
    );
  });
});

describe('warmUpLine', () => {
  const at = { requests: 860, sending: 800, least: 0, settling: [], elapsedS: 21, atMostS: 450 };

  it('says what was sent, what still settles, and until when at most', () => {
    expect(warmUpLine(at)).toBe('warm-up  860 requests, sending 800  0:21');
    expect(warmUpLine({ ...at, settling: ['heap/allocated', 'process/resident'] }, 120)).toBe(
      'warm-up  860 requests, sending 800  0:21  heap, process still settling, until 7:30 at most',
    );
  });

  it('says of how many, where the number is set or the baseline’s', () => {
    expect(warmUpLine({ ...at, least: 2460 })).toBe('warm-up  860 of 2,460 requests, sending 800  0:21');
  });

  it('fits any terminal', () => {
    expect(warmUpLine({ ...at, settling: ['a/b'.repeat(90)] }, 40).length).toBeLessThanOrEqual(40);
  });
});
