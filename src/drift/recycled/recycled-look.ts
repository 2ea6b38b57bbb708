import type { Recording } from '../../recording/recording.js';
import { LIFE_TO_LIFE, MIN_BORN, NOISE_FLOOR } from '../constants.js';
import { growthInterval } from '../growth/growth-interval.js';
import { type Look, look } from '../growth/look.js';
import type { Workspace } from '../growth/noise.js';
import type { DriftPlan } from '../growth/tracker.js';
import type { Interval } from '../stats/estimate.js';
import { tUpper } from '../stats/quantile.js';
import { mean, median, sampleVariance } from '../stats/vector.js';
import { type AgeCurve, fitAgeCurve, isTelling } from './age-curve.js';
import { type Lives, livesOf } from './lives.js';

/** A slope, unit per nominal cycle, with its standard error. */
export interface Slope {
  slope: number;
  se: number;
  df: number;
}

/** Growth of a base until a worker is replaced. `undecided`: compared with, and its growth is not taken for usual. */
export interface BaseSlope extends Slope {
  undecided: boolean;
}

/** What grows: within the life of each worker, from one life to the next, or what outlives all workers. */
export type Grows = 'within-lives' | 'between-lives' | 'lasting';

/** One look at a series whose workers are replaced faster than a set of processes could be judged. */
export interface RecycledLook {
  /** Cycle of the recording. */
  n: number;
  /** 1 regression, -1 pass, 0 undecided. */
  answer: -1 | 0 | 1;
  /** Growth that the answer is about, unit per nominal cycle; null where it cannot be told. */
  growth: Interval | null;
  grows: Grows;
  /** Lives that tell something, and nominal cycles of the service that a worker lives: the median. */
  lives: number;
  lifeCycles: number;
  /** At work at a time. */
  workers: number;
  /** Growth that slows down with age, but no worker lives to the end of it. */
  levelling: boolean;
  /** False where no comparable recording has workers of short life. */
  compared: boolean;
}

/** The parts of one recording's growth. */
interface Parts {
  lives: Lives;
  curve: AgeCurve | null;
  lasting: (Slope & { look: Look | null }) | null;
  /** Growth until a worker is replaced: within lives, and what lasts. */
  until: Slope | null;
  /** Growth that no restart ends: from life to life at equal age, and what lasts. */
  beyond: Slope | null;
}

/** One-sided error of the guards of a pass. */
const GUARD = 0.05;

/**
 * One look after `n` cycles. Growth is the sum of two parts: of processes that last the whole run, by the ordinary look;
 * and of workers, by the age of each. A leak that a restart frees counts as a leak: it is what the service loses until
 * then. A pass also needs that workers are not born ever larger, nor ever more of them. docs/algorithm.md, recycled
 * workers.
 * @param bases comparable recordings
 */
export function recycledLook(
  recording: Recording,
  bases: readonly BaseSlope[],
  plan: DriftPlan,
  n: number,
  space: Workspace,
): RecycledLook {
  const { rule } = plan;
  const base = baseOf(bases);
  const usual = baseOf(bases.filter(({ undecided }) => !undecided));
  const budget = rule.budget + Math.max(0, usual !== null && usual.slope > 3 * usual.se ? usual.slope : 0);
  const { lives, curve, lasting, until, beyond } = partsOf(recording, plan, n, budget, space);
  const ended = lives.lives.filter((life) => life.ended);
  const common = {
    n,
    lives: lives.lives.filter(isTelling).length,
    lifeCycles: median((ended.length === 0 ? lives.lives : ended).map(({ cycles }) => cycles)),
    workers: lives.workers,
    levelling: curve?.levelling ?? false,
    compared: base !== null,
  };
  if (until === null) return { ...common, answer: 0, growth: null, grows: 'within-lives' };
  const worse = (part: Slope): boolean =>
    isAbove(part, budget, rule.alphaFail) && (base === null || isWorse(part, base, rule.budget, rule.alphaFail));
  const answer = (part: Slope, grows: Grows, value: -1 | 0 | 1): RecycledLook => {
    return { ...common, answer: value, growth: intervalOf(part), grows };
  };
  if (n >= rule.failFrom) {
    if (lasting?.look?.answer === 1 && worse(lasting)) return answer(lasting, 'lasting', 1);
    if (beyond !== null && worse(beyond)) return answer(beyond, 'between-lives', 1);
    if (worse(until) && !common.levelling) return answer(until, 'within-lives', 1);
  }
  const most = 2 * ended.filter(isTelling).length >= ended.length;
  const within =
    (curve === null || (most && beyond !== null)) &&
    isBelow(until, budget, rule.alphaPass) &&
    (lasting === null || lasting.look?.answer === -1) &&
    (beyond === null || isBelow(beyond, LIFE_TO_LIFE * budget, GUARD)) &&
    !lives.multiplying;
  return answer(until, 'within-lives', n >= rule.passFrom && within ? -1 : 0);
}

