import type { WorkloadRequest } from '../format/request.js';

/**
 * Groups requests that belong together, in order: chains of `after`, and sessions. A cycle contains all requests of a
 * unit or none. Most units are a single request.
 */
export function groupUnits(requests: readonly WorkloadRequest[]): WorkloadRequest[][] {
  const indexOf = new Map(requests.map(({ id }, index) => [id, index]));
  const parent = requests.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    // Path compression: a chain of 100,000 is walked once.
    for (let at = index; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const join = (a: number, b: number): void => {
    const [first, second] = [rootOf(a), rootOf(b)];
    parent[Math.max(first, second)] = Math.min(first, second);
  };
  const sessions = new Map<string, number>();
  for (const [index, { after, session }] of requests.entries()) {
    const before = after === undefined ? undefined : indexOf.get(after);
    if (before !== undefined) join(index, before);
    if (session === undefined) continue;
    const first = sessions.get(session);
    if (first === undefined) sessions.set(session, index);
    else join(index, first);
  }
  const units = new Map<number, WorkloadRequest[]>();
  for (const [index, request] of requests.entries()) {
    const root = rootOf(index);
    const unit = units.get(root);
    if (unit === undefined) units.set(root, [request]);
    else unit.push(request);
  }
  return [...units.values()];
}
