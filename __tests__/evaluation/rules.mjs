import jstat from 'jstat';
import { FAIL_SHARE, firstLooks, LAST_LOOK, ALPHA as OURS, PASS_SHARE } from '../../lib/drift/constants.js';
import { FollowedSeries } from '../../lib/drift/growth/followed.js';
import { baseNoise, Workspace } from '../../lib/drift/growth/noise.js';
import { REQUESTS } from './parts.mjs';

/**
 * Rules that say of a series whether it is a regression. `(run, horizon) -> { verdict, cycles }`, verdict one of
 * `regression`, `pass`, `inconclusive`.
 * @typedef {{head: (number | null)[], bases: (number | null)[][], quantum: number, budget: number, restarts: number[], slices?: number}} Run
 */

const space = new Workspace();
const counting = (n) => Float64Array.from({ length: n }, (_, k) => k + 1);
const readings = (values) => Float64Array.from(values, (value) => value ?? Number.NaN);

/**
 * Ours, as it stands in src/drift, each stretch between restarts by itself. A check stops where nothing more can change;
 * with `whole` every cycle is measured, as a refresh does.
 */
export function memdrift({ head, bases, quantum, budget, restarts, slices = 1 }, horizon = 'safe', whole = false) {
  const { fail, pass } = firstLooks(horizon, slices);
  const rule = {
    budget: (budget * REQUESTS) / 1000,
    quantum: quantum === 0 ? 0.0005 : quantum,
    slices,
    failFrom: fail,
    passFrom: pass,
    alphaFail: FAIL_SHARE * OURS,
    alphaPass: PASS_SHARE * OURS,
  };
  const base = baseNoise(
    bases.map((values) => ({ y: readings(values), x: counting(values.length), slices })),
    rule.quantum,
    space,
  );
  const bounds = [0, ...restarts, head.length];
  let ended = null;
  for (let i = 1; i < bounds.length; i++) {
    const series = new FollowedSeries(rule, base, space, LAST_LOOK);
    for (let k = bounds[i - 1]; k < bounds[i]; k++) {
      series.push(head[k] ?? Number.NaN, k + 1 - bounds[i - 1]);
      if (!whole && series.verdict !== null && !series.isFollowed && !series.wavers) {
        return { verdict: series.end().verdict ?? 'inconclusive', cycles: k + 1 };
      }
    }
    ended = series.end().verdict ?? ended;
  }
  return { verdict: ended ?? 'inconclusive', cycles: head.length };
}

/** Cycles that the rules in use today are given: what a fixed plan of 6400 requests has. */
const FIXED = 32;
/** One-sided, for a rule of its own: not split over looks, as these take one. */
const ALPHA = 0.01;

/** A rule that looks once, at cycle 32, at what follows the first two cycles; it never says that it does not know. */
const once = (worse) => (run) => {
  const points = run.head.slice(0, FIXED).flatMap((y, k) => (y === null || k < 2 ? [] : [{ x: k + 1, y }]));
  return { verdict: worse(points, run) ? 'regression' : 'pass', cycles: FIXED };
};
const mean = (values) => values.reduce((total, value) => total + value, 0) / values.length;
const tTail = (t, df) => 1 - jstat.studentt.cdf(t, df);

function line(points) {
  const [mx, my] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const xx = points.reduce((total, { x }) => total + (x - mx) ** 2, 0);
  const slope = points.reduce((total, { x, y }) => total + (x - mx) * (y - my), 0) / xx;
  const rss = points.reduce((total, { x, y }) => total + (y - my - slope * (x - mx)) ** 2, 0);
  const df = points.length - 2;
  return { slope, se: Math.sqrt(Math.max(rss / df, 1e-12) / xx), df };
}

/** Kendall's S and its variance with ties. */
function kendall(y) {
  let s = 0;
  const ties = new Map();
  for (let i = 0; i < y.length; i++) {
    ties.set(y[i], (ties.get(y[i]) ?? 0) + 1);
    for (let j = i + 1; j < y.length; j++) s += Math.sign(y[j] - y[i]);
  }
  const part = (n) => n * (n - 1) * (2 * n + 5);
  return { s, variance: (part(y.length) - [...ties.values()].reduce((total, n) => total + part(n), 0)) / 18 };
}
const risesByKendall = ({ s, variance }) =>
  variance > 0 && (s - 1) / Math.sqrt(variance) > jstat.normal.inv(1 - ALPHA, 0, 1);

/** Hamed & Rao 1998: the variance is raised by the significant autocorrelations of the ranks of the detrended series. */
function hamedRao(y) {
  const n = y.length;
  const pairs = [];
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) pairs.push((y[j] - y[i]) / (j - i));
  const slope = pairs.sort((a, b) => a - b)[Math.floor(pairs.length / 2)];
  const rest = y.map((value, i) => value - slope * i);
  const ranks = rest.map(
    (value) => rest.filter((other) => other < value).length + (rest.filter((other) => other === value).length + 1) / 2,
  );
  const middle = mean(ranks);
  const all = ranks.reduce((total, rank) => total + (rank - middle) ** 2, 0);
  let correction = 0;
  for (let lag = 1; lag < n - 2 && all > 0; lag++) {
    let r = 0;
    for (let i = 0; i + lag < n; i++) r += (ranks[i] - middle) * (ranks[i + lag] - middle);
    r /= all;
    if (Math.abs(r) > 1.96 / Math.sqrt(n)) correction += (n - lag) * (n - lag - 1) * (n - lag - 2) * r;
  }
  const { s, variance } = kendall(y);
  return { s, variance: variance * Math.max(0.1, 1 + (2 * correction) / (n * (n - 1) * (n - 2))) };
}

function welchRises(a, b) {
  const variance = (values, m) => values.reduce((total, value) => total + (value - m) ** 2, 0) / (values.length - 1);
  const [ma, mb] = [mean(a), mean(b)];
  const [va, vb] = [variance(a, ma) / a.length, variance(b, mb) / b.length];
  if (va + vb < 1e-12) return ma - mb > 1e-6;
  const df = (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1));
  return tTail((ma - mb) / Math.sqrt(va + vb), Math.max(1, df)) < ALPHA;
}

export const RULES = {
  memdrift,
  'memdrift, fast': (run) => memdrift(run, 'fast'),
  'memdrift, all 64 cycles': (run) => memdrift(run, 'safe', true),
  'last - first': once(
    (points, { budget }) =>
      points.at(-1).y - points[0].y > (budget * REQUESTS * (points.at(-1).x - points[0].x)) / 1000,
  ),
  '5 % over the baseline': once(
    (points, { bases }) => mean(points.map(({ y }) => y)) > 1.05 * mean(bases.flat().filter((y) => y !== null)),
  ),
  'slope, p < 0.01': once((points) => {
    const { slope, se, df } = line(points);
    return tTail(slope / se, df) < ALPHA;
  }),
  'slope beyond budget, p < 0.01': once((points, { budget }) => {
    const { slope, se, df } = line(points);
    return tTail((slope - (budget * REQUESTS) / 1000) / se, df) < ALPHA;
  }),
  'Mann-Kendall': once((points) => risesByKendall(kendall(points.map(({ y }) => y)))),
  'Hamed-Rao': once((points) => risesByKendall(hamedRao(points.map(({ y }) => y)))),
  "Welch's t, head and base": once((points, { bases }) =>
    welchRises(
      points.map(({ y }) => y),
      bases.flatMap((values) => values.slice(2, FIXED)).filter((y) => y !== null),
    ),
  ),
};
