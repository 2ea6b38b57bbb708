import type { Cancel, Workload, WorkloadRequest } from '../format/workload.js';
import { varies } from '../variation/dimensions.js';
import type { Vary } from '../variation/vary-settings.js';
import { type Inputs, inputsOf } from './inspect-inputs.js';
import { type Overlap, overlapOf, peakConcurrency, type Span, timelineOf } from './timeline.js';

/** What a workload contains. Times in microseconds, sizes in bytes; null where nothing is recorded. */
export interface Inspection {
  sha256: string;
  requests: number;
  /** The most frequent first. */
  classes: ClassInspection[];
  timing: Timing;
  inFlight: {
    /** By observed durations; null if no request has known start and end. */
    observed: Overlap | null;
    /** The most that the order of the requests (`after`) allows. */
    atMost: number;
  };
  sessions: Sessions | null;
  disconnects: Disconnects;
  answers: Answers | null;
  inputs: Inputs;
  /** Names. */
  secrets: string[];
}

export interface ClassInspection {
  class: string;
  requests: number;
  /** Share of all requests, 0 to 1. */
  share: number;
  streams: number;
  disconnects: number;
  bodyBytes: Spread | null;
  answerBytes: Spread | null;
  durationUs: Spread | null;
  /** Requests that get new input in each cycle. */
  varied: number;
  /** Requests with a body that is the same in every cycle. */
  unvaried: number;
}

/** `closed`: no times, `concurrency` requests in flight. */
type Timing =
  | { kind: 'closed' }
  | {
      kind: 'open';
      /** From the first known start to the last. */
      spanUs: number;
      /** Length of the recording: from the header, or else the span plus one mean gap; 0 where no time passes. */
      recordedUs: number;
      /** Requests a second; null where no time passes. */
      meanPerS: number | null;
      /** Most starts within a second. */
      peakPerS: number;
    };

export interface Sessions {
  number: number;
  turns: Spread;
  /** Pauses between turns. */
  thinkUs: Spread | null;
}

export interface Answers {
  /** Requests with a recorded answer. */
  known: number;
  /** By status; 0 where no answer was seen. */
  statuses: Record<number, number>;
}

/** Planned disconnects. */
export interface Disconnects {
  planned: number;
  fin: number;
  rst: number;
  /** Counts by point: `at once`, `after a time`, `after events`, `after bytes`, or the first of several of these. */
  points: Record<string, number>;
}

/** Distribution of values; percentiles by nearest rank. */
export interface Spread {
  /** Number of known values. */
  known: number;
  p50: number;
  p99: number;
  max: number;
}

/** @param vary as configured: which inputs change from cycle to cycle */
export function inspect(workload: Workload, { vary = 'auto' }: { vary?: Vary } = {}): Inspection {
  const { requests, sha256, secrets } = workload;
  const spans = [...timelineOf(requests).values()];
  return {
    sha256,
    requests: requests.length,
    classes: classesOf(requests, vary),
    timing: timingOf(workload, spans),
    inFlight: { observed: overlapOf(spans), atMost: peakConcurrency(requests) },
    sessions: sessionsOf(requests),
    disconnects: disconnectsOf(requests),
    answers: answersOf(requests),
    inputs: inputsOf(requests, vary),
    secrets: [...secrets],
  };
}

function classesOf(requests: readonly WorkloadRequest[], vary: Vary): ClassInspection[] {
  const members = grouped(requests, (request) => request.class);
  return [...members]
    .map(([name, of]) => classOf(name, of, requests.length, vary))
    .sort((a, b) => b.requests - a.requests || (a.class < b.class ? -1 : 1));
}

function classOf(name: string, members: readonly WorkloadRequest[], all: number, vary: Vary): ClassInspection {
  const varied = members.filter((request) => varies([request], vary));
  const changing = new Set(varied);
  return {
    class: name,
    requests: members.length,
    share: members.length / all,
    streams: members.filter(({ stream }) => stream).length,
    disconnects: members.filter(({ cancel }) => cancel !== undefined).length,
    bodyBytes: spreadOf(members.map(({ body }) => body?.byteLength)),
    answerBytes: spreadOf(members.map(({ observed }) => observed?.bytes)),
    durationUs: spreadOf(members.map(({ observed }) => observed?.durUs)),
    varied: varied.length,
    unvaried: members.filter((request) => request.body !== undefined && !changing.has(request)).length,
  };
}

