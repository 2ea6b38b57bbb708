import { programAt, shellWord } from '../report/reproduce.js';
import type { Session } from './session.js';

/**
 * What starts the command line of the memdrift that this step runs, for a reader elsewhere: a clone of the action's
 * repository at the version that the workflow names, or, for an action out of the checkout, its path in there.
 * The runner says `uses: owner/name@ref` in two variables, which are empty for `uses: ./`:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function programOf({ env, dist, context }: Pick<Session, 'env' | 'dist' | 'context'>): string {
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  const ref = env['GITHUB_ACTION_REF'] ?? '';
  if (context === null || !/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w.]/.test(ref)) {
    return programAt(dist, env['GITHUB_WORKSPACE'] ?? '.');
  }
  // Not `clone --branch`, which takes no commit: a version may be pinned by one.
  return [
    `git clone ${shellWord(`${context.serverUrl}/${repository}`)} memdrift`,
    `git -C memdrift checkout ${shellWord(ref)}`,
    programAt('memdrift/dist', '.'),
  ].join(' && ');
}
