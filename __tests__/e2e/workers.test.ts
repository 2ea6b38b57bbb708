import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memdrift, runWords, story } from './harness.js';

/** Two processes serve, one of them lives for 300 requests: growth is only comparable between its restarts. */
let baseline: string;

beforeAll(async () => {
  baseline = mkdtempSync(join(tmpdir(), 'e2e-workers-'));
  await memdrift([...runWords('two-workers', baseline), '--save-baseline']);
});

afterAll(() => rmSync(baseline, { recursive: true, force: true }));

test('a worker that restarts is not taken for a leak', { tags: ['full'] }, async () => {
  const end = await memdrift(runWords('two-workers', baseline));
  expect(['pass', 'inconclusive'], story(end)).toContain(end.report?.verdict);
  expect(end.recording).toContain('"what":"restarted-worker"');
  expect(end.report?.replay.errors).toEqual({});
  expect(end.left).toEqual([]);
});

test('a worker that restarts does not hide a leak', { tags: ['full'] }, async () => {
  const end = await memdrift(runWords('two-workers,tensors-kept', baseline));
  expect(['regression', 'inconclusive'], story(end)).toContain(end.report?.verdict);
  expect(end.left).toEqual([]);
});
