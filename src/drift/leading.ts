import { definitionOf, hierarchyOrder } from '../series/series.js';
import type { Finding } from './verdict.js';

/** The whole interval of its growth is over budget. */
export function grows({ drift }: Finding): boolean {
  return drift !== null && drift.growth.low > drift.budget;
}

/**
 * Of series that grow, the one that a reader is told first: the process or the device, where what it holds grows under the
 * layer in which growth first appears; else that layer.
 */
export function leading(growing: readonly Finding[]): Finding | undefined {
  const ordered = [...growing].sort((a, b) => hierarchyOrder(a.series, b.series));
  const [first] = ordered;
  if (first === undefined) return undefined;
  const stands = below(first.series);
  return ordered.find(({ series }) => definitionOf(series)?.whole === true && stands.includes(series)) ?? first;
}

/** Every series from which this one takes memory, directly or not, nearest first. */
export function below(series: string): string[] {
  const direct = definitionOf(series)?.standsOn ?? [];
  return [...new Set([...direct, ...direct.flatMap(below)])];
}
