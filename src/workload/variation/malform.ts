import type { WorkloadRequest } from '../format/workload.js';

/** All 4xx statuses (RFC 9110, section 15.5). */
const REFUSALS = Array.from({ length: 100 }, (_, index) => 400 + index);

export function isMalformable({ json, body }: WorkloadRequest): boolean {
  return json !== undefined && body !== undefined && body.byteLength > 1;
}

/**
 * A request that the service must refuse: its JSON lacks the last character. A leak on the way to a 400 is triggered by
 * every client that makes a mistake.
 */
export function malformed(request: WorkloadRequest): WorkloadRequest {
  const { json: _json, cancel: _cancel, observedStatus: _status, observed: _observed, ...rest } = request;
  return {
    ...rest,
    class: `${request.class}#error`,
    ...(request.body === undefined ? {} : { body: request.body.subarray(0, request.body.byteLength - 1) }),
    stream: false,
    expect: { status: REFUSALS },
  };
}
