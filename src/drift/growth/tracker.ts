import type { Recording } from '../../recording/recording.js';
import { highestOf } from '../../series/extremes.js';
import { type Allowance, allowanceOf, budgetOf } from '../budget/allowance.js';
import type { Growth } from '../budget/budget.js';
import { quantumOf, type RunRules, type SeriesRules } from '../budget/rules.js';
import type { KeptFigure, LivesFigure } from '../cause.js';
import { FAIL_SHARE, FIRST_LOOK, firstLooks, PASS_SHARE } from '../constants.js';
import { beforeFirstLook, type Epoch, epochsOf, growthReadingOf, longest, requestsPerMinute } from '../readings.js';
import type { Interval } from '../stats/estimate.js';
import { FollowedSeries } from './followed.js';
import { growthInterval } from './growth-interval.js';
import { baselineGrowth, type DriftRule, type Look, look } from './look.js';
import { type BaseNoise, type BaseRun, baseNoise, type Workspace } from './noise.js';
import type { DriftVerdict } from './sequential.js';

/** How one series of one run is judged for drift: what stays the same from its first look to its last. */
export interface DriftPlan {
  rules: SeriesRules;
  rule: DriftRule;
  base: BaseNoise | null;
  requestsPerCycle: number;
  last: number;
  /**
   * Allowed growth per 1000 requests in the series' unit, after widening, with what is inherited and accepted; what the
   * recordings compared with grow is not included.
   */
  budgetPer1000: number;
  /** What that budget is made of. */
  allowance: Allowance;
  /** The budget was widened to what the steps of the series can tell. */
  widened: boolean;
}

const NO_GROWTH: Growth = { text: '0', bytes: 0, per: '1000 requests', bare: false };

/**
 * Plans the drift rule of a series.
 * @param share gated series among which the error budget is split
 * @returns null where growth has no meaning for the series, or a budget per minute cannot be converted
 */
export function planDrift(
  candidate: Recording,
  baselines: readonly Recording[],
  run: RunRules,
  rules: SeriesRules,
  requestsPerCycle: number,
  share: number,
  space: Workspace,
): DriftPlan | null {
  const { scale } = rules;
  // What only explains and is counted has no budget: any significant growth is of interest.
  const growth = rules.growth ?? (rules.gated.includes('drift') ? null : NO_GROWTH);
  if (growth === null) return null;
  const rate = requestsPerMinute(beforeFirstLook(candidate));
  const asked = growthPer1000(growth, rate);
  if (asked === null) return null;
  const finest = finestGrowth(rules, run.last, requestsPerCycle);
  const quantum = quantumOf(rules);
  const runs = baselines.flatMap((recording) => baseRun(recording, rules, requestsPerCycle) ?? []);
  const base = baseNoise(runs, quantum, space);
  const ofBaseline = (baselineGrowth(base) * scale * 1000) / requestsPerCycle;
  const allowance = allowanceOf(rules, Math.max(asked, finest), ofBaseline, (accepted) =>
    growthPer1000(accepted, rate),
  );
  const budgetPer1000 = budgetOf(allowance);
  const { slices } = run;
  const { fail, pass } = firstLooks(run.horizon, slices);
  return {
    rules,
    base,
    rule: {
      budget: perNominalCycle(budgetPer1000, rules, requestsPerCycle),
      quantum,
      slices,
      failFrom: fail,
      passFrom: pass,
      alphaFail: (FAIL_SHARE * run.alpha) / share,
      alphaPass: (PASS_SHARE * run.alpha) / share,
    },
    requestsPerCycle,
    last: run.last,
    budgetPer1000,
    allowance,
    widened: finest > asked && allowance.accepted === 0,
  };
}

/** Growth per 1000 requests in the series' unit, as one of a nominal cycle in the unit judged in. */
function perNominalCycle(per1000: number, { scale }: SeriesRules, requestsPerCycle: number): number {
  return (per1000 * requestsPerCycle) / 1000 / scale;
}

/** Per 1000 requests, in the series' unit; null where it is per minute and the rate is not known. */
export function growthPer1000({ bytes, per }: Growth, requestsPerMinute: number | null): number | null {
  if (per === '1000 requests') return bytes;
  return requestsPerMinute === null ? null : (bytes * 1000) / requestsPerMinute;
}

/**
 * Three quanta over the whole run, per 1000 requests in the series' unit: less cannot be distinguished from the step in which
 * the series moves.
 */
export function finestGrowth({ granularity }: SeriesRules, cycles: number, requestsPerCycle: number): number {
  return (3 * granularity * 1000) / (cycles * requestsPerCycle);
}

/** A baseline's readings of a series over its longest epoch; null where there are too few. */
function baseRun(recording: Recording, rules: SeriesRules, perCycle: number): BaseRun | null {
  const epoch = longest(epochsOf(recording));
  if (epoch === null) return null;
  const run = seriesRun(epoch, rules, perCycle);
  if (run.y.filter(Number.isFinite).length < FIRST_LOOK) return null;
  return { ...run, undecided: recording.verdict?.verdict === 'inconclusive' };
}

/** Readings of a series over an epoch and the nominal cycles served until each. */
export function seriesRun(epoch: Epoch, rules: SeriesRules, perCycle: number): BaseRun {
  return {
    y: Float64Array.from(epoch.checkpoints, (c) => (growthReadingOf(c, rules) ?? Number.NaN) / rules.scale),
    x: Float64Array.from(epoch.checkpoints, (c) => ((c?.requests ?? Number.NaN) - epoch.requestsBefore) / perCycle),
    slices: epoch.slices,
  };
}

