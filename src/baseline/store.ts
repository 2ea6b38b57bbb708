import type { Recording } from '../recording/recording.js';

/** A stored recording and what to call it in a message. */
export interface StoredRecording {
  /** Path or name within the store. */
  origin: string;
  recording: Recording;
  /**
   * Commits from the base commit back to the recording's own; 0: the base commit's own recording. Null where the
   * store does not know of commits.
   */
  distance: number | null;
}

/** Where recordings of the base are kept: a directory here, a branch in `github/`. */
export interface BaselineStore {
  /**
   * The gate's recordings, newest first; where commits are known, those at or before the base commit, nearest first.
   * What cannot be read is left out and reported in `warnings`, never trusted.
   * @param name the gate's name
   * @throws StoreRefused where what is stored cannot be listed
   */
  list(name: string): Promise<{ recordings: StoredRecording[]; warnings: string[] }>;
  /**
   * Keeps a recording under the gate's name; one immutable file a recording. Returns where.
   * @throws StoreRefused where it cannot be kept
   */
  put(name: string, recording: Recording): Promise<string>;
}

/** A store that may not be read or written: one line with the permission to grant, and the alternative. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';
}
