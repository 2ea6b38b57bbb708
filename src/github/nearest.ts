import { groupByEnvironment, newerFirst } from '../baseline/retention.js';
import type { StoredFile } from '../baseline/stored-file.js';
import type { Ancestry } from './commits.js';

/** A file worth reading, and how far behind the base its commit lies; null: too far to be counted. */
export interface Near<File> {
  file: File;
  distance: number | null;
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
 * @returns nearest first, those too far to be counted last
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
  const near = (file: File): Near<File> => ({ file, distance: distances.get(file.commit) ?? null });
  const anchors: Near<File>[] = [];
  const lastUsedFirst = environments.sort(([a], [b]) => (a === undefined || b === undefined ? 0 : newerFirst(a, b)));
  for (const all of lastUsedFirst.slice(0, limits.anchors)) {
    for (const file of all.toReversed().slice(0, limits.anchorTries)) {
      if (!(await ancestry.includes(file.commit))) continue;
      anchors.push(near(file));
      break;
    }
  }
  const behind = environments.flatMap((all) =>
    all
      .filter(({ commit }) => distances.has(commit))
      .map(near)
      .sort(nearerFirst)
      .slice(0, limits.perEnvironment),
  );
  const isAnchor = new Set(anchors.map(({ file }) => file));
  const others = behind.filter(({ file }) => !isAnchor.has(file)).sort(nearerFirst);
  return [...others.slice(0, limits.files - anchors.length), ...anchors].sort(nearerFirst);
}

/** Whether enough of an environment's recordings were met, or all. */
function isServed(all: readonly StoredFile[], found: ReadonlyMap<string, number>, enough: number): boolean {
  const met = all.filter(({ commit }) => found.has(commit)).length;
  return met >= Math.min(enough, all.length);
}

function nearerFirst(a: Near<StoredFile>, b: Near<StoredFile>): number {
  if (a.distance === b.distance) return newerFirst(a.file, b.file);
  return (a.distance ?? Number.POSITIVE_INFINITY) - (b.distance ?? Number.POSITIVE_INFINITY);
}
