import type { PairedResult } from '../../drift/paired/paired-figures.js';
import type { BaselineUse, DriftFigure, Finding, Problem, Verdict } from '../../drift/verdict.js';
import type { PhaseGrowth } from '../../explain/phase-evidence.js';
import type { Unit } from '../../series/series.js';
import type { Pattern } from '../text/catalogue.js';

/**
 * The report model: everything a reader of the terminal, the Markdown, the page or the JSON is told. Pure data; the
 * renderers add nothing to it. `judge --json` and the Action's output `summary` print it as it is.
 */
export interface ReportModel {
  format: 'memdrift.report';
  version: 1;
  /** Of the gate. */
  name: string;
  verdict: Verdict;
  /** One sentence. */
  reason: string;
  /** Whose reason that is: of a problem, by its index, of findings, or of the run as a whole. */
  decidedBy: { problem: number } | 'findings' | 'run';
  remedy: string | null;
  /** What the growth means on the ladder of layers, where there is any; one or two sentences. */
  explanation: string[];
  /** Where growth first appears, what merely follows it, and how to confirm and mend it. */
  growth: { first: string | null; follows: Record<string, string>; patterns: Pattern[] };
  /** What cycles of one kind of request add to the series that grew first; empty where none were replayed. */
  phases: ReportPhase[];
  /** What they say together, a sentence each. */
  dependsOn: string[];
  findings: ReportFinding[];
  problems: ReportProblem[];
  environment: Record<string, unknown>;
  subject: Record<string, unknown>;
  /** Subject keys that differ from the newest baseline: `[key, baseline, this change]`. */
  subjectChanges: [string, unknown, unknown][];
  baseline: Omit<BaselineUse, 'refused'> & { refused: string[] };
  /** What the base is called, e.g. `main`. */
  baseName: string;
  context: ReportContext;
  /** Base and change measured side by side; null where they were not. */
  ab: ReportAb | null;
  /** Lines for the configuration file that would accept this regression; null where there is none to accept. */
  acceptance: string | null;
  /** When a limit is reached if growth stays linear; null where no limit is known or it is too far to say. */
  outOfMemory: OutOfMemory | null;
  /** The series worth looking at, this change and the base; null where there is nothing to draw. */
  chart: Chart | null;
  replay: ReplayFigures;
  sensitivity: { layer: string; series: string; held: number; shown: number | null; seen: boolean }[];
  /** From the recording: created, commit. */
  recording: { created: string | null; commit: string | null; path: string | null };
  /** Command that measures the same again; null where it is not known. */
  reproduce: string | null;
  notes: string[];
  /** Last lines of the service's output where it kept the run from a verdict; oldest first. */
  logs: string[];
}

/** Which rule a series breaks; `other`: one that its figures do not show. */
export type Broken = 'drift' | 'level' | 'peak' | 'other';

/** A finding, its cause and notes in words, its growth under the names of the contract. */
export interface ReportFinding extends Omit<Finding, 'cause' | 'notes' | 'drift'> {
  /** One sentence. */
  reason: string;
  /** The rules that a regression breaks, the gravest first; empty for any other verdict. */
  broken: Broken[];
  drift: ReportDrift | null;
  /** A sentence each. */
  notes: string[];
}

/** In the series' unit. */
export interface ReportDrift extends Omit<DriftFigure, 'growth'> {
  per1000Requests: number;
  low: number;
  high: number;
}

export interface ReportProblem extends Omit<Problem, 'cause'> {
  reason: string;
  /** Told beside the facts, not among the notes: there is no baseline at all yet. */
  first?: true;
  remedy?: string;
}

export interface ReportPhase extends Omit<PhaseGrowth, 'growth' | 'failed'> {
  unit: Unit;
  per1000Requests: number | null;
  low: number | null;
  high: number | null;
  failed: string | null;
}

/** A paired A/B in words. */
export interface ReportAb extends Omit<PairedResult, 'cause' | 'series' | 'stored'> {
  reason: string;
  series: ReportPaired[];
  stored: { verdict: Verdict; reason: string } | null;
  /** What follows, in a sentence or two. */
  sentences: string[];
}

export interface ReportPaired extends Omit<PairedResult['series'][number], 'cause' | 'drift' | 'level'> {
  reason: string;
  drift: ReportDifference | null;
  level: ReportDifference | null;
}

/** Candidate minus base, in the series' unit. */
export interface ReportDifference {
  pairs: number[];
  mean: number;
  low: number;
  high: number;
  budget: number;
}

/** What surrounds the measurement: told before the verdict where it bears on how far that can be trusted. */
export interface ReportContext {
  /** Files of the gate itself (workload, configuration, workflow) that the change under review changes. */
  gateChanges: string[];
  /** Where the budgets come from although the change under review changes the configuration. */
  policy: 'head' | 'base';
  /**
   * The base commit, how it is called (`merge base`, `first parent`), and how many commits before it the nearest
   * recording lies that was used: 0 its own, more a stand-in; null where none was, or commits are not known.
   */
  base: { commit: string; kind: string; distance: number | null } | null;
  /** The base itself grows, whatever this change does: since which commit, and what its own run found. */
  baseGrows: { since: string | null; reason: string } | null;
  /** Measured by the run of a fork, whose word this is. */
  byFork: boolean;
}

export interface ReplayFigures {
  cycles: number;
  requests: number;
  /** From the first to the last checkpoint. */
  durationS: number;
  /** Rests included; null of fewer than two checkpoints. */
  requestsPerSecond: number | null;
  sent: number;
  ok: number;
  errors: Record<string, number>;
  p95Ms: number | null;
  baselineP95Ms: number | null;
  baselineErrorShare: number | null;
  /** Planned hang-ups; null where there are none. */
  cancels: { planned: number; delivered: number } | null;
  /** Of the cycle in which it was worst; null where no request has a planned time. */
  latenessP99Ms: number | null;
  /** Most requests in flight at once; null where that was not counted. */
  inFlight: number | null;
  /** The most frequent first. */
  classes: ClassFigures[];
}

export interface ClassFigures {
  class: string;
  sent: number;
  ok: number;
  cancels: { planned: number; delivered: number } | null;
  p95Ms: number | null;
  /** Time to the first event of a stream. */
  ttftP95Ms: number | null;
}

/** Linear extrapolation to a limit, from the last checkpoint on. */
export interface OutOfMemory {
  /** Whose limit: `the container's`, `the device's`. */
  what: string;
  limitBytes: number;
  /** The rate measured in this run, rests included. */
  requestsPerSecond: number;
  /** Hours at that rate: from the slope, and from both ends of its interval; `highHours` null: not in sight. */
  hours: number;
  lowHours: number;
  highHours: number | null;
}

/** Equally spaced points in the series' unit: medians of the checkpoints between `fromRequests` and `toRequests`. */
export interface Chart {
  series: string;
  unit: Finding['unit'];
  /** `rise`: points count from the first one of their own line; `height`: as they are. */
  kind: 'rise' | 'height';
  fromRequests: number;
  toRequests: number;
  head: number[];
  base: number[] | null;
}
