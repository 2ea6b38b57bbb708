import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MIB } from '../../src/series/series.js';
import { freePort } from '../service/support.js';
import { finding, type RunEnd, story } from './harness.js';
import { growthOf, measure, PARTS, recordingOf, scratch } from './parts.js';

/**
 * The road from the driver to the verdict, with a stand-in for nvidia-smi on PATH (__tests__/fakes/nvidia-smi.mjs) and
 * a real process that it lists. What a real driver prints was not checked here: there was no GPU.
 */

const FAKE = join(import.meta.dirname, '..', 'fakes', 'nvidia-smi.mjs');
const UUID = 'GPU-5a1f0c2e-93d4-4b76-8e0d-2f6c7b8a9d01';

let folder: ReturnType<typeof scratch>;
let before: NodeJS.ProcessEnv;

beforeEach(() => {
  folder = scratch();
  before = { ...process.env };
  const bin = join(folder.path, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'nvidia-smi'), `#!/bin/sh\nexec '${process.execPath}' '${FAKE}' "$@"\n`);
  chmodSync(join(bin, 'nvidia-smi'), 0o755);
  const state = join(folder.path, 'state.json');
  writeFileSync(
    state,
    JSON.stringify({
      devices: [{ uuid: UUID, name: 'NVIDIA L4', totalMiB: 23034, reservedMiB: 450, idleMiB: 2, processes: [] }],
    }),
  );
  process.env['PATH'] = `${bin}${delimiter}${before['PATH'] ?? ''}`;
  process.env['NVIDIA_SMI_FAKE_STATE'] = state;
});

afterEach(() => {
  for (const name of ['PATH', 'NVIDIA_SMI_FAKE_STATE']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  folder.remove();
});

async function run(env: Record<string, string | number>): Promise<RunEnd> {
  const port = await freePort();
  return measure(['--command', `exec python3 '${join(PARTS, 'gpu-server', 'server.py')}'`, '--port', `${port}`], {
    env: { ...env, PORT: port },
  });
}

test('memory of the device that grows with requests is a regression of what the GPU has in use', {
  tags: ['full'],
}, async () => {
  // 1 MiB every 10 requests: 100 MiB per 1000.
  const end = await run({ GPU_LEAK_EVERY: 10 });
  expect(end.report?.verdict, story(end)).toBe('regression');
  const used = finding(end, 'gpu/used');
  expect(used.verdict, story(end)).toBe('regression');
  expect(used.drift?.per1000Requests).toBeGreaterThan(85 * MIB);
  expect(used.drift?.per1000Requests).toBeLessThan(115 * MIB);
  expect(finding(end, 'process/resident').verdict, story(end)).not.toBe('regression');
  expect(recordingOf(end).header.environment['gpu']).toEqual(['NVIDIA L4']);
  expect(end.code).toBe(1);
  expect(end.left).toEqual([]);
});

test('a device on which the service holds the same all the time is within its budget', { tags: ['full'] }, async () => {
  const end = await run({});
  expect(end.report?.verdict, story(end)).toBe('not-comparable');
  expect(finding(end, 'gpu/used').verdict, story(end)).toBe('pass');
  expect(growthOf(end, 'gpu/used')).toBe(0);
  expect(end.code).toBe(5);
  expect(end.left).toEqual([]);
});

test("another job's process on the device: not measured, and it is named", async () => {
  // This process is alive, and none of the service's.
  const end = await run({ FOREIGN_AT: 200, FOREIGN_PID: process.pid });
  expect(end.report?.verdict, story(end)).toBe('not-measured');
  expect(end.report?.reason, story(end)).toContain('nightly-trainer');
  expect(end.report?.reason).toContain(`${process.pid}`);
  expect(end.code).toBe(3);
  expect(end.left).toEqual([]);
});
