import { highestOf } from '../../series/extremes.js';
import type { Unit } from '../../series/series.js';
import type { Plot } from './plot.js';
import type { Drawn } from './series-plot.js';

/** What the page's script needs of a plot to be read and zoomed. Numbers and labels only. */
export interface ScriptPlot {
  id: string;
  /** Ends of the axes as they are drawn. */
  x: [number, number];
  /** Where the scale of the x axis ends: beyond it are the phases. */
  last: number;
  y: [number, number];
  unit: string;
  scale: number;
  digits: number;
  /** Steps of its y axis: powers of two. */
  binary: boolean;
  /** In the order of the legend: this change first. `from`: what its values count from, null where they do not. */
  lines: { label: string; from: number | null; x: number[]; y: (number | null)[] }[];
}

/** @param drawn null of what is no series of memory */
export function readingOf(plot: Plot, drawn: Drawn | null, unit: Unit | 'ms' | 'share'): ScriptPlot {
  const { id, x, y } = plot;
  const read = plot.lines.filter(
    ({ tone, label }) => label !== '' && (tone === 'head' || tone === 'calm' || tone === 'base'),
  );
  const bars = plot.bars === undefined ? [] : [{ label: 'failed', points: plot.bars }];
  const rises = drawn?.kind === 'rise';
  const lines = [...read.reverse(), ...bars].map(({ label, points }) => ({
    label,
    from: rises ? (label === 'base' ? drawn.from.base : drawn.from.head) : null,
    x: points.map(([at]) => at),
    y: points.map(([, value]) => value),
  }));
  return {
    id,
    x: [x.from, x.to],
    last: highestOf(
      lines.flatMap((line) => line.x),
      x.from,
    ),
    y: [y.from, y.to],
    unit: y.unit,
    scale: y.scale,
    digits: y.digits,
    binary: unit === 'bytes',
    lines,
  };
}

/** JSON inside a script element: no character that could end it. */
export function embedded(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
