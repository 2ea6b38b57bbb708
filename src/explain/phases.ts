import { TAIL } from '../drift/interval.js';
import { phaseEstimate } from '../drift/phase-growth.js';
import type { Finding } from '../drift/verdict.js';
import type { PhaseRecord, Recording } from '../recording/recording.js';

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
  const found = phaseEstimate(phase, series, TAIL);
  if ('failed' in found) return { ...kind, ...nothing, failed: found.failed };
  const { mean, low, high } = found;
  const budget = finding.drift?.budget ?? 0;
  const grows = low > 0 && mean > budget ? true : high <= Math.max(budget, 0) ? false : null;
  return { ...kind, per1000Requests: mean, low, high, grows, failed: null };
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
