import { accepting } from '../model/accepted-entries.js';
import type { ReportModel } from '../model/report-model.js';
import { abRows, abTitle } from '../tables/paired-table.js';
import { classRows, phaseBudget, phaseRows, phaseTitle, replayWords } from '../tables/requests.js';
import { sensitivityLines } from '../tables/sensitivity-checks.js';
import { explanationSentences } from '../text/headline.js';
import { reportNotes } from '../text/report-notes.js';
import { whyLines } from '../text/why/why-sentences.js';
import { factWords, sentence } from '../text/words.js';
import { escaped, HTML } from './html-text.js';
import { icicle } from './icicle.js';
import { layerPicture } from './layer-picture.js';
import { leadChart } from './lead-chart.js';
import { pageHead } from './page-head.js';
import { block, folded, htmlDocument, light, list, plainTable, section } from './page-parts.js';
import { embedded } from './plot-script.js';
import { smallCharts } from './small-charts.js';

/** What the page contains: it loads nothing from anywhere. */
export interface PageAssets {
  /** The page's own script. */
  scripts: readonly string[];
  styles: readonly string[];
  /** SHA-256 of each script, base64: the only ones that the page's policy lets run. */
  hashes: readonly string[];
}

/**
 * The report as one HTML file, in the order of the questions: is it worse and what does that cost; what does it look like;
 * who holds it and what to do; in which layer; and what else was measured. It is whole without its script. Everything from
 * outside is text in it; its policy allows no other script, no connection and no image, so a hostile name or log line
 * can do nothing.
 */
export function renderPage(model: ReportModel, assets: PageAssets): string {
  const lead = leadChart(model);
  const small = smallCharts(model);
  const plots = [...(lead?.plots ?? []), ...small.plots];
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${assets.hashes.map((hash) => `'sha256-${hash}'`).join(' ')}`;
  const main = [
    pageHead(model),
    lead?.html ?? '',
    section('Why, and what to do', why(model)),
    section(phaseTitle(model, HTML), phases(model)),
    section('Layers', layerPicture(model)),
    section(abTitle(model), pairedAb(model)),
    section('Every other series', small.html),
    section("Last lines of the service's output", block(model.logs.length === 0 ? null : model.logs.join('\n'))),
    section('Notes', list(reportNotes(model, HTML))),
    '<section class="folds">',
    folded('Accept this regression', acceptance(model)),
    folded('Requests by class', requests(model)),
    folded('Environment and candidate', settings(model)),
    folded('Sensitivity check', list(sensitivityLines(model, HTML))),
    folded('Reproduce', block(model.reproduce)),
    '</section>',
  ];
  const scripts = [
    `<script type="application/json" id="plots">${embedded(plots)}</script>`,
    ...assets.scripts.map((script) => `<script>${script}</script>`),
  ];
  return htmlDocument({ name: model.name, about: model.verdict, policy, styles: assets.styles, main, scripts });
}

function why(model: ReportModel): string {
  const told = model.explanation.slice(0, explanationSentences(model));
  // The known pattern of the holder says what to do more closely than the layer does.
  const general = model.why?.pattern === undefined ? model.growth.patterns : [];
  return [list(whyLines(model, HTML)), icicle(model), ...general.map((one) => pattern(one, told))]
    .filter((part) => part !== '')
    .join('\n');
}

/** @param told sentences that stand in the head of the page */
function pattern(
  { meaning, confirm, remedy, issues }: ReportModel['growth']['patterns'][number],
  told: readonly string[],
): string {
  const seen = issues.map((issue) => HTML.name(issue)).join(', ');
  return [
    ...(told.includes(meaning) ? [] : [`<p>${escaped(meaning)}</p>`]),
    list([
      `<b>Confirm</b> ${escaped(confirm)}`,
      `<b>Fix</b> ${escaped(remedy)}`,
      ...(seen === '' ? [] : [`<b>Seen before</b> ${seen}`]),
    ]),
  ].join('\n');
}

function phases(model: ReportModel): string {
  const rows = phaseRows(model, phaseBudget(model), HTML).map(({ kind, drift, interval, words, mark }) => [
    kind,
    drift,
    interval,
    `${light(mark)} ${words}`,
  ]);
  return plainTable(['requests', 'growth per 1000', 'interval', 'verdict'], rows, [1, 2]);
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
    'growth per 1000',
    'interval',
    'budget',
    'steady-state level',
    'interval',
    'verdict',
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

function settings(model: ReportModel): string {
  const changed = new Map(model.subjectChanges.map(([key, before, after]) => [key, [before, after] as const]));
  const rows = [
    ...[...changed].map(([key, [before, after]]) => [
      `<b>${escaped(key)}</b>`,
      `${value(key, before)} → ${value(key, after)}`,
    ]),
    ...Object.entries(model.environment).map(([key, fact]) => [escaped(key), value(key, fact)]),
    ...Object.entries(model.subject)
      .filter(([key]) => !changed.has(key))
      .map(([key, fact]) => [escaped(key), value(key, fact)]),
  ];
  return plainTable(['fact', 'value'], rows, []);
}

function value(key: string, fact: unknown): string {
  return fact === null ? 'not set' : `<code>${escaped(factWords(key, fact))}</code>`;
}
