import { JUMPS_OVER, JUMPS_RAREST } from '../constants.js';
import { at, median } from '../stats/vector.js';
import type { Points } from './points.js';

/**
 * True where a series has grown in lumps that may only rest. Vetoes a pass. Of n lumps in `whole` cycles, the last after
 * `last`, "they go on at a rate" has the likelihood rate^n exp(-rate whole), "they ended with the last" at best
 * (n/last)^n exp(-n). The rate is the likeliest, n / whole, or the least that matters, where that is more: as many as such
 * lumps take to grow by the budget, and one in five cycles.
 * @param budget unit per nominal cycle
 */
export function mayGrowInJumps({ m, t, y }: Points, budget: number): boolean {
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
  if (lumps === 0) return false;
  const rate = Math.max(lumps / whole, (budget * lumps) / risen, JUMPS_RAREST);
  return ((rate * last) / lumps) ** lumps * Math.exp(lumps - rate * whole) > JUMPS_OVER;
}
