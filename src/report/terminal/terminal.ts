import { column, indentOf } from '../escape.js';
import { accepting } from '../model/accepted-entries.js';
import type { ReportModel } from '../model/report-model.js';
import { factsOf } from '../tables/facts.js';
import { abRows, abTitle } from '../tables/paired-table.js';
import { type ClassRow, classRows, phaseBudget, phaseRows, phaseTitle, replayWords } from '../tables/requests.js';
import { explainingRows, gatedRows, type Mark, markOf, type Row } from '../tables/rows.js';
import { sensitivityLines } from '../tables/sensitivity-checks.js';
import { NONE } from '../text/figures.js';
import { explanationSentences, headlineOf } from '../text/headline.js';
import { reportNotes } from '../text/report-notes.js';
import { whyLines, whyNot, whySentence } from '../text/why/why-sentences.js';
import type { Style } from '../text/words.js';
import { clip, layOut, wrap } from './columns.js';

interface TerminalOptions {
  /** Width of the terminal; no line is longer. */
  columns?: number;
  /** Whether escapes may be written; the caller has looked at NO_COLOR and at what it writes to. */
  color: boolean;
}

/** One column wide everywhere, unlike the coloured dots of the Markdown. */
const SIGNS: Readonly<Record<Mark, string>> = { good: '✔', bad: '✖', unsure: '●', aside: '○' };
/** SGR codes (ECMA-48): green, red, yellow, dim. */
const SGR: Readonly<Record<Mark, number>> = { good: 32, bad: 31, unsure: 33, aside: 2 };
const BOLD = 1;

const WHY = 'Why';
const TERMINAL: Style = { em: same, strong: same, say: column, name: column };

function same(words: string): string {
  return words;
}

