import type { Recording, RecordingHeader } from '../recording/recording.js';
import { hierarchyOrder } from '../series/series.js';
import { type Overrides, type RunRules, readRules, type SeriesRules } from './budget/rules.js';
import type { Refusal } from './cause.js';
import { conclude } from './conclude.js';
import { FIRST_LOOK } from './constants.js';
import { findingOf } from './findings.js';
import { Workspace } from './growth/noise.js';
import { type DriftPlan, DriftTracker, describeDrift, isRegressionUnraised, planDrift } from './growth/tracker.js';
import { epochsOf, measured, readingOf, requestsPerCycle } from './readings.js';
import { type ComparableBaselines, chooseBaselines, ofSameMeaning } from './validity/comparable.js';
import { problemsOf } from './validity/validity.js';
import type { Judgement } from './verdict.js';

/** Judges one run, as often as it likes while it grows. */
export interface Judge {
  /**
   * The judgement of a recording as far as it goes. Each checkpoint is looked at once: judging after every cycle and
   * judging the finished recording walk the same looks and give the same answer.
   * @param options.final true when the run has ended: what is undecided or missing then is said
   * @throws BudgetSyntaxError where a rule of the recording cannot be read
   */
  judge(head: Recording, options: { final: boolean }): Judgement;
  /** How each gated series would be judged for drift by what is recorded so far. */
  plans(head: Recording): DriftPlan[];
  /** The recordings that the last one judged was compared with, newest first. */
  readonly baselines: Recording[];
}

/** What stays the same over a run: fixed by its header, and by the cycles before its first look. */
interface Fixed {
  header: RecordingHeader;
  rules: RunRules;
  eligible: ComparableBaselines;
  /** By name; empty until the first look can be taken. */
  trackers: Map<string, DriftTracker>;
}

/**
 * A judge of one run.
 * @param baselines every recording that might serve; those of another environment, or unsound, are refused by name
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

  function fix(head: Recording): Fixed {
    if (fixed === null || fixed.header !== head.header || head.checkpoints.length < checkpoints) {
      const rules = readRules(head.header, overrides);
      const eligible = chooseBaselines(head, baselines);
      eligible.refused.push(...refused);
      fixed = { header: head.header, rules, eligible, trackers: new Map() };
    }
    checkpoints = head.checkpoints.length;
    if (fixed.trackers.size === 0 && lastCycle(head) >= FIRST_LOOK) {
      for (const plan of plansOf(head, fixed.eligible, fixed.rules, space)) {
        fixed.trackers.set(plan.rules.name, new DriftTracker(plan, space));
      }
    }
    return fixed;
  }

  return {
    get baselines(): Recording[] {
      return fixed?.eligible.used ?? [];
    },
    plans(head) {
      const { rules, eligible } = fix(head);
      return plansOf(head, eligible, rules, space);
    },
    judge(head, { final }) {
      const { rules, eligible, trackers } = fix(head);
      const epochs = epochsOf(head);
      for (const tracker of trackers.values()) tracker.advance(epochs);
      const findings = [...rules.series]
        .sort((a, b) => hierarchyOrder(a.name, b.name))
        .map((series) => {
          const tracker = trackers.get(series.name);
          const plan = tracker?.plan ?? (final ? explanatoryPlan(head, eligible, rules, series, space) : null);
          const state = tracker?.state(epochs) ?? (plan === null ? null : describeDrift(plan, epochs, space));
          const alphaLevel = rules.alpha / Math.max(1, rules.series.filter((s) => s.gated.includes('level')).length);
          const unraised = final && plan !== null ? isRegressionUnraised(plan, epochs, space) : null;
          return findingOf(head, {
            rules: series,
            plan,
            state,
            unraised,
            epochs,
            baselines: ofSameMeaning(eligible.used, head, series.name),
            otherwise: eligible.used.find((recording) => ofSameMeaning([recording], head, series.name).length === 0),
            alphaLevel,
          });
        });
      return conclude(head, {
        findings,
        problems: problemsOf(head, rules, eligible, final),
        eligible,
        epochs,
        rules,
        final,
      });
    },
  };
}

/** The decision alone, offline: the same answer as a live run gave. */
export function judge(head: Recording, baselines: readonly Recording[], overrides: Overrides = {}): Judgement {
  return createJudge(baselines, overrides).judge(head, { final: true });
}

const lastCycle = (head: Recording): number => measured(head).at(-1)?.cycle ?? 0;

/** Plans of the drift-gated series that are there; the error budget is split over them. */
function plansOf(head: Recording, { used }: ComparableBaselines, rules: RunRules, space: Workspace): DriftPlan[] {
  const perCycle = requestsPerCycle(head);
  if (perCycle === null) return [];
  const early = measured(head).filter((checkpoint) => checkpoint.cycle <= FIRST_LOOK);
  const drifting = rules.series.filter((series) => series.gated.includes('drift'));
  const present = drifting.filter((series) => early.some((c) => readingOf(c, series.name) !== null));
  const share = Math.max(1, present.length);
  return drifting.flatMap((series) => {
    const baselines = ofSameMeaning(used, head, series.name);
    return planDrift(head, baselines, rules, series, perCycle, share, space) ?? [];
  });
}

/** Plan of a series that only explains; null where it is gated, and where nothing can be said. */
function explanatoryPlan(
  head: Recording,
  { used }: ComparableBaselines,
  rules: RunRules,
  series: SeriesRules,
  space: Workspace,
): DriftPlan | null {
  const perCycle = requestsPerCycle(head);
  if (series.gated.includes('drift') || perCycle === null || lastCycle(head) < FIRST_LOOK) return null;
  return planDrift(head, ofSameMeaning(used, head, series.name), rules, series, perCycle, 1, space);
}
