import type { Unit } from '../../series/series.js';
import type { Idle, Note } from '../cause.js';
import { CONFIRM } from '../constants.js';
import type { DriftPlan, DriftState } from '../growth/tracker.js';
import { exceeds, type LevelComparison } from '../level/level.js';
import type { Acceptance, DriftFigure } from '../verdict.js';
import { type AcceptedRule, growthText } from './accepted.js';
import { withoutAccepted } from './allowance.js';
import type { Growth, Level } from './budget.js';
import type { SeriesRules } from './rules.js';

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
    growth: widestGrowth(shown, reviewed.rules.unit),
    level: widest(shown, ({ level }) => level)?.text ?? null,
    reason: [...new Set(shown.map(({ reason }) => reason))].join('; '),
    until: shown.reduce((day, { until }) => (until < day ? until : day), first.until),
    expired: first.expired,
    needed: isNeeded(reviewed, shown),
  };
}

/** A note for each entry, and for one that could be removed what is measured instead. */
export function acceptedNotes(reviewed: Reviewed): Note[] {
  return reviewed.rules.accepted.flatMap((entry): Note[] => {
    const { until, reason, expired } = entry;
    const because = expired ? null : idle(reviewed, entry);
    return [
      { note: 'accepted', until, reason, expired },
      ...(because === null ? [] : [{ note: 'acceptance-idle' as const, series: reviewed.rules.name, because }]),
    ];
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
  return enough && drift.growth.value > withoutAccepted(plan.allowance);
}

/** What shows that an entry is not needed any more; null where it is, or where that is not decided. */
function idle({ gated, rules, plan, state, unraised, drift, comparison }: Reviewed, entry: AcceptedRule): Idle | null {
  if (!gated) return { why: 'not-judged' };
  const { unit } = rules;
  const ofGrowth = entry.growth !== null && rules.gated.includes('drift');
  const ofLevel = entry.level !== null && rules.gated.includes('level');
  if (!ofGrowth && !ofLevel) return { why: 'not-judged-for-it' };
  const own = plan?.allowance.own ?? 0;
  const high = drift?.growth.high ?? Number.POSITIVE_INFINITY;
  if (ofGrowth && (unraised === true || state?.verdict !== 'pass' || high > own)) return null;
  if (ofLevel && (comparison === null || comparison.excess > comparison.own)) return null;
  return {
    why: 'within',
    growth: ofGrowth ? { high, budget: own, unit } : null,
    level: ofLevel && comparison !== null ? { value: comparison.value, baseline: comparison.baseline, unit } : null,
  };
}

function widestGrowth(entries: readonly AcceptedRule[], unit: Unit): string | null {
  const growth = widest(entries, (entry) => entry.growth);
  return growth === null ? null : growthText(growth, unit);
}

/** The largest budget of a kind among entries; null where none has one. */
function widest<Budget extends Growth | Level>(
  entries: readonly AcceptedRule[],
  pick: (entry: AcceptedRule) => Budget | null,
): Budget | null {
  const given = entries.flatMap((entry) => pick(entry) ?? []);
  return given.sort((a, b) => b.bytes - a.bytes)[0] ?? null;
}
