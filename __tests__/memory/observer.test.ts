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
    expect(seen.silent).toEqual([{ pid: 8, command: '/usr/bin/python3.11 -I server.py', scrubbed: null }]);
    expect(seen.values).toMatchObject({ 'heap/allocated': null, 'process/resident': 4096 });
  });

  it('asks for no heap of a service without Python', async () => {
    const service = new FakeService([{ pid: 1, command: '/opt/llama-server --port 8000', residentKb: 8 }]);
    const { values } = await observe(service).checkpoint(true);
    expect(values['process/resident']).toBe(8192);
    expect(values).not.toHaveProperty('heap/allocated');
  });

  it('has a null where /proc cannot be read', async () => {
    const service = new FakeService([{ pid: 1, command: 'llama-server' }]);
    const { values } = await observe(service).checkpoint(true);
    expect(values['process/resident']).toBeNull();
    expect(Object.values(values).every((value) => value === null)).toBe(true);
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
    expect(await observer.checkpoint(true)).toMatchObject({
      epoch: 2,
      changed: { born: ['python3 server.py (10)'], gone: ['python3 server.py (9)'] },
    });
  });

  it('change where a process replaces its program by itself: its memory is new', async () => {
    const one = worker(8, { 'heap/allocated': 1 });
    const service = new FakeService([one]);
    const observer = observe(service);
    await observer.checkpoint(true);
    service.greet(one);
    const { epoch, processes } = await observer.checkpoint(true);
    expect([epoch, processes[0]]).toMatchObject([2, { pid: 8, program: 2 }]);
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
    expect(await observer.hold('heap', 4096)).toEqual({
      readings: [{ layer: 'heap', series: 'heap/allocated', held: 4096, shown: 4096, left: 0 }],
      noMemory: false,
    });
    expect(service.commands.at(-1)).toBe('2 hold heap 4096 9');
  });

  it('has nothing to tell of a layer that no process has', async () => {
    const service = new FakeService([worker(8, { 'heap/allocated': 1 })]);
    expect(await observe(service).hold('torch', 4096)).toEqual({ readings: [], noMemory: false });
  });
});

describe('several members', () => {
  const member = (name: string, of: FakeService): Service['members'][number] => ({
    name,
    probe: of.probe,
    reach: of.reach,
    sharedMemory: of.sharedMemory,
    processes: () => of.processes(),
  });
  const pair = (a: FakeService, b: FakeService): FakeService => {
    const both = new FakeService([]);
    both.members.splice(0, 1, member('api', a), member('worker', b));
    return both;
  };

  it('are summed, though both have a process 1', async () => {
    const api = new FakeService([worker(1, { 'heap/allocated': 5, 'process/resident': 10 })]);
    const back = new FakeService([worker(1, { 'heap/allocated': 7, 'process/resident': 20 })]);
    const seen = await observe(pair(api, back)).checkpoint(true);
    expect(seen.values).toMatchObject({ 'heap/allocated': 12, 'process/resident': 30 });
    expect(seen.processes).toMatchObject([
      { pid: 1, member: 'api' },
      { pid: 1, member: 'worker' },
    ]);
  });

  it('share no command: each is asked by itself, and a hold goes to the larger', async () => {
    const api = new FakeService([worker(1, { 'heap/allocated': 5, 'process/resident': 10 })]);
    const back = new FakeService([worker(1, { 'heap/allocated': 7, 'process/resident': 20 })]);
    const observer = observe(pair(api, back));
    await observer.checkpoint(true);
    await observer.hold('heap', 4096);
    expect(api.commands).toEqual(['1 checkpoint 1']);
    expect(back.commands).toEqual(['1 checkpoint 1', '2 hold heap 4096 1']);
  });

  it('begin an epoch when a process of either is another', async () => {
    const api = new FakeService([worker(1, { 'heap/allocated': 5 })]);
    const back = new FakeService([worker(1, { 'heap/allocated': 7 })]);
    const observer = observe(pair(api, back));
    await observer.checkpoint(true);
    const reborn = worker(2, { 'heap/allocated': 7 });
    back.list = [reborn];
    back.greet(reborn);
    expect(await observer.checkpoint(true)).toMatchObject({ epoch: 2, changed: { gone: ['python3 server.py (1)'] } });
  });
});

