import type { Checkpoint } from '../../recording/recording.js';
import { definitionOf, seriesWhere } from '../../series/series.js';
import {
  CONFIRM,
  END_FACTOR,
  END_TAIL,
  FOLLOW,
  KEPT_BUDGETS,
  KEPT_END,
  KEPT_EXPLAINS,
  WARM_CYCLES,
} from '../constants.js';
import { type Epoch, longest, readingOf } from '../readings.js';
import type { Interval } from '../stats/estimate.js';
import { tUpper } from '../stats/quantile.js';
import { at } from '../stats/vector.js';
import { growthInterval } from './growth-interval.js';
import { baselineGrowth, type DriftRule, type Look, look } from './look.js';
import type { BaseRun, Workspace } from './noise.js';
import { type DriftPlan, type DriftState, seriesRun } from './tracker.js';

/** A layer of host memory: what is in use, and what its allocator has of the kernel. */
export interface KeptPair {
  allocated: string;
  reserved: string;
}

/** Those layers of a recording that tell both. */
export function keptPairs(series: Readonly<Record<string, unknown>>): KeptPair[] {
  return seriesWhere(({ reserveOf }) => reserveOf !== undefined && Object.hasOwn(series, reserveOf)).flatMap(
    (reserved) => {
      const allocated = definitionOf(reserved)?.reserveOf;
      return allocated === undefined || !Object.hasOwn(series, reserved) ? [] : [{ allocated, reserved }];
    },
  );
}

/**
 * What a series is that is undecided because free memory comes and goes in it: where what is kept explains most of its changes
 * from cycle to cycle, the rest is looked at alone. It is a leak where the rest is one, after as many cycles as growth is
 * followed for; it passes where the rest is within budget and what is kept grows by less than two. Three looks in a row must
 * agree. Where the run has ended one look is left, at the error of one look, and a pass has wider budgets, which it says. The
 * caller knows that what is in use is within budget. Step 17 of docs/algorithm.md.
 * @returns null where it stays undecided
 */
export function besideKept(
  plan: DriftPlan,
  pairs: readonly KeptPair[],
  epochs: readonly Epoch[],
  final: boolean,
  space: Workspace,
): DriftState | null {
  const read = readingsOf(plan, pairs, epochs);
  if (read === null) return null;
  const { epoch, run, kept, last } = read;
  const { alphaFail, alphaPass } = plan.rule;
  const lookAt = (n: number, by: Bounds): Beside | null => lookBeside(plan, run, kept, n, by, space);
  const early = { alphaFail, alphaPass, rest: 1, kept: KEPT_END };
  const looks = Array.from({ length: CONFIRM }, (_, back) => lookAt(last - back, early));
  const [first] = looks;
  const agree = first != null && looks.every((taken) => taken?.look.answer === first.look.answer);
  const leaks = first?.look.answer === 1;
  const sure = agree && (!leaks || last >= plan.rule.failFrom + FOLLOW) ? first : null;
  const atEnd = { alphaFail: END_FACTOR * alphaFail, alphaPass: END_TAIL, rest: KEPT_END, kept: KEPT_BUDGETS };
  const found = sure ?? (final ? lookAt(last, atEnd) : null);
  if (found === null) return null;
  const { allowance, rules } = plan;
  const held = kept.slice(WARM_CYCLES, last).filter(Number.isFinite);
  return {
    verdict: found.look.answer > 0 ? 'regression' : 'pass',
    decidedAt: epoch.checkpoints[last - 1]?.cycle ?? null,
    look: found.look,
    growth: found.growth,
    epoch,
    followed: false,
    wavers: false,
    refuted: false,
    kept: {
      swing: (Math.max(...held) - Math.min(...held)) * rules.scale,
      high: found.kept.high * ((1000 / plan.requestsPerCycle) * rules.scale),
      widened: sure === null && found.look.answer < 0 ? (KEPT_END - 1) * allowance.own : 0,
    },
  };
}

/** Whether the rest leans to a leak, so that the noise of what is kept alone would let the series pass. */
export function restLeans(
  plan: DriftPlan,
  pairs: readonly KeptPair[],
  epochs: readonly Epoch[],
  space: Workspace,
): boolean {
  const read = readingsOf(plan, pairs, epochs);
  if (read === null) return false;
  const { run, kept, last } = read;
  const share = residentShare(run.y, kept, last);
  if (share === null) return false;
  const taken = look(
    restOf(run.y, kept, share, last),
    run.x,
    last,
    null,
    { ...plan.rule, budget: allowed(plan) },
    space,
  );
  return taken !== null && taken.T > 0;
}

