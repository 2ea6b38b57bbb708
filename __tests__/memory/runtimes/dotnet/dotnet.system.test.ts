import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { askSocket } from '../../../../src/memory/runtimes/ask-socket.js';
import { collectAndTell, sessionOf, stopSession } from '../../../../src/memory/runtimes/dotnet/diagnostics-ipc.js';
import { DOTNET } from '../../../../src/memory/runtimes/dotnet/dotnet.js';
import { counterIn } from '../../../../src/memory/runtimes/dotnet/nettrace.js';
import type { RuntimeAnswer } from '../../../../src/memory/runtimes/runtime-reader.js';
import { describe as described, readProc } from '../../../../src/service/process/host-processes.js';
import type { Member } from '../../../../src/service/service.js';
import { install, missingTools } from '../../../e2e/strangers/install.mjs';
import { STRANGERS } from '../../../e2e/strangers/strangers.mjs';
import { freePort, ownScratch } from '../../../service/support.js';
import { as } from '../as-user.js';

/** A server in C#, in a real .NET Core 3.1: on this machine, and the same in a container. */

const IMAGE = 'memdrift-test/debian:12';
const NO_IMAGE = spawnSync('docker', ['image', 'inspect', IMAGE]).status !== 0;
const AS_ROOT = process.geteuid?.() === 0;
const OTHER_USER = 12345;
const MIB = 1 << 20;
const LIVE = 'dotnet.heap/allocated';
const stranger = STRANGERS.find(({ name }) => name === 'dotnet');
const missing = stranger === undefined ? ['its recipe'] : missingTools(stranger);
const SKIPPED = missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')} missing)`;
const scratch = ownScratch();
const started: (() => void)[] = [];
afterEach(() => {
  for (const stop of started.splice(0)) stop();
});

/** The program of the runtime, and the server. */
function program(): [string, string] {
  const [dotnet = '', server = ''] = (stranger === undefined ? {} : install(stranger)).dotnet?.split(' ') ?? [];
  return [dotnet, server];
}

async function dotnet(env: Record<string, string> = {}): Promise<number> {
  const port = await freePort();
  const [binary, server] = program();
  const own = Object.fromEntries(Object.entries(stranger?.env ?? {}).map(([name, value]) => [name, `${value}`]));
  const child = spawn(binary, [server, `${port}`], {
    env: { ...process.env, TMPDIR: '/tmp', ...own, ...env },
    stdio: 'ignore',
  });
  started.push(() => child.kill('SIGKILL'));
  await expect.poll(() => listens(child.pid ?? 0, port), { interval: 100 }).toBe(true);
  return child.pid ?? 0;
}

function listens(pid: number, port: number): boolean {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return new RegExp(`:${hex} \\S+ 0A `).test(readFileSync(`/proc/${pid}/net/tcp`, 'utf8'));
}

/** Asks the process of that pid as a checkpoint does. */
async function ask(hostPid: number): Promise<RuntimeAnswer> {
  const process = await described({ pid: hostPid, parent: 1, session: 1, startTicks: 0 });
  if (process === null) throw new Error(`process ${hostPid} has ended`);
  const procFiles = async (_: unknown, file: string): Promise<(string | null)[]> => [await readProc(hostPid, file)];
  const member = { reach: { procFiles } } as unknown as Member;
  const reader = DOTNET.readerFor({ member, now: () => performance.now(), sleep, patienceMs: 240_000 });
  return reader.ask(process, true);
}

