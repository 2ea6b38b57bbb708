import type { Trend, TrendSeries } from '../model/trend-model.js';
import { trendChanges, trendNotes, trendRows, trendTitle } from '../tables/trend-rows.js';
import { shortCommit } from '../text/context.js';
import { seriesName } from '../text/words.js';
import { escaped, HTML } from './html-text.js';
import { htmlDocument, list, plainTable, section } from './page-parts.js';
import { type Point, renderPlot } from './plot.js';
import { type Axis, axisOf } from './plot-axis.js';

/**
 * The trend of a base as one HTML file without a script: what changed and by which commit, a row a series, and of each series
 * its steady-state level and its growth over the recordings.
 */
export function renderTrendPage(trend: Trend, style: string): string {
  const notes = trendNotes(trend);
  const rows = trendRows(trend, HTML).map(({ name, first, now, growth }) => [name, first, now, growth]);
  const main = [
    `<header><h1>${trendTitle(trend, HTML)}</h1></header>`,
    section('What changed', list(trendChanges(trend, HTML))),
    section('Series', plainTable(['series', 'first', 'now', 'growth per 1000'], rows, [1, 2, 3])),
    section('Steady-state level', charts(trend, levelPlot)),
    section('Growth per 1000 requests', charts(trend, growthPlot)),
    ...notes.map((note) => `<p class="quiet">${note}</p>`),
  ];
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  return htmlDocument({ name: trend.name, about: 'trend', policy, styles: [style], main, scripts: [] });
}

function charts(trend: Trend, draw: (one: TrendSeries, trend: Trend, index: number) => string): string {
  const drawn = trend.series.map((one, index) => draw(one, trend, index)).filter((part) => part !== '');
  return drawn.length === 0 ? '' : `<div class="charts">\n${drawn.join('\n')}\n</div>`;
}

/** The first commit, the newest, and one between them where there is room. */
function commits({ runs }: Trend): Axis {
  const last = runs.length - 1;
  const shown = last >= 4 ? [0, Math.round(last / 2), last] : [0, last];
  const ticks = [...new Set(shown)].map((at) => {
    const commit = runs[at]?.commit ?? null;
    return { at, label: commit === null ? String(at + 1) : escaped(shortCommit(commit)) };
  });
  return { from: 0, to: Math.max(1, last), ticks, scale: 1, unit: '', digits: 0 };
}

function levelPlot(one: TrendSeries, trend: Trend, index: number): string {
  const known = one.levels.filter((level) => level !== null);
  if (known.length < 2) return '';
  const [low, high] = [Math.min(...known), Math.max(...known)];
  // A level that hardly moves is a low line on an axis from 0; one that moves less than a fifth of itself is looked at closely.
  const from = high - low > high / 5 || high - low < high / 100 ? 0 : low;
  const y = axisOf(from, high, one.unit, 3);
  const name = seriesName(one.series, HTML);
  const points = one.levels.map((level, at): Point => [at, level]);
  return figure(name, from === 0 ? '' : 'not from 0', `level-${index}`, {
    trend,
    y,
    points,
    band: null,
    marks: one.changes.map(({ at }) => at),
  });
}

function growthPlot(one: TrendSeries, trend: Trend, index: number): string {
  const known = one.growths.filter((growth) => growth !== null);
  if (known.length < 2) return '';
  const ends = known.flatMap(({ low, high, budget }) => [low, high, budget]);
  const budget = known.at(-1)?.budget ?? 0;
  return figure(seriesName(one.series, HTML), 'budget as an area', `growth-${index}`, {
    trend,
    y: axisOf(Math.min(0, ...ends), Math.max(0, ...ends), one.unit, 3),
    points: one.growths.map((growth, at): Point => [at, growth?.value ?? null]),
    band: budget,
    marks: one.growthChanges.map(({ at }) => at),
  });
}

interface Drawing {
  trend: Trend;
  y: Axis;
  points: readonly Point[];
  /** A budget from 0 up. */
  band: number | null;
  marks: readonly number[];
}

function figure(name: string, note: string, id: string, { trend, y, points, band, marks }: Drawing): string {
  const x = commits(trend);
  const plot = renderPlot({
    id,
    says: `${name} over ${trend.runs.length} recordings`,
    size: 'small',
    x,
    y,
    shades: [],
    bands:
      band === null
        ? []
        : [
            {
              tone: 'budget',
              points: [
                [x.from, 0, band],
                [x.to, 0, band],
              ],
            },
          ],
    lines: [{ label: name, tone: 'calm', points, dots: true }],
    marks,
    xTitle: '',
  });
  return `<figure class="chart"><figcaption><b>${name}</b><span>${note}</span></figcaption>${plot}</figure>`;
}
