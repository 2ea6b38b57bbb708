import type { WorkloadRequest } from '../format/request.js';
import type { Workload } from '../format/workload.js';
import { warmupRequests } from './slice.js';
import { isRejected } from './vary-settings.js';

/** Requests that a cycle may add: as a workload they take some 100 MB. */
export const MAX_AMPLIFIED = 100_000;
const SUFFIX = '#amplified';

/**
 * What a cycle sends beside its own requests, in a closed loop: so many of one class, each read to its end. They form a
 * class of their own, `<class>#amplified`. The same for the same workload and seed.
 */
export function amplified(workload: Workload, { class: name, requests: count }: Amplification): WorkloadRequest[] {
  const members = workload.requests.filter((request) => request.class === name && isRepeatable(request));
  if (members.length === 0 || count === 0) return [];
  const requests = members.map(({ cancel: _, after: _after, ...request }) => request);
  return warmupRequests({ ...workload, requests, timed: false }, 0, count).map((request) => ({
    ...request,
    id: `${request.id}${SUFFIX}`,
    class: `${name}${SUFFIX}`,
  }));
}

/** How many requests of which class. */
export interface Amplification {
  class: string;
  requests: number;
}

/** Of a request that is turned away the service does little work. */
export function isRepeatable(request: WorkloadRequest): boolean {
  return !isRejected(request);
}
