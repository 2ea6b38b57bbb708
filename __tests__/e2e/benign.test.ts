import { expect, inject, test } from 'vitest';
import { finding, memdrift, runWords, story } from './harness.js';

const run = (variant: string | null) => memdrift(runWords(variant, inject('baseline')));

test('the same server again passes, and says what growth that excludes', async () => {
  const end = await run(null);
  expect(end.report?.verdict, story(end)).toBe('pass');
  expect(finding(end, 'heap/allocated').verdict).toBe('pass');
  expect(finding(end, 'process/resident').verdict).toBe('pass');
  expect(end.report?.reason).toMatch(/growth is below/);
  expect(end.report?.sensitivity.length, 'what a pass could have seen').toBeGreaterThan(0);
  expect(end.report?.sensitivity.filter((check) => !check.seen)).toEqual([]);
  expect(end.report?.baseline.used).toHaveLength(1);
  expect(end.code).toBe(0);
  expect(end.left).toEqual([]);
});

test('a bounded cache that fills passes', { tags: ['full'] }, async () => {
  const end = await run('bounded-cache');
  expect(end.report?.verdict, story(end)).toBe('pass');
  expect(end.code).toBe(0);
  expect(end.left).toEqual([]);
});

test('memory that is freed but retained by the allocator passes', { tags: ['full'] }, async () => {
  const end = await run('heap-retained');
  expect(end.report?.verdict, story(end)).toBe('pass');
  expect(end.code).toBe(0);
  expect(end.left).toEqual([]);
});
