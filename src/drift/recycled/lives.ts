import type { Checkpoint, Recording } from '../../recording/recording.js';
import { definitionOf } from '../../series/series.js';
import type { SeriesRules } from '../budget/rules.js';
import { WARM_CYCLES } from '../constants.js';
import type { BaseRun } from '../growth/noise.js';
import { measured, readingOf } from '../readings.js';
import { median } from '../stats/vector.js';

/**
 * One worker from its first checkpoint to its last. `x` counts nominal cycles of requests that it has served itself: an
 * equal share of what all workers served since it was first seen. The first two checkpoints, in which it starts, are left
 * out. Readings are in the unit judged in (MiB for bytes).
 */
export interface Life {
  x: number[];
  y: number[];
  /** Nominal cycles that the service had served when it was first seen; null for one that the run began with. */
  born: number | null;
  /** Checkpoints that it was seen at. */
  cycles: number;
  /** It was gone at the last checkpoint. */
  ended: boolean;
}

/** What of a series lives and dies with workers, and what lasts from the first cycle to the last. */
export interface Lives {
  lives: Life[];
  /** Sum over the processes that were there at every checkpoint; null where there is none. */
  lasting: BaseRun | null;
  /** Workers at work at a time: the median over the checkpoints. */
  workers: number;
  /** There are more workers in the last third of the checkpoints than in the one before. */
  multiplying: boolean;
}

/** What was read of one process at one checkpoint. */
interface Seen {
  at: number;
  value: number;
}

/**
 * Takes a series apart by process. A process is its pid, its container, its start time and the program that it runs (an
 * exec frees what the one before held), where these are recorded. Memory that no process holds lasts; a series that is not
 * read by process (a device) lives as long as the set of processes, and so do all where the same pids come back and no
 * start time tells them apart (a container that restarts).
 * @param cycles checkpoints up to this cycle count
 */
export function livesOf(recording: Recording, rules: SeriesRules, perCycle: number, cycles: number): Lives {
  const checkpoints = measured(recording).filter((c, i, all) => c.cycle <= cycles && c.requests > before(all, i));
  const isWhole = (readings: Seen[]): boolean => readings.length === checkpoints.length;
  let seen = seenIn(checkpoints, rules, true);
  const changes = new Set(checkpoints.map(({ epoch }) => epoch)).size > 1;
  const outside = definitionOf(rules.name)?.outsideProcesses === true;
  if (changes && !outside && seen.every(isWhole)) seen = seenIn(checkpoints, rules, false);
  const lasting = seen.filter(isWhole);
  const workers = seen.filter((readings) => !isWhole(readings));
  const served = checkpoints.map(({ requests }) => requests / perCycle);
  const alive = checkpoints.map((_, at) => workers.filter((worker) => spans(worker, at)).length);
  const own = sharesOf(served, alive);
  const third = Math.ceil(alive.length / 3);
  return {
    lives: workers.map((worker) => lifeOf(worker, served, own)),
    lasting: lasting.length === 0 ? null : sumOf(lasting, checkpoints, served),
    workers: median(alive),
    multiplying: median(alive.slice(-third)) > median(alive.slice(-2 * third, -third)),
  };
}

/** The readings of each process, or of each set of processes. */
function seenIn(checkpoints: readonly Checkpoint[], rules: SeriesRules, byProcess: boolean): Seen[][] {
  const seen = new Map<string, Seen[]>();
  for (const [at, checkpoint] of checkpoints.entries()) {
    for (const [key, value] of readingsOf(checkpoint, rules, byProcess)) {
      const readings = seen.get(key) ?? [];
      if (readings.length === 0) seen.set(key, readings);
      readings.push({ at, value: value / rules.scale });
    }
  }
  return [...seen.values()];
}

const before = (checkpoints: readonly Checkpoint[], i: number): number => checkpoints[i - 1]?.requests ?? 0;

const spans = (worker: readonly Seen[], at: number): boolean =>
  at >= (worker[0]?.at ?? 0) && at <= (worker.at(-1)?.at ?? -1);

/** Each process and its reading at a checkpoint; the whole series under one name where it is not read by process. */
function readingsOf(checkpoint: Checkpoint, { name }: SeriesRules, byProcess: boolean): [string, number][] {
  const whole = readingOf(checkpoint, name);
  if (whole === null) return [];
  if (definitionOf(name)?.outsideProcesses === true) return [['service', whole]];
  const processes = byProcess ? (checkpoint.processes ?? []) : [];
  const parts = processes.flatMap(({ pid, member, started, program, values }): [string, number][] => {
    const value = values?.[name] ?? null;
    return value === null ? [] : [[[member, pid, started, program].join(' '), value]];
  });
  return parts.length > 0 ? parts : [[`epoch ${checkpoint.epoch}`, whole]];
}

/** Nominal cycles that one worker has served by each checkpoint, had it been there from the start. */
function sharesOf(served: readonly number[], alive: readonly number[]): number[] {
  let own = 0;
  return served.map((now, at) => {
    own += (now - (served[at - 1] ?? 0)) / Math.max(1, alive[at] ?? 1);
    return own;
  });
}

function lifeOf(worker: readonly Seen[], served: readonly number[], own: readonly number[]): Life {
  const first = worker[0]?.at ?? 0;
  const origin = first === 0 ? 0 : (own[first] ?? 0);
  const grown = worker.filter(({ at }) => at - first >= WARM_CYCLES);
  return {
    x: grown.map(({ at }) => (own[at] ?? 0) - origin),
    y: grown.map(({ value }) => value),
    born: first === 0 ? null : (served[first] ?? 0),
    cycles: worker.length,
    ended: worker.at(-1)?.at !== served.length - 1,
  };
}

/** Sum of several processes after cycle k at index k - 1. */
function sumOf(processes: readonly Seen[][], checkpoints: readonly Checkpoint[], served: readonly number[]): BaseRun {
  const length = checkpoints.at(-1)?.cycle ?? 0;
  const [y, x] = [new Float64Array(length).fill(Number.NaN), new Float64Array(length).fill(Number.NaN)];
  for (const [at, { cycle }] of checkpoints.entries()) {
    y[cycle - 1] = processes.reduce((sum, readings) => sum + (readings[at]?.value ?? Number.NaN), 0);
    x[cycle - 1] = served[at] ?? Number.NaN;
  }
  return { y, x };
}
