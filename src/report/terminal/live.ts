import { MIB } from '../../series/series.js';
import { column } from '../escape.js';
import { stopwatch } from '../text/figures.js';
import { clip } from './columns.js';

/** What is known while a run is going on. */
export interface LiveFigures {
  /** `warm-up`, `measuring`, ...: said before the first cycle has a figure. */
  phase: string;
  cycle: number;
  elapsedS: number;
  /** Bytes per 1000 requests so far; `halfWidth` of its interval, null while there is none. The most telling first. */
  series: readonly { label: string; per1000: number | null; halfWidth: number | null }[];
  /** Seconds until a verdict is likely; null where nobody can tell. */
  likelyDoneS: number | null;
}

const SHOWN = 3;

/**
 * The line that a terminal shows while measuring, at most `columns` wide: what fits in order of importance, so a narrow
 * terminal loses the last series first.
 * @example `cycle 18  2:41  torch allocated +3.0 ±0.5  heap +0.0 ±0.2 MiB/1000  likely done in 0:50`
 */
export function liveLine(figures: LiveFigures, columns = 80): string {
  const known = figures.series.filter((series) => series.per1000 !== null);
  const start =
    known.length > 0
      ? `cycle ${figures.cycle}`
      : `${column(figures.phase, 40)}${figures.cycle > 0 ? `, cycle ${figures.cycle}` : ''}`;
  const end = figures.likelyDoneS === null ? '' : `likely done in ${stopwatch(figures.likelyDoneS)}`;
  for (let count = Math.min(SHOWN, known.length); count >= 0; count -= 1) {
    const drifts = known.slice(0, count).map(drift).join('  ');
    const unit = count === 0 ? '' : `${drifts} MiB/1000`;
    for (const last of [end, end.replace('likely done in', 'done in')]) {
      const line = [start, stopwatch(figures.elapsedS), unit, last].filter((part) => part !== '').join('  ');
      if (line.length <= columns) return line;
    }
  }
  return clip(`${start}  ${stopwatch(figures.elapsedS)}`, columns);
}

function drift({ label, per1000, halfWidth }: LiveFigures['series'][number]): string {
  const mib = (per1000 ?? 0) / MIB;
  const value = `${mib < 0 ? '−' : '+'}${Math.abs(mib).toFixed(1)}`;
  return `${column(label, 24)} ${value}${halfWidth === null ? '' : ` ±${(halfWidth / MIB).toFixed(1)}`}`;
}
