/** The judgement of a paired A/B as a whole: which runs tell anything, and the verdict over all series. */
import type { Recording } from '../../recording/recording.js';
import { definitionOf, hierarchyOrder } from '../../series/series.js';
import { type Overrides, readRules } from '../budget/rules.js';
import type { Note } from '../cause.js';
import { ALPHA, CONFIRM, HORIZONS, type Horizon, LAST_LOOK, LEANING_LOOK, PAIRED_ALPHA } from '../constants.js';
import { Workspace } from '../growth/noise.js';
import { judge } from '../judge.js';
import { measured } from '../readings.js';
import { recordingRefusal } from '../validity/comparable.js';
import { type Finding, type Judgement, notMeasured, type Problem, worst } from '../verdict.js';
import type { PairedSeries } from './paired-figures.js';
import type { Pair } from './paired-interval.js';
import { pairSeries } from './paired-series.js';

/** The judgement of a paired A/B. */
interface PairedJudgement {
  judgement: Judgement;
  series: PairedSeries[];
  /** Cycles that every run has. */
  cycles: number;
}

/** Further cycles: growth that ends at the horizon, as a step or a full buffer does, is seen to have ended after some. */
const SPARE = 8;

/**
 * Cycles of each run, the same for all: until every answer of the drift rule counts and can be confirmed, and as many as
 * the run had that is to be confirmed. Guards that ask the base about as many cycles as the candidate has always find them.
 * @param confirmed cycles of that run; 0 without one
 * @param killed it was killed for memory after the last of them
 */
export function pairedCycles(horizon: Horizon, confirmed: number, killed: boolean): number {
  const { fail, pass } = HORIZONS[horizon];
  const decided = Math.max(fail, pass, LEANING_LOOK) + CONFIRM - 1 + SPARE;
  return Math.min(LAST_LOOK, Math.max(decided, confirmed + (killed ? SPARE : 0)));
}

/** A base run without the verdict that its own growth may have got: the candidate answers only for what it adds. */
function asBase({ verdict: _, ...recording }: Recording): Recording {
  return recording;
}

/** Why a run of the base cannot be compared with; null where it can. */
export function baseTrouble(recording: Recording, overrides: Overrides = {}): Problem | null {
  const base = asBase(recording);
  const problem = judge(base, [], overrides).problems.find(({ verdict }) => verdict !== 'not-comparable');
  if (problem !== undefined) return { ...problem, verdict: 'not-measured' };
  const refusal = recordingRefusal(base);
  return refusal === null ? null : notMeasured({ rule: 'run-refused', refusal });
}

/**
 * Why a run of the candidate cannot be judged; null where it can. One that was killed for memory can: its base was not.
 * @param bases runs of the base so far
 */
export function candidateTrouble(
  recording: Recording,
  bases: readonly Recording[],
  overrides: Overrides = {},
): Problem | null {
  return troubleIn(judge(recording, bases.map(asBase), overrides), bases.length);
}

/** @param bases that were offered */
function troubleIn({ problems, baseline }: Judgement, bases: number): Problem | null {
  if (problems.some(({ verdict }) => verdict === 'regression')) return null;
  const [refused] = baseline.refused;
  if (baseline.used.length < bases && refused !== undefined) {
    return notMeasured({ rule: 'run-refused', refusal: refused });
  }
  const problem = problems[0];
  return problem === undefined ? null : { ...problem, verdict: 'not-measured' };
}

/**
 * Judges a candidate by a paired A/B: by the pairs of runs, and by each run of the candidate against all of the base. A regression needs both to say so, a pass that neither does. Pure.
 * @param pairs base and candidate of each, all measured to the end, or the candidate killed for memory
 */
export function judgePairs(pairs: readonly Pair<Recording>[], overrides: Overrides = {}): PairedJudgement {
  const ran = pairs.map(({ base, candidate }) => ({ base: asBase(base), candidate }));
  const bases = ran.map(({ base }) => base);
  const judged = ran.map(({ candidate }) =>
    judge(candidate, bases, { ...overrides, alpha: alphaOf(candidate, overrides) }),
  );
  const shown = judged.at(-1);
  if (shown === undefined) throw new RangeError('judgePairs() of no pairs is a bug');
  const trouble = [
    ...bases.flatMap((base) => baseTrouble(base, overrides) ?? []),
    ...judged.flatMap((judgement) => troubleIn(judgement, bases.length) ?? []),
  ];
  const problems = [...trouble, ...killings(judged)];
  const space = new Workspace();
  const rules = ran.map(({ candidate }) => readRules(candidate.header, overrides));
  const names = new Set(judged.flatMap(({ findings }) => findings.filter((f) => f.gated).map((f) => f.series)));
  const series = [...names].sort(hierarchyOrder).map((name) => pairSeries(name, ran, judged, rules, space));
  const verdicts = [...series, ...problems].map(({ verdict }) => verdict);
  const verdict = verdicts.length === 0 ? 'inconclusive' : worst(verdicts);
  const speaks = [...problems, ...series].find((part) => part.verdict === verdict);
  const { advice: _, ...rest } = shown;
  return {
    judgement: {
      ...rest,
      verdict,
      cause: verdict === 'pass' || speaks === undefined ? { rule: 'paired-all-within' } : speaks.cause,
      findings: shown.findings.map((finding) => asPaired(finding, series)),
      problems,
      settled: true,
    },
    series,
    cycles: Math.min(...pairs.flatMap(({ base, candidate }) => [base, candidate]).map((run) => measured(run).length)),
  };
}

/** Two runs must err alike, so each may err more often than one that decides alone. */
function alphaOf({ header }: Recording, overrides: Overrides): number {
  return Math.min(0.5, PAIRED_ALPHA * (overrides.alpha ?? header.rules?.alpha ?? ALPHA));
}

/** Runs of the candidate that ran out of memory: all of them are a regression, some of them are no answer. */
function killings(judged: readonly Judgement[]): Problem[] {
  const killed = judged.flatMap(({ problems }) => problems.find(({ verdict }) => verdict === 'regression') ?? []);
  const [first] = killed;
  if (first === undefined) return [];
  if (killed.length === judged.length) {
    return [{ ...first, cause: { rule: 'every-run', found: first.cause } }];
  }
  const cause = { rule: 'some-runs', found: first.cause, some: killed.length, of: judged.length } as const;
  return [{ verdict: 'inconclusive', cause }];
}

/** A finding of the run that is shown, with the verdict of the pairs. */
function asPaired(finding: Finding, series: readonly PairedSeries[]): Finding {
  const paired = series.find(({ series: name }) => name === finding.series);
  if (!finding.gated || paired === undefined) return finding;
  const { verdict, cause } = paired;
  return { ...finding, verdict, cause, notes: [...finding.notes, ...notesOf(paired)] };
}

/** What a reader must know of a difference that is no regression. */
function notesOf({ series, verdict, drift }: PairedSeries): Note[] {
  if (drift === null) return [];
  const { difference, budget } = drift;
  const better = definitionOf(series)?.better ?? 'lower';
  if (better === 'lower' && difference.high < -budget) return [{ note: 'grows-less', difference, budget }];
  return verdict === 'pass' && difference.high >= budget ? [{ note: 'rises-in-warm-up', difference, budget }] : [];
}
