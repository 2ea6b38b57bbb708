import type { AllocatedGrowth, HeldGrowth } from '../series/explained.js';
import type { HoldLayer, ProbeHoldLayer, Values } from '../series/series.js';
import type { Service } from '../service/service.js';
import type { GpuDriver, GpuProcess } from './gpu/driver.js';
import { GpuObserver, type GpuSource } from './gpu-observer.js';
import { type LostProcess, lostProcesses } from './lost-processes.js';
import {
  isMute,
  live,
  MemberObserver,
  type ObservedProcess,
  type Present,
  type SilentProcess,
} from './member-observer.js';
import { type Held, MemoryHolding } from './memory-holding.js';
import type { ServerReader } from './metrics/detect.js';
import type { Search } from './metrics/find-page.js';
import { awaitIdle } from './metrics/idle.js';
import { toValues } from './metrics/values.js';
import type { ProbeStream } from './probe/probe-reader.js';
import { sumValues } from './sum-processes.js';

/** The readings at rest: after collection (minimum of three) and raw (before it), summed over the processes. */
export interface ObservedCheckpoint {
  values: Values;
  raw: Values;
  processes: ObservedProcess[];
  /** Counts up whenever the set of processes differs from the checkpoint before. */
  epoch: number;
  /** Processes that came and went since the checkpoint before; for an event. */
  changed: { born: string[]; gone: string[] } | null;
  /** Python processes that never reported: why a required series is null. */
  silent: SilentProcess[];
  /** Processes that were not read, and why; absent where all were. */
  lost?: LostProcess[];
  /** Computing processes on the service's GPUs that are not its own. */
  foreign: GpuProcess[];
  /** False where the server reported requests in progress; null where it does not report them. */
  idle: boolean | null;
}

/** What one process answered to a step of the explanation; `error` null where it took it. */
export interface Explained {
  error: string | null;
  holders: HeldGrowth[];
  allocations: AllocatedGrowth[];
}

interface ObserverOptions {
  sleep(ms: number): Promise<void>;
  now(): number;
  /** How long the slowest process may take to answer a checkpoint, ms. */
  patienceMs: number;
  /** Null without a GPU, or where its driver does not answer. */
  driver?: GpuDriver | null;
  /** How the service's own pages are asked for; without it, no page is. */
  pages?: Omit<Search, 'service'>;
  /** Whether a process of that number can be seen from here. */
  isHere?(pid: number): boolean;
}

/** The probe reports 1.5 s after its process started, and up to this much later on a busy machine. */
const HELLO_MS = 4000;
/** How long a server may report running requests after all were answered, ms; less, once it took that long. */
const IDLE_MS = 10_000;
const IDLE_AGAIN_MS = 1000;

/**
 * Reads every layer of the service's memory: of each of its members what the processes report through the probe, what
 * `/proc` says of the others, and its cgroup; the GPU's driver; and the server's own page.
 */
export class Observer {
  #epoch = 0;
  /** Processes at the checkpoint before: identity to name for a person. */
  #before = new Map<string, string>();
  /** Python processes that did not report in time. */
  #silent = new Set<string>();
  #overdrawn = false;
  readonly #members: MemberObserver[];
  readonly #holding: MemoryHolding;
  readonly #gpu: GpuObserver | null;
  #server: ServerReader | null = null;

