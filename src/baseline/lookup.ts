import { recordingRefusal } from '../drift/eligible.js';
import { differences, type Environment } from '../recording/environment.js';
import type { StoredRecording } from './store.js';

/**
 * The stored recording whose plan binds a new run: the newest sound one whose environment is equal but for the plan.
 * Null where there is none: the run is free to fix its own.
 * @param recordings newest first
 * @param environment of the new run, without `plan`
 */
export function planBinder(recordings: readonly StoredRecording[], environment: Environment): StoredRecording | null {
  return recordings.find((stored) => mayServe(stored, environment)) ?? null;
}

/**
 * The stored recordings that the judge is offered: from the newest back until `runs` that may serve are among them.
 * Those in between that may not are offered too, so that the report says why they were refused.
 * @param recordings newest first
 * @param environment of the new run, without `plan`
 */
export function offered(
  recordings: readonly StoredRecording[],
  environment: Environment,
  runs: number,
): StoredRecording[] {
  const chosen: StoredRecording[] = [];
  let serving = 0;
  for (const stored of recordings) {
    if (serving >= runs) break;
    if (mayServe(stored, environment)) serving += 1;
    chosen.push(stored);
  }
  return chosen;
}

/** Sound in itself, and measured in this environment. */
function mayServe({ recording }: StoredRecording, environment: Environment): boolean {
  const { plan: _, ...theirs } = recording.header.environment;
  return recordingRefusal(recording) === null && differences(environment, theirs).length === 0;
}
