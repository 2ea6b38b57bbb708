import { run } from '../engine/exec.js';
import type { Environment } from '../service.js';

/** A service may have made more files than can be removed in time: the next run's sweep goes on then. */
const PATIENCE_MS = 30_000;

/**
 * Removes files and directories as far as this user may. By `rm`, which walks by descriptors: no directory that is swapped
 * for a link meanwhile leads it elsewhere, and it does not hold up this process, however many files there are.
 * @returns true where nothing is left
 */
export async function removeTrees(paths: readonly string[], env: Environment): Promise<boolean> {
  if (paths.length === 0) return true;
  const { code } = await run('rm', ['-rf', '--', ...paths], { timeoutMs: PATIENCE_MS, env }).catch(() => ({ code: 1 }));
  return code === 0;
}
