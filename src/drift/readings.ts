import type { Checkpoint, Recording } from '../recording/recording.js';
import { definitionOf } from '../series/series.js';
import { MAX_CYCLES } from './budget/rules.js';
import { FIRST_LOOK } from './constants.js';
import { median } from './stats/vector.js';

/**
 * A stretch of a recording with one set of processes, counted in cycles of its own. The checkpoint after cycle k of it
 * is at index k - 1; null where there is none, or where no request was sent since the one before.
 */
export interface Epoch {
  checkpoints: (Checkpoint | null)[];
  /** Requests sent before it began. */
  requestsBefore: number;
  /** Slices of the workload that the cycles sent in turn; 1 where all sent the same. */
  slices: number;
}

/** A series' reading at a checkpoint; null where it failed. */
export function readingOf(checkpoint: Checkpoint | null, series: string): number | null {
  const value = checkpoint?.values[series] ?? null;
  if (value === null || (value <= 0 && definitionOf(series)?.neverZero === true)) return null;
  return value;
}

/** What is judged for growth: the reading, less that of the series that explains a part of it. Null where either failed. */
export function growthReadingOf(
  checkpoint: Checkpoint | null,
  { name, growthBeside }: { name: string; growthBeside: string | null },
): number | null {
  const value = readingOf(checkpoint, name);
  if (growthBeside === null || value === null) return value;
  const explained = readingOf(checkpoint, growthBeside);
  return explained === null ? null : value - explained;
}

/** Checkpoints that are points: from cycle 1 on. Cycle 0 is the state before any request. */
export function measured(recording: Recording): Checkpoint[] {
  return recording.checkpoints.filter((checkpoint) => checkpoint.cycle >= 1);
}

/** The epochs of a recording in order. The first counts cycles as the recording does, a later one from its beginning. */
export function epochsOf(recording: Recording): Epoch[] {
  const epochs: Epoch[] = [];
  const slices = recording.header.plan?.slices ?? 1;
  let current: { epoch: Epoch; id: number; offset: number } | null = null;
  let requests = 0;
  for (const checkpoint of recording.checkpoints) {
    const { cycle } = checkpoint;
    if (current === null || checkpoint.epoch !== current.id) {
      const epoch: Epoch = { checkpoints: [], requestsBefore: current === null ? 0 : requests, slices };
      const offset: number = current === null ? 0 : Math.max(0, cycle - 1);
      current = { epoch, id: checkpoint.epoch, offset };
      epochs.push(epoch);
    }
    const position = cycle - current.offset;
    const { checkpoints } = current.epoch;
    if (!Number.isInteger(position) || position <= checkpoints.length || position > MAX_CYCLES) continue;
    while (checkpoints.length < position - 1) checkpoints.push(null);
    checkpoints.push(checkpoint.requests > requests ? checkpoint : null);
    requests = Math.max(requests, checkpoint.requests);
  }
  return epochs;
}

/** The longest epoch, by cycles; the first of several. Null where there is none. */
export function longest(epochs: readonly Epoch[]): Epoch | null {
  let best: Epoch | null = null;
  for (const epoch of epochs) if (epoch.checkpoints.length > (best?.checkpoints.length ?? 0)) best = epoch;
  return best;
}

/**
 * Requests of a nominal cycle: as recorded, else the median between its first checkpoints. Only cycles up to
 * the first look count, so that a run under way and its finished recording agree. Null where neither tells.
 */
export function requestsPerCycle(recording: Recording): number | null {
  const { header } = recording;
  const recorded = header.workload?.requests_per_cycle ?? header.plan?.cycle;
  if (recorded !== undefined) return recorded;
  const early = beforeFirstLook(recording);
  const steps = early.slice(1).map((checkpoint, i) => checkpoint.requests - (early[i]?.requests ?? 0));
  const middle = median(steps);
  return middle > 0 ? middle : null;
}

/** Requests per minute, rests included, from the first checkpoint to the last of those given; null where time stands. */
export function requestsPerMinute(checkpoints: readonly (Checkpoint | null)[]): number | null {
  const known = checkpoints.filter((checkpoint) => checkpoint !== null);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined || !(last.t > first.t)) return null;
  const rate = (60 * (last.requests - first.requests)) / (last.t - first.t);
  return rate > 0 ? rate : null;
}

/** Checkpoints, cycle 0 included, that every look has seen. */
export function beforeFirstLook(recording: Recording): Checkpoint[] {
  return recording.checkpoints.filter((checkpoint) => checkpoint.cycle <= FIRST_LOOK);
}
