import type { WorkloadRequest } from '../workload/format/workload.js';

/** Which request waits for which. */
export interface Order {
  /** Requests that follow no other, in order. */
  roots: WorkloadRequest[];
  /** By the id of their predecessor, each list in order. */
  followers: ReadonlyMap<string, WorkloadRequest[]>;
}

/** @throws RangeError where a request follows one that does not precede it: it would never be sent */
export function orderRequests(requests: readonly WorkloadRequest[]): Order {
  const seen = new Set<string>();
  const roots: WorkloadRequest[] = [];
  const followers = new Map<string, WorkloadRequest[]>();
  for (const request of requests) {
    const { id, after } = request;
    seen.add(id);
    if (after === undefined) {
      roots.push(request);
      continue;
    }
    if (!seen.has(after)) throw new RangeError(`request ${id} follows ${after}, which does not precede it`);
    const others = followers.get(after);
    if (others === undefined) followers.set(after, [request]);
    else others.push(request);
  }
  return { roots, followers };
}
