import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { MachineShm, UNSEEN_SHM } from '../../../src/service/process/machine-shm.js';
import type { ServiceProcess } from '../../../src/service/service.js';

const KIB = 1024;
const removed: (() => void)[] = [];
afterEach(() => {
  for (const remove of removed.splice(0)) remove();
});

/** A folder of this test's own in /dev/shm: names below it are the test's. */
function folder(): { path: string; name: string } {
  const path = mkdtempSync('/dev/shm/machine-shm-test-');
  removed.push(() => rmSync(path, { recursive: true, force: true }));
  return { path, name: basename(path) };
}

const process = (pid: number | undefined): ServiceProcess => ({
  pid: 1,
  hostPid: pid ?? null,
  parentPid: 1,
  command: 'python3',
});

/** A Python process that runs `code`, says `ready`, and lives until it is told to go on. */
async function python(code: string): Promise<{ process: ServiceProcess; goOn(): Promise<void> }> {
  const script = `${code}\nprint('ready', flush=True)\nsys.stdin.readline()`;
  const child: ChildProcess = spawn('python3', ['-c', `import sys\n${script}`], { stdio: ['pipe', 'pipe', 'inherit'] });
  removed.push(() => child.kill('SIGKILL'));
  await once(child.stdout as NonNullable<typeof child.stdout>, 'data');
  const goOn = async (): Promise<void> => {
    child.stdin?.write('\n');
    await once(child, 'close');
  };
  return { process: process(child.pid), goOn };
}

describe("a service's own shared memory on a machine that others use", () => {
  it('is what its probes saw made, as long as it exists, though no process holds it', async () => {
    const { path, name } = folder();
    writeFileSync(join(path, 'kept'), Buffer.alloc(256 * KIB, 1));
    writeFileSync(join(path, 'of-another'), Buffer.alloc(512 * KIB, 1));
    const shm = new MachineShm();
    const { used, others } = (await shm.read([], [`${name}/kept`])) ?? {};
    expect(used).toBe(256 * KIB);
    expect(others).toBeGreaterThanOrEqual(512 * KIB);
    expect((await shm.read([], []))?.used, 'it is remembered').toBe(256 * KIB);
    unlinkSync(join(path, 'kept'));
    expect((await shm.read([], []))?.used).toBe(0);
  });

  it('is what a process had open when it was looked at, and has closed since', async () => {
    const { path, name } = folder();
    const file = join(path, 'shown');
    writeFileSync(file, Buffer.alloc(64 * KIB, 1));
    const shm = new MachineShm();
    const self = [process(globalThis.process.pid)];
    expect((await shm.read(self, []))?.used).toBe(0);
    const fd = openSync(file, 'r');
    await shm.note(self, []);
    closeSync(fd);
    expect((await shm.read(self, []))?.used, name).toBe(64 * KIB);
  });

  it('is what a process had mapped, when it has ended since', async () => {
    const { path } = folder();
    const { process: mapping, goOn } = await python(
      `import mmap, os
fd = os.open(${JSON.stringify(join(path, 'mapped'))}, os.O_RDWR | os.O_CREAT)
os.ftruncate(fd, ${64 * KIB})
memory = mmap.mmap(fd, ${64 * KIB})
memory[:] = b'x' * ${64 * KIB}
os.close(fd)`,
    );
    const shm = new MachineShm();
    await shm.note([mapping], []);
    await goOn();
    expect((await shm.read([], []))?.used).toBe(64 * KIB);
  });

  it('is what is unlinked and still open, once for all that have it open', async () => {
    const { path } = folder();
    const file = join(path, 'unlinked');
    writeFileSync(file, Buffer.alloc(64 * KIB, 1));
    const [one, other] = [openSync(file, 'r'), openSync(file, 'r')];
    unlinkSync(file);
    const shm = new MachineShm();
    const self = [process(globalThis.process.pid)];
    expect((await shm.read(self, []))?.used).toBe(64 * KIB);
    closeSync(one);
    closeSync(other);
    expect((await shm.read(self, []))?.used).toBe(0);
  });

  it('is a System V segment that a process made, when it is detached and its maker has ended', async () => {
    const { process: maker, goOn } = await python(
      `import ctypes
libc = ctypes.CDLL(None)
libc.shmat.restype = ctypes.c_void_p
segment = libc.shmget(0, ${256 * KIB}, 0o600 | 0o1000)
address = libc.shmat(segment, None, 0)
ctypes.memset(address, 1, ${256 * KIB})
libc.shmdt(ctypes.c_void_p(address))
print(segment, flush=True)`,
    );
    const remover = async (): Promise<void> => {
      const own = `import ctypes, re
for line in open('/proc/sysvipc/shm'):
    words = line.split()
    if words[4] == '${maker.hostPid}': ctypes.CDLL(None).shmctl(int(words[1]), 0, None)`;
      await (await python(own)).goOn();
    };
    const shm = new MachineShm();
    const stranger = new MachineShm();
    await shm.note([maker], []);
    await goOn();
    expect((await shm.read([], []))?.used).toBe(256 * KIB);
    expect((await stranger.read([], []))?.used).toBe(0);
    await remover();
    expect((await shm.read([], []))?.used).toBe(0);
  });

  it.each(['..', '../dev/shm/a', '/etc/passwd', 'a//b', 'a/./b', 'a\0b', '', 'a/b/c/d/e', 'not-there'])(
    'is nothing under the name %j',
    async (name) => {
      expect((await new MachineShm().read([], [name]))?.used).toBe(0);
    },
  );

  it('is nothing behind a link, whatever that points to', async () => {
    const { path, name } = folder();
    const outside = mkdtempSync(join(tmpdir(), 'machine-shm-test-'));
    removed.push(() => rmSync(outside, { recursive: true, force: true }));
    writeFileSync(join(path, 'real'), Buffer.alloc(64 * KIB, 1));
    symlinkSync(join(path, 'real'), join(path, 'link'));
    symlinkSync(outside, join(path, 'folder'));
    writeFileSync(join(outside, 'file'), Buffer.alloc(64 * KIB, 1));
    const made = [`${name}/link`, `${name}/folder/file`, name];
    expect((await new MachineShm().read([], made))?.used).toBe(0);
  });

  it('is not known once there are more segments than are remembered', async () => {
    const shm = new MachineShm();
    await shm.note(
      [],
      Array.from({ length: 65_537 }, (_, index) => `not-there-${index}`),
    );
    expect(await shm.read([], [])).toEqual({ used: null, others: null });
  });
});

it('says nothing where it is out of reach', async () => {
  await UNSEEN_SHM.note([], ['a']);
  expect(await UNSEEN_SHM.read([], [])).toBeNull();
});
