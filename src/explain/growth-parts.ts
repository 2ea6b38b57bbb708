import type { Finding } from '../drift/verdict.js';
import { definitionOf, seriesWhere } from '../series/series.js';
import { excessGrowth } from './state.js';

/** A layer's share in the growth of the process or device, per 1000 requests in bytes. */
export interface GrowthPart {
  series: string;
  per1000: number;
}

/** A count that grows beside the memory, with its interval, for each request. */
export interface CountGrowth {
  series: string;
  perRequest: number;
  low: number;
  high: number;
}

/** A part below this share explains nothing. */
const LEAST_SHARE = 0.1;
/** Blocks for each request from which they are worth a word. */
const FEWEST_BLOCKS = 0.1;

/** What managed runtimes tell of their memory, and what of it is live in a heap that they reserve. */
const OF_RUNTIMES = seriesWhere(({ source, unit }) => source === 'runtime' && unit === 'bytes');
const IN_RESERVES: readonly (string | undefined)[] = OF_RUNTIMES.map((series) => definitionOf(series)?.reserveOf);
/** Live after a collection; and what is kept of the kernel for it. */
const LIVE_HEAPS = OF_RUNTIMES.filter((series) => definitionOf(series)?.reserveOf === undefined);
const KEPT_HEAPS = OF_RUNTIMES.filter((series) => !IN_RESERVES.includes(series));

/** Layers that share nothing with each other; the later lists only where the ones before explain less than half. */
const PARTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'process/resident': [
    ['torch.pinned/allocated', 'heap/allocated', ...LIVE_HEAPS, 'mappings/python', 'mappings/shared'],
    ['heap/reserved', ...KEPT_HEAPS, 'mappings/python', 'mappings/shared'],
    ['mappings/heap', 'mappings/arenas', 'mappings/python', 'mappings/shared', 'mappings/anonymous'],
  ],
  'gpu/used': [
    ['torch.device/allocated', 'jax.device/allocated', 'tensorflow.device/allocated', 'cupy.device/allocated'],
    ['torch.device/reserved', 'jax.device/reserved', 'tensorflow.device/allocated', 'cupy.device/reserved'],
  ],
};

/** What the layers explain of the growth of the process or device, the largest first; empty of any other series. */
export function partsOf(lead: Finding, findings: readonly Finding[]): GrowthPart[] {
  const whole = lead.drift?.growth.value ?? 0;
  const lists = PARTS[lead.series] ?? [];
  const told = lists.map((names) =>
    findings.flatMap(({ series, drift }): GrowthPart[] => {
      if (!names.includes(series) || drift === null || drift.growth.low <= 0) return [];
      const per1000 = drift.growth.value;
      return per1000 >= LEAST_SHARE * whole ? [{ series, per1000 }] : [];
    }),
  );
  const sum = (parts: readonly GrowthPart[]): number => parts.reduce((all, { per1000 }) => all + per1000, 0);
  const enough = told.find((parts) => sum(parts) >= whole / 2) ?? told[0] ?? [];
  return enough.sort((a, b) => b.per1000 - a.per1000);
}

/** What is counted and grows by at least one per 1000 requests; sockets in place of the descriptors that they are. */
export function growingCounts(findings: readonly Finding[]): Finding[] {
  const counts = findings.filter(
    (finding) =>
      definitionOf(finding.series)?.unit === 'count' &&
      definitionOf(finding.series)?.diagnosis !== undefined &&
      (finding.drift?.growth.low ?? 0) > 0 &&
      (excessGrowth(finding) ?? 0) >= 1,
  );
  const of = (series: string): number => counts.find((finding) => finding.series === series)?.drift?.growth.value ?? 0;
  return counts.filter(({ series }) => series !== 'fds' || of('sockets') < of('fds') / 2);
}

/** The same and Python's blocks, for each request; the service's own counts first. */
export function countsPerRequest(findings: readonly Finding[]): CountGrowth[] {
  const blocks = findings.filter(
    ({ series, drift }) => series === 'python/blocks' && (drift?.growth.low ?? 0) / 1000 >= FEWEST_BLOCKS,
  );
  return [...growingCounts(findings), ...blocks].flatMap(({ series, drift }) => {
    if (drift === null) return [];
    const { value, low, high } = drift.growth;
    return [{ series, perRequest: value / 1000, low: low / 1000, high: high / 1000 }];
  });
}
