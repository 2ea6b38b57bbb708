import { formatValue, MIB, type Unit } from '../series/series.js';
import { seriesLabel } from './readings.js';
import type { DriftFigure, Finding, LevelFigure, PeakFigure } from './verdict.js';

/** Sentences of the decision. Figures per 1000 requests; bytes in MiB, so that they stand beside the budget. */

const inUnit = (value: number, unit: Unit): number => (unit === 'bytes' ? value / MIB : value);
const unitName = (unit: Unit): string =>
  unit === 'bytes' ? ' MiB' : unit === 'tokens' ? ' tokens' : unit === 'percent' ? ' %' : '';

/** As many decimals as the budget needs to be told from 0. */
function decimals(budget: number): number {
  return budget >= 1 || budget <= 0 ? 1 : Math.min(4, 1 + Math.ceil(-Math.log10(budget)));
}

function figure(value: number, budget: number): string {
  const text = value.toFixed(decimals(budget));
  return Number(text) === 0 ? text.replace('-', '') : text;
}

/** `3.1 MiB per 1000 requests (2.8 to 3.4)`. Values in the series' unit. */
export function growthText(drift: DriftFigure, unit: Unit): string {
  const budget = inUnit(drift.budget, unit);
  const [value, low, high] = [drift.per1000Requests, drift.low, drift.high].map((v) => figure(inUnit(v, unit), budget));
  return `${value}${unitName(unit)} per 1000 requests (${low} to ${high})`;
}

/** What growth is excluded, rounded up: `0.4 MiB per 1000 requests`. Nothing finer than a hundredth of the budget. */
export function excludedText(growth: number, budget: number, unit: Unit): string {
  const floor = inUnit(budget, unit) / 100;
  const value = Math.max(inUnit(growth, unit), floor, 1e-6);
  const digits = Math.max(0, 1 - Math.floor(Math.log10(value)));
  const up = Math.ceil(value * 10 ** digits) / 10 ** digits;
  const limit = inUnit(budget, unit);
  const rounded = value < limit ? Math.min(up, limit) : up;
  return `${Number(rounded.toPrecision(3))}${unitName(unit)} per 1000 requests`;
}

export function driftRegressionText(series: string, drift: DriftFigure, unit: Unit): string {
  const budget = inUnit(drift.budget, unit);
  return `${seriesLabel(series)} grows ${growthText(drift, unit)}; budget ${figure(budget, budget)}`;
}

/** @param own budget of the series before it was raised for what is accepted or inherited, in its unit */
export function driftPassText(series: string, drift: DriftFigure, unit: Unit, own: number): string {
  const label = seriesLabel(series);
  if (drift.budget > own && drift.per1000Requests > own) {
    const budget = inUnit(drift.budget, unit);
    return `${label} grows ${growthText(drift, unit)}, within its raised budget of ${figure(budget, budget)}`;
  }
  if (drift.high > drift.budget) return `${label} grows ${growthText(drift, unit)}, no more than the baseline does`;
  return `${label} does not drift: growth above ${excludedText(drift.high, drift.budget, unit)} is excluded`;
}

export function driftOpenText(series: string, drift: DriftFigure | null, unit: Unit, cycles: number): string {
  const label = `${seriesLabel(series)} is undecided after ${cycles} cycles`;
  if (drift === null) return `${label}: too few readings for a look`;
  const budget = inUnit(drift.budget, unit);
  return (
    `${label}: ${growthText(drift, unit)}, budget ${figure(budget, budget)}; ` +
    `growth above ${excludedText(drift.high, drift.budget, unit)} is excluded`
  );
}

export function levelRegressionText(
  series: string,
  level: LevelFigure,
  better: 'lower' | 'higher',
  unit: Unit,
): string {
  const baseline = level.baseline ?? 0;
  const distance = formatValue(Math.abs(level.value - baseline), unit);
  const side = better === 'lower' ? 'above' : 'below';
  return (
    `${seriesLabel(series)} settles ${distance} ${side} the baseline's ${formatValue(baseline, unit)}; ` +
    `budget ${formatValue(level.budget ?? 0, unit)}`
  );
}

/** Growth by requests of one class. Bytes per 1000 of them. */
export function classGrowthText(
  series: string,
  name: string,
  { mean, low, high }: { mean: number; low: number; high: number },
  budget: number,
): string {
  const limit = budget / MIB;
  const [value, from, to] = [mean, low, high].map((bytes) => figure(bytes / MIB, limit));
  return (
    `requests of class ${name} make ${seriesLabel(series)} grow ${value} MiB per 1000 of them (${from} to ${to}); ` +
    `budget of the class ${figure(limit, limit)}`
  );
}

/** Growth of a series that is not judged for it by itself, and how it can be. */
export function unjudgedText(series: string, drift: DriftFigure, unit: Unit): string {
  return (
    `${seriesLabel(series)} grows ${growthText(drift, unit)} and is not judged for growth; ` +
    `budgets.series."${series}".gate: true has it judged`
  );
}

