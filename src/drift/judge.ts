import type { Recording, RecordingHeader } from '../recording/recording.js';
import { hierarchyOrder } from '../series/series.js';
import { isJudgedAtRest, restFinding } from './at-rest.js';
import { type Overrides, type RunRules, readRules, type SeriesRules } from './budget/rules.js';
import type { Refusal } from './cause.js';
import { conclude } from './conclude.js';
import { FIRST_LOOK } from './constants.js';
import { findingOf } from './findings.js';
import { besideKept, type KeptPair, keptPairs, restLeans } from './growth/kept-free.js';
import { Workspace } from './growth/noise.js';
import {
  type DriftPlan,
  type DriftState,
  DriftTracker,
  describeDrift,
  isRegressionUnraised,
  planDrift,
} from './growth/tracker.js';
import { below } from './leading.js';
import { epochsOf, growthReadingOf, measured, requestsPerCycle } from './readings.js';
import { RecycledSeries } from './recycled/recycled-series.js';
import { type ComparableBaselines, chooseBaselines, ofSameMeaning } from './validity/comparable.js';
import { fullAt, whyNotFlat } from './validity/flat-counts.js';
import { problemsOf } from './validity/validity.js';
import type { Finding, Judgement } from './verdict.js';

/** Judges one run, as often as it likes while it grows. */
export interface Judge {
  /**
   * The judgement of a recording as far as it goes. Each checkpoint is looked at once: judging after every cycle and
   * judging the finished recording walk the same looks and give the same answer.
   * @param options.final true when the run has ended: then what is undecided or missing is reported
   * @throws BudgetSyntaxError where a rule of the recording cannot be read
   */
  judge(candidate: Recording, options: { final: boolean }): Judgement;
  /** How each gated series would be judged for drift by what is recorded so far. */
  plans(candidate: Recording): DriftPlan[];
  /** The recordings that the last one judged was compared with, newest first. */
  readonly baselines: Recording[];
}

/** What stays the same over a run: fixed by its header, and by the cycles before its first look. */
interface Fixed {
  header: RecordingHeader;
  rules: RunRules;
  comparable: ComparableBaselines;
  /** By name; empty until the first look can be taken. */
  trackers: Map<string, DriftTracker>;
  /** The same series, where workers are replaced too soon for the trackers. */
  recycled: Map<string, RecycledSeries>;
}

/**
 * A judge of one run.
 * @param baselines every recording that might be comparable; those that are not are refused with a reason
 * @param refused recordings that could not be offered
 */
export function createJudge(
  baselines: readonly Recording[],
  overrides: Overrides = {},
  refused: readonly Refusal[] = [],
): Judge {
  const space = new Workspace();
  let fixed: Fixed | null = null;
  let checkpoints = 0;

  function fix(candidate: Recording): Fixed {
    if (fixed === null || fixed.header !== candidate.header || candidate.checkpoints.length < checkpoints) {
      const rules = readRules(candidate.header, overrides);
      const comparable = chooseBaselines(candidate, baselines);
      comparable.refused.push(...refused);
      fixed = { header: candidate.header, rules, comparable, trackers: new Map(), recycled: new Map() };
    }
    checkpoints = candidate.checkpoints.length;
    if (fixed.trackers.size === 0 && lastCycle(candidate) >= FIRST_LOOK) {
      for (const plan of plansOf(candidate, fixed.comparable, fixed.rules, space)) {
        const { name } = plan.rules;
        const alike = ofSameMeaning(fixed.comparable.used, candidate, name);
        fixed.trackers.set(name, new DriftTracker(plan, space));
        fixed.recycled.set(name, new RecycledSeries(plan, alike, space));
      }
    }
    return fixed;
  }

  return {
    get baselines(): Recording[] {
      return fixed?.comparable.used ?? [];
    },
    plans(candidate) {
      const { rules, comparable } = fix(candidate);
      return plansOf(candidate, comparable, rules, space);
    },
    judge(candidate, { final }) {
      const { rules, comparable, trackers, recycled } = fix(candidate);
      const epochs = epochsOf(candidate);
      for (const tracker of trackers.values()) tracker.advance(epochs);
      let following = false;
      let wavers = false;
      const pairs = keptPairs(candidate.header.series);
      const findings: Finding[] = [];
      // In the order of the hierarchy: what is in use is judged before the processes that hold it.
      for (const series of [...rules.series].sort((a, b) => hierarchyOrder(a.name, b.name))) {
        const alike = ofSameMeaning(comparable.used, candidate, series.name);
        if (isJudgedAtRest(series)) {
          findings.push(restFinding(candidate, series, alike, final));
          continue;
        }
        const tracker = trackers.get(series.name);
        const plan = tracker?.plan ?? (final ? explanatoryPlan(candidate, comparable, rules, series, space) : null);
        const ordinary = tracker?.state(epochs, final) ?? (plan === null ? null : describeDrift(plan, epochs, space));
        const told = recycled.get(series.name)?.state(candidate, epochs, ordinary) ?? ordinary;
        const isBeside = plan !== null && told?.lives === undefined && holdsThem(series, pairs, findings);
        const hidden = isBeside && told?.verdict === 'pass' && restLeans(plan, pairs, epochs, space);
        const open = told !== null && hidden ? { ...told, verdict: null, decidedAt: null } : told;
        const beside = isBeside && open?.verdict === null ? besideKept(plan, pairs, epochs, final, space) : null;
        const found = beside ?? open;
        const state = found === null ? null : unlessCut(candidate, series.name, found);
        const gated = series.gated.includes('drift');
        following ||= state?.followed === true && gated;
        wavers ||= state?.wavers === true && gated;
        const alphaLevel = rules.alpha / Math.max(1, rules.series.filter((s) => s.gated.includes('level')).length);
        const unraised = final && plan !== null ? isRegressionUnraised(plan, epochs, space) : null;
        findings.push(
          findingOf(candidate, {
            rules: series,
            plan,
            state,
            unraised,
            epochs,
            baselines: alike,
            otherwise: comparable.used.find(
              (recording) => ofSameMeaning([recording], candidate, series.name).length === 0,
            ),
            alphaLevel,
          }),
        );
      }
      return conclude(candidate, {
        findings,
        problems: problemsOf(candidate, rules, comparable, final),
        comparable,
        epochs,
        rules,
        final,
        following,
        wavers,
      });
    },
  };
}

