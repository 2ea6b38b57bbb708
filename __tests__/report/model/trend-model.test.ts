import { describe, expect, it } from 'vitest';
import { renderTrendPage } from '../../../src/report/html/trend-page.js';
import { renderTrendTable } from '../../../src/report/markdown/trend-table.js';
import { type TrendRun, trendOf } from '../../../src/report/model/trend-model.js';
import { GIB, MIB } from '../../../src/series/series.js';
import { finding } from '../scenes.js';

/** A recording of each day from 1 November on: where the process settles, and how it grows, in MiB. */
function runs(levels: readonly number[], growths: readonly number[] = [], environment = {}): TrendRun[] {
  return levels.map((level, at) => {
    const growth = growths[at] ?? 0;
    const day = String(at + 1).padStart(2, '0');
    return {
      header: { created: `2026-11-${day}T09:00:00Z`, commit: `${at}`.repeat(40).slice(0, 40), environment },
      findings: [
        finding('process/resident', [level * MIB, level * MIB], {
          level: { value: level * MIB, baseline: null, budget: null },
          mib: [growth, growth - 0.1, growth + 0.1],
        }),
        finding('python/blocks', [1, 2], { gated: false }),
      ],
    };
  });
}
const STEP = [3000, 3001, 2999, 3310, 3311, 3309];

describe('the trend of a base', () => {
  it('names the commit that raised a level, by how much, in order of time however it was stored', () => {
    const trend = trendOf('chat-api', runs(STEP).reverse());
    expect(trend.series).toHaveLength(1);
    const [{ changes, growthChanges }] = trend.series as [(typeof trend.series)[number]];
    expect(changes).toEqual([
      {
        at: 3,
        commit: '3'.repeat(40),
        created: '2026-11-04T09:00:00Z',
        from: 3000 * MIB,
        to: 3310 * MIB,
        lone: false,
      },
    ]);
    expect(growthChanges).toEqual([]);
    expect(renderTrendTable(trend)).toContain(
      '* `3333333` (4 Nov 2026, 09:00 UTC): process resident +310 MiB at rest (2.93 GiB to 3.23 GiB)\n',
    );
  });

  it('names the commits that began and ended a growth', () => {
    const trend = trendOf('chat-api', runs([3000, 3000, 3000, 3000, 3000, 3000], [0, 0, 2.2, 2.1, 0, 0.1]));
    const markdown = renderTrendTable(trend);
    expect(markdown).toContain('6 recordings since 1 Nov 2026, 09:00 UTC; 2 commits changed it');
    expect(markdown).toContain('`2222222` (3 Nov 2026, 09:00 UTC): process resident grows more: +0.0 to +2.2');
    expect(markdown).toContain('`4444444` (5 Nov 2026, 09:00 UTC): process resident grows less: +2.2 to +0.1');
  });

  it('compares within the environment of the newest recording, and says what it leaves out', () => {
    const old = runs([9000, 9000], [], { gpu: ['NVIDIA T4'] });
    const trend = trendOf('chat-api', [...old, ...runs(STEP)]);
    expect(trend.leftOut).toBe(2);
    expect(trend.runs).toHaveLength(6);
    expect(renderTrendTable(trend)).toContain('2 recordings of another environment left out.');
  });

  it('takes the median for the height of a stretch, between the middle two of an even number', () => {
    const { changes } = trendOf('chat-api', runs([3000, 3004, 3310, 3300])).series[0] ?? expect.fail();
    expect(changes).toMatchObject([{ at: 2, from: 3002 * MIB, to: 3305 * MIB }]);
  });

  it('finds nothing in what stays, and says so of the newest recording alone', () => {
    expect(renderTrendTable(trendOf('chat-api', runs([3000, 3004, 2999, 3001])))).toContain('; nothing changed');
    expect(renderTrendTable(trendOf('chat-api', runs([3000, 3000, 3000, 3310])))).toContain(
      '(the newest recording alone)',
    );
    expect(renderTrendTable(trendOf('chat-api', []))).toContain('0 recordings; nothing changed');
  });

  it('is one page that runs nothing and fetches nothing, with names as text', () => {
    const page = renderTrendPage(trendOf('<img src=x>', runs(STEP)), 'body{}');
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'\"");
    expect(page).not.toMatch(/<script|<img|\b(?:src|href)=(?!x)/);
    expect(page).toContain('id="level-0"');
    expect(page).toContain('<path class="mark"');
    expect(page).toMatch(/>3,?[\d.,]+ MiB<|>3[.\d]* GiB</);
    expect(GIB).toBe(1024 * MIB);
  });
});
