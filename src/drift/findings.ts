import type { Recording } from '../recording/recording.js';
import { acceptanceIn, acceptedNotes } from './budget/acceptance.js';
import type { SeriesRules } from './budget/rules.js';
import type { LivesFigure, Note, SeriesCause, Withheld } from './cause.js';
import { CONFIRM, FIRST_LOOK } from './constants.js';
import type { DriftPlan, DriftState } from './growth/tracker.js';
import { compareLevel, exceeds, type LevelComparison } from './level/level.js';
import { isOverCap, type Peak, peakOf, peaksTooHigh } from './level/peak.js';
import { type Epoch, longest, measured, readingOf, requestsPerMinute } from './readings.js';
import { scaled } from './stats/estimate.js';
import { meaningOf } from './validity/comparable.js';
import { fullAt } from './validity/flat-counts.js';
import type { DriftFigure, Finding, LevelFigure, PeakFigure } from './verdict.js';

/** What one series is judged on, gathered by the judge. */
interface SeriesEvidence {
  rules: SeriesRules;
  /** Null where the series is not judged for drift, or not yet. */
  plan: DriftPlan | null;
  state: DriftState | null;
  /** Whether the growth is a regression without what is accepted; null where nothing is, or the run goes on. */
  unraised: boolean | null;
  epochs: readonly Epoch[];
  /** Those whose figure of the series means the same. */
  baselines: readonly Recording[];
  /** The first of those that mean another, and are not compared in this series. */
  otherwise: Recording | undefined;
  /** Of the level rule, one-sided, already split. */
  alphaLevel: number;
}

/** The finding of one series: every rule applied. */
export function findingOf(candidate: Recording, evidence: SeriesEvidence): Finding {
  const { rules, plan, state, baselines } = evidence;
  const { name, unit, better } = rules;
  const drift = plan === null || state === null ? null : driftFigure(plan, state);
  const comparison = levelComparison(evidence);
  const level = levelFigure(comparison, evidence.epochs, name);
  const peak =
    better === 'higher' ? null : peakOf(candidate, rules, baselines, comparison?.budget ?? null, evidence.alphaLevel);
  const values = measured(candidate).map((checkpoint) => readingOf(checkpoint, name));
  const read = values.some((value) => value !== null);
  const gated = rules.gated.length > 0 && (read || rules.required);
  const cycles = measured(candidate).at(-1)?.cycle ?? 0;
  const reviewed = { gated, rules, plan, state, unraised: evidence.unraised, drift, comparison };
  const accepted = acceptanceIn(reviewed);
  const shown = {
    ...{ series: name, unit, drift, level, peak: peakFigure(peak), values, cyclesToVerdict: state?.decidedAt ?? null },
    ...(accepted === null ? {} : { accepted }),
  };
  const notes = acceptedNotes(reviewed);
  if (!gated) {
    const cause = {
      rule: 'explains',
      series: name,
      growth: drift?.growth ?? null,
      budget: drift?.budget ?? 0,
    } as const;
    return { ...shown, gated, verdict: 'pass', cause, notes };
  }
  if (!read && cycles > 0) {
    return { ...shown, gated, verdict: 'not-measured', cause: { rule: 'series-unread', series: name }, notes };
  }
  if (evidence.otherwise !== undefined) {
    const [here, there] = [meaningOf(candidate, name), meaningOf(evidence.otherwise, name)];
    notes.unshift({ note: 'other-metric', here, there });
  }
  notes.unshift(...notesOf(evidence, comparison, baselines.length));
  return { ...shown, gated, notes, ...verdictOf(evidence, { drift, comparison, level, peak }, cycles) };
}

interface Figures {
  drift: DriftFigure | null;
  comparison: LevelComparison | null;
  level: LevelFigure | null;
  peak: Peak | null;
}

