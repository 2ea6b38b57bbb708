import { entities } from '../escape.js';
import { accepting } from '../model/accepted-entries.js';
import type { ReportModel } from '../model/report-model.js';
import { factsOf } from '../tables/facts.js';
import { abRows, abTitle } from '../tables/paired-table.js';
import { classRows, phaseBudget, phaseRows, phaseTitle, replayWords } from '../tables/requests.js';
import { explainingRows, gatedRows, type Mark, markOf, type Row } from '../tables/rows.js';
import { sensitivityLines } from '../tables/sensitivity-checks.js';
import { NONE } from '../text/figures.js';
import { headlineOf } from '../text/headline.js';
import { reportNotes } from '../text/report-notes.js';
import { whyLines } from '../text/why/why-sentences.js';
import { factWords, sentence } from '../text/words.js';
import { escaped, HTML, MAX_VALUE } from './html-text.js';
import { chartPlace, embedded, pageCharts } from './page-charts.js';

/** What the page contains: it loads nothing from anywhere. */
export interface PageAssets {
  /** uPlot and the page's own script, in this order. */
  scripts: readonly string[];
  styles: readonly string[];
  /** SHA-256 of each script, base64: the only ones that the page's policy lets run. */
  hashes: readonly string[];
}

/**
 * The report as one HTML file: what the comment says, and a chart of every series over the requests. Everything from
 * outside is text in it; its policy allows no other script, no connection and no image, so a hostile name or log line
 * can do nothing.
 */
export function renderPage(model: ReportModel, assets: PageAssets): string {
  const { title, warnings, paragraph } = headlineOf(model, HTML);
  const charts = pageCharts(model);
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
    `<h1>${light(markOf(model.verdict))} memdrift: ${title}</h1>`,
    ...warnings.map((warning) => `<p class="notice">${warning}</p>`),
    `<p>${paragraph.join(' ')}</p>`,
    `<p class="facts">${factsOf(model, HTML).join(' · ')}</p>`,
    section(
      'Why',
      [list(whyLines(model, HTML)), ...model.growth.patterns.map(pattern)].filter((part) => part !== '').join('\n'),
    ),
    section(phaseTitle(model, HTML), phases(model)),
    section('Layers', tableOf(gatedRows(model, HTML))),
    section(abTitle(model), pairedAb(model)),
    section('Series', charts.length === 0 ? '' : `<div class="charts">\n${charts.map(chartPlace).join('\n')}\n</div>`),
    section('Other series', tableOf(explainingRows(model, HTML))),
    section('Sensitivity check', list(sensitivityLines(model, HTML))),
    section('Notes', list(reportNotes(model, HTML))),
    section('Accept this regression', acceptance(model)),
    section('Requests', requests(model)),
    section('Environment and candidate', settings(model)),
    section("Last lines of the service's output", block(model.logs.length === 0 ? null : model.logs.join('\n'))),
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

/** A dot in the colours of the comment's lights, for which not every system has a font; labelled for screen readers. */
function light(mark: Mark): string {
  return `<span class="light ${mark}" role="img" aria-label="${LIGHT_NAMES[mark]}"></span>`;
}
const LIGHT_NAMES: Readonly<Record<Mark, string>> = {
  good: 'good',
  bad: 'bad',
  unsure: 'undecided',
  aside: 'not judged',
};

function pattern({ meaning, confirm, remedy }: ReportModel['growth']['patterns'][number]): string {
  return `<p>${escaped(meaning)}</p>\n${list([`Confirm: ${escaped(confirm)}`, `Fix: ${escaped(remedy)}`])}`;
}

function phases(model: ReportModel): string {
  const rows = phaseRows(model, phaseBudget(model), HTML).map(({ kind, drift, interval, words, mark }) => [
    kind,
    drift,
    interval,
    `${light(mark)} ${words}`,
  ]);
  return plainTable(['requests', 'drift /1000 req', 'interval', ''], rows, [1, 2]);
}

function pairedAb(model: ReportModel): string {
  const rows = abRows(model, HTML).map((row) => [
    row.name,
    row.drift,
    row.interval,
    row.budget,
    row.level,
    row.levelInterval,
    light(row.mark),
  ]);
  const heads = [
    'this change minus base',
    'drift /1000 req',
    'interval',
    'budget',
    'steady-state level',
    'interval',
    '',
  ];
  return plainTable(heads, rows, [1, 2, 3, 4, 5]);
}

function acceptance({ acceptance: lines }: ReportModel): string {
  if (lines === null) return '';
  const { file, command } = accepting('report.json');
  const how = `To accept it until the given date, add these lines to ${HTML.name(file)} with your reason, or run ${HTML.name(command)}:`;
  return `<p>${how}</p>\n${block(lines)}`;
}

function requests(model: ReportModel): string {
  const rows = classRows(model, HTML).map((row) => [
    row.name,
    row.sent,
    row.errors,
    row.disconnects,
    row.p95,
    row.ttft,
  ]);
  const heads = ['class', 'sent', 'errors', 'disconnects', 'p95', 'first event p95'];
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
