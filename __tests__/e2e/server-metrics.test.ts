import { afterAll, beforeAll, expect, test } from 'vitest';
import { finding, type RunEnd, story } from './harness.js';
import { measureImage, recordingOf, scratch } from './parts.js';

/** What a server says of itself on /metrics. The page is written as vLLM's; no vLLM is behind it (parts/README.md). */

const BLOCKS = 2000;
const BLOCK_TOKENS = 16;
const baseline = scratch();

const run = (env: Record<string, number>, ...words: string[]): Promise<RunEnd> =>
  measureImage('metrics-server', { env, baseline: baseline.path, words });

// One recording of the base is enough: a capacity is worked out once, at start.
beforeAll(async () => {
  await run({ BLOCKS }, '--save-baseline');
});
afterAll(baseline.remove);

async function expectCapacityLoss(blocks: number): Promise<void> {
  const end = await run({ BLOCKS: blocks });
  expect(end.report?.verdict, story(end)).toBe('regression');
  const capacity = finding(end, 'kv-cache/capacity');
  expect(capacity.verdict, story(end)).toBe('regression');
  expect(capacity.level?.value).toBe(blocks * BLOCK_TOKENS);
  expect(capacity.level?.baseline).toBe(BLOCKS * BLOCK_TOKENS);
  expect(finding(end, 'process/resident').verdict, story(end)).not.toBe('regression');
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
}

test('2 % fewer blocks of KV cache are a regression, though no byte grows', () => expectCapacityLoss(1960));

test('20 % fewer blocks of KV cache are a regression', { tags: ['full'] }, () => expectCapacityLoss(1600));

test('as many blocks as before pass', { tags: ['full'] }, async () => {
  const end = await run({ BLOCKS });
  expect(end.report?.verdict, story(end)).toBe('pass');
  expect(finding(end, 'kv-cache/capacity').verdict, story(end)).toBe('pass');
  expect(end.code).toBe(0);
  expect(end.left).toEqual([]);
});

test('a request that the server never calls finished is told: a checkpoint was not at rest', {
  tags: ['full'],
}, async () => {
  const end = await run({ BLOCKS, STUCK: 1 });
  const said = [end.report?.reason, ...(end.report?.notes ?? []), ...(end.report?.problems ?? []).map((p) => p.reason)];
  expect(said.join('\n'), story(end)).toMatch(/request.*(running|in flight|at rest|unfinished)/i);
  expect(recordingOf(end).checkpoints.at(-1)?.values['requests/running'], story(end)).toBe(1);
  expect(end.left).toEqual([]);
});
