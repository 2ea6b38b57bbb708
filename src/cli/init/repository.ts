import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../service/engine/exec.js';

/** What `init` reads of the repository: few files, small ones, and two questions to git. */

/** More than any Dockerfile or compose file that a person wrote. */
const MAX_BYTES = 256 * 1024;
const MAX_ENTRIES = 5000;
const DEEPEST = 3;
/** Folders of other people's code, or of none. */
const PASSED_OVER = /^(\..*|node_modules|vendor|third_party|venv|__pycache__|dist|build|target|tests?|examples?)$/;
/** Into a workflow goes no path that a shell, YAML or an expression would read otherwise. */
const PLAIN_PATH = /^[\w./@+-]+$/;

/** The text of a file; null where there is none that can be read, or where it is too large. */
export function readSmall(path: string): string | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const bytes = Buffer.alloc(MAX_BYTES + 1);
    const length = readSync(file, bytes, 0, bytes.length, 0);
    return length > MAX_BYTES ? null : bytes.toString('utf8', 0, length);
  } catch {
    return null;
  } finally {
    closeSync(file);
  }
}

/**
 * Paths of the Dockerfiles in a folder and below it, nearest first, then by name: `Dockerfile`, `Dockerfile.cuda`,
 * `gpu.Dockerfile`.
 */
export function findDockerfiles(root: string): string[] {
  const found: string[] = [];
  let seen = 0;
  let level = ['.'];
  for (let depth = 0; depth <= DEEPEST && level.length > 0; depth++) {
    const below: string[] = [];
    for (const folder of level) {
      for (const entry of listing(join(root, folder))) {
        seen += 1;
        const path = join(folder, entry.name);
        if (seen > MAX_ENTRIES || !PLAIN_PATH.test(path)) continue;
        if (entry.isDirectory() && !PASSED_OVER.test(entry.name)) below.push(path);
        if (entry.isFile() && /^(Dockerfile|Containerfile)(\.[\w-]+)?$|^[\w-]+\.Dockerfile$/.test(entry.name)) {
          if (!entry.name.endsWith('.dockerignore')) found.push(path);
        }
      }
    }
    level = below;
  }
  return found;
}

function listing(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** What git says of the current folder. */
export interface GitFacts {
  /** The folder's path from the root of the work tree, empty at the root; null where there is no work tree. */
  prefix: string | null;
  /** The branch that pull requests go into: origin's default, else the current one, else `main`. */
  branch: string;
}

export async function askGit(): Promise<GitFacts> {
  const remote = await git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
  const branch = remote?.replace(/^origin\//, '') || (await git('symbolic-ref', '--short', 'HEAD')) || 'main';
  return { prefix: await git('rev-parse', '--show-prefix'), branch };
}

/** What git answers; null where it fails or is not installed. */
async function git(...words: string[]): Promise<string | null> {
  try {
    const { code, stdout } = await run('git', words);
    return code === 0 ? stdout.trim() : null;
  } catch {
    return null;
  }
}
