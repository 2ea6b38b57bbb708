import type { Recording } from '../recording/recording.js';
import { acceptanceIn, acceptedNotes } from './acceptance.js';
import { FIRST_LOOK } from './constants.js';
import { meaningOf } from './eligible.js';
import { compareLevel, exceeds, type LevelComparison } from './level.js';
import { isOverCap, type Peak, peakOf, peaksTooHigh } from './peak.js';
import { type Epoch, longest, measured, readingOf, requestsPerMinute, seriesLabel } from './readings.js';
import type { SeriesRules } from './rules.js';
import type { DriftPlan, DriftState } from './tracker.js';
import type { DriftFigure, Finding, LevelFigure, PeakFigure } from './verdict.js';
import {
  capRegressionText,
  driftOpenText,
  driftPassText,
  driftRegressionText,
  growthText,
  improvementText,
  inheritedGrowthText,
  inheritedLevelText,
  levelRegressionText,
  otherMeaningText,
  peakRegressionText,
} from './words.js';

/** What one series is judged on, gathered by the judge. */
export interface SeriesEvidence {
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

/** Everything the rules say of one series. */
export function findingOf(head: Recording, evidence: SeriesEvidence): Finding {
  const { rules, plan, state, baselines } = evidence;
  const { name, unit, better } = rules;
  const drift = plan === null || state === null ? null : driftFigure(plan, state);
  const comparison = levelComparison(evidence);
  const level = levelFigure(comparison, evidence.epochs, name);
  const peak =
    better === 'higher' ? null : peakOf(head, rules, baselines, comparison?.budget ?? null, evidence.alphaLevel);
  const values = measured(head).map((checkpoint) => readingOf(checkpoint, name));
  const read = values.some((value) => value !== null);
  const gated = rules.gated.length > 0 && (read || rules.required);
  const cycles = measured(head).at(-1)?.cycle ?? 0;
  const reviewed = { gated, rules, plan, state, unraised: evidence.unraised, drift, comparison };
  const accepted = acceptanceIn(reviewed);
  const shown = {
    ...{ series: name, unit, drift, level, peak: peakFigure(peak), values, cyclesToVerdict: state?.decidedAt ?? null },
    ...(accepted === null ? {} : { accepted }),
  };
  const notes = acceptedNotes(reviewed);
  if (!gated) {
    const reason = drift === null ? `${seriesLabel(name)} explains, and decides nothing` : explains(name, drift, rules);
    return { ...shown, gated, verdict: 'pass', reason, notes };
  }
  if (!read && cycles > 0) {
    return { ...shown, gated, verdict: 'not-measured', reason: `${seriesLabel(name)} was not read`, notes };
  }
  if (evidence.otherwise !== undefined) {
    notes.unshift(otherMeaningText(meaningOf(head, name), meaningOf(evidence.otherwise, name)));
  }
  notes.unshift(...notesOf(evidence, comparison, level, baselines.length));
  return { ...shown, gated, notes, ...verdictOf(evidence, { drift, comparison, level, peak }, cycles) };
}

interface Figures {
  drift: DriftFigure | null;
  comparison: LevelComparison | null;
  level: LevelFigure | null;
  peak: Peak | null;
}

/** The verdict of a gated series and its reason: whatever is beyond its budget first, then what is undecided. */
function verdictOf(
  { rules, plan, state }: SeriesEvidence,
  figures: Figures,
  cycles: number,
): Pick<Finding, 'verdict' | 'reason'> {
  const { name, unit, better } = rules;
  const { drift, comparison, level, peak } = figures;
  if (state?.verdict === 'regression' && drift !== null) {
    return { verdict: 'regression', reason: driftRegressionText(name, drift, unit) };
  }
  if (
    rules.gated.includes('level') &&
    level !== null &&
    comparison !== null &&
    exceeds(comparison, comparison.budget)
  ) {
    return { verdict: 'regression', reason: levelRegressionText(name, level, better, unit) };
  }
  if (isOverCap(peak)) {
    return { verdict: 'regression', reason: capRegressionText(name, peak, unit) };
  }
  if (rules.gated.includes('level') && peak !== null && peaksTooHigh(peak)) {
    return { verdict: 'regression', reason: peakRegressionText(name, peak, unit) };
  }
  if (!rules.gated.includes('drift')) return { verdict: 'pass', reason: `${seriesLabel(name)} is within its budget` };
  if (state?.verdict === 'pass' && drift !== null) {
    const own = plan === null ? drift.budget : plan.allowance.own * rules.scale;
    return { verdict: 'pass', reason: driftPassText(name, drift, unit, own) };
  }
  if (plan === null && rules.growth?.per === 'minute' && cycles >= FIRST_LOOK) {
    const reason = `${seriesLabel(name)} has a budget per minute, and the times of the checkpoints stand still`;
    return { verdict: 'not-measured', reason };
  }
  return { verdict: 'inconclusive', reason: driftOpenText(name, drift, unit, cycles) };
}

function driftFigure(plan: DriftPlan, { look, growth, epoch }: DriftState): DriftFigure | null {
  if (look === null || growth === null) return null;
  const per1000 = (1000 / plan.requestsPerCycle) * plan.rules.scale;
  const rate = requestsPerMinute(epoch?.checkpoints ?? []);
  return {
    per1000Requests: growth.slope * per1000,
    low: growth.low * per1000,
    high: growth.high * per1000,
    perMinute: rate === null ? null : (growth.slope * per1000 * rate) / 1000,
    budget: shownBudget(plan) * plan.rules.scale,
    baseline: plan.base === null ? null : plan.base.slope * per1000,
    ...(look.levelling ? { course: 'levelling' as const } : {}),
  };
}

/** A budget that was raised is told whole, with the growth that the recordings compared with show. */
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
  level: LevelFigure | null,
  baselines: number,
): string[] {
  const notes = rules.gated.includes('drift') ? [...(plan?.notes ?? [])] : [];
  const look = state?.look ?? null;
  notes.push(...inheritedNotes(rules, plan, state, comparison));
  if (plan !== null && look !== null && plan.allowance.ofBaseline > 0 && plan.allowance.inherited === 0) {
    const unit = rules.unit === 'bytes' ? ' MiB' : '';
    notes.push(
      `the baseline itself grows ${plan.allowance.ofBaseline.toPrecision(2)}${unit} per 1000 requests; only what goes beyond counts`,
    );
  }
  if (look?.answer === 1 && look.againstBase === 'unchecked') {
    const why = baselines === 0 ? 'there is no baseline' : 'no baseline recording is this long';
    notes.push(`judged by absolute rules only: ${why}`);
  }
  if (epochs.length > 1) {
    notes.push(`the set of processes changed ${epochs.length - 1} times; each is judged by itself`);
  }
  if (
    rules.gated.includes('level') &&
    comparison !== null &&
    level !== null &&
    comparison.excess + comparison.doubt < 0
  ) {
    notes.push(improvementText(level, rules.better, rules.unit));
  }
  return notes;
}

/** Of what the base itself does, where this run does it too and would have been blamed for it. */
function inheritedNotes(
  { inherited, unit }: SeriesRules,
  plan: DriftPlan | null,
  state: DriftState | null,
  comparison: LevelComparison | null,
): string[] {
  if (inherited === null) return [];
  const notes: string[] = [];
  if (plan !== null && state?.growth && plan.allowance.inherited > 0) {
    const high = (state.growth.high * 1000) / plan.requestsPerCycle;
    if (high > plan.allowance.own) {
      notes.push(inheritedGrowthText(inherited.growth, inherited.since, unit));
    }
  }
  if (inherited.level > 0 && comparison !== null && comparison.excess > comparison.own) {
    notes.push(inheritedLevelText(inherited.level, inherited.since, unit));
  }
  return notes;
}

function explains(name: string, drift: DriftFigure, rules: SeriesRules): string {
  return `${seriesLabel(name)} moves by ${growthText(drift, rules.unit)}; it explains, and decides nothing`;
}
