import { tUpper } from '../drift/quantile.js';
import type { Finding } from '../drift/verdict.js';
import type { PhaseRecord, Recording } from '../recording/recording.js';
import { definitionOf } from '../series/series.js';

/**
 * What growth hangs on. Identical cycles mix all classes of requests in fixed proportion, so no fit over them can tell
 * whose growth it is; cycles of one kind alone can. Estimates of a few steps each: they explain, and never judge.
 */
export interface PhaseGrowth {
  /** class, repeat, unseen, error, abort. */
  phase: string;
  /** Of the requests, in phase `class`; else null. */
  class: string | null;
  series: string;
  unit: Finding['unit'];
  /** Per 1000 requests of that kind, with its 95 % interval; null where the phase tells nothing. */
  per1000Requests: number | null;
  low: number | null;
  high: number | null;
  /** Beyond the budget with its whole interval above zero; null where that is open. */
  grows: boolean | null;
  /** Why it tells nothing; null where it does. */
  failed: string | null;
}

/** Fewer steps have no spread to speak of. */
const MIN_STEPS = 3;
/** Answers of a phase that came as expected, at least: a phase that was not served says nothing of the memory it takes. */
const SERVED = 0.5;

/**
 * Growth by phase, of the series that grew, or else of those that some phase makes grow: those phases that were replayed
 * say so on request.
 * @param first where growth first appears; null where nothing grew
 */
export function phaseGrowth(recording: Recording, findings: readonly Finding[], first: string | null): PhaseGrowth[] {
  const judged = findings.filter(({ gated, drift, series }) => gated && (drift !== null || series === first));
  const of = (finding: Finding): PhaseGrowth[] => recording.phases.map((phase) => growthIn(phase, finding));
  const lead = judged.find(({ series }) => series === first);
  if (lead !== undefined) return of(lead);
  const growing = judged.map(of).filter((rows) => rows.some(({ grows }) => grows === true));
  // The layers below only follow: one of them says it all.
  return growing[0] ?? judged.slice(0, 1).flatMap(of);
}

function growthIn(phase: PhaseRecord, finding: Finding): PhaseGrowth {
  const { series, unit } = finding;
  const nothing = { per1000Requests: null, low: null, high: null, grows: null };
  const kind = { phase: phase.phase, class: phase.class ?? null, series, unit };
  const failed = phase.failed ?? problemOf(phase, series);
  if (failed !== null) return { ...kind, ...nothing, failed };
  const rates = increments(phase, series);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (rates.length - 1);
  // Readings are rounded to the granularity: equal ones do not mean that nothing moved.
  const perStep = requestsPerStep(phase);
  const rounding = ((definitionOf(series)?.granularity ?? 1) * 1000) / perStep / Math.sqrt(12);
  const half = tUpper(0.025, rates.length - 1) * Math.sqrt((variance + rounding ** 2) / rates.length);
  const budget = finding.drift?.budget ?? 0;
  const [low, high] = [mean - half, mean + half];
  const grows = low > 0 && mean > budget ? true : high <= Math.max(budget, 0) ? false : null;
  return { ...kind, per1000Requests: mean, low, high, grows, failed: null };
}

function problemOf({ steps }: PhaseRecord, series: string): string | null {
  const measured = steps.slice(1);
  if (measured.length < MIN_STEPS) return 'there was no time for it';
  if (steps.some(({ values }) => typeof values[series] !== 'number')) return 'the series was not read';
  const sent = measured.reduce((sum, step) => sum + step.sent, 0);
  const ok = measured.reduce((sum, step) => sum + step.ok, 0);
  if (sent === 0 || ok < SERVED * sent) return `${ok} of ${sent} requests were answered as expected`;
  return null;
}

/** Per 1000 requests, one of each step. */
function increments({ steps }: PhaseRecord, series: string): number[] {
  return steps.slice(1).map((step, index) => {
    const before = steps[index]?.values[series] ?? 0;
    return (((step.values[series] ?? 0) - before) * 1000) / Math.max(1, step.sent);
  });
}

function requestsPerStep({ steps }: PhaseRecord): number {
  const sent = steps.slice(1).map((step) => step.sent);
  return Math.max(1, sent.reduce((sum, n) => sum + n, 0) / Math.max(1, sent.length));
}

/** What the phases say together, a sentence each; the most telling first. Only what they decided is said. */
export function phaseSentences(rows: readonly PhaseGrowth[]): string[] {
  const grows = (phase: string): boolean | null => rows.find((row) => row.phase === phase)?.grows ?? null;
  return [
    ...classSentence(rows.filter(({ phase }) => phase === 'class')),
    ...inputSentence(grows('repeat'), grows('unseen')),
    ...(grows('abort') === true ? ['It grows by requests that the client hangs up on.'] : []),
    ...(grows('error') === true ? ['It grows by requests that are rejected as invalid.'] : []),
  ];
}

function inputSentence(repeat: boolean | null, unseen: boolean | null): string[] {
  if (repeat === false && unseen === true) {
    return [
      'It grows with unseen inputs and not with repeated ones: something is kept for each new input, as a cache without a bound does.',
    ];
  }
  if (repeat === true) return ['It grows with repeated inputs as well: it is no cache that is keyed by the input.'];
  return [];
}

function classSentence(classes: readonly PhaseGrowth[]): string[] {
  const growing = classes.filter(({ grows }) => grows === true);
  const flat = classes.filter(({ grows }) => grows === false);
  if (growing.length === 0 || classes.length < 2) return [];
  const named = growing.map((row) => `"${row.class}"`);
  if (growing.length === classes.length) return ['Requests of every class make it grow.'];
  const others = classes.length - growing.length;
  const rest =
    flat.length === others
      ? `${others === 1 ? 'the other class does' : `the other ${others} classes do`} not`
      : `of the other ${others}, ${others - flat.length} could not be decided`;
  return [`It grows by requests of class ${named.join(', ')}; ${rest}.`];
}
