import { type CycleOutcome, withAmplified } from '../../../replay/outcome.js';
import type { WorkloadRequest } from '../../../workload/format/workload.js';
import type { Run } from '../run-inputs.js';

/** Added requests have cycle numbers of their own, so that no nonce of a cycle, phase or explanation repeats. */
const FIRST_CYCLE = 3_000_000;

/**
 * Sends what `plan.amplify` adds to a cycle or a step of the warm-up, after its own requests.
 * @param cycle number of the cycle, 0 and below in warm-up
 * @returns the outcome of both
 */
export async function sendAmplified(
  { ports, service, variation }: Run,
  requests: readonly WorkloadRequest[],
  { outcome, cycle, signal }: { outcome: CycleOutcome; cycle: number; signal: AbortSignal },
): Promise<CycleOutcome> {
  if (requests.length === 0 || signal.aborted) return outcome;
  const number = cycle > 0 ? FIRST_CYCLE + cycle : cycle - FIRST_CYCLE;
  const added = await ports.send({ url: service.url, requests, cycle: number, mode: 'closed', variation, signal });
  return withAmplified(outcome, added);
}
