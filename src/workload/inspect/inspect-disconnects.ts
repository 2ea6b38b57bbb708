import type { Cancel, WorkloadRequest } from '../format/workload.js';

/** Planned hang-ups. */
export interface Hanging {
  planned: number;
  fin: number;
  rst: number;
  /** By where: `at once`, `after a time`, `after events`, `after bytes`, or the first of several of them. */
  points: Record<string, number>;
}

export function disconnectsOf(requests: readonly WorkloadRequest[]): Hanging {
  const cancels = requests.flatMap(({ cancel }) => cancel ?? []);
  const points: Record<string, number> = {};
  for (const cancel of cancels) points[pointOf(cancel)] = (points[pointOf(cancel)] ?? 0) + 1;
  const fin = cancels.filter(({ how }) => how === 'fin').length;
  return { planned: cancels.length, fin, rst: cancels.length - fin, points };
}

function pointOf({ afterUs, afterEvents, afterBytes }: Cancel): string {
  if (afterUs === 0) return 'at once';
  const kinds = [
    ...(afterUs === undefined ? [] : ['a time']),
    ...(afterEvents === undefined ? [] : ['events']),
    ...(afterBytes === undefined ? [] : ['bytes']),
  ];
  return `after ${kinds.join(' or ')}`;
}
