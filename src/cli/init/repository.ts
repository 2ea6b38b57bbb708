import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getExecOutput } from '@actions/exec';
import { readRegularFile } from '../../files/regular-file.js';

/** What `init` reads of a repository: a few small files, and two answers from git. */

/** Larger than any Dockerfile or compose file written by hand. */
const MAX_BYTES = 256 * 1024;
const MAX_ENTRIES = 5000;
const MAX_DEPTH = 3;
/** Folders of dependencies, build output, tests and examples. */
const SKIPPED = /^(\..*|node_modules|vendor|third_party|venv|__pycache__|dist|build|target|tests?|examples?)$/;
/** Paths that are safe in a workflow: nothing that a shell, YAML or a GitHub expression would interpret. */
const PLAIN_PATH = /^[\w./@+-]+$/;

/** The text of a file; null where it cannot be read or is too large. */
export function readSmall(path: string): string | null {
  try {
    return readRegularFile(path, MAX_BYTES).toString('utf8');
  } catch {
    return null;
  }
}

/**
 * Paths of the Dockerfiles in and below a folder (`Dockerfile`, `Dockerfile.cuda`, `gpu.Dockerfile`), nearest first,
 * then by name.
 */
export function findDockerfiles(root: string): string[] {
  const found: string[] = [];
  let seen = 0;
  let level = ['.'];
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
    const below: string[] = [];
    for (const folder of level) {
      for (const entry of listing(join(root, folder))) {
        seen += 1;
        const path = join(folder, entry.name);
        if (seen > MAX_ENTRIES || !PLAIN_PATH.test(path)) continue;
        if (entry.isDirectory() && !SKIPPED.test(entry.name)) below.push(path);
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

/** Git's view of the current folder. */
interface GitFacts {
  /** Path of the folder below the root of the work tree; empty at the root, null outside of a work tree. */
  prefix: string | null;
  /** Base branch of pull requests: the default branch of origin, else the current branch, else `main`. */
  branch: string;
}

export async function askGit(): Promise<GitFacts> {
  const remote = await git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
  const branch = remote?.replace(/^origin\//, '') || (await git('symbolic-ref', '--short', 'HEAD')) || 'main';
  return { prefix: await git('rev-parse', '--show-prefix'), branch };
}

/** Output of a git command; null where it fails or git is not installed. */
async function git(...args: string[]): Promise<string | null> {
  try {
    const { exitCode, stdout } = await getExecOutput('git', args, { silent: true, ignoreReturnCode: true });
    return exitCode === 0 ? stdout.trim() : null;
  } catch {
    return null;
  }
}

/** Templates of an env file; they are committed so that everybody can read them. */
const ENV_TEMPLATES = ['.env.example', '.env.sample', '.env.template', '.env.dist', 'example.env'];

/** The text of the env file of a compose file, where it is committed; else of its template. A private one may hold secrets. */
export async function readEnvFile(root: string): Promise<string> {
  const tracked = (await git('-C', root, 'ls-files', '--', '.env')) === '.env';
  const files = [...(tracked ? ['.env'] : []), ...ENV_TEMPLATES];
  return files.map((file) => readSmall(join(root, file))).find((text) => text !== null) ?? '';
}
