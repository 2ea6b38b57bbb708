import type { Recording } from '../../recording/recording.js';
import type { Overrides } from '../budget/rules.js';
import type { Side } from '../cause.js';
import { judge } from '../judge.js';
import type { Judgement, Problem } from '../verdict.js';
import type { AbFigures } from './paired-figures.js';
import { baseTrouble, candidateTrouble, judgeAb } from './paired-judgement.js';

/** The order of the runs: drift of the machine that is even over time falls on both alike. */
export const AB_ORDER: readonly Side[] = ['base', 'head', 'head', 'base'];

/** One run of base and change side by side. */
export interface AbMeasured {
  side: Side;
  recording: Recording;
  /** Name of its file, for the report. */
  file: string;
}

/** What runs side by side came to. */
export interface AbOutcome {
  judgement: Judgement;
  /** Index of the run that is reported on: the last of the change, or the last where none of the change was made. */
  shown: number;
  ab: AbFigures;
}

/** Why the last of these runs ends them; null where it does not. Pure. */
export function abTrouble(runs: readonly AbMeasured[], overrides: Overrides = {}): Problem | null {
  const last = lastOf(runs);
  if (last.side === 'base') return baseTrouble(last.recording, overrides);
  return candidateTrouble(last.recording, recordingsOf(runs, 'base'), overrides);
}

/**
 * The decision on runs side by side: all of {@link AB_ORDER}, or those up to the one that ended them. Live and offline. Pure.
 * @param stored what the stored baseline had said; null where it was not asked
 */
export function judgePairedRuns(
  runs: readonly AbMeasured[],
  why: AbFigures['why'],
  stored: Judgement | null,
  overrides: Overrides = {},
): AbOutcome {
  const bases = recordingsOf(runs, 'base');
  const trouble = abTrouble(runs, overrides);
  const head = runs.findLastIndex(({ side }) => side === 'head');
  const shown = head === -1 ? runs.length - 1 : head;
  const pairs = recordingsOf(runs, 'head').flatMap((recording, i) => {
    const base = bases[i];
    return base === undefined ? [] : [{ base, head: recording }];
  });
  const { judgement, series, cycles } =
    trouble === null ? judgeAb(pairs, overrides) : givenUp(runs, shown, trouble, overrides);
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

/** Whether runs side by side are asked before this turns red: a budget that holds whatever the base does is not. */
export function needsConfirming({ verdict, problems }: Judgement): boolean {
  return verdict === 'regression' && !problems.some((problem) => problem.absolute && problem.verdict === 'regression');
}

/** Whether a regression by the stored baseline stands: the runs side by side agree, or could not be measured. */
export function confirms({ verdict }: AbFigures): boolean {
  return verdict === 'regression' || verdict === 'not-measured';
}

function givenUp(
  runs: readonly AbMeasured[],
  shown: number,
  trouble: Problem,
  overrides: Overrides,
): ReturnType<typeof judgeAb> {
  const { recording, side } = runs[shown] ?? lastOf(runs);
  const bases = side === 'base' ? [] : recordingsOf(runs, 'base');
  const { advice: _, ...rest } = judge(recording, bases, overrides);
  const ended = { side: lastOf(runs).side, run: runs.length, of: AB_ORDER.length };
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
export function recordingsOf(runs: readonly AbMeasured[], which: Side): Recording[] {
  return runs.filter(({ side }) => side === which).map(({ recording }) => recording);
}

function lastOf(runs: readonly AbMeasured[]): AbMeasured {
  const last = runs.at(-1);
  if (last === undefined) throw new RangeError('nothing was measured side by side: a bug');
  return last;
}
