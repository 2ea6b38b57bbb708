import { describe, expect, it } from 'vitest';
import { Observer } from '../../src/memory/observer.js';
import type { Values } from '../../src/series/series.js';
import type { Service } from '../../src/service/service.js';
import { type FakeProcess, FakeService } from '../fakes/service.js';

function observe(service: FakeService, patienceMs = 200, onSleep: () => void = () => undefined): Observer {
  let clock = 0;
  return new Observer(service as unknown as Service, {
    now: () => clock,
    sleep: async (ms) => {
      clock += ms;
      onSleep();
    },
    patienceMs,
  });
}

const worker = (pid: number, values: Values): FakeProcess => ({ pid, command: 'python3 server.py', values });

describe('a checkpoint', () => {
  it('sums the processes, and takes the minimum of three for each', async () => {
    const service = new FakeService([
      worker(8, { 'heap/allocated': 100, 'process/resident': 1000 }),
      worker(9, { 'heap/allocated': 10, 'process/resident': 500 }),
    ]);
    const seen = await observe(service).checkpoint(true);
    expect(seen.values).toMatchObject({ 'heap/allocated': 110, 'process/resident': 1500 });
    expect(seen.processes.map((p) => p.pid)).toEqual([8, 9]);
    expect(service.commands).toEqual(['1 checkpoint 1']);
  });

  it('reads from outside the processes that have no probe', async () => {
    const service = new FakeService([
      { pid: 1, command: '/bin/sh -c python3 server.py', residentKb: 4 },
      worker(8, { 'process/resident': 1000 }),
    ]);
    const seen = await observe(service).checkpoint(true);
    expect(seen.values['process/resident']).toBe(1000 + 4096);
    expect(seen.silent).toEqual([]);
  });

  it('is null, never smaller, where one process does not answer', async () => {
    const service = new FakeService([worker(8, { 'heap/allocated': 100 }), worker(9, { 'heap/allocated': 100 })]);
    const observer = observe(service);
    await observer.checkpoint(true);
    service.list = service.list.map((p) => (p.pid === 9 ? { ...p, mute: true } : p));
    const seen = await observer.checkpoint(true);
    expect(seen.values['heap/allocated']).toBeNull();
  });

  it('names a Python process that never reported, and makes the heap null', async () => {
    const service = new FakeService([{ pid: 8, command: '/usr/bin/python3.11 -I server.py', residentKb: 4 }]);
    const seen = await observe(service).checkpoint(true);
    expect(seen.silent).toEqual([{ pid: 8, command: '/usr/bin/python3.11 -I server.py' }]);
    expect(seen.values).toEqual({ 'heap/allocated': null, 'process/resident': 4096 });
  });

  it('asks for no heap of a service without Python', async () => {
    const service = new FakeService([{ pid: 1, command: '/opt/llama-server --port 8000', residentKb: 8 }]);
    expect((await observe(service).checkpoint(true)).values).toEqual({ 'process/resident': 8192 });
  });

  it('has a null where /proc cannot be read', async () => {
    const service = new FakeService([{ pid: 1, command: 'llama-server' }]);
    expect((await observe(service).checkpoint(true)).values).toEqual({ 'process/resident': null });
  });

  it('derives the gap of reserved over allocated', async () => {
    const service = new FakeService([worker(8, { 'torch.device/allocated': 5, 'torch.device/reserved': 20 })]);
    expect((await observe(service).checkpoint(true)).values['torch.device/gap']).toBe(15);
  });
});

describe('epochs', () => {
  it('begin with the set of processes and change only with it', async () => {
    const service = new FakeService([worker(8, { 'heap/allocated': 1 }), worker(9, { 'heap/allocated': 1 })]);
    const observer = observe(service);
    expect(await observer.checkpoint(true)).toMatchObject({ epoch: 1, changed: null });
    expect(await observer.checkpoint(true)).toMatchObject({ epoch: 1, changed: null });
    const reborn = worker(10, { 'heap/allocated': 1 });
    service.list = [worker(8, { 'heap/allocated': 1 }), reborn];
    service.greet(reborn);
    expect(await observer.checkpoint(true)).toMatchObject({ epoch: 2, changed: { born: [10], gone: [9] } });
  });
});

it('waits for the hello of a worker that has just been born, and counts one epoch for it', async () => {
  const service = new FakeService([worker(8, { 'heap/allocated': 1 }), worker(9, { 'heap/allocated': 1 })]);
  const observer = observe(service, 200, () => service.greetLate());
  await observer.checkpoint(true);
  service.list = [worker(8, { 'heap/allocated': 1 }), worker(10, { 'heap/allocated': 1 })];
  service.late = service.list[1] ?? null;
  expect(await observer.checkpoint(true)).toMatchObject({ epoch: 2, values: { 'heap/allocated': 2 }, silent: [] });
  expect(await observer.checkpoint(true)).toMatchObject({ epoch: 2, changed: null });
});

it('waits once only for a Python process that never reports', async () => {
  const service = new FakeService([{ pid: 8, command: 'python3 -I server.py', residentKb: 4 }]);
  let slept = 0;
  const observer = observe(service, 200, () => {
    slept += 1;
  });
  await observer.checkpoint(true);
  const once = slept;
  await observer.checkpoint(true);
  expect(slept).toBe(once);
});

describe('holding a known amount', () => {
  it('is asked of the largest process alone, and tells what the series showed', async () => {
    const service = new FakeService([
      worker(8, { 'heap/allocated': 1, 'process/resident': 10 }),
      worker(9, { 'heap/allocated': 1, 'process/resident': 99 }),
    ]);
    const observer = observe(service);
    await observer.checkpoint(true);
    expect(await observer.hold('heap', 4096)).toEqual([
      { layer: 'heap', series: 'heap/allocated', held: 4096, shown: 4096, left: 0 },
    ]);
    expect(service.commands.at(-1)).toBe('2 hold heap 4096 9');
  });

  it('has nothing to tell of a layer that no process has', async () => {
    const service = new FakeService([worker(8, { 'heap/allocated': 1 })]);
    expect(await observe(service).hold('torch', 4096)).toEqual([]);
  });
});
