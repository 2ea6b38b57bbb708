import type { Axis } from './plot-axis.js';

/**
 * A plot as markup that needs no script: the lines are an SVG that stretches with the page, every word is text beside it, so
 * that nothing shrinks on a telephone. The page's script adds reading and zoom. Every label is escaped by the caller.
 */

export type Point = readonly [x: number, y: number | null];

export interface PlotLine {
  label: string;
  /** `head`: this change, where it is a regression; `calm`: this change; `edge`: of a budget. */
  tone: 'head' | 'calm' | 'base' | 'fit' | 'edge';
  points: readonly Point[];
  dots?: boolean;
}

/** An area between two courses over the same x. */
export interface PlotBand {
  tone: 'budget' | 'fit' | 'load';
  points: readonly (readonly [x: number, low: number, high: number])[];
}

/** A stretch of the x axis that is not judged. */
export interface PlotShade {
  from: number;
  to: number;
  label: string;
}

export interface Plot {
  id: string;
  /** For who does not see it: one sentence. */
  says: string;
  x: Axis;
  y: Axis;
  size: 'tall' | 'low' | 'small';
  shades: readonly PlotShade[];
  bands: readonly PlotBand[];
  lines: readonly PlotLine[];
  /** Bars from 0 up, such as failed requests. */
  bars?: readonly Point[];
  marks?: readonly number[];
  /** Below the x axis; empty for none. */
  xTitle: string;
}

/** The field is drawn in so many units each way, whatever its size on the page. */
const FIELD = 1000;

/** A place in the field, as drawn: two decimals, so that a tenth of it can be looked at closely. */
const place = (value: number, { from, to }: Axis): number => (FIELD * (value - from)) / (to - from);
const number = (value: number): string => String(Number(value.toFixed(2)));

export function renderPlot(plot: Plot): string {
  const { id, says, x, y, size, shades } = plot;
  const at = (value: number): string => number(place(value, x));
  const up = (value: number): string => number(FIELD - place(value, y));
  const share = (value: number, axis: Axis): string => number(place(value, axis) / 10);
  const ys = y.ticks.map((tick) => `<span style="bottom:${share(tick.at, y)}%">${tick.label}</span>`);
  const xs = x.ticks.map(
    (tick) => `<span${edge(place(tick.at, x))} style="left:${share(tick.at, x)}%">${tick.label}</span>`,
  );
  const drawn = [
    ...shades.map(
      ({ from, to }) =>
        `<rect class="shade" x="${at(from)}" y="0" width="${number(place(to, x) - place(from, x))}" height="${FIELD}"/>`,
    ),
    `<path class="grid" d="${y.ticks.map((tick) => `M0 ${up(tick.at)}H${FIELD}`).join('')}"/>`,
    ...(y.from < 0 && y.to > 0 ? [`<path class="zero" d="M0 ${up(0)}H${FIELD}"/>`] : []),
    ...plot.bands.map((band) => `<path class="band ${band.tone}" d="${bandPath(band, at, up)}"/>`),
    ...(plot.bars ?? []).flatMap(([from, value]) =>
      value === null || value <= 0 ? [] : [`<path class="bar" d="M${at(from)} ${up(0)}V${up(value)}"/>`],
    ),
    ...(plot.marks ?? []).map((mark) => `<path class="mark" d="M${at(mark)} 0V${FIELD}"/>`),
    ...plot.lines.flatMap((line) => linePaths(line, at, up)),
  ];
  const letters = shades
    .filter(({ label, to }) => label !== '' && to > x.from)
    .map(({ from, to, label }) => {
      const middle = (Math.max(from, x.from) + Math.min(to, x.to)) / 2;
      return `<span${label.length > 1 ? ' class="first" style="left:0"' : ` style="left:${share(middle, x)}%"`}>${label}</span>`;
    });
  return [
    `<div class="plot ${size}" id="${id}" role="img" aria-label="${says}">`,
    letters.length === 0 ? '' : `<div class="letters" aria-hidden="true">${letters.join('')}</div>`,
    `<div class="ys" aria-hidden="true">${ys.join('')}</div>`,
    `<div class="field"><svg viewBox="0 0 ${FIELD} ${FIELD}" preserveAspectRatio="none" aria-hidden="true">${drawn.join('')}</svg></div>`,
    `<div class="xs" aria-hidden="true">${xs.join('')}</div>`,
    plot.xTitle === '' ? '' : `<div class="x-title" aria-hidden="true">${plot.xTitle}</div>`,
    '</div>',
  ].join('');
}

/** A label near an end of the axis stays within the plot. */
function edge(at: number): string {
  return at > 0.95 * FIELD ? ' class="last"' : at < 0.03 * FIELD ? ' class="first"' : '';
}

type Placed = (value: number) => string;

/** The line, broken where a reading failed, and a dot for each reading. */
function linePaths({ tone, points, dots }: PlotLine, at: Placed, up: Placed): string[] {
  let pen = 'M';
  let line = '';
  let spots = '';
  for (const [x, y] of points) {
    if (y === null) {
      pen = 'M';
      continue;
    }
    line += `${pen}${at(x)} ${up(y)}`;
    spots += `M${at(x)} ${up(y)}h0`;
    pen = 'L';
  }
  return [
    `<path class="line ${tone}" d="${line}"/>`,
    ...(dots === true ? [`<path class="dots ${tone}" d="${spots}"/>`] : []),
  ];
}

function bandPath({ points }: PlotBand, at: Placed, up: Placed): string {
  const over = points.map(([x, , high]) => `${at(x)} ${up(high)}`);
  const under = [...points].reverse().map(([x, low]) => `${at(x)} ${up(low)}`);
  return `M${[...over, ...under].join('L')}Z`;
}
