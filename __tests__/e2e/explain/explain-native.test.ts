import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { story } from '../harness.js';
import { measure, scratch } from '../parts.js';

/** A service in a container whose library in C maps memory: strace, on this machine, names the function and the library. */

const PARTS = join(import.meta.dirname, '..', '..', 'fixtures', 'explain', 'native');
const NO_TOOLS = ['strace', 'cc'].some((tool) => spawnSync('which', [tool]).status !== 0);
const files = scratch();
const none = scratch();

beforeAll(() => {
  if (NO_TOOLS) return;
  const library = join(files.path, 'libkept.so');
  execFileSync('cc', ['-O1', '-fno-inline', '-shared', '-fPIC', '-o', library, join(PARTS, 'kept.c')]);
  const server = readFileSync(join(PARTS, 'server.py'), 'utf8').replace('127.0.0.1', '0.0.0.0');
  writeFileSync(join(files.path, 'server.py'), server);
});
afterAll(() => {
  files.remove();
  none.remove();
});

describe.skipIf(NO_TOOLS)('in a container', () => {
  test('a mapping by a raw system call is named, with its function, library and rate', async () => {
    const volume = ['--run-args', `-v ${files.path}:/srv:ro`, '--args', 'python3 /srv/server.py'];
    const end = await measure(['--image', 'memdrift-test/python:12', ...volume], {
      env: { LIBRARY: '/srv/libkept.so', LEAK: 'keep_syscall', PORT: 8000 },
      baseline: none.path,
      words: ['--port', '8000', '--health-path', '/', '--explain', 'on-failure'],
    });
    expect(end.report?.verdict, story(end)).toBe('regression');
    const [allocation] = end.report?.why?.allocations ?? [];
    expect(allocation, story(end)).toMatchObject({ by: 'strace', function: 'keep_syscall', library: 'libkept.so' });
    expect(allocation?.bytesPerRequest, story(end)).toBeGreaterThan(60 * 1024);
    expect(allocation?.bytesPerRequest, story(end)).toBeLessThan(70 * 1024);
    expect(end.report?.why?.pattern?.id, story(end)).toBe('native-mapping');
    expect(end.stdout.replace(/\s+/g, ' '), story(end)).toContain('mapped by keep_syscall in libkept.so');
    expect(end.left).toEqual([]);
  });
});
