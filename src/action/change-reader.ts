import { checkout, type Repository } from '../gate/effects/checkout.js';
import type { GatePorts } from '../gate/effects/ports.js';
import { checkedOut } from '../gate/effects/real.js';
import { CommitsError } from '../github/events/commits.js';
import { differenceOf } from '../github/events/compare.js';
import type { Comparison } from './comparison.js';
import type { Session } from './session.js';

/**
 * Reads what the change under review changes: from git where the checkout has the base commit, else from GitHub
 * (actions/checkout fetches one commit). Null where neither tells, which is a line in the log.
 */
export function changeReader(
  { github, event, log }: Pick<Session, 'github' | 'event' | 'log'>,
  { base, commit }: Pick<Comparison, 'base' | 'commit'>,
  here: Pick<Repository, 'changesSince'> & { checkedOut(): string | null } = { ...checkout(), checkedOut },
): GatePorts['changeOf'] {
  return async (paths, baseline) => {
    const since = base?.commit ?? baseline;
    if (since === null) return null;
    const change = { base: since, isPullRequest: event.pullRequest !== null };
    const local = here.changesSince(since, paths);
    if (local !== null) return { ...change, ...local };
    // Lines are those of the checkout.
    if (github === null || commit === null || here.checkedOut() !== commit) return null;
    try {
      return { ...change, ...(await differenceOf(github, since, commit)) };
    } catch (error) {
      if (!(error instanceof CommitsError)) throw error;
      log.info(`memdrift: the lines of the change are not known: ${error.message}`);
      return null;
    }
  };
}