/** Why a series is not compared with a baseline though it is in both. */
export function otherMeaningText(here: string | null, there: string | null): string {
  return `it is a figure of ${here ?? 'another kind'} here and of ${there ?? 'another kind'} in the baseline: not compared, judged by the absolute rules`;
}

export function improvementText(level: LevelFigure, better: 'lower' | 'higher', unit: Unit): string {
  const distance = formatValue(Math.abs(level.value - (level.baseline ?? 0)), unit);
  return better === 'lower' ? `uses ${distance} less than the baseline` : `has ${distance} more than the baseline`;
}

export function capRegressionText(series: string, peak: PeakFigure, unit: Unit): string {
  return `${seriesLabel(series)} reached ${formatValue(peak.value, unit)} under load; the cap is ${formatValue(peak.cap ?? 0, unit)}`;
}

export function peakRegressionText(series: string, { value, baseline, budget }: PeakFigure, unit: Unit): string {
  const distance = formatValue(value - (baseline ?? 0), unit);
  return (
    `${seriesLabel(series)} peaks ${distance} above the baseline's ${formatValue(baseline ?? 0, unit)} under load; ` +
    `budget ${formatValue(budget ?? 0, unit)}`
  );
}

/** What stands in the notes of a finding whose base itself grows. */
const OF_THE_BASE = /^the base itself grows /;

/** @param growth in the series' unit, per 1000 requests */
export function inheritedGrowthText(growth: number, since: string | null, unit: Unit): string {
  const value = inUnit(growth, unit);
  return `the base itself grows ${figure(value, value)}${unitName(unit)} per 1000 requests${sinceText(since)}; only what goes beyond counts`;
}

/** @param rise in the series' unit; of a capacity, how far it fell */
export function inheritedLevelText(rise: number, since: string | null, unit: Unit): string {
  return `the base itself is off its own baseline by ${formatValue(rise, unit)}${sinceText(since)}; only what goes beyond counts`;
}

/** Commits are told by their first seven characters. */
const sinceText = (since: string | null): string => (since === null ? '' : ` since ${since.slice(0, 7)}`);

/** `no leak; drift above 0.4 MiB per 1000 requests is excluded`, of the findings that passed. */
export function passText(findings: readonly Finding[]): string {
  const drifts = findings.flatMap((f) => (f.gated && f.drift !== null ? [{ ...f.drift, unit: f.unit }] : []));
  const widest = drifts.filter((d) => d.unit === 'bytes').sort((a, b) => b.high - a.high)[0] ?? drifts[0];
  const excluded =
    widest === undefined
      ? 'every level is within its budget'
      : `drift above ${excludedText(widest.high, widest.budget, widest.unit)} is excluded`;
  const leak = leakText(
    findings,
    drifts.some((d) => d.high > d.budget),
  );
  return [leak, excluded, ...improvementOf(findings)].join('; ');
}

/** Never `no leak` of one that is let pass. */
function leakText(findings: readonly Finding[], ofBaseline: boolean): string {
  if (findings.some(({ gated, accepted }) => gated && accepted?.needed === true && !accepted.expired))
    return 'no leak beyond what is accepted';
  const inherited = findings.some(({ gated, notes }) => gated && notes.some((note) => OF_THE_BASE.test(note)));
  if (inherited) return "no leak beyond the base's own";
  return ofBaseline ? "no leak beyond the baseline's own" : 'no leak';
}

/** The first improvement among the findings, as a part of a sentence. */
function improvementOf(findings: readonly Finding[]): string[] {
  for (const finding of findings) {
    const improvement = finding.notes.find((note) => /^(uses|has) .* than the baseline$/.test(note));
    if (improvement !== undefined) return [`${seriesLabel(finding.series)} ${improvement}`];
  }
  return [];
}

export const acceptedText = (until: string, reason: string): string => `accepted until ${until}: ${reason}`;

export const expiredText = (until: string, reason: string): string =>
  `was accepted until ${until}: that day is over (${reason})`;

export const notNeededText = (series: string, why: string): string =>
  `the accepted entry for ${series} is not needed any more: ${why}`;

/** `drift is at most 0.4 MiB per 1000 requests`. In the series' unit. */
export const driftBoundText = (high: number, budget: number, unit: Unit): string =>
  `drift is at most ${excludedText(high, budget, unit)}`;

/** `it settles 12.0 MiB above the baseline`. In the series' unit. */
export function levelBoundText({ value, baseline }: { value: number; baseline: number }, unit: Unit): string {
  const side = value > baseline ? 'above' : value < baseline ? 'below' : null;
  if (side === null) return 'it settles where the baseline does';
  return `it settles ${formatValue(Math.abs(value - baseline), unit)} ${side} the baseline`;
}
