import type { CycleRecord, Recording } from '../recording/recording.js';
import type { Problem } from './verdict.js';

/** Error share that is put up with where no baseline says what is usual. */
const ERRORS_WITHOUT_BASELINE = 0.05;
/** Error share above the baseline's that always counts as the same. */
const ERRORS_TOLERATED = 0.005;
/** Cycles after which a run under way is given up for what every one of them showed. */
const CYCLES_FOR_ERRORS = 8;
/** Share of the requests that may be late, where the rules name none. */
const LATE_SHARE = 0.01;
/** Share of the planned hang-ups that may fail to come about beyond the baseline's: answers end sooner by chance. */
const MISSED_TOLERATED = 0.1;

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
  const unsent = sumOf(cycles, (cycle) => cycle.unsent ?? 0);
  if (unsent > 0) return [notSent(unsent, cycles)];
  if (cycles.length === 0 || (!final && cycles.length < CYCLES_FOR_ERRORS)) return [];
  return [
    ...errorProblems(cycles, baselines),
    ...lateProblems(cycles, head.header.rules?.late_share ?? LATE_SHARE),
    ...cancelProblems(cycles, baselines.flatMap(served)),
  ];
}

function errorProblems(cycles: readonly CycleRecord[], baselines: readonly Recording[]): Problem[] {
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

/** What was not sent is load that the service never had. */
function notSent(unsent: number, cycles: readonly CycleRecord[]): Problem {
  const inFlight = Math.max(...cycles.map((cycle) => cycle.in_flight ?? 0));
  return {
    verdict: 'not-measured',
    reason: `the replay is invalid: ${count(unsent, 'request')} not sent, as ${inFlight} were in flight already`,
    remedy:
      'the service does not keep up with the recorded pace: a lower workload.speed, or raise workload.max-in-flight',
  };
}

/** Late by this machine's fault: another load than the recorded one was replayed. */
function lateProblems(cycles: readonly CycleRecord[], allowed: number): Problem[] {
  const timed = cycles.filter((cycle) => cycle.late !== undefined);
  const sent = sumOf(timed, (cycle) => cycle.sent);
  const share = sent === 0 ? 0 : sumOf(timed, (cycle) => cycle.late ?? 0) / sent;
  if (share <= allowed) return [];
  const p99 = Math.max(...timed.map((cycle) => cycle.lateness_ms?.p99 ?? 0));
  return [
    {
      verdict: 'not-measured',
      reason:
        `the replay is invalid: ${percent(share)} of the requests were sent too late (p99 up to ${Math.round(p99)} ms), ` +
        `${percent(allowed)} is put up with`,
      remedy:
        'this machine is too busy to keep the recorded times: fewer things beside it, a lower workload.speed, ' +
        'or workload.lateness and workload.late-share',
    },
  ];
}

/** Hang-ups that were planned and did not come about: the service did other work than was recorded. */
function cancelProblems(here: readonly CycleRecord[], there: readonly CycleRecord[]): Problem[] {
  const missed = missedShare(here);
  if (missed === null) return [];
  const usual = missedShare(there)?.share ?? 0;
  if (missed.share <= usual + MISSED_TOLERATED) return [];
  const beside = there.length === 0 ? '' : `; of the baseline's ${percent(usual)}`;
  return [
    {
      verdict: 'not-measured',
      reason:
        `the replay is invalid: ${percent(missed.share)} of ${missed.planned} planned hang-ups did not come about, ` +
        `the answers had ended before${beside}`,
      remedy: 'answers are shorter or faster than when recorded: pin them (workload.force-output), or record anew',
    },
  ];
}

function missedShare(cycles: readonly CycleRecord[]): { planned: number; share: number } | null {
  const planned = sumOf(cycles, (cycle) => cycle.cancels?.planned ?? 0);
  if (planned === 0) return null;
  const delivered = sumOf(cycles, (cycle) => cycle.cancels?.delivered ?? 0);
  return { planned, share: (planned - delivered) / planned };
}

function sumOf(cycles: readonly CycleRecord[], pick: (cycle: CycleRecord) => number): number {
  return cycles.reduce((sum, cycle) => sum + pick(cycle), 0);
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? ' was' : 's were'}`;

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
