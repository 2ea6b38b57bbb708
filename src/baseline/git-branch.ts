import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from '../series/usage-error.js';
import { type Candidate, packed, readNewest } from './directory-store.js';
import { MAX_PACKED_BYTES } from './serialize.js';
import type { StoredRecording } from './store.js';
import { folderOf, readPath } from './stored-file.js';

const run = promisify(execFile);
/** For one command of git, which reads the disk alone. */
const GIT_MS = 60_000;
/** Of a listing: some 100,000 recordings. */
const MAX_LIST_BYTES = 16 * 1024 * 1024;

/**
 * The recordings of a gate on the branch of baselines in a clone, without a checkout: as origin has it where it was
 * fetched, else the local branch.
 * @param clone a folder of the clone
 * @throws UsageError where the clone has no such branch, or git cannot be run
 */
export async function readGitBranch(
  clone: string,
  branch: string,
  name: string,
): Promise<{ recordings: StoredRecording[]; warnings: string[] }> {
  const ref = await refOf(clone, branch);
  // Regular files only: neither links nor submodules.
  const listed = (
    await git(clone, MAX_LIST_BYTES, 'ls-tree', '-r', '-z', '--full-tree', ref, '--', `${folderOf(name)}/`)
  ).toString();
  const candidates = listed.split('\0').flatMap((line): Candidate[] => {
    const [, blob, path = ''] = /^100644 blob ([0-9a-f]{40,64})\t(.*)$/s.exec(line) ?? [];
    const stored = readPath(path);
    if (blob === undefined || stored === null) return [];
    const origin = `${branch}:${path}`;
    return [packed(stored, origin, () => blobOf(clone, blob, origin))];
  });
  return readNewest(candidates);
}

async function refOf(clone: string, branch: string): Promise<string> {
  let problem: unknown;
  for (const ref of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
    try {
      return (await git(clone, MAX_LIST_BYTES, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`))
        .toString()
        .trim();
    } catch (error) {
      problem = error;
    }
  }
  if ((problem as NodeJS.ErrnoException).code === 'ENOENT') {
    throw new UsageError(`--branch ${branch}: git was not found; allowed: where git is installed, or --baseline`);
  }
  throw new UsageError(
    `--branch ${branch}: not in this clone; allowed: a branch that was fetched: git fetch origin ${branch}:refs/remotes/origin/${branch}`,
  );
}

/** @throws Error with one line where it is too large, or cannot be read */
async function blobOf(clone: string, blob: string, origin: string): Promise<Buffer> {
  try {
    return await git(clone, MAX_PACKED_BYTES, 'cat-file', 'blob', blob);
  } catch {
    throw new Error(`${origin}: cannot be read; allowed: a recording of at most ${MAX_PACKED_BYTES} bytes`);
  }
}

async function git(clone: string, maxBuffer: number, ...args: string[]): Promise<Buffer> {
  const limits = { cwd: clone, encoding: 'buffer', timeout: GIT_MS, killSignal: 'SIGKILL', maxBuffer } as const;
  return (await run('git', args, limits)).stdout;
}
