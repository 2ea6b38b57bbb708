import { LUMPS, LUMPS_OVER } from './constants.js';
import type { Points } from './points.js';
import { at, median } from './vector.js';

/**
 * True where a series has grown in lumps, by more than the budget, and its rest since the last one is no longer than
 * chance allows: after n lumps in t cycles a rest of s more has the chance (1 + s/t)^-n, whatever their rate
 * (the predictive distribution of a Poisson process of unknown rate). Vetoes a pass.
 * @param budget unit per nominal cycle
 */
export function mayGrowInLumps({ m, t, y }: Points, budget: number): boolean {
  const rises = Array.from({ length: m - 1 }, (_, i) => at(y, i + 1) - at(y, i));
  const typical = median(rises);
  const noise = 1.4826 * median(rises.map((rise) => Math.abs(rise - typical)));
  const least = Math.max(5 * noise, budget);
  let lumps = 0;
  let risen = 0;
  let last = 0;
  let highest = at(y, 0);
  for (let i = 1; i < m; i++) {
    // A rise back to where it was before is none.
    const rise = at(y, i) - highest;
    highest = Math.max(highest, at(y, i));
    if (rise - typical <= least) continue;
    lumps += 1;
    risen += rise;
    last = at(t, i);
  }
  const whole = at(t, m - 1);
  return lumps >= LUMPS && risen > budget * whole && (whole / last) ** -lumps > LUMPS_OVER;
}
