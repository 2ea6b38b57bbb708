import type { Explanation, Recording } from '../recording/recording.js';
import type { LineChange, WITNESSES } from '../series/explained.js';
import { isPlatformClass } from '../series/runtime.js';

type Found<K extends 'holders' | 'allocations'> = NonNullable<Explanation[K]>['found'][number];

/** Who holds what grows. Every text is the service's own: hostile. */
export interface Holder extends Pick<Found<'holders'>, 'name' | 'owner' | 'way' | 'type' | 'length'> {
  by: Witness;
  heldBy: Found<'holders'>['kind'];
  place: Place | null;
  /** What most of what it has are; null where that is not known. */
  holds: NonNullable<Found<'holders'>['holds']> | null;
  /** The newest of them, where they are tensors. */
  tensor?: NonNullable<Found<'holders'>['tensor']>;
  /** Entries that a request adds, over both windows. */
  perRequest: number;
}

/** Which line allocates what stays. */
export interface Allocation {
  by: Witness;
  place: Place | null;
  function: string | null;
  bytesPerRequest: number;
  /** Of native code, which maps it: the library that it is in; null of other code. */
  library: string | null;
  /** Null where it is told from samples. */
  blocksPerRequest: number | null;
  /** The installed package that the line calls, with its version; null where it allocates by itself, or nobody knows. */
  package: string | null;
  /** The stack by which most of it comes, the newest first: `/app/server.py:88`. */
  frames: string[];
}

export interface Place {
  /** In the repository where it was found there, else as the service calls it. */
  file: string;
  line: number | null;
  inRepository: boolean;
  /** That line of the repository, else as the service has it. */
  source: string | null;
  /** What the change under review does to it; null where that is not known. */
  change: LineChange | null;
  /** Paths of the repository that may be the file, where nobody can tell which. */
  candidates: string[];
}

/** What tells of it: the probe of a process of that runtime, or a tool. */
export type Witness = (typeof WITNESSES)[number] | 'python';

/** Why a service grows: evidence, never a verdict. */
export interface Why {
  /** The likeliest first. */
  holders: Holder[];
  allocations: Allocation[];
  /** The only holder in the service's own code, and it grows by whole entries: then it is said without "probably". */
  sure: boolean;
  /** The class of requests that was sent; null: the mix. */
  class: string | null;
  /** It was launched once more for this, because it had died. */
  relaunched: boolean;
  /** The change under review is that of a pull request. */
  isPullRequest: boolean;
  /** Why it may be less than there is; null where it is whole. */
  incomplete: NonNullable<Explanation['failed']> | null;
  /** Why nobody watched what native code maps; null where it was watched, or other evidence tells of the growth. */
  unwatched: Exclude<NonNullable<Explanation['native']>['watch'], 'watched'> | null;
}

/** Of an entry a request: less is growth of something else, or by other requests. */
const IN_STEP = 0.9;
/** How much the two windows may differ, as a share of the larger. */
const WINDOWS_DIFFER = 0.25;
/**
 * The same where the second window has more blocks: what CPython takes from its free lists (Objects/tupleobject.c) was
 * allocated before tracing began, and is not seen in the first.
 */
const SEEN_LATER = 0.7;
/**
 * Of samples, a line has this many in each window; the windows may differ by three times the square root of their number, as
 * counts of rare events do (Poisson).
 */
const SAMPLES = 8;
const SAMPLES_THAT_ADD = 3;
const DEVIATIONS = 3;
/** Of native code: mappings of each window, and how much of the larger the smaller has. */
const PIECES = 3;
const PIECES_DIFFER = 0.6;
const WHOLE = 0.1;
const NAMED = 8;
/** Files of Python itself, of installed packages, and of no file at all. */
const FOREIGN = /\/(site|dist)-packages\/|\/lib(64)?\/python\d|^<|\/node_modules\/|^node:/;

/** What the explanation of a recording shows; null where there is none, or nothing in it grows in step with the requests. */
export function whyItGrows({ explanation }: Pick<Recording, 'explanation'>): Why | null {
  if (explanation === undefined) return null;
  const { holders, allocations, native, least_share: share, failed = null } = explanation;
  const held = (holders?.found ?? [])
    .filter(({ grew, weak }) => !weak && growsInStep(grew, holders?.requests ?? [0, 0], share))
    .sort((a, b) => rank(a) - rank(b) || sum(b.grew) - sum(a.grew));
  const mapped = (native?.found ?? []).filter(isMappedInStep).sort((a, b) => b.bytes - a.bytes);
  const allocated = (allocations?.found ?? [])
    .filter((one) =>
      one.sampled === undefined
        ? growsInStep(one.grew, allocations?.requests ?? [0, 0], share, SEEN_LATER)
        : // Where it is known that nothing grows, they are what is not collected yet.
          (held.length > 0 || holders === undefined) && isSampledInStep(one),
    )
    .sort(
      (a, b) =>
        Number(b.adds ?? false) - Number(a.adds ?? false) || rankOfPlace(a) - rankOfPlace(b) || b.bytes - a.bytes,
    );
  const unwatched = native === undefined || native.watch === 'watched' ? null : native.watch;
  if (held.length + allocated.length + mapped.length === 0 && failed === null && unwatched === null) return null;
  const requests = sum(holders?.requests ?? [0, 0]);
  const named = held.slice(0, NAMED).map((one) => holderOf(one, requests));
  const best = held[0];
  return {
    holders: named,
    allocations: [
      ...allocated.map((one) => allocationOf(one, allocations?.requests ?? [0, 0])),
      ...mapped.map((one) => allocationOf(one, native?.requests ?? [0, 0])),
    ].slice(0, NAMED),
    sure:
      best !== undefined &&
      rank(best) < FOREIGN_RANK &&
      held.filter((one) => rank(one) === rank(best)).length === 1 &&
      isWhole((named[0]?.perRequest ?? 0) / (explanation.class === undefined ? share : 1)),
    class: explanation.class ?? null,
    relaunched: explanation.relaunched ?? false,
    isPullRequest: explanation.compared?.pull_request ?? false,
    incomplete: failed,
    unwatched,
  };
}

