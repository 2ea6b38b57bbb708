import { expect, it } from 'vitest';
import { minimum, sumValues } from '../../src/memory/sum-processes.js';

it('sums the processes, series by series', () => {
  expect(sumValues([{ a: 1, b: 2 }, { a: 3 }])).toEqual({ a: 4, b: 2 });
});
it('is null, never smaller, where a process that should report does not', () => {
  expect(sumValues([{ a: 1 }, { a: null }, { a: 5 }])).toEqual({ a: null });
});
it('does not invent series that nobody knows', () => {
  expect(sumValues([])).toEqual({});
});
it('takes the smallest of three readings, and null where one failed', () => {
  expect(minimum([3, 1, 2])).toBe(1);
  expect(minimum([3, null, 2])).toBeNull();
  expect(minimum([])).toBeNull();
});
