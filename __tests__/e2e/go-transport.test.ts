import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finding, memdrift, story } from './harness.js';
import { scratch } from './parts.js';

/** A Go gateway that makes a transport of its own for each request, and never closes it: no probe can enter it. */

const SOURCE = join(import.meta.dirname, 'parts', 'go-transport', 'main.go');
const WORKLOAD = join(import.meta.dirname, 'parts', 'go-transport', 'workload.jsonl');
const hasGo = spawnSync('go', ['version']).status === 0;

describe.skipIf(!hasGo)(`a gateway in Go${hasGo ? '' : ' (skipped: no Go toolchain here)'}`, { tags: ['full'] }, () => {
  const built = scratch();
  const program = join(built.path, 'gateway');
  beforeAll(() => {
    execFileSync('go', ['build', '-o', program, SOURCE], {
      env: { ...process.env, CGO_ENABLED: '0', GO111MODULE: 'off' },
    });
  });
  afterAll(built.remove);

  /** Two sockets a request: so few requests that no limit of descriptors is met. */
  const words = (mode: string): string[] => [
    ...['run', '--command', `${program} ${mode}`, '--port', '18731', '--workload', WORKLOAD, '--name', 'gateway'],
    ...['--cycle', '60', '--horizon', 'fast', '--settle', '200ms'],
  ];

  test('leaks, and the report names it, its open sockets, and that it was not asked to collect', async () => {
    const end = await memdrift(words('head'));
    expect(end.report?.verdict, story(end)).toBe('regression');
    expect(finding(end, 'sockets').drift?.per1000Requests, story(end)).toBeGreaterThan(1500);
    expect(end.report?.growth.lead, story(end)).toBe('process/resident');
    expect(end.report?.growth.processes?.[0], story(end)).toMatchObject({ title: 'gateway', runtime: 'go' });
    expect(end.stdout).toContain('With it grow open sockets (about 2 a request)');
    expect(end.stdout).not.toContain('glibc');
    expect(end.report?.explanation[0]).toBe('Go was not asked to collect: its heap may still hold garbage.');
    expect(end.left).toEqual([]);
  });

  test('does not where all requests share one transport', async () => {
    const end = await memdrift(words('base'));
    expect(end.report?.verdict, story(end)).not.toBe('regression');
    expect(finding(end, 'sockets').drift?.per1000Requests ?? 0, story(end)).toBeLessThan(50);
  });
});
