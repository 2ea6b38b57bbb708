import type { Values } from '../series/series.js';
import type { Service, ServiceProcess } from '../service/service.js';
import { type CgroupReading, readCgroup } from './readers/cgroup.js';
import { ProbeReader, type ProbeStream, readingOf } from './readers/probe.js';
import { residentBytes } from './readers/proc.js';
import { minimum, sumValues } from './sum.js';

/** One process at a checkpoint: whom it is, and what was read of it. */
export type ObservedProcess = {
  pid: number;
  role: string;
  values: Values;
};

/** The readings at rest: after collection (minimum of three) and raw (before it), summed over the processes. */
export interface ObservedCheckpoint {
  values: Values;
  raw: Values;
  processes: ObservedProcess[];
  /** Counts up whenever the set of processes differs from the checkpoint before. */
  epoch: number;
  /** Processes that came and went since the checkpoint before; for an event. */
  changed: { born: number[]; gone: number[] } | null;
  /** Python processes that never reported, by pid: why a required series is null. */
  silent: { pid: number; command: string }[];
}

/** What one held amount did to the series that should show it. */
export interface HeldReading {
  layer: HoldLayer;
  series: string;
  held: number;
  shown: number | null;
  left: number | null;
}

export type HoldLayer = 'heap' | 'anon' | 'torch';

export interface ObserverOptions {
  sleep(ms: number): Promise<void>;
  now(): number;
  /** How long the slowest process may take to answer a checkpoint, ms. */
  patienceMs: number;
}

/** Who is there: processes that report through the probe, and those read from outside. */
interface Present {
  streams: ProbeStream[];
  outside: ServiceProcess[];
}

/** Series that each layer's held memory must appear in. */
const SHOWS_IN: Record<HoldLayer, readonly string[]> = {
  heap: ['heap/allocated'],
  anon: ['process/resident'],
  torch: ['torch.device/allocated', 'torch.device/reserved'],
};

/** The probe says hello 1.5 s after the birth of its process, and this much later on a machine that is busy. */
const HELLO_MS = 4000;

/** Interpreters by the name of their program: processes in which the probe should report. */
const PYTHON = /(^|\/)(python|pypy)[\d.]*$/;

/**
 * Reads every layer of the service's memory. Prefers what the service's own processes report through the probe, and
 * reads from outside the processes that have none.
 */
export class Observer {
  #seq = 0;
  #epoch = 0;
  #before = new Map<string, number>();
  /** Python processes that did not say hello in their time. */
  #silent = new Set<number>();
  readonly #probe = new ProbeReader();

  constructor(
    private readonly service: Service,
    private readonly options: ObserverOptions,
  ) {}

  /** Every process's probe output so far. */
  async streams(): Promise<ProbeStream[]> {
    return this.#probe.update(await this.service.probe.read());
  }

  /**
   * Waits until every Python process has said hello, or the time is up; those left are reported silent, and are not
   * waited for again.
   */
  async awaitProbes(timeoutMs: number): Promise<Present> {
    const deadline = this.options.now() + timeoutMs;
    for (;;) {
      const processes = await this.service.processes();
      const streams = live(await this.streams(), processes);
      const reporting = new Set(streams.map((stream) => stream.pid));
      const outside = processes.filter((process) => !reporting.has(process.pid));
      const silent = outside.filter(isPython);
      const awaited = silent.some(({ pid }) => !this.#silent.has(pid));
      if (awaited && this.options.now() < deadline) {
        await this.options.sleep(100);
        continue;
      }
      this.#silent = new Set(silent.map(({ pid }) => pid));
      return { streams, outside };
    }
  }

  /** Reads everything once. The caller has seen to it that nothing is in flight and the service has settled. */
  async checkpoint(collect: boolean): Promise<ObservedCheckpoint> {
    const { streams, outside } = await this.awaitProbes(HELLO_MS);
    const rawOutside = await this.#resident(outside);
    const rawContainer = await readCgroup(this.service.reach);
    const files = streams.map((stream) => stream.file);
    const seq = files.length === 0 ? this.#seq : await this.#ask(`checkpoint ${collect ? 1 : 0}`, files);
    const settledOutside = await this.#residentMinimum(outside);
    const container = await readCgroup(this.service.reach);

    const observed: (ObservedProcess & { raw: Values })[] = [];
    for (const stream of streams) {
      const reading = readingOf(stream, seq);
      observed.push({
        pid: stream.pid,
        role: stream.argv,
        values: reading?.settled ?? silentValues(stream),
        raw: reading?.raw ?? silentValues(stream),
      });
    }
    const silent: ObservedCheckpoint['silent'] = [];
    for (const [index, process] of outside.entries()) {
      const resident = settledOutside[index] ?? null;
      const before = rawOutside.get(process.pid) ?? null;
      const mute: Values = isPython(process) ? { 'heap/allocated': null } : {};
      if (isPython(process)) silent.push({ pid: process.pid, command: process.command });
      observed.push({
        pid: process.pid,
        role: process.command,
        values: { ...mute, 'process/resident': resident },
        raw: { ...mute, 'process/resident': before },
      });
    }
    const changed = this.#advance(streams, outside);
    return {
      values: { ...derived(sumValues(observed.map((p) => p.values))), ...containerValues(container) },
      raw: { ...derived(sumValues(observed.map((p) => p.raw))), ...containerValues(rawContainer) },
      processes: observed.map(({ pid, role, values }) => ({ pid, role, values })),
      epoch: this.#epoch,
      changed,
      silent,
    };
  }

  /** A cheap reading under load: the container, and what the probes sampled last. */
  async sample(): Promise<Values> {
    const container = await readCgroup(this.service.reach);
    const device = (await this.streams())
      .filter((stream) => !stream.ended && stream.torch?.device === true)
      .map((stream) => stream.samples.at(-1)?.values)
      .filter((values) => values !== undefined)
      .map((values) => pick(values, 'torch.device/allocated', 'torch.device/reserved'));
    return { ...sumValues(device), ...containerValues(container) };
  }

  /**
   * Holds a known amount in one layer of the largest process that the probe reaches, for one reading, and frees it.
   * @returns what the layer's series showed; empty where no process can hold memory in that layer
   */
  async hold(layer: HoldLayer, bytes: number): Promise<HeldReading[]> {
    const stream = await this.#holder(layer);
    if (stream === null) return [];
    const seq = await this.#ask(`hold ${layer} ${bytes} ${stream.pid}`, [stream.file]);
    const held = stream.held.find((h) => h.seq === seq);
    return SHOWS_IN[layer].flatMap((series) => {
      const [before, during, after] = [held?.before[series], held?.during[series], held?.after[series]];
      if (held !== undefined && before === undefined) return [];
      const known = typeof before === 'number' && typeof during === 'number' && typeof after === 'number';
      return [
        { layer, series, held: bytes, shown: known ? during - before : null, left: known ? after - before : null },
      ];
    });
  }

  /** Makes one process keep that much for ever: the injected leak of the self-test. False where none can. */
  async keep(layer: HoldLayer, bytes: number): Promise<boolean> {
    const stream = await this.#holder(layer);
    if (stream === null) return false;
    const seq = await this.#ask(`keep ${layer} ${bytes} ${stream.pid}`, [stream.file]);
    return stream.kept.some((k) => k.seq === seq);
  }

  async #holder(layer: HoldLayer): Promise<ProbeStream | null> {
    const able = live(await this.streams(), await this.service.processes()).filter(
      (stream) => layer !== 'torch' || stream.torch?.device === true,
    );
    const size = (stream: ProbeStream): number => stream.readings.at(-1)?.values['process/resident'] ?? 0;
    return able.sort((a, b) => size(b) - size(a))[0] ?? null;
  }

