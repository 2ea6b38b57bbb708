import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { JVM } from '../../../../src/memory/runtimes/jvm/jvm.js';
import type { RuntimeAnswer, RuntimeReader } from '../../../../src/memory/runtimes/runtime-reader.js';
import { describe as described, readProc } from '../../../../src/service/process/host-processes.js';
import type { Member, ServiceProcess } from '../../../../src/service/service.js';
import { freePort } from '../../../service/support.js';
import { as } from '../as-user.js';

/** A server in Java, in real JVMs: those of this machine, and one in a container. */

const SOURCE = join(import.meta.dirname, '..', '..', '..', 'e2e', 'runtimes', 'KeepingServer.java');
/** Runs the JVM of this machine. */
const IMAGE = 'memdrift-test/debian:12';
const NO_JAVA = spawnSync('javac', ['-version']).status !== 0;
const NO_IMAGE = spawnSync('docker', ['image', 'inspect', IMAGE]).status !== 0;
const AS_ROOT = process.geteuid?.() === 0;
const OTHER_USER = 12345;
/** All that Debian's folder of JVMs has. */
const JAVAS = existsSync('/usr/lib/jvm')
  ? [...new Set(readdirSync('/usr/lib/jvm').map((name) => realpathSync(join('/usr/lib/jvm', name))))]
      .map((home) => join(home, 'bin', 'java'))
      .filter((path) => existsSync(path))
  : [];

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

async function java(options: readonly string[], program = 'java'): Promise<Java> {
  const port = await freePort();
  const child = spawn(program, ['-Xmx256m', ...options, '-cp', classes, 'KeepingServer', `${port}`], {
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
  const { reader, jvm } = await reach(hostPid);
  return reader.ask(jvm, true);
}

/** Holds memory in it as the sensitivity check does. */
async function hold(hostPid: number): Promise<Awaited<ReturnType<NonNullable<RuntimeReader['hold']>>> | null> {
  const { reader, jvm } = await reach(hostPid);
  return (await reader.hold?.(jvm, 8 << 20)) ?? null;
}

async function reach(hostPid: number): Promise<{ reader: RuntimeReader; jvm: ServiceProcess }> {
  const jvm = await described({ pid: hostPid, parent: 1, session: 1, startTicks: 0 });
  if (jvm === null) throw new Error(`process ${hostPid} has ended`);
  const procFiles = async (_: unknown, file: string): Promise<(string | null)[]> => [await readProc(hostPid, file)];
  const member = { reach: { procFiles } } as unknown as Member;
  return { reader: JVM.readerFor({ member, now: () => performance.now(), sleep, patienceMs: 240_000 }), jvm };
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

  it.each([...['Serial', 'Parallel', 'Z'].map((name) => ['java', name]), ...JAVAS.map((program) => [program, 'G1'])])(
    '%s shows with the collector %s what is held in it, lets it go, and lives on',
    async (program = '', name = '') => {
      if (spawnSync(program, [`-XX:+Use${name}GC`, '-version']).status !== 0) return;
      const { pid, port } = await java([`-XX:+Use${name}GC`, '-XX:NativeMemoryTracking=summary'], program);
      const held = await hold(pid);
      if (held === null || typeof held === 'string') throw new Error(`nothing was held: ${held}`);
      expect(Object.keys(held.held)).toEqual(['jvm.heap/allocated', 'jvm.metaspace/allocated', 'jvm.direct/allocated']);
      for (const [series, bytes] of Object.entries(held.held)) {
        const [before = 0, during = 0, after = 0] = [held.before, held.during, held.after].map(
          (one) => one[series] ?? 0,
        );
        expect(during - before, series).toBeGreaterThan(0.9 * bytes);
        expect(during - before, series).toBeLessThan(1.2 * bytes);
        expect(after - before, series).toBeLessThan(0.1 * bytes);
      }
      expect(readdirSync('/tmp').filter((file) => file.startsWith('.memdrift-'))).toEqual([]);
      expect(await reached(port)).toBe(true);
    },
  );

  it('is left alone where it lets no agent in, or has no room', async () => {
    const shut = await java(['-XX:-EnableDynamicAgentLoading']);
    expect(await hold(shut.pid)).toBe('disabled');
    const small = await java(['-Xmx16m']);
    expect(await hold(small.pid)).toBe('no-room');
    expect([await reached(shut.port), await reached(small.port)]).toEqual([true, true]);
    expect(shut.said()).toBe('');
  });

  it('holds nothing in a metaspace that keeps its classes, or has a bound that is near', async () => {
    for (const option of ['-Xnoclassgc', '-XX:MaxMetaspaceSize=8m']) {
      const held = await hold((await java([option, '-XX:+ExitOnOutOfMemoryError'])).pid);
      expect(held).toMatchObject({ held: { 'jvm.heap/allocated': 8 << 20 } });
      expect(held).not.toHaveProperty(['held', 'jvm.metaspace/allocated']);
    }
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

  it('shows what is held in it, by a file in its own /tmp that is gone after', async () => {
    const pid = await container('--user', `${OTHER_USER}`);
    const held = await hold(pid);
    expect(held).toMatchObject({ held: { 'jvm.heap/allocated': 8 << 20 } });
    if (held === null || typeof held === 'string') return;
    const live = [held.before, held.during, held.after].map((one) => one['jvm.heap/allocated'] ?? 0);
    expect((live[1] ?? 0) - (live[0] ?? 0)).toBeGreaterThan(8e6);
    expect((live[2] ?? 0) - (live[0] ?? 0)).toBeLessThan(1e6);
    const left = readdirSync(`/proc/${pid}/root/tmp`).filter((name) => name.startsWith('.'));
    expect(left).toEqual(['.java_pid1']);
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
