import { seededShuffle } from './random.js';
import type { Workload, WorkloadRequest } from './workload.js';

const ONE_SECOND_US = 1_000_000;

/**
 * The requests of one cycle, about `requests` of them; its length says how many there are. The same for the same
 * workload, seed and number.
 *
 * Fewer than the workload: a seeded subset in recorded order, each class by its share and with one request at least
 * (so never fewer than there are classes). Timed, its times are closed up by the same share: thinning keeps the mix,
 * closing up keeps the recorded rate, without which a cycle would last as long as the recording.
 *
 * More: the whole workload repeated, rounded to whole repetitions, ids told apart as `id#2`, `id#3`; timed, one
 * repetition follows another after the recording's own length.
 */
export function sliceCycle(workload: Workload, requests: number): WorkloadRequest[] {
  if (!(requests >= 1)) throw new RangeError(`sliceCycle() of ${requests} requests`);
  const whole = workload.requests.length;
  return requests < whole ? subset(workload, Math.round(requests)) : repeated(workload, Math.round(requests / whole));
}

/**
 * `count` requests of an endless, seeded, well-mixed stream of the workload's requests, from position `from` on: what
 * warm-up sends. Cut anywhere, the parts together are the same requests. Timed, they follow at the mean recorded rate.
 */
export function warmupRequests(workload: Workload, from: number, count: number): WorkloadRequest[] {
  const order = seededShuffle(workload.requests, workload.seed, (request) => request.id);
  const gapUs = periodUs(workload) / order.length;
  return Array.from({ length: count }, (_, index) => {
    const position = from + index;
    const request = order[position % order.length];
    if (request === undefined) throw new RangeError('warmupRequests() of an empty workload');
    const id = `${request.id}#w${Math.floor(position / order.length)}`;
    return { ...request, id, ...(workload.timed ? { tUs: Math.round(index * gapUs) } : {}) };
  });
}

/** Time from the start of one repetition of a timed workload to the start of the next: span plus one mean gap. */
export function periodUs({ requests, durationUs = 0 }: Workload): number {
  const span = (requests.at(-1)?.tUs ?? 0) - (requests[0]?.tUs ?? 0);
  const withGap = requests.length > 1 ? (span * requests.length) / (requests.length - 1) : 0;
  // A burst that spans no time has no rate of its own.
  return Math.max(withGap, durationUs) || ONE_SECOND_US;
}

function subset(workload: Workload, count: number): WorkloadRequest[] {
  const classes = byClass(workload.requests);
  const shares = apportion(
    [...classes.values()].map((members) => members.length),
    count,
  );
  const chosen = new Set(
    [...classes.values()].flatMap((members, index) =>
      seededShuffle(members, workload.seed, (request) => request.id).slice(0, shares[index]),
    ),
  );
  const kept = workload.requests.filter((request) => chosen.has(request));
  return rebased(kept, kept.length / workload.requests.length);
}

function byClass(requests: readonly WorkloadRequest[]): Map<string, WorkloadRequest[]> {
  const classes = new Map<string, WorkloadRequest[]>();
  for (const request of requests) {
    const members = classes.get(request.class);
    if (members === undefined) classes.set(request.class, [request]);
    else members.push(request);
  }
  return classes;
}

/**
 * Seats by size: one each, then one by one to whoever is furthest below its share (largest remainder, with a minimum).
 * @returns in the order of `sizes`; sums to the larger of `seats` and the number of sizes
 */
function apportion(sizes: readonly number[], seats: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const given = sizes.map(() => 1);
  for (let seat = sizes.length; seat < seats; seat++) {
    const missing = sizes.map((size, index) => (size * seats) / total - (given[index] ?? 0));
    const index = missing.indexOf(Math.max(...missing));
    given[index] = (given[index] ?? 0) + 1;
  }
  return given;
}

function repeated(workload: Workload, times: number): WorkloadRequest[] {
  const once = rebased(workload.requests, 1);
  const taken = new Set(once.map((request) => request.id));
  const period = periodUs(workload);
  const further = Array.from({ length: times - 1 }, (_, index) =>
    once.map((request) => ({
      ...request,
      id: unusedId(`${request.id}#${index + 2}`, taken),
      ...(request.tUs === undefined ? {} : { tUs: Math.round(request.tUs + (index + 1) * period) }),
    })),
  );
  return [once, ...further].flat();
}

function rebased(requests: readonly WorkloadRequest[], scale: number): WorkloadRequest[] {
  const first = requests[0]?.tUs ?? 0;
  return requests.map((request) =>
    request.tUs === undefined ? { ...request } : { ...request, tUs: Math.round((request.tUs - first) * scale) },
  );
}

function unusedId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  while (taken.has(id)) id += '#';
  taken.add(id);
  return id;
}
