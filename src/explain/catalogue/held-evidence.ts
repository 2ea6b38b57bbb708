import type { PhaseGrowth } from '../phase-evidence.js';
import type { Allocation, Holder } from '../why-it-grows.js';
import type { Certainty, Shape } from './pattern-shape.js';

/** What the processes of a service and the phases told of a growth. */
export interface HeldEvidence {
  /** The likeliest; null where only a line is known. */
  holder: Holder | null;
  allocation: Allocation | null;
  phases: readonly PhaseGrowth[];
}

/** A pattern that is told by who holds what grows. */
export interface HeldPattern<Id extends string> {
  id: Id;
  shape: Shape;
  /** How sure the evidence makes it; null: it is not it. */
  picks(evidence: HeldEvidence): Certainty | null;
  /** Public reports of it: `owner/repository#number`. */
  cases: readonly string[];
}

/** Whether it grows in that phase; null where that was not decided. */
export function growsIn(phases: readonly PhaseGrowth[], name: string): boolean | null {
  return phases.find(({ phase }) => phase === name)?.grows ?? null;
}

/** It grows with those requests, and not with the recorded ones when they come again. */
export function onlyIn(phases: readonly PhaseGrowth[], name: string): Certainty | null {
  if (growsIn(phases, name) !== true) return null;
  const others = phases.filter(({ phase }) => phase === 'repeat' || phase === 'class' || phase === 'unseen');
  return others.some(({ grows }) => grows === true) ? null : 'likely';
}
