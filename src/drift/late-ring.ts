import { POINTS_AFTER_RING } from './constants.js';
import type { Gls } from './gls.js';
import type { Points } from './points.js';
import { at } from './vector.js';

/**
 * True where "grew in a straight line, then stopped" explains the points better than the best leaking explanation, even
 * where it stopped so late that the table of shapes has no such ramp: vetoes a regression. Knees in the last half, three
 * points before the end at most.
 * @param leaking sum of squares of the best leaking explanation, penalised
 */
export function lateRing(points: Points, gls: Gls, leaking: number): boolean {
  const { m, one, wx, q1, q2, xr, r } = gls;
  const flat = gls.rss + gls.slope * gls.slope * gls.xx;
  const first = Math.floor(m / 2);
  // A whitened ramp up to h is x up to h, and x_h times the constant after it: running sums from the start and the end.
  const x = { self: 0, n1: 0, n2: 0, y: 0 };
  const c = { self: 0, n1: 0, n2: 0, y: 0 };
  for (let i = 0; i < m; i++) {
    const a = at(wx, i);
    const y = at(r, i) + gls.slope * at(xr, i);
    x.self += a * a;
    x.n1 += a * at(q1, i);
    x.n2 += a * at(q2, i);
    x.y += a * y;
  }
  for (let h = m - 2; h >= first; h--) {
    // The point behind the knee leaves the ramp's part and joins the flat one's.
    const i = h + 1;
    const a = at(wx, i);
    const b = at(one, i);
    const y = at(r, i) + gls.slope * at(xr, i);
    x.self -= a * a;
    x.n1 -= a * at(q1, i);
    x.n2 -= a * at(q2, i);
    x.y -= a * y;
    c.self += b * b;
    c.n1 += b * at(q1, i);
    c.n2 += b * at(q2, i);
    c.y += b * y;
    if (h > m - 1 - POINTS_AFTER_RING) continue;
    const t = at(points.t, h);
    const n1 = x.n1 + t * c.n1;
    const n2 = x.n2 + t * c.n2;
    const self = x.self + t * t * c.self - n1 * n1 - n2 * n2;
    if (self <= 1e-10) continue;
    const product = x.y + t * c.y;
    if (product > 0 && flat - (product * product) / self < leaking) return true;
  }
  return false;
}
