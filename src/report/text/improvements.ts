import { growthFellFrom, improvementOf } from '../model/finding-figures.js';
import type { ReportFinding, ReportModel } from '../model/report-model.js';
import { growth, height } from './figures.js';
import { type Style, sentence, shortName } from './words.js';

/**
 * What a change improves, series by series: levels that fell, tokens that were gained, growth that the base has and this
 * change has not. Layers share memory, so nothing is added up.
 */
export function improvementSentences({ findings }: ReportModel, style: Style): string[] {
  const levels = findings.flatMap((finding) => {
    const gain = improvementOf(finding);
    return gain === null ? [] : [levelClause(finding, gain, style)];
  });
  const rates = findings.flatMap((finding) => growthClause(finding, style));
  return [levels, rates].filter((clauses) => clauses.length > 0).map((clauses) => sentence(clauses.join('; ')));
}

function levelClause({ series, unit }: ReportFinding, gain: number, style: Style): string {
  const name = shortName(series, style);
  const amount = height(gain, unit);
  return unit === 'bytes' ? `the steady-state level of ${name} fell by ${amount}` : `${name} gained ${amount}`;
}

function growthClause(finding: ReportFinding, style: Style): string[] {
  const { drift, unit } = finding;
  const before = growthFellFrom(finding);
  if (before === null || drift === null) return [];
  const [from, to] = [before, drift.per1000Requests].map((value) => growth(value, unit, drift.budget));
  return [`the growth of ${shortName(finding.series, style)} fell from ${from} to ${to} per 1000 requests`];
}
