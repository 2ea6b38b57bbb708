import { minimumDetectableGrowth } from '../drift/budget/detectability.js';
import { type Budgets, writtenRules } from '../drift/budget/written-rules.js';
import { ALPHA, FIRST_LOOK } from '../drift/constants.js';
import { createJudge } from '../drift/judge.js';
import { measured } from '../drift/readings.js';
import type { Judgement } from '../drift/verdict.js';
import type { Recording, RecordingHeader } from '../recording/recording.js';
import type { Trouble } from '../recording/trouble.js';
import type { Collected } from './collect-pods.js';
import type { PodReadings } from './pod-readings.js';
import { type RecordingFacts, recordingOf, SLICE_SAMPLES, slicesOf, unmeasured } from './pod-recording.js';
import type { Grid } from './query-api.js';

/** One candidate pod, judged against the stable ones over the same slices. */
export interface JudgedPod {
  pod: string;
  recording: Recording;
  /** Of the stable pods, at most eight. */
  baselines: Recording[];
  judgement: Judgement;
  /** Minimum detectable growth of each gated series by the noise of these readings, per 1000 requests in its unit. */
  detectable: { series: string; growth: number }[];
}

export interface JudgedPods {
  judged: JudgedPod[];
  /** Candidate pods that were there too briefly to be judged, and served few of the requests. */
  leftOut: string[];
}

interface Window {
  /** Sample at which the window ends, on the grid; it may lie ahead. */
  planned: number;
  /** Nothing more will be scraped. */
  final: boolean;
}

/** Share of the requests that pods may serve which are not judged. */
const UNJUDGED_SHARE = 0.2;
const MAX_STABLE = 8;

/**
 * Judges each candidate pod as a run is judged, with the stable pods as its baselines; the error budget is shared among them.
 * Never green by absence: what cannot be read is a pod that is not measured.
 */
export function judgePods({ candidate, stable }: Collected, grid: Grid, window: Window, rules: Budgets): JudgedPods {
  const totals = candidate.map(requestsOf);
  const all = totals.reduce((sum, one) => sum + one, 0);
  const brief = candidate.filter((pod) => window.final && samplesOf(pod, grid) < FIRST_LOOK * SLICE_SAMPLES);
  const unjudged = brief.reduce((sum, pod) => sum + requestsOf(pod), 0);
  const leaves = brief.length < candidate.length && unjudged <= UNJUDGED_SHARE * all;
  const pods = leaves ? candidate.filter((pod) => !brief.includes(pod)) : candidate;
  // Nothing replays a single class of requests here.
  const { classes: _, ...kept } = rules;
  const facts = { rules: writtenRules({ ...kept, alpha: ALPHA / Math.max(1, pods.length) }), required: true };
  const gone = window.final && pods.length > 0 && pods.every((pod) => lastOf(pod) < lastSlice(grid));
  const judged =
    pods.length === 0
      ? [unmeasuredPod('candidate', { why: 'no-pods' }, facts)]
      : pods.map((pod): JudgedPod => {
          const trouble = troubleOf(pod, grid, window) ?? (gone ? ({ why: 'pods-gone' } as const) : null);
          if (trouble !== null) return unmeasuredPod(pod.pod, trouble, facts);
          return judgeOne(pod, stable, grid, window, facts.rules);
        });
  return { judged, leftOut: leaves ? brief.map(({ pod }) => pod) : [] };
}

/** A pod of which there is nothing to judge, and why. */
export function unmeasuredPod(pod: string, trouble: Trouble, facts: RecordingFacts): JudgedPod {
  const recording = unmeasured(pod, trouble, facts);
  return {
    pod,
    recording,
    baselines: [],
    judgement: createJudge([]).judge(recording, { final: true }),
    detectable: [],
  };
}

