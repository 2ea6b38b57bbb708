import { NU_MAX } from '../constants.js';
import { at } from './vector.js';

/** Quantiles already computed, by tail and degrees of freedom: a look asks for the same few again and again. */
const known = new Map<number, Float64Array>();

/**
 * Upper quantile of Student's t: exceeded with probability `alpha`. Degrees of freedom are truncated to an integer from
 * 1 to 200 (docs/algorithm.md, step 9). The relative error is below 1e-12.
 * @throws RangeError unless alpha lies between 0 and 1
 */
export function tUpper(alpha: number, nu: number): number {
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha ${alpha}: not between 0 and 1`);
  const dof = Math.max(1, Math.min(NU_MAX, Math.trunc(nu)));
  let row = known.get(alpha);
  if (row === undefined) {
    if (known.size > 256) known.clear();
    row = new Float64Array(NU_MAX + 1).fill(Number.NaN);
    known.set(alpha, row);
  }
  if (Number.isNaN(at(row, dof))) row[dof] = alpha <= 0.5 ? tailQuantile(alpha, dof) : -tailQuantile(1 - alpha, dof);
  return at(row, dof);
}

/**
 * The t at or above 0 that is exceeded with probability `alpha`, up to 1/2: Newton's method on log(tail) over log(t),
 * which is concave and tends to straight lines at both ends.
 */
function tailQuantile(alpha: number, dof: number): number {
  if (alpha === 0.5) return 0;
  const peak = densityAtZero(dof);
  let t = (0.5 - alpha) / peak;
  for (let step = 0; step < 200; step++) {
    const tail = upperTail(t, dof, peak);
    const density = peak * (1 + (t * t) / dof) ** (-(dof + 1) / 2);
    const next = t * Math.exp((Math.log(tail / alpha) * tail) / (t * density));
    if (Math.abs(next - t) <= 1e-15 * t) return next;
    t = next;
  }
  return t;
}

/** Density of Student's t at 0: gamma((dof + 1) / 2) / (sqrt(pi dof) gamma(dof / 2)), by gamma(x + 1) = x gamma(x). */
function densityAtZero(dof: number): number {
  const isEven = dof % 2 === 0;
  let ratio = isEven ? Math.sqrt(Math.PI) / 2 : 1 / Math.sqrt(Math.PI);
  for (let k = isEven ? 2 : 1; k < dof; k += 2) ratio *= (k + 1) / k;
  return ratio / Math.sqrt(Math.PI * dof);
}

/**
 * P(T > t) for t above 0: half of the regularised incomplete beta function I_x(dof / 2, 1 / 2) at x = dof / (dof + t^2)
 * (Abramowitz and Stegun 26.7.1 and 26.5.27).
 */
function upperTail(t: number, dof: number, peak: number): number {
  const x = dof / (dof + t * t);
  const y = (t * t) / (dof + t * t);
  const a = dof / 2;
  // x^a y^(1/2) / B(a, 1/2): the beta function is 1 / (sqrt(dof) times the density at 0).
  const front = x ** a * Math.sqrt(y * dof) * peak;
  // The fraction converges fast on one side of the mean only: on the other it gives the complement.
  return x < (a + 1) / (a + 2.5) ? (front * betaFraction(x, a, 0.5)) / (2 * a) : 0.5 - front * betaFraction(y, 0.5, a);
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method as Thompson and Barnett have it. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) <= Number.EPSILON) break;
  }
  return fraction;
}
