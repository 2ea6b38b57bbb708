import type { PhaseRecord, Recording } from '../../recording/recording.js';
import { phaseEstimate } from '../phase-growth.js';
import type { Interval } from '../stats/estimate.js';
import type { Problem } from '../verdict.js';
import type { RunRules, SeriesRules } from './rules.js';

/**
 * Budgets of single classes of requests, which identical mixed cycles cannot tell apart: judged by the cycles of each
 * class alone, in every series gated for growth that is measured in bytes. A class that was not replayed, or not served,
 * is `not-measured`: never green by absence. The error is split over classes and series.
 */
export function classProblems(candidate: Recording, rules: RunRules): Problem[] {
  const judged = rules.series.filter(({ gated, unit }) => gated.includes('drift') && unit === 'bytes');
  const tail = rules.alpha / Math.max(1, rules.classes.length * judged.length);
  return rules.classes.flatMap(({ name, bytes }) => {
    const phase = candidate.phases.find((one) => one.phase === 'class' && one.class === name);
    if (phase === undefined) {
      return { verdict: 'not-measured' as const, cause: { rule: 'class-not-replayed' as const, class: name } };
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
    const { failed } = found;
    return [{ verdict: 'not-measured', cause: { rule: 'class-untold', class: name, series, failed } }];
  }
  const verdict = verdictOf(found, budget);
  if (verdict === null) return [];
  const open = verdict === 'inconclusive';
  const growth = { ...found, unit: 'bytes' } as const;
  const cause = { rule: 'class-growth', class: name, series, growth, budget, open } as const;
  return [{ verdict, cause, ...(open ? {} : { absolute: true }) }];
}

function verdictOf({ low, high }: Interval, budget: number): 'regression' | 'inconclusive' | null {
  return low > budget ? 'regression' : high > budget ? 'inconclusive' : null;
}
