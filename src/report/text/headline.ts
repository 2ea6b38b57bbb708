import {
  type Excluded,
  excessGrowth,
  excludedGrowth,
  growsWithinBudget,
  improvementOf,
} from '../model/finding-figures.js';
import type { ReportFinding, ReportModel } from '../model/report-model.js';
import { baseGrowth, warningsOf } from './context.js';
import { counted, driftText, duration, grouped, height, upperBound } from './figures.js';
import { countsSentence, withheldText } from './growth-words.js';
import { improvementSentences } from './improvements.js';
import { leadOf, regressionText } from './regression-headline.js';
import { decides } from './report-notes.js';
import {
  clause,
  type Headline,
  memoryOf,
  NEW_INPUTS,
  type Style,
  sentence,
  shortName,
  type VerdictText,
} from './words.js';

/** Further problems that are listed; the rest are counted. */
const FURTHER = 5;
/** Sentences about the paired A/B; a run gives no more. */
const AB_SENTENCES = 2;
/** Undecided series that are named; the rest are counted. */
const NAMED = 3;

/** The verdict and its reason, with the remedy, further problems, the paired A/B, and what the base does by itself. */
export function headlineOf(model: ReportModel, style: Style): Headline {
  const { title, paragraph } = verdictText(model, style);
  // What keeps the run from comparison is a note once something graver is found.
  const further = model.problems.filter(({ verdict }, index) => verdict !== 'not-comparable' && !decides(model, index));
  const baseGrows = baseGrowth(model, style);
  const sentences = [
    ...paragraph,
    ...(model.remedy === null ? [] : [sentence(style.say(model.remedy))]),
    ...further.slice(0, FURTHER).map(({ reason }) => sentence(`Also: ${clause(style.say(reason))}`)),
    ...(further.length > FURTHER ? [`And ${counted(further.length - FURTHER, 'more problem')}.`] : []),
    ...(model.ab?.sentences ?? []).slice(0, AB_SENTENCES).map((said) => style.say(said)),
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

/** How many sentences of the model's explanation are part of the headline. */
export function explanationSentences(model: ReportModel): number {
  const led = model.verdict === 'regression' && typeof model.decidedBy !== 'object';
  const { lead, first } = model.growth;
  const told = leadOf(model)?.series;
  return led && told !== undefined && (told === lead || told === first) ? 1 : 0;
}

function verdictText(model: ReportModel, style: Style): VerdictText {
  const reason = clause(style.say(model.reason));
  switch (model.verdict) {
    case 'regression':
      return regressionText(model, style);
    case 'pass':
      return passText(model, style);
    case 'inconclusive':
      return undecidedText(model, style);
    case 'not-comparable':
      return { title: reason, paragraph: boundSentences(model, style) };
    case 'not-measured':
      return { title: `could not measure: ${reason}`, paragraph: [] };
  }
}

function passText(model: ReportModel, style: Style): VerdictText {
  const gains = model.findings.flatMap((finding) => {
    const gain = improvementOf(finding);
    return gain === null || finding.unit !== 'bytes' ? [] : [{ finding, gain }];
  });
  // Layers stand on each other: the same memory saved shows in several, so the largest is named and none are added.
  const best = gains.sort((a, b) => b.gain - a.gain)[0];
  const bound = boundText(model);
  const noLeak = noLeakText(model, style);
  const title =
    best !== undefined
      ? `${noLeak}; uses ${height(best.gain, 'bytes')} less than ${style.say(model.baseName)}`
      : bound !== null
        ? `${noLeak} (${bound})`
        : noLeak;
  const within = [
    'Every gated series is within its budget.',
    ...growingSentence(model, style),
    ...improvementSentences(model, style),
  ];
  const limit = [...rareJumps(model), ...untested(model)];
  if (best === undefined) {
    return {
      title,
      paragraph: [...within, ...coarseSentences(model, style), ...limit, ...firstBaseline(model, style)],
    };
  }
  return { title, paragraph: [...within, ...boundSentences(model, style), ...limit] };
}

/** The growth that the budget allows, where there is any: of layers that hold the same memory, of the largest. */
function growingSentence(model: ReportModel, style: Style): string[] {
  const growing = model.findings.filter(growsWithinBudget).sort((a, b) => excessGrowth(b) - excessGrowth(a))[0];
  const figures = growing === undefined ? null : driftText(growing);
  if (growing === undefined || figures === null) return [];
  return [
    `But ${memoryOf(growing.series, style, 'the')} does grow: ${figures.amount} per 1000 requests (${figures.interval}), of a budget of ${figures.budget}.`,
  ];
}

/**
 * What no run excludes: of jumps that did not come in n requests, a rate below 3/n is possible at 95 % (the rule of three:
 * Hanley & Lippman-Hand, JAMA 249, 1983).
 */
function rareJumps({ replay: { sent } }: ReportModel): string[] {
  const rarest = Number((sent / 3).toPrecision(2));
  return rarest < 1 ? [] : [`Jumps rarer than one in ${grouped(rarest)} requests would not show.`];
}

/** What of the inputs was the same in every cycle: a cache keyed by it would not grow. And what no cycle sent. */
function untested({ sameInputs = [], coverage }: ReportModel): string[] {
  const named = sameInputs.flatMap((dimension) => NEW_INPUTS.get(dimension) ?? []);
  if (coverage !== undefined) {
    named.push(`${grouped(coverage.of - coverage.sent)} of the ${grouped(coverage.of)} recorded requests`);
  }
  return named.length === 0 ? [] : [sentence(`Not tested: ${named.join(', ')}`)];
}

/** A refresh that was stored and had nothing to be compared with: see `passAsBaseline`. */
function firstBaseline({ problems }: ReportModel, style: Style): string[] {
  const why = problems.find(({ verdict }) => verdict === 'not-comparable')?.reason;
  if (why === undefined) return [];
  return [sentence(`Stored as a baseline, but not compared with one: ${clause(style.say(why))}`)];
}

/** Never `no leak` where growth is accepted, allowed by the budget, or the base's own. */
function noLeakText({ findings, context, baseName, endsBaseGrowth }: ReportModel, style: Style): string {
  if (endsBaseGrowth === true) return `no leak, and ${style.say(baseName)}'s own growth ends`;
  if (findings.some(isAccepted)) return 'no leak beyond what is accepted';
  const grows = findings.some(({ gated, drift }) => gated && drift !== null && drift.high > drift.budget);
  const beyond = context.baseGrows === null && !grows ? '' : ` beyond ${style.say(baseName)}'s own`;
  return findings.some(growsWithinBudget) ? `growth${beyond} within budget` : `no leak${beyond}`;
}

function isAccepted({ gated, accepted }: ReportFinding): boolean {
  return gated && accepted?.needed === true && !accepted.expired;
}

function undecidedText(model: ReportModel, style: Style): VerdictText {
  const bound = boundText(model);
  const after = `undecided after ${duration(model.replay.durationS)}`;
  const open = model.findings.filter(({ gated, verdict }) => gated && verdict === 'inconclusive');
  const named = open.slice(0, NAMED).map((finding) => {
    const figures = driftText(finding);
    const name = shortName(finding.series, style);
    const why = finding.withheld === undefined ? '' : `: ${withheldText(finding.withheld)}`;
    return figures === null ? name : `${name} (${figures.interval}, budget ${figures.budget}${why})`;
  });
  const more = open.length > named.length ? ` and ${open.length - named.length} more` : '';
  // Where the whole interval lies on one side of the budget, it is a rule that withholds the decision.
  const tooClose = open.every(({ withheld }) => withheld !== undefined) ? 'Not decided yet' : 'Too close to call';
  return {
    title: bound === null ? after : `${after} (${bound})`,
    paragraph:
      named.length === 0
        ? [sentence(style.say(model.reason))]
        : [
            sentence(`${tooClose}: ${named.join(', ')}${more}`),
            ...coarseSentences(model, style),
            ...countsSentence(model, style),
          ],
  };
}

/** `any growth is below 0.4 MiB per 1000 requests`, rounded up so that it stays true; null where nothing is excluded. */
function boundText(model: ReportModel): string | null {
  const excluded = excludedGrowth(model.findings);
  if (excluded === null) return null;
  const { perThousand, budget, unit } = excluded.fine;
  const bound = upperBound(perThousand, budget, unit);
  return coarseOf(model).length === 0 ? `any growth is below ${bound}` : `growth is below ${bound}`;
}

function boundSentences(model: ReportModel, style: Style): string[] {
  const bound = boundText(model);
  return bound === null ? [] : [sentence(bound), ...coarseSentences(model, style)];
}

/** Series whose bound is coarser than that of the headline. */
function coarseOf({ findings }: ReportModel): [ReportFinding, Excluded][] {
  const { coarse } = excludedGrowth(findings) ?? { coarse: [] };
  return coarse.filter(([finding]) => finding.verdict !== 'regression' && !isAccepted(finding));
}

function coarseSentences(model: ReportModel, style: Style): string[] {
  const named = coarseOf(model).map(([finding, { perThousand, budget, unit }]) => {
    return `${shortName(finding.series, style)} (${upperBound(perThousand, budget, unit)})`;
  });
  return named.length === 0 ? [] : [sentence(`The bound is coarser for ${named.join(', ')}`)];
}
