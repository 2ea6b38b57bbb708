import type { Finding } from '../drift/verdict.js';
import { definitionOf, hierarchyOrder } from '../series/series.js';
import type { Diagnosis } from './diagnosis.js';
import { excessGrowth, type State, settlesTooHigh, stateOf } from './state.js';

/** CPython's limit for an object that lives in its own arenas (Objects/obmalloc.c, SMALL_REQUEST_THRESHOLD). */
const SMALL_OBJECT_BYTES = 512;

interface Explanation {
  /** The gated series where growth (or a step, where nothing grows) first appears; null where there is neither. */
  first: string | null;
  /** Series whose growth is that of a layer above: `{ 'torch.device/reserved': 'torch.device/allocated' }`. */
  follows: Record<string, string>;
  /** What it means, the most specific first; empty where nothing is wrong. */
  diagnoses: Diagnosis[];
}

/**
 * Explains what the findings mean together. Every allocator takes its memory from the layer below, so growth shows in
 * its own layer and in all below; the highest layer in which it shows holds the cause. Only what the series can tell
 * is reported: an unknown state stays unknown.
 */
export function explain(findings: readonly Finding[]): Explanation {
  const ordered = [...findings].sort((a, b) => hierarchyOrder(a.series, b.series));
  const growing = ordered.filter((finding) => finding.gated && stateOf(finding) === 'grows');
  const first = growing[0] ?? ordered.find((finding) => finding.verdict === 'regression' && settlesTooHigh(finding));
  if (first === undefined) return { first: null, follows: {}, diagnoses: [] };

  const follows = followersOf(growing, ordered);
  const roots = growing.filter((finding) => !(finding.series in follows));
  const diagnoses = new Set<Diagnosis>(roots.map((root) => diagnose(root, ordered)));
  const smaller = ordered.find(({ series, verdict }) => series === 'kv-cache/capacity' && verdict === 'regression');
  if (smaller !== undefined) diagnoses.add('smaller-kv-cache');
  else if (growing.length === 0) diagnoses.add('step');
  if (growing.length > 0) for (const diagnosis of counters(ordered)) diagnoses.add(diagnosis);

  return { first: first.series, follows, diagnoses: [...diagnoses] };
}

function followersOf(growing: readonly Finding[], all: readonly Finding[]): Record<string, string> {
  const follows: Record<string, string> = {};
  for (const upper of growing) {
    if (upper.series in follows) continue;
    for (const series of below(upper.series)) {
      const lower = all.find((finding) => finding.series === series);
      if (lower !== undefined && !(series in follows) && isSameGrowth(upper, lower)) follows[series] = upper.series;
    }
  }
  return follows;
}

/** Every series from which this one takes memory, directly or not, nearest first. */
function below(series: string): string[] {
  const direct = definitionOf(series)?.standsOn ?? [];
  return [...new Set([...direct, ...direct.flatMap(below)])];
}

/** The lower layer grows too, and by no more than the upper one and its own budget explain. */
function isSameGrowth(upper: Finding, lower: Finding): boolean {
  if (upper.drift === null || lower.drift === null) return false;
  const [above, below, { budget }] = [upper.drift.growth, lower.drift.growth, lower.drift];
  return below.low > 0 && below.high >= above.low / 2 && below.low <= above.high + budget;
}

function diagnose(root: Finding, all: readonly Finding[]): Diagnosis {
  const state = (series: string): State => stateOf(all.find((finding) => finding.series === series));
  switch (root.series) {
    case 'torch.device/reserved':
      return state('torch.device/allocated') === 'flat' ? 'device-fragmentation' : 'device-unattributed';
    case 'gpu/used':
      return state('torch.device/reserved') === 'flat' ? 'device-outside-torch' : 'device-unattributed';
    case 'container/resident':
      return all.some(({ series, drift }) => series === 'process/resident' && drift !== null)
        ? 'container-only'
        : 'resident-unattributed';
    default:
      return definitionOf(root.series)?.diagnosis ?? diagnoseResident(root, all, state);
  }
}

function diagnoseResident(root: Finding, all: readonly Finding[], state: (series: string) => State): Diagnosis {
  const kind = mappingThatGrows(root, all);
  if (kind === 'mappings/shared') return 'shared-memory';
  if (state('heap/allocated') === 'unknown') {
    // The heap of another allocator, or of a program without Python, is among the anonymous mappings.
    return kind === 'mappings/heap' || kind === 'mappings/arenas' ? 'heap-unread' : 'resident-unattributed';
  }
  // A heap that grows too, but by far less: the rest is outside it.
  if (state('heap/allocated') === 'flat' && state('heap/reserved') === 'grows') return 'retained-heap';
  if (kind === 'mappings/python') return 'small-python-objects';
  return smallObjectsCanHold(root, all) ? 'small-python-objects' : 'outside-heap';
}

/** The kind of mapping that grows by at least half of what resident memory grows; null where none does, or none was read. */
function mappingThatGrows(root: Finding, all: readonly Finding[]): string | null {
  const half = (excessGrowth(root) ?? Number.POSITIVE_INFINITY) / 2;
  const kinds = all.filter(({ series }) => definitionOf(series)?.layer === 'mappings');
  const found = kinds.find((finding) => (finding.drift?.growth.low ?? 0) > 0 && (excessGrowth(finding) ?? 0) >= half);
  return found?.series ?? null;
}

/** New blocks, at their largest, hold at least half of the growth. */
function smallObjectsCanHold(root: Finding, all: readonly Finding[]): boolean {
  const blocks = all.find((finding) => finding.series === 'python/blocks');
  const newBlocks =
    blocks === undefined || blocks.drift === null || blocks.drift.growth.low <= 0 ? 0 : excessGrowth(blocks);
  return (newBlocks ?? 0) * SMALL_OBJECT_BYTES >= (excessGrowth(root) ?? Number.POSITIVE_INFINITY) / 2;
}

/** Counters that grow by at least one per 1000 requests beside the memory; those of the server come last. */
function counters(all: readonly Finding[]): Diagnosis[] {
  const found = all.flatMap((finding) => {
    const { diagnosis, unit, layer } = definitionOf(finding.series) ?? {};
    if (diagnosis === undefined || unit !== 'count' || finding.drift === null) return [];
    const grows = finding.drift.growth.low > 0 && (excessGrowth(finding) ?? 0) >= 1;
    return grows ? [{ diagnosis, layer }] : [];
  });
  const [own, servers] = [
    found.filter(({ layer }) => layer === 'counts'),
    found.filter(({ layer }) => layer !== 'counts'),
  ];
  return [...own, ...servers].map(({ diagnosis }) => diagnosis);
}
