import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { MIB } from '../../src/series/series.js';
import { freePort } from '../service/support.js';
import { finding, type RunEnd, story } from './harness.js';
import { measure, PARTS, recordingOf, scratch } from './parts.js';

/** A small HTTP server on the Node that runs the tests: the probe in it collects before it is read. */

// Nothing is ever stored in it.
const none = scratch();
afterAll(none.remove);

/** Of a request; 0.98 MiB per 1000 requests. */
const LEAK = 1024;
const BUDGET = ['--growth-budget', '256 KiB/1000req'];

/** Node's permission model, which 20 shows as an experiment. */
const PERMISSION = process.version.startsWith('v20.') ? '--experimental-permission' : '--permission';

async function measureNode(
  env: Record<string, string | number> = {},
  words: readonly string[] = [],
  options = '',
): Promise<RunEnd> {
  const port = await freePort();
  const command = `exec '${process.execPath}' ${options} '${join(PARTS, 'node-server', 'server.mjs')}'`;
  return measure(['--command', command, '--port', `${port}`], {
    env: { PORT: port, ...env },
    baseline: none.path,
    words,
  });
}

/** The leak is found in that series, with its rate within a fifth of the true one. */
function expectLeak(end: RunEnd, series: string): void {
  expect(end.report?.verdict, story(end)).toBe('regression');
  expect(finding(end, series).verdict, story(end)).toBe('regression');
  const kib = (finding(end, series).drift?.per1000Requests ?? 0) / 1000 / 1024;
  expect(kib, story(end)).toBeGreaterThan((0.8 * LEAK) / 1024);
  expect(kib, story(end)).toBeLessThan((1.2 * LEAK) / 1024);
  expect(end.left).toEqual([]);
}

function askedOf(end: RunEnd): unknown[] {
  return (
    recordingOf(end)
      .checkpoints.at(-1)
      ?.processes?.map(({ runtime, asked }) => [runtime, asked]) ?? []
  );
}

test('1 KiB a request that stays in the heap of Node is found, with its rate and advice for Node', async () => {
  const end = await measureNode({ LEAK, NODE_OPTIONS: '--max-old-space-size=400' }, BUDGET);
  expectLeak(end, 'node.heap/allocated');
  expect(askedOf(end)).toEqual([['node', 'collected']]);
  expect(end.report?.subject, story(end)).toMatchObject({
    node: process.versions.node,
    'env.NODE_OPTIONS': '--max-old-space-size=400',
  });
  expect(end.stdout).toContain('--heapsnapshot-signal');
  expect(end.stdout).not.toContain('glibc');
  expect(end.report?.sensitivity.map(({ series, seen }) => [series, seen])).toEqual([
    ['node.heap/allocated', true],
    ['node.heap/external', true],
  ]);
});

test('a server that keeps nothing stays within every budget', { tags: ['full'] }, async () => {
  const end = await measureNode();
  expect(end.report?.verdict, story(end)).toBe('not-comparable');
  for (const series of ['node.heap/allocated', 'node.heap/external', 'process/resident']) {
    expect(finding(end, series).verdict, story(end)).toBe('pass');
  }
});

test('a leak in two workers of a cluster is that of their sum', { tags: ['full'] }, async () => {
  const end = await measureNode({ LEAK, WORKERS: 2 }, BUDGET);
  expectLeak(end, 'node.heap/allocated');
  expect(askedOf(end)).toEqual([1, 2, 3].map(() => ['node', 'collected']));
});

test('a leak in a worker thread is one of its process', { tags: ['full'] }, async () => {
  expectLeak(await measureNode({ LEAK, KEEP: 'thread' }, BUDGET), 'node.heap/allocated');
});

test('buffers that stay are a leak outside the heap of Node', { tags: ['full'] }, async () => {
  const end = await measureNode({ LEAK, KEEP: 'external' }, BUDGET);
  expectLeak(end, 'node.heap/external');
  expect(finding(end, 'node.heap/allocated').drift?.per1000Requests ?? MIB, story(end)).toBeLessThan(MIB / 2);
});

test('Node without the probe is measured from outside, and the report says that it did not collect', {
  tags: ['full'],
}, async () => {
  const port = await freePort();
  const command = `exec env -u NODE_OPTIONS '${process.execPath}' '${join(PARTS, 'node-server', 'server.mjs')}'`;
  const end = await measure(['--command', command, '--port', `${port}`], { env: { PORT: port } });
  expect(askedOf(end)).toEqual([['node', 'no-endpoint']]);
  expect(end.stdout.replace(/\s+/g, ' '), story(end)).toContain('Node was not asked to collect');
  expect(
    end.report?.findings.map(({ series }) => series),
    story(end),
  ).not.toContain('node.heap/allocated');
});

test('Node whose permission model keeps the probe out lives on, and the report says what lets it in', async () => {
  const end = await measureNode({}, [], `${PERMISSION} '--allow-fs-read=${PARTS}'`);
  expect(askedOf(end), story(end)).toEqual([['node', 'no-rights']]);
  expect(end.stdout.replace(/\s+/g, ' '), story(end)).toContain('its permission model keeps the probe out');
  expect(end.left).toEqual([]);
});

test('Node whose permission model lets the probe in is asked', { tags: ['full'] }, async () => {
  const end = await measureNode({}, [], `${PERMISSION} '--allow-fs-read=*' '--allow-fs-write=*'`);
  expect(askedOf(end), story(end)).toEqual([['node', 'collected']]);
});

test.runIf(process.version.startsWith('v20.'))(
  'Node 20 that would end over the probe, by an option that no command shows, is measured without it, and that is said',
  async () => {
    const script = join(none.path, 'start.sh');
    const server = join(PARTS, 'node-server', 'server.mjs');
    writeFileSync(script, `exec '${process.execPath}' ${PERMISSION} '--allow-fs-read=${PARTS}' '${server}'\n`);
    const port = await freePort();
    const end = await measure(['--command', `sh ${script}`, '--port', `${port}`], { env: { PORT: port } });
    expect(end.report?.verdict, story(end)).not.toBe('not-measured');
    expect(askedOf(end), story(end)).toContainEqual(['node', 'no-rights']);
    expect(end.stdout.replace(/\s+/g, ' '), story(end)).toContain('its permission model keeps the probe out');
    expect(end.left).toEqual([]);
  },
);
