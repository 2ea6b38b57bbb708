import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../../service/support.js';
import { finding, type RunEnd, story } from '../harness.js';
import { measure, recordingOf, scratch } from '../parts.js';

/** A server in Java that makes garbage for each request, in a JVM whose heap fills as it likes. */

const NO_JAVA = spawnSync('javac', ['-version']).status !== 0;
const KEEP = 1 << 10;
const MIB = 1 << 20;
/** A kept array is also an entry of a queue. */
const MAX_KEPT = KEEP * 1.2;
const classes = scratch();
const baseline = scratch();

beforeAll(() => {
  if (NO_JAVA) return;
  execFileSync('javac', ['-d', classes.path, join(import.meta.dirname, 'KeepingServer.java')], { stdio: 'ignore' });
});
afterAll(() => {
  classes.remove();
  baseline.remove();
});

async function run(env: Record<string, string | number>, ...words: string[]): Promise<RunEnd> {
  const port = await freePort();
  const command = `exec java -cp ${classes.path} KeepingServer ${port}`;
  return measure(['--command', command, '--port', `${port}`, '--health-path', '/'], {
    env,
    baseline: baseline.path,
    words: ['--cycle', '100', ...words],
  });
}

/** The growth that a report shows, bytes a request. */
function rate(end: RunEnd, series: string): number {
  return (finding(end, series).drift?.per1000Requests ?? Number.NaN) / 1000;
}

describe.skipIf(NO_JAVA)('a JVM', () => {
  test('1 KiB of each request that stays live is a regression of its heap, with its rate', {
    tags: ['full'],
  }, async () => {
    const end = await run({ KEEP });
    expect(end.report?.verdict, story(end)).toBe('regression');
    expect(finding(end, 'jvm.heap/allocated').verdict, story(end)).toBe('regression');
    expect(rate(end, 'jvm.heap/allocated'), story(end)).toBeGreaterThan(KEEP * 0.8);
    expect(rate(end, 'jvm.heap/allocated'), story(end)).toBeLessThan(MAX_KEPT);
    const patterns = end.report?.growth.patterns.map(({ diagnosis }) => diagnosis);
    expect(patterns, story(end)).toContain('live-managed-objects');
    expect(end.left).toEqual([]);
  });

  test('a heap that grows to its plateau passes', { tags: ['full'] }, async () => {
    const end = await run({}, '--save-baseline');
    expect(end.report?.verdict, story(end)).toBe('pass');
    expect(finding(end, 'jvm.heap/allocated')).toMatchObject({ gated: true, verdict: 'pass' });
    expect(
      recordingOf(end)
        .checkpoints.at(-1)
        ?.processes?.map(({ asked }) => asked),
    ).toEqual(['collected']);
    expect(recordingOf(end).sensitivity.map(({ series, seen }) => [series, seen])).toEqual([
      ['jvm.heap/allocated', true],
      ['jvm.metaspace/allocated', true],
    ]);
    expect(end.left).toEqual([]);
  });

  test('memory outside the heap that stays is a regression of the process', { tags: ['full'] }, async () => {
    const end = await run({ KEEP: 16 * KEEP, WHERE: 'direct' });
    expect(end.report?.verdict, story(end)).toBe('regression');
    expect(finding(end, 'jvm.heap/allocated').verdict, story(end)).not.toBe('regression');
    expect(finding(end, 'process/resident').verdict, story(end)).toBe('regression');
    expect(rate(end, 'process/resident') * 1000, story(end)).toBeGreaterThan(12 * MIB);
  });
});
