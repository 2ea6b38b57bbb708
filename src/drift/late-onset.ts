import { LATE_ONSET } from './constants.js';
import type { Gls } from './gls.js';
import type { Points } from './points.js';
import { at } from './vector.js';

/**
 * True where "flat, then a leak above 1.25 budgets" explains the points better than the best bounded explanation does:
 * vetoes a pass. Hinges at every point from the first third to three before the end. Step 13 of docs/decision.md.
 * @param bounded sum of squares of the best bounded explanation, penalised
 */
export function lateOnset(points: Points, gls: Gls, budget: number, bounded: number): boolean {
  const { m, one, wx, q1, q2, xr, r } = gls;
  const flat = gls.rss + gls.slope * gls.slope * gls.xx;
  const first = Math.max(2, Math.floor(m / 3)) - 1;
  // A whitened hinge at h is, after h, the whitened x less x_h times the whitened constant: running sums from the end.
  const x = { self: 0, n1: 0, n2: 0, y: 0 };
  const c = { self: 0, n1: 0, n2: 0, y: 0 };
  let cross = 0;
  for (let h = m - 2; h >= first; h--) {
    const i = h + 1;
    const a = at(wx, i);
    const b = at(one, i);
    const y = at(r, i) + gls.slope * at(xr, i);
    x.self += a * a;
    x.n1 += a * at(q1, i);
    x.n2 += a * at(q2, i);
    x.y += a * y;
    c.self += b * b;
    c.n1 += b * at(q1, i);
    c.n2 += b * at(q2, i);
    c.y += b * y;
    cross += a * b;
    if (h > m - 4) continue;
    const t = at(points.t, h);
    const n1 = x.n1 - t * c.n1;
    const n2 = x.n2 - t * c.n2;
    const self = x.self - 2 * t * cross + t * t * c.self - n1 * n1 - n2 * n2;
    if (self <= 1e-10) continue;
    const product = x.y - t * c.y;
    const slope = product / self;
    if (slope > LATE_ONSET * budget && flat - product * slope < bounded) return true;
  }
  return false;
}
