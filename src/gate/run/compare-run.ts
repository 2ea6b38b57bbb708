import { baseGrows, inheritedOf } from '../../baseline/history.js';
import { lookUp, ofEnvironment } from '../../baseline/lookup.js';
import { writtenRules } from '../../drift/budget/written-rules.js';
import type { Refusal } from '../../drift/cause.js';
import type { Environment } from '../../recording/environment.js';
import type { Recording, Rules } from '../../recording/recording.js';
import { NoBaseline } from './run-failures.js';
import type { Run } from './run-inputs.js';

/** What a run is compared with, and its rules with the growth that it inherits from a base that grows. */
export interface Comparison {
  rules: Rules;
  baselines: readonly Recording[];
  refused: readonly Refusal[];
}

/** A refresh inherits nothing: it reports the base's growth until that is fixed or accepted. */
export function compareWith({ config, options, stored, out, ab }: Run, environment: Environment): Comparison {
  const rules = writtenRules(config.rules);
  const grows = options.refresh ? null : baseGrows(ab?.stored ?? stored.recordings, environment);
  out.foundBaseGrowth(grows);
  if (ab !== null) {
    // Reported, but added to no budget: the paired base shows the same growth.
    const inherited = grows === null ? {} : { inherited: { since: grows.since, reason: grows.reason, series: {} } };
    return { rules: { ...rules, ...inherited }, baselines: ab.bases, refused: [] };
  }
  const { offered, refused, note } = lookUp(stored.recordings, environment, config.baseline);
  if (note !== null) out.gateNotes.push(note);
  const baselines = offered.map(({ recording }) => recording);
  const { created } = out.recording.header;
  return {
    rules: grows === null ? rules : { ...rules, inherited: inheritedOf(grows, baselines, rules, created) },
    baselines,
    // Files that cannot be read were stored once, so this is not a gate before its first baseline.
    refused: [...refused, ...(offered.length === 0 ? stored.leftOut.map(unreadable) : [])],
  };
}

const unreadable = (detail: string): Refusal => ({ recording: null, why: 'not-offered', detail });

/** @throws NoBaseline where the run requires a comparable baseline and there is none */
export function assertComparable({ requiresBaseline }: Run, isComparable: () => boolean): void {
  if (!requiresBaseline || isComparable()) return;
  throw new NoBaseline();
}

/** The first run of this refresh or paired A/B, whose plan this one keeps in the same environment. */
export function planOfFirstRun({ first }: Run, environment: Environment): Recording | null {
  if (first?.header.plan === undefined) return null;
  return ofEnvironment({ origin: 'this gate', recording: first, distance: 0 }, environment) ? first : null;
}
