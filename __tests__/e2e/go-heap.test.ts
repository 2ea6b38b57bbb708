import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finding, memdrift, type RunEnd, story } from './harness.js';
import { PARTS, recordingOf, scratch } from './parts.js';

/** A server in Go that allocates 200 KiB for each request and serves `net/http/pprof`. */

const hasGo = spawnSync('go', ['version']).status === 0;

describe.skipIf(!hasGo)(`a server in Go${hasGo ? '' : ' (skipped: no Go toolchain here)'}`, { tags: ['full'] }, () => {
  const built = scratch();
  const program = join(built.path, 'server');
  beforeAll(() => {
    execFileSync('go', ['build', '-o', program, join(PARTS, 'go-heap', 'main.go')], {
      env: { ...process.env, CGO_ENABLED: '0', GO111MODULE: 'off' },
    });
  });
  afterAll(built.remove);

  const run = (env: Record<string, string>, ...words: string[]): Promise<RunEnd> =>
    memdrift([
      ...['run', '--command', `${program} 18761`, '--port', '18761', '--name', 'torch', '--cycle', '60'],
      ...['--workload', join(PARTS, 'go-transport', 'workload.jsonl'), '--horizon', 'fast', '--settle', '200ms'],
      ...Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      ...words,
    ]);
  const asked = (end: RunEnd): unknown =>
    recordingOf(end)
      .checkpoints.at(-1)
      ?.processes?.find((p) => p.runtime === 'go')?.asked;

  test('is collected, and a leak of 1 KiB a request found in its live heap, with its rate', async () => {
    const end = await run({ LEAK: '1024' }, '--growth-budget', '256 KiB/1000req');
    expect(end.report?.verdict, story(end)).toBe('regression');
    const heap = finding(end, 'go.heap/allocated');
    expect(heap.verdict, story(end)).toBe('regression');
    expect(heap.drift?.per1000Requests, story(end)).toBeGreaterThan(0.8 * 1_024_000);
    expect(heap.drift?.per1000Requests, story(end)).toBeLessThan(1.2 * 1_024_000);
    expect(asked(end), story(end)).toBe('collected');
    expect(end.stdout).not.toContain('was not asked to collect');
    expect(end.left).toEqual([]);
  });

  test('has its goroutines counted where one stays for each request', async () => {
    const end = await run({ STUCK: '1' });
    expect(finding(end, 'goroutines').drift?.per1000Requests, story(end)).toBeCloseTo(1000, -1);
    expect(end.left).toEqual([]);
  });

  test('is flat without a leak, though each request makes garbage', async () => {
    const end = await run({});
    expect(finding(end, 'go.heap/allocated').verdict, story(end)).toBe('pass');
    expect(end.left).toEqual([]);
    expect(end.report?.notes.join(), story(end)).toContain('the sensitivity check left out Go heap allocated');
  });

  test('is asked for nothing where service.metrics is none, and that is said', async () => {
    const config = join(built.path, 'memdrift.yml');
    writeFileSync(config, 'service: { metrics: none }\n');
    const end = await run({}, '--config', config);
    expect(asked(end), story(end)).toBe('not-wanted');
    expect(end.stdout).toContain('Go was not asked to collect (the configuration does not let it)');
    expect(end.stderr).not.toContain('/debug/');
  });
});
