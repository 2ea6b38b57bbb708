import { at, atLeast } from '../stats/vector.js';
import type { Points } from './points.js';

/**
 * A straight line through {@link Points} by generalised least squares under AR(1) noise (Aitken, Proceedings of the Royal
 * Society of Edinburgh 55, 1935): everything is whitened, the first row included (Prais & Winsten, Cowles Commission
 * discussion paper 383, 1954), and the nuisance columns (level, and the sawtooth where there is one) are projected out by
 * modified Gram-Schmidt (Frisch & Waugh, Econometrica 1, 1933). Holds the pieces that the shapes are then fitted with.
 * Step 5 of docs/algorithm.md.
 */
export class Gls {
  m = 0;
  /** Nuisance columns: 1, or 2 with the sawtooth. */
  columns = 1;
  phi = 0;
  /** phi^gap, and the reciprocal of the innovation's standard deviation over the gap. */
  carry: Float64Array = new Float64Array(0);
  scale: Float64Array = new Float64Array(0);
  /** The whitened constant and the whitened x. */
  one: Float64Array = new Float64Array(0);
  wx: Float64Array = new Float64Array(0);
  /** Orthonormal basis of the nuisance columns; the second is zero without a sawtooth. */
  q1: Float64Array = new Float64Array(0);
  q2: Float64Array = new Float64Array(0);
  /** x and the straight line's residual, whitened, without the nuisance columns. */
  xr: Float64Array = new Float64Array(0);
  r: Float64Array = new Float64Array(0);
  /** xr.xr: the variance of the slope is the noise variance over it. */
  xx = 0;
  slope = 0;
  /** r.r */
  rss = 0;

  #norm1 = 0;
  #norm2 = 0;
  #cross = 0;
  #w: Float64Array = new Float64Array(0);

  fit(points: Points, phi: number): void {
    const { m, hasSawtooth } = points;
    this.m = m;
    this.columns = hasSawtooth ? 2 : 1;
    this.phi = phi;
    this.#reserve(m);
    this.#whitening(points, phi);
    const { q1, q2, one, xr, r } = this;

    this.#norm1 = Math.sqrt(dot(one, one, m));
    for (let i = 0; i < m; i++) q1[i] = at(one, i) / this.#norm1;
    if (hasSawtooth) {
      this.#whiten(points.sawtooth, q2);
      this.#cross = dot(q1, q2, m);
      subtract(q2, this.#cross, q1, m);
      this.#norm2 = Math.sqrt(dot(q2, q2, m));
      for (let i = 0; i < m; i++) q2[i] = at(q2, i) / this.#norm2;
    } else q2.fill(0, 0, m);

    this.#whiten(points.t, this.wx);
    xr.set(this.wx.subarray(0, m));
    this.#project(xr);
    this.#whiten(points.y, r);
    this.#project(r);
    this.xx = dot(xr, xr, m);
    this.slope = this.xx > 0 ? dot(xr, r, m) / this.xx : 0;
    subtract(r, this.slope, xr, m);
    this.rss = dot(r, r, m);
  }

  /** Takes the best level (and sawtooth) out of `u`, in place; by this fit's whitening. */
  removeNuisance(u: Float64Array, points: Points): void {
    const { m, q1, q2 } = this;
    const w = this.#w;
    this.#whiten(u, w);
    const c1 = dot(q1, w, m);
    subtract(w, c1, q1, m);
    const c2 = this.columns === 2 ? dot(q2, w, m) / this.#norm2 : 0;
    const level = (c1 - this.#cross * c2) / this.#norm1;
    for (let i = 0; i < m; i++) u[i] = at(u, i) - level - (this.columns === 2 ? c2 * at(points.sawtooth, i) : 0);
  }

  #whitening(points: Points, phi: number): void {
    const { carry, scale, one } = this;
    const variance = 1 - phi * phi;
    carry[0] = 0;
    scale[0] = Math.sqrt(variance);
    one[0] = at(scale, 0);
    for (let i = 1; i < points.m; i++) {
      const gap = at(points.gap, i);
      const f = gap === 1 ? phi : phi ** gap;
      carry[i] = f;
      scale[i] = gap === 1 ? 1 : Math.sqrt(variance / (1 - f * f));
      one[i] = (1 - f) * at(scale, i);
    }
  }

  #whiten(column: Float64Array, into: Float64Array): void {
    const { m, carry, scale } = this;
    let before = 0;
    for (let i = 0; i < m; i++) {
      const value = at(column, i);
      into[i] = (value - at(carry, i) * before) * at(scale, i);
      before = value;
    }
  }

  #project(column: Float64Array): void {
    subtract(column, dot(this.q1, column, this.m), this.q1, this.m);
    if (this.columns === 2) subtract(column, dot(this.q2, column, this.m), this.q2, this.m);
  }

  #reserve(m: number): void {
    this.carry = atLeast(this.carry, m);
    this.scale = atLeast(this.scale, m);
    this.one = atLeast(this.one, m);
    this.wx = atLeast(this.wx, m);
    this.q1 = atLeast(this.q1, m);
    this.q2 = atLeast(this.q2, m);
    this.xr = atLeast(this.xr, m);
    this.r = atLeast(this.r, m);
    this.#w = atLeast(this.#w, m);
    this.#cross = 0;
  }
}

function dot(a: Float64Array, b: Float64Array, m: number): number {
  let sum = 0;
  for (let i = 0; i < m; i++) sum += at(a, i) * at(b, i);
  return sum;
}

function subtract(from: Float64Array, factor: number, what: Float64Array, m: number): void {
  for (let i = 0; i < m; i++) from[i] = at(from, i) - factor * at(what, i);
}
