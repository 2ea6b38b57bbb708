import type { Asked, ManagedRuntime, Runtime } from '../series/runtime.js';
import type { Values } from '../series/series.js';
import type { Member, ServiceProcess } from '../service/service.js';
import { type CgroupReading, readCgroup } from './cgroup/cgroup.js';
import type { Search } from './metrics/find-page.js';
import { nodeAnswer } from './probe/node-answer.js';
import { ProbeReader, type ProbeStream, readingOf } from './probe/probe-reader.js';
import { mappingValues } from './proc/mappings.js';
import { parseStatus, residentBytes } from './proc/proc.js';
import { titleOf } from './proc/process-title.js';
import { Programs } from './proc/programs.js';
import { Runtimes } from './runtimes/ask-runtimes.js';
import { RUNTIMES } from './runtimes/runtime-list.js';
import type { RuntimeKind } from './runtimes/runtime-reader.js';
import { minimum, sumProcesses } from './sum-processes.js';

/** Interpreters by the name of their program: processes in which the probe should report. */
const PYTHON = /(^|\/)(python|pypy)[\d.]*$/;
const NODE = /(^|\/)node(js)?$/;

/** One process at a checkpoint, and what was read of it. */
export type ObservedProcess = {
  pid: number;
  /** Of one that has the probe: with the pid its identity. */
  started?: number;
  /** From the second that it runs on: an exec frees what the one before held. */
  program?: number;
  role: string;
  /** What it calls itself, or its program; hostile. */
  title?: string;
  /** Absent where it is not known. */
  runtime?: Runtime;
  /** Of a managed runtime: whether it was asked to collect, or why not. */
  asked?: Asked;
  /** Of the process of the same member that started it. */
  parent?: number;
  /** Which container of several; absent where there is only one. */
  member?: string;
  values: Values;
};

/** A Python process that never reported: why a required series is null. */
export interface SilentProcess {
  pid: number;
  command: string;
  /** Its environment does not name the probe any more (`env -i`, sudo); null where that cannot be read. */
  scrubbed: boolean | null;
}

/** The running processes: those that the probe tells all of, and those read from outside. */
export interface Present {
  streams: ProbeStream[];
  outside: ServiceProcess[];
  /** Of those read from outside, by pid: the probe in it tells of the heap that only the process itself can collect. */
  inside: ReadonlyMap<number, ProbeStream>;
  /** All of both, as they are listed; empty where they cannot be. */
  listed: ServiceProcess[];
  /** False where the service was started without the probe, and none is missed. */
  isProbed: boolean;
}

/** What was read of one member, summed over its processes. */
interface MemberCheckpoint {
  values: Values;
  raw: Values;
  processes: ObservedProcess[];
  silent: SilentProcess[];
}

interface LargestProcess {
  /** Bytes. */
  resident: number;
  hold(bytes: number): ReturnType<Runtimes['hold']>;
}

interface MemberOptions {
  sleep(ms: number): Promise<void>;
  now(): number;
  /** How long the slowest process may take to answer a checkpoint, ms. */
  patienceMs: number;
  /** False once the whole service has ended: then nobody is waited for. */
  running(): Promise<boolean>;
  /** How its pages are asked for; absent where it answers no requests. */
  pages?: Search;
  runtimes?: readonly RuntimeKind[];
}

/**
 * Reads one member of the service: its probes' files, what `/proc` says of the processes that have no probe, and its
 * cgroup. Pids are the member's own: two containers both have a process 1.
 */
export class MemberObserver {
  #seq = 0;
  readonly #probe = new ProbeReader();
  /** As last read, of ended processes too. */
  #streams: ProbeStream[] = [];
  readonly #programs: Programs;
  readonly #runtimes: Runtimes;

  constructor(
    readonly member: Member,
    private readonly options: MemberOptions,
  ) {
    this.#programs = new Programs(member.reach);
    this.#runtimes = new Runtimes(options.runtimes ?? RUNTIMES, { ...options, member });
  }

