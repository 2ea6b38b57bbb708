import { median } from '../../drift/stats/vector.js';
import { highestOf, lowestOf } from '../../series/extremes.js';
import { definitionOf } from '../../series/series.js';
import type { ReportFinding } from '../model/report-model.js';
import type { RunCourse } from '../model/run-course.js';
import type { Plot, PlotBand, PlotLine, PlotShade, Point } from './plot.js';
import { type Axis, axisOf } from './plot-axis.js';

/** What of a series' course is drawn, and from where it is counted. Pure geometry: no words. */

/** Of the judged window, that is shown of the warm-up before it. */
const BEFORE = 0.08;
/** More readings than this are a line without dots. */
const MAX_DOTS = 130;

/** Where growth levels off: a line further from half of the readings, as a share of their range, is no line through them. */
const BENDS = 0.05;

export interface Drawn {
  /** `rise`: from the first judged checkpoint of each line; `height`: as they are. */
  kind: 'rise' | 'height';
  head: readonly Point[];
  base: readonly Point[] | null;
  /** Of the phases, one line each. */
  phases: readonly (readonly Point[])[];
  /** What is subtracted from each, in the series' unit; 0 for a height. */
  from: { head: number; base: number };
  fit: { points: readonly Point[]; band: PlotBand['points'] } | null;
  /** Its upper edge, from where it begins: a wedge of growth, or a step above the base. */
  budget: PlotBand['points'] | null;
  /** A ceiling under load. */
  cap: number | null;
}

export interface Window {
  /** First judged checkpoint, last one, and where the stretches of the phases end; in requests since launch. */
  judgedFrom: number;
  judgedTo: number;
  end: number;
}

export function windowOf({ x, judgedFrom, phases }: RunCourse): Window {
  const judgedTo = x.at(-1) ?? judgedFrom;
  return { judgedFrom, judgedTo, end: phaseWidth({ x, judgedFrom, phases }) * phases.length + judgedTo };
}

/** Of the judged window: what the phases take together at most, and one at least, so that it is seen. */
const PHASES_SHARE = 0.3;
const LEAST_SHARE = 0.04;

/** Every phase is as wide as the longest, at its own scale where there is room, and begins where the one before it ends. */
function phaseWidth({ x, judgedFrom, phases }: Pick<RunCourse, 'x' | 'judgedFrom' | 'phases'>): number {
  if (phases.length === 0) return 0;
  const judged = (x.at(-1) ?? judgedFrom) - judgedFrom;
  const most = (PHASES_SHARE * judged) / phases.length;
  return Math.min(most, Math.max(LEAST_SHARE * judged, ...phases.map(requestsOf)));
}

/** Requests between the first reading of a phase and its last. */
export function requestsOf({ x }: RunCourse['phases'][number]): number {
  return (x.at(-1) ?? 0) - (x[0] ?? 0);
}

/**
 * A phase in its stretch of the axis, beginning where the judged window ends: made smaller both ways alike, so that its slope
 * can be held against the slopes beside it, however many requests it sent.
 */
function inStretch(phase: RunCourse['phases'][number], from: number, width: number, start: number): Point[] {
  const { x, head } = phase;
  const first = x[0] ?? 0;
  const began = head.find((value) => value !== null) ?? 0;
  const smaller = Math.min(1, width / Math.max(1, requestsOf(phase)));
  return x.map((at, index): Point => {
    const value = head[index] ?? null;
    return [from + (at - first) * smaller, value === null ? null : start + (value - began) * smaller];
  });
}