/** The report in a terminal: what the Markdown says, in the same order, nothing collapsed. */
export function renderTerminal(model: ReportModel, options: TerminalOptions): string {
  const width = Math.max(20, options.columns ?? 80);
  const paint = (code: number, line: string): string => (options.color ? `\u001b[${code}m${line}\u001b[0m` : line);
  const { title, warnings, paragraph } = headlineOf(model, TERMINAL);
  const mark = markOf(model.verdict);
  const [headline = '', ...overflow] = wrap(`memdrift: ${title}`, width, '  ');
  const blocks: string[][] = [
    [paint(SGR[mark], `${SIGNS[mark]} ${headline.slice(2)}`), ...overflow.map((line) => paint(SGR[mark], line))],
    warnings.flatMap((warning) => wrap(`! ${warning}`, width, '  ')).map((line) => paint(SGR.unsure, line)),
    wrap(paragraph.join(' '), width, '  '),
    table(gatedRows(model, TERMINAL), width, paint),
    wrap(factsOf(model, TERMINAL).join(' · '), width, '  '),
    ...details(model, width).map(([heading, lines]) => [paint(BOLD, clip(`  ${heading}`, width)), ...lines]),
  ];
  return `${blocks
    .filter((lines) => lines.some((line) => line.trim() !== ''))
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Why it grows, and nothing else of the report. */
export function renderWhy(model: ReportModel, options: TerminalOptions): string {
  const width = Math.max(20, options.columns ?? 80);
  const title = phaseTitle(model, TERMINAL);
  const told = details(model, width).filter(([heading]) => heading === WHY || heading === title);
  const first = [...whySentence(model, TERMINAL), ...model.dependsOn.map((said) => column(said))];
  const said = first.length > 0 ? first : [whyNot(model)];
  const blocks = [
    wrap(said.join(' '), width, '  '),
    ...told.map(([heading, lines]) => [clip(`  ${heading}`, width), ...lines]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function table(rows: readonly Row[], width: number, paint: (code: number, line: string) => string): string[] {
  if (rows.length === 0) return [];
  // One unit stands in the title; where there are several, each figure has its own.
  const inBytes = rows.every(({ drift, unit }) => drift === null || unit === 'bytes');
  const drifts = rows.map(({ drift }) => (drift === null ? NONE : inBytes ? drift.bare : drift.value));
  const per = inBytes ? 'MiB/1000 req' : 'per 1000 req';
  const [titles = '', ...lines] = layOut(
    [
      { title: '', cells: rows.map(({ mark, short }) => `${SIGNS[mark]} ${short}`), align: 'left', dropPriority: 0 },
      { title: 'base', cells: rows.map(({ base }) => base), align: 'right', dropPriority: 3 },
      { title: 'change', cells: rows.map(({ now }) => now), align: 'right', dropPriority: 4 },
      { title: 'drift', cells: drifts, align: 'right', dropPriority: 0 },
      { title: per, cells: rows.map(({ drift }) => drift?.interval ?? ''), align: 'left', dropPriority: 2 },
      { title: 'budget', cells: rows.map(({ drift }) => drift?.budget ?? ''), align: 'right', dropPriority: 1 },
      {
        title: '',
        cells: rows.map(({ words }) => words.replace(/^follows .*/, 'follows')),
        align: 'left',
        dropPriority: 5,
      },
      { title: '', cells: rows.map(({ spark }) => spark), align: 'left', dropPriority: 6 },
    ],
    width,
  );
  return [
    paint(SGR.aside, titles),
    ...lines.map((line, index) => {
      const mark = rows[index]?.mark ?? 'aside';
      return mark === 'good' ? line : paint(SGR[mark], line);
    }),
  ];
}

/** What the Markdown collapses: heading and lines. The chart and the environment are on the page. */
function details(model: ReportModel, width: number): [string, string[]][] {
  const item = (words: string): string[] => {
    const [first = '', ...rest] = wrap(words, width, '    ');
    return [`  - ${first.slice(4)}`, ...rest];
  };
  const rest = model.explanation.slice(explanationSentences(model));
  const why = [
    ...whyLines(model, TERMINAL).flatMap(item),
    ...model.growth.patterns.flatMap(({ meaning, confirm, remedy }) => [
      ...(rest.includes(meaning) ? item(column(meaning)) : []),
      ...item(`confirm: ${column(confirm)}`),
      ...item(`fix: ${column(remedy)}`),
    ]),
  ];
  const read = explainingRows(model, TERMINAL).flatMap(({ short, now, drift }) =>
    item(`${short} ${now}${drift === null ? '' : `, ${drift.value} per 1000 requests (${drift.interval})`}`),
  );
  const checks = sensitivityLines(model, TERMINAL).flatMap(item);
  const changes = model.subjectChanges.flatMap(([key, before, after]) =>
    item(`${column(key, 60)}: ${shown(before)} -> ${shown(after)}`),
  );
  const notes = reportNotes(model, TERMINAL).flatMap(item);
  const phases = phaseRows(model, phaseBudget(model), TERMINAL).flatMap(({ kind, drift, interval, words }) =>
    item(`${kind}: ${words}${interval === '' ? '' : `, ${drift} per 1000 requests (${interval})`}`),
  );
  const words = replayWords(model.replay);
  const requests = [
    ...classRows(model, TERMINAL).flatMap((row) => item(classText(row))),
    ...(words.length === 0 ? [] : item(words.join('; '))),
  ];
  const reproduce = model.reproduce === null ? [] : wrap(column(model.reproduce, 2000), width, '    ');
  const logs = model.logs.map((line) => `    ${column(line, width - 4)}`);
  const paired = abRows(model, TERMINAL).flatMap(({ name, drift, interval, level, levelInterval, mark }) =>
    item(
      `${SIGNS[mark]} ${name}: ${drift === NONE ? '' : `${drift} per 1000 requests (${interval})`}` +
        `${level === NONE ? '' : `${drift === NONE ? '' : ', '}steady-state level ${level} (${levelInterval})`}`,
    ),
  );
  const all: [string, string[]][] = [
    ["Last lines of the service's output", logs],
    [`${abTitle(model)}; this change minus base`, paired],
    [WHY, why],
    [phaseTitle(model, TERMINAL), phases],
    ['Other series', read],
    [`Different from ${column(model.baseName, 60)}`, changes],
    ['Sensitivity check', checks],
    ['Notes', notes],
    ['Requests', requests],
    ['Accept this regression', acceptance(model, width)],
    ['Reproduce', reproduce],
  ];
  return all.filter(([, lines]) => lines.length > 0);
}

function classText({ name, sent, errors, disconnects, p95, ttft }: ClassRow): string {
  const further = [
    `${errors} errors`,
    ...(disconnects === NONE ? [] : [`disconnects ${disconnects}`]),
    `p95 ${p95}`,
    ...(ttft === NONE ? [] : [`first event p95 ${ttft}`]),
  ];
  return `${name}: ${sent} sent, ${further.join(', ')}`;
}

/** The lines for the configuration as they are, as far as the terminal is wide. */
function acceptance({ acceptance: lines }: ReportModel, width: number): string[] {
  if (lines === null) return [];
  const { file, command } = accepting('report.json');
  const shown = lines
    .trimEnd()
    .split('\n')
    .map((line) => `    ${indentOf(line)}${column(line)}`);
  return [
    ...wrap(`add these lines to ${file}, or run: ${command}`, width, '    '),
    ...shown.map((line) => clip(line, width)),
  ];
}

function shown(value: unknown): string {
  return value === null ? 'not set' : column(value, 120);
}
