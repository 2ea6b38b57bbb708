import { BASE_WEIGHT, MIN_POINTS, NOISE_FLOOR, NOISIER, PHI_UNKNOWN } from '../constants.js';
import { atLeast, mean, sampleVariance } from '../stats/vector.js';
import { ShapeFits } from './fits.js';
import { Gls } from './gls.js';
import { Points } from './points.js';
import { innovations, lagOne, residuals } from './residuals.js';

/** The vectors that a look works in; made once, used for every look of every series. */
export class Workspace {
  readonly points = new Points();
  readonly gls = new Gls();
  readonly fits = new ShapeFits();
  /** A second set, for the base. */
  readonly basePoints = new Points();
  readonly baseGls = new Gls();
  #residuals: Float64Array = new Float64Array(0);

  residuals(m: number): Float64Array {
    this.#residuals = atLeast(this.#residuals, m);
    return this.#residuals;
  }
}

/** One baseline recording of a series: reading and nominal cycles after cycle k at index k - 1, NaN where missing. */
export interface BaseRun {
  y: Float64Array;
  x: Float64Array;
  /** Slices of the workload that its cycles sent in turn; 1 by default. */
  slices?: number;
  /** Its own verdict was inconclusive: it is compared with, but neither its noise nor its growth is taken for usual. */
  undecided?: boolean;
}

/** Noise estimated from the baseline recordings, and whether the base itself grows. */
export interface BaseNoise {
  runs: readonly BaseRun[];
  /** Of the decided runs: AR(1) coefficient and innovation variance, pooled, with its degrees of freedom; 0 without any. */
  phi: number;
  v: number;
  df: number;
  /** Of each decided run, unit per nominal cycle. */
  slopes: readonly number[];
  /** Mean slope and its standard error, unit per nominal cycle. */
  slope: number;
  slopeSe: number;
}

/** Noise that a look is judged with. */
export interface Noise {
  phi: number;
  v: number;
  nu: number;
}

/** Least standard deviation of the noise: that of rounding to the quantum (uniform: quantum / sqrt 12), at least. */
const noiseFloor = (quantum: number): number => Math.max(NOISE_FLOOR, quantum / Math.sqrt(12));

/**
 * Noise pooled over the base's recordings: AR(1) residual variance of the best model of each, two passes of Cochrane &
 * Orcutt (JASA 44, 1949). Step 8 of docs/algorithm.md. Of undecided recordings none is taken.
 * @returns null where no recording has enough points
 */
export function baseNoise(runs: readonly BaseRun[], quantum: number, space: Workspace): BaseNoise | null {
  const floor = noiseFloor(quantum);
  const { points, gls, fits } = space;
  const fitted: { run: BaseRun; phi: number; slope: number; u: Float64Array; m: number }[] = [];
  for (const run of runs) {
    points.prepare(run.y, run.x, run.y.length, run.slices);
    if (points.m < MIN_POINTS) continue;
    const u = new Float64Array(points.m);
    let phi = PHI_UNKNOWN;
    let slope = 0;
    for (let pass = 0; pass < 2; pass++) {
      slope = residuals(points, gls, fits, phi, u);
      phi = lagOne(u, points.m, floor);
    }
    fitted.push({ run, phi, slope, u, m: points.m });
  }
  if (fitted.length === 0) return null;
  const compared = fitted.map((f) => f.run);
  const decided = fitted.filter(({ run }) => run.undecided !== true);
  if (decided.length === 0) {
    // Then the candidate's own noise is all there is.
    return { runs: compared, phi: PHI_UNKNOWN, v: floor * floor, df: 0, slopes: [], slope: 0, slopeSe: 0 };
  }

  const phi = decided.reduce((sum, f) => sum + f.phi * f.m, 0) / decided.reduce((sum, f) => sum + f.m, 0);
  let squares = 0;
  let df = 0;
  let slopeVariance = 0;
  for (const { run, u } of decided) {
    points.prepare(run.y, run.x, run.y.length, run.slices);
    gls.fit(points, phi);
    squares += innovations(u, points, phi);
    df += points.m - gls.columns - points.heights - 3;
    slopeVariance += 1 / gls.xx / decided.length;
  }
  const v = Math.max(squares / Math.max(1, df), floor * floor * (1 - phi * phi));
  const k = decided.length;
  const slopes = decided.map((f) => f.slope);
  // Of a single recording the spread between recordings is unknown: three times what the noise alone would give.
  const between = k > 1 ? sampleVariance(slopes) / k : 3 * v * slopeVariance;
  return {
    runs: compared,
    phi,
    v,
    df,
    slopes,
    slope: mean(slopes),
    slopeSe: Math.sqrt((v * slopeVariance) / k + between),
  };
}

/**
 * Noise of the candidate at one look, pooled with the base's unless the candidate is the noisier by far. `space.points` must be
 * prepared; `space.gls` and `space.fits` are used. Step 9 of docs/algorithm.md.
 */
export function candidateNoise(base: BaseNoise | null, quantum: number, space: Workspace): Noise {
  const { points, gls, fits } = space;
  const { m } = points;
  const floor = noiseFloor(quantum);
  const u = space.residuals(m);
  residuals(points, gls, fits, base === null ? PHI_UNKNOWN : base.phi, u);
  const own = lagOne(u, m, floor);
  const df = Math.max(1, m - gls.columns - points.heights - 3);
  const variance = (phi: number): number => Math.max(innovations(u, points, phi) / df, floor * floor * (1 - phi * phi));
  if (base === null) return { phi: own, v: variance(own), nu: df };

  const weight = Math.min(base.df, BASE_WEIGHT * m);
  const pooled = (weight * base.phi + m * own) / (weight + m);
  const v = variance(pooled);
  if (v > NOISIER * base.v) {
    const phi = Math.max(pooled, own);
    return { phi, v: variance(phi), nu: df };
  }
  return { phi: pooled, v: (df * v + weight * base.v) / (df + weight), nu: df + weight };
}
