import { judge } from '../drift/judge.js';
import { steadyLevel } from '../drift/level/level.js';
import { epochsOf, longest } from '../drift/readings.js';
import { recordingRefusal } from '../drift/validity/comparable.js';
import type { Finding } from '../drift/verdict.js';
import { differences, type Environment, withoutWarmUp } from '../recording/environment.js';
import type { Inherited, Recording, ReferenceLevel, Rules } from '../recording/recording.js';
import { ofEnvironment } from './lookup.js';
import type { StoredRecording } from './store.js';

/** The base itself grows, whatever a candidate does. */
export interface BaseGrowth {
  /** Commit of the oldest of the unbroken row of regressions, even where that is no longer kept; null: not known. */
  since: string | null;
  /** What the newest of them found, a sentence. */
  reason: string;
  /** The newest of them. */
  recording: Recording;
}

/**
 * Whether the base itself grows: the newest refresh of this environment that came to an answer found a regression.
 * It holds until a refresh finds none; one that was not measured, or stayed undecided, tells nothing. The recordings
 * of one refresh answer together, by the worst.
 * @param recordings at or before the base commit, nearest first, then newest first
 * @param environment without `plan`
 */
export function baseGrows(recordings: readonly StoredRecording[], environment: Environment): BaseGrowth | null {
  let found: BaseGrowth | null = null;
  for (const refresh of refreshesOf(recordings.filter((stored) => ofEnvironment(stored, environment)))) {
    const verdicts = refresh.map(({ verdict }) => verdict?.verdict);
    const grown = refresh.find(({ verdict }) => verdict?.verdict === 'regression');
    if (grown !== undefined) {
      found ??= { since: null, reason: grown.verdict?.reason ?? '', recording: grown };
      found.since = grown.verdict?.since ?? grown.header.commit ?? found.since;
    } else if (verdicts.some((verdict) => verdict === 'pass' || verdict === 'not-comparable')) break;
  }
  return found;
}

/**
 * What a candidate inherits of a base that grows: what the base's own recording does beyond the budgets that it
 * is judged by, against the same baselines. Also where those let it pass, or leave it undecided: they hide what
 * the rules of a base found (base-judgement.ts), and a candidate on that base would answer for the whole of it.
 * @param baselines that the candidate will be judged against
 * @param rules of the candidate
 * @param created when the candidate is measured: what is accepted must hold then, not when the base was measured
 * @throws BudgetSyntaxError
 */
export function inheritedOf(
  growth: BaseGrowth,
  baselines: readonly Recording[],
  rules: Rules,
  created: string | undefined,
): Inherited {
  const { since, reason, recording } = growth;
  const { created: _, ...header } = { ...recording.header, rules };
  const { findings } = judge(
    { ...recording, header: created === undefined ? header : { ...header, created } },
    baselines,
  );
  const shares = findings
    .filter(({ gated }) => gated)
    .map((finding) => [finding.series, beyond(finding, recording)] as const)
    .filter(([, share]) => share.growth > 0 || share.level > 0);
  return {
    since,
    reason,
    series: Object.fromEntries(shares),
    ...(recording.events.some(({ what }) => what === 'oom-kill') ? { killed: true } : {}),
  };
}

/**
 * The reference levels of a base's series, by name: those that the nearest storable recording of the same environment
 * and plan carries on, else the steady-state levels of the oldest one. Empty without any.
 * @param recordings nearest first
 * @param environment with `plan`
 */
export function referenceLevelsOf(
  recordings: readonly StoredRecording[],
  environment: Environment,
): Readonly<Record<string, ReferenceLevel>> {
  const storable = recordings
    .map(({ recording }) => recording)
    .filter(({ header }) => differences(withoutWarmUp(environment), withoutWarmUp(header.environment)).length === 0)
    .filter((recording) => recordingRefusal(recording) === null);
  const carried = storable.find(({ verdict }) => verdict?.anchors !== undefined)?.verdict?.anchors;
  const oldest = storable.at(-1);
  return carried ?? (oldest === undefined ? {} : steadyLevelsOf(oldest));
}

/** Steady-state levels of a recording's series, as reference levels that nobody has accepted. */
export function steadyLevelsOf(recording: Recording): Record<string, ReferenceLevel> {
  const epoch = longest(epochsOf(recording));
  const commit = recording.header.commit ?? null;
  const names = epoch === null ? [] : Object.keys(recording.header.series);
  return Object.fromEntries(
    names.flatMap((name): [string, ReferenceLevel][] => {
      const value = epoch === null ? null : steadyLevel(epoch, name);
      return value === null ? [] : [[name, { value, commit, accepted: false }]];
    }),
  );
}

/**
 * What a series does beyond its budgets, by each rule that it broke, in its unit. A peak is not inherited, nor growth that
 * has ended.
 */
function beyond(
  { series, verdict, cause, drift, level, peak }: Finding,
  { header, verdict: own }: Recording,
): { growth: number; level: number } {
  const growth = Math.max(0, drift?.growth.value ?? 0);
  const worseThan = (height: number | null | undefined): number => {
    const rise = (level?.value ?? 0) - (height ?? level?.value ?? 0);
    return header.series[series]?.better === 'higher' ? -rise : rise;
  };
  const worse = worseThan(level?.baseline);
  const anchors = own?.anchors ?? {};
  const crept = worseThan(Object.hasOwn(anchors, series) ? anchors[series]?.value : null);
  const rises = level !== null && level.budget !== null && Math.max(worse, crept) > level.budget;
  const peaks = peak !== null && peak.cap !== null && peak.value > peak.cap;
  // The estimate may lie a little below the budget that the decision, which weighs other shapes too, finds exceeded.
  const ended =
    cause.rule === 'growth-open' && (cause.withheld?.rule === 'paused' || cause.withheld?.rule === 'stopped');
  const grows = drift !== null && !ended && (growth > drift.budget || (verdict === 'regression' && !(rises || peaks)));
  return { growth: grows ? growth : 0, level: rises ? Math.max(0, worse) : 0 };
}

/** Recordings grouped by the refresh that made them: neighbours of one commit whose numbers fall, newest first. */
function refreshesOf(recordings: readonly StoredRecording[]): Recording[][] {
  const refreshes: Recording[][] = [];
  for (const { recording } of recordings) {
    const group = refreshes.at(-1);
    const newer = group?.at(-1);
    if (group !== undefined && newer !== undefined && isOfSameRefresh(newer, recording)) group.push(recording);
    else refreshes.push([recording]);
  }
  return refreshes;
}

function isOfSameRefresh({ header: newer }: Recording, { header: older }: Recording): boolean {
  const [n, o] = [newer.refresh, older.refresh];
  return n !== undefined && o !== undefined && newer.commit === older.commit && n.of === o.of && o.run < n.run;
}
