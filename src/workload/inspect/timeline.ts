import type { WorkloadRequest } from '../format/workload.js';

/** When a request starts and ends, microseconds from the cycle's start; null if not known beforehand. */
export interface Span {
  startUs: number | null;
  endUs: number | null;
}

/**
 * Starts and ends as recorded, by id: a request starts at its own time, or after its predecessor and the pause; it
 * lasts as long as observed.
 * @param speed divides times and pauses, not the durations
 */
export function timelineOf(requests: readonly WorkloadRequest[], speed = 1): Map<string, Span> {
  const byId = new Map(requests.map((request) => [request.id, request]));
  const spans = new Map<string, Span>();
  for (const request of requests) {
    for (const link of unresolved(request, byId, spans)) spans.set(link.id, spanOf(link, spans, speed));
  }
  return spans;
}

/** A request and its predecessors without a span, in order of their starts. */
function unresolved(
  request: WorkloadRequest,
  byId: ReadonlyMap<string, WorkloadRequest>,
  spans: ReadonlyMap<string, Span>,
): WorkloadRequest[] {
  const chain: WorkloadRequest[] = [];
  const seen = new Set<string>();
  let link: WorkloadRequest | undefined = request;
  while (link !== undefined && !spans.has(link.id) && !seen.has(link.id)) {
    seen.add(link.id);
    chain.push(link);
    link = link.after === undefined ? undefined : byId.get(link.after);
  }
  return chain.reverse();
}

function spanOf(request: WorkloadRequest, spans: ReadonlyMap<string, Span>, speed: number): Span {
  const startUs = startOf(request, spans, speed);
  const durUs = request.observed?.durUs;
  return { startUs, endUs: startUs === null || durUs === undefined ? null : startUs + durUs };
}

function startOf({ tUs, after, thinkUs = 0 }: WorkloadRequest, spans: ReadonlyMap<string, Span>, speed: number) {
  if (after === undefined) return tUs === undefined ? null : tUs / speed;
  const before = spans.get(after)?.endUs ?? null;
  return before === null ? null : before + thinkUs / speed;
}

/** Requests in flight at once, of those whose start and end are known. */
export interface Overlap {
  /** Number of those. */
  known: number;
  peak: number;
  /** Mean over the time from the first start to the last end. */
  mean: number;
}

/**
 * Sweeps over starts and ends. A request that ends when another starts does not overlap it.
 * @returns null if no start and end are known
 */
export function overlapOf(spans: Iterable<Span>): Overlap | null {
  const edges: { us: number; rank: number; step: 1 | -1 }[] = [];
  let busyUs = 0;
  for (const { startUs, endUs } of spans) {
    if (startUs === null || endUs === null) continue;
    busyUs += endUs - startUs;
    edges.push({ us: startUs, rank: 1, step: 1 });
    // A request of no duration is in flight at its moment.
    edges.push({ us: endUs, rank: endUs > startUs ? 0 : 2, step: -1 });
  }
  const firstUs = edges.reduce((least, { us }) => Math.min(least, us), Number.POSITIVE_INFINITY);
  const lastUs = edges.reduce((most, { us }) => Math.max(most, us), 0);
  if (edges.length === 0) return null;
  edges.sort((a, b) => a.us - b.us || a.rank - b.rank);
  let inFlight = 0;
  let peak = 0;
  for (const { step } of edges) {
    inFlight += step;
    peak = Math.max(peak, inFlight);
  }
  return { known: edges.length / 2, peak, mean: lastUs > firstUs ? busyUs / (lastUs - firstUs) : peak };
}

/** The most that `after` allows in flight at once: the requests that no other waits for, each the end of a chain. */
export function peakConcurrency(requests: readonly WorkloadRequest[]): number {
  const waitedFor = new Set(requests.flatMap(({ after }) => after ?? []));
  return requests.filter(({ id }) => !waitedFor.has(id)).length;
}

/** Duration of the longest chain of `after` with its pauses; unknown durations count as 0. */
export function longestChainUs(requests: readonly WorkloadRequest[], speed = 1): number {
  const fromStart = requests.map((request) => ({
    ...request,
    ...(request.after === undefined ? { tUs: 0 } : {}),
    observed: { ...request.observed, durUs: request.observed?.durUs ?? 0 },
  }));
  const ends = [...timelineOf(fromStart, speed).values()].map(({ endUs }) => endUs ?? 0);
  return ends.reduce((longest, endUs) => Math.max(longest, endUs), 0);
}