/** The drift rule's answer for a series so far. Figures per nominal cycle, in the unit judged in. */
export interface DriftState {
  verdict: DriftVerdict | null;
  /** Cycle of the recording at which it was decided. */
  decidedAt: number | null;
  look: Look | null;
  growth: Interval | null;
  /** Checkpoints of the epoch that the figures are of. */
  epoch: Epoch | null;
  /** Growth is called a leak, and is followed for some cycles more. */
  followed: boolean;
  /** It has passed, and the end of the run now would take that back. */
  wavers: boolean;
  /** It was called a leak, or undecided, and has ended. */
  refuted: boolean;
  /** Present where growth was told from the lives of workers (`recycled/`). */
  lives?: LivesFigure;
  /** Present where growth has ended, and that is no pass: what else may have ended it. */
  notFlat?: 'errors' | 'mix' | 'limit';
  /** Present where it passes beside the free memory that allocators keep. */
  kept?: KeptFigure;
}

const UNDECIDED = {
  verdict: null,
  decidedAt: null,
  look: null,
  growth: null,
  followed: false,
  wavers: false,
  refuted: false,
} as const;

/** Growth of a series over the longest epoch, for one that explains and never decides: a single look, at its end. */
export function describeDrift(plan: DriftPlan, epochs: readonly Epoch[], space: Workspace): DriftState {
  const epoch = longest(epochs);
  if (epoch === null) return { ...UNDECIDED, epoch };
  const { y, x } = seriesRun(epoch, plan.rules, plan.requestsPerCycle);
  const n = Math.min(y.findLastIndex(Number.isFinite) + 1, plan.last);
  const taken = n < FIRST_LOOK ? null : look(y, x, n, plan.base, plan.rule, space);
  if (taken === null) return { ...UNDECIDED, epoch };
  return { ...UNDECIDED, look: taken, growth: growthInterval(y, x, taken, space), epoch };
}

/**
 * Whether a series whose budget was raised by accepted entries is a regression by the same readings without them.
 * Null where nothing is accepted of its growth.
 */
export function isRegressionUnraised(plan: DriftPlan, epochs: readonly Epoch[], space: Workspace): boolean | null {
  const { allowance, rule, rules, requestsPerCycle } = plan;
  if (allowance.accepted === 0) return null;
  const budget = perNominalCycle(budgetOf({ ...allowance, accepted: 0 }), rules, requestsPerCycle);
  const tracker = new DriftTracker({ ...plan, rule: { ...rule, budget } }, space);
  tracker.advance(epochs);
  return tracker.state(epochs, true).verdict === 'regression';
}

/** One series over the epochs of a growing recording; each checkpoint is taken once. */
export class DriftTracker {
  #epochs: FollowedSeries[] = [];
  #described: { look: Look; growth: Interval } | null = null;

  constructor(
    readonly plan: DriftPlan,
    private readonly space: Workspace,
  ) {}

  advance(epochs: readonly Epoch[]): void {
    const { plan } = this;
    for (const [i, epoch] of epochs.entries()) {
      const series = this.#epochs[i] ?? new FollowedSeries(plan.rule, plan.base, this.space, plan.last);
      this.#epochs[i] = series;
      for (const checkpoint of epoch.checkpoints.slice(series.length)) {
        const reading = (growthReadingOf(checkpoint, plan.rules) ?? Number.NaN) / plan.rules.scale;
        const served = ((checkpoint?.requests ?? Number.NaN) - epoch.requestsBefore) / plan.requestsPerCycle;
        series.push(reading, served);
      }
    }
  }

  /** @param final the run has ended: what is open is decided by its last look */
  state(epochs: readonly Epoch[], final: boolean): DriftState {
    const best = this.#speaking();
    const series = this.#epochs[best];
    const epoch = epochs[best] ?? null;
    if (series === undefined) return { ...UNDECIDED, epoch };
    const ending = final ? series.end() : { verdict: series.verdict, look: series.latest, after: 0 };
    const { verdict, look, after } = ending;
    if (look === null) return { ...UNDECIDED, epoch };
    if (this.#described?.look !== look) {
      const { y, x } = series.readOf(look, after);
      this.#described = { look, growth: growthInterval(y, x, look, this.space) };
    }
    const at = verdict === null ? null : after > 0 ? after + look.n : (series.decidedAt ?? look.n);
    const decidedAt = at === null ? null : (epoch?.checkpoints[at - 1]?.cycle ?? null);
    const { wavers, isFollowed: followed } = series;
    const refuted = series.refuted || after > 0;
    return { verdict, decidedAt, look, growth: this.#described.growth, epoch, followed, wavers, refuted };
  }

  /** The epoch that speaks for the series: the first that leaks, else the first that is decided, else the longest looked at. */
  #speaking(): number {
    const epochs = this.#epochs;
    const leaking = epochs.findIndex(({ verdict }) => verdict === 'regression');
    if (leaking !== -1) return leaking;
    const decided = epochs.findIndex(({ verdict }) => verdict !== null);
    if (decided !== -1) return decided;
    const readings = epochs.map((series) => series.readings);
    return readings.indexOf(highestOf(readings));
  }
}
