import { expect, it } from 'vitest';
import { highestOf, lowestOf } from '../../src/series/extremes.js';

it('finds the largest and the smallest of more values than a call has room for', () => {
  const many = Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 300_007);
  expect(highestOf(many)).toBe(many.reduce((a, b) => Math.max(a, b)));
  expect(lowestOf(many)).toBe(0);
});

it('is the bound where there are none beyond it', () => {
  expect([highestOf([]), lowestOf([]), highestOf([-5], 0), lowestOf([5], 0)]).toEqual([-Infinity, Infinity, 0, 0]);
});
