import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readRegularFile } from '../../files/regular-file.js';

/**
 * The paths of a file in its repository, as GitHub lists them: its own, and for a link also that of its target. Empty
 * outside of a repository. The step runs in the repository's root, unless actions/checkout was given a `path`.
 */
export function inRepository(path: string): string[] {
  const named = resolve(path);
  const paths = [named, realOf(named)].flatMap((file) => {
    const root = rootOf(file);
    return root === null ? [] : [relative(root, file).split(sep).join('/')];
  });
  return [...new Set(paths)];
}

/** Whether `files` include this path. Links to folders and submodules are listed as files. */
export function isChanged(path: string, files: readonly string[]): boolean {
  return files.some((file) => path === file || path.startsWith(`${file}/`));
}

/** The target of a path; the path itself where it does not exist. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Root of the repository of a file: the one that the step runs in, else the nearest. */
function rootOf(file: string): string | null {
  const here = [process.cwd(), realOf(process.cwd())].find((cwd) => file.startsWith(`${cwd}${sep}`));
  if (here !== undefined && existsSync(join(here, '.git'))) return here;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
  }
  // An unpacked archive of the repository has no `.git`.
  return here ?? null;
}

/** More than a workflow can call: GitHub allows ten levels of reusable workflows. */
const MAX_CALLED = 50;
/** Of a workflow or an action. */
const MAX_BYTES = 1024 * 1024;
const CALL = /\buses:\s*['"]?\.\/([^\s'"#@,}]+)/g;

/**
 * The files of this repository that make up a workflow: its own, the workflows that it calls, and folders of actions,
 * which end with `/`. Workflows and actions of other repositories are left out.
 * @param beside path of a file in the same repository, from which its root is found
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

/** The text of a workflow, or of the action in a folder; empty where it cannot be read. */
function textOf(root: string, path: string): string {
  const candidates = path.endsWith('/') ? [`${path}action.yml`, `${path}action.yaml`] : [path];
  for (const candidate of candidates) {
    try {
      return readRegularFile(join(root, candidate), MAX_BYTES).toString('utf8');
    } catch {
      // Try the next name.
    }
  }
  return '';
}
