import { formatBytes } from '../../series/series.js';
import { code, fence, html, text } from '../escape.js';
import { accepting } from '../model/accepting.js';
import type { ReportModel } from '../model/report-model.js';
import { classRows, phaseBudget, phaseRows, phaseTitle, replayWords } from '../tables/requests.js';
import { explainingRows } from '../tables/rows.js';
import { factWords } from '../text/fact-words.js';
import { height } from '../text/figures.js';
import { notesOf } from '../text/notes.js';
import { explanationSentences } from '../text/opening.js';
import { sentence, shortName } from '../text/words.js';
import { mermaid } from './chart.js';
import type { Section } from './fit.js';
import { LIGHTS, unbroken } from './lights.js';
import { driftCell, MARKDOWN } from './markup.js';

/** What is folded away below the table: each part stands alone, and says nothing that is said above. */
export function detailsOf(model: ReportModel): Section[] {
  return [
    chart(model),
    logs(model),
    why(model),
    phases(model),
    sensitivity(model),
    notes(model),
    requests(model),
    setting(model),
    acceptance(model),
    reproduce(model),
  ];
}

/** What goes first where there is too little room; the facts go with the logs, the table last. */
const DISPENSABLE = {
  chart: 10,
  requests: 9,
  environment: 8,
  'sensitivity check': 7,
  phases: 6,
  why: 6,
  notes: 5,
  reproduce: 4,
  accept: 3,
  logs: 2,
} as const;

/** @param summary Markup is escaped by the caller: Markdown does not reach into a summary. */
function fold(name: keyof typeof DISPENSABLE, summary: string, body: string): Section {
  return { name, dispensable: DISPENSABLE[name], markdown: body === '' ? '' : folded(summary, body) };
}

/** @param summary as above */
export function folded(summary: string, body: string, open = false): string {
  return `<details${open ? ' open' : ''}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function chart(model: ReportModel): Section {
  if (model.chart === null) return fold('chart', '', '');
  const name = shortName(model.chart.series, { say: html });
  const [summary, legend] =
    model.chart.base === null
      ? [`Chart: ${name}`, '']
      : [`Chart: ${name}, base and this change`, '\n\nRed: this change. Grey: base.'];
  return fold('chart', summary, `${fence(mermaid(model.chart), 'mermaid')}${legend}`);
}

/** What the service said last, where it never became ready or died. */
function logs(model: ReportModel): Section {
  const summary = `Last ${model.logs.length} lines of the service`;
  return fold('logs', summary, model.logs.length === 0 ? '' : fence(model.logs.join('\n'), 'text', 16_000));
}

function why(model: ReportModel): Section {
  const rest = model.explanation.slice(explanationSentences(model));
  const patterns = model.growth.patterns.map(({ meaning, confirm, remedy, issues }) =>
    [
      ...(rest.includes(meaning) ? [`${text(meaning)}\n`] : []),
      `* Confirm: ${text(confirm)}`,
      `* Mend: ${text(remedy)}`,
      // In code spans: a link would leave a trace in the other project's thread at every report.
      ...(issues.length === 0 ? [] : [`* Seen before: ${issues.map((issue) => code(issue)).join(', ')}`]),
    ].join('\n'),
  );
  const rows = explainingRows(model, MARKDOWN);
  const table = rows.map((row) => `| ${row.short} | ${row.now} | ${driftCell(row)} | \`${row.spark}\` |`);
  const readings =
    table.length === 0
      ? []
      : [['| also read | | drift /1000 req | |', '| --- | ---: | ---: | --- |', ...table].join('\n')];
  const summary = patterns.length > 0 ? 'Why: what is growing, and what to do' : 'What else was read';
  return fold('why', summary, [...patterns, ...readings].join('\n\n'));
}

/** Cycles of one kind of request each. */
function phases(model: ReportModel): Section {
  const rows = phaseRows(model, phaseBudget(model), MARKDOWN);
  if (rows.length === 0) return fold('phases', '', '');
  const table = rows.map(({ kind, drift, interval, words, mark }) => {
    const figure = interval === '' ? drift : `${drift} (${interval})`;
    return `| ${kind} | ${unbroken(figure)} | ${LIGHTS[mark]} ${words} |`;
  });
  const body = ['| cycles of | drift /1000 of them | |', '| --- | ---: | --- |', ...table].join('\n');
  return fold('phases', phaseTitle(model, { say: html }), body);
}

