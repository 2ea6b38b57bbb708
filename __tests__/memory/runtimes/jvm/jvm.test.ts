import { chownSync, existsSync, lstatSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { JVM } from '../../../../src/memory/runtimes/jvm/jvm.js';
import type { RuntimeContext, RuntimeReader } from '../../../../src/memory/runtimes/runtime-reader.js';
import type { Member, ServiceProcess } from '../../../../src/service/service.js';

/** This process plays the JVM: its own /tmp, a pid in its namespace that no other process has. */
const PID = 5_000_000 + process.pid;
const SOCKET = `/tmp/.java_pid${PID}`;
const ATTACH = `/tmp/.attach_pid${PID}`;
const jvm: ServiceProcess = { pid: PID, hostPid: process.pid, parentPid: 1, command: 'java' };

/** As JDK 17 answers, with G1. */
const ANSWERS: Record<string, string> = {
  'GC.heap_info':
    ' garbage-first heap   total 17408K, used 3263K [0x0, 0x1)\n Metaspace       used 7682K, committed 7808K, reserved 1114112K\n',
  'GC.run': '',
  'GC.class_histogram': 'Total 32159 1444808\n',
  'System.trim_native_heap': 'Trim native heap: RSS+Swap: 43912K->43912K (+0B)\n',
  'VM.native_memory summary': 'Native memory tracking is not enabled\n',
};
const FIGURES = {
  'jvm.heap/allocated': 1444808,
  'jvm.heap/reserved': 17408 * 1024,
  'jvm.metaspace/allocated': 7682 * 1024,
  'jvm.metaspace/reserved': 7808 * 1024,
};

/** The process's `smaps_rollup`. */
let rollup = (): string | null => null;
let server: Server | null = null;
const asked: string[] = [];

afterEach(async () => {
  await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
  server = null;
  asked.length = 0;
  rmSync(SOCKET, { recursive: true, force: true });
  rmSync(ATTACH, { force: true });
  process.removeAllListeners('SIGQUIT');
});

/** Listens as HotSpot does. */
async function listen(answer: (socket: Socket, command: string) => void, path = SOCKET): Promise<void> {
  server = createServer((socket) => {
    socket.on('error', () => {}); // a client that goes
    socket.once('data', (request) => {
      const [version, name, command = ''] = request.toString().split('\0');
      expect([version, name]).toEqual(['1', 'jcmd']);
      asked.push(command);
      answer(socket, command);
    });
  }).listen(path);
  await new Promise((resolve) => server?.once('listening', resolve));
}

const asHotSpot = (socket: Socket, command: string): void => {
  const text = ANSWERS[command];
  socket.end(
    text === undefined ? '-1\njava.lang.IllegalArgumentException: Unknown diagnostic command\n' : `0\n${text}`,
  );
};

function reader(maps = '7f00 r-xp 0 00:00 1 /usr/lib/jvm/lib/server/libjvm.so\n', patienceMs = 60_000): RuntimeReader {
  const context: RuntimeContext = {
    member: {
      reach: { procFiles: async (_: unknown, file: string) => [file === 'maps' ? maps : rollup()] },
    } as unknown as Member,
    now: () => performance.now(),
    sleep: (ms) => sleep(ms),
    patienceMs,
  };
  return JVM.readerFor(context);
}

it('collects, then reads what is live and what is kept; nothing is made where the JVM listens already', async () => {
  await listen(asHotSpot);
  expect(await reader().ask(jvm, true)).toEqual({ asked: 'collected', values: FIGURES });
  expect(asked.indexOf('GC.run')).toBeLessThan(asked.indexOf('GC.class_histogram'));
});

it('has the JVM listen by an empty file of its own and SIGQUIT, and removes the file', async () => {
  let seen: { size: number; mode: number } | null = null;
  process.on('SIGQUIT', () => {
    const { size, mode } = lstatSync(ATTACH);
    seen = { size, mode: mode & 0o777 };
    void listen(asHotSpot);
  });
  expect((await reader().ask(jvm, true)).asked).toBe('collected');
  expect(seen).toEqual({ size: 0, mode: 0o600 });
  expect(existsSync(ATTACH)).toBe(false);
});

it('sends no signal to a process that does not catch it', async () => {
  expect(await reader().ask(jvm, true)).toEqual({ asked: 'would-kill', values: {} });
  expect(existsSync(ATTACH)).toBe(false);
});

it("writes through no link, and leaves another's file of that name", async () => {
  const target = `${ATTACH}.target`;
  symlinkSync(target, ATTACH);
  expect((await reader().ask(jvm, true)).asked).toBe('would-kill');
  expect(existsSync(target)).toBe(false);
  expect(lstatSync(ATTACH).isSymbolicLink()).toBe(true);
});

it('asks no JVM of another kind, which a signal would make write a dump of itself', async () => {
  process.on('SIGQUIT', () => {
    throw new Error('the signal was sent');
  });
  const openj9 =
    '7f00 r-xp 0 00:00 1 /opt/java/lib/default/libjvm.so\n7f10 r-xp 0 00:00 2 /opt/java/lib/default/libj9vm29.so\n';
  expect((await reader(openj9).ask(jvm, true)).asked).toBe('no-way');
  expect((await reader('').ask(jvm, true)).asked).toBe('no-way');
});

it.each<[string, (path: string) => unknown]>([
  ['a link to one', (path) => symlinkSync(path, SOCKET)],
  ['a file', () => writeFileSync(SOCKET, '0\n')],
])('takes %s for no socket', async (_, put) => {
  const path = `${SOCKET}.elsewhere`;
  await listen(asHotSpot, path);
  put(path);
  expect((await reader().ask(jvm, true)).asked).toBe('would-kill');
  expect(asked).toEqual([]);
});

it.runIf(process.geteuid?.() === 0)('takes no socket of another user', async () => {
  await listen(asHotSpot);
  chownSync(SOCKET, 12345, 12345);
  expect((await reader().ask(jvm, true)).asked).toBe('would-kill');
  expect(asked).toEqual([]);
});

it('is sent away without a word where HotSpot does not know the user', async () => {
  await listen((socket) => socket.end());
  expect((await reader().ask(jvm, true)).asked).toBe('no-rights');
});

it('waits no longer than its patience, and asks no more', async () => {
  await listen((socket, command) => (command === 'GC.run' ? undefined : asHotSpot(socket, command)));
  const impatient = reader(undefined, 300);
  expect((await impatient.ask(jvm, true)).asked).toBe('too-slow');
  const before = asked.length;
  expect((await impatient.ask(jvm, true)).asked).toBe('too-slow');
  expect(asked.length).toBe(before);
});

it('reads no endless answer', async () => {
  await listen((socket) => {
    const more = (): void => {
      while (!socket.destroyed && socket.write(Buffer.alloc(1 << 16, '0'))) {}
    };
    socket.on('drain', more);
    more();
  });
  expect((await reader().ask(jvm, true)).asked).toBe('no-answer');
});

it('is told that the JVM ignores the request', async () => {
  await listen((socket, command) =>
    command === 'GC.run'
      ? socket.end('0\nExplicit GC is disabled, no GC has been performed.\n')
      : asHotSpot(socket, command),
  );
  expect((await reader().ask(jvm, true)).asked).toBe('disabled');
});

it('what was read before is null once the JVM does not answer', async () => {
  let broken = false;
  await listen((socket, command) => (broken ? socket.end('-1\n') : asHotSpot(socket, command)));
  const one = reader();
  await one.ask(jvm, true);
  broken = true;
  const missing = Object.fromEntries(Object.keys(FIGURES).map((series) => [series, null]));
  expect(await one.ask(jvm, true)).toEqual({ asked: 'no-answer', values: missing });
});

it('waits until the process gives no more memory back', async () => {
  await listen(asHotSpot);
  const mib = [90, 60, 33, 33, 33];
  rollup = () => `Pss_Anon: ${(mib.shift() ?? 0) << 10} kB\nPss_Shmem: 0 kB\nSwapPss: 0 kB\n`;
  await reader().ask(jvm, true);
  rollup = () => null;
  expect(mib).toEqual([33]);
});

it('waits for the compiler to rest, then has free memory given back', async () => {
  const busy = 'Current compiles: \nC2 CompilerThread0   213       4       java.lang.String::hashCode (39 bytes)\n';
  await listen((socket, command) => {
    const works = command === 'Compiler.queue' && !asked.slice(0, -1).includes(command);
    return works ? socket.end(`0\n${busy}`) : asHotSpot(socket, command);
  });
  await reader().ask(jvm, true);
  const rest = asked.filter((command) => /^(Compiler|System)/.test(command));
  expect(rest).toEqual(['Compiler.queue', 'Compiler.queue', 'System.trim_native_heap']);
});

it('collects as often as the serial collector needs to leave no dead wood', async () => {
  const serial =
    ' def new generation   total 78656K, used 0K [0x0)\n tenured generation   total 174784K, used 2304K [0x0)\n';
  await listen((socket, command) =>
    command === 'GC.heap_info' ? socket.end(`0\n${serial}`) : asHotSpot(socket, command),
  );
  const { values } = await reader().ask(jvm, true);
  expect(values['jvm.heap/reserved']).toBe((78656 + 174784) * 1024);
  expect(asked.filter((command) => command === 'GC.run')).toHaveLength(4);
});

it('does not ask where the run does not collect, nor where the process is out of reach', async () => {
  await listen(asHotSpot);
  expect((await reader().ask(jvm, false)).asked).toBe('no-way');
  expect(await reader().ask({ ...jvm, hostPid: null }, true)).toEqual({ asked: 'out-of-reach', values: {} });
  expect(asked).toEqual([]);
});

it('keeps no descriptor', async () => {
  await listen(asHotSpot);
  const one = reader();
  await one.ask(jvm, true);
  const before = readdirSync('/proc/self/fd').length;
  for (let round = 0; round < 5; round++) await one.ask(jvm, true);
  expect(readdirSync('/proc/self/fd').length).toBeLessThan(before + 5);
});
