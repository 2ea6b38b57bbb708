import type { PhaseFailure } from '../drift/cause.js';
import { TAIL } from '../drift/growth/growth-interval.js';
import { phaseEstimate } from '../drift/phase-growth.js';
import type { Estimate } from '../drift/stats/estimate.js';
import type { Finding } from '../drift/verdict.js';
import type { PhaseRecord, Recording } from '../recording/recording.js';

/**
 * Which requests cause growth. Identical cycles mix all classes of requests in fixed proportion, so no fit over them can
 * attribute growth to a class; cycles of one kind alone can. Each estimate has a few steps only: it explains, and never
 * decides a verdict.
 */
export interface PhaseGrowth {
  /** class, repeat, unseen, error, abort, or the dimension that alone was new: texts, paths, ... */
  phase: string;
  /** Of the requests, in phase `class`; else null. */
  class: string | null;
  series: string;
  /** Per 1000 requests of that kind; null where the phase gives no estimate. */
  growth: Estimate | null;
  /** Over the budget, with the whole interval above zero; null where that is undecided. */
  grows: boolean | null;
  /** Why there is no estimate; null where there is one. */
  failed: PhaseFailure | null;
}

/**
 * Growth by phase of the series that grew. Where none grew (phases replayed on request), of the first series that grows
 * in some phase.
 * @param first where growth first appears; null where nothing grew
 */
export function phaseGrowth(recording: Recording, findings: readonly Finding[], first: string | null): PhaseGrowth[] {
  const judged = findings.filter(({ gated, drift, series }) => gated && (drift !== null || series === first));
  const of = (finding: Finding): PhaseGrowth[] => recording.phases.map((phase) => growthIn(phase, finding));
  const lead = judged.find(({ series }) => series === first);
  if (lead !== undefined) return of(lead);
  const growing = judged.map(of).filter((rows) => rows.some(({ grows }) => grows === true));
  // The layers below only follow: one of them is enough.
  return growing[0] ?? judged.slice(0, 1).flatMap(of);
}

function growthIn(phase: PhaseRecord, finding: Finding): PhaseGrowth {
  const { series, unit } = finding;
  const kind = { phase: phase.phase, class: phase.class ?? null, series };
  const found = phaseEstimate(phase, series, TAIL);
  if ('failed' in found) return { ...kind, growth: null, grows: null, failed: found.failed };
  const budget = finding.drift?.budget ?? 0;
  const grows = found.low > 0 && found.value > budget ? true : found.high <= Math.max(budget, 0) ? false : null;
  return { ...kind, growth: { ...found, unit }, grows, failed: null };
}