/** How each class of requests was served. */
function requests(model: ReportModel): Section {
  const rows = classRows(model, MARKDOWN);
  const words = replayWords(model.replay);
  if (rows.length === 0) return fold('requests', '', '');
  const table = rows.map(
    (row) => `| ${row.name} | ${row.sent} | ${row.errors} | ${row.hangUps} | ${row.p95} | ${row.ttft} |`,
  );
  const body = [
    ...(words.length === 0 ? [] : [`${sentence(words.join('; '))}\n`]),
    '| class of requests | sent | errors | hang-ups | p95 | first event p95 |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...table,
  ].join('\n');
  return fold('requests', `Requests: ${rows.length === 1 ? '1 class' : `${rows.length} classes`}`, body);
}

function sensitivity(model: ReportModel): Section {
  const checks = model.sensitivity;
  if (checks.length === 0) return fold('sensitivity check', '', '');
  const unseen = checks.filter(({ seen }) => !seen);
  const summary =
    unseen.length === 0
      ? `Sensitivity check: each layer was shown ${heldOf(model)} and saw it`
      : `Sensitivity check: ${unseen.map(({ series }) => shortName(series, { say: html })).join(', ')} did not see what it was shown`;
  const lines = checks.map(({ series, held, shown, seen }) => {
    const saw = shown === null ? 'no reading' : `showed ${height(shown, 'bytes')}`;
    return `* ${shortName(series, MARKDOWN)}: held ${formatBytes(held, 0)}, ${saw}${seen ? '' : ' – **not seen**'}`;
  });
  return fold('sensitivity check', summary, lines.join('\n'));
}

function heldOf({ sensitivity }: ReportModel): string {
  const amounts = new Set(sensitivity.map(({ held }) => formatBytes(held, 0)));
  return amounts.size === 1 ? [...amounts].join() : 'a known amount';
}

/** Whatever a reader must know of how it was judged. */
function notes(model: ReportModel): Section {
  const lines = notesOf(model, MARKDOWN);
  const summary = lines.length === 1 ? '1 note' : `${lines.length} notes`;
  return fold('notes', summary, lines.map((line) => `* ${line}`).join('\n'));
}

/** What this change changes first, then what had to be equal, then the rest of the subject. */
function setting(model: ReportModel): Section {
  const changed = new Set(model.subjectChanges.map(([key]) => key));
  const rows = [
    ...model.subjectChanges.map(
      ([key, before, after]) => `| **${text(key)}** | ${shown(key, before)} → ${shown(key, after)} |`,
    ),
    ...Object.entries(model.environment).map(([key, value]) => `| ${text(key)} | ${shown(key, value)} |`),
    ...Object.entries(model.subject)
      .filter(([key]) => !changed.has(key))
      .map(([key, value]) => `| ${text(key)} | ${shown(key, value)} |`),
  ];
  const names = model.subjectChanges.slice(0, 3).map(([key]) => html(key, 40));
  const more =
    model.subjectChanges.length > names.length ? ` and ${model.subjectChanges.length - names.length} more` : '';
  const summary =
    names.length === 0
      ? 'Environment and subject'
      : `Environment, and what differs from ${html(model.baseName, 60)}: ${names.join(', ')}${more}`;
  const body = rows.length === 0 ? '' : ['| fact | value |', '| --- | --- |', ...rows].join('\n');
  return fold('environment', summary, body);
}

function shown(key: string, value: unknown): string {
  return value === null ? 'not set' : code(factWords(key, value));
}

/** The lines that would let this regression pass: for a person to review, never put there by memdrift itself. */
function acceptance(model: ReportModel): Section {
  if (model.acceptance === null) return fold('accept', '', '');
  const { file, command } = accepting('result.json');
  const body = [
    `These lines of \`${file}\` let it pass until the day they name, with a reason that is reviewed:`,
    fence(model.acceptance.trimEnd(), 'yaml', 16_000),
    `\`${command}\` writes them.`,
  ];
  return fold('accept', 'Accept this regression', body.join('\n\n'));
}

function reproduce(model: ReportModel): Section {
  return fold('reproduce', 'Reproduce', model.reproduce === null ? '' : fence(model.reproduce, 'sh'));
}
