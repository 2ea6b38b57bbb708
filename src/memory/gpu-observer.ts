import type { Values } from '../series/series.js';
import type { Member } from '../service/service.js';
import { attribute } from './gpu/attribute.js';
import type { GpuDriver, GpuProcess, GpuSnapshot } from './gpu/driver.js';

/** How `gpu/used` is measured: a sum over the service's own processes, or the whole of the devices. */
export type GpuSource = 'process' | 'device';

interface GpuReading {
  values: Values;
  /** Computing processes that are not the service's. */
  foreign: GpuProcess[];
}

/** A snapshot a second; three of them lost in a row are a driver that does not answer. */
const NEXT_MS = 10_000;

/**
 * The service's memory on devices. The driver lists processes by the host's pids. Where these identify the service's
 * processes, `gpu/used` is what they hold, context included; where they do not (a runner in a container, MIG, WDDM), it is
 * what the whole devices hold, which must then be the service's alone.
 */
export class GpuObserver {
  #source: GpuSource | null = null;
  #own = new Set<number>();
  /** Pids seen once, and in which snapshot: a process of the service may just have been born. */
  #suspects = new Map<number, number>();

  constructor(
    private readonly driver: GpuDriver,
    private readonly members: readonly Member[],
    /** Whether a process of that number can be seen from here. */
    private readonly isHere: (pid: number) => boolean,
  ) {}

  /** Null until the service was seen on the device, or {@link fixSource} was called. */
  get source(): GpuSource | null {
    return this.#source;
  }

  /** From here on the source does not change: figures of two sources cannot be compared. */
  fixSource(): GpuSource {
    this.#source ??= 'device';
    return this.#source;
  }

  problem(): string | null {
    return this.driver.problem();
  }

  /** The newest snapshot: before anything was collected, and under load. */
  async latest(): Promise<GpuReading> {
    return this.#read(this.driver.latest());
  }

  /** A snapshot whose sampling began after now. */
  async next(): Promise<GpuReading> {
    return this.#read(await this.driver.next(NEXT_MS));
  }

  async #read(snapshot: GpuSnapshot | null): Promise<GpuReading> {
    if (snapshot === null) return { values: { 'gpu/used': null, 'gpu/device': null }, foreign: [] };
    const listed = snapshot.devices.flatMap(({ processes }) => processes ?? []);
    if (listed.some(({ pid }) => !this.#own.has(pid))) await this.#lookAgain();
    const { usedBytes, own, foreign, deviceBytes } = attribute(snapshot, this.#own, this.isHere);
    if (own.length > 0 && usedBytes !== null) this.#source ??= 'process';
    // In the list of processes a service that holds the device is always there: without it nothing is known.
    const used = this.#source === 'process' ? (own.length === 0 ? null : usedBytes) : deviceBytes;
    const { at } = snapshot;
    const confirmed = foreign.filter(({ pid }) => (this.#suspects.get(pid) ?? at) < at);
    this.#suspects = new Map(foreign.map(({ pid }) => [pid, this.#suspects.get(pid) ?? at]));
    return { values: { 'gpu/used': used, 'gpu/device': deviceBytes }, foreign: confirmed };
  }

  async #lookAgain(): Promise<void> {
    const processes = (await Promise.all(this.members.map((member) => member.processes()))).flat();
    this.#own = new Set(processes.map(({ hostPid }) => hostPid).filter((pid) => pid !== null));
  }
}
