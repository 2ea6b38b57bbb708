import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * The paths that a file of the working tree has in its repository, as GitHub lists them: its own, and where it is a link
 * also that of what it leads to. None where it lies outside of one. The step runs where the runner starts it, which is
 * the repository's root unless actions/checkout was given a `path`.
 */
export function inRepository(path: string): string[] {
  const named = resolve(path);
  const paths = [named, realOf(named)].flatMap((file) => {
    const root = rootOf(file);
    return root === null ? [] : [relative(root, file).split(sep).join('/')];
  });
  return [...new Set(paths)];
}

/** Whether a pull request that changes `files` changes this one; a link to a folder and a submodule are listed as files. */
export function isChanged(path: string, files: readonly string[]): boolean {
  return files.some((file) => path === file || path.startsWith(`${file}/`));
}

/** What a path leads to; the path itself where nothing is there. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Root of the repository that a file lies in: the one that the step runs in, else the nearest. */
function rootOf(file: string): string | null {
  const here = [process.cwd(), realOf(process.cwd())].find((cwd) => file.startsWith(`${cwd}${sep}`));
  if (here !== undefined && existsSync(join(here, '.git'))) return here;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
  }
  // An archive of the repository, which has no `.git`.
  return here ?? null;
}

/** Workflows call no more than ten others, each in the other (GitHub's documentation on reusable workflows). */
const MAX_CALLED = 50;
const CALL = /\buses:\s*['"]?\.\/([^\s'"#@,}]+)/g;

/**
 * The files of the repository that a workflow is made of: its own, the workflows that it calls, and the folders of
 * actions, which end with `/`. What is called from another repository is none of this one's.
 * @param beside path of a file of the same repository, by which its root is found
 */
export function workflowFilesOf(workflowPath: string, beside: string): string[] {
  const root = rootOf(resolve(beside)) ?? process.cwd();
  const found = [workflowPath];
  for (const path of found) {
    for (const [, called = ''] of textOf(root, path).matchAll(CALL)) {
      const file = /\.ya?ml$/.test(called) ? called : `${called.replace(/\/+$/, '')}/`;
      if (!found.includes(file) && found.length < MAX_CALLED) found.push(file);
    }
  }
  return found;
}

/** Of a workflow, or of an action's folder; empty where it cannot be read. */
function textOf(root: string, path: string): string {
  const candidates = path.endsWith('/') ? [`${path}action.yml`, `${path}action.yaml`] : [path];
  for (const candidate of candidates) {
    try {
      return readFileSync(join(root, candidate), 'utf8');
    } catch {
      // The other name, or none.
    }
  }
  return '';
}
