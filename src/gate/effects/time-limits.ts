import type { Step } from '../../report/terminal/steps.js';
import type { GateConfig } from '../config/config.js';

/** Reading the baselines, and storing one: longer than a store retries. */
const READING_MS = 5 * 60_000;
const STORING_MS = 11 * 60_000;
/** In each run: answers of the engine, waiting for a free GPU, the last lines of the service, its removal. */
const GRACE_MS = 4 * 60_000;
/** Starting takes longer than the service's own startup: networks and containers are created one after the other. */
const STARTING_MS = 60_000;
/** All phases together take at most this share of `max-duration`, but at least a minute. */
const SHARE_OF_DURATION = 0.25;
const LEAST_PHASES_MS = 60_000;

/** Time limit of each part, ms. Pulling images does not count. */
export interface TimeLimits {
  readingMs: number;
  /** Until the service is ready. */
  startupMs: number;
  /** From readiness to the last checkpoint: warm-up, checks and cycles. */
  measuringMs: number;
  /** Phases before the verdict: of classes with a budget, and of a paired A/B. */
  phasesMs: number;
  /** After the verdict: phases that find the requests which cause growth, and who holds what grows. */
  explanationMs: number;
  storingMs: number;
  graceMs: number;
  /** Most runs; only reading the baselines is done once. */
  runs: number;
}

/**
 * @param runs most runs, each with a launch of its own
 * @param hasStore whether there are baselines to read, and a place to store one
 */
export function timeLimits(
  { service, plan, report, rules }: GateConfig,
  { refresh }: { refresh: boolean },
  runs: number,
  hasStore: boolean,
): TimeLimits {
  return {
    readingMs: hasStore ? READING_MS : 0,
    startupMs: service.startupTimeoutMs + STARTING_MS,
    measuringMs: plan.maxDurationMs,
    // Else they are part of the explanation.
    phasesMs:
      refresh || (rules.classes === undefined && runs === 1)
        ? 0
        : Math.max(LEAST_PHASES_MS, plan.maxDurationMs * SHARE_OF_DURATION),
    explanationMs: refresh || report.explain === 'never' ? 0 : report.explainMs,
    storingMs: refresh && hasStore ? STORING_MS : 0,
    graceMs: GRACE_MS,
    runs,
  };
}

export function runMs({ startupMs, measuringMs, phasesMs, explanationMs, storingMs, graceMs }: TimeLimits): number {
  return startupMs + measuringMs + phasesMs + explanationMs + storingMs + graceMs;
}

export function totalMs(limits: TimeLimits): number {
  return limits.readingMs + limits.runs * runMs(limits);
}

/** For a person who waits. */
export function limitsStep(limits: TimeLimits): Step {
  const { readingMs, startupMs, measuringMs, phasesMs, explanationMs, storingMs, graceMs, runs } = limits;
  const parts: [string, number][] = [
    ['startup', startupMs / 1000],
    ['measuring', measuringMs / 1000],
    ['phases', phasesMs / 1000],
    ['explanation', explanationMs / 1000],
    ['storing', storingMs / 1000],
    ['grace', graceMs / 1000],
  ];
  return { step: 'limits', wholeS: totalMs(limits) / 1000, readingS: readingMs / 1000, runs, parts };
}
