import { code, fence, html, text } from '../escape.js';
import { accepting } from '../model/accepted-entries.js';
import type { ReportModel } from '../model/report-model.js';
import { classRows, phaseBudget, phaseRows, phaseTitle, replayWords } from '../tables/requests.js';
import { explainingRows } from '../tables/rows.js';
import { sensitivityLines, sensitivityTitle } from '../tables/sensitivity-checks.js';
import { counted } from '../text/figures.js';
import { explanationSentences } from '../text/headline.js';
import { reportNotes } from '../text/report-notes.js';
import { whyLines } from '../text/why/why-sentences.js';
import { factWords, sentence, shortName } from '../text/words.js';
import type { Section } from './fit.js';
import { driftCell, LIGHTS, MARKDOWN, unbroken } from './markup.js';
import { mermaid } from './mermaid.js';

/**
 * The collapsed blocks below the table: each stands alone, and repeats nothing from above.
 * @param brief without the series that only explain
 */
export function detailsOf(model: ReportModel, { brief = false } = {}): Section[] {
  return [
    chart(model),
    logs(model),
    why(model, brief),
    phases(model),
    sensitivity(model),
    notes(model),
    requests(model),
    setting(model),
    acceptance(model),
    reproduce(model),
  ];
}

/** What is dropped first where there is too little room; the facts go with the logs, the table last. */
const DROP_PRIORITY = {
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
function block(name: keyof typeof DROP_PRIORITY, summary: string, body: string): Section {
  return { name, dropPriority: DROP_PRIORITY[name], markdown: body === '' ? '' : collapsed(summary, body) };
}

/** @param summary as above */
export function collapsed(summary: string, body: string, open = false): string {
  return `<details${open ? ' open' : ''}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function chart(model: ReportModel): Section {
  if (model.chart === null) return block('chart', '', '');
  const name = shortName(model.chart.series, { say: html });
  const [summary, legend] =
    model.chart.base === null
      ? [`Chart: ${name}`, '']
      : [`Chart: ${name}, base and this change`, '\n\nRed: this change. Grey: base.'];
  return block('chart', summary, `${fence(mermaid(model.chart), 'mermaid')}${legend}`);
}

/** The last output of a service that never became ready, or died. */
function logs(model: ReportModel): Section {
  const summary = `Last ${counted(model.logs.length, 'line')} of the service's output`;
  return block('logs', summary, model.logs.length === 0 ? '' : fence(model.logs.join('\n'), 'text', 16_000));
}

function why(model: ReportModel, brief: boolean): Section {
  const rest = model.explanation.slice(explanationSentences(model));
  // The known pattern of the holder says what to do more closely than the layer does.
  const general = brief && model.why?.pattern !== undefined ? [] : model.growth.patterns;
  const patterns = general.map(({ meaning, confirm, remedy, issues }) =>
    [
      ...(rest.includes(meaning) ? [`${text(meaning)}\n`] : []),
      `* Confirm: ${text(confirm)}`,
      `* Fix: ${text(remedy)}`,
      // In code spans: a link would leave a trace in the other project's thread at every report.
      ...(issues.length === 0 ? [] : [`* Seen before: ${issues.map((issue) => code(issue)).join(', ')}`]),
    ].join('\n'),
  );
  const evidence = whyLines(model, MARKDOWN).map((line) => `* ${line}`);
  const held = evidence.length === 0 ? [] : [evidence.join('\n')];
  const rows = brief ? [] : explainingRows(model, MARKDOWN);
  const table = rows.map((row) => `| ${row.short} | ${row.now} | ${driftCell(row)} | \`${row.spark}\` |`);
  const readings =
    table.length === 0
      ? []
      : [['| other series | | growth /1000 req | |', '| --- | ---: | ---: | --- |', ...table].join('\n')];
  const summary = held.length + patterns.length > 0 ? 'Why: what is growing, and what to do' : 'Other series';
  return block('why', summary, [...held, ...patterns, ...readings].join('\n\n'));
}

/** Cycles of one kind of request each. */
function phases(model: ReportModel): Section {
  const rows = phaseRows(model, phaseBudget(model), MARKDOWN);
  if (rows.length === 0) return block('phases', '', '');
  const table = rows.map(({ kind, drift, interval, words, mark }) => {
    const figure = interval === '' ? drift : `${drift} (${interval})`;
    return `| ${kind} | ${unbroken(figure)} | ${LIGHTS[mark]} ${words} |`;
  });
  const body = ['| requests | growth /1000 req | |', '| --- | ---: | --- |', ...table].join('\n');
  return block('phases', phaseTitle(model, { say: html }), body);
}

/** How each class of requests was served. */
function requests(model: ReportModel): Section {
  const rows = classRows(model, MARKDOWN);
  const words = replayWords(model.replay);
  if (rows.length === 0) return block('requests', '', '');
  const table = rows.map(
    (row) => `| ${row.name} | ${row.sent} | ${row.errors} | ${row.disconnects} | ${row.p95} | ${row.ttft} |`,
  );
  const body = [
    ...(words.length === 0 ? [] : [`${sentence(words.join('; '))}\n`]),
    '| class of requests | sent | errors | disconnects | p95 | first event p95 |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...table,
  ].join('\n');
  return block('requests', `Requests: ${rows.length === 1 ? '1 class' : `${rows.length} classes`}`, body);
}

function sensitivity(model: ReportModel): Section {
  const lines = sensitivityLines(model, MARKDOWN).map((line) => `* ${line}`);
  return block('sensitivity check', sensitivityTitle(model, { say: html }), lines.join('\n'));
}

/** What else a reader must know about how it was judged. */
function notes(model: ReportModel): Section {
  const lines = reportNotes(model, MARKDOWN);
  return block('notes', counted(lines.length, 'note'), lines.map((line) => `* ${line}`).join('\n'));
}

/** What this change changes first, then what had to be equal, then the rest of the candidate metadata. */
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
      ? 'Environment and candidate'
      : `Environment and candidate; different from ${html(model.baseName, 60)}: ${names.join(', ')}${more}`;
  const body = rows.length === 0 ? '' : ['| fact | value |', '| --- | --- |', ...rows].join('\n');
  return block('environment', summary, body);
}

function shown(key: string, value: unknown): string {
  return value === null ? 'not set' : code(factWords(key, value));
}

/** The lines that would accept this regression: for a person to add and review. */
function acceptance(model: ReportModel): Section {
  if (model.acceptance === null) return block('accept', '', '');
  const { file, command } = accepting('result.json');
  const body = [
    `To accept it until the given date, add these lines to \`${file}\` with your reason, and have them reviewed:`,
    fence(model.acceptance.trimEnd(), 'yaml', 16_000),
    `\`${command}\` adds them for you.`,
  ];
  return block('accept', 'Accept this regression', body.join('\n\n'));
}

function reproduce(model: ReportModel): Section {
  return block('reproduce', 'Reproduce', model.reproduce === null ? '' : fence(model.reproduce, 'sh'));
}
