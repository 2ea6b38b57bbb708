import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { JVM } from '../../../../src/memory/runtimes/jvm/jvm.js';
import type { RuntimeAnswer } from '../../../../src/memory/runtimes/runtime-reader.js';
import { describe as described, readProc } from '../../../../src/service/process/host-processes.js';
import type { Member } from '../../../../src/service/service.js';
import { freePort } from '../../../service/support.js';

/** A server in Java, in real JVMs: those of this machine, and one in a container. */

const SOURCE = join(import.meta.dirname, '..', '..', '..', 'e2e', 'runtimes', 'KeepingServer.java');
/** Runs the JVM of this machine. */
const IMAGE = 'memdrift-test/debian:12';
const NO_JAVA = spawnSync('javac', ['-version']).status !== 0;
const NO_IMAGE = spawnSync('docker', ['image', 'inspect', IMAGE]).status !== 0;
const AS_ROOT = process.geteuid?.() === 0;
const OTHER_USER = 12345;

const classes = mkdtempSync(join(tmpdir(), 'jvm-classes-'));
const started: (() => void)[] = [];

beforeAll(() => {
  if (!NO_JAVA) execFileSync('javac', ['-d', classes, SOURCE], { stdio: 'ignore' });
  execFileSync('chmod', ['-R', 'a+rX', classes]);
});
afterAll(() => rmSync(classes, { recursive: true, force: true }));
afterEach(() => {
  for (const stop of started.splice(0)) stop();
});

interface Java {
  pid: number;
  child: ChildProcess;
  port: number;
  /** What it printed so far. */
  said(): string;
}

