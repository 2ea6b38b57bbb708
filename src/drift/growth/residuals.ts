import { PHI_MAX } from '../constants.js';
import { at } from '../stats/vector.js';
import { least, type ShapeFits } from './fits.js';
import { refine } from './glrt.js';
import type { Gls } from './gls.js';
import type { Points } from './points.js';
import { shapeValue } from './shapes.js';

/**
 * Residuals of the best model with a free slope and no penalties, written to `u`: what is left is taken for noise.
 * Fits `gls` and `fits` at `phi`. Step 8 of docs/algorithm.md.
 * @returns the model's slope, unit per nominal cycle
 */
export function residuals(points: Points, gls: Gls, fits: ShapeFits, phi: number, u: Float64Array): number {
  gls.fit(points, phi);
  fits.fit(points, gls);
  const { free } = fits;
  let best = least(free, 0, fits.count);
  if (fits.shapeAt(best).kind === 'saturation') {
    const refined = refine(fits, points, gls, free, false);
    if (at(free, refined) < at(free, best)) best = refined;
  }
  const shape = fits.shapeAt(best);
  const slope = at(fits.slope, best);
  const amplitude = at(fits.amplitude, best);
  for (let i = 0; i < points.m; i++) {
    u[i] = at(points.y, i) - slope * at(points.t, i) - amplitude * shapeValue(shape, points, i);
  }
  gls.removeNuisance(u, points);
  return slope;
}

/**
 * AR(1) coefficient of residuals, corrected for the bias of short series (Kendall 1954: r + (1 + 4r)/m), shrunk where the
 * residuals are no larger than `floor`, clipped to [0, 0.97].
 */
export function lagOne(u: Float64Array, m: number, floor: number): number {
  let product = 0;
  let square = at(u, 0) ** 2;
  for (let i = 1; i < m; i++) {
    product += at(u, i) * at(u, i - 1);
    square += at(u, i) ** 2;
  }
  const r = product / (square + floor * floor * m);
  return Math.min(PHI_MAX, Math.max(0, r + (1 + 4 * Math.max(r, 0)) / m));
}

/** Sum of squares of the whitened residuals. */
export function innovations(u: Float64Array, points: Points, phi: number): number {
  const variance = 1 - phi * phi;
  let sum = at(u, 0) ** 2 * variance;
  for (let i = 1; i < points.m; i++) {
    const gap = at(points.gap, i);
    const f = gap === 1 ? phi : phi ** gap;
    sum += ((at(u, i) - f * at(u, i - 1)) ** 2 * variance) / (1 - f * f);
  }
  return sum;
}
