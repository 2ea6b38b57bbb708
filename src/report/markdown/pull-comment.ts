import { definitionOf, hierarchyOrder } from '../../series/series.js';
import type { ReportModel } from '../model/report-model.js';
import { factsOf } from '../tables/facts.js';
import { gatedRows, type Mark, markOf, type Row } from '../tables/rows.js';
import { acceptedWords, changedWords } from '../text/context.js';
import { counted, NONE } from '../text/figures.js';
import { headlineOf } from '../text/headline.js';
import { detailsOf } from './details.js';
import { fitInto, type Section } from './fit.js';
import { MARKER, MAX_COMMENT, pairedAb, warningLines } from './markdown.js';
import { driftCell, LIGHTS, MARKDOWN, unbroken } from './markup.js';

/**
 * The comment of a pull request: what its reader must know to act, in the width and the few lines of a comment. All that is
 * merely true is in the job's summary and on the page.
 */

/** Rows that a reader takes in at one glance; the others are counted. */
export const MAX_ROWS = 5;

/** What helps to act on what is wrong, folded. A pass has nothing of it. */
const KEPT: ReadonlySet<string> = new Set(['chart', 'logs', 'why', 'notes', 'accept', 'reproduce']);

/** A pass in three lines: the verdict with what it excludes, how sure that is, and what was measured. */
export function renderComment(model: ReportModel, { maxBytes = MAX_COMMENT }: { maxBytes?: number } = {}): string {
  const { title, warnings, paragraph } = headlineOf(model, MARKDOWN);
  const heading = `${MARKER}\n### ${LIGHTS[markOf(model.verdict)]} memdrift: ${title}`;
  const accepted = model.verdict === 'pass' ? acceptedWords(model, MARKDOWN) : [];
  const words = [...paragraph, ...accepted, changedWords(model, MARKDOWN)].filter((said) => said !== '');
  const head = (markdown: string): Section => ({ name: 'head', dropPriority: 0, markdown });
  return fitInto(
    [
      head(heading),
      head(warningLines(warnings)),
      head(words.join(model.verdict === 'pass' ? ' ' : '\n')),
      ...commentFigures(model),
      ...commentDetails(model),
    ],
    maxBytes,
  );
}

/** The table, the facts and the paired A/B; of a pass the facts alone. */
export function commentFigures(model: ReportModel): Section[] {
  const facts = { name: 'facts', dropPriority: 2, markdown: factsOf(model, MARKDOWN).join(' · ') };
  if (model.verdict === 'pass') return [facts];
  const rows = gatedRows(model, MARKDOWN);
  const shown = mostTelling(rows, model);
  return [
    { name: 'table', dropPriority: 1, markdown: table(shown, rows) },
    facts,
    { name: 'paired A/B', dropPriority: 3, markdown: pairedAb(model) },
  ];
}

export function commentDetails(model: ReportModel): Section[] {
  return model.verdict === 'pass' ? [] : detailsOf(model, { brief: true }).filter(({ name }) => KEPT.has(name));
}

const RANK: Readonly<Record<Mark, number>> = { bad: 0, unsure: 1, aside: 3, good: 4 };

/** Green rows that a reader looks for: the memory that is held, by layer. Green counts, tokens and empty mounts are noise. */
const isLookedFor = ({ series, unit, mark }: Row): boolean =>
  mark !== 'good' || (unit === 'bytes' && (definitionOf(series)?.gated.includes('level') ?? true));

/** What is wrong, open, or told in the headline, before what follows it and what is green; in the order of the hierarchy. */
function mostTelling(rows: readonly Row[], { growth: { lead, first } }: ReportModel): Row[] {
  const rank = ({ mark, series }: Row): number => (series === lead || series === first ? 0 : RANK[mark]);
  return rows
    .filter(isLookedFor)
    .sort((a, b) => rank(a) - rank(b) || hierarchyOrder(a.series, b.series))
    .slice(0, MAX_ROWS)
    .sort((a, b) => hierarchyOrder(a.series, b.series));
}

function table(rows: readonly Row[], all: readonly Row[]): string {
  if (rows.length === 0) return '';
  const hidden = all.filter((row) => !rows.includes(row));
  const green = hidden.length > 0 && hidden.every(({ mark }) => mark === 'good');
  const rest = `${counted(hidden.length, 'more series', 'more series')}${green ? ' within budget' : ''}: on the page of the report.`;
  return [
    '| layer | base | this change | growth /1000 req | budget | |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rows.map((row) => {
      const figures = [row.short, row.base, row.now, driftCell(row), row.drift?.budget ?? NONE];
      return `| ${[...figures.map(unbroken), verdictCell(row)].join(' | ')} |`;
    }),
    ...(hidden.length === 0 ? [] : [`\n${rest}`]),
  ].join('\n');
}

/** A word or the course of the readings, never both: the table is as wide as a comment. */
function verdictCell({ mark, words, spark }: Row): string {
  if (words !== '') return `${LIGHTS[mark]} ${words}`;
  return spark === '' || mark === 'aside' ? LIGHTS[mark] : unbroken(`${LIGHTS[mark]} \`${spark}\``);
}
