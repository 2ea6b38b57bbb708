import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  exampleConfig,
  findPython,
  freePort,
  plainExample,
  recordingsBytes,
} from '../../../src/cli/measure/example.js';
import { parseConfig } from '../../../src/gate/config/config.js';
import { UsageError } from '../../../src/series/usage-error.js';
import { terminal } from '../../fakes/terminal.js';

const { io } = terminal({ dist: join(import.meta.dirname, '..', '..', '..', 'dist') });
const options = { change: 'none', port: 4321, python: 'python3', name: 'demo', baselineDir: 'b', io } as const;

it('the demo takes no GPU: one that somebody else computes on does not keep it from running', () => {
  expect(exampleConfig(options).service.gpus).toBe('none');
});

it('the example listens where it is asked to, and changes what it is asked to', () => {
  const { service, baseline, name } = exampleConfig({ ...options, change: 'leak', name: 'self-test' });
  expect(service.port).toBe(4321);
  expect(service.command?.slice(2)).toEqual(['--port', '4321', '--change', 'leak']);
  expect({ dir: baseline.dir, name }).toEqual({ dir: 'b', name: 'self-test' });
});

it('a package that was copied without its examples says which folder is missing', () => {
  const elsewhere = terminal({ dist: '/nowhere/dist' }).io;
  const make = () => exampleConfig({ ...options, io: elsewhere });
  expect(make).toThrow(UsageError);
  expect(make).toThrow(/^\/nowhere\/examples\/demo-server: no such folder; /);
});

it('the room for recordings is that of each run, and of as long as it may last', () => {
  const lasting = (duration: string) => parseConfig({ image: 'x', workload: 'w', 'max-duration': duration }, null);
  expect(recordingsBytes(null, 3)).toBe(3 * recordingsBytes(null, 1));
  expect(recordingsBytes(lasting('5m'), 1)).toBe(recordingsBytes(null, 1));
  expect(recordingsBytes(lasting('60m'), 1)).toBeGreaterThan(recordingsBytes(null, 1));
});

it('a free port can be listened on', async () => {
  const port = await freePort();
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  await new Promise((resolve) => server.close(resolve));
});

describe('Python', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'memdrift-python-'));
    vi.stubEnv('PATH', dir);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(dir, { recursive: true });
  });

  /** A Python that is new enough or not. */
  function install(name: string, exit: 0 | 1): void {
    writeFileSync(join(dir, name), `#!/bin/sh\nexit ${exit}\n`);
    chmodSync(join(dir, name), 0o755);
  }

  it('is python3 where that is new enough', () => {
    install('python3', 0);
    install('python', 0);
    expect(findPython()).toBe('python3');
  });

  it('is python where python3 is too old, or is not there', async () => {
    install('python', 0);
    expect(findPython()).toBe('python');
    install('python3', 1);
    expect(findPython()).toBe('python');
    const { command } = (await plainExample('self-test', 'b', io)).service;
    expect([command?.[0], command?.at(-1)]).toEqual(['python', 'none']);
  });

  it.each([
    ['there is none', []],
    ['each is too old', ['python', 'python3']],
  ])('is asked for where %s', (_, names) => {
    for (const name of names) install(name, 1);
    expect(findPython).toThrow(UsageError);
    expect(findPython).toThrow(/^python3: not found, or older than 3\.8; install Python 3\.8 or newer/);
  });
});