  /**
   * Sends a command and waits until the probes in `files` have obeyed. Those that have not when patience ends, or
   * when the service has died, have no reading of that number: null. Streams are live: what was answered stands in
   * those that the caller holds.
   */
  async #ask(command: string, files: readonly string[]): Promise<number> {
    this.#seq += 1;
    const seq = this.#seq;
    await this.service.probe.command(`${seq} ${command}`);
    const deadline = this.options.now() + this.options.patienceMs;
    for (let round = 0; ; round++) {
      await this.options.sleep(20);
      const streams = await this.streams();
      const waiting = streams.filter((s) => files.includes(s.file) && !s.ended && !s.done.has(seq));
      if (waiting.length === 0 || this.options.now() > deadline) return seq;
      if (round % 25 === 24 && !(await this.#someRun(waiting))) return seq;
    }
  }

  async #someRun(streams: readonly ProbeStream[]): Promise<boolean> {
    if (!(await this.service.state()).running) return false;
    return live(streams, await this.service.processes()).length > 0;
  }

  async #resident(processes: readonly ServiceProcess[]): Promise<Map<number, number | null>> {
    if (processes.length === 0) return new Map();
    const texts = await this.service.reach.procFiles(processes, 'smaps_rollup');
    return new Map(processes.map((process, index) => [process.pid, residentBytes(texts[index] ?? null)]));
  }

  async #residentMinimum(processes: readonly ServiceProcess[]): Promise<(number | null)[]> {
    const rounds = [await this.#resident(processes), await this.#resident(processes), await this.#resident(processes)];
    return processes.map((process) => minimum(rounds.map((round) => round.get(process.pid) ?? null)));
  }

  /** A new epoch where the set of processes is not the one of the checkpoint before. */
  #advance(streams: readonly ProbeStream[], outside: readonly ServiceProcess[]): ObservedCheckpoint['changed'] {
    const now = new Map<string, number>();
    for (const stream of streams) now.set(stream.file, stream.pid);
    for (const process of outside) now.set(`outside-${process.pid}`, process.pid);
    const born = [...now].filter(([key]) => !this.#before.has(key)).map(([, pid]) => pid);
    const gone = [...this.#before].filter(([key]) => !now.has(key)).map(([, pid]) => pid);
    const first = this.#epoch === 0;
    this.#before = now;
    if (born.length === 0 && gone.length === 0 && !first) return null;
    this.#epoch += 1;
    return first ? null : { born, gone };
  }
}

/** Probe outputs of processes that still run. Where the processes cannot be listed, those that said no good-bye. */
function live(streams: readonly ProbeStream[], processes: readonly ServiceProcess[]): ProbeStream[] {
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

function isPython(process: ServiceProcess): boolean {
  return PYTHON.test(process.command.trim().split(/\s+/)[0] ?? '');
}

/** Series that follow from others: gap = reserved - allocated. */
function derived(values: Values): Values {
  const allocated = values['torch.device/allocated'];
  const reserved = values['torch.device/reserved'];
  if (allocated === undefined || reserved === undefined) return values;
  return { ...values, 'torch.device/gap': allocated === null || reserved === null ? null : reserved - allocated };
}

function containerValues(container: CgroupReading | null): Values {
  return container === null ? {} : { 'container/resident': container.resident };
}

function pick(values: Values, ...series: string[]): Values {
  return Object.fromEntries(series.filter((s) => values[s] !== undefined).map((s) => [s, values[s] ?? null]));
}
