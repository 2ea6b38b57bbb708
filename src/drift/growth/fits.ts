import { TAUS } from '../constants.js';
import { at, atLeast } from '../stats/vector.js';
import type { Gls } from './gls.js';
import type { Points } from './points.js';
import { FIRST_TAU, LOGARITHM, type Shape, ShapeTable } from './shapes.js';

const SHORTEST = Math.min(...TAUS);
const LONGEST = Math.max(...TAUS);

/**
 * Every shape of the table fitted to the residual of a straight line, one at a time, amplitude at least 0 (one column under a sign constraint: Lawson & Hanson, Solving Least Squares
 * Problems, 1974): once with
 * the slope free, and for any budget, without touching the points again, with the slope on either side of it. Step 7 of
 * docs/algorithm.md.
 */
export class ShapeFits {
  /** Best slope with this shape's amplitude free. */
  slope: Float64Array = new Float64Array(0);
  amplitude: Float64Array = new Float64Array(0);
  /** Residual sum of squares of that fit, without penalty. */
  free: Float64Array = new Float64Array(0);
  /** Penalised sums of squares with a slope of at most, and of at least, the budget of {@link weigh}. */
  bounded: Float64Array = new Float64Array(0);
  leaking: Float64Array = new Float64Array(0);

  readonly #table = new ShapeTable();
  #gls: Gls | null = null;
  #budget = Number.NaN;
  #variance = 0;

  /** How many are fitted. */
  get count(): number {
    return this.#table.count;
  }

  /** Fits the whole table; what was refined or weighed before is forgotten. */
  fit(points: Points, gls: Gls): void {
    const room = this.#table.fill(points, gls);
    this.slope = atLeast(this.slope, room);
    this.amplitude = atLeast(this.amplitude, room);
    this.free = atLeast(this.free, room);
    this.bounded = atLeast(this.bounded, room);
    this.leaking = atLeast(this.leaking, room);
    this.#gls = gls;
    this.#budget = Number.NaN;
    this.#solve(0);
  }

  /** Adds nine saturations, log-spaced around `tau` by at most the ratio `width`, and weighs them as the rest. */
  addSaturations(tau: number, width: number, clip: boolean, points: Points, gls: Gls): void {
    const from = this.count;
    for (const power of powersOf(width)) {
      const candidate = tau * power;
      this.#table.addSaturation(clip ? Math.min(LONGEST, Math.max(SHORTEST, candidate)) : candidate, points, gls);
    }
    this.#solve(from);
    if (!Number.isNaN(this.#budget)) this.#weigh(from);
  }

  /** Fills {@link bounded} and {@link leaking} for a budget and a noise variance. */
  weigh(budget: number, variance: number): void {
    this.#budget = budget;
    this.#variance = variance;
    this.#weigh(0);
  }

  /** Least bounded less least leaking at the budget of {@link weigh}. */
  difference(): number {
    return at(this.bounded, least(this.bounded, 0, this.count)) - at(this.leaking, least(this.leaking, 0, this.count));
  }

  /**
   * Whether a slope above `slope` together with one step down leaves less than `bounded`: a leak hidden by a release.
   * Such a step is no shape of its own, because the end of a collector's long ramp looks the same.
   */
  leakBesideStepDown(slope: number, bounded: number): boolean {
    if (this.#gls === null) return false;
    const { xx, slope: line, rss } = this.#gls;
    const { self, withX, withR } = this.#table;
    for (let i = this.#table.firstStep; i < this.#table.afterSteps; i++) {
      const alongX = xx > 0 ? at(withX, i) / xx : 0;
      const beyondX = at(self, i) - at(withX, i) * alongX;
      if (beyondX <= 1e-10 * Math.max(1, at(self, i)) || at(withR, i) >= 0) continue;
      const amplitude = at(withR, i) / beyondX;
      if (line - amplitude * alongX > slope && rss - amplitude * at(withR, i) < bounded) return true;
    }
    return false;
  }

  shapeAt(index: number): Shape {
    return this.#table.shapeAt(index);
  }

  /** Index of the saturation of the table (not of the refined ones) with the least value. */
  bestSaturation(values: Float64Array): number {
    return least(values, FIRST_TAU, LOGARITHM);
  }

  #weigh(from: number): void {
    if (this.#gls === null) return;
    const { xx, slope: line, rss } = this.#gls;
    const { self, withX, withR, penalty } = this.#table;
    const { bounded, leaking, slope, amplitude, free } = this;
    const budget = this.#budget;
    const variance = this.#variance;
    const straight = rss + (line - budget) ** 2 * xx;
    for (let i = from; i < this.count; i++) {
      const charge = at(penalty, i) * variance;
      const best = at(free, i) + (at(amplitude, i) > 0 ? charge : 0);
      const square = at(self, i);
      const product = at(withR, i) + (line - budget) * at(withX, i);
      const held = square <= 1e-10 || product <= 0 ? straight : straight - (product * product) / square + charge;
      bounded[i] = at(slope, i) <= budget ? best : held;
      leaking[i] = at(slope, i) >= budget ? best : held;
    }
  }

  /** Amplitude, slope and sum of squares from the products; the column's nuisance part is taken out of `self`. */
  #solve(from: number): void {
    if (this.#gls === null) return;
    const { xx, slope: line, rss } = this.#gls;
    const { self, n1, n2, withX, withR } = this.#table;
    for (let i = from; i < this.count; i++) {
      const square = at(self, i) - at(n1, i) ** 2 - at(n2, i) ** 2;
      const alongX = xx > 0 ? at(withX, i) / xx : 0;
      const beyondX = square - at(withX, i) * alongX;
      const usable = beyondX > 1e-10 * Math.max(1, square) && at(withR, i) > 0;
      const amplitude = usable ? at(withR, i) / beyondX : 0;
      self[i] = square;
      this.amplitude[i] = amplitude;
      this.slope[i] = line - amplitude * alongX;
      this.free[i] = rss - amplitude * at(withR, i);
    }
  }
}

/** Of the few widths that are asked for again and again. */
const known = new Map<number, number[]>();

/** `width` to the powers from -1 to 1, in quarters. */
function powersOf(width: number): number[] {
  let powers = known.get(width);
  if (powers === undefined) {
    powers = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((i) => width ** (i / 4));
    if (known.size < 16) known.set(width, powers);
  }
  return powers;
}

/** Index in [from, to) of the least value; the first of several. */
export function least(values: Float64Array, from: number, to: number): number {
  let best = from;
  for (let i = from + 1; i < to; i++) if (at(values, i) < at(values, best)) best = i;
  return best;
}