async function java(options: readonly string[]): Promise<Java> {
  const port = await freePort();
  const child = spawn('java', ['-Xmx256m', ...options, '-cp', classes, 'KeepingServer', `${port}`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(() => child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  await expect.poll(() => reached(port), { interval: 100 }).toBe(true);
  return { pid: child.pid ?? 0, child, port, said: () => said };
}

function reached(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get({ port, host: '127.0.0.1' }, (answer) => answer.resume().on('end', () => resolve(true))).on('error', () =>
      resolve(false),
    );
  });
}

/** Asks the process of that pid as a checkpoint does. */
async function ask(hostPid: number): Promise<RuntimeAnswer> {
  const jvm = await described({ pid: hostPid, parent: 1, session: 1, startTicks: 0 });
  if (jvm === null) throw new Error(`process ${hostPid} has ended`);
  const procFiles = async (_: unknown, file: string): Promise<(string | null)[]> => [await readProc(hostPid, file)];
  const member = { reach: { procFiles } } as unknown as Member;
  const reader = JVM.readerFor({ member, now: () => performance.now(), sleep, patienceMs: 240_000 });
  return reader.ask(jvm, true);
}

describe.skipIf(NO_JAVA)('a JVM of this machine', () => {
  it.each([['Serial'], ['Parallel'], ['G1'], ['Z'], ['Shenandoah']])('is read with the collector %s', async (name) => {
    if (spawnSync('java', [`-XX:+Use${name}GC`, '-version']).status !== 0) return; // not every build has each
    const { pid } = await java([`-XX:+Use${name}GC`, '-XX:NativeMemoryTracking=summary']);
    const { asked, values } = await ask(pid);
    expect(asked).toBe('collected');
    const [live, reserved] = [values['jvm.heap/allocated'] ?? 0, values['jvm.heap/reserved'] ?? 0];
    expect(live).toBeGreaterThan(100 << 10);
    expect(live).toBeLessThan(64 << 20);
    expect(reserved).toBeGreaterThan(live);
    expect(reserved).toBeLessThanOrEqual(256 << 20);
    expect(values['jvm.metaspace/allocated']).toBeGreaterThan(100 << 10);
    expect(values['jvm.direct/allocated']).toBeGreaterThan(0);
    expect(readdirSync('/tmp').filter((file) => file.startsWith('.attach_pid'))).not.toContain(`.attach_pid${pid}`);
  });

  it('is asked under -Xrs, which leaves SIGQUIT its deadly meaning, without that signal', async () => {
    const { pid, port, child } = await java(['-Xrs']);
    expect((await ask(pid)).asked).toBe('collected');
    expect(await reached(port)).toBe(true);
    expect(child.exitCode ?? child.signalCode).toBeNull();
  });

  it('lives on where it would not listen and would not catch the signal; its counters tell what it keeps', async () => {
    const { pid, port } = await java(['-Xrs', '-XX:+DisableAttachMechanism']);
    const { asked, values } = await ask(pid);
    expect(asked).toBe('would-kill');
    expect(values['jvm.heap/reserved']).toBeGreaterThan(1 << 20);
    expect(values).not.toHaveProperty('jvm.heap/allocated');
    expect(await reached(port)).toBe(true);
  });

  it.runIf(AS_ROOT)('is not asked by another user than its own and root', async () => {
    const { pid } = await java([]);
    expect((await as(OTHER_USER, () => ask(pid))).asked).toBe('no-rights');
    expect((await ask(pid)).asked).toBe('collected');
    expect((await as(OTHER_USER, () => ask(pid))).asked).toBe('no-rights');
  });
});

/** Does the work as another user, without the rights of root. */
async function as<T>(id: number, work: () => Promise<T>): Promise<T> {
  process.setegid?.(id);
  process.seteuid?.(id);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}

describe.skipIf(NO_JAVA || NO_IMAGE || !AS_ROOT)("a container's JVM", () => {
  /** Its process, as seen from here; in the container it is 1. */
  async function container(...options: string[]): Promise<number> {
    const binary = realpathSync(execFileSync('which', ['java'], { encoding: 'utf8' }).trim());
    const settings = readdirSync('/etc').filter((name) => name.startsWith('java')); // Debian's
    const shared = [join(binary, '..', '..'), ...settings.map((name) => join('/etc', name)), classes];
    const words = ['run', '--detach', '--network', 'none', ...shared.flatMap((path) => ['-v', `${path}:${path}:ro`])];
    const command = [binary, '-Xmx256m', '-cp', classes, 'KeepingServer', '8000'];
    const id = execFileSync('docker', [...words, ...options, IMAGE, ...command], { encoding: 'utf8' }).trim();
    started.push(() => execFileSync('docker', ['rm', '--force', id], { stdio: 'ignore' }));
    const pid = Number(execFileSync('docker', ['inspect', '-f', '{{.State.Pid}}', id], { encoding: 'utf8' }));
    // Listens on 8000, hexadecimal.
    const tables = (): string => ['tcp', 'tcp6'].map((name) => readFileSync(`/proc/${pid}/net/${name}`, 'utf8')).join();
    await expect.poll(tables, { interval: 100 }).toMatch(/:1F40 \S+ 0A /);
    return pid;
  }

  it('is asked by root, whoever its user is, and keeps nothing of it but its own socket', async () => {
    for (const user of ['0', `${OTHER_USER}`]) {
      const pid = await container('--user', user);
      const { asked, values } = await ask(pid);
      expect(asked).toBe('collected');
      expect(values['jvm.heap/allocated']).toBeGreaterThan(100 << 10);
      const left = readdirSync(`/proc/${pid}/root/tmp`).filter((name) => name.startsWith('.'));
      expect(left).toEqual(['.java_pid1']);
    }
  });

  it('is asked by its own user, and by no other', async () => {
    const own = await container('--user', `${OTHER_USER}:${OTHER_USER}`);
    expect((await as(OTHER_USER, () => ask(own))).asked).toBe('collected');
    expect((await as(OTHER_USER + 1, () => ask(own))).asked).toBe('no-rights');
    const roots = await container();
    expect((await as(OTHER_USER, () => ask(roots))).asked).toBe('no-rights');
  });

  it('is not asked where its root may not be written, and lives on', async () => {
    const pid = await container('--read-only');
    expect((await ask(pid)).asked).toBe('no-endpoint');
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^State:\t[SR]/m);
  });
});