/** The decision alone, offline: the same answer as a live run gave. */
export function judge(candidate: Recording, baselines: readonly Recording[], overrides: Overrides = {}): Judgement {
  return createJudge(baselines, overrides).judge(candidate, { final: true });
}

/** Growth that has ended is no pass where something else may have ended it. */
function unlessCut(candidate: Recording, series: string, state: DriftState): DriftState {
  const full = state.refuted && state.verdict === 'pass' ? fullAt(state.epoch, series) : null;
  const notFlat = full === null ? null : whyNotFlat(candidate, series, full.cycle);
  return notFlat === null ? state : { ...state, verdict: null, decidedAt: null, notFlat };
}

/** The series is judged, all of those layers are part of it, and what is in use of each was found within its budget. */
function holdsThem({ name, gated }: SeriesRules, pairs: readonly KeptPair[], findings: readonly Finding[]): boolean {
  const passed = ({ allocated }: KeptPair): boolean => {
    const found = findings.find(({ series }) => series === allocated);
    return found?.cause.rule === 'growth-within' && below(allocated).includes(name);
  };
  return gated.includes('drift') && pairs.length > 0 && pairs.every(passed);
}

const lastCycle = (candidate: Recording): number => measured(candidate).at(-1)?.cycle ?? 0;

/** Plans of the drift-gated series that are there; the error budget is split over them. */
function plansOf(candidate: Recording, { used }: ComparableBaselines, rules: RunRules, space: Workspace): DriftPlan[] {
  const perCycle = requestsPerCycle(candidate);
  if (perCycle === null) return [];
  const early = measured(candidate).filter((checkpoint) => checkpoint.cycle <= FIRST_LOOK);
  const drifting = rules.series.filter((series) => series.gated.includes('drift') && !isJudgedAtRest(series));
  const present = drifting.filter((series) => early.some((c) => growthReadingOf(c, series) !== null));
  const share = Math.max(1, present.length);
  return drifting.flatMap((series) => {
    const baselines = ofSameMeaning(used, candidate, series.name);
    return planDrift(candidate, baselines, rules, series, perCycle, share, space) ?? [];
  });
}

/** Plan of a series that only explains; null where it is gated, and where there is nothing to plan. */
function explanatoryPlan(
  candidate: Recording,
  { used }: ComparableBaselines,
  rules: RunRules,
  series: SeriesRules,
  space: Workspace,
): DriftPlan | null {
  const perCycle = requestsPerCycle(candidate);
  if (series.gated.includes('drift') || perCycle === null || lastCycle(candidate) < FIRST_LOOK) return null;
  return planDrift(candidate, ofSameMeaning(used, candidate, series.name), rules, series, perCycle, 1, space);
}