/** The verdict of a gated series and its cause: whatever is beyond its budget first, then what is undecided. */
function verdictOf(
  { rules, plan, state, epochs }: SeriesEvidence,
  figures: Figures,
  cycles: number,
): Pick<Finding, 'verdict' | 'cause'> {
  const broken = brokenRule(rules, state, figures);
  if (broken !== null) return { verdict: 'regression', cause: broken };
  const { name: series } = rules;
  const { drift } = figures;
  if (!rules.gated.includes('drift')) return { verdict: 'pass', cause: { rule: 'level-within', series } };
  if (state?.verdict === 'pass' && drift !== null) {
    const { growth, budget } = drift;
    const own = plan === null ? budget : plan.allowance.own;
    return { verdict: 'pass', cause: { rule: 'growth-within', series, growth, budget, own } };
  }
  if (plan === null && rules.growth?.per === 'minute' && cycles >= FIRST_LOOK) {
    return { verdict: 'not-measured', cause: { rule: 'no-rate', series } };
  }
  const [growth, budget] = [drift?.growth ?? null, drift?.budget ?? 0];
  const withheld = plan === null || state === null || drift === null ? null : withheldOf(plan, state, drift, epochs);
  const open = { rule: 'growth-open', series, growth, budget, cycles, withheld } as const;
  return { verdict: 'inconclusive', cause: { ...open, ...livesOf(state) } };
}

/** Null where the interval holds the budget: then nothing withholds a decision but the readings. */
function withheldOf(
  { rule }: DriftPlan,
  { look, notFlat }: DriftState,
  { growth, budget }: DriftFigure,
  epochs: readonly Epoch[],
): Withheld | null {
  if (notFlat !== undefined) return { rule: 'not-flat', why: notFlat };
  if (look === null || (growth.low <= budget && growth.high > budget)) return null;
  const needed = growth.low > budget ? rule.failFrom : rule.passFrom;
  if (look.n < needed && epochs.length > 1) return { rule: 'epochs', needed: needed + CONFIRM - 1 };
  if (look.n < needed) return { rule: 'horizon', needed };
  return { rule: look.unsure ?? look.withheld ?? 'certainty' };
}

/** The first rule that a gated series breaks; null where it breaks none. */
function brokenRule(
  { name: series, unit, better, gated }: SeriesRules,
  state: DriftState | null,
  { drift, comparison, peak }: Figures,
): SeriesCause | null {
  if (state?.verdict === 'regression' && drift !== null) {
    return { rule: 'growth', series, growth: drift.growth, budget: drift.budget, ...livesOf(state) };
  }
  const byLevel = gated.includes('level');
  if (byLevel && comparison !== null && exceeds(comparison, comparison.budget)) {
    const { value, baseline, budget } = comparison;
    return { rule: 'level', series, unit, better, value, baseline, budget };
  }
  if (isOverCap(peak)) return { rule: 'cap', series, unit, value: peak.value, cap: peak.cap };
  if (byLevel && peak !== null && peaksTooHigh(peak)) {
    const { value, baseline, budget } = peak;
    return { rule: 'peak', series, unit, value, baseline: baseline ?? 0, budget: budget ?? 0 };
  }
  return null;
}

const livesOf = (state: DriftState | null) => (state?.lives === undefined ? {} : { lives: state.lives });

function driftFigure(plan: DriftPlan, state: DriftState): DriftFigure | null {
  const { look, growth, epoch, lives, kept } = state;
  if (growth === null) return null;
  const bends = look?.levelling === true || lives?.open === 'levelling' || state.refuted;
  const per1000 = (1000 / plan.requestsPerCycle) * plan.rules.scale;
  const rate = requestsPerMinute(epoch?.checkpoints ?? []);
  return {
    growth: scaled(growth, per1000, plan.rules.unit),
    perMinute: rate === null ? null : (growth.value * per1000 * rate) / 1000,
    budget: shownBudget(plan) + (kept?.widened ?? 0),
    baseline: plan.base === null || plan.base.slopes.length === 0 ? null : plan.base.slope * per1000,
    ...(bends ? { course: 'levelling' as const } : {}),
    ...(lives === undefined ? {} : { lives }),
  };
}

/** A budget that was raised is reported whole, with the growth that the recordings compared with show. */
function shownBudget({ allowance, budgetPer1000 }: DriftPlan): number {
  const raised = allowance.inherited > 0 || allowance.accepted > 0;
  return raised ? budgetPer1000 + allowance.ofBaseline : budgetPer1000;
}

