import type { Unit } from '../series/series.js';
import { VERDICTS, type Verdict } from '../series/verdicts.js';
import type { Advice, Cause, LivesFigure, Note, Refusal } from './cause.js';
import type { Estimate } from './stats/estimate.js';

/** The decision's vocabulary: verdicts, and findings with their causes. Types, and the order of verdicts. */

export type { Verdict } from '../series/verdicts.js';

/** The worst of several verdicts; `pass` of none is not given: an empty list throws, never green by absence. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  for (const verdict of VERDICTS) if (verdicts.includes(verdict)) return verdict;
  throw new RangeError('worst() of no verdicts: a judgement without findings is a bug');
}

/** Growth of a series, in its unit. */
export interface DriftFigure {
  /** Per 1000 requests, at the look that decided, or the last one. */
  growth: Estimate;
  perMinute: number | null;
  /** What it may grow, per 1000 requests, after widening for granularity. */
  budget: number;
  /** Growth of the baseline by the same estimator, where there is one. */
  baseline: number | null;
  /** Present where the growth is best explained by something that ends: a cache or a bounded buffer that fills. */
  course?: 'levelling';
  /** Present where no set of processes lives long enough, and growth was told from the lives of workers. */
  lives?: LivesFigure;
}

export interface LevelFigure {
  value: number;
  /** Mean over the baseline recordings; null without. */
  baseline: number | null;
  /** How far above the baseline it may settle, in the series' unit; null without a baseline. */
  budget: number | null;
}

export interface PeakFigure {
  value: number;
  /** Null where there is no limit to take a share of. */
  cap: number | null;
  /** Mean of the baselines' peaks, and how far above it this one may lie; null where there is none to compare with. */
  baseline: number | null;
  budget: number | null;
}

/** A reviewed entry of the configuration that speaks of this series. */
export interface Acceptance {
  growth: string | null;
  level: string | null;
  reason: string;
  /** Last day on which it holds, `2027-01-31`. */
  until: string;
  /** The day is over: it is shown, and counts no longer. */
  expired: boolean;
  /** The series does more than it may without the entry: by the estimate of its growth, or by its level beyond the margin of error. */
  needed: boolean;
}

/** One series judged. `gated: false`: shown to explain, never decides. */
export interface Finding {
  series: string;
  unit: Unit;
  gated: boolean;
  verdict: Verdict;
  cause: Cause;
  drift: DriftFigure | null;
  level: LevelFigure | null;
  peak: PeakFigure | null;
  /** Cycle at which the drift rule decided; null while undecided or not judged. */
  cyclesToVerdict: number | null;
  /** The checkpoint values judged, for a sparkline: newest last, nulls kept. */
  values: (number | null)[];
  /** Absent where nothing is accepted of this series. */
  accepted?: Acceptance;
  notes: Note[];
}

/** Something about the run as a whole that keeps it from a verdict, or decides it: killed, replay invalid, ... */
export interface Problem {
  verdict: Exclude<Verdict, 'pass'>;
  cause: Cause;
  /** By a budget that holds whatever the base does: a paired A/B cannot overrule it. */
  absolute?: boolean;
}

export const notMeasured = (cause: Cause): Problem => ({ verdict: 'not-measured', cause });

interface BaselineUse {
  /** Commits and creation times of the recordings used; empty where there were none comparable. */
  used: { commit: string | null; created: string | null }[];
  /** Recordings that were offered, or could not be, and are not used. */
  refused: Refusal[];
}

export interface Judgement {
  verdict: Verdict;
  /** Of the finding or problem that decides. */
  cause: Cause;
  advice?: Advice;
  findings: Finding[];
  problems: Problem[];
  baseline: BaselineUse;
  /** What a reader must know of the run as a whole, and that decides nothing; absent where there is nothing. */
  notes?: Note[];
  /** Last cycle with a checkpoint. */
  cycles: number;
  requests: number;
  /** True where no further cycle could change the verdict: every gated series decided, or a problem. */
  settled: boolean;
  /** Growth is called a leak, and is followed for some cycles more: it may be a buffer that has nearly been filled. */
  following?: true;
}
