import { expect, inject, test } from 'vitest';
import { finding, memdrift, runWords, story } from './harness.js';

const run = (variant: string, ...further: string[]) => memdrift([...runWords(variant, inject('baseline')), ...further]);

test('tensors kept in a list are a regression of the heap', { tags: ['full'] }, async () => {
  const end = await run('tensors-kept');
  expect(end.report?.verdict, story(end)).toBe('regression');
  const heap = finding(end, 'heap/allocated');
  expect(heap.verdict, story(end)).toBe('regression');
  // 256 bytes a token, some 40 tokens a text, 0.97 texts a request (counted in the workload): 10 to 14 MiB.
  expect(heap.drift?.per1000Requests).toBeGreaterThan(9 * 2 ** 20);
  expect(heap.drift?.per1000Requests).toBeLessThan(16 * 2 ** 20);
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
});

test('anonymous mappings never unmapped are a regression of the process while its heap is flat', {
  tags: ['full'],
}, async () => {
  const end = await run('mappings-kept');
  expect(end.report?.verdict, story(end)).toBe('regression');
  const resident = finding(end, 'process/resident');
  expect(resident.verdict, story(end)).toBe('regression');
  // 32 KiB a request.
  expect(resident.drift?.per1000Requests).toBeGreaterThan(29 * 2 ** 20);
  expect(resident.drift?.per1000Requests).toBeLessThan(35 * 2 ** 20);
  expect(finding(end, 'heap/allocated').verdict, story(end)).not.toBe('regression');
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
});

test('a leak on refused requests only is a regression', { tags: ['full'] }, async () => {
  const end = await run('rejected-kept');
  expect(end.report?.verdict, story(end)).toBe('regression');
  expect(finding(end, 'heap/allocated').verdict, story(end)).toBe('regression');
  expect(end.report?.replay.errors, 'a refusal that was recorded is no error').toEqual({});
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
});

test('a server killed at its memory limit is a regression, with the evidence', async () => {
  const end = await run('eats-memory', '--memory-limit', '512MiB');
  expect(end.report?.verdict, story(end)).toBe('regression');
  expect(end.report?.reason, story(end)).toMatch(/OOM-killed|out of memory/);
  expect(JSON.stringify(end.report), story(end)).toMatch(/oom-killed|out of memory/i);
  expect(JSON.stringify(end.report), 'the limit is named').toMatch(/512(\.0)? MiB/);
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
});
