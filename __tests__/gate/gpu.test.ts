import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GIB, MIB } from '../../src/series/series.js';
import { device, FakeDriver } from '../fakes/driver.js';
import type { FakeService } from '../fakes/service.js';
import { run, type Story, server } from './story.js';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'gate-gpu-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function onGpu(): FakeService {
  const service = server();
  service.gpus = ['NVIDIA L4'];
  return service;
}

/** The service shows on the device once it is launched. */
function launched(driver: FakeDriver, service: FakeService, usedMib = 2000): Story['launch'] {
  return async () => {
    driver.put(8, usedMib);
    return service;
  };
}

describe('before the launch', () => {
  it('a GPU that others use is waited for, then refused naming them', async () => {
    const driver = new FakeDriver();
    driver.put(4711, 3000, { name: '/opt/venv/bin/python' });
    let launches = 0;
    const launch: Story['launch'] = async () => {
      launches += 1;
      return onGpu();
    };
    const { judgement } = await run({ dir, service: onGpu(), driver, launch });
    expect(judgement).toMatchObject({
      verdict: 'not-measured',
      reason: 'the GPU was not free within 1 min: python (4711, 2.93 GiB) on GPU-1',
    });
    expect(launches).toBe(0);
    expect(driver.closed).toBe(1);
  });

  it('a GPU that is left in time is taken', async () => {
    const driver = new FakeDriver();
    driver.put(4711, 3000);
    let looks = 0;
    driver.beforeEach = () => {
      looks += 1;
      if (looks === 5) driver.devices = [device()];
    };
    const service = onGpu();
    const { judgement } = await run({ dir, service, driver, launch: launched(driver, service) });
    expect(judgement.verdict).toBe('not-comparable');
  });

  it('memory in use by nobody who can be seen is refused as well', async () => {
    const driver = new FakeDriver();
    driver.devices = [device({ usedBytes: 9 * GIB })];
    const { judgement } = await run({ dir, service: onGpu(), driver });
    expect(judgement.reason).toContain('9.00 GiB of GPU-1 are in use by processes that are not visible here');
  });

  it('a desktop that only draws is no reason to refuse', async () => {
    const driver = new FakeDriver();
    driver.put(5, 60, { computes: false, name: '/usr/lib/xorg/Xorg' });
    const service = onGpu();
    const { judgement } = await run({ dir, service, driver, launch: launched(driver, service) });
    expect(judgement.verdict).toBe('not-comparable');
  });

  it('a driver that does not answer is told with its own words', async () => {
    const driver = new FakeDriver();
    driver.broken = 'nvidia-smi ended with 9: NVIDIA-SMI has failed because it could not communicate with the driver';
    const { judgement } = await run({ dir, service: onGpu(), driver });
    expect(judgement.verdict).toBe('not-measured');
    expect(judgement.reason).toContain('could not communicate with the driver');
  });
});

it('a run that is cancelled while it waits for a clean GPU ends at once, and ends the driver', async () => {
  const driver = new FakeDriver();
  driver.put(4711, 3000);
  const stop = new AbortController();
  let looks = 0;
  driver.beforeEach = () => {
    looks += 1;
    if (looks === 3) stop.abort();
  };
  await expect(run({ dir, service: onGpu(), driver, signal: stop.signal })).rejects.toThrow(/cancel/i);
  expect(looks).toBe(3);
  expect(driver.closed).toBeGreaterThan(0);
});

describe('during the run', () => {
  it('the memory of the device is judged, beside what torch holds of it', async () => {
    const driver = new FakeDriver();
    const service = onGpu();
    let mib = 2000;
    const cycle = (): void => {
      mib += 2;
      driver.put(8, mib);
    };
    const { judgement, recording } = await run({ dir, service, driver, launch: launched(driver, service), cycle });
    expect(judgement.verdict).toBe('regression');
    expect(judgement.reason).toMatch(/^GPU used grows 40\.\d+ MiB per 1000 requests/);
    expect(recording.header).toMatchObject({
      environment: { gpu: ['NVIDIA L4'], gpu_memory: [24 * GIB], driver: '580.1' },
      limits: { gpu: [{ memory: 24 * GIB }] },
      series: { 'gpu/used': { required: true, meaning: 'process' } },
    });
    expect(driver.closed).toBe(1);
  });

  it('a foreign process makes it not-measured, naming it', async () => {
    const driver = new FakeDriver();
    const service = onGpu();
    const cycle = (_: number, at: number): void => {
      if (at === 4) driver.put(999, 700, { name: 'trainer' });
    };
    const { judgement, recording } = await run({ dir, service, driver, launch: launched(driver, service), cycle });
    expect(judgement).toMatchObject({
      verdict: 'not-measured',
      reason: 'other work disturbed the measurement: another process computes on the GPU: trainer (999, 700.0 MiB)',
    });
    expect(recording.events.map(({ what }) => what)).toContain('contaminated');
    expect(service.removed).toBe(1);
  });

  it('a driver that falls silent makes it not-measured', async () => {
    const driver = new FakeDriver();
    const service = onGpu();
    const cycle = (_: number, at: number): void => {
      if (at === 4) driver.broken = 'nvidia-smi ended';
    };
    const { judgement } = await run({ dir, service, driver, launch: launched(driver, service), cycle });
    expect(judgement).toMatchObject({
      verdict: 'not-measured',
      reason: expect.stringMatching(
        /gpu\/used has no readings after cycle 3: gpu\/used cannot be read: nvidia-smi ended$/,
      ),
    });
  });

  it('a failed allocation on the device is a regression, though the service lives on', async () => {
    const service = server();
    const [process] = service.list;
    const cycle = (_: number, at: number): void => {
      if (at === 4 && process !== undefined) service.say(process, { k: 'ooms', count: 2 });
    };
    const { judgement, recording } = await run({ dir, service, cycle });
    expect(judgement).toMatchObject({
      verdict: 'regression',
      reason: 'the device ran out of memory: 2 allocations on the device failed in cycle 4',
    });
    expect(recording.events).toMatchObject([{ what: 'device-oom' }]);
  });

  it('failed allocations of before the first cycle are the start of the service, not a regression', async () => {
    const service = server();
    const [process] = service.list;
    if (process !== undefined) service.say(process, { k: 'ooms', count: 2 });
    expect((await run({ dir, service })).judgement.verdict).toBe('not-comparable');
  });

  it('a device that is full gets a smaller tensor to see', async () => {
    const service = server();
    const [process] = service.list;
    if (process?.values !== undefined) {
      Object.assign(process.values, { 'torch.device/allocated': 900 * MIB, 'torch.device/reserved': 1000 * MIB });
      Object.assign(process, { full: true });
      service.say(process, { k: 'torch', version: '2.9.0', cuda: '13.0', device: true });
    }
    const { recording, judgement } = await run({ dir, service });
    expect(recording.sensitivity.filter(({ layer }) => layer === 'torch')).toMatchObject([
      { held: 2 * MIB, seen: true },
      { held: 2 * MIB, seen: true },
    ]);
    expect(judgement.verdict).toBe('not-comparable');
  });
});
