import { expect, it } from 'vitest';
import { asRuntime, isManaged } from '../../src/series/runtime.js';

it('knows the runtimes that collect by themselves, and no other names', () => {
  expect(['node', 'java', 'go', 'dotnet'].every(isManaged)).toBe(true);
  expect(['python', 'native', 'cobol', null].some(isManaged)).toBe(false);
  expect(asRuntime('go')).toBe('go');
  expect([asRuntime('toString'), asRuntime(undefined)]).toEqual([null, null]);
});
