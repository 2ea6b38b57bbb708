import { expect, it } from 'vitest';
import { binomialTail, fisherTail } from '../../../src/drift/stats/exact-tests.js';

/** k, n, p and P(X >= k), by Python's fractions. */
it.each([
  [3, 3, 0.01, 1e-6],
  [5, 100, 0.01, 0.003432321587754515],
  [1, 500, 0.002, 0.6324887451428411],
  [16, 160, 0.01, 1.0437658174297043e-11],
  [40, 100, 0.5, 0.9823998998911476],
  [60, 100, 0.5, 0.028443966820490395],
  [30, 2000, 0.01, 0.021256171404065292],
  [0, 5, 0.1, 1],
  [6, 5, 0.1, 0],
  [1, 5, 0, 0],
  [5, 5, 1.01, 1],
])('at least %d of %d at %d each', (k, n, p, expected) => {
  expect(binomialTail(k, n, p)).toBeCloseTo(expected, 12);
  if (expected > 0) expect(binomialTail(k, n, p) / expected).toBeCloseTo(1, 9);
});

/** k of n against j of m, by Python's fractions. */
it.each([
  [3, 3, 0, 3, 0.05],
  [24, 24, 0, 3, 0.0003418803418803419],
  [10, 100, 2, 100, 0.016520054662092488],
  [2, 100, 10, 100, 0.9975091413663075],
  [50, 5600, 20, 12800, 1.8229247223498603e-12],
  [5, 10, 5, 10, 0.6718591006516703],
  [0, 5, 3, 7, 1],
  [9, 9, 9, 9, 1],
])('%d of %d against %d of %d', (k, n, j, m, expected) => {
  expect(fisherTail(k, n, j, m) / expected).toBeCloseTo(1, 9);
});

it('takes no longer for counts of millions', () => {
  expect(binomialTail(11_000, 1_000_000, 0.01)).toBeLessThan(1e-20);
  expect(fisherTail(11_000, 1_000_000, 80_000, 8_000_000)).toBeLessThan(1e-15);
});
