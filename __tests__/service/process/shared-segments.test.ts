import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { newServiceName } from '../../../src/service/names.js';
import { mappings, SharedSegments } from '../../../src/service/process/shared-segments.js';

const path = (name: string): string => `/dev/shm/${name}`;
const names: string[] = [];
const running: ChildProcess[] = [];

const own = (): string => {
  const name = `test-${newServiceName()}`;
  names.push(name);
  return name;
};

/** Opens a file of that name, making it with this mode, and keeps a shared mapping of it until it is killed. */
const MAPS = `
import mmap, os, sys, time
name, mode, writes = sys.argv[1], int(sys.argv[2], 8), sys.argv[3] == "writes"
os.umask(0)
held = os.open(name, os.O_CREAT | os.O_RDWR, mode)
os.ftruncate(held, 4096)
mapped = mmap.mmap(held, 4096, mmap.MAP_SHARED, mmap.PROT_READ | (mmap.PROT_WRITE if writes else 0))
print("mapped", flush=True)
time.sleep(3600)
`;

/** A process that maps it. */
async function mapper(name: string, mode = '600', use = 'writes'): Promise<ChildProcess & { pid: number }> {
  const child = spawn('python3', ['-c', MAPS, path(name), mode, use], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child as ChildProcess & { pid: number };
}

async function killed(...children: ChildProcess[]): Promise<void> {
  for (const child of children) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }
}

afterEach(async () => {
  await killed(...running.splice(0).filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null));
  for (const name of names.splice(0)) rmSync(path(name), { force: true });
});

/** Whether the segment of a killed service is left. */
async function isLeft(name: string, how: { mode?: string; use?: string } = {}): Promise<boolean> {
  const segments = await SharedSegments.beforeLaunch();
  const service = await mapper(name, how.mode, how.use);
  await segments.note([service.pid]);
  await killed(service);
  await segments.unlink();
  return existsSync(path(name));
}

describe('shared memory that a killed service leaves', () => {
  it('is removed where nobody else can have it', async () => {
    expect(await isLeft(own())).toBe(false);
  });

  it('stays where there was one of that name before', async () => {
    const name = own();
    writeFileSync(path(name), 'of somebody', { mode: 0o600 });
    expect(await isLeft(name)).toBe(true);
  });

  it('stays where other users may use it, and where the service only read it', async () => {
    expect([await isLeft(own(), { mode: '644' }), await isLeft(own(), { use: 'reads' })]).toEqual([true, true]);
  });

  it('stays while another process maps it', async () => {
    const name = own();
    const segments = await SharedSegments.beforeLaunch();
    const [service, other] = [await mapper(name), await mapper(name)];
    await segments.note([service.pid]);
    await killed(service);
    await segments.unlink();
    expect(existsSync(path(name))).toBe(true);
    await killed(other);
    await segments.unlink();
    expect(existsSync(path(name))).toBe(false);
  });

  it.each([
    ['another file', (name: string) => writeFileSync(path(name), 'new', { mode: 0o600 })],
    ['a link', (name: string) => symlinkSync('/etc/hostname', path(name))],
  ])('is not %s that has its name by now', async (_, put) => {
    const name = own();
    const segments = await SharedSegments.beforeLaunch();
    const service = await mapper(name);
    await segments.note([service.pid]);
    rmSync(path(name));
    put(name);
    await killed(service);
    await segments.unlink();
    rmSync(path(name)); // it throws where there is none
  });

  it('of a process that has gone is not known, and nothing is removed', async () => {
    const segments = await SharedSegments.beforeLaunch();
    const service = await mapper(own());
    await killed(service);
    await segments.note([service.pid]);
    await segments.unlink();
    expect(existsSync(path(names[0] ?? ''))).toBe(true);
  });
});

describe('mappings of shared memory', () => {
  it('are the shared and writable ones of files right in its folder', () => {
    const maps = [
      '7f3a00000000-7f3a00001000 rw-s 00000000 00:19 42                         /dev/shm/psm_1a2b',
      '7f3a00002000-7f3a00003000 rw-p 00000000 00:19 43                         /dev/shm/private',
      '7f3a00004000-7f3a00005000 r--s 00000000 00:19 44                         /dev/shm/read',
      '7f3a00006000-7f3a00007000 rw-s 00000000 00:19 45                         /dev/shm/folder/file',
      '7f3a00008000-7f3a00009000 rw-s 00000000 fd:01 46                         /tmp/dev/shm/other',
      '7f3a0000a000-7f3a0000b000 rw-p 00000000 00:00 0 ',
    ].join('\n');
    expect(mappings(maps)).toEqual([{ name: 'psm_1a2b', file: '00:19 42' }]);
    expect(mappings(null)).toEqual([]);
  });
});
