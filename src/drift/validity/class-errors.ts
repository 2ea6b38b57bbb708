import type { CycleRecord, Recording } from '../../recording/recording.js';
import type { MissCause } from '../cause.js';
import { ALPHA, LAST_LOOK } from '../constants.js';
import { measured } from '../readings.js';
import { binomialTail, fisherTail } from '../stats/exact-tests.js';
import { notMeasured, type Problem } from '../verdict.js';

/**
 * Share of a class's requests that may fail beyond what is usual. With one in a hundred not served, the growth per
 * request of the class is understated by as much, a tenth of the width of a usual interval; and as many may be sent late
 * (`LATE_SHARE`). A class that fails once in 500 requests stays below it however long the run is.
 */
const TOLERATED = 0.01;
/** Cycles after which a run under way is given up: for a class that never was served, and for one that often was not. */
const CYCLES_IF_ALWAYS = 3;
const CYCLES_IF_OFTEN = 8;
/** Classes that are named, the worst first. */
const MAX_NAMED = 8;

/** All that was measured of one class. */
interface Served {
  sent: number;
  failed: number;
  /** Of the sent: those that had failed when they were recorded. */
  failedBefore: number;
  misses: Map<string, MissCause & { count: number }>;
}

/**
 * Classes of requests whose work was not done, whatever their share of the whole: those that always failed, also where
 * the base fails the same way, since nothing of them was tested; and those that failed beyond chance more often than when
 * they were recorded and than in the base. By exact tests over the cycles with a checkpoint, at an error of `ALPHA` for
 * all classes and all cycles at which a run is judged together.
 * @param final false while the run may still go on: then only what further cycles will not mend
 * @returns `first`: what tells more than the share of all requests that failed; `further`: what tells less, because every
 * class fails now and then
 */
export function classErrors(
  candidate: Recording,
  baselines: readonly Recording[],
  final: boolean,
): { first: Problem[]; further: Problem[] } {
  const cycles = measuredCycles(candidate);
  const classes = poolClasses(cycles);
  const base = poolClasses(baselines.flatMap(measuredCycles));
  const level = ALPHA / (Math.max(1, classes.size) * LAST_LOOK);
  const failing = [...classes]
    .filter(([, { failed }]) => failed > 0)
    .map(([name, here]) => ({ name, here, there: base.get(name) ?? null, always: here.failed === here.sent }))
    .filter(({ here, there, always }) => {
      if (!final && cycles.length < (always ? CYCLES_IF_ALWAYS : CYCLES_IF_OFTEN)) return false;
      return isBeyondChance(here, always ? null : there, level);
    })
    .sort((a, b) => Number(b.always) - Number(a.always) || b.here.failed - a.here.failed || (a.name < b.name ? -1 : 1));
  const named = failing.slice(0, MAX_NAMED).map(({ name, here, there, always }, index) => ({
    always,
    problem: notMeasured({
      rule: 'class-fails',
      class: name,
      sent: here.sent,
      failed: here.failed,
      mostly: commonest(here),
      usual: always ? null : usualShare(here, there),
      unnamed: index === 0 ? Math.max(0, failing.length - MAX_NAMED) : 0,
    }),
  }));
  const everywhere = failing.length === classes.size;
  const [first, further] = [true, false].map((is) =>
    named.filter(({ always }) => (always || !everywhere) === is).map(({ problem }) => problem),
  );
  return { first: first ?? [], further: further ?? [] };
}

/**
 * @param there null where nothing of the base excuses it, or there is none: a class that always fails is not tested
 */
function isBeyondChance(here: Served, there: Served | null, level: number): boolean {
  const { sent, failed } = here;
  const always = failed === sent;
  const usual = always ? 0 : usualShare(here, there);
  if (binomialTail(failed, sent, usual + TOLERATED) > level) return false;
  return there === null || fisherTail(failed, sent, there.failed, there.sent) <= level;
}

/** Share that failed when recorded, or in the base, whichever is larger. */
function usualShare(here: Served, there: Served | null): number {
  return Math.max(here.failedBefore / here.sent, there === null ? 0 : there.failed / there.sent);
}

/** Cycles that ended with a checkpoint: where the service died in one, its end is what there is to tell. */
export function measuredCycles(recording: Recording): CycleRecord[] {
  const ended = new Set(measured(recording).map(({ cycle }) => cycle));
  return recording.cycles.filter(({ cycle }) => ended.has(cycle));
}

function poolClasses(cycles: readonly CycleRecord[]): Map<string, Served> {
  const pool = new Map<string, Served>();
  for (const { classes = {} } of cycles) {
    for (const [name, tally] of Object.entries(classes)) {
      if (tally.sent <= 0) continue;
      const known = pool.get(name) ?? { sent: 0, failed: 0, failedBefore: 0, misses: new Map() };
      known.sent += tally.sent;
      known.failed += tally.sent - Math.min(tally.ok, tally.sent);
      known.failedBefore += Math.min(tally.failed_before ?? 0, tally.sent);
      for (const miss of missesOf(tally)) {
        const key = JSON.stringify([miss.kind, miss.status, miss.expected]);
        known.misses.set(key, { ...miss, count: (known.misses.get(key)?.count ?? 0) + miss.count });
      }
      pool.set(name, known);
    }
  }
  return pool;
}

type ClassTally = NonNullable<CycleRecord['classes']>[string];

/** Recordings from before `misses` know the kinds alone. */
function missesOf({ misses, errors = {} }: ClassTally): (MissCause & { count: number })[] {
  if (misses === undefined) {
    return Object.entries(errors).map(([kind, count]) => ({ kind, status: null, expected: null, count }));
  }
  return misses.map(({ kind, status = null, expected, count }) => ({ kind, status, expected, count }));
}

function commonest({ misses }: Served): MissCause | null {
  const [top] = [...misses.values()].sort((a, b) => b.count - a.count);
  if (top === undefined) return null;
  const { count: _, ...miss } = top;
  return miss;
}
