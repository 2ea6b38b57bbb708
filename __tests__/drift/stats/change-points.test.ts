import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changePoints } from '../../../src/drift/stats/change-points.js';

/** A fixed, uneven pattern between -1 and 1. */
const wobble = (index: number): number => Math.sin(index * 12.9898) * Math.cos(index * 4.1);
const noisy = (levels: readonly number[], noise: number): number[] =>
  levels.map((level, at) => level + noise * wobble(at));

it('finds where a row of levels changes, and how often', () => {
  expect(changePoints([5, 5, 5, 9, 9, 9], 1)).toEqual([3]);
  const three = [...Array(10).fill(100), ...Array(8).fill(140), ...Array(12).fill(120)];
  expect(changePoints(noisy(three, 1), 5)).toEqual([10, 18]);
});

it('finds none in noise, in one value too far off, or below what counts', () => {
  expect(changePoints(noisy(Array(40).fill(100), 5), 1)).toEqual([]);
  expect(changePoints([100, 100, 100, 160, 100, 100, 100], 5)).toEqual([]);
  expect(changePoints([100, 100, 100, 104, 104, 104], 5)).toEqual([]);
});

it('takes the newest value for news, and no row for one', () => {
  expect(changePoints([100, 100, 100, 100, 160], 5)).toEqual([4]);
  expect(changePoints([100, 160], 5)).toEqual([1]);
  expect(changePoints([100], 5)).toEqual([]);
  expect(changePoints([], 5)).toEqual([]);
});

it('finds the same of a row that is moved or stretched', () => {
  const rows = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 40 });
  fc.assert(
    fc.property(rows, fc.integer({ min: -500, max: 500 }), fc.integer({ min: 2, max: 9 }), (row, by, times) => {
      const moved = row.map((value) => (value + by) * times);
      expect(changePoints(moved, 10 * times)).toEqual(changePoints(row, 10));
    }),
  );
});
