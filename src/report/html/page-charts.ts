import { definitionOf, hierarchyOrder, MIB } from '../../series/series.js';
import type { ReportFinding, ReportModel } from '../model/report-model.js';
import { explainsSomething } from '../tables/rows.js';
import { driftText } from '../text/figures.js';
import { shortName } from '../text/words.js';
import { HTML } from './html-text.js';

/** A chart as the page's script draws it. */
interface PageChart {
  id: string;
  unit: ReportFinding['unit'];
  /** Requests sent since launch, estimated from the whole run; one point a checkpoint. */
  x: number[];
  /** Least range of the y axis, so that the noise of a quiet series stays flat. */
  leastSpan: number;
  /** Drawn in this order, so that this change covers the base where the two are equal. */
  lines: { label: string; tone: 'head' | 'base' | 'calm'; values: (number | null)[] }[];
}

interface PlacedChart {
  chart: PageChart;
  finding: ReportFinding;
}

/** Every series that was read and is not 0 throughout, the gated ones first, in the order of the allocator hierarchy. */
export function pageCharts(model: ReportModel): PlacedChart[] {
  return model.findings
    .filter(({ values }) => values.filter((value) => value !== null).length > 1)
    .filter((finding) => finding.gated || explainsSomething(finding))
    .sort((a, b) => Number(b.gated) - Number(a.gated) || hierarchyOrder(a.series, b.series))
    .map((finding, index) => ({ finding, chart: chartOf(finding, index, model) }));
}

function chartOf(finding: ReportFinding, index: number, model: ReportModel): PageChart {
  const scale = finding.unit === 'bytes' ? MIB : 1;
  const values = finding.values.map((value) => (value === null ? null : value / scale));
  const cycle = model.replay.requests / Math.max(1, model.replay.cycles);
  const first = model.replay.requests - (values.length - 1) * cycle;
  const bad = finding.gated && finding.verdict === 'regression';
  const base = finding.level?.baseline ?? null;
  return {
    id: `chart-${index}`,
    unit: finding.unit,
    x: values.map((_, at) => Math.round(first + at * cycle)),
    leastSpan: ((finding.drift?.budget ?? 0) * model.replay.requests) / 1000 / scale,
    lines: [
      ...(base === null
        ? []
        : [{ label: 'base, steady-state level', tone: 'base' as const, values: values.map(() => base / scale) }]),
      { label: 'this change', tone: bad ? 'head' : 'calm', values },
    ],
  };
}

export function chartPlace({ chart, finding }: PlacedChart): string {
  const unit = finding.unit === 'bytes' ? 'MiB' : (definitionOf(finding.series)?.unit ?? finding.unit);
  const drift = driftText(finding);
  const growth = drift === null ? 'growth not judged' : `${drift.value} per 1000 requests (${drift.interval})`;
  return `<div class="chart"><h3>${shortName(finding.series, HTML)}</h3><p>${unit} at rest · ${growth}</p><div id="${chart.id}"></div></div>`;
}

/** JSON inside a script element: no character that could end it. */
export function embedded(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
