import type { ManagedRuntime } from '../series/runtime.js';
import { type HoldLayer, type ProbeHoldLayer, seriesWhere, type Values } from '../series/series.js';
import { live, type MemberObserver } from './member-observer.js';
import type { ProbeStream } from './probe/probe-reader.js';

/** What one held amount did to the series that should show it. */
export interface HeldReading {
  layer: HoldLayer;
  series: string;
  held: number;
  shown: number | null;
  left: number | null;
}

/** The result of holding memory: readings, or that the layer had no room for it. */
export interface Held {
  readings: HeldReading[];
  noMemory: boolean;
}

/** Holds memory in the service's own processes, to see whether what is read shows it. */
export class MemoryHolding {
  constructor(private readonly members: readonly MemberObserver[]) {}

  /**
   * Holds a known amount in one layer of the largest process that the probe reaches, for one reading, and frees it.
   * @returns what the layer's series showed; empty where no process can hold memory in that layer
   */
  async hold(layer: HoldLayer, bytes: number): Promise<Held> {
    if (layer === 'jvm') return this.#holdOutside('java', layer, bytes);
    const holder = await this.#holder(layer);
    if (holder === null) return { readings: [], noMemory: false };
    const { member, stream } = holder;
    const seq = await member.ask(`hold ${layer} ${bytes} ${stream.pid}`, [stream.file]);
    const held = stream.held.find((h) => h.seq === seq);
    const noMemory = stream.done.get(seq)?.why === 'memory';
    const readings = seriesWhere(({ shows }) => shows === layer)
      .filter((series) => held === undefined || held.before[series] !== undefined)
      .map((series) => ({ layer, series, held: bytes, ...shownBy(series, held) }));
    return { readings, noMemory };
  }

  /** Likewise of the largest process of a runtime that is asked from outside. */
  async #holdOutside(runtime: ManagedRuntime, layer: HoldLayer, bytes: number): Promise<Held> {
    const largest = await Promise.all(this.members.map((member) => member.largest(runtime)));
    const [process] = largest.filter((one) => one !== null).sort((a, b) => b.resident - a.resident);
    const answer = (await process?.hold(bytes)) ?? 'no-way';
    if (typeof answer === 'string') return { readings: [], noMemory: answer === 'no-room' };
    const readings = Object.entries(answer.held).map(([series, held]) => {
      return { layer, series, held, ...shownBy(series, answer) };
    });
    return { readings, noMemory: false };
  }

  /** Makes one process keep that much for ever: the injected leak of the self-test. False where none can. */
  async keep(layer: ProbeHoldLayer, bytes: number): Promise<boolean> {
    const holder = await this.#holder(layer);
    if (holder === null) return false;
    const { member, stream } = holder;
    const seq = await member.ask(`keep ${layer} ${bytes} ${stream.pid}`, [stream.file]);
    return stream.kept.some((k) => k.seq === seq);
  }

  async #holder(layer: ProbeHoldLayer): Promise<{ member: MemberObserver; stream: ProbeStream } | null> {
    const able: { member: MemberObserver; stream: ProbeStream }[] = [];
    for (const member of this.members) {
      const running = live(await member.streams(), await member.member.processes());
      const fit = running.filter((stream) => canHold(stream, layer));
      able.push(...fit.map((stream) => ({ member, stream })));
    }
    const size = ({ readings }: ProbeStream): number => {
      const { 'process/resident': resident, 'node.heap/reserved': heap } = readings.at(-1)?.values ?? {};
      return resident ?? heap ?? 0;
    };
    return able.sort((a, b) => size(b.stream) - size(a.stream))[0] ?? null;
  }
}

/** What a series showed of what was held, and what it kept of it afterwards; null where it was not read throughout. */
function shownBy(
  series: string,
  values: Record<'before' | 'during' | 'after', Values> | undefined,
): Pick<HeldReading, 'shown' | 'left'> {
  const [before, during, after] = [values?.before[series], values?.during[series], values?.after[series]];
  const known = typeof before === 'number' && typeof during === 'number' && typeof after === 'number';
  return { shown: known ? during - before : null, left: known ? after - before : null };
}

function canHold({ runtime, torch }: ProbeStream, layer: ProbeHoldLayer): boolean {
  if (layer === 'node' || runtime === 'node') return layer === 'node' && runtime === 'node';
  return layer !== 'torch' || torch?.device === true;
}
