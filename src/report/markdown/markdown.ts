import { code, fence } from '../escape.js';
import type { ReportModel } from '../model/report-model.js';
import { factsOf } from '../tables/facts.js';
import { abRows, abTitle } from '../tables/paired-table.js';
import { gatedRows, markOf, type Row } from '../tables/rows.js';
import { NONE } from '../text/figures.js';
import { headlineOf } from '../text/headline.js';
import { detailsOf } from './details.js';
import { fitInto, type Section } from './fit.js';
import { driftCell, LIGHTS, MARKDOWN, unbroken } from './markup.js';

/** Marks the comment, so that it is found again. */
export const MARKER = '<!-- memdrift -->';

/** What is left free of a comment for the line of state that the comment carries, hidden below its first. */
export const COMMENT_ROOM = 1024;
/**
 * What GitHub takes, counted here in bytes of UTF-8: of a comment 65,536 characters, of a check run's summary 65,535
 * (OpenAPI: `maxLength`), which are never more than bytes; of a step's summary 1 MiB (FileCommandManager.cs of
 * actions/runner), to which the runner's toolkit adds a line break.
 */
export const MAX_COMMENT = 65_536 - COMMENT_ROOM;
export const MAX_CHECK_SUMMARY = 65_535;
export const MAX_STEP_SUMMARY = 1024 * 1024 - 2;

interface MarkdownOptions {
  maxBytes?: number;
  /** First line, hidden. */
  marker?: string;
}

/**
 * The whole report as Markdown, of a job summary or a check run: verdict and reason at one glance, the table, one line
 * of facts, the rest collapsed.
 */
export function renderMarkdown(model: ReportModel, options: MarkdownOptions = {}): string {
  const { title, warnings, paragraph } = headlineOf(model, MARKDOWN);
  const head = [
    [options.marker ?? MARKER, `### ${LIGHTS[markOf(model.verdict)]} memdrift: ${title}`].join('\n'),
    warningLines(warnings),
    paragraph.join('\n'),
  ];
  const sections: Section[] = [
    ...head.map((markdown) => ({ name: 'head', dropPriority: 0, markdown })),
    ...figuresOf(model),
    ...detailsOf(model),
  ];
  return fitInto(sections, options.maxBytes ?? MAX_COMMENT);
}

/** What is shown before the verdict's paragraph, a line each. */
export function warningLines(warnings: readonly string[]): string {
  return warnings.map((warning) => `⚠️ ${warning}`).join('\n');
}

/** The table, the line of facts below it, and the paired A/B. */
export function figuresOf(model: ReportModel): Section[] {
  const rows = gatedRows(model, MARKDOWN);
  const notGreen = rows.filter(({ mark }) => mark !== 'good');
  return [
    {
      name: 'table',
      dropPriority: 1,
      markdown: table(rows),
      ...(notGreen.length < rows.length ? { shorter: table(notGreen) } : {}),
    },
    { name: 'facts', dropPriority: 2, markdown: factsOf(model, MARKDOWN).join(' · ') },
    { name: 'paired A/B', dropPriority: 3, markdown: pairedAb(model) },
  ];
}

/** The differences of the pairs; empty where there were none. */
export function pairedAb(model: ReportModel): string {
  const rows = abRows(model, MARKDOWN);
  if (rows.length === 0) return '';
  return [
    `**${abTitle(model)}**\n`,
    '| this change minus base | growth /1000 req | budget | steady-state level | |',
    '| --- | ---: | ---: | ---: | --- |',
    ...rows.map((row) => {
      const cell = (value: string, interval: string): string => (value === NONE ? NONE : `${value} (${interval})`);
      const cells = [row.name, cell(row.drift, row.interval), row.budget, cell(row.level, row.levelInterval)];
      return `| ${[...cells, LIGHTS[row.mark]].map(unbroken).join(' | ')} |`;
    }),
  ].join('\n');
}

function table(rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  return [
    '| layer | | base | this change | growth /1000 req | budget | verdict |',
    '| --- | --- | ---: | ---: | ---: | ---: | --- |',
    ...rows.map((row, index) => {
      const layer = rows[index - 1]?.layer === row.layer ? '' : row.layer;
      const cells = [
        layer,
        row.quantity,
        row.base,
        row.now,
        driftCell(row),
        row.drift?.budget ?? NONE,
        verdictCell(row),
      ];
      return `| ${cells.map(unbroken).join(' | ')} |`;
    }),
  ].join('\n');
}

function verdictCell({ mark, words, spark }: Row): string {
  const line = spark === '' || mark === 'aside' ? '' : `\`${spark}\``;
  return [LIGHTS[mark], words, line].filter((part) => part !== '').join(' ');
}

/** The comment of a step that ended without a verdict: that it did, and its message. */
export function renderNoVerdict({ gate, message }: { gate: string; message: string }): string {
  return [
    `${MARKER}\n### ${LIGHTS.bad} memdrift: no verdict`,
    `**${code(gate)}**: the step failed before it reached one, so nothing is known about this change.`,
    fence(message, 'text'),
  ].join('\n\n');
}
