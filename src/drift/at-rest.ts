import type { Recording, RestRecord } from '../recording/recording.js';
import { definitionOf } from '../series/series.js';
import { acceptanceIn, acceptedNotes } from './budget/acceptance.js';
import { allowanceOf, budgetOf } from './budget/allowance.js';
import type { SeriesRules } from './budget/rules.js';
import { FIRST_LOOK } from './constants.js';
import { growthPer1000 } from './growth/tracker.js';
import { beforeFirstLook, measured, readingOf, requestsPerMinute } from './readings.js';
import type { Finding } from './verdict.js';

/**
 * The idle invariants: series that return at rest, with nothing in flight, to 0 or to their reading at the end of the
 * warm-up (`atRest` of series-definition.ts). A slope would not find one request that is stuck after a thousand others, and
 * has not to: what must return and does not is there, exactly. "Idle invariants" of docs/algorithm.md.
 */

/** Checkpoints in a row that must lie above, where nothing was awaited after the last cycle. */
const LASTING = 5;
/** A base that has the same fault is let pass this many times its share: counts of rare events differ so much. */
const TIMES_OF_BASE = 3;

/** Whether a series is judged by what it returns to at rest. */
export function isJudgedAtRest({ name, gated }: Pick<SeriesRules, 'name' | 'gated'>): boolean {
  return definitionOf(name)?.atRest !== undefined && gated.includes('drift');
}

/** What a series returns to at rest, in its unit; null where that is not known. */
function levelAtRest(recording: Recording, name: string): number | null {
  const declared = Object.hasOwn(recording.header.series, name) ? recording.header.series[name] : undefined;
  if (typeof declared?.rest === 'number') return declared.rest;
  if (definitionOf(name)?.atRest === 'zero') return 0;
  const first = measured(recording).find((checkpoint) => readingOf(checkpoint, name) !== null);
  return first === undefined ? null : readingOf(first, name);
}

/** Gated series whose last reading lies above what they return to: one is stuck, or the server is late. */
export function notAtRest(recording: Recording): string[] {
  return Object.entries(recording.header.series).flatMap(([name, { gated = [] }]) => {
    const level = levelAtRest(recording, name);
    const last = readingOf(measured(recording).at(-1) ?? null, name);
    const isAbove = isJudgedAtRest({ name, gated }) && level !== null && last !== null && last > level;
    return isAbove ? [name] : [];
  });
}

/** What the server told of a series after the last cycle; null where it was at rest already, and in older recordings. */
function awaitedOf({ rests = [] }: Recording, name: string): RestRecord | null {
  return rests.findLast(({ values }) => Object.hasOwn(values, name)) ?? null;
}

/** What stays above at rest, in the series' unit: what was awaited after the last cycle, else what lasts. */
function excessAtRest(recording: Recording, name: string): { excess: number; level: number; requests: number } | null {
  const level = levelAtRest(recording, name);
  if (level === null) return null;
  const requests = recording.checkpoints.at(-1)?.requests ?? 0;
  const awaited = awaitedOf(recording, name)?.values[name] ?? null;
  if (awaited !== null) return { excess: Math.max(0, awaited - level), level, requests };
  const last = measured(recording).flatMap((checkpoint) => readingOf(checkpoint, name) ?? []);
  const lasting = last.length < LASTING ? level : Math.min(...last.slice(-LASTING));
  return { excess: Math.max(0, lasting - level), level, requests };
}

const per1000 = ({ excess, requests }: { excess: number; requests: number }): number =>
  requests > 0 ? (1000 * excess) / requests : 0;

/**
 * The finding of a series that is judged at rest. Anything that stays is a regression, beyond what its budget, a reviewed
 * entry or the base's own share allow.
 * @param baselines those whose figure of the series means the same
 * @param final until the run has ended nothing is called stuck: the server may only be late
 */
export function restFinding(
  candidate: Recording,
  rules: SeriesRules,
  baselines: readonly Recording[],
  final: boolean,
): Finding {
  const { name: series, unit } = rules;
  const checkpoints = measured(candidate);
  const values = checkpoints.map((checkpoint) => readingOf(checkpoint, series));
  const cycles = checkpoints.at(-1)?.cycle ?? 0;
  const gated = rules.required || values.some((value) => value !== null);
  const found = excessAtRest(candidate, series);
  const bases = baselines.flatMap((recording) => excessAtRest(recording, series) ?? []);
  const rate = requestsPerMinute(beforeFirstLook(candidate));
  const own = rules.growth === null ? 0 : (growthPer1000(rules.growth, rate) ?? 0);
  const ofBase = Math.max(0, ...bases.map(per1000));
  const allowance = allowanceOf(rules, own, ofBase, (growth) => growthPer1000(growth, rate));
  const budget = budgetOf(allowance) + ofBase;
  const most = budget + (TIMES_OF_BASE - 1) * (ofBase + allowance.inherited);
  const kept = found === null || !final ? 0 : per1000(found);
  const drift =
    found === null
      ? null
      : {
          growth: { value: kept, low: kept, high: kept, unit },
          perMinute: rate === null ? null : (kept * rate) / 1000,
          budget,
          baseline: bases.length === 0 ? null : ofBase,
        };
  const reviewed = {
    ...{ gated, rules, plan: null, state: null, drift, comparison: null },
    unraised: allowance.accepted > 0 ? kept > most - allowance.accepted : null,
  };
  const accepted = acceptanceIn(reviewed);
  const last = values.findLast((value) => value !== null) ?? null;
  const shown = {
    ...{ series, unit, gated, drift, peak: null, values, notes: acceptedNotes(reviewed) },
    level: last === null ? null : { value: last, baseline: null, budget: null },
    cyclesToVerdict: cycles >= FIRST_LOOK ? cycles : null,
    ...(accepted === null ? {} : { accepted }),
  };
  const awaited = awaitedOf(candidate, series);
  if (final && awaited?.values[series] === null) {
    const cause = { rule: 'still-falls', series, waitedMs: awaited.waited_ms } as const;
    return { ...shown, verdict: 'inconclusive', cause, cyclesToVerdict: null };
  }
  if (found === null) {
    return {
      ...shown,
      verdict: cycles > 0 && gated ? 'not-measured' : 'pass',
      cause: { rule: 'series-unread', series },
    };
  }
  const { excess, level, requests } = found;
  if (kept > most)
    return { ...shown, verdict: 'regression', cause: { rule: 'stays', series, unit, excess, level, requests } };
  return { ...shown, verdict: 'pass', cause: { rule: 'returns', series, unit, level, excess: final ? excess : 0 } };
}
