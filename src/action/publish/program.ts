import { programAt, shellWord } from '../../report/reproduce.js';
import type { Session } from '../session.js';

/**
 * A shell command that starts the same memdrift on another machine: a clone of the action's repository at the version in
 * the workflow, or the path in the checkout for an action of this repository.
 * The runner passes `uses: owner/name@ref` in two variables, which are empty for `uses: ./`:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function programOf({ env, dist, context }: Pick<Session, 'env' | 'dist' | 'context'>): string {
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  const ref = env['GITHUB_ACTION_REF'] ?? '';
  if (context === null || !/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w.]/.test(ref)) {
    return programAt(dist, env['GITHUB_WORKSPACE'] ?? '.');
  }
  // `clone --branch` takes no commit, and a version may be pinned by one.
  return [
    `git clone ${shellWord(`${context.serverUrl}/${repository}`)} memdrift`,
    `git -C memdrift checkout ${shellWord(ref)}`,
    programAt('memdrift/dist', '.'),
  ].join(' && ');
}
