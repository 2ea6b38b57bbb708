import { run } from './exec.js';

/** A service may have made more files than can be removed in time: the next run's sweep goes on then. */
const PATIENCE_MS = 60_000;

/**
 * Removes a file or directory as far as this user may. By `rm`, which walks by descriptors: no directory that is swapped
 * for a link meanwhile leads it elsewhere, and it does not hold up this process, however many files there are.
 * @returns true where nothing is left
 */
export async function removeTree(path: string): Promise<boolean> {
  const { code } = await run('rm', ['-rf', '--', path], { timeoutMs: PATIENCE_MS }).catch(() => ({ code: 1 }));
  return code === 0;
}
