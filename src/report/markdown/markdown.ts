import type { ReportModel } from '../model/report-model.js';
import { factsOf } from '../tables/facts.js';
import { abRows, abTitle } from '../tables/paired-table.js';
import { gatedRows, type Mark, type Row } from '../tables/rows.js';
import { NONE } from '../text/figures.js';
import { headlineOf } from '../text/opening.js';
import { detailsOf } from './details.js';
import { fitInto, type Section } from './fit.js';
import { LIGHTS, unbroken } from './lights.js';
import { driftCell, MARKDOWN } from './markup.js';

/** By which the comment is found again. */
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

export interface MarkdownOptions {
  maxBytes?: number;
  /** First line, hidden. */
  marker?: string;
}

const VERDICT_MARKS = {
  pass: 'good',
  regression: 'bad',
  'not-measured': 'bad',
  inconclusive: 'unsure',
  'not-comparable': 'aside',
} as const satisfies Record<ReportModel['verdict'], Mark>;

/** The mark of a whole report. */
export function markOf(model: ReportModel): Mark {
  return lightOf(model.verdict);
}

export function lightOf(verdict: ReportModel['verdict']): Mark {
  return VERDICT_MARKS[verdict];
}

/**
 * The report as GitHub shows it, in a comment or a job summary: verdict and reason at one glance, the table, one line
 * of facts, the rest folded.
 */
export function renderMarkdown(model: ReportModel, options: MarkdownOptions = {}): string {
  const { title, warnings, paragraph } = headlineOf(model, MARKDOWN);
  const head = [
    [options.marker ?? MARKER, `### ${LIGHTS[markOf(model)]} memdrift: ${title}`].join('\n'),
    warningLines(warnings),
    paragraph.join('\n'),
  ];
  const sections: Section[] = [
    ...head.map((markdown) => ({ name: 'head', dispensable: 0, markdown })),
    ...figuresOf(model),
    ...detailsOf(model),
  ];
  return fitInto(sections, options.maxBytes ?? MAX_COMMENT);
}

/** What is said before the verdict's paragraph, a line each. */
export function warningLines(warnings: readonly string[]): string {
  return warnings.map((warning) => `⚠️ ${warning}`).join('\n');
}

/** The table, the line of facts below it, and what was measured side by side. */
export function figuresOf(model: ReportModel): Section[] {
  const rows = gatedRows(model, MARKDOWN);
  const telling = rows.filter(({ mark }) => mark !== 'good');
  return [
    {
      name: 'table',
      dispensable: 1,
      markdown: table(rows),
      ...(telling.length < rows.length ? { shorter: table(telling) } : {}),
    },
    { name: 'facts', dispensable: 2, markdown: factsOf(model, MARKDOWN).join(' · ') },
    { name: 'side by side', dispensable: 3, markdown: sideBySide(model) },
  ];
}

function sideBySide(model: ReportModel): string {
  const rows = abRows(model, MARKDOWN);
  if (rows.length === 0) return '';
  return [
    `**${abTitle(model)}**\n`,
    '| change minus base | drift /1000 req | budget | settles | |',
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
    '| layer | | base | this change | drift /1000 req | budget | verdict |',
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
