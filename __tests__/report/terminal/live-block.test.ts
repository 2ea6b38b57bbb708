import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liveBlock, warmUpBlock } from '../../../src/report/terminal/live-block.js';

const MIB = 1024 * 1024;

const finding = (series: string, at: number, half: number, more: object = {}) => ({
  ...{
    series,
    unit: 'bytes' as const,
    gated: true,
    verdict: 'inconclusive' as const,
    cause: { rule: 'nothing-yet' as const },
  },
  drift: {
    growth: { value: at * MIB, low: (at - half) * MIB, high: (at + half) * MIB, unit: 'bytes' as const },
    ...{ perMinute: null, budget: MIB, baseline: null },
  },
  ...{ level: null, peak: null, cyclesToVerdict: null, values: [1, 2, 3, 4].map((n) => n * MIB), notes: [] },
  ...more,
});

const FINDINGS = [
  finding('process/resident', 3, 0.5, { verdict: 'regression', cyclesToVerdict: 18 }),
  finding('heap/allocated', 0.8, 0.5),
  finding('torch.device/allocated', 0, 0.2, { verdict: 'pass', cyclesToVerdict: 16 }),
];
const AT = { cycle: 18, elapsedS: 161, likelyDoneS: 50, waitsFor: 'heap/allocated', findings: FINDINGS };

describe('the live block', () => {
  it('says how far it is and what it waits for; what is decided, and what not', () => {
    expect(liveBlock(AT, 80)).toEqual([
      '██████████████████░░░░░░  cycle 18  2:41  likely 0:50 left, waits for heap',
      '✔ torch allocated     +0.0 ±0.2     budget 1.0    decided   ▁▃▆█',
      '● heap                +0.8 ±0.5     budget 1.0    not yet   ▁▃▆█',
      '✖ process             +3.0 ±0.5     budget 1.0    too much  ▁▃▆█',
      '  MiB per 1000 requests',
    ]);
  });

  it('promises no time that it does not know', () => {
    expect(liveBlock({ ...AT, cycle: 1, likelyDoneS: null }, 80)[0]).toContain('time left: known after cycle 2');
    expect(liveBlock({ ...AT, likelyDoneS: null }, 80)[0]).toContain('time left: not known');
    const all = FINDINGS.map((one) => ({ ...one, cyclesToVerdict: 18 }));
    expect(liveBlock({ ...AT, waitsFor: null, findings: all }, 80)[0]).toContain('likely 0:50 left, to the last cycle');
  });

  it('draws noise flat: the height of a course is what the budget allows', () => {
    // 3 MiB over 30,000 requests, of which the budget allows 30.
    expect(liveBlock({ ...AT, requests: 30_000 }, 80)[1]).toContain('▄▄▄▄');
    expect(liveBlock({ ...AT, requests: 3000 }, 80)[1]).toContain('▁▃▆█');
  });

  it('counts the series that have no room', () => {
    const many = Array.from({ length: 9 }, () => FINDINGS[1] ?? expect.fail());
    expect(liveBlock({ ...AT, findings: many }, 80).at(-1)).toBe('  MiB per 1000 requests; and 3 more');
  });

  it('has no line that is wider than the terminal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 200 }), fc.integer({ min: 0, max: 1e6 }), (columns, requests) => {
        const warming = { requests, sending: 5, least: 900, settling: ['heap/allocated'], elapsedS: 9, atMostS: 90 };
        for (const line of [...liveBlock(AT, columns), ...warmUpBlock(warming, columns)])
          expect(line.length).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('says in the warm-up that nothing is judged', () => {
    const warming = { requests: 450, sending: 50, least: 900, settling: [], elapsedS: 9, atMostS: null };
    expect(warmUpBlock(warming, 80)).toEqual([
      '████████████░░░░░░░░░░░░  warming up; nothing is judged yet',
      '  warm-up  450 of 900 requests, sending 50  0:09',
    ]);
  });
});
