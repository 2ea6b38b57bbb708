import type { Workload } from '../format/workload.js';
import { withCancels } from './add-disconnects.js';
import { type ForcedOutput, withForcedOutput } from './force-output.js';

/** How a configuration changes a workload, equally for base and candidate: part of the plan. */
export interface Changes {
  /** See {@link withCancels}. */
  cancelShare: number;
  /** See {@link withForcedOutput}. */
  forceOutput: ForcedOutput | null;
}

/** The workload as it is replayed. Its hash stays that of the file. */
export function prepareWorkload(workload: Workload, { cancelShare, forceOutput }: Changes): Workload {
  const forced = forceOutput === null ? workload.requests : withForcedOutput(workload.requests, forceOutput);
  return { ...workload, requests: [...withCancels(forced, cancelShare, workload.seed)] };
}
