import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { GpuDriver } from '../../../../src/memory/gpu/driver.js';
import { openDriver } from '../../../../src/memory/gpu/gpu-choice.js';
import { MIB } from '../fixtures.js';

const FAKE = fileURLToPath(new URL('../../../fakes/nvidia-smi.mjs', import.meta.url));
const H100 = 'GPU-11111111-0000-0000-0000-000000000000';
const MIG = 'MIG-22222222-0000-0000-0000-000000000000';

let folder: string;
let driver: GpuDriver | null = null;
/** Ends what hangs. */
const HANG_MS = 240_000;
let clockMs: number | null = null;

const now = (): number => clockMs ?? performance.now();
const say = (state: object): void => writeFileSync(join(folder, 'state.json'), JSON.stringify(state));
const env = () => ({ PATH: folder, NVIDIA_SMI_FAKE_STATE: join(folder, 'state.json') });
const open = async (...ids: string[]): Promise<GpuDriver> => {
  driver = await openDriver({ ids, env: env(), now }, { runArgs: [] });
  if (driver === null) throw new Error('no driver');
  return driver;
};
const whole = (usedMiB: number, more: object = {}) => ({
  devices: [{ uuid: H100, name: 'NVIDIA H100', totalMiB: 81559, reservedMiB: 551, processes: [{ pid: 42, usedMiB }] }],
  ...more,
});

beforeEach(() => {
  clockMs = null;
  folder = mkdtempSync(join(tmpdir(), 'nvidia-test-'));
  writeFileSync(join(folder, 'nvidia-smi'), `#!/bin/sh\nexec "${process.execPath}" "${FAKE}" "$@"\n`);
  chmodSync(join(folder, 'nvidia-smi'), 0o755);
});

afterEach(async () => {
  await driver?.close();
  driver = null;
  rmSync(folder, { recursive: true });
});

describe('the reader of NVIDIA’s GPUs', () => {
  it('reads one sample after the other through one child', async () => {
    say(whole(1000));
    const reader = await open(H100);
    expect(reader.tool).toBe('nvidia-smi');
    expect(reader.latest()).toBeNull();
    expect(reader.problem()).toBeNull();
    const before = now();
    const first = await reader.next(HANG_MS);
    expect(first).toMatchObject({
      driverVersion: '550.163.01',
      toolkitVersion: '12.4',
      mig: null,
      devices: [{ id: H100, usedBytes: 1000 * MIB, processes: [{ pid: 42, usedBytes: 1000 * MIB, computes: true }] }],
    });
    expect(first?.at).toBeGreaterThan(before);
    expect(first?.at).toBeLessThanOrEqual(now());
    say(whole(2000));
    expect((await reader.next(HANG_MS))?.devices[0]?.usedBytes).toBe(2000 * MIB);
    expect(reader.latest()?.devices[0]?.usedBytes).toBe(2000 * MIB);
  });

  it('gives no sample that began before it was asked, even where it ends after', async () => {
    say(whole(1000, { sampleMs: 700 }));
    const reader = await open(H100);
    await sleep(400);
    // By now the first sample is taken and not yet printed.
    say(whole(2000, { sampleMs: 0 }));
    expect((await reader.next(HANG_MS))?.devices[0]?.usedBytes).toBe(2000 * MIB);
  });

  it('has no sample in less time than one takes', async () => {
    say(whole(1000, { sampleMs: 600 }));
    expect(await (await open(H100)).next(100)).toBeNull();
  });

  it('reads an instance of a split GPU, found through the driver’s list', async () => {
    say({
      devices: [
        {
          uuid: H100,
          name: 'NVIDIA H100',
          totalMiB: 81559,
          mig: 'Enabled',
          instances: [
            { index: 0, gi: 7, uuid: 'MIG-other', profile: '1g.10gb', totalMiB: 9984 },
            { index: 1, gi: 9, uuid: MIG, profile: '2g.20gb', totalMiB: 19968, idleMiB: 12 },
          ],
          processes: [
            { pid: 42, gi: 9, usedMiB: 5000 },
            { pid: 43, gi: 7, usedMiB: 100 },
          ],
        },
      ],
    });
    expect(await (await open(MIG)).next(HANG_MS)).toMatchObject({
      mig: '2g.20gb',
      devices: [{ id: MIG, model: 'NVIDIA H100 MIG 2g.20gb', usedBytes: 5012 * MIB, processes: [{ pid: 42 }] }],
    });
  });

  it('says in the tool’s words why it does not read', async () => {
    say({ fail: { says: 'Failed to initialize NVML: Driver/library version mismatch', code: 18 } });
    const reader = await open(H100);
    expect(await reader.next(HANG_MS)).toBeNull();
    expect(reader.problem()).toBe(
      'nvidia-smi ended (exit code 18): Failed to initialize NVML: Driver/library version mismatch',
    );
  });

  it('says which chosen GPU is missing', async () => {
    say(whole(1000));
    const reader = await open('GPU-gone');
    expect(await reader.next(3000)).toBeNull();
    expect(reader.problem()).toBe('nvidia-smi: its output does not have GPU-gone');
    expect(reader.latest()).toBeNull();
  });

  it('has nothing newest when the last is old, and says that it hears nothing', async () => {
    clockMs = 1000;
    say(whole(1000));
    const reader = await open(H100);
    await reader.next(HANG_MS);
    say({ fail: {} });
    await reader.next(3000);
    clockMs = 11_000;
    expect(reader.latest()).not.toBeNull();
    clockMs = 11_001;
    expect(reader.latest()).toBeNull();
    expect(reader.problem()).toMatch(/^nvidia-smi ended \(exit code 6\): No devices were found$/);
  });

  it('says that it hears nothing from a driver that hangs', async () => {
    clockMs = 0;
    say(whole(1000, { sampleMs: 60_000 }));
    const reader = await open(H100);
    clockMs = 30_000;
    expect(reader.problem()).toBeNull();
    clockMs = 31_000;
    expect(reader.problem()).toBe('nvidia-smi has said nothing for 31 s');
  });

  it('is closed as often as one likes, and reads no more', async () => {
    say(whole(1000));
    const reader = await open(H100);
    await reader.next(HANG_MS);
    await reader.close();
    await reader.close();
    expect(await reader.next(1000)).toBeNull();
    expect(reader.problem()).toBeNull();
  });

  it('is none without ids of NVIDIA’s, or without nvidia-smi', async () => {
    expect(await openDriver({ ids: [], env: env(), now }, { runArgs: [] })).toBeNull();
    expect(await openDriver({ ids: ['card0'], env: env(), now }, { runArgs: [] })).toBeNull();
    expect(
      await openDriver({ ids: [H100], env: { PATH: `relative:${join(folder, 'none')}` }, now }, { runArgs: [] }),
    ).toBeNull();
    expect(await openDriver({ ids: [H100], env: {}, now }, { runArgs: [] })).toBeNull();
    chmodSync(join(folder, 'nvidia-smi'), 0o644);
    expect(await openDriver({ ids: [H100], env: env(), now }, { runArgs: [] })).toBeNull();
  });
});
