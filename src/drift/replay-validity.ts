import type { CycleRecord, Recording } from '../recording/recording.js';
import type { Problem } from './verdict.js';

/** Error share that is put up with where no baseline says what is usual. */
const ERRORS_WITHOUT_BASELINE = 0.05;
/** Error share above the baseline's that always counts as the same. */
const ERRORS_TOLERATED = 0.005;
/** Cycles after which a run under way is given up for its errors. */
const CYCLES_FOR_ERRORS = 8;

/**
 * Whether the workload was served as the baseline served it: a service that answers with errors does other work, and
 * its memory says nothing of the change. A recording without any cycle line tells nothing of its replay and is let be.
 */
export function replayProblems(head: Recording, baselines: readonly Recording[], final: boolean): Problem[] {
  const cycles = served(head);
  const empty = cycles.find((cycle) => cycle.sent === 0);
  if (empty !== undefined) {
    return [{ verdict: 'not-measured', reason: `the replay is invalid: cycle ${empty.cycle} sent no requests` }];
  }
  if (cycles.length === 0 || (!final && cycles.length < CYCLES_FOR_ERRORS)) return [];
  const here = errors(cycles);
  const there = errors(baselines.flatMap(served));
  const usual = there.sent === 0 ? null : there.share;
  const allowed = usual === null ? ERRORS_WITHOUT_BASELINE : usual + tolerance(here, there);
  if (here.share <= allowed) return [];
  const beside = usual === null ? 'without a baseline 5 % is put up with' : `the baseline's is ${percent(usual)}`;
  const kind = commonest(cycles);
  return [
    {
      verdict: 'not-measured',
      reason: `the replay is invalid: its error share is ${percent(here.share)}${kind}, ${beside}`,
      remedy: 'mend the errors first: memory is only compared where the same work was done',
    },
  ];
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

function commonest(cycles: readonly CycleRecord[]): string {
  const counts = new Map<string, number>();
  for (const { errors: kinds } of cycles) {
    for (const [kind, count] of Object.entries(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  const top = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0];
  return top === undefined ? '' : ` (mostly ${top[0]})`;
}

const percent = (share: number): string => `${Number((100 * share).toPrecision(2))} %`;
