import type { Workload, WorkloadRequest } from '../../src/workload/format/workload.js';

/** A request with nothing to it but what a test says. */
export function request(id: string, fields: Partial<WorkloadRequest> = {}): WorkloadRequest {
  return {
    id,
    class: 'POST /x',
    method: 'POST',
    path: '/x',
    headers: {},
    stream: false,
    timeoutUs: 120_000_000,
    ...fields,
  };
}

/** A request with a JSON body, as the reader would make it. */
export function withJson(id: string, json: unknown, fields: Partial<WorkloadRequest> = {}): WorkloadRequest {
  return request(id, { json, body: Buffer.from(JSON.stringify(json)), ...fields });
}

export function workload(requests: WorkloadRequest[], fields: Partial<Workload> = {}): Workload {
  const timed = requests.some(({ tUs }) => tUs !== undefined);
  return { sha256: '0'.repeat(64), requests, secrets: [], seed: 0, timed, ...fields };
}
