import type { CycleRecord, Recording } from '../../recording/recording.js';
import { ALPHA } from '../constants.js';
import { limitOf } from '../level/peak.js';
import { type Epoch, measured, readingOf } from '../readings.js';
import { fisherTail } from '../stats/exact-tests.js';
import { measuredCycles } from './class-errors.js';

/** Of its whole height, what counts as full. */
const FULL = 0.98;
/** Of a limit, from where on memory may be flat because it has nowhere to grow. */
const NEAR_LIMIT = 0.95;
/** By how much the share of a class, or of failures, must have changed to explain that growth ended. */
const CHANGED = 0.02;

/** What else than its end may have made growth stop: more requests fail, other requests are sent, or memory is at its limit. */
export type NotFlat = 'errors' | 'mix' | 'limit';

/** Where a series came to its height: how far it rose, and after how many requests. Null where nothing tells. */
export function fullAt(epoch: Epoch | null, series: string): { rise: number; requests: number; cycle: number } | null {
  const read = (epoch?.checkpoints ?? []).flatMap((c) => {
    const value = readingOf(c, series);
    return c === null || value === null ? [] : [{ value, requests: c.requests, cycle: c.cycle }];
  });
  const [first, last] = [read[0], read.at(-1)];
  if (first === undefined || last === undefined) return null;
  const rise = last.value - first.value;
  const full = read.find(({ value }) => value - first.value >= FULL * rise);
  return full === undefined ? null : { rise, requests: full.requests, cycle: full.cycle };
}

/** Why a series that grew until a cycle, and is flat since, does not count as flat; null where it does. */
export function whyNotFlat(candidate: Recording, series: string, cycle: number): NotFlat | null {
  const cycles = measuredCycles(candidate);
  const [before, after] = [
    totals(cycles.filter((c) => c.cycle <= cycle)),
    totals(cycles.filter((c) => c.cycle > cycle)),
  ];
  if (hasMore(after.failed, after.sent, before.failed, before.sent, 1)) return 'errors';
  const classes = [...new Set([...before.classes.keys(), ...after.classes.keys()])];
  const changed = classes.some((name) => {
    const [was, is] = [before.classes.get(name) ?? 0, after.classes.get(name) ?? 0];
    const tests = 2 * classes.length;
    return hasMore(is, after.sent, was, before.sent, tests) || hasMore(was, before.sent, is, after.sent, tests);
  });
  if (changed) return 'mix';
  const limit = limitOf(candidate, series);
  const last = measured(candidate)
    .map((checkpoint) => readingOf(checkpoint, series))
    .findLast((value) => value !== null);
  return limit !== null && typeof last === 'number' && last >= NEAR_LIMIT * limit ? 'limit' : null;
}

/** Whether k of n is a larger share than j of m, beyond chance and by enough to matter. */
function hasMore(k: number, n: number, j: number, m: number, tests: number): boolean {
  return n > 0 && m > 0 && k / n > j / m + CHANGED && fisherTail(k, n, j, m) <= ALPHA / tests;
}

function totals(cycles: readonly CycleRecord[]): { sent: number; failed: number; classes: Map<string, number> } {
  const classes = new Map<string, number>();
  let [sent, failed] = [0, 0];
  for (const cycle of cycles) {
    sent += cycle.sent;
    failed += cycle.sent - Math.min(cycle.ok, cycle.sent);
    for (const [name, tally] of Object.entries(cycle.classes ?? {})) {
      classes.set(name, (classes.get(name) ?? 0) + tally.sent);
    }
  }
  return { sent, failed, classes };
}
