import { highestOf } from '../../series/extremes.js';
import { hierarchyOrder, type Unit } from '../../series/series.js';
import type { ReportFinding, ReportModel } from '../model/report-model.js';
import { explainsSomething } from '../tables/rows.js';
import { counted, driftText } from '../text/figures.js';
import { seriesName } from '../text/words.js';
import { HTML } from './html-text.js';
import type { Section } from './lead-chart.js';
import { renderPlot } from './plot.js';
import { axisOf } from './plot-axis.js';
import { readingOf, type ScriptPlot } from './plot-script.js';
import { type Drawn, drawnOf, extentOf, plotOf, type Window, windowOf, xAxisOf } from './series-plot.js';

/**
 * Every other series as a small chart, those worth a look first, the flat ones folded. Those in bytes have one scale, so that
 * 2 MiB never look like 2 GiB; one that would not fit says that it has its own.
 */

/** A series that is so many times as tall as the shared scale has its own. */
const OWN_SCALE = 1.5;

interface Shown {
  finding: ReportFinding;
  drawn: Drawn;
  flat: boolean;
}

export function smallCharts(model: ReportModel): Section {
  const { course } = model;
  if (course == null) return { html: '', plots: [] };
  const shown = model.findings
    .filter(({ series }) => series !== course.lead)
    .filter((finding) => finding.gated || explainsSomething(finding))
    .flatMap((finding): Shown[] => {
      const drawn = drawnOf(finding, course);
      return drawn === null ? [] : [{ finding, drawn, flat: isFlat(finding, model) }];
    })
    .sort((a, b) => interest(a) - interest(b) || hierarchyOrder(a.finding.series, b.finding.series));
  const window = { ...windowOf(course), end: windowOf(course).judgedTo };
  const shared = sharedSpan(model, shown, window);
  const parts = shown.map((one, index) => ({ flat: one.flat, ...chart(one, index, model, window, shared) }));
  const [flat, moving] = [parts.filter((part) => part.flat), parts.filter((part) => !part.flat)];
  const grid = (of: typeof parts): string => `<div class="charts">\n${of.map(({ html }) => html).join('\n')}\n</div>`;
  return {
    html: [
      ...(moving.length === 0 ? [] : [grid(moving)]),
      ...(flat.length === 0
        ? []
        : [
            `<details><summary>${counted(flat.length, 'series is flat', 'series are flat')}</summary>\n${grid(flat)}\n</details>`,
          ]),
    ].join('\n'),
    plots: parts.map(({ plot }) => plot),
  };
}

/** Neither wrong nor open, and its growth, if any, is small beside what would matter. */
function isFlat(finding: ReportFinding, { growth }: ReportModel): boolean {
  const { gated, verdict, drift, series } = finding;
  if (gated && (verdict === 'regression' || verdict === 'inconclusive')) return false;
  const named = [
    growth.first,
    growth.lead,
    ...Object.keys(growth.follows),
    ...(growth.parts ?? []).map((one) => one.series),
  ];
  const counts = (growth.counts ?? []).map((one) => one.series);
  if ([...named, ...counts].includes(series)) return false;
  return drift === null || drift.low <= 0 || drift.per1000Requests < Math.max(drift.budget / 2, leastGrowth(finding));
}

/** Of a series without a budget: a thousandth of its height in 1000 requests. */
function leastGrowth({ values }: ReportFinding): number {
  return (
    highestOf(
      values.map((value) => Math.abs(value ?? 0)),
      0,
    ) / 1000
  );
}

/** The lower, the more it is worth a look. */
function interest({ finding: { gated, verdict, drift }, flat }: Shown): number {
  if (gated && verdict === 'regression') return 0;
  if (gated && verdict === 'inconclusive') return 1;
  if (!flat) return gated ? 2 : 3;
  return drift !== null && gated ? 4 : 5;
}

/** Height of the shared scale in bytes: the large chart's, and at least what the budgets allow. */
function sharedSpan(model: ReportModel, shown: readonly Shown[], window: Window): number {
  const { course } = model;
  const lead = model.findings.find(({ series, unit }) => series === course?.lead && unit === 'bytes');
  const drawn = lead === undefined || course == null ? null : drawnOf(lead, course);
  const spans = [
    ...(drawn === null ? [] : [drawn]),
    ...shown.filter(({ finding }) => finding.unit === 'bytes' && finding.gated).map((one) => one.drawn),
  ]
    .filter(({ kind }) => kind === 'rise')
    .map((one) => extentOf(one, window))
    .map(({ high }) => high);
  return Math.max(0, ...(drawn?.kind === 'rise' ? spans.slice(0, 1) : spans));
}

function chart(
  { finding, drawn }: Shown,
  index: number,
  model: ReportModel,
  window: Window,
  shared: number,
): { html: string; plot: ScriptPlot } {
  const { course } = model;
  if (course == null) throw new RangeError('a chart without a course: a bug');
  const { low, high } = extentOf(drawn, window);
  const scaled = finding.unit === 'bytes' && drawn.kind === 'rise' && high - low <= OWN_SCALE * shared;
  const own = finding.unit === 'bytes' && drawn.kind === 'rise' && !scaled && shared > 0;
  const least = scaled ? shared : leastHigh(finding.unit, drawn);
  const y = axisOf(low, Math.max(high, low + least), finding.unit, 3);
  const name = seriesName(finding.series, HTML);
  const figures = driftText(finding);
  const growth = figures === null ? 'growth not judged' : `${figures.value} per 1000 requests (${figures.interval})`;
  const plot = plotOf(drawn, {
    id: `series-${index}`,
    says: `${name}: ${growth}`,
    size: 'small',
    x: xAxisOf(window, 3),
    y,
    letters: [],
    course: { ...course, phases: [] },
    bad: finding.gated && finding.verdict === 'regression',
    xTitle: '',
  });
  const cut = drawn.kind === 'height' && y.from > 0 ? ' · not from 0' : '';
  return {
    html: `<figure class="chart"><figcaption><b>${name}</b><span>${growth}${own ? ' · own scale' : ''}${cut}</span></figcaption>${renderPlot(plot)}</figure>`,
    plot: readingOf(plot, drawn, finding.unit),
  };
}

/** So that a count that swings by one is a low line. */
function leastHigh(unit: Unit, { from }: Drawn): number {
  return unit === 'bytes' ? 0 : Math.max(4, Math.abs(from.head) / 50);
}
