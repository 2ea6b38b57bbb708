import { isProbed, type Labels, podOf, type SeriesRow } from './metric-table.js';
import type { TimeSeries } from './query-api.js';

/** All that was scraped of one pod, on the grid of its samples. NaN where nothing was. */
export interface PodReadings {
  pod: string;
  held: HeldReadings[];
  /** Requests served since its counter began, over restarts; null without a counter. */
  served: Float64Array | null;
  /** Of them, those that failed; null where nothing counts them. */
  failed: Float64Array | null;
  /** Samples at which its processes were others than before; increasing. */
  restarts: number[];
  /** Samples at which a container was found to have ended for memory. */
  killed: number[];
  limitBytes: number | null;
}

export interface HeldReadings {
  row: SeriesRow;
  /** In the series' unit. */
  values: Float64Array;
}

/** Labels that change when a container is started anew: what is left names the same thing before and after. */
const OF_ONE_LAUNCH = new Set(['id', 'name', 'image', 'uid', 'container_id', '__name__']);

/** By pod; what names none is left out. */
export function byPod(all: readonly TimeSeries[]): Map<string, TimeSeries[]> {
  const pods = new Map<string, TimeSeries[]>();
  for (const series of all) {
    const pod = podOf(series.labels);
    if (pod === null) continue;
    const before = pods.get(pod);
    if (before === undefined) pods.set(pod, [series]);
    else before.push(series);
  }
  return pods;
}

/**
 * What a pod holds, summed over its containers or GPUs. Where one of them was not scraped the sum is missing, never smaller.
 * @param all its series of one metric; null where the row tells nothing of them
 */
export function heldBy(row: SeriesRow, all: readonly TimeSeries[]): HeldReadings | null {
  const parts = new Map<string, TimeSeries[]>();
  for (const { labels, values } of all) {
    const scale = row.scale?.(labels) ?? (row.scale === undefined ? 1 : null);
    if (scale === null) continue;
    const key = keyOf(labels);
    const scaled = scale === 1 ? values : values.map((value) => value * scale);
    parts.set(key, [...(parts.get(key) ?? []), { labels, values: scaled }]);
  }
  if (parts.size === 0) return null;
  return { row, values: summed([...parts.values()].map(latestLaunch)) };
}

function keyOf(labels: Labels): string {
  const kept = Object.entries(labels).filter(([label]) => !OF_ONE_LAUNCH.has(label));
  return JSON.stringify(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The end of one launch may still be told when the next one is: the later one counts. */
function latestLaunch(launches: readonly TimeSeries[]): Float64Array {
  const begun = launches.map(({ values }) => ({ values, first: values.findIndex(Number.isFinite) }));
  begun.sort((a, b) => a.first - b.first);
  const [oldest, ...later] = begun;
  const merged = Float64Array.from(oldest?.values ?? []);
  for (const { values, first } of later) {
    if (first === -1) continue;
    merged.set(values.subarray(first), first);
  }
  return merged;
}

/** Parts that end in the last fifth of all are missing there; those that ended before are over (an init container). */
function summed(parts: readonly Float64Array[]): Float64Array {
  const count = parts[0]?.length ?? 0;
  const spans = parts.map((values) => ({
    values,
    first: values.findIndex(Number.isFinite),
    last: values.findLastIndex(Number.isFinite),
  }));
  const present = spans.filter(({ first }) => first !== -1);
  const [from, to] = [Math.min(...present.map(({ first }) => first)), Math.max(...present.map(({ last }) => last))];
  const sum = new Float64Array(count).fill(Number.NaN);
  if (present.length === 0) return sum;
  for (let i = from; i <= to; i++) {
    let all = 0;
    for (const { values, first, last } of present) {
      const end = last >= to - (to - from) / 5 ? to : last;
      if (i >= first && i <= end) all += values[i] as number;
    }
    sum[i] = all;
  }
  return sum;
}

/** A counter over restarts, and where it began anew. */
interface Counted {
  total: Float64Array;
  resets: number[];
}

/**
 * The sum of a pod's counters of one metric: what each counted since it began, a fall taken for a new beginning. Missing
 * where one of them is. What probes ask is left out.
 * @returns null without one
 */
export function countedBy(all: readonly TimeSeries[]): Counted | null {
  const counters = all.flatMap(({ labels, values }) => {
    const last = values.findLastIndex(Number.isFinite);
    return isProbed(labels) || last === -1 ? [] : [{ values, first: values.findIndex(Number.isFinite), last }];
  });
  if (counters.length === 0) return null;
  const total = new Float64Array(counters[0]?.values.length ?? 0);
  const resets = new Set<number>();
  const begins = Math.min(...counters.map(({ first }) => first));
  const end = Math.max(...counters.map(({ last }) => last));
  for (const { values, first, last } of counters) {
    let sum = 0;
    let before = 0;
    for (let i = first; i <= end; i++) {
      const value = values[i] as number;
      if (Number.isFinite(value)) {
        if (value < before) resets.add(i);
        sum += value < before ? value : value - before;
        before = value;
      }
      // One that is told no more has counted what it has; between two of its samples, one is missing.
      const isMissing = i < last && !Number.isFinite(value);
      total[i] = (total[i] as number) + (isMissing ? Number.NaN : sum);
    }
  }
  total.fill(Number.NaN, 0, begins);
  total.fill(Number.NaN, end + 1);
  return { total, resets: [...resets].sort((a, b) => a - b) };
}

/** Samples at which a start time, or a count of restarts, is another than before. */
export function changesOf(all: readonly TimeSeries[], by: 'time' | 'count'): number[] {
  const found = new Set<number>();
  for (const { values } of all) {
    let before = Number.NaN;
    for (const [i, value] of values.entries()) {
      if (Number.isNaN(value)) continue;
      // A start time is told in seconds, by some with a fraction that trembles.
      if (by === 'count' ? value > before : Math.abs(value - before) > 1) found.add(i);
      before = value;
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Samples from which on a gauge of 0 and 1 is 1. */
export function risesOf(all: readonly TimeSeries[]): number[] {
  const found: number[] = [];
  for (const { values } of all) {
    let before = -1;
    for (const [i, value] of values.entries()) {
      if (Number.isNaN(value)) continue;
      // It is told from the first end on: one that is there at the first sample is of before.
      if (value === 1 && before !== 1 && i > 0) found.push(i);
      before = value;
    }
  }
  return found.sort((a, b) => a - b);
}
