import { RAMP_FLAT_SHARE, RAMP_PENALTY, TAU_FREE, TAU_PENALTY, TAUS } from './constants.js';
import type { Gls } from './gls.js';
import type { Points } from './points.js';
import { at, atLeast } from './vector.js';

/** What a service does besides leaking: nothing, saturate, grow like a logarithm, step up once, fill a ring. */
export type ShapeKind = 'none' | 'saturation' | 'logarithm' | 'step' | 'ramp';

/** One shape: its kind and its time constant (cycles), or the point of its step or knee. */
export interface Shape {
  kind: ShapeKind;
  parameter: number;
}

const NO_SHAPE = 0;
const FIRST_TAU = 1;
const LOGARITHM = TAUS.length + 1;
const FIRST_STEP = LOGARITHM + 1;
/** A step or knee has at least two points before it. */
const EARLIEST = 2;

/**
 * Every shape fitted to the residual of a straight line, one at a time, amplitude at least 0. A shape's column enters
 * only through four products (with itself, the nuisance basis, x and the residual), so steps and ramps cost a running
 * sum each and the slope can be fixed at any budget afterwards without touching the points again. Steps 6 and 7 of
 * docs/decision.md.
 */
export class ShapeFits {
  /** How many are fitted. */
  count = 0;
  /** Best slope with this shape's amplitude free. */
  slope: Float64Array = new Float64Array(0);
  amplitude: Float64Array = new Float64Array(0);
  /** Residual sum of squares of that fit. */
  free: Float64Array = new Float64Array(0);
  /** Penalty in units of the noise variance, where the amplitude is not 0. */
  penalty: Float64Array = new Float64Array(0);

  /** Products of the column without nuisance: with itself, with x, with the straight line's residual. */
  #self: Float64Array = new Float64Array(0);
  #withX: Float64Array = new Float64Array(0);
  #withR: Float64Array = new Float64Array(0);
  #parameter: Float64Array = new Float64Array(0);
  #afterSteps = 0;
  #afterRamps = 0;
  #line = { xx: 0, slope: 0, rss: 0 };

  /** Fits the whole table; what was refined before is forgotten. */
  fit(points: Points, gls: Gls): void {
    const { m } = points;
    this.#reserve(FIRST_STEP + 2 * m + 64);
    this.#line = { xx: gls.xx, slope: gls.slope, rss: gls.rss };
    this.count = 0;
    this.#add(0, 0, 0, 0, 0, 0, 0);
    for (const tau of TAUS) this.addSaturation(tau, points, gls);
    this.#addLogarithm(points, gls);
    this.#addSteps(gls);
    this.#afterSteps = this.count;
    this.#addRamps(points, gls);
    this.#afterRamps = this.count;
  }

  /** Adds -exp(-t/tau), as 1 - exp(-t/tau), which is the same beside a level. @returns its index */
  addSaturation(tau: number, points: Points, gls: Gls): number {
    const { t } = points;
    const { m, carry, scale, q1, q2, xr, r } = gls;
    let self = 0;
    let n1 = 0;
    let n2 = 0;
    let withX = 0;
    let withR = 0;
    let before = 0;
    let left = 1;
    let stride = 0;
    let decay = 1;
    for (let i = 1; i < m; i++) {
      const dt = at(t, i) - at(t, i - 1);
      if (dt !== stride) {
        stride = dt;
        decay = Math.exp(-dt / tau);
      }
      left *= decay;
      const value = 1 - left;
      const w = (value - at(carry, i) * before) * at(scale, i);
      before = value;
      self += w * w;
      n1 += w * at(q1, i);
      n2 += w * at(q2, i);
      withX += w * at(xr, i);
      withR += w * at(r, i);
    }
    return this.#add(self, n1, n2, withX, withR, tau, TAU_PENALTY * Math.max(0, Math.log2(tau / TAU_FREE)));
  }

