import type { StoredRecording } from '../baseline/store.js';
import type { PairedResult } from '../drift/paired/paired-figures.js';
import type { Judgement } from '../drift/verdict.js';
import type { Recording } from '../recording/recording.js';
import type { Trouble } from '../recording/trouble.js';
import type { GateNote } from '../report/text/run/gate-notes.js';

/** The result of a gate: the judgement, the recording behind it, and where it is stored. */
export interface GateResult {
  judgement: Judgement;
  recording: Recording;
  recordingPath: string;
  /** False if no file could be written at `recordingPath`. */
  hasRecording: boolean;
  /** Stored recordings that the judge used, newest first. */
  baselines: Recording[];
  /** All stored recordings that were read, in no order; those of main, whatever their verdict and environment. */
  stored: readonly Recording[];
  /** Where the recording was stored; null if it was not. */
  storedAt: string | null;
  /** Beside those that the recording has. */
  notes: GateNote[];
  context: GateContext;
  /** The other runs of a refresh (`refresh-runs`), in order; this result is the worst of all. */
  others: GateResult[];
  /** Figures of the paired A/B; null without one. */
  ab: PairedResult | null;
}

/** What the gate knows about the base, for the report. */
export interface GateContext {
  /** Commits between the nearest baseline and the base commit; `distance` is null if not known. */
  base: { distance: number | null } | null;
  /** Growth of the base itself, whatever this change does. Always null in a refresh, which judges the base. */
  baseGrows: { since: string | null; reason: string } | null;
}

/** The recordings of the store, or why they could not be read. */
export interface Stored {
  recordings: StoredRecording[];
  /** Stored files that could not be read, one sentence each. */
  leftOut: string[];
  refused: Trouble | null;
}