function levelComparison({ rules, plan, epochs, baselines, alphaLevel }: SeriesEvidence): LevelComparison | null {
  const epoch = longest(epochs);
  if (epoch === null || epoch.checkpoints.length < FIRST_LOOK) return null;
  return compareLevel(epoch, baselines, rules, alphaLevel, plan?.allowance ?? null);
}

function levelFigure(comparison: LevelComparison | null, epochs: readonly Epoch[], name: string): LevelFigure | null {
  if (comparison !== null) {
    const { value, baseline, budget } = comparison;
    return { value, baseline, budget };
  }
  const value = longest(epochs)
    ?.checkpoints.map((c) => readingOf(c, name))
    .findLast((v) => v !== null);
  return value === undefined || value === null ? null : { value, baseline: null, budget: null };
}

function peakFigure(peak: Peak | null): PeakFigure | null {
  if (peak === null) return null;
  const { value, cap, baseline, budget } = peak;
  return { value, cap, baseline, budget };
}

function notesOf(
  { rules, plan, state, epochs }: SeriesEvidence,
  comparison: LevelComparison | null,
  baselines: number,
): Note[] {
  const notes: Note[] = [];
  const { unit, better } = rules;
  const look = state?.look ?? null;
  if (rules.growthBeside !== null) notes.push({ note: 'growth-beside', series: rules.growthBeside });
  if (rules.gated.includes('drift') && plan?.widened === true) notes.push({ note: 'budget-widened' });
  if (state?.kept !== undefined && state.verdict === 'pass' && plan !== null) {
    notes.push({ note: 'kept-free', kept: state.kept, unit, budget: shownBudget(plan) });
  }
  notes.push(...inheritedNotes(rules, plan, state, comparison));
  if (plan !== null && look !== null && plan.allowance.ofBaseline > 0 && plan.allowance.inherited === 0) {
    const growth = plan.allowance.ofBaseline;
    notes.push({ note: 'base-grows', source: 'baseline', growth, unit, since: null });
  }
  const uncompared = state?.lives === undefined ? look?.againstBase === 'unchecked' : !state.lives.compared;
  if (uncompared && (look?.answer === 1 || state?.verdict === 'regression')) {
    notes.push({ note: 'absolute-only', because: baselines === 0 ? 'no-baseline' : 'baselines-too-short' });
  }
  if (epochs.length > 1) notes.push(epochsNote(epochs.length - 1, state?.lives));
  if (state?.refuted === true && state.verdict === 'pass') notes.push(...filledNote(state, rules));
  if (rules.gated.includes('level') && comparison !== null && comparison.excess + comparison.margin < 0) {
    const distance = Math.abs(comparison.value - comparison.baseline);
    notes.push({ note: 'improved', distance, unit, better });
  }
  return notes;
}

function epochsNote(changes: number, lives: LivesFigure | undefined): Note {
  return lives === undefined ? { note: 'epochs', changes } : { note: 'lives', changes, lives };
}

/** Of growth that has ended: what it filled. */
function filledNote({ epoch }: DriftState, { name, unit }: SeriesRules): Note[] {
  const full = fullAt(epoch, name);
  return full === null || full.rise <= 0 ? [] : [{ note: 'filled', rise: full.rise, unit, requests: full.requests }];
}

/** Of what the base itself does, where this run does it too and would have been blamed for it. */
function inheritedNotes(
  { inherited, unit, scale }: SeriesRules,
  plan: DriftPlan | null,
  state: DriftState | null,
  comparison: LevelComparison | null,
): Note[] {
  if (inherited === null) return [];
  const { growth, level: rise, since } = inherited;
  const notes: Note[] = [];
  if (plan !== null && state?.growth && plan.allowance.inherited > 0) {
    const high = (state.growth.high * scale * 1000) / plan.requestsPerCycle;
    if (high > plan.allowance.own) notes.push({ note: 'base-grows', source: 'base', growth, unit, since });
  }
  if (rise > 0 && comparison !== null && comparison.excess > comparison.own) {
    notes.push({ note: 'base-level', rise, unit, since });
  }
  return notes;
}