it('counts once what the processes of a container share', async () => {
  const service = new FakeService([worker(8, { 'shm/used': 64, fds: 3 }), worker(9, { 'shm/used': 65, fds: 4 })]);
  expect((await observe(service).checkpoint(true)).values).toMatchObject({ 'shm/used': 65, fds: 7 });
});

describe('shared memory of a place that others use too', () => {
  /** A machine on which a stranger has 900 bytes; it tells what it is asked. */
  function onMachine(): { service: FakeService; asked: string[] } {
    const first = worker(8, { 'shm/used': 1000, fds: 3 });
    const service = new FakeService([first, worker(9, { 'shm/used': 1000, fds: 4 })]);
    const asked: string[] = [];
    const note = async (processes: readonly { pid: number }[], made: readonly string[]): Promise<void> => {
      asked.push(`${processes.map(({ pid }) => pid)}: ${made}`);
    };
    service.sharedMemory = {
      note,
      read: async (processes, made) => {
        await note(processes, made);
        return { used: 100, others: 900 };
      },
    };
    service.say(first, { k: 'shm', names: ['psm_1', 'psm_2'] });
    return { service, asked };
  }

  it("is the service's own segments, and never what its processes say of the whole", async () => {
    const { values, raw, processes } = await observe(onMachine().service).checkpoint(true);
    expect(values).toMatchObject({ 'shm/used': 100, 'shm/others': 900, fds: 7 });
    expect(raw).toMatchObject({ 'shm/used': 100, 'shm/others': 900 });
    expect(processes.map((process) => Object.keys(process.values))).toEqual([['fds'], ['fds']]);
  });

  it('is looked at in each sample too, and told each name once', async () => {
    const { service, asked } = onMachine();
    const observer = observe(service);
    await observer.sample();
    await observer.checkpoint(true);
    expect(asked).toEqual(['8,9: psm_1,psm_2', '8,9: ']);
  });

  it('is no series where it is out of reach', async () => {
    const { service } = onMachine();
    service.sharedMemory = { note: async () => undefined, read: async () => null };
    expect(Object.keys((await observe(service).checkpoint(true)).values)).toEqual(['fds']);
  });
});

it('says whether a silent Python was started without the environment that names the probe', async () => {
  const silent = (environ: string): FakeService =>
    new FakeService([{ pid: 8, command: 'python3 server.py', residentKb: 4, proc: { environ } }]);
  const scrubbedIn = async (environ: string) => (await observe(silent(environ)).checkpoint(true)).silent[0]?.scrubbed;
  expect(await scrubbedIn('PATH=/bin\0HOME=/')).toBe(true);
  expect(await scrubbedIn('PATH=/bin\0MEMDRIFT_DIR=/memdrift')).toBe(false);
});

it('names the allocator of processes that the probe does not reach, by what they map', async () => {
  const maps = '7f00-7f01 r-xp 00000000 fe:01 7 /usr/lib/libjemalloc.so.2\n';
  const service = new FakeService([{ pid: 1, command: '/opt/server', residentKb: 4, proc: { maps } }]);
  expect(await observe(service).outsideAllocators()).toEqual(['libjemalloc.so.2']);
});

it('splits the memory of a process without a probe into its kinds', async () => {
  const smaps = [
    '55d0a000-55d2b000 rw-p 00000000 00:00 0                          [heap]',
    'Pss:                 100 kB',
    'SwapPss:               4 kB',
    '7f1004000000-7f1008000000 rw-p 00000000 00:00 0 ',
    'Pss:                  50 kB',
    'SwapPss:               0 kB',
    '7f2000001000-7f2000002000 rw-p 00000000 00:00 0 ',
    'Pss:                   8 kB',
    'SwapPss:               0 kB',
  ].join('\n');
  const service = new FakeService([{ pid: 1, command: '/opt/server', residentKb: 4, proc: { smaps } }]);
  expect((await observe(service).checkpoint(true)).values).toMatchObject({
    'mappings/heap': 104 * 1024,
    'mappings/arenas': 50 * 1024,
    'mappings/anonymous': 8 * 1024,
  });
});

