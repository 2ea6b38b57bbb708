import { isOverCap, riseOfPeak } from '../../drift/level/peak.js';
import { definitionOf } from '../../series/series.js';
import { aboveBase, excessGrowth } from '../model/finding-figures.js';
import type { ReportFinding, ReportModel } from '../model/report-model.js';
import { driftText, growth, height } from './figures.js';
import { costSentence, countsSentence, growthShares, whoseMemory } from './growth-words.js';
import { growsText } from './reasons.js';
import { whySentence } from './why/why-sentences.js';
import { clause, memoryOf, type Style, type VerdictText } from './words.js';

/** What a regression says: the first broken rule in the allocator hierarchy, by how much, and what that means. */
export function regressionText(model: ReportModel, style: Style): VerdictText {
  const lead = leadOf(model);
  if (lead === undefined || typeof model.decidedBy === 'object')
    return { title: clause(style.say(model.reason)), paragraph: [] };
  switch (lead.broken[0]) {
    case 'drift':
      if (definitionOf(lead.series)?.atRest !== undefined) return restRegression(lead, model, style);
      return driftRegression(lead, model, style);
    case 'level':
      return levelRegression(lead, model, style);
    case 'peak':
      return peakRegression(lead, model, style);
    default:
      return { title: clause(style.say(lead.reason)), paragraph: [] };
  }
}

/**
 * The regression that is told: the process or device that grows, else where growth first appears, else the first in the
 * allocator hierarchy.
 */
export function leadOf({ findings, growth: { lead, first } }: ReportModel): ReportFinding | undefined {
  const regressions = findings.filter(({ gated, verdict }) => gated && verdict === 'regression');
  const named = (name: string | null | undefined) => regressions.find(({ series }) => series === name);
  return named(lead) ?? named(first) ?? regressions[0];
}

/** Without a base it is unknown what the change added. */
function whoseGrowth({ baseline }: ReportModel): string {
  return baseline.used.length > 0 ? 'this change' : 'the service';
}

function driftRegression(lead: ReportFinding, model: ReportModel, style: Style): VerdictText {
  const figures = driftText(lead);
  const excess = growth(excessGrowth(lead), lead.unit, lead.drift?.budget ?? 0);
  const base = figures?.baseline == null ? 'no base' : `base ${figures.baseline}`;
  const reserved = lead.series === 'torch.device/reserved';
  const leaks = reserved ? `makes PyTorch reserve about ${excess} more` : `leaks about ${excess}`;
  return {
    title: `${whoseGrowth(model)} ${leaks} per 1000 requests`,
    paragraph: [
      ...whySentence(model, style),
      `${whoseMemory(lead, model, style)} grows ${figures?.amount} per 1000 requests (${figures?.interval})${growsText(lead.drift?.lives)}, ${base}; budget ${figures?.budget}.`,
      ...costSentence(model, style),
      ...growthShares(lead, model, style),
      ...model.explanation.slice(0, 1).map((said) => style.say(said)),
      ...countsSentence(model, style),
      ...model.dependsOn.map((said) => style.say(said)),
    ],
  };
}

/** What does not return with nothing in flight: the count itself says more than its growth. */
function restRegression(lead: ReportFinding, model: ReportModel, style: Style): VerdictText {
  return {
    title: clause(style.say(lead.reason)),
    paragraph: [
      ...model.explanation.slice(0, 1).map((said) => style.say(said)),
      ...model.dependsOn.map((said) => style.say(said)),
    ],
  };
}

function levelRegression(lead: ReportFinding, model: ReportModel, style: Style): VerdictText {
  const rise = aboveBase(lead) ?? 0;
  const level = lead.level ?? { value: 0, baseline: 0, budget: 0 };
  const amount = height(Math.abs(rise), lead.unit);
  const base = style.say(model.baseName);
  return {
    title: rise < 0 ? `this change leaves ${amount} less than ${base}` : `this change uses ${amount} more than ${base}`,
    paragraph: [
      `${memoryOf(lead.series, style, 'The')} has a steady-state level of ${height(level.value, lead.unit)} (${base} ${height(level.baseline ?? 0, lead.unit)}); budget ${height(level.budget ?? 0, lead.unit)}.`,
      ...model.explanation.slice(0, 1).map((said) => style.say(said)),
    ],
  };
}

function peakRegression(lead: ReportFinding, model: ReportModel, style: Style): VerdictText {
  const { value, cap } = lead.peak ?? { value: 0, cap: 0 };
  const rise = isOverCap(lead.peak) ? null : riseOfPeak(lead.peak);
  if (rise !== null) {
    const base = style.say(model.baseName);
    const { baseline, budget } = lead.peak ?? { baseline: 0, budget: 0 };
    return {
      title: `this change peaks ${height(rise, lead.unit)} higher than ${base}`,
      paragraph: [
        `${memoryOf(lead.series, style, 'The')} reaches ${height(value, lead.unit)} under load (${base} ${height(baseline ?? 0, lead.unit)}); budget ${height(budget ?? 0, lead.unit)}.`,
      ],
    };
  }
  return {
    title: `${whoseGrowth(model)} peaks at ${height(value, lead.unit)}, over the cap of ${height(cap ?? 0, lead.unit)}`,
    paragraph: [`That is ${memoryOf(lead.series, style, 'the')} under load.`],
  };
}
