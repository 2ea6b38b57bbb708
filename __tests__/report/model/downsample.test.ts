import { expect, it } from 'vitest';
import { downsample, median } from '../../../src/report/model/downsample.js';

it('down-samples to medians, null only where a stretch has no reading', () => {
  expect(downsample([1, 9, 2, null, null, null], 2)).toEqual([2, null]);
  expect(downsample([1, 2], 8)).toEqual([1, 2]);
});

it('takes the median of an even number of values half-way', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNull();
});