  /** Which shape is at an index. */
  shapeAt(index: number): Shape {
    const parameter = at(this.#parameter, index);
    if (index === NO_SHAPE) return { kind: 'none', parameter };
    if (index === LOGARITHM) return { kind: 'logarithm', parameter };
    if (index >= FIRST_STEP && index < this.#afterSteps) return { kind: 'step', parameter };
    if (index >= FIRST_STEP && index < this.#afterRamps) return { kind: 'ramp', parameter };
    return { kind: 'saturation', parameter };
  }

  /** Penalised residual sum of squares with the slope held at `budget`. `v`: noise variance. */
  fixedAt(index: number, budget: number, v: number): number {
    const { xx, slope, rss } = this.#line;
    const line = rss + (slope - budget) ** 2 * xx;
    const self = at(this.#self, index);
    const product = at(this.#withR, index) + (slope - budget) * at(this.#withX, index);
    if (self <= 1e-10 || product <= 0) return line;
    return line - (product * product) / self + at(this.penalty, index) * v;
  }

  /** Penalised residual sum of squares of the best fit with a slope of at most `budget` (bounded). */
  bounded(index: number, budget: number, v: number): number {
    return at(this.slope, index) <= budget ? this.penalised(index, v) : this.fixedAt(index, budget, v);
  }

  /** The same for a slope of at least `budget` (leaking). */
  leaking(index: number, budget: number, v: number): number {
    return at(this.slope, index) >= budget ? this.penalised(index, v) : this.fixedAt(index, budget, v);
  }

  /** Index of the saturation of the grid (not of the refined ones) with the least value. */
  bestSaturation(value: (index: number) => number): number {
    return least(value, FIRST_TAU, LOGARITHM);
  }

  /** Penalised residual sum of squares of the best fit, whatever its slope. */
  penalised(index: number, v: number): number {
    return at(this.free, index) + (at(this.amplitude, index) > 0 ? at(this.penalty, index) * v : 0);
  }

  #addLogarithm(points: Points, gls: Gls): void {
    const { x } = points;
    const { m, carry, scale, q1, q2, xr, r } = gls;
    const origin = Math.log(Math.max(at(x, 0), 1e-9));
    let self = 0;
    let n1 = 0;
    let n2 = 0;
    let withX = 0;
    let withR = 0;
    let before = 0;
    for (let i = 1; i < m; i++) {
      const value = Math.log(Math.max(at(x, i), 1e-9)) - origin;
      const w = (value - at(carry, i) * before) * at(scale, i);
      before = value;
      self += w * w;
      n1 += w * at(q1, i);
      n2 += w * at(q2, i);
      withX += w * at(xr, i);
      withR += w * at(r, i);
    }
    this.#add(self, n1, n2, withX, withR, 0, 0);
  }

  /** Steps at points 2 to m-2. From its point on, a whitened step is the whitened constant: running sums from the end. */
  #addSteps(gls: Gls): void {
    const { m, scale, one, q1, q2, xr, r } = gls;
    const steps = Math.max(0, m - 1 - EARLIEST);
    this.count += steps;
    let self = 0;
    let n1 = 0;
    let n2 = 0;
    let withX = 0;
    let withR = 0;
    for (let p = m - 1; p >= EARLIEST; p--) {
      if (p < m - 1) {
        const s = at(scale, p);
        this.#put(
          FIRST_STEP + p - EARLIEST,
          self + s * s,
          n1 + s * at(q1, p),
          n2 + s * at(q2, p),
          withX + s * at(xr, p),
          withR + s * at(r, p),
          p,
          0,
        );
      }
      const w = at(one, p);
      self += w * w;
      n1 += w * at(q1, p);
      n2 += w * at(q2, p);
      withX += w * at(xr, p);
      withR += w * at(r, p);
    }
  }

  /** Ramps min(t, knee) - knee, zero after the knee: running sums from the start. */
  #addRamps(points: Points, gls: Gls): void {
    const { m, one, wx, q1, q2, xr, r } = gls;
    const end = Math.max(EARLIEST + 1, m - Math.ceil(RAMP_FLAT_SHARE * m));
    let xSelf = 0;
    let cross = 0;
    let oneSelf = 0;
    let x1 = 0;
    let x2 = 0;
    let xX = 0;
    let xR = 0;
    let o1 = 0;
    let o2 = 0;
    let oX = 0;
    let oR = 0;
    for (let k = 0; k < end; k++) {
      const a = at(wx, k);
      const b = at(one, k);
      xSelf += a * a;
      cross += a * b;
      oneSelf += b * b;
      x1 += a * at(q1, k);
      x2 += a * at(q2, k);
      xX += a * at(xr, k);
      xR += a * at(r, k);
      o1 += b * at(q1, k);
      o2 += b * at(q2, k);
      oX += b * at(xr, k);
      oR += b * at(r, k);
      if (k < EARLIEST) continue;
      const knee = at(points.t, k);
      this.#add(
        xSelf - 2 * knee * cross + knee * knee * oneSelf,
        x1 - knee * o1,
        x2 - knee * o2,
        xX - knee * oX,
        xR - knee * oR,
        k,
        RAMP_PENALTY,
      );
    }
  }