describe('a Node process', () => {
  const HEAP: Values = { 'node.heap/allocated': 100, 'node.heap/reserved': 200, 'node.heap/external': 10, handles: 2 };
  const MAPS = { maps: '00400000-01000000 r-xp 00000000 08:01 1 /usr/bin/node\n' };
  const node = (pid: number, values?: Values): FakeProcess => ({
    pid,
    command: 'node server.js',
    residentKb: 4,
    proc: MAPS,
    ...(values === undefined ? {} : { runtime: 'node', values }),
  });

  it('is read from outside, and asked of its heap from inside', async () => {
    const service = new FakeService([node(8, HEAP), { ...node(9, HEAP), command: 'my title' }]);
    const { values, raw, processes, silent } = await observe(service).checkpoint(true);
    expect(values).toMatchObject({ 'node.heap/allocated': 200, handles: 4, 'process/resident': 8192 });
    expect(values).not.toHaveProperty('heap/allocated');
    expect(raw).toMatchObject({ 'node.heap/allocated': 200, 'process/resident': 8192 });
    expect(processes.map(({ runtime, asked, role }) => [runtime, asked, role])).toEqual([
      ['node', 'collected', 'node server.js'],
      ['node', 'collected', 'my title'],
    ]);
    expect(silent).toEqual([]);
  });

  it('that is not asked to collect says so', async () => {
    const { values, processes } = await observe(new FakeService([node(8, HEAP)])).checkpoint(false);
    expect(values['node.heap/allocated']).toBe(100);
    expect(processes).toMatchObject([{ asked: 'no-way' }]);
  });

  it('without the probe has an unknown heap, and so has the whole service', async () => {
    const { values, processes } = await observe(new FakeService([node(8, HEAP), node(9)])).checkpoint(true);
    expect(values).toMatchObject({ 'node.heap/allocated': null, 'process/resident': 8192 });
    expect(processes).toMatchObject([{ asked: 'collected' }, { asked: 'no-endpoint' }]);
  });

  it('whose permission model keeps the probe out says so', async () => {
    const shut = { ...node(8), command: '/usr/bin/node --permission --allow-fs-read=/app server.js' };
    const { processes } = await observe(new FakeService([shut])).checkpoint(true);
    expect(processes).toMatchObject([{ runtime: 'node', asked: 'no-rights' }]);
    const bySetting = {
      ...node(8),
      proc: { ...node(8).proc, environ: 'PATH=/bin\0NODE_OPTIONS=--experimental-permission\0' },
    };
    const told = await observe(new FakeService([bySetting])).checkpoint(true);
    expect(told.processes).toMatchObject([{ runtime: 'node', asked: 'no-rights' }]);
  });

  it('that does not answer has an unknown heap, and is read from outside', async () => {
    const service = new FakeService([{ ...node(8, HEAP), mute: true }]);
    const { values, processes, lost } = await observe(service).checkpoint(true);
    expect(values).toMatchObject({ 'node.heap/allocated': null, handles: null, 'process/resident': 4096 });
    expect(processes).toMatchObject([{ asked: 'no-answer' }]);
    expect(lost).toBeUndefined();
  });

  it('is waited for where it has just been born', async () => {
    const service = new FakeService([node(8, HEAP)]);
    const observer = observe(service, 200, () => service.greetLate());
    await observer.checkpoint(true);
    service.list = [node(8, HEAP), node(10, HEAP)];
    service.late = service.list[1] ?? null;
    expect(await observer.checkpoint(true)).toMatchObject({ values: { 'node.heap/allocated': 200 } });
  });

  it('is the only one that can hold memory in its heap, and holds none elsewhere', async () => {
    const service = new FakeService([node(8, HEAP), worker(9, { 'heap/allocated': 1 })]);
    const observer = observe(service);
    const { readings } = await observer.hold('node', 1000);
    expect(readings).toContainEqual({
      ...{ layer: 'node', series: 'node.heap/allocated', held: 1000, shown: 1000, left: 0 },
    });
    await observer.hold('heap', 1000);
    expect(service.commands).toEqual(['1 hold node 1000 8', '2 hold heap 1000 9']);
    service.list = [node(8, HEAP)];
    expect(await observer.hold('anon', 1000)).toEqual({ readings: [], noMemory: false });
    expect(await observer.keep('node', 1000)).toBe(true);
  });
});