function timingOf({ timed, requests, durationUs = 0 }: Workload, spans: readonly Span[]): Timing {
  if (!timed) return { kind: 'closed' };
  const starts = Float64Array.from(spans.flatMap(({ startUs }) => startUs ?? [])).sort();
  const spanUs = (starts.at(-1) ?? 0) - (starts[0] ?? 0);
  const withGap = starts.length > 1 ? (spanUs * starts.length) / (starts.length - 1) : 0;
  const recordedUs = Math.max(withGap, durationUs);
  return {
    kind: 'open',
    spanUs,
    recordedUs,
    meanPerS: recordedUs === 0 ? null : (requests.length * 1e6) / recordedUs,
    peakPerS: mostWithin(starts, 1e6),
  };
}

/** The most of the sorted times in any window, whose end is excluded. */
function mostWithin(times: Float64Array, windowUs: number): number {
  let most = 0;
  let from = 0;
  for (const [index, time] of times.entries()) {
    while (time - (times[from] ?? time) >= windowUs) from++;
    most = Math.max(most, index - from + 1);
  }
  return most;
}

/** Requests of one `session`, or of one chain of `after` where they have none. */
function sessionsOf(requests: readonly WorkloadRequest[]): Sessions | null {
  const waitedFor = new Set(requests.flatMap(({ after }) => after ?? []));
  const keys = new Map<string, string>();
  const own = grouped(requests, (request) => {
    const before = request.after === undefined ? undefined : keys.get(request.after);
    const key = request.session === undefined ? (before ?? `request ${request.id}`) : `session ${request.session}`;
    keys.set(request.id, key);
    return key;
  });
  const turns = [...own.values()]
    .filter(([first]) => first?.session !== undefined || (first !== undefined && waitedFor.has(first.id)))
    .map((members) => members.length);
  const spread = spreadOf(turns);
  if (spread === null) return null;
  const pauses = requests.filter(({ after }) => after !== undefined).map(({ thinkUs = 0 }) => thinkUs);
  return { number: turns.length, turns: spread, thinkUs: spreadOf(pauses) };
}

function answersOf(requests: readonly WorkloadRequest[]): Answers | null {
  const known = requests.flatMap(({ observed, observedStatus }) => observed?.status ?? observedStatus ?? []);
  if (known.length === 0) return null;
  const counts = [...grouped(known, String)].map(([status, members]) => [status, members.length]);
  return { known: known.length, statuses: Object.fromEntries(counts) };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function disconnectsOf(requests: readonly WorkloadRequest[]): Disconnects {
  const cancels = requests.flatMap(({ cancel }) => cancel ?? []);
  const points: Record<string, number> = {};
  for (const cancel of cancels) points[pointOf(cancel)] = (points[pointOf(cancel)] ?? 0) + 1;
  const fin = cancels.filter(({ how }) => how === 'fin').length;
  return { planned: cancels.length, fin, rst: cancels.length - fin, points };
}

function pointOf({ afterUs, afterEvents, afterBytes }: Cancel): string {
  if (afterUs === 0) return 'at once';
  const kinds = [
    ...(afterUs === undefined ? [] : ['a time']),
    ...(afterEvents === undefined ? [] : ['events']),
    ...(afterBytes === undefined ? [] : ['bytes']),
  ];
  return `after ${kinds.join(' or ')}`;
}

/** Ignores unknown values; null if none is known. */
export function spreadOf(values: readonly (number | undefined)[]): Spread | null {
  const sorted = Float64Array.from(values.filter((value) => value !== undefined)).sort();
  const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return sorted.length === 0 ? null : { known: sorted.length, p50: rank(0.5), p99: rank(0.99), max: rank(1) };
}
