import { expect, it } from 'vitest';
import { isWorse, VERDICTS } from '../../src/series/verdicts.js';

it('orders the verdicts as the contract does, the worst first', () => {
  expect(VERDICTS).toEqual(['regression', 'not-measured', 'inconclusive', 'not-comparable', 'pass']);
  expect(isWorse('regression', 'not-measured')).toBe(true);
  expect(isWorse('pass', 'not-comparable')).toBe(false);
  expect(isWorse('pass', 'pass')).toBe(false);
});
