import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { residentBytes, sumOf, times, total, weightedUsage, wholeNumber } from '../../../src/memory/metrics/gauges.js';
import { parsePage } from '../../../src/memory/metrics/metrics-page.js';

describe('numbers of a page', () => {
  it('sums a metric over its labels, by the first name that the page has', () => {
    const page = parsePage('old{e="0"} 9\nnew{e="0"} 1\nnew{e="1"} 2\n');
    expect(sumOf(page, 'newest', 'new', 'old')).toBe(3);
  });

  it('gives null, not 0 or less, where a part is missing, unknown or negative', () => {
    expect(sumOf(parsePage('x 1\n'), 'y')).toBeNull();
    expect(sumOf(parsePage('x{e="0"} 1\nx{e="1"} NaN\n'), 'x')).toBeNull();
    expect(sumOf(parsePage('x{e="0"} 1\nx{e="1"} -1\n'), 'x')).toBeNull();
    expect(total([])).toBeNull();
    expect(total([2 ** 53, 2])).toBeNull();
    expect(times(4, null)).toBeNull();
    expect(times(3, 4)).toBe(12);
  });

  it.each([
    ['24188', 24188],
    ['None', null],
    ['', null],
    ['-1', null],
    ['1.5', null],
    ['9'.repeat(16), null],
    [undefined, null],
  ])('reads the label %j as %j', (text, value) => {
    expect(wholeNumber(text)).toBe(value);
  });

  it('weighs usage by capacity, and all engines the same where one capacity is not known', () => {
    const [small, large] = [
      { usage: 0.5, capacity: 100 },
      { usage: 0.1, capacity: 300 },
    ];
    expect(weightedUsage([small, large])).toBeCloseTo(0.2);
    expect(weightedUsage([small, { ...large, capacity: null }])).toBeCloseTo(0.3);
    expect(weightedUsage([small, { ...large, capacity: 0 }])).toBeCloseTo(0.3);
  });

  it('knows no usage of all where one is unknown or beyond 0 to 1', () => {
    for (const usage of [null, -0.1, 1.1]) {
      expect(
        weightedUsage([
          { usage: 0.5, capacity: 1 },
          { usage, capacity: 1 },
        ]),
      ).toBeNull();
      expect(weightedUsage([{ usage, capacity: 1 }])).toBeNull();
    }
    expect(weightedUsage([])).toBeNull();
  });

  it('keeps the usage of all between the least and the most of any engine', () => {
    const share = fc.record({ usage: fc.double({ min: 0, max: 1, noNaN: true }), capacity: fc.option(fc.nat(1e9)) });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 8 }), (shares) => {
        const usages = shares.map(({ usage }) => usage);
        const all = weightedUsage(shares) ?? Number.NaN;
        expect(all).toBeGreaterThanOrEqual(Math.min(...usages) - 1e-9);
        expect(all).toBeLessThanOrEqual(Math.max(...usages) + 1e-9);
      }),
    );
  });

  it('takes what one process holds, and nothing where several say it', () => {
    expect(residentBytes(parsePage('process_resident_memory_bytes 2.3e+07\n'))).toBe(23_000_000);
    expect(
      residentBytes(parsePage('process_resident_memory_bytes{pid="1"} 1\nprocess_resident_memory_bytes{pid="2"} 2\n')),
    ).toBeNull();
    expect(residentBytes(parsePage(''))).toBeNull();
  });
});
