import type { Finding } from '../../drift/verdict.js';
import { growsBeyondBudget } from '../../explain/state.js';
import type { Recording } from '../../recording/recording.js';
import { MIB } from '../../series/series.js';
import type { Chart } from '../model/report-model.js';
import { median } from '../tables/sparkline.js';

/** Points of a line: as many as a comment's width can show. */
const MAX_POINTS = 24;

interface Point {
  requests: number;
  value: number;
}

/**
 * The chart of one series, this change and the base over the same requests; null of fewer than two points. A failed
 * reading is left out, never drawn as a value: stretches are made as wide as it takes for each to hold a reading.
 */
export function chartOf(finding: Finding, recording: Recording, base: Recording | undefined): Chart | null {
  const head = pointsOf(recording, finding.series);
  const from = head[0]?.requests ?? 0;
  const to = head.at(-1)?.requests ?? 0;
  const other =
    base === undefined
      ? []
      : pointsOf(base, finding.series).filter(({ requests }) => requests >= from && requests <= to);
  const kind =
    finding.drift === null || (finding.verdict === 'regression' && !growsBeyondBudget(finding)) ? 'height' : 'rise';

  // A base that stops early, or was not read, is left out rather than stretched.
  const slack = (to - from) / 10;
  const covers = (other.at(-1)?.requests ?? 0) >= to - slack && (other[0]?.requests ?? to) <= from + slack;
  const lines = covers ? [head, other] : [head];
  for (let count = Math.min(MAX_POINTS, head.length); count >= 2; count -= 1) {
    const [headLine, baseLine] = lines.map((points) => stretches(points, from, to, count, kind));
    if (headLine == null || baseLine === null) continue;
    return {
      series: finding.series,
      unit: finding.unit,
      kind,
      fromRequests: from,
      toRequests: to,
      head: headLine,
      base: baseLine ?? null,
    };
  }
  return null;
}

/** Readings of a series at rest, cycle 0 (readiness) left out: warm-up would dwarf all that follows. */
function pointsOf({ checkpoints }: Recording, series: string): Point[] {
  return checkpoints.flatMap(({ cycle, requests, values }) => {
    const value = values[series];
    return cycle === 0 || value === undefined || value === null ? [] : [{ requests, value }];
  });
}

/** Medians of `count` equal stretches of requests; null where one of them holds no reading. */
function stretches(
  points: readonly Point[],
  from: number,
  to: number,
  count: number,
  kind: Chart['kind'],
): number[] | null {
  const held: number[][] = Array.from({ length: count }, () => []);
  for (const { requests, value } of points) {
    held[Math.min(count - 1, Math.floor(((requests - from) / Math.max(1, to - from)) * count))]?.push(value);
  }
  const medians = held.map(median);
  if (medians.some((value) => value === null)) return null;
  const known = medians.filter((value) => value !== null);
  const start = kind === 'rise' ? (known[0] ?? 0) : 0;
  return known.map((value) => value - start);
}

const HEAD_COLOUR = '#cf222e';
const BASE_COLOUR = '#8c959f';

/** The chart as a Mermaid block, which GitHub draws; the colours are named, Mermaid draws no legend. */
export function mermaid(chart: Chart): string {
  const [scale, unit] = chart.unit === 'bytes' ? [MIB, 'MiB'] : [1, chart.unit];
  const all = [...chart.head, ...(chart.base ?? [])].map((value) => value / scale);
  const low = Math.min(...all);
  const high = Math.max(...all);
  const margin = Math.max((high - low) * 0.05, Math.abs(high) * 1e-6, 0.01);
  const line = (values: readonly number[]): string =>
    `line [${values.map((value) => figure(value / scale)).join(', ')}]`;
  const colours = chart.base === null ? HEAD_COLOUR : `${BASE_COLOUR}, ${HEAD_COLOUR}`;
  return [
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${colours}"}}}}%%`,
    'xychart-beta',
    `x-axis "requests" ${Math.round(chart.fromRequests)} --> ${Math.round(chart.toRequests)}`,
    `y-axis "${unit}${chart.kind === 'rise' ? ' since the first cycle' : ''}" ${figure(low - margin)} --> ${figure(high + margin)}`,
    ...(chart.base === null ? [] : [line(chart.base)]),
    line(chart.head),
  ].join('\n');
}

/** Five significant digits, never in exponent form, which Mermaid's grammar does not know. */
function figure(value: number): string {
  return Number(value.toPrecision(5))
    .toFixed(3)
    .replace(/\.?0+$/, '');
}
