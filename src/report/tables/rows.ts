import { highestOf } from '../../series/extremes.js';
import { definitionOf, hierarchyOrder } from '../../series/series.js';
import { aboveBase, improvementOf } from '../model/finding-figures.js';
import type { Broken, ReportFinding, ReportModel } from '../model/report-model.js';
import { type DriftText, driftText, height, NONE } from '../text/figures.js';
import { type Style, shortName } from '../text/words.js';
import { sparkline } from './sparkline.js';

/** `aside`: not judged, such as growth that merely follows a layer above. */
export type Mark = 'good' | 'bad' | 'unsure' | 'aside';

const VERDICT_MARKS = {
  pass: 'good',
  regression: 'bad',
  'not-measured': 'bad',
  inconclusive: 'unsure',
  'not-comparable': 'aside',
} as const satisfies Record<ReportModel['verdict'], Mark>;

export function markOf(verdict: ReportModel['verdict']): Mark {
  return VERDICT_MARKS[verdict];
}

/** One line of the table, ready to print: what comes from outside is escaped. */
export interface Row {
  series: string;
  unit: ReportFinding['unit'];
  layer: string;
  quantity: string;
  /** `torch allocated`: layer and quantity where there is room for one column only. */
  short: string;
  base: string;
  now: string;
  drift: DriftText | null;
  /** Growth is what broke the budget. */
  grew: boolean;
  mark: Mark;
  /** What the mark does not show; empty where it shows all. */
  words: string;
  spark: string;
}

/** The gated series, in the order of the allocator hierarchy. */
export function gatedRows(model: ReportModel, style: Style): Row[] {
  return rowsOf(model, style, (finding) => finding.gated);
}

/** Whether a series was read, and was not 0 throughout. */
export function explainsSomething({ values }: Pick<ReportFinding, 'values'>): boolean {
  return values.some((value) => value !== null && value !== 0);
}

/** The series that are shown for information. */
export function explainingRows(model: ReportModel, style: Style): Row[] {
  return rowsOf(model, style, (finding) => !finding.gated && explainsSomething(finding));
}

function rowsOf(model: ReportModel, style: Style, chosen: (finding: ReportFinding) => boolean): Row[] {
  return model.findings
    .filter(chosen)
    .sort((a, b) => hierarchyOrder(a.series, b.series))
    .map((finding) => rowOf(finding, model, style));
}

function rowOf(finding: ReportFinding, model: ReportModel, style: Style): Row {
  const definition = definitionOf(finding.series);
  const now = finding.level?.value ?? finding.values.findLast((value) => value !== null) ?? null;
  const base = finding.level?.baseline ?? null;
  return {
    series: finding.series,
    unit: finding.unit,
    layer: definition?.layerLabel ?? style.say(finding.series),
    quantity: definition?.quantity ?? '',
    short: shortName(finding.series, style),
    base: base === null ? NONE : height(base, finding.unit),
    now: now === null ? NONE : height(now, finding.unit),
    drift: driftText(finding),
    grew: finding.broken.includes('drift') && !Object.hasOwn(model.growth.follows, finding.series),
    ...judged(finding, model, style),
    spark: sparkline(finding.values, 8, leastSpan(finding, model.replay.requests)),
  };
}

/** Full height of a sparkline: what the budget allows over the run; 1 % of the height for a series without a budget. */
function leastSpan({ drift, values }: ReportFinding, requests: number): number {
  const allowed = ((drift?.budget ?? 0) * requests) / 1000;
  const known = values.filter((value) => value !== null);
  return allowed > 0 ? allowed : highestOf(known.map(Math.abs), 0) / 100;
}

function judged(finding: ReportFinding, model: ReportModel, style: Style): { mark: Mark; words: string } {
  const upper = Object.hasOwn(model.growth.follows, finding.series) ? model.growth.follows[finding.series] : undefined;
  const broken = finding.broken.filter((rule) => upper === undefined || !followsIn(rule, finding, upper, model));
  // A series that follows in its growth may still be over its level or its cap, which is news.
  if (upper !== undefined && broken.length === 0) {
    return { mark: 'aside', words: `follows ${upperName(finding.series, upper, style)}` };
  }
  switch (finding.verdict) {
    case 'regression':
      return { mark: 'bad', words: brokenWords(finding, broken, style) };
    case 'pass':
      return { mark: 'good', words: passWords(finding, style) };
    case 'inconclusive':
      return { mark: 'unsure', words: 'undecided' };
    case 'not-comparable':
      return { mark: 'aside', words: 'no base' };
    case 'not-measured':
      return { mark: 'bad', words: 'not measured' };
  }
}

/** Growth of the upper layer raises the level below it as well; a cap is broken whichever layer grew. */
function followsIn(rule: Broken, lower: ReportFinding, upper: string, { findings }: ReportModel): boolean {
  if (rule !== 'level') return rule === 'drift';
  const lifted = findings.find(({ series }) => series === upper);
  const rise = lifted === undefined ? 0 : (aboveBase(lifted) ?? 0);
  return (aboveBase(lower) ?? 0) - rise <= (lower.level?.budget ?? 0);
}

/** Within a layer the quantity says which: `follows allocated`; else the whole name. */
function upperName(series: string, upper: string, style: Style): string {
  const [lowerDefinition, upperDefinition] = [definitionOf(series), definitionOf(upper)];
  return upperDefinition !== undefined && lowerDefinition?.layer === upperDefinition.layer
    ? upperDefinition.quantity
    : shortName(upper, style);
}

function passWords(finding: ReportFinding, style: Style): string {
  const { accepted } = finding;
  if (accepted?.needed === true && !accepted.expired) return `accepted until ${style.say(accepted.until)}`;
  const gain = improvementOf(finding);
  const direction = definitionOf(finding.series)?.better === 'higher' ? 'more' : 'less';
  return gain === null ? '' : `${height(gain, finding.unit)} ${direction}`;
}

/** What the mark and the drift do not show: which rule was broken, and that it, or less of it, was accepted. */
function brokenWords(finding: ReportFinding, broken: readonly Broken[], style: Style): string {
  const { accepted } = finding;
  const reviewed =
    accepted === undefined
      ? ''
      : accepted.expired
        ? `acceptance expired ${style.say(accepted.until)}`
        : 'more than accepted';
  const rule = broken.includes('drift') ? '' : brokenRule(finding, broken[0]);
  return [rule, reviewed].filter((part) => part !== '').join(', ');
}

function brokenRule(finding: ReportFinding, rule: Broken | undefined): string {
  const rise = aboveBase(finding) ?? 0;
  switch (rule) {
    case 'level':
      return `${rise < 0 ? '' : '+'}${height(rise, finding.unit)} at rest`;
    case 'peak':
      return `peak ${height(finding.peak?.value ?? 0, finding.unit)}`;
    default:
      return '';
  }
}
