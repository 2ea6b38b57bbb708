import { highestOf } from '../../series/extremes.js';
import type { ReportFinding, ReportModel } from '../model/report-model.js';
import type { RunCourse } from '../model/run-course.js';
import { phaseKind } from '../tables/requests.js';
import { counted, driftText, grouped, growthBudget, height, percent } from '../text/figures.js';
import { capital, eventWords, memoryOf, seriesName } from '../text/words.js';
import { escaped, HTML } from './html-text.js';
import { type Plot, type PlotLine, type Point, renderPlot } from './plot.js';
import { type Axis, axisOf, onAxis } from './plot-axis.js';
import { readingOf, type ScriptPlot } from './plot-script.js';
import { type Drawn, drawnOf, extentOf, plotOf, requestsOf, shadesOf, windowOf, xAxisOf } from './series-plot.js';

/** The one large chart, of the series that matters, and how the requests were served under the same x axis. */

export interface Section {
  html: string;
  /** What the page's script reads from it. */
  plots: ScriptPlot[];
}

const X_STEPS = 5;

export function leadChart(model: ReportModel): Section | null {
  const { course } = model;
  const finding = model.findings.find(({ series }) => series === course?.lead);
  const drawn = finding === undefined || course == null ? null : drawnOf(finding, course);
  if (finding === undefined || course == null || drawn === null) return null;
  const window = windowOf(course);
  const { low, high } = extentOf(drawn, window);
  const load = drawn.kind === 'height' ? course.load : null;
  const y = axisOf(low, Math.max(high, ...(load?.high ?? [])), finding.unit, Y_STEPS);
  const bad = finding.verdict === 'regression';
  const letters = course.phases.map((_, at) => String.fromCharCode(65 + (at % 26)));
  const [served, servedPlot] = servedBelow(model, course);
  const plot: Plot = plotOf(drawn, {
    id: 'lead',
    says: escaped(`${seriesName(finding.series, PLAIN)} over the requests: ${plainFigures(finding)}`),
    size: 'tall',
    x: xAxisOf(window, X_STEPS),
    y,
    letters,
    course,
    bad,
    xTitle: served === '' ? X_TITLE : '',
  });
  const withLoad: Plot =
    load === null
      ? plot
      : {
          ...plot,
          bands: [
            { tone: 'load', points: load.x.map((x, at) => [x, load.low[at] ?? 0, load.high[at] ?? 0]) },
            ...plot.bands,
          ],
        };
  return {
    html: [
      `<section class="lead" aria-labelledby="lead-title"><h2 id="lead-title">${title(finding)}</h2>`,
      `<p class="quiet">${subtitle(finding, drawn, model, y)}</p>`,
      legend(finding, drawn, window, y, bad, load !== null),
      renderPlot(withLoad),
      served,
      notes(course, letters),
      '<p class="quiet hint" hidden>Point at a chart to read it; drag to zoom, double-click to go back. With the keyboard: arrow keys, + and −, 0 to go back.</p>',
      '</section>',
    ].join('\n'),
    plots: [readingOf(withLoad, drawn, finding.unit), ...servedPlot],
  };
}

const Y_STEPS = 5;
const X_TITLE = 'requests since launch';
const PLAIN = { say: String };

function title({ series }: ReportFinding): string {
  return capital(memoryOf(series, { ...HTML, em: (words) => words }, 'The'));
}

function plainFigures(finding: ReportFinding): string {
  const figures = driftText(finding);
  if (figures === null) return 'growth is not judged';
  const budget = finding.gated ? `, budget ${figures.budget}` : '';
  return `${figures.value} per 1000 requests (${figures.interval})${budget}`;
}

/** What is drawn, and from where its axis counts. */
function subtitle(finding: ReportFinding, drawn: Drawn, { baseName }: ReportModel, y: Axis): string {
  if (drawn.kind === 'height') {
    const cut = y.from > 0 ? `; <strong>the axis begins at ${onAxis(y.from, y)}, not at 0</strong>` : '';
    return `Readings at rest, one a checkpoint${cut}.`;
  }
  const base = drawn.base === null ? '' : `, ${escaped(baseName)} from ${height(drawn.from.base, finding.unit)}`;
  return `Readings at rest, counted from the first judged checkpoint: this change from ${height(drawn.from.head, finding.unit)}${base}.`;
}

