import type { Unit } from '../series/series.js';
import type { PairedFigure } from './paired.js';
import type { Verdict } from './verdict.js';

/** Which of the two a run measures. */
export type Side = 'base' | 'head';

/** What became of measuring base and change side by side, for the report. */
export interface AbFigures {
  /** `always`; there was no comparable baseline; or to confirm what the stored baseline said. */
  why: 'always' | 'no-baseline' | 'confirm';
  /** Of the runs side by side, whatever the stored baseline says. */
  verdict: Verdict;
  reason: string;
  /** In the order in which they were made, with the names of their recordings. */
  runs: { side: Side; recording: string }[];
  /** Pairs of a run of the base and one of the change. */
  pairs: number;
  /** Cycles that are compared. */
  cycles: number;
  series: PairedSeries[];
  /** What the stored baseline had said; null where it was not asked. */
  stored: { verdict: Verdict; reason: string } | null;
  /** What follows, in a sentence or two. */
  sentences: string[];
}

/** One gated series of runs that were measured side by side. */
export interface PairedSeries {
  series: string;
  unit: Unit;
  verdict: Verdict;
  reason: string;
  /** Growth of the change beyond that of the base, per 1000 requests; null where it is not judged, or was not read. */
  drift: PairedFigure | null;
  /** How far the change settles on the worse side of the base; null likewise. */
  level: PairedFigure | null;
}
