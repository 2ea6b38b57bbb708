import { RAMP_FLAT_SHARE, RAMP_PENALTY, TAU_FREE, TAU_PENALTY, TAUS } from '../constants.js';
import { at, atLeast } from '../stats/vector.js';
import type { Gls } from './gls.js';
import type { Points } from './points.js';

/** What a service does besides leaking: nothing, saturate, grow like a logarithm, step up once, fill a bounded buffer. */
export type ShapeKind = 'none' | 'saturation' | 'logarithm' | 'step' | 'ramp';

/** One shape: its kind and its time constant (cycles), or the point of its step or knee. */
export interface Shape {
  kind: ShapeKind;
  parameter: number;
}

const NO_SHAPE = 0;
export const FIRST_TAU = 1;
export const LOGARITHM = TAUS.length + 1;
const FIRST_STEP = LOGARITHM + 1;
/** A step or knee has at least two points before it. */
const EARLIEST = 2;
/** Refined saturations that a table may be given: twice nine for each of two sides. */
const ROOM_TO_REFINE = 36;

/**
 * The table of shapes of a look, step 6 of docs/algorithm.md. A shape's whitened column enters a fit only through five
 * products, which are all that is kept of it: steps and ramps cost a running sum each instead of a column.
 */
export class ShapeTable {
  count = 0;
  /** Products of the whitened column with itself, the nuisance basis, x and the straight line's residual. */
  self: Float64Array = new Float64Array(0);
  n1: Float64Array = new Float64Array(0);
  n2: Float64Array = new Float64Array(0);
  withX: Float64Array = new Float64Array(0);
  withR: Float64Array = new Float64Array(0);
  /** In units of the noise variance; counts where the amplitude is not 0. */
  penalty: Float64Array = new Float64Array(0);
  #parameter: Float64Array = new Float64Array(0);
  /** The steps are those from here up to {@link afterSteps}. */
  readonly firstStep = FIRST_STEP;
  afterSteps = 0;
  #afterRamps = 0;
  #sums = { n1: 0, n2: 0, x: 0, r: 0 };
  #stride = Number.NaN;
  readonly #decays = new Float64Array(TAUS.length);

  /** Makes the table anew. @returns the most shapes it may come to hold */
  fill(points: Points, gls: Gls): number {
    const room = FIRST_STEP + 2 * points.m + ROOM_TO_REFINE;
    this.#reserve(room);
    this.count = 0;
    this.#sum(gls);
    this.#addNone();
    for (const tau of TAUS) this.addSaturation(tau, points, gls);
    this.#addLogarithm(points, gls);
    this.#addSteps(gls);
    this.afterSteps = this.count;
    this.#addRamps(points, gls);
    this.#afterRamps = this.count;
    return room;
  }

  /** Which shape is at an index. */
  shapeAt(index: number): Shape {
    const parameter = at(this.#parameter, index);
    if (index === NO_SHAPE) return { kind: 'none', parameter };
    if (index === LOGARITHM) return { kind: 'logarithm', parameter };
    if (index >= FIRST_STEP && index < this.afterSteps) return { kind: 'step', parameter };
    if (index >= FIRST_STEP && index < this.#afterRamps) return { kind: 'ramp', parameter };
    return { kind: 'saturation', parameter };
  }

  /** Adds -exp(-t/tau), as 1 - exp(-t/tau), which differs by a constant that the level takes up. */
  addSaturation(tau: number, points: Points, gls: Gls): void {
    if (points.unbroken) this.#addEvenSaturation(tau, points.stride, gls);
    else this.#addColumn((i) => 1 - Math.exp(-at(points.t, i) / tau), gls);
    const i = this.count++;
    this.#parameter[i] = tau;
    this.penalty[i] = tau > TAU_FREE ? TAU_PENALTY * Math.log2(tau / TAU_FREE) : 0;
  }

  /**
   * At even steps a whitened point is a - b d^(i-1) with a = 1 - phi and b = d - phi: its products are polynomials in d,
   * by Horner's rule, and its own square is a geometric sum.
   */
  #addEvenSaturation(tau: number, stride: number, { m, columns, phi, q1, q2, xr, r }: Gls): void {
    const d = this.#decay(stride, tau);
    const a = 1 - phi;
    const b = d - phi;
    let p1 = 0;
    let p2 = 0;
    let px = 0;
    let pr = 0;
    let power = 1;
    let i = m - 1;
    // Two points a step: a processor does the inner products while the outer ones wait for each other.
    const dd = d * d;
    for (; i >= 2; i -= 2) {
      power *= dd;
      p1 = p1 * dd + (at(q1, i) * d + at(q1, i - 1));
      px = px * dd + (at(xr, i) * d + at(xr, i - 1));
      pr = pr * dd + (at(r, i) * d + at(r, i - 1));
    }
    if (i === 1) {
      power *= d;
      p1 = p1 * d + at(q1, 1);
      px = px * d + at(xr, 1);
      pr = pr * d + at(r, 1);
    }
    if (columns === 2) for (i = m - 1; i >= 1; i--) p2 = p2 * d + at(q2, i);
    const n = m - 1;
    const to = this.count;
    this.self[to] = n * a * a - (2 * a * b * (1 - power)) / (1 - d) + (b * b * (1 - power * power)) / (1 - d * d);
    this.n1[to] = a * this.#sums.n1 - b * p1;
    this.n2[to] = a * this.#sums.n2 - b * p2;
    this.withX[to] = a * this.#sums.x - b * px;
    this.withR[to] = a * this.#sums.r - b * pr;
  }

  /** exp(-stride / tau); of the table's time constants it is asked at every look. */
  #decay(stride: number, tau: number): number {
    if (this.count >= LOGARITHM || tau !== TAUS[this.count - FIRST_TAU]) return Math.exp(-stride / tau);
    if (this.#stride !== stride) {
      this.#stride = stride;
      for (const [i, each] of TAUS.entries()) this.#decays[i] = Math.exp(-stride / each);
    }
    return at(this.#decays, this.count - FIRST_TAU);
  }

  /** Writes the products of a column that is 0 at the first point; `value` gives it at the others. */
  #addColumn(value: (i: number) => number, { m, carry, scale, q1, q2, xr, r }: Gls): void {
    let self = 0;
    let n1 = 0;
    let n2 = 0;
    let withX = 0;
    let withR = 0;
    let before = 0;
    for (let i = 1; i < m; i++) {
      const here = value(i);
      const w = (here - at(carry, i) * before) * at(scale, i);
      before = here;
      self += w * w;
      n1 += w * at(q1, i);
      n2 += w * at(q2, i);
      withX += w * at(xr, i);
      withR += w * at(r, i);
    }
    const i = this.count;
    this.self[i] = self;
    this.n1[i] = n1;
    this.n2[i] = n2;
    this.withX[i] = withX;
    this.withR[i] = withR;
  }

