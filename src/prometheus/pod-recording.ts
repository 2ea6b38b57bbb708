import { LAST_LOOK } from '../drift/constants.js';
import { emptyRecording, type Recording, type RecordingHeader } from '../recording/recording.js';
import type { Trouble } from '../recording/trouble.js';
import { given } from '../series/given.js';
import { definitionOf } from '../series/series.js';
import type { PodReadings } from './pod-readings.js';
import type { Grid } from './query-api.js';

/** Fewest samples that a slice has, when all of them are there; of those, what must be. */
export const SLICE_SAMPLES = 3;
const LEAST_READ = 1 / 3;
/**
 * A Prometheus tells an old sample for so long; exporters that tell of the same restart are scraped at different times:
 * what is read meanwhile belongs to neither set of processes.
 */
const RESTART_S = 300;

/** Slices of a window: the samples of each are one reading, as a cycle's checkpoint is. */
export interface Slices {
  /** First sample of the first one. */
  from: number;
  /** Samples that all of them take, planned. */
  samples: number;
  count: number;
  /** Those that are over: the window may go on. */
  over: number;
}

/**
 * Slices of the samples `from` to `to`: as many as the judge looks at, or as few as have samples enough.
 * @param last the last sample that was scraped
 */
export function slicesOf(from: number, to: number, last: number): Slices {
  const samples = Math.max(0, to - from + 1);
  const count = Math.min(LAST_LOOK, Math.floor(samples / SLICE_SAMPLES));
  let over = 0;
  while (over < count && endOf({ from, samples, count }, over) - 1 <= last) over++;
  return { from, samples, count, over };
}

/** One past the last sample of slice k, from 0. */
function endOf({ from, samples, count }: Pick<Slices, 'from' | 'samples' | 'count'>, k: number): number {
  return from + Math.floor(((k + 1) * samples) / count);
}

/** What the recording of a pod says beside its readings. */
export interface RecordingFacts {
  rules: RecordingHeader['rules'];
  /** Every gated series must be read: of a candidate. */
  required: boolean;
}

/**
 * The recording that the readings of a pod come to: a checkpoint each slice, read under load. Its value is the lower quartile
 * of the samples, which a burst of requests or a sawtooth moves little; its raw one the highest.
 */
export function recordingOf(readings: PodReadings, slices: Slices, grid: Grid, facts: RecordingFacts): Recording {
  const { served, failed } = readings;
  const recording = emptyRecording(headerOf(readings, slices, grid, facts));
  const launches = launchesOf(readings, grid);
  const timeOf = (sample: number): number => (sample - slices.from) * grid.step;
  let requests = 0;
  let failures = 0;
  for (let k = 0; k < slices.over; k++) {
    const [begin, end] = [k === 0 ? slices.from : endOf(slices, k - 1), endOf(slices, k)];
    const epoch = launches[end - 1] as number;
    // What was read before a restart is no reading of the processes after it.
    const inEpoch = Array.from({ length: end - begin }, (_, i) => begin + i).filter((i) => launches[i] === epoch);
    const least = Math.max(1, Math.ceil((end - begin) * LEAST_READ));
    const read = (values: Float64Array, share: number): number | null =>
      quantile(inEpoch.map((i) => values[i] as number).filter(Number.isFinite), share, least);
    const values: Record<string, number | null> = {};
    const raw: Record<string, number | null> = {};
    for (const { row, values: all } of readings.held) {
      values[row.series] = epoch < 0 ? null : read(all, 0.25);
      raw[row.series] = epoch < 0 ? null : read(all, 1);
    }
    const total = Math.max(requests, lastIn(served, begin, end) ?? requests);
    const wrong = Math.max(failures, lastIn(failed, begin, end) ?? failures);
    const sent = total - requests + (wrong - failures);
    if (k > 0 && failed !== null && sent > 0) {
      recording.cycles.push({
        kind: 'cycle',
        cycle: k + 1,
        sent,
        ok: total - requests,
        errors: { failed: wrong - failures },
      });
    }
    [requests, failures] = [total, wrong];
    recording.checkpoints.push({
      kind: 'checkpoint',
      cycle: k + 1,
      requests: total,
      t: timeOf(end - 1),
      epoch: Math.abs(epoch),
      values,
      raw,
    });
  }
  const ended = slices.from + slices.samples;
  for (const sample of readings.killed.filter((at) => at > slices.from && at < ended)) {
    recording.events.push({ kind: 'event', t: timeOf(sample), what: 'oom-kill', trouble: killedTrouble(readings) });
  }
  return recording;
}

const killedTrouble = ({ limitBytes }: PodReadings): Trouble => ({
  why: 'killed',
  exit_code: null,
  whole: false,
  limit_bytes: limitBytes,
});

/** A recording that tells nothing but why. */
export function unmeasured(name: string, trouble: Trouble, facts: RecordingFacts): Recording {
  const header = { ...HEADER, name, rules: facts.rules, series: {} } as RecordingHeader;
  return { ...emptyRecording(header), events: [{ kind: 'event', t: 0, what: 'not-measured', trouble }] };
}

const HEADER = { format: 'memdrift.recording', version: 1, environment: {}, subject: {} } as const;

function headerOf(
  { pod, held, limitBytes }: PodReadings,
  { from }: Slices,
  { start, step }: Grid,
  { rules, required }: RecordingFacts,
): RecordingHeader {
  const series = held.map(({ row: { series: name, gated, metric } }) => {
    const { unit = 'bytes', better = 'lower', granularity = 1 } = definitionOf(name) ?? {};
    const declared = { unit, better, granularity, gated: [...gated], required: required && gated.length > 0 };
    return [name, { ...declared, meaning: metric }] as const;
  });
  return {
    ...HEADER,
    ...given({ rules }),
    name: pod,
    created: new Date((start + from * step) * 1000).toISOString(),
    subject: { pod },
    ...(limitBytes === null ? {} : { limits: { container: limitBytes } }),
    series: Object.fromEntries(series),
  };
}

/** For each sample the number of its launch, from 1; negative while one ends and the next begins. */
function launchesOf({ restarts }: PodReadings, { count, step }: Grid): Int32Array {
  const launches = new Int32Array(count).fill(1);
  const pause = Math.ceil(RESTART_S / step);
  let number = 1;
  let until = -1;
  for (const at of restarts) {
    if (at <= until) {
      // Told once more, by another exporter.
      for (let i = at; i > 0 && launches[i - 1] === number; i--) launches[i - 1] = -number;
      continue;
    }
    number++;
    until = at + pause;
    launches.fill(number, at);
  }
  return launches;
}

function lastIn(values: Float64Array | null, begin: number, end: number): number | null {
  if (values === null) return null;
  for (let i = end - 1; i >= begin; i--) if (Number.isFinite(values[i])) return values[i] as number;
  return null;
}

/** The sample at that share of all, from the lowest; null where there are fewer than `least`. */
function quantile(values: number[], share: number, least: number): number | null {
  if (values.length < least) return null;
  values.sort((a, b) => a - b);
  return values[Math.floor(share * (values.length - 1))] ?? null;
}
