import type { Note, Refusal } from '../drift/cause.js';
import { recordingRefusal } from '../drift/validity/comparable.js';
import { differences, type Environment } from '../recording/environment.js';
import type { Recording } from '../recording/recording.js';
import type { StoredRecording } from './store.js';

/** What a run is compared with, of all that is stored. */
interface Lookup {
  /** For the judge, nearest first; those that are not comparable are there for the report to name the reason. */
  offered: StoredRecording[];
  /** Comparable recordings that are not offered. */
  refused: Refusal[];
  /** For the report, where there are recordings and none is comparable; null else. */
  note: Note | null;
}

interface LookupOptions {
  /** Comparable recordings at most. */
  runs: number;
  /** Commits before the base that the nearest one may lie, where the store knows of commits. */
  standInDistance: number;
}

/**
 * The stored recording whose plan binds a new run: the nearest storable one whose environment is equal but for the plan.
 * Null where there is none: the run is free to fix its own.
 * @param recordings nearest first
 * @param environment of the new run, without `plan`
 */
export function planBinder(recordings: readonly StoredRecording[], environment: Environment): StoredRecording | null {
  return recordings.find((stored) => isComparable(stored, environment)) ?? null;
}

/**
 * The stored recordings that the judge is offered: from the nearest back until `runs` comparable ones are among them.
 * None where the nearest comparable one is farther than a fallback baseline may be, and none before the first storable one.
 * @param recordings nearest first
 * @param environment of the new run, without `plan`
 */
export function lookUp(
  recordings: readonly StoredRecording[],
  environment: Environment,
  { runs, standInDistance }: LookupOptions,
): Lookup {
  const nearest = recordings.find((stored) => isComparable(stored, environment));
  const distance = nearest?.distance ?? null;
  if (nearest !== undefined && distance !== null && distance > standInDistance) {
    const { commit = null, created = null } = nearest.recording.header;
    const far = { recording: { commit, created }, why: 'too-far', distance, allowed: standInDistance } as const;
    return { offered: [], refused: [far], note: null };
  }
  // History alone, whose own verdict keeps it from being compared, is no first baseline (contract: on-missing-baseline).
  const refusals = recordings.flatMap(({ recording }) => recordingRefusal(recording) ?? []);
  const [first] = refusals;
  if (first !== undefined && refusals.length === recordings.length) {
    return { offered: [], refused: [], note: { note: 'none-sound', stored: recordings.length, nearest: first } };
  }
  const offered: StoredRecording[] = [];
  let comparable = 0;
  for (const stored of recordings) {
    if (comparable >= runs) break;
    if (isComparable(stored, environment)) comparable += 1;
    offered.push(stored);
  }
  return { offered, refused: [], note: null };
}

/** How far the nearest of the recordings used lies before the base commit; null where the store does not know. */
export function distanceOf(stored: readonly StoredRecording[], used: readonly Recording[]): number | null {
  const distances = stored
    .filter(({ recording }) => used.includes(recording))
    .map(({ distance }) => distance)
    .filter((distance) => distance !== null);
  return distances.length === 0 ? null : Math.min(...distances);
}

/** Measured in this environment, whatever its plan. */
export function ofEnvironment({ recording }: StoredRecording, environment: Environment): boolean {
  const { plan: _, ...theirs } = recording.header.environment;
  return differences(environment, theirs).length === 0;
}

/** Storable as a baseline, and measured in this environment. */
export function isComparable(stored: StoredRecording, environment: Environment): boolean {
  return recordingRefusal(stored.recording) === null && ofEnvironment(stored, environment);
}
