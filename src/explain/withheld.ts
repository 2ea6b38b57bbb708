import { HORIZONS } from '../drift/constants.js';
import type { Finding, Judgement } from '../drift/verdict.js';
import type { Recording } from '../recording/recording.js';

/**
 * The rule that withholds a decision although the whole interval lies on one side of the budget.
 * `epochs`: no set of processes lived long enough. `levelling`: growth that may end. `horizon`: a decision may not fall
 * before that cycle. `looks`: the rule for repeated looks, which asks more than the interval of a single one.
 */
export type Withheld =
  | { rule: 'epochs'; needed: number }
  | { rule: 'levelling' }
  | { rule: 'horizon'; needed: number }
  | { rule: 'looks' };

/** Null where the interval holds the budget, or the finding is decided. */
export function withheldBy(
  { gated, verdict, drift }: Finding,
  { advice, cycles }: Pick<Judgement, 'advice' | 'cycles'>,
  { header }: Recording,
): Withheld | null {
  if (!gated || verdict !== 'inconclusive' || drift === null) return null;
  const { growth, budget, course } = drift;
  const side = growth.low > budget ? 'fail' : growth.high <= budget ? 'pass' : null;
  if (side === null) return null;
  if (advice?.advice === 'longer-epochs') return { rule: 'epochs', needed: advice.needed };
  if (course === 'levelling') return { rule: 'levelling' };
  const needed = HORIZONS[header.plan?.horizon ?? 'safe'][side];
  return cycles < needed ? { rule: 'horizon', needed } : { rule: 'looks' };
}
