import type { WorkloadRequest } from '../format/request.js';
import type { Workload } from '../format/workload.js';
import { seededShuffle } from './random.js';
import { groupUnits } from './units.js';

const ONE_SECOND_US = 1_000_000;

/**
 * The requests of one cycle, about `requests` of them. The same for the same workload, seed and number.
 *
 * Fewer than the workload: a seeded subset in recorded order, with each class at its share and with at least one
 * request. Requests that belong together stay together, so there may be some more. In a timed workload the times are
 * compressed by the same share: the subset keeps the mix, the compression keeps the recorded rate.
 *
 * More: the workload repeated a whole number of times, with ids `id#2`, `id#3`; in a timed workload each repetition
 * starts after the length of the recording.
 */
export function sliceCycle(workload: Workload, requests: number): WorkloadRequest[] {
  if (!(requests >= 1)) throw new RangeError(`sliceCycle() of ${requests} requests`);
  const whole = workload.requests.length;
  return requests < whole ? subset(workload, Math.round(requests)) : repeated(workload, Math.round(requests / whole));
}

/**
 * What the cycles of a run send in turn: as many slices of about `requests` requests as a longer recording holds, at most
 * `most`. Each is chosen as {@link sliceCycle} does, the first is the same, and each takes what no slice before it has. So
 * all have the same mix of classes; a class with too few requests for all of them repeats its own.
 * @returns one slice where the recording does not hold two
 */
export function sliceCycles(workload: Workload, requests: number, most: number): WorkloadRequest[][] {
  const first = sliceCycle(workload, requests);
  const taken = new Map<string, number>();
  const take = (slice: readonly WorkloadRequest[]): void => {
    for (const { id } of slice) taken.set(id, (taken.get(id) ?? 0) + 1);
  };
  take(first);
  const slices = [first];
  while (slices.length < Math.min(most, Math.floor(workload.requests.length / first.length))) {
    const next = subset(workload, Math.round(requests), taken);
    take(next);
    slices.push(next);
  }
  return slices;
}

/**
 * `count` requests of an endless, seeded, well-mixed stream of the workload's requests, from position `from` on: sent
 * in warm-up. However the stream is cut, the requests are the same; a request whose predecessor is in another part
 * follows none. In a timed workload they are due at the mean recorded rate.
 */
export function warmupRequests(workload: Workload, from: number, count: number): WorkloadRequest[] {
  const order = seededShuffle(groupUnits(workload.requests), workload.seed, (unit) => unit[0]?.id ?? '').flat();
  const gapUs = periodUs(workload) / order.length;
  const here = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const position = from + index;
    const request = order[position % order.length];
    if (request === undefined) throw new RangeError('warmupRequests() of an empty workload');
    const round = (id: string) => `${id}#w${Math.floor(position / order.length)}`;
    const { after, thinkUs, tUs: _recorded, ...rest } = request;
    const id = round(request.id);
    here.add(id);
    const session = request.session === undefined ? {} : { session: round(request.session) };
    if (after !== undefined && here.has(round(after))) {
      return { ...rest, ...session, id, after: round(after), ...(thinkUs === undefined ? {} : { thinkUs }) };
    }
    return { ...rest, ...session, id, ...(workload.timed ? { tUs: Math.round(index * gapUs) } : {}) };
  });
}

/** Period at which a timed workload repeats, microseconds: its span plus one mean gap. */
export function periodUs({ requests, durationUs = 0 }: Workload): number {
  const times = requests.flatMap(({ tUs }) => tUs ?? []);
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  const withGap = times.length > 1 ? (span * times.length) / (times.length - 1) : 0;
  // A burst that spans no time has no rate.
  return Math.max(withGap, durationUs) || ONE_SECOND_US;
}

/** @param taken how often a request is in other slices, by id: those that are in fewest come first */
function subset(workload: Workload, count: number, taken: ReadonlyMap<string, number> = new Map()): WorkloadRequest[] {
  const chosen = chooseUnits(workload, count, taken);
  const kept = workload.requests.filter((request) => chosen.has(request));
  return rebased(kept, kept.length / workload.requests.length);
}

/**
 * Takes one unit for each class, then one by one the next unit of the class furthest below its share (largest
 * remainder, with a minimum), in seeded order.
 */
function chooseUnits(
  { requests, seed }: Workload,
  count: number,
  taken: ReadonlyMap<string, number>,
): Set<WorkloadRequest> {
  const sizes = new Map<string, number>();
  for (const { class: name } of requests) sizes.set(name, (sizes.get(name) ?? 0) + 1);
  const timesTaken = ([first]: readonly WorkloadRequest[]): number => taken.get(first?.id ?? '') ?? 0;
  const units = seededShuffle(groupUnits(requests), seed, (unit) => unit[0]?.id ?? '').sort(
    (a, b) => timesTaken(a) - timesTaken(b),
  );
  const waiting = new Map([...sizes.keys()].map((name) => [name, units.filter((unit) => holds(unit, name)).values()]));
  const chosen = new Set<WorkloadRequest>();
  const given = new Map<string, number>();
  /** False if the class has no unit left. */
  const takeNext = (name: string): boolean => {
    for (const unit of waiting.get(name) ?? []) {
      if (unit[0] === undefined || chosen.has(unit[0])) continue;
      for (const request of unit) {
        chosen.add(request);
        given.set(request.class, (given.get(request.class) ?? 0) + 1);
      }
      return true;
    }
    return false;
  };
  for (const name of sizes.keys()) if (!given.has(name)) takeNext(name);
  const open = new Set(sizes.keys());
  while (chosen.size < count && open.size > 0) {
    const name = furthestBelow([...open], sizes, given, count / requests.length);
    if (!takeNext(name)) open.delete(name);
  }
  return chosen;
}

function holds(unit: readonly WorkloadRequest[], name: string): boolean {
  return unit.some((request) => request.class === name);
}

function furthestBelow(
  names: readonly string[],
  sizes: ReadonlyMap<string, number>,
  given: ReadonlyMap<string, number>,
  share: number,
): string {
  const missing = (name: string) => (sizes.get(name) ?? 0) * share - (given.get(name) ?? 0);
  return names.reduce((most, name) => (missing(name) > missing(most) ? name : most), names[0] ?? '');
}

function repeated(workload: Workload, times: number): WorkloadRequest[] {
  const once = rebased(workload.requests, 1);
  const taken = new Set(once.map((request) => request.id));
  const period = periodUs(workload);
  const further = Array.from({ length: times - 1 }, (_, index) => {
    const ids = new Map<string, string>();
    return once.map((request): WorkloadRequest => {
      const id = unusedId(`${request.id}#${index + 2}`, taken);
      ids.set(request.id, id);
      const { after, session, tUs } = request;
      return {
        ...request,
        id,
        ...(after === undefined ? {} : { after: ids.get(after) ?? after }),
        ...(session === undefined ? {} : { session: `${session}#${index + 2}` }),
        ...(tUs === undefined ? {} : { tUs: Math.round(tUs + (index + 1) * period) }),
      };
    });
  });
  return [once, ...further].flat();
}

function rebased(requests: readonly WorkloadRequest[], scale: number): WorkloadRequest[] {
  const first = requests.find(({ tUs }) => tUs !== undefined)?.tUs ?? 0;
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