function judgeOne(
  pod: PodReadings,
  stable: readonly PodReadings[],
  grid: Grid,
  { planned, final }: Window,
  rules: RecordingHeader['rules'],
): JudgedPod {
  const last = grid.count - 1;
  // A pod that has gone is judged on its life.
  const to = final && lastOf(pod) < lastSlice(grid) ? Math.max(lastOf(pod), firstOf(pod)) : planned;
  const slices = slicesOf(firstOf(pod), to, last);
  const recording = recordingOf(pod, slices, grid, { rules, required: true });
  const baselines = stable
    .map((one) => recordingOf(one, slices, grid, { rules, required: false }))
    .map((one) => ({ one, read: measured(one).filter(({ values }) => Object.values(values).some((v) => v !== null)) }))
    .filter(({ read }) => read.length >= FIRST_LOOK)
    .sort((a, b) => b.read.length - a.read.length)
    .slice(0, MAX_STABLE)
    .map(({ one }) => one);
  const detectable = detectableIn(recording, baselines);
  const judgement = createJudge(baselines).judge(recording, { final });
  const noisy = judgement.verdict === 'pass' ? tooNoisy(judgement, detectable) : null;
  if (noisy === null) return { pod: pod.pod, recording, baselines, judgement, detectable };
  // Within its budget as far as can be seen, which is not far enough: the rest of the window may tell.
  if (final) recording.events.push({ kind: 'event', t: 0, what: 'not-measured', trouble: noisy });
  const told = final ? createJudge(baselines).judge(recording, { final }) : { ...judgement, settled: false };
  return { pod: pod.pod, recording, baselines, judgement: told, detectable };
}

/** Why a pass is none: growth of more than the budget could not have been told from none. */
function tooNoisy({ findings }: Judgement, detectable: JudgedPod['detectable']): Trouble | null {
  for (const { series, growth } of detectable) {
    const finding = findings.find((one) => one.series === series && one.gated);
    const budget = finding?.drift?.budget ?? null;
    if (finding === undefined || budget === null || growth <= budget) continue;
    return { why: 'window-too-noisy', series, growth, budget, unit: finding.unit };
  }
  return null;
}

/** By the noise of the pod itself and of the stable ones. */
function detectableIn(recording: Recording, baselines: readonly Recording[]): JudgedPod['detectable'] {
  const asBase = { ...recording, events: [], cycles: [] };
  return createJudge([asBase, ...baselines])
    .plans(recording)
    .flatMap((plan) => {
      const growth = minimumDetectableGrowth(plan, recording.checkpoints.length);
      return growth === null ? [] : [{ series: plan.rules.name, growth }];
    });
}

/** Why a pod cannot be measured; null where it can. */
function troubleOf(pod: PodReadings, grid: Grid, { final }: Window): Trouble | null {
  if (!pod.held.some(({ row }) => row.gated.length > 0)) return { why: 'no-scraped-memory', pod: pod.pod };
  if (pod.served === null) return { why: 'no-request-counter', pod: pod.pod };
  if (!final) return null;
  const scrapes = samplesOf(pod, grid);
  const needed = FIRST_LOOK * SLICE_SAMPLES;
  if (requestsOf(pod) === 0 && scrapes > 1) return { why: 'no-requests-counted', pod: pod.pod };
  if (scrapes < needed) return { why: 'too-few-scrapes', pod: pod.pod, scrapes, needed };
  return null;
}

/** Samples with a figure of its requests. */
function samplesOf({ served }: PodReadings, { count }: Grid): number {
  let found = 0;
  for (let i = 0; i < count; i++) if (Number.isFinite(served?.[i])) found++;
  return found;
}

function requestsOf({ served }: PodReadings): number {
  const first = served?.find(Number.isFinite) ?? 0;
  return (served?.findLast(Number.isFinite) ?? 0) - first;
}

/** The sample before its first request in the window; the first one where there is none. */
function firstOf({ served }: PodReadings): number {
  const first = served?.findIndex(Number.isFinite) ?? -1;
  const begun = served?.[first] ?? 0;
  const risen = served?.findIndex((value) => value > begun) ?? -1;
  return Math.max(0, risen === -1 ? first : risen - 1);
}

function lastOf({ served, held }: PodReadings): number {
  return Math.max(
    served?.findLastIndex(Number.isFinite) ?? -1,
    ...held.map(({ values }) => values.findLastIndex(Number.isFinite)),
  );
}

/** The last slice of the window begins here: a candidate that is not seen from here on has gone. */
const lastSlice = ({ count }: Grid): number => count - Math.max(SLICE_SAMPLES, Math.ceil(count / 16));
