import type { StoredFile } from './stored-file.js';

/** A file on the branch, with the size it has there. */
export interface KeptFile extends StoredFile {
  bytes: number;
}

export interface RetentionLimits {
  /** Beyond this many of an environment, those older than `days` go. */
  perEnvironment: number;
  days: number;
  /** Of all files together. */
  totalBytes: number;
  /** The newest of an environment, which never go. */
  always: number;
}

export const RETENTION: RetentionLimits = { perEnvironment: 64, days: 90, totalBytes: 64 * 1024 * 1024, always: 8 };

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Which files a branch of baselines can do without. By count *and* age, so that a branch that was cut long ago still
 * finds an ancestor's recording, and a busy day drops none; then, where the whole is too large, the oldest of whichever
 * environment is the largest. The newest few of an environment always stay, and its oldest: against that one slow
 * growth is seen which no single change is to blame for.
 * @param now milliseconds since 1970
 * @returns files of `files`, those that go
 */
export function retire<File extends KeptFile>(
  files: readonly File[],
  now: number,
  limits: RetentionLimits = RETENTION,
): File[] {
  const environments = [...groupByEnvironment(files).values()].map((all) => {
    const newestFirst = [...all].sort(newerFirst);
    const spare = newestFirst.slice(limits.always, -1);
    const old = spare.filter(
      (file, i) => limits.always + i >= limits.perEnvironment && now - file.created > limits.days * DAY_MS,
    );
    const gone = new Set(old);
    // Oldest last: taken from the end.
    return { bytes: sum(all) - sum(old), spare: spare.filter((file) => !gone.has(file)), gone: old };
  });
  let total = environments.reduce((bytes, environment) => bytes + environment.bytes, 0);
  while (total > limits.totalBytes) {
    const largest = environments
      .filter(({ spare }) => spare.length > 0)
      .reduce<(typeof environments)[number] | null>((a, b) => (a === null || b.bytes > a.bytes ? b : a), null);
    const oldest = largest?.spare.pop();
    if (largest === null || oldest === undefined) break;
    largest.gone.push(oldest);
    largest.bytes -= oldest.bytes;
    total -= oldest.bytes;
  }
  return environments.flatMap(({ gone }) => gone);
}

/** By gate and environment: the same environment of two gates is two. */
export function groupByEnvironment<File extends StoredFile>(files: readonly File[]): Map<string, File[]> {
  const groups = new Map<string, File[]>();
  for (const file of files) {
    const key = `${file.name}/${file.environment}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return groups;
}

/** Newest first; by path where two were recorded at once, so that the order given changes nothing. */
export function newerFirst(a: StoredFile, b: StoredFile): number {
  return b.created - a.created || (a.path < b.path ? 1 : -1);
}

const sum = (files: readonly KeptFile[]): number => files.reduce((bytes, file) => bytes + file.bytes, 0);
