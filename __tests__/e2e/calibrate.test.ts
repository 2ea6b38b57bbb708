import { expect, test } from 'vitest';
import { memdrift, story } from './harness.js';

test('calibrate measures the embedded example twice and offers budgets far below the default', {
  tags: ['full'],
}, async () => {
  const end = await memdrift(['calibrate', '--runs', '2']);
  expect(end.code, story(end)).toBe(0);
  expect(end.stdout).toMatch(/^2 runs of the same code, 200 requests a cycle, 64 cycles in the time there is\.$/m);
  expect(end.stdout).toMatch(/^Readings are at rest after \d+ ms; 100 ms were waited\.$/m);
  const offered = /^ {4}"heap\/allocated": \{ growth: ([\d.]+) MiB\/1000req, level: /m.exec(end.stdout)?.[1];
  expect(Number(offered), story(end)).toBeGreaterThan(0);
  expect(Number(offered), story(end)).toBeLessThan(1);
  expect(end.left).toEqual([]);
});
