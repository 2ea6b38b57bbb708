import { chownSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { DOTNET } from '../../../../src/memory/runtimes/dotnet/dotnet.js';
import { identify } from '../../../../src/memory/runtimes/process-tmp.js';
import type { RuntimeReader } from '../../../../src/memory/runtimes/runtime-reader.js';
import type { Member, ServiceProcess } from '../../../../src/service/service.js';
import { ownScratch } from '../../../service/support.js';

/** This process plays .NET, with what .NET Core 3.1.23 answered. */
const ANSWER = fixture('collected.netcore31.gz');
const FIGURES = { 'dotnet.heap/allocated': 99_488, 'dotnet.heap/reserved': 101_104 };
const PID = 6_000_000 + process.pid;
const dotnet: ServiceProcess = { pid: PID, hostPid: process.pid, parentPid: 1, command: 'dotnet' };
const NAME = `dotnet-diagnostic-${PID}-${(await identify(process.pid))?.startTicks}-socket`;
const SOCKET = `/tmp/${NAME}`;
/** The same with counters, of which one is called as newer ones call it: .NET 6 has what is committed, 10^6 bytes. */
const COUNTED = renamed(fixture('counters.netcore31.gz'), 'gc-heap-size', 'gc-committed');
const COMMITTED = 21_000_000;
const DONE = ANSWER.subarray(0, 28);
const UNKNOWN = Buffer.from('444f544e45545f4950435f5631001800ffff000085131380', 'hex');
const PROCESS_INFO = 4;
const COLLECT = 3;
const STOP = 1;

const scratch = ownScratch();
function fixture(name: string): Buffer {
  return gunzipSync(readFileSync(join(import.meta.dirname, '..', '..', '..', 'fixtures', 'dotnet', name)));
}

function renamed(stream: Buffer, name: string, other: string): Buffer {
  return Buffer.from(stream.toString('latin1').replaceAll(wide(name), wide(other)), 'latin1');
}

function wide(text: string): string {
  return Buffer.from(text, 'utf16le').toString('latin1');
}

let server: Server | null = null;
/** .NET 6 tells of its process. */
let isNewer = false;
/** Whoever reads the events of a session. */
let reading: Socket | null = null;
const asked: number[] = [];
let withCounters = false;
/** Of each session that ends: whether its reader had gone. */
const hungUp: boolean[] = [];

afterEach(async () => {
  reading?.destroy();
  await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
  server = null;
  isNewer = false;
  asked.length = 0;
  hungUp.length = 0;
  rmSync(SOCKET, { force: true });
});

async function listen(answer: (socket: Socket) => void, path = SOCKET): Promise<void> {
  server = createServer((socket) => {
    socket.on('error', () => {}); // a client that goes
    socket.once('data', (request) => {
      if (request[16] === PROCESS_INFO) return void socket.end(isNewer ? DONE : UNKNOWN);
      asked.push(request[17] ?? 0);
      if (request[17] === COLLECT) withCounters = request.includes(Buffer.from('System.Runtime', 'utf16le'));
      if (request[17] === STOP) {
        // .NET Core 3.1 may wait for itself for ever where its reader has hung up.
        hungUp.push(reading?.destroyed ?? true);
        reading?.end();
        socket.end(ANSWER.subarray(0, 28));
        return;
      }
      reading = socket;
      socket.on('close', () => hungUp.push(!socket.writableEnded));
      answer(socket);
    });
  }).listen(path);
  await new Promise((resolve) => server?.once('listening', resolve));
}

/** @param environ the variables with which it started */
function reader(patienceMs = 60_000, environ: string | null = null): RuntimeReader {
  const now = (): number => performance.now();
  const member = { reach: { procFiles: async () => [environ] } } as unknown as Member;
  return DOTNET.readerFor({ member, now, sleep: (ms) => sleep(ms), patienceMs });
}

it('collects twice, ends each session, and reads what survived', async () => {
  await listen((socket) => socket.write(ANSWER));
  expect(await reader().ask(dotnet, true)).toEqual({ asked: 'collected', values: FIGURES });
  expect(asked).toEqual([COLLECT, STOP, COLLECT, STOP]);
  expect(hungUp).not.toContain(true);
});

it('reads what is committed of .NET 6 and newer, by their counters, and asks an older one for none', async () => {
  isNewer = true;
  await listen((socket) => socket.write(COUNTED));
  const { asked: newer, values } = await reader().ask(dotnet, true);
  expect(newer).toBe('collected');
  expect(values['dotnet.heap/reserved']).toBe(COMMITTED);
  expect(withCounters).toBe(true);
  isNewer = false;
  await reader().ask(dotnet, true);
  expect(withCounters).toBe(false);
});

it('takes no other figure for what is committed where the counter is missing', async () => {
  isNewer = true;
  await listen((socket) => socket.write(ANSWER));
  const { values } = await reader().ask(dotnet, true);
  expect(values).toEqual({ ...FIGURES, 'dotnet.heap/reserved': null });
});

it('does not ask where there is no socket, nor where the run does not collect', async () => {
  expect((await reader().ask(dotnet, true)).asked).toBe('no-endpoint');
  expect(await reader().ask({ ...dotnet, hostPid: null }, true)).toEqual({ asked: 'out-of-reach', values: {} });
  await listen((socket) => socket.write(ANSWER));
  expect((await reader().ask(dotnet, false)).asked).toBe('no-way');
  expect(asked).toEqual([]);
});

it.each(['/', ''])('finds the socket in the TMPDIR that it started with, written with "%s" at its end', async (end) => {
  const folder = join(scratch.path, 'tmp');
  mkdirSync(folder, { recursive: true });
  await listen((socket) => socket.write(ANSWER), join(folder, NAME));
  const told = await reader(60_000, `PATH=/bin\0OLDTMPDIR=/x\0TMPDIR=${folder}${end}\0`).ask(dotnet, true);
  expect(told.asked).toBe('collected');
  expect((await reader(60_000, 'TMPDIR=\0').ask(dotnet, true)).asked).toBe('no-endpoint');
});

it('follows no link to a socket', async () => {
  await listen((socket) => socket.write(ANSWER), `${SOCKET}.elsewhere`);
  symlinkSync(`${SOCKET}.elsewhere`, SOCKET);
  expect((await reader().ask(dotnet, true)).asked).toBe('no-endpoint');
  expect(asked).toEqual([]);
});

it.runIf(process.geteuid?.() === 0)('takes no socket of another user', async () => {
  await listen((socket) => socket.write(ANSWER));
  chownSync(SOCKET, 12345, 12345);
  expect((await reader().ask(dotnet, true)).asked).toBe('no-endpoint');
});

it('waits no longer than its patience, and asks no more', async () => {
  await listen((socket) => socket.write(ANSWER.subarray(0, 100)));
  const impatient = reader(200);
  expect((await impatient.ask(dotnet, true)).asked).toBe('too-slow');
  expect((await impatient.ask(dotnet, true)).asked).toBe('too-slow');
  expect(asked).toEqual([COLLECT]);
  expect(hungUp).toEqual([]); // it may still collect
});

it('reads no endless answer, and what was read before is null then', async () => {
  let endless = false;
  await listen((socket) => {
    if (!endless) socket.write(ANSWER);
    const more = (): void => {
      while (endless && !socket.destroyed && socket.write(Buffer.alloc(1 << 20))) {}
    };
    socket.on('drain', more);
    more();
  });
  const one = reader();
  expect((await one.ask(dotnet, true)).asked).toBe('collected');
  endless = true;
  const missing = { 'dotnet.heap/allocated': null, 'dotnet.heap/reserved': null };
  expect(await one.ask(dotnet, true)).toEqual({ asked: 'no-answer', values: missing });
});
