import type { Cancel, WorkloadRequest } from '../format/request.js';
import { seededShuffle } from './random.js';

/** Event at which a stream of unknown length is cut in the middle. */
const MIDDLE_EVENTS = 3;
/**
 * Time after the request was written: enough for a server to read it, too little for most answers. Disconnects while
 * the request is still being processed leak the most (vllm-project/vllm#57061).
 */
const AT_ONCE_US = 1000;
const SOON_US = 5000;

/**
 * Adds disconnects to a workload without any, because servers often leak there: the client disconnects from a seeded
 * share of the requests, streams first, in turn at once, after the first event, in the middle, and shortly after
 * sending. They form a class of their own, `<class>#cancel`. A workload with recorded disconnects is unchanged.
 */
export function withCancels(
  requests: readonly WorkloadRequest[],
  share: number,
  seed: number,
): readonly WorkloadRequest[] {
  if (share <= 0 || requests.some(({ cancel }) => cancel !== undefined)) return requests;
  const streams = requests.filter(({ stream }) => stream);
  const others = requests.filter(({ stream, body }) => !stream && body !== undefined);
  const order = [streams, others, requests].find((some) => some.length > 0) ?? [];
  const first = new Set(order);
  const rest = requests.filter((request) => !first.has(request));
  const inTurn = [...shuffled(order, seed), ...shuffled(share < 1 ? [] : rest, seed)];
  const wanted = Math.min(inTurn.length, Math.max(1, Math.round(share * requests.length)));
  const points = new Map(inTurn.slice(0, wanted).map((request, index) => [request, pointOf(request, index)]));
  return requests.map((request) => {
    const cancel = points.get(request);
    return cancel === undefined ? request : { ...request, class: `${request.class}#cancel`, cancel };
  });
}

function shuffled(requests: readonly WorkloadRequest[], seed: number): WorkloadRequest[] {
  return seededShuffle(requests, seed, ({ id }) => `cancel ${id}`);
}

function pointOf({ stream, observed }: WorkloadRequest, index: number): Cancel {
  const how = 'fin';
  if (!stream) return { afterUs: index % 2 === 0 ? AT_ONCE_US : SOON_US, how };
  const points: Cancel[] = [
    { afterUs: AT_ONCE_US, how },
    { afterEvents: 1, how },
    { afterEvents: Math.max(1, Math.floor((observed?.events ?? 2 * MIDDLE_EVENTS) / 2)), how },
    { afterUs: SOON_US, how },
  ];
  return points[index % points.length] ?? { afterUs: AT_ONCE_US, how };
}
