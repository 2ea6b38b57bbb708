import type { ReportFinding, ReportModel } from '../model/report-model.js';
import { aboveBase, type Excluded, excludedGrowth, improvementOf } from '../model/standing.js';
import { abSaid } from '../tables/paired-table.js';
import { baseGrowth, warningsOf } from './context.js';
import { driftText, duration, height, upperBound } from './figures.js';
import { decides } from './notes.js';
import { ABSOLUTE } from './reasons.js';
import { leadOf, regressionHeadline } from './regression.js';
import { clause, type Opening, type Style, sentence, shortName, type Voice } from './words.js';

/** Further problems that are told; the rest are counted. */
const FURTHER = 5;

/**
 * The opening in the voice of the verdict, with the remedy, further problems, what was found side by side, and what the
 * base does by itself.
 */
export function headlineOf(model: ReportModel, style: Style): Opening {
  const { title, paragraph } = voice(model, style);
  // What keeps the run from comparison is a note once something graver is found.
  const further = model.problems.filter(({ verdict }, index) => verdict !== 'not-comparable' && !decides(model, index));
  const baseGrows = baseGrowth(model, style);
  const sentences = [
    ...paragraph,
    ...(model.remedy === null ? [] : [sentence(style.say(model.remedy))]),
    ...further.slice(0, FURTHER).map(({ reason }) => sentence(`Also: ${clause(style.say(reason))}`)),
    ...(further.length > FURTHER ? [`And ${further.length - FURTHER} more problems.`] : []),
    ...abSaid(model, style),
    ...(baseGrows.length === 0 ? [] : [baseGrows.join(' ')]),
  ];
  const name = style.strong(style.name(model.name));
  const [first, ...rest] = sentences;
  return {
    title,
    warnings: warningsOf(model, style),
    paragraph: first === undefined ? [name] : [`${name}: ${first}`, ...rest],
  };
}

/** How many sentences of the model's explanation the opening has said already. */
export function explanationSentences(model: ReportModel): number {
  const led = model.verdict === 'regression' && typeof model.decidedBy !== 'object';
  return led && leadOf(model)?.series === model.growth.first ? 1 : 0;
}

function voice(model: ReportModel, style: Style): Voice {
  const reason = style.say(model.reason);
  switch (model.verdict) {
    case 'regression':
      return regressionHeadline(model, style);
    case 'pass':
      return passOpening(model, style);
    case 'inconclusive':
      return undecidedOpening(model, style);
    case 'not-comparable': {
      const why = clause(reason, 'not comparable');
      const title = `not comparable: ${why.endsWith(ABSOLUTE) ? why : `${why}; ${ABSOLUTE}`}`;
      return { title, paragraph: excludedSentences(model, style) };
    }
    case 'not-measured':
      return { title: `could not measure: ${clause(reason, 'not measured')}`, paragraph: [] };
  }
}

function passOpening(model: ReportModel, style: Style): Voice {
  const gains = model.findings.flatMap((finding) => {
    const gain = improvementOf(finding);
    return gain === null || finding.unit !== 'bytes' ? [] : [{ finding, gain }];
  });
  // Layers stand on each other: the same memory saved shows in several, so the largest is named and none are added.
  const best = gains.sort((a, b) => b.gain - a.gain)[0];
  const excluded = excludedGrowth(model.findings);
  const noLeak = noLeakWords(model, style);
  const title =
    best !== undefined
      ? `${noLeak}; uses ${height(best.gain, 'bytes')} less than ${style.say(model.baseName)}`
      : excluded !== null
        ? `${noLeak}; growth above ${figureOf(excluded.fine)} is excluded`
        : noLeak;
  const within = 'Every gated series stays within its budget';
  if (best === undefined) {
    return { title, paragraph: [sentence(within), ...coarseSentences(model, style), ...firstBaseline(model, style)] };
  }
  const saved = `${shortName(best.finding.series, style)} settles ${height(Math.abs(aboveBase(best.finding) ?? 0), 'bytes')} lower`;
  return { title, paragraph: [sentence(`${within}, and ${saved}`), ...excludedSentences(model, style)] };
}

/** A refresh that was stored and had nothing to be compared with: see `gate/refresh.ts`. */
function firstBaseline({ problems }: ReportModel, style: Style): string[] {
  const why = problems.find(({ verdict }) => verdict === 'not-comparable')?.reason;
  if (why === undefined) return [];
  return [sentence(`Stored as a baseline, compared with none itself: ${clause(style.say(why))}`)];
}

/** Never `no leak` of one that is let pass. */
function noLeakWords({ findings, context, baseName }: ReportModel, style: Style): string {
  if (findings.some(isAccepted)) return 'no leak beyond what is accepted';
  const grows = findings.some(({ gated, drift }) => gated && drift !== null && drift.high > drift.budget);
  return context.baseGrows === null && !grows ? 'no leak' : `no leak beyond ${style.say(baseName)}'s own`;
}

function isAccepted({ gated, accepted }: ReportFinding): boolean {
  return gated && accepted?.needed === true && !accepted.expired;
}

function undecidedOpening(model: ReportModel, style: Style): Voice {
  const excluded = excludedGrowth(model.findings);
  const after = `undecided after ${duration(model.replay.durationS)}`;
  const open = model.findings.filter(({ gated, verdict }) => gated && verdict === 'inconclusive');
  const named = open.slice(0, 3).map((finding) => {
    const figures = driftText(finding);
    const name = shortName(finding.series, style);
    return figures === null ? name : `${name} (${figures.interval}, budget ${figures.budget})`;
  });
  const more = open.length > named.length ? ` and ${open.length - named.length} more` : '';
  return {
    title: excluded === null ? after : `${after}; growth above ${figureOf(excluded.fine)} is excluded`,
    paragraph:
      named.length === 0
        ? [sentence(style.say(model.reason))]
        : [sentence(`Too close to call: ${named.join(', ')}${more}`), ...coarseSentences(model, style)],
  };
}

/** `0.4 MiB per 1000 requests`, rounded up: what is said to be excluded is. */
function figureOf({ perThousand, unit, budget }: Excluded): string {
  return upperBound(perThousand, budget, unit);
}

function excludedSentences(model: ReportModel, style: Style): string[] {
  const excluded = excludedGrowth(model.findings);
  if (excluded === null) return [];
  return [`Growth above ${figureOf(excluded.fine)} is excluded.`, ...coarseSentences(model, style)];
}

/** Series that can only exclude more than the headline says. */
function coarseSentences(model: ReportModel, style: Style): string[] {
  const { coarse } = excludedGrowth(model.findings) ?? { coarse: [] };
  const named = coarse
    .filter(([finding]) => finding.verdict !== 'regression' && !isAccepted(finding))
    .map(([finding, excluded]) => `${shortName(finding.series, style)}: above ${figureOf(excluded)}`);
  return named.length === 0 ? [] : [sentence(`Coarser for ${named.join(', ')}`)];
}
