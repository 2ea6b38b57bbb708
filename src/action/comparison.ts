import { DirectoryStore } from '../baseline/directory-store.js';
import { type BaselineStore, StoreRefused } from '../baseline/store.js';
import { isCommit } from '../baseline/stored-file.js';
import type { GateConfig } from '../gate/config/config.js';
import { checkedOut } from '../gate/effects/real.js';
import { baselineStore } from '../github/baseline/baseline-branch.js';
import type { GitHub } from '../github/client/api.js';
import { type BaseCommit, baseCommit, CommitsError, fullCommit } from '../github/events/commits.js';
import { UsageError } from '../series/usage-error.js';
import { connection, type Session } from './session.js';

/** The base commit of a run, and the store of its baselines. */
export interface Comparison {
  /** Null: nothing is compared, and a refresh stores nothing. */
  store: BaselineStore | null;
  /** Null where it is unknown. */
  base: BaseCommit | null;
  /** The measured commit, as a full SHA where GitHub knows it. */
  commit: string | null;
}

/**
 * Finds the base commit and opens the store: the `baseline-dir` if given, else the baseline branch. Where GitHub does not
 * tell the base commit, the store refuses with the reason, so that the run is not-measured instead of uncompared.
 */
export async function comparisonOf(session: Session, config: GateConfig): Promise<Comparison> {
  const { github, event, context, signal } = session;
  const given = config.commit ?? checkedOut() ?? context?.sha ?? null;
  if (config.baseline.dir !== null) {
    return { store: new DirectoryStore(config.baseline.dir), base: null, commit: given };
  }
  if (github === null || context === null || given === null) return { store: null, base: null, commit: given };
  try {
    const commit = isCommit(given) ? given : await fullCommit(github, given);
    const base = await baseCommit(github, event, { built: commit, testMerge: context.sha });
    const store = baselineStore(github, {
      elsewhere: await elsewhere(session, config),
      branch: config.baseline.branch,
      base: base?.commit ?? null,
      baseRef: event.baseRef,
      runId: String(context.runId),
      signal,
    });
    return { store, base, commit };
  } catch (error) {
    if (!(error instanceof CommitsError)) throw error;
    return { store: refusing(error.message), base: null, commit: given };
  }
}

/**
 * The repository that keeps the baselines; null where it is the one that is measured.
 * @throws UsageError without a token for it, for a workflow's own reaches no other repository
 */
async function elsewhere({ context, baselineToken, log }: Session, { baseline }: GateConfig): Promise<GitHub | null> {
  const { repository } = baseline;
  if (repository === null || context === null) return null;
  if (baselineToken === '') {
    throw new UsageError(
      `baseline.repository: found ${repository} without "baseline-token"; allowed: with the input "baseline-token", which may read its contents and, in a refresh, write them`,
    );
  }
  return connection({ ...context, repository }, baselineToken, log);
}

/** A store that refuses everything with this reason. */
function refusing(reason: string): BaselineStore {
  const refuse = async (): Promise<never> => {
    throw new StoreRefused(reason);
  };
  return { list: refuse, put: refuse };
}
