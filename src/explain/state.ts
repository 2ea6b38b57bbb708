import type { Finding } from '../drift/verdict.js';
import { definitionOf } from '../series/series.js';

/** What one series did. `unknown`: not read, or not decided. */
export type State = 'grows' | 'flat' | 'unknown';

/** Growth beyond the base's own, per 1000 requests in the series' unit; null where not judged. */
export function excessGrowth(finding: Finding): number | null {
  return finding.drift === null ? null : finding.drift.growth.value - Math.max(0, finding.drift.baseline ?? 0);
}

/** True where growth itself is over budget: interval above zero, and more than the base's own growth plus budget. */
export function growsBeyondBudget(finding: Finding): boolean {
  const excess = excessGrowth(finding);
  return finding.drift !== null && excess !== null && finding.drift.growth.low > 0 && excess > finding.drift.budget;
}

/** True where the steady-state level is over its budget above the base; below it, for series of which more is better. */
export function settlesTooHigh(finding: Finding): boolean {
  const { level } = finding;
  if (level === null || level.baseline === null || level.budget === null) return false;
  const rise = level.value - level.baseline;
  return definitionOf(finding.series)?.better === 'higher' ? -rise >= level.budget : rise > level.budget;
}

/**
 * The state of a series among the findings. A gated series grows only where the decision says regression: a slope
 * over budget that is still undecided explains nothing. Without a finding or a drift figure it is unknown.
 */
export function stateOf(finding: Finding | undefined): State {
  if (!finding?.drift) return 'unknown';
  if (growsBeyondBudget(finding)) return !finding.gated || finding.verdict === 'regression' ? 'grows' : 'unknown';
  if (finding.gated && finding.verdict === 'pass') return 'flat';
  return finding.drift.growth.high <= finding.drift.budget ? 'flat' : 'unknown';
}