describe.skipIf(missing.length > 0)(`.NET of this machine${SKIPPED}`, () => {
  it('tells what is live, and what it keeps for it', async () => {
    const { asked, values } = await ask(await dotnet({ LIVE_MB: '20' }));
    expect(asked).toBe('collected');
    expect((values[LIVE] ?? 0) / MIB).toBeGreaterThan(20);
    expect((values[LIVE] ?? 0) / MIB).toBeLessThan(24);
    expect(values['dotnet.heap/reserved']).toBeGreaterThanOrEqual(values[LIVE] ?? Number.NaN);
  });

  it('tells its counters within the session of a collection', async () => {
    const pid = await dotnet({ LIVE_MB: '20' });
    const name = readdirSync('/tmp').find((file) => file.startsWith(`dotnet-diagnostic-${pid}-`)) ?? '';
    const limits = { bytes: 8 * MIB, ms: 60_000 };
    const told = await askSocket(join('/tmp', name), collectAndTell(true), limits, {
      isEnough: (answer) => counterIn(sessionOf(answer)?.stream ?? answer, 'gc-heap-size') !== null,
      end: (answer) => void askSocket(join('/tmp', name), stopSession(sessionOf(answer)?.id ?? answer), limits),
    });
    if (!('answer' in told)) throw new Error(told.failed);
    expect(counterIn(sessionOf(told.answer)?.stream ?? told.answer, 'gc-heap-size')).toBeGreaterThanOrEqual(20);
  });

  it('is asked where TMPDIR moves its socket', async () => {
    const folder = join(scratch.path, 'elsewhere');
    mkdirSync(folder);
    const pid = await dotnet({ TMPDIR: folder });
    expect((await ask(pid)).asked).toBe('collected');
    expect(readdirSync(folder).filter((name) => name.startsWith('dotnet-diagnostic-'))).toHaveLength(1);
  });

  it('is not asked where it was told to have no socket', async () => {
    expect(await ask(await dotnet({ COMPlus_EnableDiagnostics: '0' }))).toEqual({ asked: 'no-endpoint', values: {} });
  });

  it.runIf(AS_ROOT)('is not asked by another user than its own and root', async () => {
    const pid = await dotnet();
    expect((await as(OTHER_USER, () => ask(pid))).asked).toBe('no-rights');
    expect((await ask(pid)).asked).toBe('collected');
  });
});

describe.skipIf(missing.length > 0 || NO_IMAGE || !AS_ROOT)(`.NET in a container${SKIPPED}`, () => {
  /** Its process, as seen from here; in the container it is 1. */
  async function container(...options: string[]): Promise<number> {
    const [binary, server] = program();
    const shared = ['-v', `${dirname(binary)}:/opt/dotnet:ro`, '-v', `${dirname(server)}:/opt/server:ro`];
    const words = [
      'run',
      '--detach',
      '--network',
      'none',
      '--env',
      'DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1',
      ...shared,
    ];
    const command = ['/opt/dotnet/dotnet', '/opt/server/Server.dll', '8000'];
    const id = execFileSync('docker', [...words, ...options, IMAGE, ...command], { encoding: 'utf8' }).trim();
    started.push(() => execFileSync('docker', ['rm', '--force', id], { stdio: 'ignore' }));
    const pid = Number(execFileSync('docker', ['inspect', '-f', '{{.State.Pid}}', id], { encoding: 'utf8' }));
    await expect.poll(() => listens(pid, 8000), { interval: 100 }).toBe(true);
    return pid;
  }

  it('is asked by root, whoever its user is and wherever its socket lies', async () => {
    for (const words of [[], ['--user', `${OTHER_USER}`], ['--env', 'TMPDIR=/var/tmp'], ['--env', 'LIVE_MB=20']]) {
      const { asked, values } = await ask(await container(...words));
      expect(asked, words.join(' ')).toBe('collected');
      expect(values[LIVE], words.join(' ')).toBeGreaterThan(words.includes('LIVE_MB=20') ? 20 * MIB : 50 << 10);
    }
  });

  it('is asked by its own user, and by no other', async () => {
    const own = await container('--user', `${OTHER_USER}:${OTHER_USER}`);
    expect((await as(OTHER_USER, () => ask(own))).asked).toBe('collected');
    expect((await as(OTHER_USER + 1, () => ask(own))).asked).toBe('no-rights');
  });
});