/** Growth until a worker is replaced, of a whole recording; null where its workers are not recycled. */
export function recycledGrowth(recording: Recording, plan: DriftPlan, space: Workspace): Slope | null {
  const last = recording.checkpoints.at(-1)?.cycle ?? 0;
  return partsOf(recording, plan, Math.min(last, plan.last), plan.rule.budget, space).until;
}

function partsOf(recording: Recording, plan: DriftPlan, n: number, budget: number, space: Workspace): Parts {
  const { rules, rule, requestsPerCycle } = plan;
  const lives = livesOf(recording, rules, requestsPerCycle, n);
  const floor = Math.max(NOISE_FLOOR, rule.quantum / Math.sqrt(12));
  const curve = fitAgeCurve(lives.lives, budget, floor);
  const lasting = lastingOf(lives, plan, space);
  const none = lives.lives.length === 0;
  if (curve === null && !none) return { lives, curve, lasting, until: null, beyond: null };
  const later = curve === null ? null : fromLifeToLife(curve, lives.workers, floor);
  return {
    lives,
    curve,
    lasting,
    until: sumOf(curve, lasting),
    beyond: later === null ? null : sumOf(later, lasting),
  };
}

/** The ordinary look at what lasts. */
function lastingOf({ lasting }: Lives, { rule }: DriftPlan, space: Workspace): Parts['lasting'] {
  if (lasting === null) return null;
  const { y, x } = lasting;
  const taken = look(y, x, y.length, null, rule, space);
  if (taken === null) return { slope: 0, se: Number.POSITIVE_INFINITY, df: 1, look: null };
  const { value, low, high } = growthInterval(y, x, taken, space);
  return { slope: value, se: (high - low) / (2 * tUpper(0.025, taken.nu)), df: taken.nu, look: taken };
}

/** How much higher workers are at equal age the later they are born, by least squares; null with fewer than four. */
function fromLifeToLife({ heights }: AgeCurve, workers: number, floor: number): Slope | null {
  if (heights.length < MIN_BORN) return null;
  const [mx, my] = [mean(heights.map(({ born }) => born)), mean(heights.map(({ height }) => height))];
  const xx = heights.reduce((sum, { born }) => sum + (born - mx) ** 2, 0);
  if (!(xx > 0)) return null;
  const slope = heights.reduce((sum, { born, height }) => sum + (born - mx) * (height - my), 0) / xx;
  const rss = heights.reduce((sum, { born, height }) => sum + (height - my - slope * (born - mx)) ** 2, 0);
  const df = heights.length - 2;
  return { slope: workers * slope, se: workers * Math.sqrt(Math.max(rss / df, floor ** 2) / xx), df };
}

function sumOf(part: Slope | null, lasting: Slope | null): Slope | null {
  if (part === null || lasting === null) return part ?? lasting;
  return { slope: part.slope + lasting.slope, se: Math.hypot(part.se, lasting.se), df: Math.min(part.df, lasting.df) };
}

/** Of the comparable recordings: mean, and how far runs scatter; of a single one three times its own error, as elsewhere. */
function baseOf(bases: readonly Slope[]): (Slope & { between: number }) | null {
  if (bases.length === 0) return null;
  const slopes = bases.map(({ slope }) => slope);
  const own = mean(bases.map(({ se }) => se ** 2));
  const between = bases.length > 1 ? Math.max(own, sampleVariance(slopes)) : 3 * own;
  return {
    slope: mean(slopes),
    se: Math.sqrt(between / bases.length),
    df: Math.min(...bases.map(({ df }) => df)),
    between,
  };
}

const isAbove = ({ slope, se, df }: Slope, limit: number, alpha: number): boolean =>
  slope - tUpper(alpha, df) * se > limit;
const isBelow = ({ slope, se, df }: Slope, limit: number, alpha: number): boolean =>
  slope + tUpper(alpha, df) * se <= limit;

/** Worse than the base by more than the budget, as in step 12 (b). */
function isWorse(part: Slope, base: Slope, budget: number, alpha: number): boolean {
  const difference = { slope: part.slope - base.slope, se: Math.hypot(part.se, base.se), df: part.df };
  return isAbove(difference, budget, alpha);
}

function intervalOf({ slope, se, df }: Slope): Interval {
  const half = tUpper(0.025, df) * se;
  return { value: slope, low: slope - half, high: slope + half };
}
