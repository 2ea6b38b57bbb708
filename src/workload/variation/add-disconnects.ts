import type { Cancel, WorkloadRequest } from '../format/request.js';
import { seededShuffle } from './random.js';

/** Where a stream of unknown length is cut in the middle. */
const MIDDLE_EVENTS = 3;
/**
 * After a request was written, ms: enough for a server to have read it, too little for most answers. What is hung up on
 * while the request is still being taken in leaks like nothing else (vllm-project/vllm#57061).
 */
const AT_ONCE_US = 1000;
const SOON_US = 5000;

/**
 * Hang-ups for a workload that has none, because disconnects are where servers leak: a seeded share of the requests,
 * streams first, is cut in turn at once, after the first event, in the middle, and shortly after that it was sent. They
 * are a class of their own, `<class>#cancel`. A workload with hang-ups of its own is left as it is.
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
