import type { StoredRecording } from '../baseline/store.js';
import type { PairedResult } from '../drift/paired/paired-figures.js';
import type { Judgement } from '../drift/verdict.js';
import type { Recording } from '../recording/recording.js';

/** What a run came to: the judgement, what it was judged on, and where it lies. */
export interface GateResult {
  judgement: Judgement;
  recording: Recording;
  recordingPath: string;
  /** False where no file could be written: nothing of this run is at `recordingPath`. */
  hasRecording: boolean;
  /** Stored recordings that the judge used, newest first. */
  baselines: Recording[];
  /** Where the recording was stored; null where it was not. */
  storedAt: string | null;
  notes: string[];
  context: GateContext;
  /** The other runs of a refresh that makes several (`refresh-runs`), in order; of them all this is the worst. */
  others: GateResult[];
  /** Base and change measured side by side; null where they were not. */
  ab: PairedResult | null;
}

/** What the gate knows of the base, for the report. */
export interface GateContext {
  /** How far the nearest recording used lies before the base commit, in commits; null within where that is not known. */
  base: { distance: number | null } | null;
  /** The base itself grows, whatever this change does. Never said by a refresh, which judges the base. */
  baseGrows: { since: string | null; reason: string } | null;
}

/** The recordings of the store, or the sentence that says why they could not be had. */
export interface Stored {
  recordings: StoredRecording[];
  /** What is there and could not be read, a sentence each. */
  leftOut: string[];
  refused: string | null;
}