  #add(self: number, n1: number, n2: number, withX: number, withR: number, parameter: number, penalty: number): number {
    this.#put(this.count, self, n1, n2, withX, withR, parameter, penalty);
    return this.count++;
  }

  /** `self` is of the whole whitened column; `n1`, `n2` are its products with the nuisance basis. */
  #put(
    index: number,
    self: number,
    n1: number,
    n2: number,
    withX: number,
    withR: number,
    parameter: number,
    penalty: number,
  ): void {
    const { xx, slope, rss } = this.#line;
    const withoutNuisance = self - n1 * n1 - n2 * n2;
    const alongX = xx > 0 ? withX / xx : 0;
    const withoutX = withoutNuisance - withX * alongX;
    const usable = withoutX > 1e-10 * Math.max(1, withoutNuisance) && withR > 0;
    const amplitude = usable ? withR / withoutX : 0;
    this.#self[index] = withoutNuisance;
    this.#withX[index] = withX;
    this.#withR[index] = withR;
    this.#parameter[index] = parameter;
    this.penalty[index] = penalty;
    this.amplitude[index] = amplitude;
    this.slope[index] = slope - amplitude * alongX;
    this.free[index] = rss - amplitude * withR;
  }

  #reserve(count: number): void {
    this.slope = atLeast(this.slope, count);
    this.amplitude = atLeast(this.amplitude, count);
    this.free = atLeast(this.free, count);
    this.penalty = atLeast(this.penalty, count);
    this.#self = atLeast(this.#self, count);
    this.#withX = atLeast(this.#withX, count);
    this.#withR = atLeast(this.#withR, count);
    this.#parameter = atLeast(this.#parameter, count);
  }
}

/** Index in [from, to) with the least value; the first of several. */
export function least(value: (index: number) => number, from: number, to: number): number {
  let best = from;
  let bestValue = value(from);
  for (let i = from + 1; i < to; i++) {
    const candidate = value(i);
    if (candidate < bestValue) {
      best = i;
      bestValue = candidate;
    }
  }
  return best;
}

/** A shape's column at point `i`, up to a constant, which the level takes up. */
export function shapeValue(shape: Shape, points: Points, i: number): number {
  const { kind, parameter } = shape;
  if (kind === 'saturation') return -Math.exp(-at(points.t, i) / parameter);
  if (kind === 'logarithm') return Math.log(Math.max(at(points.x, i), 1e-9));
  if (kind === 'step') return i >= parameter ? 1 : 0;
  if (kind === 'ramp') return Math.min(at(points.t, i), at(points.t, parameter));
  return 0;
}
