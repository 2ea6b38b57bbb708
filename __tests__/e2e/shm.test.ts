import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { MIB } from '../../src/series/series.js';
import { freePort } from '../service/support.js';
import { finding, memdrift, runWords, story } from './harness.js';
import { growthOf, measure, PARTS, recordingOf, scratch } from './parts.js';

/** 32 KiB of shared memory a request, 31 MiB per 1000; docker's own limit of /dev/shm would end a long run. */
const run = (variant: string, ...further: string[]) =>
  memdrift([...runWords(variant, inject('baseline')), '--shm-size', '256MiB', ...further]);

const folder = scratch();
afterAll(folder.remove);

const GROWS_AT_LEAST = 28 * MIB;
const GROWS_AT_MOST = 37 * MIB;

test('files left in /dev/shm, which no process maps, are a regression, and the container grows by no more than them', {
  tags: ['full'],
}, async () => {
  const end = await run('shm-kept');
  expect(end.report?.verdict, story(end)).toBe('regression');
  const used = finding(end, 'shm/used');
  expect(used.verdict, story(end)).toBe('regression');
  expect(used.drift?.per1000Requests).toBeGreaterThan(GROWS_AT_LEAST);
  expect(used.drift?.per1000Requests).toBeLessThan(GROWS_AT_MOST);
  expect(growthOf(end, 'container/resident'), story(end)).toBeGreaterThan(GROWS_AT_LEAST);
  expect(end.report?.growth.follows['container/resident'], story(end)).toBe('shm/used');
  expect(finding(end, 'process/resident').verdict, 'no process has them').not.toBe('regression');
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
});

test('files left in /dev/shm only explain where the configuration has them not judged', {
  tags: ['full'],
}, async () => {
  const config = join(folder.path, 'memdrift.yml');
  const ungated = ['shm/used', 'container/resident'].map((series) => `    ${series}: { gate: false }\n`).join('');
  writeFileSync(config, `budgets:\n  series:\n${ungated}`);
  const end = await run('shm-kept', '--config', config);
  expect(end.report?.verdict, story(end)).toBe('pass');
  expect(end.report?.notes.join('\n'), story(end)).toMatch(
    /\/dev\/shm used grows 3\d\.\d MiB per 1000 requests .*budgets\.series\."shm\/used"\.gate: true to judge it/,
  );
  expect(end.left).toEqual([]);
});

/** 256 KiB of shared memory left for each rejected request, a fifth of them all; the last of two flags counts. */
const REJECTED = join(PARTS, 'shm-errors');
const LEFT = (256 * 1024 * 1000) / 5;
const asImage = [
  ...['--image', 'memdrift-test/python:12', '--args', 'python3 /server.py', '--shm-size', '1GiB'],
  ...['--run-args', `--volume ${join(REJECTED, 'server.py')}:/server.py:ro`],
];
const measureRejected = (subject: string[], env: Record<string, string | number>) =>
  measure(subject, { env, words: ['--workload', join(REJECTED, 'work.jsonl')] });

describe.each([
  ['a command', (port: number) => ['--command', `python3 ${join(REJECTED, 'server.py')}`, '--port', `${port}`], false],
  ['an image', () => asImage, true],
] as const)('segments that %s makes for its requests', (_, subjectOn, contained) => {
  // .ci/run has one of each.
  test('are a regression where each rejected request leaves one', { tags: contained ? ['full'] : [] }, async () => {
    const port = contained ? 8000 : await freePort();
    const end = await measureRejected(subjectOn(port), { PORT: port, KEEP: 1 });
    expect(end.report?.verdict, story(end)).toBe('regression');
    const used = finding(end, 'shm/used');
    expect(used.verdict, story(end)).toBe('regression');
    expect((used.drift?.per1000Requests ?? 0) / LEFT).toBeCloseTo(1, 1);
    expect(finding(end, 'process/resident').verdict, story(end)).not.toBe('regression');
    if (contained) expect(end.report?.growth.follows['container/resident'], story(end)).toBe('shm/used');
    expect(end.code).toBe(1);
    expect(end.left).toEqual([]);
  });

  test('are none where they are unlinked, though 50 absent files are looked up at every request', {
    tags: contained ? [] : ['full'],
  }, async () => {
    const port = contained ? 8000 : await freePort();
    const end = await measureRejected(subjectOn(port), { PORT: port, ABSENT: 50 });
    // Without a baseline what passes is not comparable.
    expect(end.report?.verdict, story(end)).toBe('not-comparable');
    expect(finding(end, 'shm/used').verdict, story(end)).toBe('pass');
    if (contained) expect(finding(end, 'container/resident').verdict, story(end)).toBe('pass');
    expect(end.left).toEqual([]);
  });
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