function legend(
  finding: ReportFinding,
  drawn: Drawn,
  { judgedFrom, judgedTo }: { judgedFrom: number; judgedTo: number },
  y: Axis,
  bad: boolean,
  load: boolean,
): string {
  const figures = driftText(finding);
  const requests = `${grouped(judgedTo - judgedFrom)} requests`;
  const allowed = drawn.budget?.at(-1)?.[2] ?? 0;
  const budget =
    drawn.kind === 'height'
      ? `may settle ${height(finding.level?.budget ?? 0, finding.unit)} above the base`
      : `budget ${growthBudget(finding.drift?.budget ?? 0, finding.unit)} per 1000: ${onAxis(allowed, y)} over these ${requests}`;
  const items: [string, string][] = [
    [bad ? 'head' : 'calm', `this change${rise(drawn.head, drawn, y)}`],
    ...(drawn.base === null ? [] : ([['base', `base${rise(drawn.base, drawn, y)}`]] as [string, string][])),
    ...(drawn.fit === null
      ? []
      : ([['fit', `fitted growth ${figures?.value} (${figures?.interval})`]] as [string, string][])),
    ...(drawn.budget === null ? [] : ([['budget', budget]] as [string, string][])),
    ...(drawn.cap === null ? [] : ([['edge', `cap ${height(drawn.cap, finding.unit)}`]] as [string, string][])),
    ...(load ? ([['load', 'under load, least to most']] as [string, string][]) : []),
  ];
  return `<ul class="legend">${items.map(([tone, words]) => `<li><i class="${tone}"></i>${words}</li>`).join('')}</ul>`;
}

/** Where a line ends, in the unit of its axis. */
function rise(points: readonly Point[], { kind }: Drawn, y: Axis): string {
  const last = points.findLast(([, value]) => value !== null)?.[1];
  if (last === undefined || last === null) return '';
  return kind === 'rise' && last >= 0 ? ` +${onAxis(last, y)}` : ` ${onAxis(last, y)}`;
}

/** The letters of the shades, and what happened meanwhile. */
function notes({ phases, events }: RunCourse, letters: readonly string[]): string {
  const kinds = phases.map((phase, at) => {
    return `<b>${letters[at]}</b> ${phaseKind(phase, HTML)} (${counted(requestsOf(phase), 'request')})`;
  });
  const told = new Map<string, number>();
  for (const { what } of events) told.set(what, (told.get(what) ?? 0) + 1);
  const happened = [...told].map(
    ([what, count]) => `${escaped(eventWords(what))}${count > 1 ? ` (${count} times)` : ''}`,
  );
  const lines = [
    ...(kinds.length === 0
      ? []
      : [
          `Shaded: the warm-up; after the verdict, cycles of one kind, drawn so that slopes compare: ${kinds.join(', ')}.`,
        ]),
    ...(happened.length === 0 ? [] : [`Vertical lines: ${happened.join(', ')}.`]),
  ];
  return lines.length === 0 ? '' : `<p class="quiet">${lines.join(' ')}</p>`;
}

/** Latency and, where any failed, failed requests; empty where neither was recorded. */
function servedBelow({ replay }: ReportModel, course: RunCourse): [string, ScriptPlot[]] {
  const { served } = course;
  const x = xAxisOf(windowOf(course), X_STEPS);
  const shades = shadesOf(
    course,
    course.phases.map(() => ''),
    '',
  );
  const known = served.p95Ms.filter((value) => value !== null);
  const failed = highestOf(served.failed, 0);
  const failing = replay.sent - replay.ok;
  const errors =
    failing === 0
      ? `none of ${grouped(replay.sent)} requests failed`
      : `${counted(failing, 'request')} of ${grouped(replay.sent)} failed`;
  if (known.length < 2) return ['', []];
  const window = windowOf(course);
  const base =
    served.baseX
      ?.map((at, index): Point => [at, served.baseP95Ms?.[index] ?? null])
      .filter(([at]) => at <= window.judgedTo) ?? null;
  const lines: PlotLine[] = [
    ...(base === null ? [] : [{ label: 'base', tone: 'base' as const, points: base }]),
    {
      label: 'this change',
      tone: 'calm',
      points: served.x.map((at, index): Point => [at, served.p95Ms[index] ?? null]),
    },
  ];
  const highest = Math.max(
    ...known,
    ...(base ?? []).flatMap(([at, y]) => (y === null || at < course.judgedFrom ? [] : [y])),
  );
  const common = { size: 'low' as const, x, shades, bands: [], xTitle: '' };
  const latency: Plot = {
    ...common,
    id: 'latency',
    says: `Latency by cycle, 95th percentile; ${errors}`,
    y: axisOf(0, highest, 'ms', 3),
    lines,
    xTitle: failed > 0 ? '' : X_TITLE,
  };
  const share: Plot = {
    ...common,
    id: 'failed',
    says: `Failed requests by cycle: at most ${percent(failed)}`,
    y: axisOf(0, failed, 'share', 2),
    lines: [],
    bars: served.x.map((at, index): Point => [at, served.failed[index] ?? 0]),
    xTitle: X_TITLE,
  };
  const plots = failed > 0 ? [latency, share] : [latency];
  const whose = served.of === 'slowest-class' ? ' of the slowest class' : '';
  const heads = [`Latency: p95${whose}, by cycle · ${errors}`, 'Failed requests, share of each cycle'];
  return [
    plots.map((plot, at) => `<h3 class="low-title">${heads[at]}</h3>${renderPlot(plot)}`).join('\n'),
    plots.map((plot) => readingOf(plot, null, plot === share ? 'share' : 'ms')),
  ];
}
