import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../service/support.js';
import { finding, type RunEnd, story } from './harness.js';
import { measure, PARTS, recordingOf, scratch } from './parts.js';

/** What a server tells with nothing in flight, and what its log says of leaks. The server of metrics-server, as a command. */

const SERVER = join(PARTS, 'metrics-server', 'server.py');
const STREAMS = join(PARTS, 'streams.jsonl');
const baseline = scratch();

async function run(env: Record<string, string | number>, ...words: string[]): Promise<RunEnd> {
  const port = await freePort();
  return measure(['--command', `exec python3 ${SERVER}`], {
    env: { PORT: port, ...env },
    baseline: baseline.path,
    words: ['--port', `${port}`, '--workload', STREAMS, ...words],
  });
}

beforeAll(async () => {
  const end = await run({}, '--save-baseline');
  expect(end.report?.verdict, story(end)).toBe('pass');
});
afterAll(baseline.remove);

test('one stuck request among hundreds of streams that were cut off is a regression', async () => {
  const end = await run({ STUCK_AT: 200 });
  expect(end.report?.verdict, story(end)).toBe('regression');
  expect(finding(end, 'requests/running').verdict, story(end)).toBe('regression');
  // Each running request has a block of 16 tokens in use.
  expect(finding(end, 'kv-cache/used').verdict, story(end)).toBe('regression');
  expect(finding(end, 'process/resident').verdict, story(end)).not.toBe('regression');
  expect(recordingOf(end).rests?.at(-1)?.values).toEqual({ 'kv-cache/used': 16, 'requests/running': 1 });
  expect(end.report?.reason).toMatch(/^(requests running stays at 1|KV cache used stays at 16 tokens) with nothing/);
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
});

test('a server that gives each of them up passes', { tags: ['full'] }, async () => {
  const end = await run({});
  expect(end.report?.verdict, story(end)).toBe('pass');
  expect(finding(end, 'requests/running')).toMatchObject({ gated: true, verdict: 'pass' });
  expect(end.left).toEqual([]);
});

test('a line of a leak for each request is a regression; memory does not grow', async () => {
  const end = await run({ SAYS: 'ERROR pool memory leak detected! [full] total=8', PER_REQUEST: 1 });
  expect(end.report?.verdict, story(end)).toBe('regression');
  expect(end.report?.reason).toMatch(/^the log says "memory leak detected" [\d,]+ times, .*not in the baseline$/);
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
});

test('the same line once, at its start, is none', { tags: ['full'] }, async () => {
  const end = await run({ SAYS: 'WARN pool memory leak detected! [full] total=8' });
  expect(end.report?.verdict, story(end)).toBe('pass');
  expect(end.left).toEqual([]);
});
