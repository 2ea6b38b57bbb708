import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MIB } from '../../src/series/series.js';
import { finding, type RunEnd, story } from './harness.js';
import { measure, PARTS, rolesOf } from './parts.js';

/** Two containers of a compose file: requests go to one, and memory is read in both. */

const run = (file: string, ...words: string[]): Promise<RunEnd> =>
  measure(['--compose-file', join(PARTS, 'forwarding', file), '--compose-service', 'api'], { words });

test('a leak in the container behind the one that answers is a regression of the heap, and is told by its line', async () => {
  const end = await run('leaking.yaml', '--explain', 'on-failure');
  expect(end.report?.verdict, story(end)).toBe('regression');
  const heap = finding(end, 'heap/allocated');
  expect(heap.verdict, story(end)).toBe('regression');
  expect(heap.drift?.per1000Requests).toBeGreaterThan(14 * MIB);
  expect(heap.drift?.per1000Requests).toBeLessThan(18 * MIB);
  const roles = rolesOf(end).join('\n');
  expect(roles, 'the API is measured').toMatch(/\bapi\.py/);
  expect(roles, 'and so is the worker').toMatch(/\bserver\.py/);
  expect(rolesOf(end)).toHaveLength(2);
  const { holders, allocations } = end.report?.why ?? {};
  expect(holders?.[0]?.name, story(end)).toBe('kept');
  expect(allocations?.[0]?.place?.file, story(end)).toMatch(/python-allocators\/server\.py$|^\/.*server\.py$/);
  expect(allocations?.[0]?.bytesPerRequest).toBeGreaterThan(16_000);
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
});

test('without a leak both containers stay as they are, and nothing of the project is left', {
  tags: ['full'],
}, async () => {
  const end = await run('clean.yaml');
  expect(end.report?.verdict, story(end)).toBe('not-comparable');
  expect(finding(end, 'heap/allocated').verdict, story(end)).toBe('pass');
  expect(finding(end, 'process/resident').verdict, story(end)).toBe('pass');
  expect(end.report?.replay.errors).toEqual({});
  expect(end.code).toBe(5);
  expect(end.left).toEqual([]);
});