/** Null where fewer than two readings are judged. */
export function drawnOf(finding: ReportFinding, course: RunCourse): Drawn | null {
  const found = course.series.find(({ series }) => series === finding.series);
  if (found === undefined) return null;
  const window = windowOf(course);
  const head = course.x.map((x, at): Point => [x, found.head[at] ?? null]);
  const base =
    course.baseX === null || found.base === null
      ? null
      : pointsOf(course.baseX, found.base).filter(([x]) => x <= window.judgedTo);
  const judged = head.filter(([x, y]) => x >= window.judgedFrom && y !== null);
  if (judged.length < 2) return null;
  const kind = isStep(finding) ? 'height' : 'rise';
  const startOf = (points: readonly Point[] | null): number =>
    kind === 'height' ? 0 : (points?.find(([x, y]) => x >= window.judgedFrom && y !== null)?.[1] ?? 0);
  const from = { head: startOf(head), base: startOf(base) };
  const width = phaseWidth(course);
  const last = judged.at(-1)?.[1] ?? 0;
  const phases =
    course.lead === finding.series
      ? course.phases.map((phase, at) => inStretch(phase, window.judgedTo + at * width, width, last))
      : [];
  return {
    kind,
    head: less(head, from.head),
    base: base === null || base.every(([, y]) => y === null) ? null : less(base, from.base),
    phases: phases.map((points) => less(points, from.head)),
    from,
    fit: kind === 'rise' ? fitOf(finding, less(judged, from.head), window) : null,
    budget: kind === 'rise' ? wedgeOf(finding, window) : stepOf(finding, window),
    cap: finding.broken.includes('peak') ? (finding.peak?.cap ?? null) : null,
  };
}

const pointsOf = (x: readonly number[], y: readonly (number | null)[]): Point[] =>
  x.map((at, index): Point => [at, y[index] ?? null]);

const less = (points: readonly Point[], start: number): Point[] =>
  points.map(([x, y]): Point => [x, y === null ? null : y - start]);

/** What it settles at is the news, not how it grows. */
const isStep = ({ broken }: ReportFinding): boolean => broken.length > 0 && !broken.includes('drift');

/** Growth that was told from the lives of workers, or beside another series, is no line through these readings. */
const isStraight = ({ drift, series }: ReportFinding): boolean =>
  drift !== null &&
  drift.lives === undefined &&
  definitionOf(series)?.growthBeside === undefined &&
  definitionOf(series)?.atRest === undefined;

/** The slope that was judged, through the middle of the readings; its interval turns about their centre. */
function fitOf(finding: ReportFinding, judged: readonly Point[], { judgedFrom, judgedTo }: Window): Drawn['fit'] {
  const { drift } = finding;
  if (drift === null || !isStraight(finding)) return null;
  const slope = drift.per1000Requests / 1000;
  const offset = median(judged.map(([x, y]) => (y ?? 0) - slope * x));
  const residual = median(judged.map(([x, y]) => Math.abs((y ?? 0) - slope * x - offset)));
  const heights = judged.map(([, y]) => y ?? 0);
  const range = highestOf(heights) - lowestOf(heights);
  const allowed = (drift.budget / 1000) * (judgedTo - judgedFrom);
  // Growth that bends is judged by where it ends: a straight line would lie beside the readings.
  if (drift.course === 'levelling' && residual > BENDS * Math.max(range, allowed)) return null;
  const centre = judged.reduce((sum, [x]) => sum + x, 0) / judged.length;
  const at = (x: number, per1000: number): number => offset + slope * centre + (per1000 / 1000) * (x - centre);
  const ends = [judgedFrom, centre, judgedTo];
  return {
    points: [judgedFrom, judgedTo].map((x): Point => [x, at(x, drift.per1000Requests)]),
    band: ends.map((x) => {
      const [a, b] = [at(x, drift.low), at(x, drift.high)];
      return [x, Math.min(a, b), Math.max(a, b)];
    }),
  };
}

/** What it may grow, the base's own growth included, from the start of the judged window. Of a series nobody judges, none. */
function wedgeOf(finding: ReportFinding, { judgedFrom, judgedTo }: Window): PlotBand['points'] | null {
  const { drift, gated } = finding;
  if (!gated || drift === null || drift.lives !== undefined || definitionOf(finding.series)?.atRest !== undefined)
    return null;
  const allowed = (drift.budget + Math.max(0, drift.baseline ?? 0)) / 1000;
  return [
    [judgedFrom, 0, 0],
    [judgedTo, 0, allowed * (judgedTo - judgedFrom)],
  ];
}

function stepOf({ level, gated }: ReportFinding, { judgedFrom, judgedTo }: Window): PlotBand['points'] | null {
  if (!gated || level === null || level.baseline === null || level.budget === null) return null;
  const { baseline, budget } = level;
  return [judgedFrom, judgedTo].map((x): [number, number, number] => [x, baseline, baseline + budget]);
}

