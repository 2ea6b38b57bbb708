import { VERDICT_ORDER, type Verdict } from '../../drift/verdict.js';
import { code, fence, html, text } from '../escape.js';
import type { ReportModel } from '../model/report-model.js';
import type { GateResultFile } from '../model/result-file.js';
import { warningsOf } from '../text/context.js';
import { headlineOf } from '../text/opening.js';
import { detailsOf, folded } from './details.js';
import { bytesOf, fitInto, type Section } from './fit.js';
import { gatesTable, MAX_FOUND } from './gates-table.js';
import { LIGHTS } from './lights.js';
import { figuresOf, lightOf, MARKER, MAX_COMMENT, renderMarkdown, warningLines } from './markdown.js';
import { MARKDOWN } from './markup.js';

/** Several gates, such as the legs of a matrix, as one comment and one verdict. Pure. */

export interface CombinedOptions {
  maxBytes?: number;
  /** What the heading calls it; `memdrift` without. */
  title?: string;
  /** Why a result is missing or refused, a sentence each: never green by absence. */
  problems: readonly string[];
  /** Page of a gate's own run, by the gate's name; https only. Never from a result. */
  links?: Readonly<Record<string, string>>;
}

/** The verdict of all: the worst, where what has no verdict, or no result, was not measured. */
export function combinedVerdict(results: readonly GateResultFile[], problems: readonly string[]): Verdict {
  const all = results.map(verdictOf);
  if (problems.length > 0 || results.length === 0) all.push('not-measured');
  return VERDICT_ORDER.find((verdict) => all.includes(verdict)) ?? 'not-measured';
}

/**
 * One comment: which gate is worst and why, a table of all, and each one's report folded. One result alone is shown as
 * its own report. Every word of a result is escaped: it may come from a fork.
 */
export function renderCombined(results: readonly GateResultFile[], options: CombinedOptions): string {
  const { problems, maxBytes = MAX_COMMENT } = options;
  const [only] = results;
  if (results.length === 1 && problems.length === 0 && only?.model) return renderMarkdown(only.model, { maxBytes });
  const ranked = [...results].sort((a, b) => badness(b) - badness(a));
  const light = LIGHTS[lightOf(combinedVerdict(results, problems))];
  const title = text(options.title ?? 'memdrift', 100);
  const head: Section[] = [
    `${MARKER}\n### ${light} ${title}: ${headline(ranked, problems)}`,
    warningLines(sharedWarnings(results)),
    problemLines(problems),
  ].map((markdown) => ({ name: 'head', dispensable: 0, markdown }));
  const used = head.reduce((sum, { markdown }) => sum + bytesOf(markdown) + 2, 0);
  const table = gatesTable(ranked, options.links ?? {}, maxBytes - used - ROOM_FOR_NOTE);
  const sections: Section[] = [
    ...head,
    { name: 'services', dispensable: 0, markdown: table },
    worstParagraph(ranked),
    // The worst come first, and are left out last.
    ...ranked.map((result, rank) => gateFold(result, rank, Math.floor(maxBytes / 3))),
  ];
  return fitInto(sections, maxBytes);
}

/** What the last line, of that which was left out, may take. */
const ROOM_FOR_NOTE = 200;

function verdictOf({ verdict }: GateResultFile): Verdict {
  return verdict ?? 'not-measured';
}

/** The higher, the worse. */
function badness(result: GateResultFile): number {
  return VERDICT_ORDER.length - VERDICT_ORDER.indexOf(verdictOf(result));
}

/** `1 of 3 services regresses: chat-api`. */
function headline(ranked: readonly GateResultFile[], problems: readonly string[]): string {
  const missing = problems.length === 1 ? '1 result is missing or refused' : 'results are missing or refused';
  const [worst] = ranked;
  if (worst === undefined) return 'no service has a result';
  const verdict = verdictOf(worst);
  const concerned = ranked.filter((result) => verdictOf(result) === verdict);
  const services = ranked.length === 1 ? '1 service' : `${ranked.length} services`;
  if (verdict === 'pass') return problems.length > 0 ? missing : `no regression in ${services}`;
  const one = concerned.length === 1;
  const does = {
    regression: one ? 'regresses' : 'regress',
    'not-measured': 'could not be measured',
    inconclusive: one ? 'is undecided' : 'are undecided',
    'not-comparable': one ? 'has nothing to be compared with' : 'have nothing to be compared with',
  }[verdict];
  const shown = concerned.slice(0, NAMED).map(({ gate }) => code(gate));
  const more = concerned.length > shown.length ? ` and ${concerned.length - shown.length} more` : '';
  const what = `${concerned.length} of ${services} ${does}: ${shown.join(', ')}${more}`;
  if (problems.length === 0) return what;
  return verdict === 'regression' || verdict === 'not-measured' ? `${what}; ${missing}` : `${missing}; ${what}`;
}

/** Services that the heading names. */
const NAMED = 3;

/** What several gates would each say of the same pull request, said once. */
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

/** Problems that are told; the rest are counted. */
const TOLD = 10;

function problemLines(problems: readonly string[]): string {
  const lines = problems.slice(0, TOLD).map((problem) => `* ${text(problem, 300)}`);
  const more = problems.length - lines.length;
  return [...lines, ...(more > 0 ? [`* and ${more} more`] : [])].join('\n');
}

/** Why the worst one is not green, in sight; its fold goes on from there. */
function worstParagraph(ranked: readonly GateResultFile[]): Section {
  const model = toldModel(ranked[0]);
  return { name: 'reason', dispensable: 1, markdown: model === null ? '' : paragraphOf(model) };
}

/** The report of a result whose paragraph stands in sight; null where nothing is wrong, or nothing was measured. */
function toldModel(worst: GateResultFile | undefined): ReportModel | null {
  return worst === undefined || worst.verdict === 'pass' ? null : worst.model;
}

function paragraphOf(model: ReportModel): string {
  return headlineOf(model, MARKDOWN).paragraph.join('\n');
}

/**
 * The whole report of one gate, folded; what may stand for it is its table alone. The red ones are open. The table of
 * services has told what was found.
 * @param maxBytes of one fold, so that a long one leaves room for others
 */
function gateFold(result: GateResultFile, rank: number, maxBytes: number): Section {
  const { gate, model, message } = result;
  const mark = lightOf(verdictOf(result));
  const name = mark === 'good' ? 'reports of green services' : 'reports of services';
  // Above the reason and the table of services, which stay.
  const dispensable = 2 + rank;
  const fold = (body: string): string => folded(`${LIGHTS[mark]} ${html(gate)}`, body, mark === 'bad' && rank < OPEN);
  // A message of one line stands in the table of services.
  if (model === null) {
    const more = message !== null && (message.includes('\n') || message.length > MAX_FOUND);
    return { name, dispensable, markdown: more ? fold(fence(message, 'text')) : '' };
  }
  const paragraph = rank === 0 && toldModel(result) !== null ? '' : paragraphOf(model);
  const short: Section[] = [{ name: 'paragraph', dispensable: 0, markdown: paragraph }, ...figuresOf(model)];
  const body = (sections: readonly Section[]): string => fold(fitInto(sections, maxBytes).trimEnd());
  return { name, dispensable, markdown: body([...short, ...detailsOf(model)]), shorter: body(short) };
}

/** Red reports that are open; of more, the table tells. */
const OPEN = 3;
