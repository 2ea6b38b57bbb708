import { type BaselineStore, StoreRefused } from '../baseline/store.js';
import type { GitHub } from './api.js';
import { BaselineArtifacts, type BaselineArtifactsOptions } from './baseline-artifacts.js';
import { BaselineBranch, type BaselineBranchOptions } from './baseline-branch.js';

/**
 * Where a gate's baselines are on GitHub: the branch, and where that holds nothing for it, the artifacts of refresh
 * runs. Written is the branch alone. Most workflows have no need of artifacts and do not grant what reading them takes;
 * so where they may not be read that is said, and is no failure.
 */
export function baselineStore(
  github: GitHub,
  options: BaselineBranchOptions & BaselineArtifactsOptions,
): BaselineStore {
  const branch = new BaselineBranch(github, options);
  const artifacts = new BaselineArtifacts(github, options);
  return {
    list: async (name) => {
      const onBranch = await branch.list(name);
      if (onBranch.recordings.length > 0) return onBranch;
      try {
        const uploaded = await artifacts.list(name);
        return { recordings: uploaded.recordings, warnings: [...onBranch.warnings, ...uploaded.warnings] };
      } catch (error) {
        if (!(error instanceof StoreRefused)) throw error;
        github.log.info(
          `no baseline on the branch ${options.branch}, and its alternative is not read: ${error.message}`,
        );
        return onBranch;
      }
    },
    put: (name, recording) => branch.put(name, recording),
  };
}
