import { definitionOf, type Unit } from '../../series/series.js';
import type { ReportFinding } from './report-model.js';

/** Figures that follow from those of a finding. */

/** Growth beyond what the base shows by itself, per 1000 requests in the series' unit; 0 where growth is not judged. */
export function excessGrowth({ drift }: ReportFinding): number {
  return drift === null ? 0 : drift.per1000Requests - Math.max(0, drift.baseline ?? 0);
}

/** How far the steady-state level lies above the base's, in the series' unit; null without a base. */
export function aboveBase({ level }: ReportFinding): number | null {
  return level === null || level.baseline === null ? null : level.value - level.baseline;
}

/** How much less is used than by the base, where that is beyond the budget of the level; else null. */
export function improvementOf(finding: ReportFinding): number | null {
  const rise = aboveBase(finding);
  const budget = finding.level?.budget ?? null;
  if (!finding.gated || rise === null || budget === null) return null;
  const gain = definitionOf(finding.series)?.better === 'higher' ? rise : -rise;
  return gain > budget ? gain : null;
}

/** The base's growth, where that of this change is lower by more than the budget, whole interval; else null. */
export function growthFellFrom({ gated, verdict, drift }: ReportFinding): number | null {
  if (!gated || verdict !== 'pass' || drift === null || drift.baseline === null) return null;
  return drift.baseline - Math.max(0, drift.high) > drift.budget ? drift.baseline : null;
}

/** Of its budget: growth below it is not worth a word. */
const TOLD_SHARE = 0.1;

/** Whether memory certainly grows, by more than the base does, though within the budget. */
export function growsWithinBudget({ gated, verdict, drift, unit, accepted }: ReportFinding): boolean {
  if (!gated || verdict !== 'pass' || drift === null || unit !== 'bytes' || accepted?.needed === true) return false;
  return drift.low - Math.max(0, drift.baseline ?? 0) > TOLD_SHARE * drift.budget;
}

export interface Excluded {
  /** Growth per 1000 requests above which every one of `findings` is decided not to grow, in their unit. */
  perThousand: number;
  budget: number;
  unit: Unit;
}

/**
 * The upper bound of growth over the series with the finest budget, and the bounds of coarser series one by one: a series
 * read in steps of 2 MiB excludes far less than one read in bytes, and would hide how tight the others are. Null where a
 * series judged for growth has no figure: then nothing is excluded as a whole.
 */
export function excludedGrowth(
  findings: readonly ReportFinding[],
): { fine: Excluded; coarse: [ReportFinding, Excluded][] } | null {
  const judged = findings.filter(({ gated, series }) => {
    const definition = definitionOf(series);
    return gated && definition?.gated.includes('drift') === true && definition.atRest === undefined;
  });
  const figures = judged.flatMap((finding): [ReportFinding, Excluded][] => {
    const { drift, unit } = finding;
    return drift === null ? [] : [[finding, { perThousand: excludedBy(finding), budget: drift.budget, unit }]];
  });
  const finest = Math.min(...figures.map(([, { budget }]) => budget));
  const fine = figures.filter(([, { budget }]) => budget <= finest).map(([, excluded]) => excluded);
  const widest = fine.sort((a, b) => b.perThousand - a.perThousand)[0];
  if (figures.length < judged.length || widest === undefined) return null;
  return { fine: widest, coarse: figures.filter(([, { budget }]) => budget > finest) };
}

/** The upper end of the interval; for a pass at most what the decision excluded: the budget plus the base's own growth. */
function excludedBy({ drift, verdict }: ReportFinding): number {
  if (drift === null) return Number.POSITIVE_INFINITY;
  const high = Math.max(0, drift.high);
  return verdict === 'pass' ? Math.min(high, drift.budget + Math.max(0, drift.baseline ?? 0)) : high;
}