  /** Sums behind the first point, for {@link addSaturation}. */
  #sum({ m, q1, q2, xr, r }: Gls): void {
    const sums = { n1: 0, n2: 0, x: 0, r: 0 };
    for (let i = 1; i < m; i++) {
      sums.n1 += at(q1, i);
      sums.n2 += at(q2, i);
      sums.x += at(xr, i);
      sums.r += at(r, i);
    }
    this.#sums = sums;
  }

  #addNone(): void {
    const i = this.count++;
    for (const products of [this.self, this.n1, this.n2, this.withX, this.withR]) products[i] = 0;
    this.#parameter[i] = 0;
    this.penalty[i] = 0;
  }

  #addLogarithm({ x }: Points, gls: Gls): void {
    const origin = Math.log(Math.max(at(x, 0), 1e-9));
    this.#addColumn((i) => Math.log(Math.max(at(x, i), 1e-9)) - origin, gls);
    const i = this.count++;
    this.#parameter[i] = 0;
    this.penalty[i] = 0;
  }

  /** Steps at points 2 to m-2. After its point a whitened step is the whitened constant: running sums from the end. */
  #addSteps(gls: Gls): void {
    const { m, scale, one, q1, q2, xr, r } = gls;
    const from = this.count - EARLIEST;
    let self = 0;
    let n1 = 0;
    let n2 = 0;
    let withX = 0;
    let withR = 0;
    for (let p = m - 1; p >= EARLIEST; p--) {
      if (p < m - 1) {
        const s = at(scale, p);
        const i = from + p;
        this.self[i] = self + s * s;
        this.n1[i] = n1 + s * at(q1, p);
        this.n2[i] = n2 + s * at(q2, p);
        this.withX[i] = withX + s * at(xr, p);
        this.withR[i] = withR + s * at(r, p);
        this.#parameter[i] = p;
        this.penalty[i] = 0;
        this.count++;
      }
      const w = at(one, p);
      self += w * w;
      n1 += w * at(q1, p);
      n2 += w * at(q2, p);
      withX += w * at(xr, p);
      withR += w * at(r, p);
    }
  }

  /** Ramps min(t, knee) - knee, zero after the knee: running sums from the start, of x (a) and of the constant (b). */
  #addRamps(points: Points, gls: Gls): void {
    const { m, one, wx, q1, q2, xr, r } = gls;
    const end = Math.max(EARLIEST + 1, m - Math.ceil(RAMP_FLAT_SHARE * m));
    let aa = 0;
    let ab = 0;
    let bb = 0;
    let a1 = 0;
    let a2 = 0;
    let ax = 0;
    let ar = 0;
    let b1 = 0;
    let b2 = 0;
    let bx = 0;
    let br = 0;
    for (let k = 0; k < end; k++) {
      const a = at(wx, k);
      const b = at(one, k);
      aa += a * a;
      ab += a * b;
      bb += b * b;
      a1 += a * at(q1, k);
      a2 += a * at(q2, k);
      ax += a * at(xr, k);
      ar += a * at(r, k);
      b1 += b * at(q1, k);
      b2 += b * at(q2, k);
      bx += b * at(xr, k);
      br += b * at(r, k);
      if (k < EARLIEST) continue;
      const knee = at(points.t, k);
      const i = this.count++;
      this.self[i] = aa - 2 * knee * ab + knee * knee * bb;
      this.n1[i] = a1 - knee * b1;
      this.n2[i] = a2 - knee * b2;
      this.withX[i] = ax - knee * bx;
      this.withR[i] = ar - knee * br;
      this.#parameter[i] = k;
      this.penalty[i] = RAMP_PENALTY;
    }
  }

  #reserve(count: number): void {
    this.self = atLeast(this.self, count);
    this.n1 = atLeast(this.n1, count);
    this.n2 = atLeast(this.n2, count);
    this.withX = atLeast(this.withX, count);
    this.withR = atLeast(this.withR, count);
    this.penalty = atLeast(this.penalty, count);
    this.#parameter = atLeast(this.#parameter, count);
  }
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
