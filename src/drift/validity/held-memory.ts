import type { Recording } from '../../recording/recording.js';
import { definitionOf } from '../../series/series.js';
import type { RunRules } from '../budget/rules.js';
import type { Note } from '../cause.js';
import { notMeasured, type Problem } from '../verdict.js';

/** Layers in which memory was held for one reading, and did not show: growth there would not be seen either. */
export function unseenLayers(candidate: Recording, rules: RunRules): Problem[] {
  const gated = new Set(rules.series.filter((series) => series.gated.length > 0).map((series) => series.name));
  const last = new Map(candidate.sensitivity.filter((s) => gated.has(s.series)).map((s) => [s.series, s]));
  return [...last.values()]
    .filter((s) => !s.seen)
    .map(({ layer, series }) => notMeasured({ rule: 'layer-unseen', layer, series }));
}

/**
 * Heaps of runtimes that are judged, and in which no memory was held though the run checks that: a pass must say so.
 * The check is left out where the plan says so, and is not known of recordings without a plan.
 */
export function uncheckedHeaps(candidate: Recording, rules: RunRules): Note[] {
  if (candidate.header.plan?.sensitivity_check !== true) return [];
  const checked = new Set(candidate.sensitivity.map(({ series }) => series));
  const unchecked = rules.series.filter(
    ({ name, gated }) => gated.length > 0 && definitionOf(name)?.source === 'runtime' && !checked.has(name),
  );
  return unchecked.map(({ name }): Note => ({ note: 'heap-unchecked', series: name }));
}
