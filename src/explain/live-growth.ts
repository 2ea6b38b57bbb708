import type { AllocatedGrowth, HeldGrowth } from '../series/explained.js';
import { definitionOf, hierarchyOrder, type Unit, type Values } from '../series/series.js';

/** One reading of a service that somebody is looking at. */
export interface LiveReading {
  /** Seconds since the first. */
  t: number;
  values: Values;
  processes: readonly { pid: number; role: string; values: Values }[];
}

/** What would tell more, and why it was not asked or did not answer. */
export interface Untold {
  who: 'python' | 'node' | 'classes' | 'mappings';
  /** `no-probe`: only inside a service that memdrift launches. `intrusive`: it slows or stops the process. */
  why: 'no-probe' | 'intrusive' | 'missing' | 'refused';
  /** Of a refusal, in the words of who refused; empty else. */
  detail: string;
}

/** A service watched for two windows of time, without a verdict. */
export interface LiveGrowth {
  /** What was attached to, for a person. */
  what: string;
  /** Seconds of the first and the second window. */
  seconds: readonly [number, number];
  layers: LiveLayer[];
  /** Those that grow in both windows, the fastest first. */
  processes: { pid: number; role: string; resident: number; grew: readonly [number, number] }[];
  /** Classes of JVMs of which both windows left instances. */
  classes: HeldGrowth[];
  /** Native code that mapped memory in both windows, and what of it stayed. */
  mappings: AllocatedGrowth[];
  untold: Untold[];
}

export interface LiveLayer {
  series: string;
  unit: Unit;
  now: number;
  grew: readonly [number, number];
  /** It grew in both windows, by more than a reading tells apart. */
  grows: boolean;
}

/** Of what is read: less than these many granules is no growth. */
const GRANULES = 2;
/** The smaller window has at least this share of the larger: a step is no growth. */
const ALIKE = 0.3;

/** What the three readings say of each layer, in the order of the allocator hierarchy. */
export function liveLayers([first, between, last]: readonly [LiveReading, LiveReading, LiveReading]): LiveLayer[] {
  return Object.keys(last.values)
    .sort(hierarchyOrder)
    .flatMap((series) => {
      const definition = definitionOf(series);
      const grew = growth(series, [first.values, between.values, last.values]);
      const now = last.values[series];
      if (definition === undefined || grew === null || typeof now !== 'number') return [];
      const { unit, granularity } = definition;
      return { series, unit, now, grew, grows: isAlike(grew, GRANULES * granularity) };
    });
}

/** Processes that were there all the time and grow. */
export function liveProcesses([first, between, last]: readonly [
  LiveReading,
  LiveReading,
  LiveReading,
]): LiveGrowth['processes'] {
  const series = 'process/resident';
  const granule = GRANULES * (definitionOf(series)?.granularity ?? 1);
  const found = last.processes.flatMap(({ pid, role, values }) => {
    const before = [first, between].map((reading) => reading.processes.find((one) => one.pid === pid)?.values);
    const [one, two] = before;
    const grew = one === undefined || two === undefined ? null : growth(series, [one, two, values]);
    const resident = values[series];
    if (grew === null || typeof resident !== 'number' || !isAlike(grew, granule)) return [];
    return { pid, role, resident, grew };
  });
  return found.sort((a, b) => b.grew[0] + b.grew[1] - a.grew[0] - a.grew[1]);
}

function growth(series: string, all: readonly [Values, Values, Values]): readonly [number, number] | null {
  const [first, between, last] = all.map((values) => values[series]);
  if (typeof first !== 'number' || typeof between !== 'number' || typeof last !== 'number') return null;
  return [between - first, last - between];
}

function isAlike(grew: readonly [number, number], least: number): boolean {
  return Math.min(...grew) >= least && Math.min(...grew) >= ALIKE * Math.max(...grew);
}
