import type { PhaseRecord, Recording } from '../recording/recording.js';
import { type PhaseEstimate, phaseEstimate } from './phase-growth.js';
import { seriesLabel } from './readings.js';
import type { RunRules, SeriesRules } from './rules.js';
import type { Problem } from './verdict.js';
import { classGrowthText } from './words.js';

/**
 * Budgets of single classes of requests, which identical mixed cycles cannot tell apart: judged by the cycles of each
 * class alone, in every series gated for growth that is measured in bytes. A class that was not replayed, or not served,
 * is `not-measured`: never green by absence. The error is split over classes and series.
 */
export function classProblems(head: Recording, rules: RunRules): Problem[] {
  const judged = rules.series.filter(({ gated, unit }) => gated.includes('drift') && unit === 'bytes');
  const tail = rules.alpha / Math.max(1, rules.classes.length * judged.length);
  return rules.classes.flatMap(({ name, bytes }) => {
    const phase = head.phases.find((one) => one.phase === 'class' && one.class === name);
    if (phase === undefined) {
      return { verdict: 'not-measured' as const, reason: `class ${name} has a budget and was not replayed by itself` };
    }
    return judged.flatMap((series) => problemOf(phase, name, series, bytes, tail));
  });
}

function problemOf(
  phase: PhaseRecord,
  name: string,
  { name: series }: SeriesRules,
  budget: number,
  tail: number,
): Problem[] {
  const found = phaseEstimate(phase, series, tail);
  if ('failed' in found) {
    const reason = `${seriesLabel(series)} says nothing of class ${name}, which has a budget: ${found.failed}`;
    return [{ verdict: 'not-measured', reason }];
  }
  const verdict = verdictOf(found, budget);
  if (verdict === null) return [];
  const text = classGrowthText(series, name, found, budget);
  return verdict === 'regression'
    ? [{ verdict, reason: text, absolute: true }]
    : [{ verdict, reason: `${text}: undecided`, remedy: 'a longer max-duration gives the class more requests' }];
}

function verdictOf({ low, high }: PhaseEstimate, budget: number): 'regression' | 'inconclusive' | null {
  return low > budget ? 'regression' : high > budget ? 'inconclusive' : null;
}
