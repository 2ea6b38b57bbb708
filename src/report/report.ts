import type { BaselineUse, Finding, Problem, Verdict } from '../drift/verdict.js';

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
  remedy: string | null;
  /** What the growth means on the ladder of layers, where there is any; one or two sentences. */
  explanation: string[];
  findings: Finding[];
  problems: Problem[];
  environment: Record<string, unknown>;
  subject: Record<string, unknown>;
  /** Subject keys that differ from the newest baseline: `[key, baseline, this change]`. */
  subjectChanges: [string, unknown, unknown][];
  baseline: BaselineUse;
  replay: ReplayFigures;
  sensitivity: { layer: string; series: string; held: number; shown: number | null; seen: boolean }[];
  /** From the recording: created, commit. */
  recording: { created: string | null; commit: string | null; path: string | null };
  /** Command that measures the same again; null where it is not known. */
  reproduce: string | null;
  notes: string[];
}

export interface ReplayFigures {
  cycles: number;
  requests: number;
  durationS: number;
  sent: number;
  ok: number;
  errors: Record<string, number>;
  p95Ms: number | null;
  baselineP95Ms: number | null;
  baselineErrorShare: number | null;
}
