import { VERDICTS, type Verdict } from '../../series/verdicts.js';
import { code, fence, html, text } from '../escape.js';
import type { ReportModel } from '../model/report-model.js';
import type { GateResultFile } from '../model/result-file.js';
import { markOf } from '../tables/rows.js';
import { warningsOf } from '../text/context.js';
import { counted } from '../text/figures.js';
import { headlineOf } from '../text/headline.js';
import { collapsed } from './details.js';
import { fitInto, type Section } from './fit.js';
import { gatesTable, MAX_FOUND } from './gates-table.js';
import { MARKER, MAX_COMMENT, warningLines } from './markdown.js';
import { LIGHTS, MARKDOWN } from './markup.js';
import { commentDetails, commentFigures, renderComment } from './pull-comment.js';

/** Several gates, such as the jobs of a matrix, as one comment and one verdict. */

interface CombinedOptions {
  maxBytes?: number;
  /** What the heading calls it; `memdrift` without. */
  title?: string;
  /** Why a result is missing or refused, a sentence each. Any of them keeps the whole from being green. */
  problems: readonly string[];
  /** Page of a gate's own run, by the gate's name; https only. Never from a result. */
  links?: Readonly<Record<string, string>>;
}

/** The worst verdict of all; what has no verdict, or no result, counts as not measured. */
export function combinedVerdict(results: readonly GateResultFile[], problems: readonly string[]): Verdict {
  const all = results.map(verdictOf);
  if (problems.length > 0 || results.length === 0) all.push('not-measured');
  return VERDICTS.find((verdict) => all.includes(verdict)) ?? 'not-measured';
}

/**
 * One comment: which gate is worst and why, a table of all, and each one's report in a collapsed block. A single result is
 * shown as its own report. Every text of a result is escaped: it may come from a fork.
 */
export function renderCombined(results: readonly GateResultFile[], options: CombinedOptions): string {
  const { problems, maxBytes = MAX_COMMENT } = options;
  const [only] = results;
  if (results.length === 1 && problems.length === 0 && only?.model) return renderComment(only.model, { maxBytes });
  const ranked = [...results].sort((a, b) => badness(b) - badness(a));
  const light = LIGHTS[markOf(combinedVerdict(results, problems))];
  const title = text(options.title ?? 'memdrift', 100);
  const head: Section[] = [
    `${MARKER}\n### ${light} ${title}: ${headline(ranked, problems)}`,
    warningLines(sharedWarnings(results)),
    problemLines(problems),
  ].map((markdown) => ({ name: 'head', dropPriority: 0, markdown }));
  const used = head.reduce((sum, { markdown }) => sum + Buffer.byteLength(markdown) + 2, 0);
  const table = gatesTable(ranked, options.links ?? {}, maxBytes - used - ROOM_FOR_NOTE);
  const sections: Section[] = [
    ...head,
    { name: 'services', dropPriority: 0, markdown: table },
    worstParagraph(ranked),
    // The worst come first, and are left out last.
    ...ranked.map((result, rank) => gateDetails(result, rank, Math.floor(maxBytes / 3))),
  ];
  return fitInto(sections, maxBytes);
}

/** Room for the last line, which names what was left out. */
const ROOM_FOR_NOTE = 200;

function verdictOf({ verdict }: GateResultFile): Verdict {
  return verdict ?? 'not-measured';
}

/** The higher, the worse. */
function badness(result: GateResultFile): number {
  return VERDICTS.length - VERDICTS.indexOf(verdictOf(result));
}

