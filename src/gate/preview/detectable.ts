import { quantumOf, type RunRules, readRules } from '../../drift/budget/rules.js';
import type { Budgets } from '../../drift/budget/written-rules.js';
import { LAST_LOOK, QUANTISED_QUANTUM, QUANTISED_STEPS, WARM_CYCLES } from '../../drift/constants.js';
import { Workspace } from '../../drift/growth/noise.js';
import { planDrift } from '../../drift/growth/tracker.js';
import { emptyRecording, type Recording } from '../../recording/recording.js';
import { SERIES, seriesWhere } from '../../series/series.js';

/** The least growth of a series that a run of full length can find, however quiet the service is. Bytes. */
export interface Detectable {
  series: string;
  /** Per 1000 requests, as configured. */
  budgetPer1000: number;
  /** Per 1000 requests, as the judge will widen it. */
  widenedPer1000: number;
  /** A regression is no smaller than this. */
  perRequest: number;
  /** Requests a cycle from which on the budget can be held; null where as many are sent already. */
  cycleNeeded: number | null;
}

/**
 * What the budgets come to with so many requests in a cycle. Series that are not judged for growth, or by a budget per
 * minute (which depends on the run's pace), are left out.
 */
export function detectable(requestsPerCycle: number, configured: Budgets): Detectable[] {
  // Growth that was accepted, or that the base has, comes on top of a budget, for a time.
  const { accepted: _accepted, inherited: _inherited, ...rules } = configured;
  const run = emptyRun(requestsPerCycle);
  const read = readRules(run.header, rules);
  return read.series.flatMap((series) => {
    const { growth } = series;
    if (!series.gated.includes('drift') || growth === null || growth.per !== '1000 requests') return [];
    const plan = planDrift(run, [], read, series, requestsPerCycle, 1, new Workspace());
    if (plan === null) return [];
    const widenedPer1000 = plan.budgetPer1000;
    const steps = staircasePer1000(series, requestsPerCycle);
    const least = Math.max(widenedPer1000 > growth.bytes ? widenedPer1000 : 0, steps);
    const enough = least <= growth.bytes || growth.bytes === 0;
    return [
      {
        series: series.name,
        budgetPer1000: growth.bytes,
        widenedPer1000,
        perRequest: Math.max(growth.bytes, least) / 1000,
        // Both fall as the requests of a cycle rise.
        cycleNeeded: enough ? null : Math.ceil((requestsPerCycle * least) / growth.bytes),
      },
    ];
  });
}

/** A series that moves in large steps is a regression only after several of them, over the cycles that are used. */
function staircasePer1000(series: RunRules['series'][number], requestsPerCycle: number): number {
  const quantum = quantumOf(series);
  if (quantum < QUANTISED_QUANTUM) return 0;
  const requests = (LAST_LOOK - WARM_CYCLES - 1) * requestsPerCycle;
  return (QUANTISED_STEPS * quantum * series.scale * 1000) / requests;
}

/** What the judge is given when nothing is measured yet. */
function emptyRun(requestsPerCycle: number): Recording {
  return emptyRecording({
    format: 'memdrift.recording',
    version: 1,
    environment: {},
    subject: {},
    plan: { cycle: requestsPerCycle, cycles: LAST_LOOK },
    series: Object.fromEntries(
      // One for each step size of allocation; only a run shows which of them a service has.
      seriesWhere(({ previewed }) => previewed === true).map((name) => {
        const { unit, better, gated } = SERIES[name];
        return [name, { unit, better, gated: [...gated], required: false }];
      }),
    ),
  });
}
