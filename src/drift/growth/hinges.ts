import { at } from '../stats/vector.js';
import type { Gls } from './gls.js';
import type { Points } from './points.js';

/** Products of a whitened hinge max(0, x - x_h), the nuisance columns taken out: with itself, the readings, and x. */
export type HingeProducts = (self: number, withY: number, withX: number) => boolean;

/**
 * Whether some hinge at the points from `last` down to `first` is such a one. After h a whitened hinge is the whitened x
 * less x_h times the whitened constant: running sums from the end.
 */
export function someHinge(points: Points, gls: Gls, first: number, last: number, isSuch: HingeProducts): boolean {
  const { m, one, wx, q1, q2, xr, r } = gls;
  const x = { self: 0, n1: 0, n2: 0, y: 0, x: 0 };
  const c = { self: 0, n1: 0, n2: 0, y: 0, x: 0 };
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
    x.x += a * at(xr, i);
    c.self += b * b;
    c.n1 += b * at(q1, i);
    c.n2 += b * at(q2, i);
    c.y += b * y;
    c.x += b * at(xr, i);
    cross += a * b;
    if (h > last) continue;
    const t = at(points.t, h);
    const n1 = x.n1 - t * c.n1;
    const n2 = x.n2 - t * c.n2;
    const self = x.self - 2 * t * cross + t * t * c.self - n1 * n1 - n2 * n2;
    if (isSuch(self, x.y - t * c.y, x.x - t * c.x)) return true;
  }
  return false;
}

/** Residual sum of squares of the level alone (and the saw), without a slope. */
export const flatResidual = ({ rss, slope, xx }: Gls): number => rss + slope * slope * xx;

/** Less of a column than this is left once the nuisance columns are taken out: nothing can be fitted by it. */
export const VANISHING = 1e-10;
