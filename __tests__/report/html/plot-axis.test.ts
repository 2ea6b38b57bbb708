import { describe, expect, it } from 'vitest';
import { axisOf, onAxis } from '../../../src/report/html/plot-axis.js';
import { GIB, KIB, MIB } from '../../../src/series/series.js';

const labels = (...given: Parameters<typeof axisOf>): string[] => axisOf(...given).ticks.map(({ label }) => label);

describe('an axis', () => {
  it('steps by powers of two in bytes, in one unit all along', () => {
    expect(labels(0, 20.4 * MIB, 'bytes', 5)).toEqual(['0 MiB', '8 MiB', '16 MiB']);
    expect(labels(0, 3.3 * GIB, 'bytes', 5)).toEqual(['0 GiB', '1 GiB', '2 GiB', '3 GiB']);
    expect(labels(0, 900 * KIB, 'bytes', 4)).toEqual(['0 KiB', '256 KiB', '512 KiB', '768 KiB']);
    expect(labels(-2 * MIB, 6 * MIB, 'bytes', 5)).toEqual(['−2 MiB', '0 MiB', '2 MiB', '4 MiB', '6 MiB']);
  });

  it('never gives a step fewer digits than tell it from the next', () => {
    expect(labels(2.7 * GIB, 3.3 * GIB, 'bytes', 3)).toEqual(['2.75 GiB', '3.00 GiB', '3.25 GiB']);
    expect(labels(14.82 * GIB, 14.82 * GIB + 20 * MIB, 'bytes', 4)).toEqual(['15,176 MiB', '15,184 MiB', '15,192 MiB']);
  });

  it('steps by 1, 2 and 5 in all else, by whole ones in what is counted', () => {
    expect(labels(0, 230, 'ms', 3)).toEqual(['0 ms', '100 ms', '200 ms']);
    expect(labels(0, 0.03, 'share', 3)).toEqual(['0 %', '1 %', '2 %', '3 %']);
    expect(labels(0, 2, 'count', 5)).toEqual(['0', '1', '2']);
  });

  it('begins at 0 where the readings do, and holds every reading', () => {
    for (const [low, high] of [
      [0, 1],
      [5, 5],
      [0, 0],
      [-3, 7],
      [1e9, 1e9 + 1],
    ] as const) {
      const { from, to, ticks } = axisOf(low, high, 'count', 4);
      expect(from).toBeLessThanOrEqual(low);
      expect(to).toBeGreaterThanOrEqual(high);
      expect(to).toBeGreaterThan(from);
      expect(ticks.length).toBeGreaterThan(0);
      if (low === 0) expect(from).toBe(0);
    }
  });

  it('says a value in the unit of its labels', () => {
    const axis = axisOf(0, 2.5 * MIB, 'bytes', 4);
    expect(onAxis(876 * KIB, axis)).toBe('0.86 MiB');
    expect(onAxis(50.84 * MIB, axis)).toBe('50.8 MiB');
    expect(onAxis(-0.25 * MIB, axis)).toBe('−0.25 MiB');
  });
});
