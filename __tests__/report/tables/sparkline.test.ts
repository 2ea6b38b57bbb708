import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sparkline } from '../../../src/report/tables/sparkline.js';

describe('a sparkline', () => {
  it('climbs with growth', () => {
    expect(sparkline([1, 2, 3, 4, 5, 6, 7, 8])).toBe('▁▂▃▄▅▆▇█');
  });

  it('is flat for a constant series', () => {
    expect(sparkline([5, 5, 5, 5])).toBe('▄▄▄▄');
  });

  it('stays flat for noise far below what the budget allows', () => {
    expect(sparkline([100, 101, 99, 100.5, 100], 8, 50)).toBe('▄▄▄▄▄');
  });

  it('shows a failed reading as a gap, also where all failed', () => {
    expect(sparkline([1, null, 8])).toBe('▁·█');
    expect(sparkline([null, null])).toBe('··');
    expect(sparkline([])).toBe('');
  });

  it('takes medians of many points, so that a spike does not show', () => {
    const calm = Array.from({ length: 40 }, (_, index) => (index === 17 ? 1e9 : index));
    expect(sparkline(calm)).toBe('▁▂▃▄▅▆▇█');
  });

  it('has a character a point, and never more than its width', () => {
    const values = fc.array(fc.option(fc.double({ min: -1e15, max: 1e15, noNaN: true })), { maxLength: 100 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 20 }), (given, width) => {
        expect([...sparkline(given, width)].length).toBe(Math.min(width, given.length));
      }),
    );
  });
});
