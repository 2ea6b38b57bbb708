import { groupByEnvironment, newerFirst } from '../../baseline/retention.js';
import type { StoredFile } from '../../baseline/stored-file.js';
import type { Ancestry } from '../events/commits.js';

/** A stored recording's file, and its distance behind the base in commits. */
export interface Near<File> {
  file: File;
  distance: number;
}

interface NearLimits {
  perEnvironment: number;
  /** Files of all environments together. */
  files: number;
  /** Environments, the most recently used, whose oldest recording is read. */
  oldest: number;
  /** Oldest recordings of one environment whose distance GitHub is asked for. */
  oldestTries: number;
}

/** With one environment a list takes 19 requests at most, however many recordings there are. */
const LIMITS: NearLimits = { perEnvironment: 13, files: 128, oldest: 16, oldestTries: 3 };

/**
 * Selects the recordings to read for a base commit: for every environment the nearest at or before the base (the newest
 * first where a commit has several), and the oldest, which holds the reference level. The environment of the run is
 * not known yet.
 * @returns nearest first
 */
export async function nearest<File extends StoredFile>(
  files: readonly File[],
  ancestry: Ancestry,
  limits: NearLimits = LIMITS,
): Promise<Near<File>[]> {
  const environments = [...groupByEnvironment(files).values()].map((all) => [...all].sort(newerFirst));
  const distances = await ancestry.distances(
    files.map(({ commit }) => commit),
    (found) => environments.every((all) => isServed(all, found, limits.perEnvironment)),
  );
  const behind = environments.flatMap((all) =>
    all
      .flatMap((file): Near<File>[] => {
        const distance = distances.get(file.commit);
        return distance === undefined ? [] : [{ file, distance }];
      })
      .sort(nearerFirst)
      .slice(0, limits.perEnvironment),
  );
  const oldest = await oldestOf(environments, distances, ancestry, limits);
  const isOldest = new Set(oldest.map(({ file }) => file));
  const others = behind.filter(({ file }) => !isOldest.has(file)).sort(nearerFirst);
  return [...others.slice(0, limits.files - oldest.length), ...oldest].sort(nearerFirst);
}

/** The oldest recording before the base, for each of the most recently used environments. */
async function oldestOf<File extends StoredFile>(
  environments: readonly (readonly File[])[],
  known: ReadonlyMap<string, number>,
  ancestry: Ancestry,
  limits: NearLimits,
): Promise<Near<File>[]> {
  const lastUsed = environments
    .toSorted(([a], [b]) => (a === undefined || b === undefined ? 0 : newerFirst(a, b)))
    .slice(0, limits.oldest);
  const found: Near<File>[] = [];
  for (const all of lastUsed) {
    const oldestFirst = all.toReversed();
    const others = oldestFirst.slice(limits.oldestTries).filter(({ commit }) => known.has(commit));
    for (const file of [...oldestFirst.slice(0, limits.oldestTries), ...others]) {
      const distance = await ancestry.farDistance(file.commit);
      if (distance === null) continue;
      found.push({ file, distance });
      break;
    }
  }
  return found;
}

/** Whether enough recordings of an environment were found, or all of them. */
function isServed(all: readonly StoredFile[], found: ReadonlyMap<string, number>, enough: number): boolean {
  const met = all.filter(({ commit }) => found.has(commit)).length;
  return met >= Math.min(enough, all.length);
}

function nearerFirst(a: Near<StoredFile>, b: Near<StoredFile>): number {
  return a.distance - b.distance || newerFirst(a.file, b.file);
}
