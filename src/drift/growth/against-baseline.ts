import { MIN_POINTS } from '../constants.js';
import { tUpper } from '../stats/quantile.js';
import { mean, sampleVariance } from '../stats/vector.js';
import type { BaseNoise, Noise, Workspace } from './noise.js';

/** How the head's straight line compares with the base's over the same cycles; `unchecked` where no base is that long. */
export type AgainstBase = 'worse' | 'not-worse' | 'unchecked';

/**
 * The guard on a regression: straight lines through the same cycles of head and base, the head's steeper by more than
 * the budget. A warm-up or a ring that both share blames nobody. Step 12b of docs/decision.md.
 * `space.gls` must hold the head's fit at the look's phi.
 * @param budget the plain budget, unit per nominal cycle
 */
export function againstBase(
  base: BaseNoise | null,
  n: number,
  budget: number,
  noise: Noise,
  alpha: number,
  space: Workspace,
): AgainstBase {
  if (base === null) return 'unchecked';
  const { basePoints, baseGls, gls } = space;
  const slopes: number[] = [];
  for (const run of base.runs) {
    if (run.y.length < n) continue;
    basePoints.prepare(run.y, run.x, n);
    if (basePoints.m < MIN_POINTS) continue;
    baseGls.fit(basePoints, noise.phi);
    slopes.push(baseGls.slope);
  }
  if (slopes.length === 0) return 'unchecked';
  const variance = Math.max(noise.v / gls.xx, sampleVariance(slopes)) * (1 + 1 / slopes.length);
  const excess = gls.slope - mean(slopes) - budget;
  return excess / Math.sqrt(variance) > tUpper(alpha, noise.nu) ? 'worse' : 'not-worse';
}
