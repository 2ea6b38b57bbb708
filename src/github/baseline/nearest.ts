import { groupByEnvironment, newerFirst } from '../../baseline/retention.js';
import type { StoredFile } from '../../baseline/stored-file.js';
import type { Ancestry } from '../events/commits.js';

/** A file worth reading, and how many commits behind the base its own lies. */
export interface Near<File> {
  file: File;
  distance: number;
}

export interface NearLimits {
  perEnvironment: number;
  /** Of all environments together. */
  files: number;
  /** Environments whose oldest recording is looked for, those that were used last. */
  anchors: number;
  /** Oldest recordings of one environment that GitHub is asked about. */
  anchorTries: number;
}

const LIMITS: NearLimits = { perEnvironment: 16, files: 128, anchors: 16, anchorTries: 3 };

/**
 * The recordings worth reading for a base commit: of every environment the nearest at or before it, newest first where
 * one commit has several, and the oldest, its anchor. Which environment a run will turn out to have is not known yet.
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
  const anchors = await oldestOf(environments, distances, ancestry, limits);
  const isAnchor = new Set(anchors.map(({ file }) => file));
  const others = behind.filter(({ file }) => !isAnchor.has(file)).sort(nearerFirst);
  return [...others.slice(0, limits.files - anchors.length), ...anchors].sort(nearerFirst);
}

/** The oldest recording before the base of each of the environments that were used last. */
async function oldestOf<File extends StoredFile>(
  environments: readonly (readonly File[])[],
  known: ReadonlyMap<string, number>,
  ancestry: Ancestry,
  limits: NearLimits,
): Promise<Near<File>[]> {
  const lastUsed = environments
    .toSorted(([a], [b]) => (a === undefined || b === undefined ? 0 : newerFirst(a, b)))
    .slice(0, limits.anchors);
  const anchors: Near<File>[] = [];
  for (const all of lastUsed) {
    const oldestFirst = all.toReversed();
    const others = oldestFirst.slice(limits.anchorTries).filter(({ commit }) => known.has(commit));
    for (const file of [...oldestFirst.slice(0, limits.anchorTries), ...others]) {
      const distance = await ancestry.farDistance(file.commit);
      if (distance === null) continue;
      anchors.push({ file, distance });
      break;
    }
  }
  return anchors;
}

/** Whether enough of an environment's recordings were met, or all. */
function isServed(all: readonly StoredFile[], found: ReadonlyMap<string, number>, enough: number): boolean {
  const met = all.filter(({ commit }) => found.has(commit)).length;
  return met >= Math.min(enough, all.length);
}

function nearerFirst(a: Near<StoredFile>, b: Near<StoredFile>): number {
  return a.distance - b.distance || newerFirst(a.file, b.file);
}
