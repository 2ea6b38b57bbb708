import { POINTS_AFTER_BUFFER } from '../constants.js';
import type { Gls } from './gls.js';
import { flatResidual, someHinge, VANISHING } from './hinges.js';
import type { Points } from './points.js';

/**
 * True where "grew in a straight line, then stopped" explains the points better than the best leaking explanation, even
 * where it stopped so late that the table of shapes has no such ramp: vetoes a regression. Knees in the last half, three
 * points before the end at most.
 * @param leaking sum of squares of the best leaking explanation, penalised
 */
export function lateBuffer(points: Points, gls: Gls, leaking: number): boolean {
  const flat = flatResidual(gls);
  const { m, xx, slope } = gls;
  // A ramp that ends at h is x less the hinge at h.
  return someHinge(points, gls, Math.floor(m / 2), m - 1 - POINTS_AFTER_BUFFER, (hinge, withY, withX) => {
    const self = xx - 2 * withX + hinge;
    const product = slope * xx - withY;
    return self > VANISHING && product > 0 && flat - (product * product) / self < leaking;
  });
}
