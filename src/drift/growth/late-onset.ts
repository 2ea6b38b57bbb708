import { LATE_ONSET } from '../constants.js';
import type { Gls } from './gls.js';
import { flatResidual, someHinge, VANISHING } from './hinges.js';
import type { Points } from './points.js';

/**
 * True where "flat, then a leak above 1.25 budgets" explains the points better than the best bounded explanation does:
 * vetoes a pass. Hinges at every point from the first third to three before the end. Step 13 of docs/decision.md.
 * @param bounded sum of squares of the best bounded explanation, penalised
 */
export function lateOnset(points: Points, gls: Gls, budget: number, bounded: number): boolean {
  const flat = flatResidual(gls);
  const first = Math.max(2, Math.floor(gls.m / 3)) - 1;
  return someHinge(points, gls, first, gls.m - 4, (self, withY) => {
    const slope = withY / self;
    return self > VANISHING && slope > LATE_ONSET * budget && flat - withY * slope < bounded;
  });
}
