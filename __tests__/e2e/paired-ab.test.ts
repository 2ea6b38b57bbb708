import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ReportModel } from '../../src/report/model/report-model.js';
import { MIB } from '../../src/series/series.js';
import { IMAGE, memdrift, type RunEnd, runWords, story } from './harness.js';
import { LEAK, measure } from './parts.js';

/** Base and change as images of their own, as a pull request has them. */

const LEAKING = `memdrift-test/torch-server-leaking:${process.pid}`;
const SMALL = 'memdrift-test/python-allocators:local';
const SMALL_LEAKING = `memdrift-test/python-allocators-leaking:${process.pid}`;

beforeAll(() => {
  build(LEAKING, `FROM ${IMAGE}\nENV VARIANT=tensors-kept\n`);
  build(SMALL_LEAKING, `FROM ${SMALL}\nENV LEAK=${LEAK}\n`);
});
afterAll(() => {
  execFileSync('docker', ['image', 'rm', LEAKING, SMALL_LEAKING], { stdio: 'ignore' });
});

function build(tag: string, recipe: string): void {
  execFileSync('docker', ['build', '-q', '-t', tag, '-'], { input: recipe, stdio: ['pipe', 'ignore', 'inherit'] });
}

/** The gate, and `memdrift judge` over what it has recorded: `told` is what both reports must have alike. */
async function run(image: string, base: string, stored: string): Promise<RunEnd & { told: object; again: object }> {
  const out = mkdtempSync(join(tmpdir(), 'e2e-beside-'));
  try {
    const words = runWords(null, stored).map((word) => (word === IMAGE ? image : word));
    const end = await memdrift([...words, '--base-image', base], { out });
    const baselines = recordingsIn(stored).flatMap((file) => ['--baseline', file]);
    const again = await memdrift(['judge', '--json', ...recordingsIn(out), ...baselines]);
    const told = (report: ReportModel | null): object => ({
      ...report,
      // What only the live run knows: the command, notes on how the service could be read, and the folder.
      reproduce: null,
      notes: [],
      recording: { ...report?.recording, path: basename(report?.recording.path ?? '') },
    });
    return { ...end, told: told(end.report), again: told(JSON.parse(again.stdout || 'null')) };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const recordingsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith('.memdrift.ndjson'));

const baseline = (): string => inject('baseline');

/** The stored baseline as of a runner on which every process is 90 MiB smaller. */
function spoilt(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'e2e-spoilt-'));
  cpSync(baseline(), path, { recursive: true });
  const smaller = (values: Record<string, number | null> | undefined): void => {
    const value = values?.['process/resident'];
    if (values !== undefined && typeof value === 'number') values['process/resident'] = value - 90 * MIB;
  };
  for (const file of recordingsIn(path)) {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const shifted = lines.map((line) => {
      const record = JSON.parse(line);
      if (record.kind === 'checkpoint') {
        smaller(record.values);
        smaller(record.raw);
      }
      return JSON.stringify(record);
    });
    writeFileSync(file, `${shifted.join('\n')}\n`);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

test('a regression that only the stored baseline sees is none, and it is said', { tags: ['full'] }, async () => {
  const other = spoilt();
  const end = await run(IMAGE, IMAGE, other.path).finally(() => other.remove());
  expect(end.again, story(end)).toEqual(end.told);
  expect(end.report?.ab?.stored, story(end)).toMatchObject({
    verdict: 'regression',
    reason: expect.stringMatching(/^process resident has a steady-state level \d\d\.\d MiB above the baseline's/),
  });
  expect(end.report?.verdict, story(end)).toBe('pass');
  expect(end.report?.ab?.runs.map(({ side }) => side)).toEqual(['base', 'head', 'head', 'base']);
  expect(end.stdout.replace(/\s+/g, ' ')).toContain('the stored baseline has changed, so refresh the baseline');
  expect(end.code).toBe(0);
  expect(end.left).toEqual([]);
});

test('a leak is confirmed by both pairs', { tags: ['full'] }, async () => {
  const end = await run(LEAKING, IMAGE, baseline());
  expect(end.again, story(end)).toEqual(end.told);
  expect(end.report?.verdict, story(end)).toBe('regression');
  expect(end.report?.ab, story(end)).toMatchObject({ why: 'confirm', verdict: 'regression' });
  const heap = end.report?.ab?.series.find(({ series }) => series === 'heap/allocated');
  // 10 to 14 MiB per 1000 requests (leaks.test.ts).
  for (const pair of heap?.drift?.pairs ?? []) {
    expect(pair, story(end)).toBeGreaterThan(9 * MIB);
    expect(pair, story(end)).toBeLessThan(16 * MIB);
  }
  expect(heap?.drift?.pairs).toHaveLength(2);
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
});

test('a leak of a small server is found by both pairs where there is no stored baseline', async () => {
  const end = await measure(['--image', SMALL_LEAKING, '--base-image', SMALL]);
  expect(end.report?.verdict, story(end)).toBe('regression');
  expect(end.report?.ab, story(end)).toMatchObject({ why: 'no-baseline', verdict: 'regression' });
  const heap = end.report?.ab?.series.find(({ series }) => series === 'heap/allocated');
  expect(heap?.drift?.pairs, story(end)).toHaveLength(2);
  for (const pair of heap?.drift?.pairs ?? []) {
    expect(pair, story(end)).toBeGreaterThan(14 * MIB);
    expect(pair, story(end)).toBeLessThan(18 * MIB);
  }
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
});
