import type { CycleRecord, Recording } from '../../recording/recording.js';
import { highestOf } from '../../series/extremes.js';
import { notMeasured, type Problem } from '../verdict.js';
import { classErrors } from './class-errors.js';
import { disconnectProblems } from './disconnects.js';

/** Error share that is tolerated where no baseline says what is usual. */
const ERRORS_WITHOUT_BASELINE = 0.05;
/** Error share above the baseline's that always counts as the same. */
const ERRORS_TOLERATED = 0.005;
/** Cycles after which a run under way is given up for what every one of them showed. */
const CYCLES_FOR_ERRORS = 8;

/**
 * Whether the workload was served as the baseline served it: a service that answers with errors does other work, and
 * its memory says nothing of the change. A recording without any cycle line tells nothing of its replay and is let be.
 */
export function replayProblems(
  candidate: Recording,
  baselines: readonly Recording[],
  lateShare: number,
  final: boolean,
): Problem[] {
  const cycles = served(candidate);
  const empty = cycles.find((cycle) => cycle.sent === 0);
  if (empty !== undefined) {
    return [notMeasured({ rule: 'cycle-empty', cycle: empty.cycle })];
  }
  const unsent = sumOf(cycles, (cycle) => cycle.unsent ?? 0);
  if (unsent > 0) {
    // What was not sent is load that the service never had.
    const inFlight = highestOf(cycles.map((cycle) => cycle.in_flight ?? 0));
    return [notMeasured({ rule: 'requests-unsent', unsent, inFlight })];
  }
  const { first, further } = classErrors(candidate, baselines, final);
  if (cycles.length === 0 || (!final && cycles.length < CYCLES_FOR_ERRORS)) return first;
  return [
    ...first,
    ...errorProblems(cycles, baselines),
    ...further,
    ...lateProblems(cycles, lateShare),
    ...disconnectProblems(cycles, baselines.flatMap(served)),
  ];
}

function errorProblems(cycles: readonly CycleRecord[], baselines: readonly Recording[]): Problem[] {
  const here = errors(cycles);
  const there = errors(baselines.flatMap(served));
  const usual = there.sent === 0 ? null : there.share;
  const allowed = usual === null ? ERRORS_WITHOUT_BASELINE : usual + tolerance(here, there);
  if (here.share <= allowed) return [];
  return [notMeasured({ rule: 'errors', share: here.share, usual, allowed, mostly: commonest(cycles) })];
}

/** Late by this machine's fault: another load than the recorded one was replayed. */
function lateProblems(cycles: readonly CycleRecord[], allowed: number): Problem[] {
  const timed = cycles.filter((cycle) => cycle.late !== undefined);
  // What was added to a cycle was due at no time.
  const sent = sumOf(timed, (cycle) => cycle.sent - (cycle.amplified ?? 0));
  const share = sent <= 0 ? 0 : sumOf(timed, (cycle) => cycle.late ?? 0) / sent;
  if (share <= allowed) return [];
  const p99Ms = highestOf(timed.map((cycle) => cycle.lateness_ms?.p99 ?? 0));
  return [notMeasured({ rule: 'dispatch-delay', share, allowed, p99Ms })];
}

function sumOf(cycles: readonly CycleRecord[], pick: (cycle: CycleRecord) => number): number {
  return cycles.reduce((sum, cycle) => sum + pick(cycle), 0);
}

function served(recording: Recording): CycleRecord[] {
  return recording.cycles.filter((record) => record.cycle >= 1);
}

function errors(cycles: readonly CycleRecord[]): { sent: number; share: number } {
  const sent = cycles.reduce((sum, cycle) => sum + cycle.sent, 0);
  const ok = cycles.reduce((sum, cycle) => sum + Math.min(cycle.ok, cycle.sent), 0);
  return { sent, share: sent === 0 ? 0 : (sent - ok) / sent };
}

/** Three binomial standard errors of the difference at the baseline's share, and never less than half a percent. */
function tolerance(here: { sent: number }, there: { sent: number; share: number }): number {
  const variance = there.share * (1 - there.share) * (1 / here.sent + 1 / there.sent);
  return Math.max(ERRORS_TOLERATED, 3 * Math.sqrt(variance));
}

/** The most frequent kind of error; null without one. */
function commonest(cycles: readonly CycleRecord[]): string | null {
  const counts = new Map<string, number>();
  for (const { errors: kinds } of cycles) {
    for (const [kind, count] of Object.entries(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  const top = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0];
  return top?.[0] ?? null;
}
