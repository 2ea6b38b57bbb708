import { DirectoryStore } from '../baseline/directory-store.js';
import { type BaselineStore, StoreRefused } from '../baseline/store.js';
import { isCommit } from '../baseline/stored-file.js';
import type { GateConfig } from '../gate/config/config.js';
import { checkedOut } from '../gate/effects/real.js';
import { baselineStore } from '../github/baseline/baseline-branch.js';
import { type BaseCommit, baseCommit, CommitsError, fullCommit } from '../github/events/commits.js';
import type { Session } from './session.js';

/** What a run is compared with, and where that is kept. */
export interface Comparison {
  /** Null without a store: nothing is compared, and a refresh keeps nothing. */
  store: BaselineStore | null;
  /** Null where it is not known. */
  base: BaseCommit | null;
  /** The commit that is measured, in full where GitHub knows it. */
  commit: string | null;
}

/**
 * Finds the base commit and opens the store: the directory where one is given, else the branch. A base that cannot be
 * found out is the store's to say: the run is then not measured, never compared with nothing.
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

/** A store that says why nothing can be read from it. */
function refusing(sentence: string): BaselineStore {
  const refuse = async (): Promise<never> => {
    throw new StoreRefused(sentence);
  };
  return { list: refuse, put: refuse };
}