interface KeptReadings {
  epoch: Epoch;
  run: BaseRun;
  kept: Float64Array;
  last: number;
}

function readingsOf(plan: DriftPlan, pairs: readonly KeptPair[], epochs: readonly Epoch[]): KeptReadings | null {
  const epoch = longest(epochs);
  if (epoch === null || pairs.length === 0) return null;
  const run = seriesRun(epoch, plan.rules, plan.requestsPerCycle);
  const kept = Float64Array.from(epoch.checkpoints, (checkpoint) => keptAt(checkpoint, pairs) / plan.rules.scale);
  return { epoch, run, kept, last: Math.min(run.y.findLastIndex(Number.isFinite) + 1, plan.last) };
}

/** The series less the share of what is kept that is resident. */
function restOf(y: Float64Array, kept: Float64Array, share: number, n: number): Float64Array {
  return y.slice(0, n).map((value, i) => value - share * at(kept, i));
}

function keptAt(checkpoint: Checkpoint | null, pairs: readonly KeptPair[]): number {
  const parts = pairs.map(({ allocated, reserved }) => {
    const [used, held] = [readingOf(checkpoint, allocated), readingOf(checkpoint, reserved)];
    return used === null || held === null ? Number.NaN : held - used;
  });
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Errors of one look, and how many budgets the rest and what is kept may grow. */
interface Bounds {
  alphaFail: number;
  alphaPass: number;
  rest: number;
  kept: number;
}

/** A look and the growth that it shows: of the processes less the share of what is kept that is resident, and of what is kept. */
interface Beside {
  look: Look;
  growth: Interval;
  kept: Interval;
}

/** Null where the look has no answer. */
function lookBeside(
  plan: DriftPlan,
  { y, x }: BaseRun,
  kept: Float64Array,
  n: number,
  by: Bounds,
  space: Workspace,
): Beside | null {
  const share = n < plan.rule.passFrom ? null : residentShare(y, kept, n);
  if (share === null) return null;
  const { alphaPass } = by;
  const ruleOf = (budgets: number): DriftRule => ({
    ...plan.rule,
    budget: allowed(plan) + (budgets - 1) * ownBudget(plan),
    alphaFail: Math.min(END_TAIL, by.alphaFail),
    alphaPass,
  });
  const rest = restOf(y, kept, share, n);
  const ofKept = look(kept, x, n, null, ruleOf(by.kept), space);
  const within = look(rest, x, n, null, ruleOf(by.rest), space);
  const taken = within?.answer === -1 ? within : look(rest, x, n, null, ruleOf(1), space);
  if (taken === null || ofKept === null) return null;
  const leaks = taken.answer === 1 && taken.unsure === null;
  // Swings are what it is made of: the guards against spikes and jumps do not apply.
  const isKept = -ofKept.T > tUpper(alphaPass, ofKept.nu);
  if (!leaks && !(taken.answer === -1 && isKept)) return null;
  return { look: taken, growth: growthInterval(rest, x, taken, space), kept: growthInterval(kept, x, ofKept, space) };
}

/** What the series may grow, with what the base grows itself. */
const allowed = ({ rule, base }: DriftPlan): number => rule.budget + baselineGrowth(base);

/** The series' own budget, without what is inherited or accepted, per nominal cycle. */
function ownBudget({ rule, allowance, budgetPer1000 }: DriftPlan): number {
  return budgetPer1000 === 0 ? 0 : (rule.budget * allowance.own) / budgetPer1000;
}

/**
 * How much of a change of what is kept is resident, 0 to 1, by the changes from cycle to cycle: a leak, which grows alike in
 * each, adds nothing to it.
 * @returns null where what is kept explains less than half of the changes
 */
function residentShare(y: Float64Array, kept: Float64Array, n: number): number | null {
  const steps: [number, number][] = [];
  for (let i = WARM_CYCLES + 1; i < n; i++) {
    const step: [number, number] = [at(kept, i) - at(kept, i - 1), at(y, i) - at(y, i - 1)];
    if (step.every(Number.isFinite)) steps.push(step);
  }
  const sum = (of: (step: [number, number]) => number): number => steps.reduce((all, step) => all + of(step), 0);
  const [kk, ky, yy] = [sum(([k]) => k * k), sum(([k, v]) => k * v), sum(([, v]) => v * v)];
  if (kk === 0) return null;
  const share = Math.min(1, Math.max(0, ky / kk));
  const left = sum(([k, v]) => (v - share * k) ** 2);
  return left > (1 - KEPT_EXPLAINS) * yy ? null : share;
}