  get #isProbed(): boolean {
    return this.member.isProbed ?? true;
  }

  /** Every process's probe output so far, of ended ones too. */
  async streams(): Promise<ProbeStream[]> {
    this.#streams = this.#probe.update(await this.member.probe.read());
    return this.#streams;
  }

  /** Allocations on a device that had failed when the probes were last read, over all its processes, ended ones too. */
  get outOfMemory(): number {
    return this.#streams.reduce((sum, stream) => sum + stream.ooms, 0);
  }

  async present(): Promise<Present> {
    const processes = await this.member.processes();
    const all = live(await this.streams(), processes);
    const streams = all.filter(({ runtime }) => runtime === 'python');
    const inside = new Map(all.filter(({ runtime }) => runtime === 'node').map((stream) => [stream.pid, stream]));
    const reporting = new Set(streams.map((stream) => stream.pid));
    return {
      streams,
      outside: processes.filter((process) => !reporting.has(process.pid)),
      inside,
      listed: processes,
      isProbed: this.#isProbed,
    };
  }

  /** Reads everything once. The caller ensures that nothing is in flight and the service has settled. */
  async checkpoint(
    { streams, outside, inside, listed, isProbed }: Present,
    collect: boolean,
  ): Promise<MemberCheckpoint> {
    const rawOutside = await this.#resident(outside);
    const rawContainer = await this.container();
    const files = [...streams, ...inside.values()].map((stream) => stream.file);
    const seq = files.length === 0 ? this.#seq : await this.ask(`checkpoint ${collect ? 1 : 0}`, files);
    const programs = await this.#programs.of(outside);
    const runtimes = outside.map(({ pid }, at) => (inside.has(pid) ? 'node' : (programs[at]?.runtime ?? null)));
    const answers = await this.#runtimes.ask(outside, runtimes, collect);
    const settledOutside = await this.#residentMinimum(outside);
    const furtherOutside = await this.#further(outside);
    const container = await this.container();
    const shared = await this.#sharedMemory();
    const isUntold = (process: ServiceProcess, at: number): boolean =>
      isProbed && runtimes[at] === 'node' && !inside.has(process.pid);
    const options = outside.some(isUntold) ? await this.#nodeOptions(outside) : [];

    const name = this.member.name;
    const named = name === '' ? {} : { member: name };
    const observed: (ObservedProcess & { raw: Values })[] = streams.map((stream) => {
      const { raw, settled } = readingOf(stream, seq) ?? { raw: silentValues(stream), settled: silentValues(stream) };
      const own = listed.find(({ pid }) => pid === stream.pid);
      const title = own === undefined ? {} : { title: titleOf(own.command), ...parentOf(own, listed) };
      const readings = { values: this.#own(settled), raw: this.#own(raw) };
      const program = stream.programs > 1 ? { program: stream.programs } : {};
      const identity = { pid: stream.pid, started: stream.start, ...program };
      return { ...identity, role: stream.argv, ...title, runtime: 'python', ...named, ...readings };
    });
    for (const [index, process] of outside.entries()) {
      const runtime = runtimes[index] ?? null;
      const node =
        isProbed && runtime === 'node' ? nodeAnswer(inside.get(process.pid), options[index] ?? '', seq) : null;
      const answer = node ?? answers[index] ?? null;
      const mute: Values = isProbed && isPython(process) ? { 'heap/allocated': null } : {};
      const further = { ...mute, ...furtherOutside[index] };
      observed.push({
        pid: process.pid,
        role: process.command,
        title: titleOf(process.command),
        ...(runtime === null ? {} : { runtime }),
        ...(answer === null ? {} : { asked: answer.asked }),
        ...parentOf(process, listed),
        ...named,
        values: { ...further, ...answer?.values, 'process/resident': settledOutside[index] ?? null },
        raw: { ...further, ...(node?.raw ?? answer?.values), 'process/resident': rawOutside[index] ?? null },
      });
    }
    return {
      values: { ...sumProcesses(observed.map((p) => p.values)), ...shared, ...containerValues(container) },
      raw: { ...sumProcesses(observed.map((p) => p.raw)), ...shared, ...containerValues(rawContainer) },
      processes: observed.map(({ raw: _, ...process }) => process),
      silent: isProbed ? await this.#silent(outside) : [],
    };
  }

  /** The largest process of a runtime that is asked from outside, and how memory is held in it; null where there is none. */
  async largest(runtime: ManagedRuntime): Promise<LargestProcess | null> {
    const { outside } = await this.present();
    const programs = await this.#programs.of(outside);
    const own = outside.filter((_, at) => programs[at]?.runtime === runtime);
    const sizes = await this.#resident(own);
    const found = own.map((process, at) => ({ process, resident: sizes[at] ?? 0 }));
    const [largest] = found.sort((a, b) => b.resident - a.resident);
    if (largest === undefined) return null;
    const { process, resident } = largest;
    return { resident, hold: (bytes) => this.#runtimes.hold(process, runtime, bytes) };
  }

  /** A cheap reading under load: the container, and what the probes sampled last of devices. */
  async sample(): Promise<Values> {
    const { sharedMemory } = this.member;
    if (sharedMemory !== null) await sharedMemory.note(await this.member.processes(), await this.#made());
    const container = await this.container();
    const device = (await this.streams())
      .filter((stream) => !stream.ended && stream.torch?.device === true)
      .map((stream) => stream.samples.at(-1)?.values)
      .filter((values) => values !== undefined)
      .map((values) => pick(values, 'torch.device/allocated', 'torch.device/reserved'));
    return { ...sumProcesses(device), ...containerValues(container) };
  }

  /** Allocators that serve malloc instead of libc's in processes without a probe, by the files they map. */
  async outsideAllocators(): Promise<string[]> {
    const { outside } = await this.present();
    const found = (await this.#programs.of(outside)).map(({ allocator }) => allocator);
    return [...new Set(found.filter((name) => name !== null))].sort();
  }

  /**
   * Sends a command and waits until the probes in `files` have obeyed. Those that have not when patience ends, or
   * when the service has died, have no reading of that number: null. Streams are live: what was answered stands in
   * those that the caller holds.
   */
  async ask(command: string, files: readonly string[]): Promise<number> {
    this.#seq += 1;
    const seq = this.#seq;
    await this.member.probe.command(`${seq} ${command}`);
    const deadline = this.options.now() + this.options.patienceMs;
    for (let round = 0; ; round++) {
      await this.options.sleep(20);
      const streams = await this.streams();
      const waiting = streams.filter((s) => files.includes(s.file) && !s.ended && !s.done.has(seq));
      if (waiting.length === 0 || this.options.now() > deadline) return seq;
      if (round % 25 === 24 && !(await this.#someRun(waiting))) return seq;
    }
  }

  /** Its cgroup's reading; null where it has none of its own. */
  container(): Promise<CgroupReading | null> {
    return readCgroup(this.member.reach);
  }

  /** Of a place that others use too; of its own /dev/shm its probes report. */
  async #sharedMemory(): Promise<Values> {
    const { sharedMemory } = this.member;
    const bytes = await sharedMemory?.read(await this.member.processes(), await this.#made());
    return bytes == null ? {} : { 'shm/used': bytes.used, 'shm/others': bytes.others };
  }

  /** Names of segments that its probes saw made, each once. */
  async #made(): Promise<string[]> {
    return (await this.streams()).flatMap(({ made }) => made.splice(0));
  }

  /** What a process says of /dev/shm is of the whole, which is not the service's where others use it too. */
  #own(values: Values): Values {
    if (this.member.sharedMemory === null) return values;
    const { 'shm/used': _, ...own } = values;
    return own;
  }

  async #someRun(streams: readonly ProbeStream[]): Promise<boolean> {
    if (!(await this.options.running())) return false;
    return live(streams, await this.member.processes()).length > 0;
  }

  async #resident(processes: readonly ServiceProcess[]): Promise<(number | null)[]> {
    if (processes.length === 0) return [];
    const texts = await this.member.reach.procFiles(processes, 'smaps_rollup');
    return processes.map((_, index) => residentBytes(texts[index] ?? null));
  }

  async #residentMinimum(processes: readonly ServiceProcess[]): Promise<(number | null)[]> {
    const rounds = [await this.#resident(processes), await this.#resident(processes), await this.#resident(processes)];
    return processes.map((_, at) => minimum(rounds.map((round) => round[at] ?? null)));
  }

  /** What explains the resident memory of processes without a probe. */
  async #further(processes: readonly ServiceProcess[]): Promise<Values[]> {
    if (processes.length === 0) return [];
    const { reach } = this.member;
    const smaps = await reach.procFiles(processes, 'smaps');
    const status = await reach.procFiles(processes, 'status');
    const open = await reach.descriptors(processes);
    return processes.map((_, at) => ({
      ...mappingValues(smaps[at] ?? null),
      threads: parseStatus(status[at] ?? '').threads,
      fds: open[at]?.fds ?? null,
      sockets: open[at]?.sockets ?? null,
    }));
  }

  /** The words with which each was started, and those that it takes from NODE_OPTIONS. */
  async #nodeOptions(processes: readonly ServiceProcess[]): Promise<string[]> {
    const environments = await this.member.reach.procFiles(processes, 'environ');
    return processes.map(({ command }, at) => {
      const [, own = ''] = /(?:^|\0)NODE_OPTIONS=([^\0]*)/.exec(environments[at] ?? '') ?? [];
      return `${command} ${own}`;
    });
  }

  async #silent(outside: readonly ServiceProcess[]): Promise<SilentProcess[]> {
    const mute = outside.filter(isPython);
    if (mute.length === 0) return [];
    const environments = await this.member.reach.procFiles(mute, 'environ');
    return mute.map(({ pid, command }, at) => {
      const text = environments[at] ?? null;
      return { pid, command, scrubbed: text === null ? null : !/(^|\0)MEMDRIFT_DIR=/.test(text) };
    });
  }
}

