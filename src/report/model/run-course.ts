import { z } from 'zod';
import { readingOf } from '../../drift/readings.js';
import type { Finding } from '../../drift/verdict.js';
import type { Checkpoint, CycleRecord, Recording } from '../../recording/recording.js';
import { BOUNDS, list, number, text } from './bounds.js';
import { median } from './downsample.js';

/** How a run went over its requests: every series, this change and the base; latency and failed requests beside it. */

/** Of any line: no screen shows more. */
const MAX_POINTS = BOUNDS.entries;

const gaps = list(number.nullable());

/** Every list of one `x` is as long as that `x`, in requests since launch; null: not read. */
export const runCourseSchema = z.strictObject({
  x: list(number),
  /** The base's, moved so that both judged windows begin at the same place; null without a base. */
  baseX: list(number).nullable(),
  /** The first checkpoint that is judged; before it is the warm-up. */
  judgedFrom: number,
  /** In the series' unit, at rest. */
  series: list(z.strictObject({ series: text, head: gaps, base: gaps.nullable() }), BOUNDS.series),
  /** The series worth looking at; null where none is. */
  lead: text.nullable(),
  /** Of that series: cycles of one kind each, after the last checkpoint. */
  phases: list(z.strictObject({ phase: text, class: text.nullable(), x: list(number), head: gaps })),
  /** Least and most of one series while requests were in flight; null where that was not recorded. */
  load: z.strictObject({ series: text, x: list(number), low: list(number), high: list(number) }).nullable(),
  /** By cycle, at its end. */
  served: z.strictObject({
    x: list(number),
    /** Of all requests; of the slowest class where only classes were recorded. */
    of: z.enum(['all', 'slowest-class']),
    p95Ms: gaps,
    /** Share of the requests that failed, 0 to 1. */
    failed: list(number),
    baseX: list(number).nullable(),
    baseP95Ms: gaps.nullable(),
  }),
  events: list(z.strictObject({ x: number, what: text })),
});

export type RunCourse = z.infer<typeof runCourseSchema>;

interface Reading {
  requests: number;
  t: number;
  values: Checkpoint['values'];
  cycle: number;
}

/** Null of fewer than two checkpoints. @param lead the series of which phases and readings under load are kept */
export function runCourse(
  recording: Recording,
  base: Recording | undefined,
  findings: readonly Finding[],
  lead: string | null,
): RunCourse | null {
  const head = readingsOf(recording);
  const judgedFrom = head.find(({ cycle }) => cycle >= 1)?.requests;
  if (head.length < 2 || judgedFrom === undefined) return null;
  const other = base === undefined ? [] : readingsOf(base);
  const baseFrom = other.find(({ cycle }) => cycle >= 1)?.requests;
  const shift = baseFrom === undefined ? null : judgedFrom - baseFrom;
  const thinHead = thinning(head.length);
  const thinBase = thinning(other.length);
  const shown = findings.filter(({ values }) => values.filter((value) => value !== null).length > 1);
  return {
    x: thinHead(head.map(({ requests }) => requests)).map(known),
    baseX: shift === null ? null : thinBase(other.map(({ requests }) => requests + shift)).map(known),
    judgedFrom,
    series: shown.slice(0, BOUNDS.series).map(({ series }) => ({
      series,
      head: thinHead(head.map((one) => readingAt(one, series))),
      base: shift === null ? null : thinBase(other.map((one) => readingAt(one, series))),
    })),
    lead,
    phases: lead === null ? [] : phasesOf(recording, head.at(-1)?.requests ?? 0, lead),
    load: lead === null ? null : underLoad(recording, head, lead),
    served: served(recording, head, base, other, shift),
    events: eventsOf(recording, head),
  };
}

const known = (value: number | null): number => value ?? 0;

/** The warm-up's readings and the checkpoints, in order of requests. */
function readingsOf({ warmUp, checkpoints }: Recording): Reading[] {
  const warm = warmUp.map(({ requests, t, values }) => ({ requests, t, values, cycle: 0 }));
  return [...checkpoints, ...warm]
    .map(({ requests, t, values, cycle }) => ({ requests, t, values, cycle }))
    .sort((a, b) => a.requests - b.requests || a.t - b.t);
}

function readingAt({ values }: Reading, series: string): number | null {
  return readingOf({ values } as Checkpoint, series);
}

/** Medians of equal stretches, the same ones for every list of that length: at most {@link MAX_POINTS}. */
function thinning(length: number): (values: readonly (number | null)[]) => (number | null)[] {
  if (length <= MAX_POINTS) return (values) => [...values];
  return (values) =>
    Array.from({ length: MAX_POINTS }, (_, at) => {
      const from = Math.floor((at * length) / MAX_POINTS);
      const to = Math.floor(((at + 1) * length) / MAX_POINTS);
      return median(values.slice(from, to).filter((value) => value !== null));
    });
}

