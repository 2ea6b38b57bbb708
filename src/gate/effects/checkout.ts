import { spawnSync } from 'node:child_process';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository that is checked out, to show where a file of the service lies in it. */
export interface Repository {
  /** The path in the repository of a file of the service; null where it is not in it, or several may be it. */
  find(file: string): string | null;
  /** A line of such a path, trimmed; null where it cannot be read. */
  lineOf(path: string, line: number): string | null;
}

/** On a file system that hangs the repository is not known. */
const GIT_MS = 10_000;
const LIST_BYTES = 32 * 1024 * 1024;
const FILE_BYTES = 1024 * 1024;
const LINE_LENGTH = 200;
/** Longer paths are not recorded. */
const PATH_LENGTH = 512;

/** The repository of a directory, read when it is first asked for. */
export function checkout(directory = process.cwd()): Repository {
  let known: { root: string; files: readonly string[] } | null = null;
  const listed = (): { root: string; files: readonly string[] } => {
    known ??= listFiles(directory);
    return known;
  };
  return {
    find: (file) => bestSuffix(file, listed().files),
    lineOf: (path, line) => (listed().files.includes(path) ? readLine(join(listed().root, path), line) : null),
  };
}

/**
 * The one path whose end is the longest in common with a file of the service: images copy a repository to a place of their
 * own. Its name alone is enough only where no other file of the repository is called so.
 */
export function bestSuffix(file: string, paths: readonly string[]): string | null {
  const wanted = parts(file);
  let best: { path: string; common: number }[] = [];
  for (const path of paths) {
    const common = inCommon(wanted, parts(path));
    if (common === 0 || common < (best[0]?.common ?? 0)) continue;
    best = common === best[0]?.common ? [...best, { path, common }] : [{ path, common }];
  }
  // Of several that agree in as many parts, the one of which nothing is left over is it.
  const whole = best.filter(({ path, common }) => parts(path).length === common);
  return (best.length === 1 ? best : whole)[0]?.path ?? null;
}

function parts(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function inCommon(a: readonly string[], b: readonly string[]): number {
  let common = 0;
  while (common < Math.min(a.length, b.length) && a[a.length - 1 - common] === b[b.length - 1 - common]) common++;
  return common;
}

function listFiles(directory: string): { root: string; files: readonly string[] } {
  const limits = { encoding: 'utf8', timeout: GIT_MS, killSignal: 'SIGKILL', maxBuffer: LIST_BYTES } as const;
  const root = spawnSync('git', ['rev-parse', '--show-toplevel'], { ...limits, cwd: directory });
  if (root.status !== 0) return { root: '', files: [] };
  const top = root.stdout.trim();
  const list = spawnSync('git', ['ls-files', '-z'], { ...limits, cwd: top });
  return { root: top, files: list.status === 0 ? list.stdout.split('\0').filter(isShown) : [] };
}

function isShown(path: string): boolean {
  return path !== '' && path.length <= PATH_LENGTH && !/\p{C}/u.test(path);
}

/** Follows no link, and reads no large file: a pull request brings both. */
function readLine(path: string, line: number): string | null {
  try {
    const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants;
    const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
      const stat = fstatSync(file);
      if (!stat.isFile() || stat.size > FILE_BYTES) return null;
      const text = readFileSync(file, 'utf8').split('\n')[line - 1];
      return text === undefined ? null : text.replace(/\p{C}/gu, ' ').trim().slice(0, LINE_LENGTH);
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}