  constructor(
    service: Service,
    private readonly options: ObserverOptions,
  ) {
    const { driver = null, isHere = () => true, pages: asked, ...reading } = options;
    const running = async (): Promise<boolean> => (await service.state()).running;
    this.#members = service.members.map((member, at) => {
      // The first member is the one that answers requests.
      const pages = asked === undefined || at > 0 ? {} : { pages: { ...asked, service } };
      return new MemberObserver(member, { ...reading, running, ...pages });
    });
    this.#holding = new MemoryHolding(this.#members);
    this.#gpu = driver === null ? null : new GpuObserver(driver, service.members, isHere);
  }

  /** From here on the server's own page is read as well; null: it has none. */
  meet(server: ServerReader | null): void {
    this.#server = server;
  }

  /** Every process's probe output so far. */
  async streams(): Promise<ProbeStream[]> {
    return (await Promise.all(this.#members.map((member) => member.streams()))).flat();
  }

  /** Allocators that serve malloc instead of libc's in processes that the probe does not reach. */
  async outsideAllocators(): Promise<string[]> {
    return [...new Set((await Promise.all(this.#members.map((member) => member.outsideAllocators()))).flat())];
  }

  /** Failed allocations on the service's devices, over all of its processes, as of the last reading of their probes. */
  get outOfMemory(): number {
    return this.#members.reduce((sum, member) => sum + member.outOfMemory, 0);
  }

  /** How `gpu/used` is measured from here on; null without a driver. */
  fixGpuSource(): GpuSource | null {
    return this.#gpu?.fixSource() ?? null;
  }

  /** Why the driver no longer reads; null while it does, and without one. */
  driverProblem(): string | null {
    return this.#gpu?.problem() ?? null;
  }

  /**
   * Waits until every Python process has reported, or the time is up; the others count as silent, and are not waited for
   * again.
   */
  async awaitProbes(timeoutMs: number): Promise<Present[]> {
    const deadline = this.options.now() + timeoutMs;
    for (;;) {
      const present = await Promise.all(this.#members.map((member) => member.present()));
      const silent = present.flatMap((one, at) =>
        one.outside.filter((process) => isMute(process, one)).map(({ pid }) => `${at}-${pid}`),
      );
      if (silent.some((key) => !this.#silent.has(key)) && this.options.now() < deadline) {
        await this.options.sleep(100);
        continue;
      }
      this.#silent = new Set(silent);
      return present;
    }
  }

  /** Reads everything once. The caller ensures that nothing is in flight and the service has settled. */
  async checkpoint(collect: boolean): Promise<ObservedCheckpoint> {
    const idle = await this.#awaitIdle();
    const present = await this.awaitProbes(HELLO_MS);
    const gpuRaw = await this.#gpu?.latest();
    const members = await Promise.all(
      this.#members.map((member, at) =>
        member.checkpoint(
          present[at] ?? { streams: [], outside: [], inside: new Map(), listed: [], isProbed: true },
          collect,
        ),
      ),
    );
    const lost = await Promise.all(
      members.map(({ processes }, at) => this.#lost(this.#members[at], present[at], processes)),
    );
    const [gpu, server] = await Promise.all([this.#gpu?.next(), this.serverValues()]);
    return {
      values: derived({ ...sumValues(members.map((m) => m.values)), ...server, ...gpu?.values }),
      raw: derived({ ...sumValues(members.map((m) => m.raw)), ...server, ...gpuRaw?.values }),
      processes: members.flatMap((m) => m.processes),
      silent: members.flatMap((m) => m.silent),
      ...(lost.flat().length === 0 ? {} : { lost: lost.flat() }),
      foreign: gpu?.foreign ?? [],
      idle,
      ...this.#advance(present),
    };
  }

  async #lost(
    of: MemberObserver | undefined,
    present: Present | undefined,
    processes: readonly ObservedProcess[],
  ): Promise<LostProcess[]> {
    return of === undefined || present === undefined ? [] : lostProcesses(of.member, present, processes);
  }

  /** What the server's own page tells now, without waiting; empty where it has none. */
  async serverValues(): Promise<Values> {
    return this.#server === null ? {} : toValues(this.#server, await this.#server.read());
  }

  /** A cheap reading under load; `foreign` as at a checkpoint. */
  async sample(): Promise<{ values: Values; foreign: GpuProcess[] }> {
    const gpu = await this.#gpu?.latest();
    const members = await Promise.all(this.#members.map((member) => member.sample()));
    return { values: { ...sumValues(members), ...gpu?.values }, foreign: gpu?.foreign ?? [] };
  }

  /** {@link MemoryHolding.hold} */
  hold(layer: HoldLayer, bytes: number): Promise<Held> {
    return this.#holding.hold(layer, bytes);
  }

  /** {@link MemoryHolding.keep} */
  keep(layer: ProbeHoldLayer, bytes: number): Promise<boolean> {
    return this.#holding.keep(layer, bytes);
  }

  /**
   * One step of the explanation in every process that the probe reaches (docs/probe.md: `explain`).
   * @returns what each answered; empty where there is no such process
   */
  async explain(step: string): Promise<Explained[]> {
    const answers = this.#members.map(async (member) => {
      const streams = live(await member.streams(), await member.member.processes());
      if (streams.length === 0) return [];
      const seq = await member.ask(
        `explain ${step}`,
        streams.map(({ file }) => file),
      );
      return streams.map(({ done, holders, allocations, runtime }): Explained => {
        const answer = done.get(seq);
        const by = runtime === 'python' ? {} : { by: runtime };
        return {
          error: answer === undefined ? 'no answer' : answer.error,
          holders: holders.filter((line) => line.seq === seq).map(({ seq: _, ...held }) => ({ ...held, ...by })),
          allocations: allocations
            .filter((line) => line.seq === seq)
            .map(({ seq: _, ...allocated }) => ({ ...allocated, ...by })),
        };
      });
    });
    return (await Promise.all(answers)).flat();
  }

  /** Every process that can be seen from here, as it is numbered here. */
  async hostPids(): Promise<number[]> {
    const processes = (await Promise.all(this.#members.map(({ member }) => member.processes()))).flat();
    return processes.flatMap(({ hostPid }) => hostPid ?? []).filter((pid) => this.options.isHere?.(pid) ?? true);
  }

  /** A request that never ends must not cost ten seconds a cycle: it is waited for at length once. */
  async #awaitIdle(): Promise<boolean | null> {
    if (this.#server === null) return null;
    const timeoutMs = this.#overdrawn ? IDLE_AGAIN_MS : IDLE_MS;
    const { idle } = await awaitIdle(this.#server, { now: this.options.now, sleep: this.options.sleep, timeoutMs });
    this.#overdrawn = idle === false;
    return idle;
  }

  /** A new epoch where the set of processes is not the one of the checkpoint before. */
  #advance(present: readonly Present[]): Pick<ObservedCheckpoint, 'epoch' | 'changed'> {
    const now = new Map<string, string>();
    for (const [at, { streams, outside }] of present.entries()) {
      for (const { file, programs, pid, argv } of streams) now.set(`${at}-${file}-${programs}`, `${argv} (${pid})`);
      for (const { pid, command } of outside) now.set(`${at}-outside-${pid}`, `${programName(command)} (${pid})`);
    }
    const born = [...now].filter(([key]) => !this.#before.has(key)).map(([, name]) => name);
    const gone = [...this.#before].filter(([key]) => !now.has(key)).map(([, name]) => name);
    const first = this.#epoch === 0;
    this.#before = now;
    if (born.length === 0 && gone.length === 0 && !first) return { epoch: this.#epoch, changed: null };
    this.#epoch += 1;
    return { epoch: this.#epoch, changed: first ? null : { born, gone } };
  }
}

/** The program of a command line, without its arguments. */
function programName(command: string): string {
  return (command.trim().split(/\s+/)[0] ?? '').replace(/^.*\//, '');
}

/** Series that follow from others: gap = reserved - allocated, other = what the device holds beside torch. */
function derived(values: Values): Values {
  return {
    ...values,
    ...difference(values, 'torch.device/gap', 'torch.device/reserved', 'torch.device/allocated'),
    ...difference(values, 'gpu/other', 'gpu/used', 'torch.device/reserved'),
  };
}

function difference(values: Values, series: string, whole: string, part: string): Values {
  const [minuend, subtrahend] = [values[whole], values[part]];
  if (minuend === undefined || subtrahend === undefined) return {};
  return { [series]: minuend === null || subtrahend === null ? null : minuend - subtrahend };
}