export function isPython(process: ServiceProcess): boolean {
  return PYTHON.test(programOf(process));
}

/** Whether the probe should report in it, and does not. */
export function isMute(process: ServiceProcess, { inside, isProbed }: Present): boolean {
  if (!isProbed) return false;
  return isPython(process) || (NODE.test(programOf(process)) && !inside.has(process.pid));
}

function programOf({ command }: ServiceProcess): string {
  return command.trim().split(/\s+/)[0] ?? '';
}

/** Probe outputs of processes that still run. Where the processes cannot be listed, those that said no good-bye. */
export function live(streams: readonly ProbeStream[], processes: readonly ServiceProcess[]): ProbeStream[] {
  const pids = new Set(processes.map((process) => process.pid));
  const running = streams.filter((stream) => !stream.ended && (pids.size === 0 || pids.has(stream.pid)));
  const newest = new Map<number, ProbeStream>();
  for (const stream of running) {
    const other = newest.get(stream.pid);
    if (other === undefined || stream.start > other.start) newest.set(stream.pid, stream);
  }
  return [...newest.values()];
}

/** A process that reported before and does not now: its series are null, which makes the sums null. */
function silentValues(stream: ProbeStream): Values {
  const known = stream.readings.at(-1)?.values ?? { 'heap/allocated': null, 'process/resident': null };
  return Object.fromEntries(Object.keys(known).map((series) => [series, null]));
}

/** Its parent, where that is of the service too. Parents are known by their pid as seen from here. */
function parentOf({ parentPid }: ServiceProcess, listed: readonly ServiceProcess[]): { parent?: number } {
  const found = listed.find(({ pid, hostPid }) => (hostPid ?? pid) === parentPid);
  return found === undefined ? {} : { parent: found.pid };
}

function containerValues(container: CgroupReading | null): Values {
  return container === null ? {} : { 'container/resident': container.resident, 'container/kernel': container.kernel };
}

function pick(values: Values, ...series: string[]): Values {
  return Object.fromEntries(series.filter((s) => values[s] !== undefined).map((s) => [s, values[s] ?? null]));
}
