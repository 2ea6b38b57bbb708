import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { newServiceName, thisOwner } from '../../src/service/names.js';
import { createRunDir } from '../../src/service/run-dir.js';
import { ServiceError } from '../../src/service/service.js';
import { noDisks } from '../fakes/small-disk.js';
import { PROBE } from './support.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'run-dir-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true, force: true });
});

it.skipIf(noDisks !== null)('says in a line where the probe cannot be laid out, and the room that it takes', () => {
  const readOnly = join(dir, 'read-only');
  mkdirSync(readOnly);
  for (const words of [
    ['--bind', readOnly, readOnly],
    ['-o', 'remount,ro,bind', readOnly],
  ]) {
    expect(spawnSync('mount', words).status).toBe(0);
  }
  try {
    vi.stubEnv('RUNNER_TEMP', readOnly);
    const laidOut = (): unknown => createRunDir(newServiceName(), PROBE, thisOwner(), null, ['a', 'b']);
    expect(laidOut).toThrow(ServiceError);
    expect(laidOut).toThrow(
      /^cannot lay out the probe: \S+\/read-only\/memdrift-\w+: cannot be written: the file system is read-only; needs \d+\.\d KiB$/,
    );
    expect(readdirSync(readOnly)).toEqual([]);
  } finally {
    spawnSync('umount', [readOnly]);
  }
});
