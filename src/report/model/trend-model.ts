import { changePoints } from '../../drift/stats/change-points.js';
import { median } from '../../drift/stats/vector.js';
import type { Finding } from '../../drift/verdict.js';
import { canonical, withoutWarmUp } from '../../recording/environment.js';
import type { RecordingHeader } from '../../recording/recording.js';
import { definitionOf, hierarchyOrder, MIB, type Unit } from '../../series/series.js';

/** The trend of a base over its commits: where each series settles, how it grows, and which commit changed that. */

/** One recording of the base, judged by itself. */
export interface TrendRun {
  header: Pick<RecordingHeader, 'created' | 'commit' | 'environment'>;
  findings: readonly Finding[];
}

interface TrendPoint {
  commit: string | null;
  created: string | null;
}

export interface TrendChange {
  /** Of the recordings, from which on it is so. */
  at: number;
  commit: string | null;
  created: string | null;
  /** Medians before and after, in the series' unit. */
  from: number;
  to: number;
  /** Only the newest recording shows it. */
  lone: boolean;
}

export interface TrendSeries {
  series: string;
  unit: Unit;
  /** Steady-state level of each recording; null where it was not read. */
  levels: (number | null)[];
  /** Growth per 1000 requests, its interval, and what may grow; null where it was not judged. */
  growths: ({ value: number; low: number; high: number; budget: number } | null)[];
  changes: TrendChange[];
  /** Of the growth, where a commit began or ended it. */
  growthChanges: TrendChange[];
}

export interface Trend {
  name: string;
  /** Oldest first. */
  runs: TrendPoint[];
  series: TrendSeries[];
  /** Recordings of other environments, which cannot be compared with the newest. */
  leftOut: number;
}

/** A level that differs by less than this share of itself is the same. */
const LEAST_SHARE = 0.02;

/** @param runs in any order; those of the newest one's environment are compared */
export function trendOf(name: string, runs: readonly TrendRun[]): Trend {
  const ordered = [...runs].sort((a, b) => ((a.header.created ?? '') < (b.header.created ?? '') ? -1 : 1));
  const kind = ({ header }: TrendRun): string => canonical(withoutWarmUp(header.environment));
  const newest = ordered.at(-1);
  const same = ordered.filter((run) => newest !== undefined && kind(run) === kind(newest));
  const points = same.map(({ header }) => ({ commit: header.commit ?? null, created: header.created ?? null }));
  const names = [
    ...new Set(same.flatMap(({ findings }) => findings.filter(({ gated }) => gated).map(({ series }) => series))),
  ];
  return {
    name,
    runs: points,
    series: names.sort(hierarchyOrder).map((series) => seriesOf(series, same, points)),
    leftOut: ordered.length - same.length,
  };
}

function seriesOf(series: string, runs: readonly TrendRun[], points: readonly TrendPoint[]): TrendSeries {
  const found = runs.map(({ findings }) => findings.find((finding) => finding.series === series) ?? null);
  const unit = found.findLast((finding) => finding !== null)?.unit ?? 'bytes';
  const levels = found.map((finding) => finding?.level?.value ?? null);
  const growths = found.map((finding) => {
    if (finding === null || finding.drift === null) return null;
    const { growth, budget } = finding.drift;
    return { value: growth.value, low: growth.low, high: growth.high, budget };
  });
  const known = levels.filter((level) => level !== null);
  const least = Math.max(LEAST_SHARE * Math.max(0, ...known.map(Math.abs)), leastStep(series, unit));
  const budget = growths.findLast((growth) => growth !== null)?.budget ?? 0;
  return {
    series,
    unit,
    levels,
    growths,
    changes: changesOf(levels, least, points),
    growthChanges: changesOf(
      growths.map((growth) => growth?.value ?? null),
      budget,
      points,
    ),
  };
}

/** Of memory a MiB, and nothing finer than its source tells. */
function leastStep(series: string, unit: Unit): number {
  return Math.max(definitionOf(series)?.granularity ?? 0, unit === 'bytes' ? MIB : 1);
}

/** Of the recordings that were read; each change is that of the first of them in which it shows. */
function changesOf(values: readonly (number | null)[], least: number, points: readonly TrendPoint[]): TrendChange[] {
  const read = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const found = changePoints(
    read.map(({ value }) => value),
    least,
  );
  return found.map((begins, index): TrendChange => {
    const before = read.slice(found[index - 1] ?? 0, begins);
    const after = read.slice(begins, found[index + 1] ?? read.length);
    const at = read[begins]?.at ?? 0;
    const { commit = null, created = null } = points[at] ?? {};
    return { at, commit, created, from: levelOf(before), to: levelOf(after), lone: begins === read.length - 1 };
  });
}

/** The height of a stretch of recordings, which is never empty. */
const levelOf = (read: readonly { value: number }[]): number => median(read.map(({ value }) => value));
