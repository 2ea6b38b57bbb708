import { createHash } from 'node:crypto';
import type { WorkloadRequest } from '../format/request.js';
import { groupUnits } from './units.js';

/**
 * The number of a request among equal ones of its cycle: a workload that is repeated within a cycle gets new inputs each
 * time. Requests of a session have that of its first. Singles are in no session.
 */
export function copiesOf(requests: readonly WorkloadRequest[]): {
  copies: Map<string, number>;
  singles: WorkloadRequest[];
} {
  const seen = new Map<string, number>();
  const copies = new Map<string, number>();
  const units = groupUnits(requests);
  for (const unit of units) {
    const [first] = unit;
    if (first === undefined) continue;
    const bodies = [first.body ?? [], ...(first.ws?.messages ?? []).map(({ data }) => data)].flat();
    const key = [first.method, first.path, ...bodies.map(digestOf)].join(' ');
    const copy = seen.get(key) ?? 0;
    seen.set(key, copy + 1);
    for (const { id } of unit) copies.set(id, copy);
  }
  return { copies, singles: units.flatMap((unit) => (unit.length === 1 ? unit : [])) };
}

const digests = new WeakMap<Uint8Array, string>();

function digestOf(body: Uint8Array): string {
  const digest = digests.get(body) ?? createHash('sha256').update(body).digest('base64');
  digests.set(body, digest);
  return digest;
}
