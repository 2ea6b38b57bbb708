import { isOverCap, riseOfPeak } from '../drift/peak.js';
import type { Finding } from '../drift/verdict.js';
import { growsBeyondBudget, settlesTooHigh } from '../explain/state.js';
import { definitionOf } from '../series/series.js';

/** Which rule a finding broke; `reason`: one that its figures do not show. */
export type Cause = 'drift' | 'level' | 'peak' | 'reason';

/** The rules a regression broke, the gravest first; empty for any other verdict. */
export function causesOf(finding: Finding): Cause[] {
  if (finding.verdict !== 'regression') return [];
  const causes: Cause[] = [];
  if (growsBeyondBudget(finding)) causes.push('drift');
  if (settlesTooHigh(finding)) causes.push('level');
  if (isOverCap(finding.peak) || (causes.length === 0 && riseOfPeak(finding.peak) !== null)) causes.push('peak');
  return causes.length > 0 ? causes : ['reason'];
}

/** How far the settled height is above the base, in the series' unit; null without a base. */
export function aboveBase({ level }: Finding): number | null {
  return level === null || level.baseline === null ? null : level.value - level.baseline;
}

/** How much less is used than by the base, where that is more than what the level rule would call a change; else null. */
export function improvementOf(finding: Finding): number | null {
  const rise = aboveBase(finding);
  const budget = finding.level?.budget ?? null;
  if (!finding.gated || rise === null || budget === null) return null;
  const gain = definitionOf(finding.series)?.better === 'higher' ? rise : -rise;
  return gain > budget ? gain : null;
}

export interface Excluded {
  /** Growth per 1000 requests above which every one of `findings` is decided not to grow, in their unit. */
  perThousand: number;
  budget: number;
  unit: Finding['unit'];
}

/**
 * The growth that the run excludes, over the series of the finest budget, and the coarser ones beside it one by one: a
 * series read in steps of 2 MiB excludes far less than one read in bytes, and would hide what the others can say.
 * Null where a series judged for drift has no figure: then nothing is excluded as a whole.
 */
export function excludedGrowth(findings: readonly Finding[]): { fine: Excluded; coarse: [Finding, Excluded][] } | null {
  const judged = findings.filter((finding) => finding.gated && definitionOf(finding.series)?.gated.includes('drift'));
  const figures = judged.flatMap((finding): [Finding, Excluded][] => {
    const { drift, unit } = finding;
    return drift === null ? [] : [[finding, { perThousand: excludedBy(finding), budget: drift.budget, unit }]];
  });
  const finest = Math.min(...figures.map(([, { budget }]) => budget));
  const fine = figures.filter(([, { budget }]) => budget <= finest).map(([, excluded]) => excluded);
  const widest = fine.sort((a, b) => b.perThousand - a.perThousand)[0];
  if (figures.length < judged.length || widest === undefined) return null;
  return { fine: widest, coarse: figures.filter(([, { budget }]) => budget > finest) };
}

/** The interval's end; for a pass at most what the decision excluded: the budget, and what the base grows by itself. */
function excludedBy({ drift, verdict }: Finding): number {
  if (drift === null) return Number.POSITIVE_INFINITY;
  const high = Math.max(0, drift.high);
  return verdict === 'pass' ? Math.min(high, drift.budget + Math.max(0, drift.baseline ?? 0)) : high;
}
