import { below, leading } from '../drift/leading.js';
import type { Finding } from '../drift/verdict.js';
import { isManaged, type Runtime } from '../series/runtime.js';
import { definitionOf, hierarchyOrder } from '../series/series.js';
import type { Diagnosis } from './diagnosis.js';
import { growingCounts } from './growth-parts.js';
import { excessGrowth, type State, settlesTooHigh, stateOf } from './state.js';

/** CPython's limit for an object that lives in its own arenas (Objects/obmalloc.c, SMALL_REQUEST_THRESHOLD). */
const SMALL_OBJECT_BYTES = 512;

/** A collector lets its heap grow to some times what is live before it collects: twice in Go, three times seen of G1. */
const COLLECTOR_KEEPS = 4;

interface Explanation {
  /** The gated series where growth (or a step, where nothing grows) first appears; null where there is neither. */
  first: string | null;
  /** The gated series that a reader is told first: the process or device that grows; null where nothing grows. */
  lead: string | null;
  /** Series whose growth is that of a layer above: `{ 'torch.device/reserved': 'torch.device/allocated' }`. */
  follows: Record<string, string>;
  /** What it means, the most specific first; empty where nothing is wrong. */
  diagnoses: Diagnosis[];
}

/**
 * Explains what the findings mean together. Every allocator takes its memory from the layer below, so growth shows in
 * its own layer and in all below; the highest layer in which it shows holds the cause. Only what the series can tell
 * is reported: an unknown state stays unknown.
 * @param runtime of the process that holds most of the growth; null where that is not known
 */
export function explain(findings: readonly Finding[], runtime: Runtime | null = null): Explanation {
  const ordered = [...findings].sort((a, b) => hierarchyOrder(a.series, b.series));
  const growing = ordered.filter((finding) => finding.gated && stateOf(finding) === 'grows');
  const first = growing[0] ?? ordered.find((finding) => finding.verdict === 'regression' && settlesTooHigh(finding));
  if (first === undefined) return { first: null, lead: null, follows: {}, diagnoses: [] };

  const follows = followersOf(growing, ordered);
  const roots = growing.filter((finding) => !(finding.series in follows));
  const diagnoses = new Set<Diagnosis>(roots.map((root) => diagnose(root, ordered, runtime)));
  const smaller = ordered.find(({ series, verdict }) => series === 'kv-cache/capacity' && verdict === 'regression');
  if (smaller !== undefined) diagnoses.add('smaller-kv-cache');
  else if (growing.length === 0) diagnoses.add('step');
  if (growing.length > 0) for (const diagnosis of counters(ordered)) diagnoses.add(diagnosis);

  return { first: first.series, lead: (leading(growing) ?? first).series, follows, diagnoses: [...diagnoses] };
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

/** The lower layer grows too, and by no more than the upper one and its own budget explain. */
function isSameGrowth(upper: Finding, lower: Finding): boolean {
  if (upper.drift === null || lower.drift === null) return false;
  const [above, under, { budget }] = [upper.drift.growth, lower.drift.growth, lower.drift];
  const times = definitionOf(upper.series)?.diagnosis === 'live-managed-objects' ? COLLECTOR_KEEPS : 1;
  return under.low > 0 && under.high >= above.low / 2 && under.low <= times * above.high + budget;
}

function diagnose(root: Finding, all: readonly Finding[], runtime: Runtime | null): Diagnosis {
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
      return definitionOf(root.series)?.diagnosis ?? diagnoseResident(root, all, state, runtime);
  }
}

function diagnoseResident(
  root: Finding,
  all: readonly Finding[],
  state: (series: string) => State,
  runtime: Runtime | null,
): Diagnosis {
  const kind = mappingThatGrows(root, all);
  if (kind === 'mappings/shared') return 'shared-memory';
  if (isManaged(runtime)) return diagnoseManaged(state, all);
  // The heap that is read is that of the Python processes: it says nothing of another's.
  const isRead = runtime !== 'native' && all.some(({ series, drift }) => series === 'heap/allocated' && drift !== null);
  if (!isRead) {
    // The heap of another allocator, or of a program without Python, is among the anonymous mappings.
    return kind === 'mappings/heap' || kind === 'mappings/arenas' ? 'heap-unread' : 'resident-unattributed';
  }
  if (state('heap/allocated') === 'unknown') return 'heap-undecided';
  // A heap that grows too, but by far less: the rest is outside it.
  if (state('heap/allocated') === 'flat' && state('heap/reserved') === 'grows') return 'retained-heap';
  if (kind === 'mappings/python') return 'small-python-objects';
  return smallObjectsCanHold(root, all) ? 'small-python-objects' : 'outside-heap';
}

/** Of a process whose runtime collects: only a heap that was collected and read tells what grows beside it. */
function diagnoseManaged(state: (series: string) => State, all: readonly Finding[]): Diagnosis {
  const live = all.filter((f) => definitionOf(f.series)?.diagnosis === 'live-managed-objects' && f.drift !== null);
  if (live.length === 0) return 'managed-heap';
  if (live.some(({ series }) => state(series) !== 'flat')) return 'heap-undecided';
  const reserved = live.flatMap(({ series }) => below(series)).filter((series) => series !== 'process/resident');
  return reserved.some((series) => state(series) === 'grows') ? 'retained-managed-heap' : 'outside-managed-heap';
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

/** Counters that grow beside the memory; those of the server come last. */
function counters(all: readonly Finding[]): Diagnosis[] {
  const found = growingCounts(all).map(({ series }) => definitionOf(series));
  const [own, servers] = [
    found.filter((definition) => definition?.layer === 'counts'),
    found.filter((definition) => definition?.layer !== 'counts'),
  ];
  return [...own, ...servers].flatMap((definition) => definition?.diagnosis ?? []);
}
