import { spawnSync } from 'node:child_process';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../../explain/source/line-change.js';
import { repositoryPaths } from '../../explain/source/repository-path.js';

/** The repository that is checked out, to show where a file of the service lies in it. */
export interface Repository {
  /**
   * The path in the repository of a file of the service.
   * @param source that line of the file, where the service told it: a path that has another there is not it
   * @returns several where nobody can tell which; empty where it is not in the repository
   */
  find(file: string, line: number | null, source: string | null): string[];
  /** A line of such a path, trimmed; null where it cannot be read. */
  lineOf(path: string, line: number): string | null;
  /** What differs in these paths from a commit; null where git does not have that commit. */
  changesSince(commit: string, paths: readonly string[]): Pick<Change, 'patches' | 'isWhole'> | null;
}

/** On a file system that hangs the repository is not known. */
const GIT_MS = 10_000;
const LIST_BYTES = 32 * 1024 * 1024;
const FILE_BYTES = 1024 * 1024;
const LINE_LENGTH = 200;
/** Characters by which two lines are told apart. */
const COMPARED = 100;
const COMMIT = /^[0-9a-f]{40,64}$/;
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
    find: (file, line, source) => {
      const { root, files } = listed();
      if (line === null || source === null) return repositoryPaths(file, files);
      const said = comparable(source);
      return repositoryPaths(file, files, (path) => comparable(readLine(join(root, path), line)) === said);
    },
    lineOf: (path, line) => (listed().files.includes(path) ? readLine(join(listed().root, path), line) : null),
    changesSince: (commit, paths) => (listed().files.length === 0 ? null : differences(listed().root, commit, paths)),
  };
}

/** Both sides cut and clean lines in their own way. */
function comparable(text: string | null): string | null {
  return text === null
    ? null
    : text
        .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
        .trim()
        .slice(0, COMPARED);
}

function listFiles(directory: string): { root: string; files: readonly string[] } {
  const root = git(directory, 'rev-parse', '--show-toplevel')?.trim();
  if (root === undefined) return { root: '', files: [] };
  return { root, files: (git(root, 'ls-files', '-z') ?? '').split('\0').filter(isShown) };
}

/** The output of git; null where it fails, hangs or tells too much. */
function git(directory: string, ...words: string[]): string | null {
  const limits = { encoding: 'utf8', timeout: GIT_MS, killSignal: 'SIGKILL', maxBuffer: LIST_BYTES } as const;
  const { status, stdout } = spawnSync('git', words, { ...limits, cwd: directory });
  return status === 0 ? stdout : null;
}

/** Of the files as they lie there, whether or not they are committed. */
function differences(
  root: string,
  commit: string,
  paths: readonly string[],
): Pick<Change, 'patches' | 'isWhole'> | null {
  if (!COMMIT.test(commit)) return null;
  // A pull request can bring attributes, but no program that they name.
  const diff = ['diff', '-M', '--no-color', '--no-ext-diff', '--no-textconv', '--ignore-submodules'];
  const names = git(root, ...diff, '--name-status', '-z', commit, '--');
  if (names === null) return null;
  const touched = touchedFiles(names);
  const patches = new Map<string, string | null>();
  for (const path of paths) {
    const before = touched.get(path);
    if (before === undefined) continue;
    // Under both names, or a file that was moved would be one that is new.
    const files = [...new Set([before, path])].map((name) => `:(top,literal)${name}`);
    patches.set(path, git(root, ...diff, '-U0', commit, '--', ...files));
  }
  return { patches, isWhole: true };
}

/** Files that differ, with what they were called before: of `git diff --name-status -z`. */
function touchedFiles(names: string): Map<string, string> {
  const touched = new Map<string, string>();
  const fields = names.split('\0');
  for (let at = 0; at < fields.length - 1; ) {
    const isMoved = /^[RC]/.test(fields[at++] ?? '');
    const before = fields[at++] ?? '';
    touched.set(isMoved ? (fields[at++] ?? '') : before, before);
  }
  return touched;
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
