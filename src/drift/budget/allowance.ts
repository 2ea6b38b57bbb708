import type { Growth } from './budget.js';
import type { SeriesRules } from './rules.js';

/**
 * What a series may grow, by where it comes from: per 1000 requests, in the series' unit. The sum of `own`,
 * `inherited` and `accepted` is the budget that the drift rule is given; it adds `ofBaseline` itself (step 10 of
 * docs/algorithm.md).
 */
export interface Allowance {
  /** Its budget, after widening for granularity. */
  own: number;
  /** On top for what the base itself grows, as far as the recordings compared with do not show it already. */
  inherited: number;
  /** On top for what was reviewed, as far as the rest does not allow it already. */
  accepted: number;
  /** What the recordings compared with grow, where that is significant. */
  ofBaseline: number;
}

/**
 * An accepted growth is the most that the series may grow altogether, so it never comes on top of growth that the base
 * has: once what was accepted is merged, it leaves no room for as much again. What the base grows is known from its own
 * recording, from those compared with, or from both; the larger counts, once.
 * @param own after widening; per 1000 requests in the series' unit, as `ofBaseline`
 * @param per1000 converts a growth; null where it is per minute and the times of the run stand still
 */
export function allowanceOf(
  rules: SeriesRules,
  own: number,
  ofBaseline: number,
  per1000: (growth: Growth) => number | null,
): Allowance {
  if (!rules.gated.includes('drift')) return { own, inherited: 0, accepted: 0, ofBaseline };
  const inherited = Math.max(0, (rules.inherited?.growth ?? 0) - ofBaseline);
  const reviewed = rules.accepted.map(({ growth, expired }) =>
    growth === null || expired ? 0 : (per1000(growth) ?? 0),
  );
  const accepted = Math.max(0, Math.max(0, ...reviewed) - own - inherited - ofBaseline);
  return { own, inherited, accepted, ofBaseline };
}

/** The budget given to the drift rule. */
export const budgetOf = ({ own, inherited, accepted }: Allowance): number => own + inherited + accepted;

/** The budget that would hold without any accepted entry, with what the base grows. */
export const withoutAccepted = ({ own, inherited, ofBaseline }: Allowance): number => own + inherited + ofBaseline;
