import { definitionOf, formatBytes, hierarchyOrder, MIB } from '../../series/series.js';
import { plain } from '../escape.js';
import { markOf } from '../markdown/markdown.js';
import type { ReportFinding, ReportModel } from '../model/report-model.js';
import { factsOf } from '../tables/facts.js';
import { abRows, abTitle } from '../tables/paired-table.js';
import { classRows, phaseBudget, phaseRows, phaseTitle, replayWords } from '../tables/requests.js';
import { explainingRows, explainsSomething, gatedRows, type Mark, type Row } from '../tables/rows.js';
import { factWords } from '../text/fact-words.js';
import { driftText, NONE } from '../text/figures.js';
import { notesOf } from '../text/notes.js';
import { headlineOf } from '../text/opening.js';
import { type Style, sentence, shortName } from '../text/words.js';

/** What the page carries in itself: nothing is loaded from anywhere. */
export interface PageAssets {
  /** uPlot and the page's own script, in this order. */
  scripts: readonly string[];
  styles: readonly string[];
  /** SHA-256 of each script, base64: the only ones that the page's policy lets run. */
  hashes: readonly string[];
}

/**
 * The report as one HTML file: what the comment says, and every series over the requests, to look into. Everything from
 * outside is text in it; its policy allows no other script, no connection and no picture, so that a hostile
 * name or log line has nothing to work with.
 */
