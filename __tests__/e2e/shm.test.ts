import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { MIB } from '../../src/series/series.js';
import { finding, memdrift, runWords, story } from './harness.js';
import { growthOf, recordingOf, scratch } from './parts.js';

/** 32 KiB of shared memory a request, 31 MiB per 1000; docker's own limit of /dev/shm would end a long run. */
const run = (variant: string, ...further: string[]) =>
  memdrift([...runWords(variant, inject('baseline')), '--shm-size', '256MiB', ...further]);

const folder = scratch();
afterAll(folder.remove);

const GROWS_AT_LEAST = 28 * MIB;
const GROWS_AT_MOST = 37 * MIB;

test('files left in /dev/shm, which no process maps, are told: by the contract that series only explains', {
  tags: ['full'],
}, async () => {
  const end = await run('shm-kept');
  const used = growthOf(end, 'shm/used');
  expect(used, story(end)).toBeGreaterThan(GROWS_AT_LEAST);
  expect(used).toBeLessThan(GROWS_AT_MOST);
  expect(growthOf(end, 'container/resident'), story(end)).toBeGreaterThan(GROWS_AT_LEAST);
  expect(finding(end, 'process/resident').verdict, 'no process has them').not.toBe('regression');
  expect(end.report?.verdict, story(end)).toBe('pass');
  expect(end.report?.notes.join('\n'), story(end)).toMatch(
    /\/dev\/shm used grows 3\d\.\d MiB per 1000 requests .*budgets\.series\."shm\/used"\.gate: true to judge it/,
  );
  expect(end.left).toEqual([]);
});

test('files left in /dev/shm are a regression of shm/used where the configuration has it judged', async () => {
  const config = join(folder.path, 'memdrift.yml');
  writeFileSync(config, 'budgets:\n  series:\n    shm/used: { gate: true }\n');
  const end = await run('shm-kept', '--config', config);
  expect(end.report?.verdict, story(end)).toBe('regression');
  const used = finding(end, 'shm/used');
  expect(used.verdict, story(end)).toBe('regression');
  expect(used.drift?.per1000Requests).toBeGreaterThan(GROWS_AT_LEAST);
  expect(used.drift?.per1000Requests).toBeLessThan(GROWS_AT_MOST);
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
});

test('shared memory that stays mapped is a regression of the process, though /dev/shm lists no file', {
  tags: ['full'],
}, async () => {
  const end = await run('shm-mapped');
  expect(end.report?.verdict, story(end)).toBe('regression');
  const resident = finding(end, 'process/resident');
  expect(resident.verdict, story(end)).toBe('regression');
  // The allocator gives pages back in the same time: what is resident holds the leak less exactly than the mappings.
  expect(resident.drift?.per1000Requests).toBeGreaterThan(0.7 * GROWS_AT_LEAST);
  expect(resident.drift?.per1000Requests).toBeLessThan(1.3 * GROWS_AT_MOST);
  expect(finding(end, 'heap/allocated').verdict, story(end)).not.toBe('regression');
  expect(growthOf(end, 'mappings/shared') ?? 0, story(end)).toBeGreaterThan(GROWS_AT_LEAST);
  expect(recordingOf(end).checkpoints.at(-1)?.values['fds'], 'the mapping keeps no file open').toBeLessThan(64);
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
});
