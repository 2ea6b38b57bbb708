import type { Finding } from '../../drift/verdict.js';
import { growsBeyondBudget } from '../../explain/state.js';
import type { Recording } from '../../recording/recording.js';
import { median } from './downsample.js';
import type { Chart } from './report-model.js';

/** Points of a line: as many as fit the width of a comment. */
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
