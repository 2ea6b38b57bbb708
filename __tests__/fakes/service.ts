import type { Values } from '../../src/series/series.js';
import type { LineSource, Member, Service, ServiceExit, ServiceProcess } from '../../src/service/service.js';

const ROLLUP = (kb: number): string =>
  `00400000-7fff rollup\nRss: ${kb} kB\nPss: ${kb} kB\nPss_Anon: ${kb} kB\nPss_Shmem: 0 kB\nSwapPss: 0 kB\n`;

export interface FakeProcess {
  pid: number;
  command: string;
  /** What its probe reads; absent: it has none. */
  values?: Values;
  /** Node's probe tells of its heap alone, and whether it collected. */
  runtime?: 'node';
  /** A probe that never answers. */
  mute?: boolean;
  residentKb?: number;
  /** Text of further files of `/proc/<pid>/`. */
  proc?: Record<string, string>;
  /** What it has open; absent: that cannot be read. */
  descriptors?: { fds: number; sockets: number | null };
  /** The first bytes of its program. */
  head?: string;
  /** Pid on the host, where it is another. */
  hostPid?: number;
  /** Why it cannot hold memory in torch's layer. */
  full?: boolean;
  /** Series that do not show what is held. */
  blind?: string[];
}

/**
 * A service of processes that answer the probe's protocol; every command it gets is in `commands`. It is its own only
 * member.
 */
export class FakeService implements Omit<Service, 'name'>, Member {
  readonly name = '';
  readonly members: Member[] = [this];
  otherPort(): string | null {
    return null;
  }
  readonly url = 'http://fake';
  readonly metadata = { image: 'fake' };
  readonly memoryLimitBytes: number | null = null;
  gpus: string[] = [];
  readonly commands: string[] = [];
  readonly files = new Map<string, string>();
  exit: ServiceExit = { running: true, exitCode: null, signal: null, oomKilled: false };
  removed = 0;
  probe = {
    command: async (line: string) => {
      this.commands.push(line.trim());
      for (const process of this.list) this.#obey(process, line.trim().split(' '));
    },
    read: async () => new Map(this.files),
  };
  reach = {
    procFiles: async (processes: readonly ServiceProcess[], file: string) =>
      processes.map(({ pid }) => {
        const process = this.list.find((p) => p.pid === pid);
        if (file !== 'smaps_rollup') return process?.proc?.[file] ?? null;
        return process?.residentKb === undefined ? null : ROLLUP(process.residentKb);
      }),
    descriptors: async (processes: readonly ServiceProcess[]) =>
      processes.map(({ pid }) => this.list.find((p) => p.pid === pid)?.descriptors ?? null),
    programHeads: async (processes: readonly ServiceProcess[]) =>
      processes.map(({ pid }) => this.list.find((p) => p.pid === pid)?.head ?? null),
    cgroupFiles: async () => null,
  };

  sharedMemory: Member['sharedMemory'] = null;

  constructor(public list: FakeProcess[]) {
    for (const process of list) this.greet(process);
  }

  /** A process that says hello only when it is waited for. */
  late: FakeProcess | null = null;

  greetLate(): void {
    if (this.late !== null) this.greet(this.late);
    this.late = null;
  }

  greet(process: FakeProcess): void {
    if (process.values === undefined) return;
    this.#write(process, {
      k: 'hello',
      v: 1,
      pid: process.pid,
      start: 7,
      ppid: 1,
      t: 1,
      argv: process.command,
      ...(process.runtime === undefined
        ? { python: '3.11.2', impl: 'cpython', libc: 'glibc 2.36', ctypes: true }
        : { runtime: process.runtime, node: '20.20.2' }),
    });
  }

  async processes(): Promise<ServiceProcess[]> {
    return this.list.map(({ pid, command, hostPid = pid }) => ({ pid, hostPid, parentPid: 1, command }));
  }

  async ready(): Promise<void> {}

  async state(): Promise<ServiceExit> {
    return this.exit;
  }

  async logs(): Promise<string[]> {
    return ['last words'];
  }

  /** Lines that tell of a leak, as the test has the service write them; null: they cannot be counted. */
  lines: Record<string, number> | null = {};

  countLines(texts: readonly string[]): LineSource {
    const none = Object.fromEntries(texts.map((text) => [text, 0]));
    return {
      now: () =>
        this.lines === null
          ? { counts: null, problem: 'the driver keeps no log' }
          : { counts: { ...none, ...this.lines }, problem: null },
    };
  }

  async remove(): Promise<void> {
    this.removed += 1;
  }

  #obey(process: FakeProcess, words: string[]): void {
    if (process.values === undefined || process.mute === true) return;
    const seq = Number(words[0]);
    const values = process.values;
    if (words[1] === 'checkpoint') {
      this.#write(process, { k: 'reading', seq, phase: 'raw', t: 1, values });
      for (const extra of [2, 0, 1]) {
        const noisy = Object.fromEntries(Object.entries(values).map(([k, v]) => [k, v === null ? null : v + extra]));
        this.#write(process, { k: 'reading', seq, phase: 'settled', t: 1, values: noisy });
      }
    } else if (words[1] === 'hold' && process.full === true && Number(words[3]) > 4 << 20) {
      this.#write(process, { k: 'done', seq, ms: 1, error: 'no memory: CUDA out of memory', why: 'memory' });
      return;
    } else if (words[1] === 'hold' && Number(words[4]) === process.pid) {
      const during = Object.fromEntries(
        Object.entries(values).map(([k, v]) => [
          k,
          v === null || process.blind?.includes(k) === true ? v : v + Number(words[3]),
        ]),
      );
      this.#write(process, {
        k: 'held',
        seq,
        layer: words[2],
        bytes: Number(words[3]),
        before: values,
        during,
        after: values,
      });
    }
    if (words[1] === 'keep' && Number(words[4]) === process.pid) {
      for (const series of ['heap/allocated', 'process/resident']) {
        values[series] = (values[series] ?? 0) + Number(words[3]);
      }
      this.#write(process, { k: 'kept', seq, layer: words[2], bytes: Number(words[3]) });
    }
    const asked = process.runtime === undefined || words[2] !== '1' ? {} : { asked: 'collected' };
    this.#write(process, { k: 'done', seq, ms: 1, error: null, ...asked });
  }

  /** A line of a process's probe, as it says things by itself. */
  say(process: FakeProcess, line: object): void {
    this.#write(process, line);
  }

  #write(process: FakeProcess, line: object): void {
    const file = `${process.pid}-7.ndjson`;
    this.files.set(file, `${this.files.get(file) ?? ''}${JSON.stringify(line)}\n`);
  }
}
