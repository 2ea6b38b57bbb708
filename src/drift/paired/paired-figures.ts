import type { Unit } from '../../series/series.js';
import type { Cause, Side } from '../cause.js';
import type { Verdict } from '../verdict.js';
import type { PairedFigure } from './paired-interval.js';

/** The result of a paired A/B, for the report: types alone. Judged in paired-judgement.ts, series by series in paired-series.ts. */
export interface PairedResult {
  /** `always`; there was no comparable baseline; or to confirm the verdict against the stored baseline. */
  why: 'always' | 'no-baseline' | 'confirm';
  /** Of the paired runs alone. */
  verdict: Verdict;
  cause: Cause;
  /** In the order in which they were made, with the names of their recordings. */
  runs: { side: Side; recording: string }[];
  /** Pairs of a run of the base and one of the candidate. */
  pairs: number;
  /** Cycles that are compared. */
  cycles: number;
  series: PairedSeries[];
  /** The verdict against the stored baseline; null without one. */
  stored: { verdict: Verdict; cause: Cause } | null;
}

/** One gated series of a paired A/B. */
export interface PairedSeries {
  series: string;
  unit: Unit;
  verdict: Verdict;
  cause: Cause;
  /** Growth of the candidate beyond that of the base, per 1000 requests; null where it is not judged, or was not read. */
  drift: PairedFigure | null;
  /** How far the candidate settles on the worse side of the base; null likewise. */
  level: PairedFigure | null;
}
