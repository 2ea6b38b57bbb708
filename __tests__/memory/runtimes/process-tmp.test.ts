import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { identify, ProcessTmp } from '../../../src/memory/runtimes/process-tmp.js';

const root = mkdtempSync(join(tmpdir(), 'process-tmp-'));
let child: ChildProcess | null = null;
afterEach(() => {
  child?.kill('SIGKILL');
  child = null;
});

/** A process whose root is a folder of ours, in which `tmp` is what is put there. */
async function chrooted(put: (tmp: string) => void): Promise<number> {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  const libraries = execFileSync('ldd', ['/bin/sleep'], { encoding: 'utf8' }).match(/\/[^\s)]+/g) ?? [];
  for (const file of ['/bin/sleep', ...libraries]) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    cpSync(realpathSync(file), join(root, file));
  }
  put(join(root, 'tmp'));
  child = spawn('chroot', [root, '/bin/sleep', '1000'], { stdio: 'ignore' });
  const pid = child.pid ?? 0;
  await expect.poll(() => realpathSync(`/proc/${pid}/root`)).toBe(realpathSync(root));
  return pid;
}

async function enter(pid: number, path?: string): Promise<unknown> {
  const owner = await identify(pid);
  return owner === null ? null : ProcessTmp.enter(owner, async (tmp) => realpathSync(tmp.path), path);
}

const asRoot = it.runIf(process.geteuid?.() === 0);

asRoot('enters the folder that the process sees', async () => {
  const pid = await chrooted((tmp) => mkdirSync(tmp));
  expect(await enter(pid)).toBe(join(realpathSync(root), 'tmp'));
});

asRoot('follows no link, which would lead to a folder of this machine', async () => {
  const pid = await chrooted((tmp) => symlinkSync('/etc', tmp));
  expect(await enter(pid)).toBe('out-of-reach');
});

asRoot.each([
  ['/var/run/app', true],
  ['/var//run/./app/', true],
  ['/var/run/none', false],
  ['/var/linked/app', false],
  ['/var/run/../run/app', false],
  ['/', false],
  ['var/run/app', false],
  [`/var/run${'/app'.repeat(40)}`, false],
])('enters another folder of its, by no link on the way: %s', async (path, enters) => {
  const pid = await chrooted((tmp) => {
    const inner = join(tmp, '..', 'var', 'run', 'app');
    mkdirSync(inner, { recursive: true });
    // Would lead out: a link is read from this machine's root.
    symlinkSync(join(realpathSync(root), 'var', 'run'), join(tmp, '..', 'var', 'linked'));
  });
  expect(await enter(pid, path)).toBe(enters ? join(realpathSync(root), 'var', 'run', 'app') : 'out-of-reach');
});

asRoot('enters nothing else', async () => {
  const pid = await chrooted((tmp) => writeFileSync(tmp, ''));
  expect(await enter(pid)).toBe('out-of-reach');
});

it('knows a process by its start: another that has its pid is not entered', async () => {
  const owner = await identify(process.pid);
  expect(owner).toMatchObject({ uid: process.geteuid?.() });
  if (owner === null) return;
  const other = { ...owner, startTicks: owner.startTicks + 1 };
  expect(await ProcessTmp.enter(other, async () => 'entered')).toBe('no-answer');
  expect(await ProcessTmp.enter(owner, async () => 'entered')).toBe('entered');
  expect(await identify(2 ** 30)).toBeNull();
});

it('has a file for the process while the work lasts, where nothing has its name', async () => {
  const owner = await identify(process.pid);
  if (owner === null) throw new Error('not known to the kernel');
  const name = `.memdrift-test-${process.pid}`;
  const path = join('/tmp', name);
  const read = async (): Promise<unknown> =>
    ProcessTmp.enter(owner, (tmp) => tmp.withFile(name, Buffer.from('ours'), async () => readFileSync(path, 'utf8')));
  expect(await read()).toBe('ours');
  expect(existsSync(path)).toBe(false);
  const target = `${path}.target`;
  symlinkSync(target, path);
  try {
    expect(await read()).toBe('no-answer');
    expect([existsSync(target), lstatSync(path).isSymbolicLink()]).toEqual([false, true]);
  } finally {
    rmSync(path);
  }
});
