import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/drift/verdict.js';
import { MARKDOWN } from '../../../src/report/markdown/markup.js';
import { headlineOf } from '../../../src/report/text/headline.js';
import { GIB } from '../../../src/series/series.js';
import { finding, judgementOf, readings, report } from '../scenes.js';

/** A regression in one series, in the words of a pull request's comment. */
function told(series: string, part: Partial<Finding>, baselines?: []): { title: string; paragraph: string } {
  const found = finding(series, readings(3.02, 0, 0.1), { verdict: 'regression', ...part });
  const judgement = judgementOf('regression', 'it regresses', [found]);
  const made = report(
    baselines === undefined ? judgement : { ...judgement, baseline: { used: [], refused: [] } },
    baselines === undefined ? {} : { baselines },
  );
  const { title, paragraph } = headlineOf(made, MARKDOWN);
  return { title, paragraph: paragraph.join(' ') };
}

const peak = (value: number, cap: number | null, baseline: number | null) => ({
  peak: {
    value: value * GIB,
    cap: cap === null ? null : cap * GIB,
    baseline: baseline === null ? null : baseline * GIB,
    budget: GIB / 2,
  },
});
/** A level within its budget. */
const LEVEL = { value: 3 * GIB, baseline: 3 * GIB, budget: GIB };

describe('the headline of a regression that is no growth', () => {
  it('gives both steady-state levels and the budget', () => {
    const { title, paragraph } = told('process/resident', {
      level: { value: 4 * GIB, baseline: 3 * GIB, budget: GIB / 2 },
    });
    expect(title).toBe('this change uses 1.00 GiB more than main');
    expect(paragraph).toContain('has a steady-state level of 4.00 GiB (main 3.00 GiB); budget 512 MiB.');
  });

  it('says of a capacity that it shrank', () => {
    const { title } = told('kv-cache/capacity', {
      unit: 'tokens',
      level: { value: 70_000, baseline: 81_920, budget: 1000 },
    });
    expect(title).toBe('this change leaves 11,920 tokens less than main');
  });

  it('compares a peak with that of the base', () => {
    const { title, paragraph } = told('process/resident', { level: LEVEL, ...peak(5, 8, 4) });
    expect(title).toBe('this change peaks 1.00 GiB higher than main');
    expect(paragraph).toContain('reaches 5.00 GiB under load (main 4.00 GiB); budget 512 MiB.');
  });

  it('gives the cap of a peak over it, whatever the base reached', () => {
    const { title, paragraph } = told('container/resident', { level: LEVEL, ...peak(7.9, 7.6, 4) });
    expect(title).toBe('this change peaks at 7.90 GiB, over the cap of 7.60 GiB');
    expect(paragraph).toContain("That is the container's *resident* memory under load.");
  });

  it('does not blame the change for a peak where there is no base', () => {
    expect(told('container/resident', { level: null, ...peak(7.9, 7.6, null) }, []).title).toBe(
      'the service peaks at 7.90 GiB, over the cap of 7.60 GiB',
    );
  });

  it('takes the reason itself where the figures do not show the rule that is broken', () => {
    const cause = {
      rule: 'stays',
      series: 'requests/running',
      unit: 'count',
      excess: 2,
      level: 0,
      requests: 6800,
    } as const;
    expect(told('requests/running', { unit: 'count', level: null, cause }).title).toBe(
      'requests running stays at 2 with nothing in flight, after 6,800 requests',
    );
  });
});
