import { canonical, differences, type Environment, withoutWarmUp } from '../../recording/environment.js';
import type { Recording } from '../../recording/recording.js';
import type { Refusal } from '../cause.js';
import { FIRST_LOOK } from '../constants.js';
import { measured, readingOf } from '../readings.js';

/** At most this many baseline recordings are used, the newest. */
const MAX_BASELINES = 8;

/** Events after which a recording tells nothing of how the service behaves when it is left alone. */
const SPOILING: ReadonlySet<string> = new Set([
  'oom-kill',
  'device-oom',
  'exit',
  'contaminated',
  'cancelled',
  'not-measured',
]);

export interface ComparableBaselines {
  /** Newest first, at most eight. */
  used: Recording[];
  /** Recordings offered that are not used. */
  refused: Refusal[];
  /** True where there are recordings of this environment, and in each the service was killed for memory. */
  allKilled: boolean;
  /** True where there are some, and in each an allocation on the device failed. */
  allOutOfMemory: boolean;
}

/**
 * Why a recording cannot be a baseline, whatever it is compared with; null where it can. A recording without
 * its own verdict is judged by its readings alone.
 */
export function recordingRefusal(recording: Recording): Refusal | null {
  const { commit = null, created = null } = recording.header;
  const named = { recording: { commit, created } };
  const verdict = recording.verdict?.verdict;
  if (verdict === 'regression' || verdict === 'not-measured') return { ...named, why: 'verdict', verdict };
  const spoilt = recording.events.find(({ what }) => SPOILING.has(what));
  if (spoilt !== undefined) return { ...named, why: 'event', what: spoilt.what };
  const checkpoints = measured(recording);
  const of = checkpoints.length;
  if (of < FIRST_LOOK) return { ...named, why: 'too-few-checkpoints', found: of, needed: FIRST_LOOK };
  for (const [series, { required, unit }] of Object.entries(recording.header.series)) {
    if (!required) continue;
    const readings = checkpoints.map((checkpoint) => readingOf(checkpoint, series));
    const missing = readings.filter((reading) => reading === null).length;
    if (missing > 0) return { ...named, why: 'series-unread', series, missing, of };
    const zeros = readings.filter((reading) => reading === 0).length;
    if (unit === 'bytes' && zeros > 0 && zeros < readings.length) {
      return { ...named, why: 'series-zero', series, zeros, of };
    }
  }
  return null;
}

/**
 * Of the baselines used, those whose figure of a series means the same as the head's (another allocator counts its
 * own way). One without a meaning is taken to mean the same.
 */
export function ofSameMeaning(baselines: readonly Recording[], candidate: Recording, series: string): Recording[] {
  const here = meaningOf(candidate, series);
  return baselines.filter((recording) => {
    const there = meaningOf(recording, series);
    return here === null || there === null || here === there;
  });
}

/** What a recording's figure of a series is; null where it is not recorded. */
export function meaningOf({ header }: Recording, series: string): string | null {
  return (Object.hasOwn(header.series, series) ? header.series[series]?.meaning : undefined) ?? null;
}

/** Which of the recordings offered the candidate is compared with: the eight newest of the same environment that are comparable. */
export function chooseBaselines(candidate: Recording, offered: readonly Recording[]): ComparableBaselines {
  const result: ComparableBaselines = { used: [], refused: [], allKilled: false, allOutOfMemory: false };
  let comparable = 0;
  let killed = 0;
  let outOfMemory = 0;
  for (const recording of newestFirst(offered)) {
    const different = differences(comparedFacts(candidate), comparedFacts(recording));
    if (different.length > 0) {
      const { commit = null, created = null } = recording.header;
      result.refused.push({ recording: { commit, created }, why: 'environment', differences: different });
      continue;
    }
    comparable++;
    if (recording.events.some((event) => event.what === 'oom-kill')) killed++;
    if (recording.events.some((event) => event.what === 'device-oom')) outOfMemory++;
    const refusal = recordingRefusal(recording);
    if (refusal !== null) result.refused.push(refusal);
    else if (result.used.length < MAX_BASELINES) result.used.push(recording);
  }
  result.allKilled = comparable > 0 && killed === comparable;
  result.allOutOfMemory = comparable > 0 && outOfMemory === comparable;
  return result;
}

/**
 * What must be equal: the environment, and with it the workload and the plan, which a recording may name in its header
 * alone (contract: environment). Not the length of the warm-up.
 */
function comparedFacts({ header }: Recording): Environment {
  const { cycle = null, vary = null, concurrency = null, speed = null } = header.plan ?? {};
  const plan = [cycle, vary, concurrency, speed].every((fact) => fact === null)
    ? null
    : { cycle, vary, concurrency, speed };
  return { workload: header.workload?.sha256 ?? null, plan, ...withoutWarmUp(header.environment) };
}

/** Newest first by creation; then by commit and content, so that the order offered changes nothing. */
function newestFirst(recordings: readonly Recording[]): Recording[] {
  const text = new Map<Recording, string>();
  const content = (recording: Recording): string => {
    const known = text.get(recording) ?? canonical([recording.header, recording.checkpoints]);
    text.set(recording, known);
    return known;
  };
  return [...recordings].sort(
    (a, b) =>
      descending(a.header.created ?? '', b.header.created ?? '') ||
      descending(a.header.commit ?? '', b.header.commit ?? '') ||
      descending(content(a), content(b)),
  );
}

const descending = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