/** Share of its highest reading, that a height differs by where its axis begins at 0. */
const FROM_ZERO = 0.25;

/** The readings in the judged window, and all that is drawn beside them: the ends of the y axis. */
export function extentOf(drawn: Drawn, { judgedFrom }: Window): { low: number; high: number } {
  const lines = [drawn.head, drawn.base ?? [], ...drawn.phases];
  const readings = lines.flatMap((points) => points.flatMap(([x, y]) => (x >= judgedFrom && y !== null ? [y] : [])));
  const beside = [
    ...(drawn.budget ?? []).flatMap(([, low, high]) => [low, high]),
    // The interval of a fit may be cut at the foot of the plot.
    ...(drawn.fit?.band ?? []).map(([, , high]) => high),
  ];
  const all = [
    ...readings,
    ...beside,
    ...(drawn.cap === null ? [] : [drawn.cap]),
    ...(drawn.kind === 'rise' ? [0] : []),
  ];
  const [low, high] = [lowestOf(all), highestOf(all)];
  // A height that leaves room enough for its differences begins at 0.
  return { low: drawn.kind === 'height' && low > 0 && high - low > FROM_ZERO * high ? 0 : low, high };
}

/** The judged window and a little of what is before it; no scale in the phases, which are made smaller. */
export function xAxisOf({ judgedFrom, judgedTo, end }: Window, count: number): Axis {
  const from = Math.max(0, judgedFrom - BEFORE * (judgedTo - judgedFrom));
  const axis = axisOf(from, judgedTo, 'count', count);
  return { ...axis, from, to: end, ticks: axis.ticks.filter(({ at }) => at >= from && at <= judgedTo) };
}

interface PlotParts {
  id: string;
  says: string;
  size: Plot['size'];
  x: Axis;
  y: Axis;
  /** Letters of the phases, as many as there are. */
  letters: readonly string[];
  course: RunCourse;
  bad: boolean;
  xTitle: string;
}

/** @param drawn of the finding, in the order in which it is painted: this change covers the base where both are equal */
export function plotOf(drawn: Drawn, { course, letters, bad, ...rest }: PlotParts): Plot {
  const { head, base, fit, budget, cap } = drawn;
  const { judgedFrom, judgedTo } = windowOf(course);
  const tone = bad ? 'head' : 'calm';
  const dots = head.length <= MAX_DOTS && rest.size === 'tall';
  const lines: PlotLine[] = [
    ...(budget === null ? [] : [{ label: 'budget', tone: 'edge' as const, points: edgeOf(budget) }]),
    ...(cap === null ? [] : [{ label: 'cap', tone: 'edge' as const, points: level(cap, judgedFrom, judgedTo) }]),
    ...(base === null ? [] : [{ label: 'base', tone: 'base' as const, points: base }]),
    ...(fit === null ? [] : [{ label: 'fit', tone: 'fit' as const, points: fit.points }]),
    { label: 'this change', tone, points: head, dots },
    ...drawn.phases.map((points): PlotLine => ({ label: '', tone, points, dots })),
  ];
  return {
    ...rest,
    shades: shadesOf(course, letters, rest.size === 'tall' ? 'warm-up' : ''),
    bands: [
      ...(budget === null ? [] : [{ tone: 'budget' as const, points: budget }]),
      ...(fit === null ? [] : [{ tone: 'fit' as const, points: fit.band }]),
    ],
    lines,
    marks: course.events.map(({ x }) => x),
  };
}

const edgeOf = (budget: PlotBand['points']): Point[] => budget.map(([x, , high]): Point => [x, high]);
const level = (y: number, from: number, to: number): Point[] => [
  [from, y],
  [to, y],
];

/** The warm-up, and each phase: from where the one before it ends. */
export function shadesOf(course: RunCourse, letters: readonly string[], warmUp: string): PlotShade[] {
  const { judgedFrom, judgedTo } = windowOf(course);
  const width = phaseWidth(course);
  const phases = course.phases.map(
    (_, at): PlotShade => ({
      from: judgedTo + at * width,
      to: judgedTo + (at + 1) * width,
      label: letters[at] ?? '',
    }),
  );
  return [{ from: Math.min(0, course.x[0] ?? 0), to: judgedFrom, label: warmUp }, ...phases];
}
