import type { AcceptedRule } from './accepted.js';
import { withoutAccepted } from './allowance.js';
import { CONFIRM } from './constants.js';
import { exceeds, type LevelComparison } from './level.js';
import type { SeriesRules } from './rules.js';
import type { DriftPlan, DriftState } from './tracker.js';
import type { Acceptance, DriftFigure } from './verdict.js';
import { acceptedText, driftBoundText, expiredText, levelBoundText, notNeededText } from './words.js';

/** What was measured of a series that an accepted entry names. */
export interface Reviewed {
  gated: boolean;
  rules: SeriesRules;
  plan: DriftPlan | null;
  state: DriftState | null;
  /** Whether the growth is a regression without what is accepted; null where nothing is, or the run goes on. */
  unraised: boolean | null;
  drift: DriftFigure | null;
  comparison: LevelComparison | null;
}

/**
 * What the entries of a series come to: those in force together, or, where all are over, the one that held longest.
 * Null where none names it.
 */
export function acceptanceIn(reviewed: Reviewed): Acceptance | null {
  const entries = reviewed.rules.accepted;
  const inForce = entries.filter((entry) => !entry.expired);
  const [last] = [...entries].sort((a, b) => (a.until < b.until ? 1 : -1));
  const shown = inForce.length > 0 ? inForce : last === undefined ? [] : [last];
  const first = shown[0];
  if (first === undefined) return null;
  return {
    growth: widest(shown, 'growth'),
    level: widest(shown, 'level'),
    reason: [...new Set(shown.map(({ reason }) => reason))].join('; '),
    until: shown.reduce((day, { until }) => (until < day ? until : day), first.until),
    expired: first.expired,
    needed: isNeeded(reviewed, shown),
  };
}

/** A sentence for each entry, and for one that could be removed what is measured instead. */
export function acceptedNotes(reviewed: Reviewed): string[] {
  return reviewed.rules.accepted.flatMap((entry) => {
    if (entry.expired) return [expiredText(entry.until, entry.reason)];
    const idle = idleText(reviewed, entry);
    const text = acceptedText(entry.until, entry.reason);
    return idle === null ? [text] : [text, notNeededText(reviewed.rules.name, idle)];
  });
}

/**
 * Whether the series does more than it may without the entries: judged without them, or, since a pass may fall before
 * that could be decided, by the estimate of its growth.
 */
function isNeeded(reviewed: Reviewed, entries: readonly AcceptedRule[]): boolean {
  const { gated, rules, plan, state, unraised, drift, comparison } = reviewed;
  if (!gated) return false;
  const rises = rules.gated.includes('level') && comparison !== null && exceeds(comparison, comparison.withoutAccepted);
  if (rises || unraised === true) return true;
  if (plan === null || drift === null || !rules.gated.includes('drift')) return false;
  if (!entries.some(({ growth }) => growth !== null)) return false;
  const enough = (state?.verdict ?? null) !== null || (state?.look?.n ?? 0) >= plan.rule.failFrom + CONFIRM - 1;
  return enough && drift.per1000Requests > withoutAccepted(plan.allowance) * rules.scale;
}

/** What shows that an entry is not needed any more; null where it is, or where that is not decided. */
function idleText(
  { gated, rules, plan, state, unraised, drift, comparison }: Reviewed,
  entry: AcceptedRule,
): string | null {
  if (!gated) return 'it is not judged';
  const found: string[] = [];
  if (entry.growth !== null && rules.gated.includes('drift')) {
    const own = (plan?.allowance.own ?? 0) * rules.scale;
    if (unraised === true || drift === null || state?.verdict !== 'pass' || drift.high > own) return null;
    found.push(driftBoundText(drift.high, own, rules.unit));
  }
  if (entry.level !== null && rules.gated.includes('level')) {
    if (comparison === null || comparison.excess > comparison.own) return null;
    found.push(levelBoundText(comparison, rules.unit));
  }
  return found.length === 0 ? 'it is not judged for that' : found.join(', and ');
}

/** The text of the largest budget of a kind among entries; null where none has one. */
function widest(entries: readonly AcceptedRule[], kind: 'growth' | 'level'): string | null {
  const size = (entry: AcceptedRule): number => entry[kind]?.bytes ?? 0;
  const given = entries.filter((entry) => entry[kind] !== null).sort((a, b) => size(b) - size(a));
  return given[0]?.text[kind] ?? null;
}
