/** The runs of a paired A/B: their order, when one ends it, and the decision on all of them. Live and offline. */
import type { Recording } from '../../recording/recording.js';
import type { Overrides } from '../budget/rules.js';
import type { Side } from '../cause.js';
import { judge } from '../judge.js';
import type { Judgement, Problem } from '../verdict.js';
import type { PairedResult } from './paired-figures.js';
import { baseTrouble, candidateTrouble, judgePairs } from './paired-judgement.js';

/** The order of the runs: drift of the machine that is even over time falls on both alike. */
export const RUN_ORDER: readonly Side[] = ['base', 'head', 'head', 'base'];

/** One run of a paired A/B. */
export interface PairedRun {
  side: Side;
  recording: Recording;
  /** Name of its file, for the report. */
  file: string;
}

/** The outcome of a paired A/B. */
interface PairedOutcome {
  judgement: Judgement;
  /** Index of the run that is reported on: the last of the candidate, or the last where none of it was made. */
  shown: number;
  ab: PairedResult;
}

/** Why the last of these runs ends them; null where it does not. Pure. */
export function pairedTrouble(runs: readonly PairedRun[], overrides: Overrides = {}): Problem | null {
  const last = lastOf(runs);
  if (last.side === 'base') return baseTrouble(last.recording, overrides);
  return candidateTrouble(last.recording, recordingsOf(runs, 'base'), overrides);
}

/**
 * The decision on a paired A/B: all of {@link RUN_ORDER}, or those up to the one that ended them. Live and offline. Pure.
 * @param stored the judgement against the stored baseline; null without one
 */
export function judgePairedRuns(
  runs: readonly PairedRun[],
  why: PairedResult['why'],
  stored: Judgement | null,
  overrides: Overrides = {},
): PairedOutcome {
  const bases = recordingsOf(runs, 'base');
  const trouble = pairedTrouble(runs, overrides);
  const candidate = runs.findLastIndex(({ side }) => side === 'head');
  const shown = candidate === -1 ? runs.length - 1 : candidate;
  const pairs = recordingsOf(runs, 'head').flatMap((recording, i) => {
    const base = bases[i];
    return base === undefined ? [] : [{ base, candidate: recording }];
  });
  const { judgement, series, cycles } =
    trouble === null ? judgePairs(pairs, overrides) : givenUp(runs, shown, trouble, overrides);
  const { verdict, cause } = judgement;
  return {
    judgement,
    shown,
    ab: {
      why,
      verdict,
      cause,
      stored: stored === null ? null : { verdict: stored.verdict, cause: stored.cause },
      runs: runs.map(({ side, file }) => ({ side, recording: file })),
      pairs: trouble === null ? pairs.length : 0,
      cycles,
      series,
    },
  };
}

/** Whether a paired A/B has to confirm this before the gate fails: a budget that holds whatever the base does is not. */
export function needsConfirming({ verdict, problems }: Judgement): boolean {
  return verdict === 'regression' && !problems.some((problem) => problem.absolute && problem.verdict === 'regression');
}

/** Whether a regression against the stored baseline stands: the paired A/B agrees, or could not be measured. */
export function confirms({ verdict }: PairedResult): boolean {
  return verdict === 'regression' || verdict === 'not-measured';
}

function givenUp(
  runs: readonly PairedRun[],
  shown: number,
  trouble: Problem,
  overrides: Overrides,
): ReturnType<typeof judgePairs> {
  const { recording, side } = runs[shown] ?? lastOf(runs);
  const bases = side === 'base' ? [] : recordingsOf(runs, 'base');
  const { advice: _, ...rest } = judge(recording, bases, overrides);
  const ended = { side: lastOf(runs).side, run: runs.length, of: RUN_ORDER.length };
  const problem: Problem = { ...trouble, cause: { rule: 'paired-run', found: trouble.cause, ...ended } };
  return {
    judgement: {
      ...rest,
      verdict: 'not-measured',
      cause: problem.cause,
      problems: [problem],
      settled: true,
    },
    series: [],
    cycles: 0,
  };
}

/** Recordings of one side, in the order in which they were made. */
export function recordingsOf(runs: readonly PairedRun[], which: Side): Recording[] {
  return runs.filter(({ side }) => side === which).map(({ recording }) => recording);
}

function lastOf(runs: readonly PairedRun[]): PairedRun {
  const last = runs.at(-1);
  if (last === undefined) throw new RangeError('a paired A/B without runs: a bug');
  return last;
}