/** One after the other, from the last checkpoint on. A phase that failed before its first step has no stretch. */
function phasesOf({ phases }: Recording, from: number, series: string): RunCourse['phases'] {
  let sent = from;
  return phases.slice(0, MAX_POINTS).flatMap(({ phase, class: of = null, steps }) => {
    if (steps.length < 2 || steps.length > MAX_POINTS) return [];
    const x = steps.map((step) => {
      sent += step.sent;
      return sent;
    });
    return [{ phase, class: of, x, head: steps.map(({ values }) => values[series] ?? null) }];
  });
}

/** Requests sent at a time, between the readings before and after it. */
function requestsAt(t: number, readings: readonly Reading[]): number {
  const after = readings.findIndex((reading) => reading.t >= t);
  const [last, next] = [readings[after - 1], readings[after]];
  if (next === undefined) return readings.at(-1)?.requests ?? 0;
  if (last === undefined || next.t <= last.t) return next.requests;
  return last.requests + ((t - last.t) / (next.t - last.t)) * (next.requests - last.requests);
}

/** Stretches of one length each, so that 100,000 samples become as many points as a screen shows. */
function underLoad({ samples }: Recording, readings: readonly Reading[], series: string): RunCourse['load'] {
  const read = samples.flatMap(({ t, values, rest_ms }) => {
    const value = values[series];
    return rest_ms !== undefined || value === undefined || value === null ? [] : [{ t, value }];
  });
  if (read.length < 2) return null;
  const count = Math.min(MAX_POINTS, read.length);
  const load = { series, x: [] as number[], low: [] as number[], high: [] as number[] };
  for (let at = 0; at < count; at++) {
    const stretch = read.slice(Math.floor((at * read.length) / count), Math.floor(((at + 1) * read.length) / count));
    const values = stretch.map(({ value }) => value);
    load.x.push(requestsAt(stretch[Math.floor(stretch.length / 2)]?.t ?? 0, readings));
    load.low.push(Math.min(...values));
    load.high.push(Math.max(...values));
  }
  return load;
}

function served(
  recording: Recording,
  head: readonly Reading[],
  base: Recording | undefined,
  other: readonly Reading[],
  shift: number | null,
): RunCourse['served'] {
  const here = cyclesOf(recording, head, 0);
  const there = base === undefined || shift === null ? null : cyclesOf(base, other, shift);
  const thin = thinning(here.length);
  const thinBase = thinning(there?.length ?? 0);
  return {
    x: thin(here.map(({ x }) => x)).map(known),
    of: recording.cycles.some(needsClasses) ? 'slowest-class' : 'all',
    p95Ms: thin(here.map(({ p95Ms }) => p95Ms)),
    failed: thin(here.map(({ failed }) => failed)).map(known),
    baseX: there === null ? null : thinBase(there.map(({ x }) => x)).map(known),
    baseP95Ms: there === null ? null : thinBase(there.map(({ p95Ms }) => p95Ms)),
  };
}

function cyclesOf(
  { cycles }: Recording,
  readings: readonly Reading[],
  shift: number,
): { x: number; p95Ms: number | null; failed: number }[] {
  const ends = new Map(readings.map(({ cycle, requests }) => [cycle, requests]));
  return cycles.flatMap((one) => {
    const { cycle, sent, ok } = one;
    const end = ends.get(cycle);
    if (end === undefined || cycle < 1) return [];
    return [{ x: end + shift, p95Ms: p95Of(one), failed: sent === 0 ? 0 : Math.max(0, 1 - ok / sent) }];
  });
}

/** A cycle of one class has the latency of its class. */
function p95Of({ latency_ms, classes = {} }: CycleRecord): number | null {
  const known = Object.values(classes).flatMap(({ p95 }) => p95 ?? []);
  return latency_ms?.p95 ?? (known.length === 0 ? null : Math.max(...known));
}

const needsClasses = ({ latency_ms, classes = {} }: CycleRecord): boolean =>
  latency_ms?.p95 == null && Object.keys(classes).length > 1;

/** The run's own bookkeeping, which a reader of a chart need not know. */
const UNTOLD = new Set(['unread', 'cancelled']);

function eventsOf({ events }: Recording, readings: readonly Reading[]): RunCourse['events'] {
  return events
    .filter(({ what }) => !UNTOLD.has(what))
    .slice(0, MAX_POINTS)
    .map(({ t, what }) => ({ x: requestsAt(t, readings), what }));
}