/**
 * Growth that follows the requests: in both windows, alike, and by an entry or block for each of those that may cause it.
 * @param share of the rarest class among the requests
 * @param rise how much more the second window may have, as a share of it
 */
function growsInStep(
  grew: readonly [number, number],
  requests: readonly [number, number],
  share: number,
  rise = WINDOWS_DIFFER,
): boolean {
  if (requests[0] === 0 || requests[1] === 0) return false;
  const [first, second] = [grew[0] / requests[0], grew[1] / requests[1]];
  if (Math.min(first, second) < IN_STEP * share) return false;
  return second > first ? second - first <= rise * second : first - second <= WINDOWS_DIFFER * first;
}

function isSampledInStep({ grew: [first, second], adds = false }: Found<'allocations'>): boolean {
  if (Math.min(first, second) < (adds ? SAMPLES_THAT_ADD : SAMPLES)) return false;
  const most = Math.max(WINDOWS_DIFFER * Math.max(first, second), DEVIATIONS * Math.sqrt(first + second));
  return adds || Math.abs(first - second) <= most;
}

/** Allocators map in large pieces, so bytes tell it, of a few of them. */
function isMappedInStep({ grew, sampled = [0, 0] }: Found<'allocations'>): boolean {
  const [first, second] = sampled;
  return Math.min(...grew) >= PIECES && Math.min(first, second) >= PIECES_DIFFER * Math.max(first, second);
}

/** From here on it is not the service's own code that holds it. */
const FOREIGN_RANK = 6;

/**
 * The service's own code, then what waits in it, then libraries' objects that it has (a loop, an event: others wait there), then
 * installed packages and Python.
 */
function rank({ kind, within = null, owner, ...place }: Found<'holders'>): number {
  // A histogram knows no file: the class says whose it is.
  if (kind === 'instances') return isPlatformClass(owner) ? FOREIGN_RANK : FOREIGN_RANK / 2;
  return rankOfPlace(place) * 3 + (within !== null ? 2 : kind === 'waiting' || kind === 'unnamed' ? 1 : 0);
}

function rankOfPlace({ repository, file }: Pick<Found<'holders'>, 'repository' | 'file'>): number {
  if (repository !== undefined) return 0;
  return file === null || FOREIGN.test(file) ? 2 : 1;
}

function holderOf(
  { kind, name, owner, way, type, length, grew, holds = null, tensor, by, ...place }: Found<'holders'>,
  requests: number,
): Holder {
  const perRequest = sum(grew) / requests;
  return {
    by: by ?? 'python',
    heldBy: kind,
    name,
    owner,
    way,
    type,
    length,
    place: placeOf(place),
    holds,
    ...(tensor == null ? {} : { tensor }),
    perRequest,
  };
}

function allocationOf(
  { bytes, grew, sampled, by, library, ...place }: Found<'allocations'>,
  requests: readonly [number, number],
): Allocation {
  return {
    by: by ?? 'python',
    place: placeOf(place),
    function: place.function,
    library: library ?? null,
    bytesPerRequest: sampled === undefined ? bytes / requests[1] : sum(sampled) / sum(requests),
    blocksPerRequest: sampled === undefined ? sum(grew) / sum(requests) : null,
    package: place.package ?? null,
    frames: [...place.frames],
  };
}

function placeOf(
  found: Pick<Found<'holders'>, 'file' | 'line' | 'repository' | 'candidates' | 'source'>,
): Place | null {
  const { file, line, repository, candidates = [], source = null } = found;
  if (file === null) return null;
  return {
    file: repository?.file ?? file,
    line,
    inRepository: repository !== undefined,
    source: repository?.source ?? source,
    change: repository?.change ?? null,
    candidates,
  };
}

function isWhole(perRequest: number): boolean {
  return Math.abs(perRequest - Math.round(perRequest)) <= WHOLE * Math.max(1, perRequest);
}

function sum([first, second]: readonly [number, number]): number {
  return first + second;
}
