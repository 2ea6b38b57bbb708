import { createHash } from 'node:crypto';
import type { Workload } from '../format/workload.js';

/** Files of an export, by their path in its folder. */
export type Files = Map<string, string | Uint8Array>;

/** A request as the scripts of load engines read it from `requests.json`. */
export interface PlannedRequest {
  id: string;
  class: string;
  method: string;
  path: string;
  /** Values may hold `${secret:NAME}`, which the script takes from the environment. */
  headers: Record<string, string>;
  /** Path of its bytes in the folder; null without a body. */
  body: string | null;
  /** Seconds after the start; null where the workload has no times. */
  at_s: number | null;
  timeout_s: number;
  /** Status that counts as ok; null: any 2xx. */
  status: number | null;
}

/**
 * Requests and bodies of a workload. A follower (`after`) has the time of the request before it, or none: engines replay a list,
 * and know no sessions.
 */
export function loadPlan({ requests }: Workload): Files {
  const files: Files = new Map();
  const times = new Map<string, number | null>();
  const planned = requests.map((request): PlannedRequest => {
    const atS = request.tUs === undefined ? (times.get(request.after ?? '') ?? null) : request.tUs / 1e6;
    times.set(request.id, atS);
    const { id, method, path, headers, body } = request;
    let bodyPath: string | null = null;
    if (body !== undefined) {
      bodyPath = `bodies/${createHash('sha256').update(body).digest('hex')}`;
      files.set(bodyPath, body);
    }
    return {
      ...{ id, class: request.class, method, path, headers, body: bodyPath, at_s: atS },
      timeout_s: request.timeoutUs / 1e6,
      status: request.observedStatus ?? null,
    };
  });
  files.set('requests.json', `${JSON.stringify(planned, null, 1)}\n`);
  return files;
}
