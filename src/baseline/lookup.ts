import { differences, type Environment } from '../recording/environment.js';
import type { StoredRecording } from './store.js';

/**
 * The stored recording whose plan binds a new run: the newest whose verdict lets it be a baseline and whose
 * environment is equal but for the plan. Null where there is none: the run is free to fix its own.
 * @param recordings newest first
 * @param environment of the new run, without `plan`
 */
export function planBinder(recordings: readonly StoredRecording[], environment: Environment): StoredRecording | null {
  for (const stored of recordings) {
    const verdict = stored.recording.verdict?.verdict;
    if (verdict === 'regression' || verdict === 'not-measured') continue;
    const { plan: _, ...theirs } = stored.recording.header.environment;
    if (differences(environment, theirs).length === 0) return stored;
  }
  return null;
}
