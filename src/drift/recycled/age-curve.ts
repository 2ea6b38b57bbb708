import { LIFE_CYCLES, MIN_LIVES, WARM_CYCLES } from '../constants.js';
import { mean, median } from '../stats/vector.js';
import type { Life } from './lives.js';

/**
 * How memory grows with the age of a worker, one curve for all lives: y = height of the life + slope x + amplitude s(x).
 * Each life has a height of its own (fixed effects: Mundlak, Econometrica 46, 1978), so what a restart frees or takes does
 * not count. s is a warm-up that each life repeats: none, saturation, logarithm, or a ramp that ends.
 */
export interface AgeCurve {
  /** Growth a nominal cycle of the worker's own requests: with equal shares, that of the service a nominal cycle. */
  slope: number;
  /**
   * Standard error by leaving out one life at a time, which allows for noise that is correlated within a life (cluster
   * jackknife: MacKinnon, Nielsen & Webb, Journal of Applied Econometrics 38, 2023); at least what rounding gives.
   */
  se: number;
  /** Lives less one (Liang & Zeger, Biometrika 73, 1986, with the t of few clusters). */
  df: number;
  /** A warm-up that ends, with growth within the budget, explains the readings as well as growth beyond it. */
  levelling: boolean;
  /** Sum of squares that it leaves. */
  rss: number;
  /** Height of each life, the curve taken off, and when it was born; without those that the run began with. */
  heights: { born: number; height: number }[];
}

/** Reductions of the sum of squares, in residual variances, that a warm-up and growth beyond the budget must give. */
const SHAPE_GAIN = 6;
const LEAK_GAIN = 2;

/** `ended`: short enough to be over well before the life is, so that growth after it can be told from it. */
interface Shape {
  of(x: number): number;
  ended: boolean;
}
const NONE: Shape = { of: () => 0, ended: true };

/** Within-life products of x, the shape and y. */
interface Products {
  xx: number;
  xs: number;
  ss: number;
  xy: number;
  sy: number;
  yy: number;
}

interface Fit {
  slope: number;
  amplitude: number;
  rss: number;
}

export const isTelling = ({ x }: Life): boolean => x.length >= LIFE_CYCLES - WARM_CYCLES;

/**
 * The curve of all lives that tell something. Workers that are replaced after so many requests, and share them unequally,
 * age at different pace: their lives are stretched to one length where that explains the readings better.
 * @param budget allowed growth, unit per nominal cycle; `floor` least standard deviation of the noise
 * @returns null with fewer than five such lives
 */
export function fitAgeCurve(all: readonly Life[], budget: number, floor: number): AgeCurve | null {
  const lives = all.filter(isTelling);
  if (lives.length < MIN_LIVES) return null;
  const equal = curveOf(lives, budget, floor);
  const stretched = curveOf(ofOneLength(lives), budget, floor);
  const gain = 1 + SHAPE_GAIN / Math.max(1, pointsOf(lives));
  return equal !== null && stretched !== null && stretched.rss * gain < equal.rss ? stretched : equal;
}

/** Ages of lives that ended, stretched to their mean length; that mean keeps the sum over all workers what it was. */
function ofOneLength(lives: readonly Life[]): Life[] {
  const length = mean(lives.flatMap(({ x, ended }) => (ended ? (x.at(-1) ?? []) : [])));
  return lives.map((life) => {
    const factor = life.ended ? length / (life.x.at(-1) ?? length) : 1;
    return { ...life, x: life.x.map((age) => age * factor) };
  });
}

/** Points that are left for slope and warm-up once each life has its height. */
const pointsOf = (lives: readonly Life[]): number => lives.reduce((points, { x }) => points + x.length - 1, 0);

