import { afterAll, expect, test } from 'vitest';
import { MIB } from '../../src/series/series.js';
import { finding, memdrift, type RunEnd, runWords, story } from './harness.js';
import { LEAK, measureImage, rolesOf, scratch } from './parts.js';

/** Services of several processes: each is read, by itself, and their sum is what is judged. */

// Nothing is ever stored in it.
const none = scratch();
afterAll(none.remove);

const torch = (variant: string): Promise<RunEnd> => memdrift(runWords(variant, none.path));

/** No baseline, so no `pass`: but every series is decided, and within its budget. */
function expectClean(end: RunEnd): void {
  expect(end.report?.verdict, story(end)).toBe('not-comparable');
  expect(finding(end, 'heap/allocated').verdict, story(end)).toBe('pass');
  expect(finding(end, 'process/resident').verdict, story(end)).toBe('pass');
  expect(end.report?.replay.errors).toEqual({});
  expect(end.code).toBe(5);
  expect(end.left).toEqual([]);
}

/** @param low and high MiB per 1000 requests, of all processes together */
function expectHeapLeak(end: RunEnd, low: number, high: number): void {
  expect(end.report?.verdict, story(end)).toBe('regression');
  const heap = finding(end, 'heap/allocated');
  expect(heap.verdict, story(end)).toBe('regression');
  expect(heap.drift?.per1000Requests).toBeGreaterThan(low * MIB);
  expect(heap.drift?.per1000Requests).toBeLessThan(high * MIB);
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
}

test("a leak in both of gunicorn's workers is a regression of the heap, whoever of them answered", async () => {
  const end = await measureImage('gunicorn', { env: { LEAK } });
  expectHeapLeak(end, 14, 18);
  expect(rolesOf(end), 'the arbiter and two workers').toEqual(['gunicorn', 'gunicorn', 'gunicorn']);
});

test('workers forked from a loaded model pass, though they come to share ever fewer of its pages', {
  tags: ['full'],
}, async () => {
  const end = await torch('fork-workers');
  expectClean(end);
  expect(rolesOf(end), 'the parent and two workers').toEqual(['server.py', 'server.py', 'server.py']);
});

test('workers that were spawned pass', { tags: ['full'] }, async () => {
  const end = await torch('spawn-workers');
  expectClean(end);
  // multiprocessing starts a process of its own beside them, which tracks their semaphores.
  expect(rolesOf(end).filter((role) => role === 'server.py').length, story(end)).toBeGreaterThanOrEqual(1);
  expect(rolesOf(end), 'parent, tracker and two workers').toHaveLength(4);
});

// 256 bytes a token, some 40 tokens a text, 0.97 texts a request (counted in the workload): 10 to 14 MiB.
test.each(['fork-workers', 'spawn-workers'])(
  'tensors kept by %s are a regression of the heap',
  { tags: ['full'] },
  async (workers) => {
    expectHeapLeak(await torch(`${workers},tensors-kept`), 9, 16);
  },
);