export function renderPage(model: ReportModel, assets: PageAssets): string {
  const { title, warnings, paragraph } = headlineOf(model, HTML);
  const charts = chartsOf(model);
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${assets.hashes.map((hash) => `'sha256-${hash}'`).join(' ')}`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>memdrift (${escaped(model.name)}): ${escaped(model.verdict)}</title>`,
    ...assets.styles.map((style) => `<style>${style}</style>`),
    '</head>',
    '<body>',
    `<h1>${light(markOf(model))} memdrift: ${title}</h1>`,
    ...warnings.map((warning) => `<p class="notice">${warning}</p>`),
    `<p>${paragraph.join(' ')}</p>`,
    `<p class="facts">${factsOf(model, HTML).join(' · ')}</p>`,
    tableOf(gatedRows(model, HTML)),
    section(abTitle(model), sideBySide(model)),
    section('Series', charts.length === 0 ? '' : `<div class="charts">\n${charts.map(place).join('\n')}\n</div>`),
    section('What was also read', tableOf(explainingRows(model, HTML))),
    section('Why', model.growth.patterns.map(pattern).join('\n')),
    section(phaseTitle(model, HTML), phases(model)),
    section('Sensitivity check', sensitivity(model)),
    section('Notes', list(notesOf(model, HTML))),
    section('Accept this regression', block(model.acceptance)),
    section('Requests', requests(model)),
    section('Environment and subject', settings(model)),
    section('Last lines of the service', block(model.logs.length === 0 ? null : model.logs.join('\n'))),
    section('Reproduce', block(model.reproduce)),
    `<script type="application/json" id="charts">${embedded(charts.map(({ chart }) => chart))}</script>`,
    ...assets.scripts.map((script) => `<script>${script}</script>`),
    '</body>',
    '</html>',
    '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** Longest value that is shown whole. */
const MAX_VALUE = 2000;

/** One line of text, for an element or an attribute. */
function escaped(value: unknown): string {
  return entities(plain(value, MAX_VALUE));
}

function entities(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

const HTML: Style = {
  em: (words) => `<em>${words}</em>`,
  strong: (words) => `<strong>${words}</strong>`,
  say: (outside) => escaped(outside),
  name: (outside) => `<code>${escaped(outside)}</code>`,
};

/** JSON inside a script element: no character that could end it. */
function embedded(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

function section(title: string, body: string): string {
  return body === '' ? '' : `<h2>${title}</h2>\n${body}`;
}

function block(text: string | null): string {
  if (text === null || text === '') return '';
  const lines = text.split(/\r?\n/).map((line) => entities(line.replace(/[^\P{C}\t]/gu, '').slice(0, MAX_VALUE)));
  return `<pre>${lines.join('\n')}</pre>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

function tableOf(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const head = ['layer', 'base', 'this change', 'drift /1000 req', 'interval', 'budget', ''];
  const body = rows.map((row) => {
    const figures = [
      row.base,
      row.now,
      row.drift?.value ?? NONE,
      row.drift?.interval ?? NONE,
      row.drift?.budget ?? NONE,
    ];
    const drift = figures.map((figure, column) => (column === 2 && row.grew ? `<strong>${figure}</strong>` : figure));
    return `<tr><td>${row.short}</td>${drift.map((cell) => `<td class="figure">${cell}</td>`).join('')}<td>${light(row.mark)} ${row.words}</td></tr>`;
  });
  const heads = head.map((name, column) => `<th${column > 0 && column < 6 ? ' class="figure"' : ''}>${name}</th>`);
  return `<div class="scroll"><table>\n<thead><tr>${heads.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}

/** A dot in the colours of the comment's lights, which not every system has a font for; named for those who hear it. */
function light(mark: Mark): string {
  return `<span class="light ${mark}" role="img" aria-label="${LIGHT_NAMES[mark]}"></span>`;
}
const LIGHT_NAMES: Readonly<Record<Mark, string>> = { good: 'good', bad: 'bad', unsure: 'undecided', aside: 'aside' };

/** A chart as the page's script draws it. */
interface PageChart {
  id: string;
  unit: ReportFinding['unit'];
  /** Requests sent since launch, as far as they are known from the run's whole; one point a checkpoint. */
  x: number[];
  /** What the height of the chart stands for at least: the noise of a quiet series stays flat. */
  leastSpan: number;
  /** Drawn in this order: the change over the base, where the two are equal. */
  lines: { label: string; tone: 'head' | 'base' | 'calm'; values: (number | null)[] }[];
}

interface Placed {
  chart: PageChart;
  finding: ReportFinding;
}

/** Every series that was read and says something, those that decide first, in the order of the ladder. */
function chartsOf(model: ReportModel): Placed[] {
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
        : [{ label: 'base, settled', tone: 'base' as const, values: values.map(() => base / scale) }]),
      { label: 'this change', tone: bad ? 'head' : 'calm', values },
    ],
  };
}

function place({ chart, finding }: Placed): string {
  const unit = finding.unit === 'bytes' ? 'MiB' : (definitionOf(finding.series)?.unit ?? finding.unit);
  const drift = driftText(finding);
  const said = drift === null ? 'no drift judged' : `${drift.value} per 1000 requests (${drift.interval})`;
  return `<div class="chart"><h3>${shortName(finding.series, HTML)}</h3><p>${unit} at rest · ${said}</p><div id="${chart.id}"></div></div>`;
}

function pattern({ meaning, confirm, remedy }: ReportModel['growth']['patterns'][number]): string {
  return `<p>${escaped(meaning)}</p>\n${list([`Confirm: ${escaped(confirm)}`, `Mend: ${escaped(remedy)}`])}`;
}

function phases(model: ReportModel): string {
  const rows = phaseRows(model, phaseBudget(model), HTML).map(({ kind, drift, interval, words, mark }) => [
    kind,
    drift,
    interval,
    `${light(mark)} ${words}`,
  ]);
  return plainTable(['cycles of', 'drift /1000 of them', 'interval', ''], rows, [1, 2]);
}

function sideBySide(model: ReportModel): string {
  const rows = abRows(model, HTML).map((row) => [
    row.name,
    row.drift,
    row.interval,
    row.budget,
    row.level,
    row.levelInterval,
    light(row.mark),
  ]);
  const heads = ['change minus base', 'drift /1000 req', 'interval', 'budget', 'settles', 'interval', ''];
  return plainTable(heads, rows, [1, 2, 3, 4, 5]);
}

function requests(model: ReportModel): string {
  const rows = classRows(model, HTML).map((row) => [row.name, row.sent, row.errors, row.hangUps, row.p95, row.ttft]);
  const heads = ['class', 'sent', 'errors', 'hang-ups', 'p95', 'first event p95'];
  const words = replayWords(model.replay);
  return [
    ...(words.length === 0 || rows.length === 0 ? [] : [`<p>${sentence(words.join('; '))}</p>`]),
    plainTable(heads, rows, [1, 2, 3, 4, 5]),
  ].join('\n');
}

/** @param figures columns set to the right */
function plainTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  figures: readonly number[],
): string {
  if (rows.length === 0) return '';
  const cell = (tag: string) => (text: string, column: number) =>
    `<${tag} class="${figures.includes(column) ? 'figure' : 'wide'}">${text}</${tag}>`;
  const body = rows.map((row) => `<tr>${row.map(cell('td')).join('')}</tr>`);
  return `<div class="scroll"><table>\n<thead><tr>${heads.map(cell('th')).join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}

function sensitivity({ sensitivity: checks }: ReportModel): string {
  return list(
    checks.map(({ series, held, shown, seen }) => {
      const saw = shown === null ? 'no reading' : `showed ${formatBytes(shown)}`;
      return `${shortName(series, HTML)}: held ${formatBytes(held)}, ${saw}${seen ? '' : ' – <strong>not seen</strong>'}`;
    }),
  );
}

function settings(model: ReportModel): string {
  const changed = new Map(model.subjectChanges.map(([key, before, after]) => [key, [before, after] as const]));
  const rows = [
    ...[...changed].map(([key, [before, after]]) => [key, `${value(key, before)} → ${value(key, after)}`]),
    ...Object.entries(model.environment).map(([key, fact]) => [key, value(key, fact)]),
    ...Object.entries(model.subject)
      .filter(([key]) => !changed.has(key))
      .map(([key, fact]) => [key, value(key, fact)]),
  ];
  if (rows.length === 0) return '';
  const cells = rows.map(([key, shown]) => `<tr><td>${escaped(key)}</td><td class="wide">${shown}</td></tr>`);
  return `<div class="scroll"><table>\n<tbody>\n${cells.join('\n')}\n</tbody>\n</table></div>`;
}

function value(key: string, fact: unknown): string {
  return fact === null ? 'not set' : `<code>${escaped(factWords(key, fact))}</code>`;
}
