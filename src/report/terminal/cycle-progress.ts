import type { Finding } from '../../drift/verdict.js';
import { definitionOf } from '../../series/series.js';
import { column } from '../escape.js';
import { grouped, growthMargin, signedGrowth, stopwatch } from '../text/figures.js';
import { clip } from './columns.js';

/** Where a run stands after a cycle. */
export interface CycleProgress {
  cycle: number;
  elapsedS: number;
  /** Seconds until a verdict is likely; null where that is unknown. */
  likelyDoneS: number | null;
  /** The series that is expected to be decided last; null where that is not known. */
  waitsFor?: string | null;
  findings: readonly Finding[];
  /** Requests over which growth was judged so far; absent: not known. */
  requests?: number;
}

/** Series in one line. */
const SHOWN = 3;

/**
 * The line that a terminal shows after a cycle, at most `columns` wide: the drift of each gated series that has one so far,
 * the first in the allocator hierarchy first. A narrow terminal loses the last series first. Series that are not
 * measured in bytes are left out: the line has one unit.
 * @example `cycle 18  2:41  torch allocated +3.0 ±0.5  heap +0.0 ±0.2 MiB/1000  likely done in 0:50`
 */
export function progressLine(progress: CycleProgress, columns = 80): string {
  const { cycle, elapsedS, likelyDoneS, waitsFor = null, findings } = progress;
  const drifts = findings.flatMap(driftText);
  const start = drifts.length > 0 ? `cycle ${cycle}` : `measuring, cycle ${cycle}`;
  const left = likelyDoneS === null ? null : stopwatch(likelyDoneS);
  const ends =
    left === null
      ? ['']
      : [
          ...(waitsFor === null ? [] : [`likely done in ${left}, waits for ${shortLabel(waitsFor)}`]),
          `likely done in ${left}`,
          `done in ${left}`,
        ];
  for (let count = Math.min(SHOWN, drifts.length); count >= 0; count -= 1) {
    const shown = count === 0 ? '' : `${drifts.slice(0, count).join('  ')} MiB/1000`;
    for (const end of ends) {
      const line = [start, stopwatch(elapsedS), shown, end].filter((part) => part !== '').join('  ');
      if (line.length <= columns) return line;
    }
  }
  return clip(`${start}  ${stopwatch(elapsedS)}`, columns);
}

/** Where the warm-up stands. */
export interface WarmUpProgress {
  /** Requests sent, on their way now, and sent at least in all. */
  requests: number;
  sending: number;
  least: number;
  /** Gated series whose growth still shrinks. */
  settling: readonly string[];
  elapsedS: number;
  /** Seconds after which it ends; null where that is not known. */
  atMostS: number | null;
}

/**
 * The line that a terminal shows in the warm-up, at most `columns` wide.
 * @example `warm-up  860 requests, sending 800  0:21  heap, process still settle, until 7:30 at most`
 */
export function warmUpLine(
  { requests, sending, least, settling, elapsedS, atMostS }: WarmUpProgress,
  columns = 80,
): string {
  const of = requests < least ? ` of ${grouped(least)}` : '';
  const sent = `${grouped(requests)}${of} requests${sending === 0 ? '' : `, sending ${grouped(sending)}`}`;
  const bound = atMostS === null || sending === 0 ? '' : `, until ${stopwatch(atMostS)} at most`;
  const open = settling.length === 0 ? '' : `${settling.map(shortLabel).join(', ')} still settling${bound}`;
  return clip(['warm-up', sent, stopwatch(elapsedS), open].filter((part) => part !== '').join('  '), columns);
}

function driftText({ series, gated, unit, drift }: Finding): string[] {
  if (!gated || drift === null || unit !== 'bytes') return [];
  const { growth, budget } = drift;
  const value = signedGrowth(growth.value, unit, budget);
  return [`${shortLabel(series)} ${value} ±${growthMargin(growth.low, growth.high, unit, budget)}`];
}

/** Short enough for three in a line: `torch allocated`, `heap`, `process`. */
export function shortLabel(series: string): string {
  const definition = definitionOf(series);
  if (definition === undefined) return column(series, 24);
  const pair = series.startsWith('torch.device');
  return pair ? `torch ${definition.quantity}` : definition.layerLabel.replace('host ', '');
}
