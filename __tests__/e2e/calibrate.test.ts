import { expect, test } from 'vitest';
import { memdrift, story } from './harness.js';

test('calibrate measures the embedded example twice and offers budgets far below the default', {
  tags: ['full'],
}, async () => {
  const end = await memdrift(['calibrate', '--runs', '2']);
  expect(end.code, story(end)).toBe(0);
  expect(end.stdout).toMatch(/^2 runs of the same code, 200 requests per cycle; max-duration allows 64 cycles\.$/m);
  expect(end.stdout).toMatch(/^Readings settled after \d+ ms; the runs waited 100 ms\.$/m);
  const offered = /^ {4}"heap\/allocated": \{ growth: ([\d.]+) MiB\/1000req, level: /m.exec(end.stdout)?.[1];
  expect(Number(offered), story(end)).toBeGreaterThan(0);
  expect(Number(offered), story(end)).toBeLessThan(1);
  expect(end.left).toEqual([]);
});