/** `1 of 3 services regresses: chat-api`. */
function headline(ranked: readonly GateResultFile[], problems: readonly string[]): string {
  const missing = problems.length === 1 ? '1 result is missing or refused' : 'results are missing or refused';
  const [worst] = ranked;
  if (worst === undefined) return 'no service has a result';
  const verdict = verdictOf(worst);
  const concerned = ranked.filter((result) => verdictOf(result) === verdict);
  const services = counted(ranked.length, 'service');
  if (verdict === 'pass') return problems.length > 0 ? missing : `no regression in ${services}`;
  const one = concerned.length === 1;
  const does = {
    regression: one ? 'regresses' : 'regress',
    'not-measured': 'could not be measured',
    inconclusive: one ? 'is undecided' : 'are undecided',
    'not-comparable': one ? 'is not comparable' : 'are not comparable',
  }[verdict];
  const shown = concerned.slice(0, NAMED).map(({ gate }) => code(gate));
  const more = concerned.length > shown.length ? ` and ${concerned.length - shown.length} more` : '';
  const what = `${concerned.length} of ${services} ${does}: ${shown.join(', ')}${more}`;
  if (problems.length === 0) return what;
  return verdict === 'regression' || verdict === 'not-measured' ? `${what}; ${missing}` : `${missing}; ${what}`;
}

/** Services that the heading names. */
const NAMED = 3;

/** Warnings that several gates share, given once. */
function sharedWarnings(results: readonly GateResultFile[]): string[] {
  const contexts = results.flatMap(({ model }) => (model === null ? [] : [model.context]));
  const changes = (policy: 'head' | 'base'): string[] => [
    ...new Set(contexts.filter((context) => context.policy === policy).flatMap(({ gateChanges }) => gateChanges)),
  ];
  const none = { gateChanges: [], policy: 'head' as const, base: null, baseGrows: null, byFork: false };
  return [
    { ...none, gateChanges: changes('head') },
    { ...none, policy: 'base' as const, gateChanges: changes('base') },
    { ...none, byFork: contexts.some(({ byFork }) => byFork) },
  ].flatMap((context) => warningsOf({ context }, MARKDOWN));
}

/** Problems that are listed; the rest are counted. */
const LISTED = 10;

function problemLines(problems: readonly string[]): string {
  const lines = problems.slice(0, LISTED).map((problem) => `* ${text(problem, 300)}`);
  const more = problems.length - lines.length;
  return [...lines, ...(more > 0 ? [`* and ${more} more`] : [])].join('\n');
}

/** Why the worst one is not green, in sight; its collapsed report has the rest. */
function worstParagraph(ranked: readonly GateResultFile[]): Section {
  const model = modelInSight(ranked[0]);
  return { name: 'reason', dropPriority: 1, markdown: model === null ? '' : paragraphOf(model) };
}

/** The report of a result whose paragraph is in sight; null where nothing is wrong, or nothing was measured. */
function modelInSight(worst: GateResultFile | undefined): ReportModel | null {
  return worst === undefined || worst.verdict === 'pass' ? null : worst.model;
}

function paragraphOf(model: ReportModel): string {
  return headlineOf(model, MARKDOWN).paragraph.join('\n');
}

/**
 * The whole report of one gate as a collapsed block, or its table alone where there is too little room. The red ones are open.
 * The headline is in the table of services already.
 * @param maxBytes of one block, so that a long one leaves room for others
 */
function gateDetails(result: GateResultFile, rank: number, maxBytes: number): Section {
  const { gate, model, message } = result;
  const mark = markOf(verdictOf(result));
  const name = mark === 'good' ? 'reports of green services' : 'reports of services';
  // Dropped before the reason and the table of services.
  const dropPriority = 2 + rank;
  const block = (body: string): string =>
    collapsed(`${LIGHTS[mark]} ${html(gate)}`, body, mark === 'bad' && rank < OPEN);
  // A message of one line stands in the table of services.
  if (model === null) {
    const more = message !== null && (message.includes('\n') || message.length > MAX_FOUND);
    return { name, dropPriority, markdown: more ? block(fence(message, 'text')) : '' };
  }
  const paragraph = rank === 0 && modelInSight(result) !== null ? '' : paragraphOf(model);
  const short: Section[] = [{ name: 'paragraph', dropPriority: 0, markdown: paragraph }, ...commentFigures(model)];
  const body = (sections: readonly Section[]): string => block(fitInto(sections, maxBytes).trimEnd());
  return { name, dropPriority, markdown: body([...short, ...commentDetails(model)]), shorter: body(short) };
}

/** Red reports that are open; the table shows the rest. */
const OPEN = 3;