function curveOf(lives: readonly Life[], budget: number, floor: number): AgeCurve | null {
  const df = Math.max(1, pointsOf(lives) - 2);
  const tables = shapesOf(lives).map((shape) => {
    const products = lives.map((life) => productsOf(life, shape));
    return { shape, products, all: products.reduce((sum, one) => combined(sum, one, 1)) };
  });
  const leaking = (without: number | null) => {
    let best: (Fit & { shape: Shape; sums: Products }) | null = null;
    for (const { shape, products, all: total } of tables) {
      if (!shape.ended) continue;
      const left = without === null ? undefined : products[without];
      const sums = left === undefined ? total : combined(total, left, -1);
      const fit = freeFit(sums);
      if (best === null || fit.rss * (1 + SHAPE_GAIN / df) < best.rss) best = { ...fit, shape, sums };
    }
    return best;
  };
  const whole = leaking(null);
  if (whole === null || !(whole.sums.xx > 0)) return null;
  const bounded = Math.min(...tables.map(({ all: sums }) => heldFit(sums, Math.min(freeFit(sums).slope, budget)).rss));
  const slopes = lives.map((_, i) => leaking(i)?.slope ?? Number.NaN);
  const middle = mean(slopes);
  const n = lives.length;
  const jackknife = ((n - 1) / n) * slopes.reduce((sum, slope) => sum + (slope - middle) ** 2, 0);
  const { xx, xs, ss } = whole.sums;
  const needed = LEAK_GAIN + (whole.amplitude > 0 ? SHAPE_GAIN : 0);
  const rounding = floor ** 2 / (whole.amplitude > 0 ? xx - (xs * xs) / ss : xx);
  return {
    slope: whole.slope,
    se: Math.sqrt(Math.max(jackknife, rounding)),
    df: n - 1,
    rss: whole.rss,
    levelling: whole.slope > budget && bounded <= whole.rss * (1 + needed / df),
    heights: lives.flatMap(({ x, y, born }) => {
      const rest = y.map((value, i) => value - whole.slope * (x[i] ?? 0) - whole.amplitude * whole.shape.of(x[i] ?? 0));
      return born === null ? [] : { born, height: mean(rest) };
    }),
  };
}

/** Warm-ups of lives of this length: saturation up to twice as slow, logarithms, and ramps. */
function shapesOf(lives: readonly Life[]): Shape[] {
  const age = median(lives.map(({ x }) => x.at(-1) ?? 0));
  const saturations = [0.05, 0.1, 0.2, 0.33, 0.5, 0.75, 1, 1.5, 2];
  return [
    NONE,
    ...saturations.map((share) => ({ of: (x: number) => 1 - Math.exp(-x / (share * age)), ended: share <= 0.34 })),
    ...[0.02, 0.1, 0.3].map((share) => ({ of: (x: number) => Math.log1p(x / (share * age)), ended: false })),
    ...[0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((share) => ({
      of: (x: number) => Math.min(x, share * age),
      ended: share <= 0.5,
    })),
  ];
}

function productsOf({ x, y }: Life, shape: Shape): Products {
  const s = x.map((age) => shape.of(age));
  const [mx, ms, my] = [mean(x), mean(s), mean(y)];
  const sums: Products = { xx: 0, xs: 0, ss: 0, xy: 0, sy: 0, yy: 0 };
  for (const [i, age] of x.entries()) {
    const [a, b, c] = [age - mx, (s[i] ?? 0) - ms, (y[i] ?? 0) - my];
    sums.xx += a * a;
    sums.xs += a * b;
    sums.ss += b * b;
    sums.xy += a * c;
    sums.sy += b * c;
    sums.yy += c * c;
  }
  return sums;
}

function combined(a: Products, b: Products, sign: 1 | -1): Products {
  return {
    xx: a.xx + sign * b.xx,
    xs: a.xs + sign * b.xs,
    ss: a.ss + sign * b.ss,
    xy: a.xy + sign * b.xy,
    sy: a.sy + sign * b.sy,
    yy: a.yy + sign * b.yy,
  };
}

/** Least squares with the slope free and the amplitude at least 0. */
function freeFit({ xx, xs, ss, xy, sy, yy }: Products): Fit {
  const det = xx * ss - xs * xs;
  const amplitude = det > 1e-9 * xx * ss ? Math.max(0, (sy * xx - xy * xs) / det) : 0;
  const slope = xx > 0 ? (xy - amplitude * xs) / xx : 0;
  return { slope, amplitude, rss: Math.max(0, yy - slope * xy - amplitude * sy) };
}

/** The same with the slope given. */
function heldFit({ xx, xs, ss, xy, sy, yy }: Products, slope: number): Fit {
  const amplitude = ss > 0 ? Math.max(0, (sy - slope * xs) / ss) : 0;
  const withoutShape = yy - 2 * slope * xy + slope * slope * xx;
  const rss = withoutShape - 2 * amplitude * (sy - slope * xs) + amplitude * amplitude * ss;
  return { slope, amplitude, rss: Math.max(0, rss) };
}
