import type { PhaseRecord } from '../recording/recording.js';
import { definitionOf } from '../series/series.js';
import type { PhaseFailure } from './cause.js';
import type { Interval } from './stats/estimate.js';
import { tUpper } from './stats/quantile.js';

/** Fewer steps have no spread to speak of. */
const MIN_STEPS = 3;
/** Answers of a phase that came as expected, at least: a phase that was not served tells nothing of the memory it takes. */
const SERVED = 0.5;

/**
 * Growth of a series by requests of one kind, from cycles of that kind alone: a t interval over what each step added.
 * Per 1000 of those requests, in the series' unit.
 * @param tail of either side
 * @returns why it tells nothing where it does not
 */
export function phaseEstimate(phase: PhaseRecord, series: string, tail: number): Interval | { failed: PhaseFailure } {
  const failed = failureOf(phase, series);
  if (failed !== null) return { failed };
  const rates = increments(phase, series);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / (rates.length - 1);
  // Readings are rounded to the granularity: equal ones do not mean that nothing moved.
  const rounding = ((definitionOf(series)?.granularity ?? 1) * 1000) / requestsPerStep(phase) / Math.sqrt(12);
  const half = tUpper(tail, rates.length - 1) * Math.sqrt((variance + rounding ** 2) / rates.length);
  return { value: mean, low: mean - half, high: mean + half };
}

function failureOf({ steps, failed, death }: PhaseRecord, series: string): PhaseFailure | null {
  if (death !== undefined) return { why: 'died', death };
  if (failed !== undefined) return { why: 'recorded', detail: failed };
  const measured = steps.slice(1);
  if (measured.length < MIN_STEPS) return { why: 'no-time' };
  if (steps.some(({ values }) => typeof values[series] !== 'number')) return { why: 'unread' };
  const sent = measured.reduce((sum, step) => sum + step.sent, 0);
  const ok = measured.reduce((sum, step) => sum + step.ok, 0);
  return sent === 0 || ok < SERVED * sent ? { why: 'unserved', ok, sent } : null;
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
