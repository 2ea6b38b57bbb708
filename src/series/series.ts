import type { Layer, SeriesDefinition, Source, Unit } from './series-definition.js';

export type {
  GateRule,
  HoldLayer,
  Layer,
  ProbeHoldLayer,
  Requirement,
  SeriesDefinition,
  Source,
  Unit,
} from './series-definition.js';
export { HOLD_LAYERS, PROBE_HOLD_LAYERS } from './series-definition.js';

export const KIB = 1024;
export const MIB = 1024 * 1024;
export const GIB = 1024 * MIB;

/** The kernel's page, and the segments in which device allocators reserve and drivers report. */
const PAGE = 4 * KIB;
const SEGMENT = 2 * MIB;

type Details = Partial<Omit<SeriesDefinition, 'layer' | 'layerLabel' | 'quantity' | 'granularity' | 'source'>>;

/** The series of one layer: bytes of which fewer are better, not judged, unless the details say otherwise. */
const seriesOf =
  (layer: Layer, layerLabel: string, source: Source) =>
  (quantity: string, granularity: number, details: Details = {}): SeriesDefinition => ({
    layer,
    layerLabel,
    quantity,
    unit: 'bytes',
    better: 'lower',
    granularity,
    source,
    gated: [],
    required: 'never',
    ...details,
  });

const torch = seriesOf('torch.device', 'torch device', 'framework');
const pinned = seriesOf('torch.pinned', 'torch pinned', 'framework');
const jax = seriesOf('jax.device', 'JAX device', 'framework');
const tensorflow = seriesOf('tensorflow.device', 'TensorFlow device', 'framework');
const cupy = seriesOf('cupy.device', 'CuPy device', 'framework');
const heap = seriesOf('heap', 'host heap', 'allocator');
const node = seriesOf('node.heap', 'Node heap', 'runtime');
const jvm = seriesOf('jvm.heap', 'JVM heap', 'runtime');
const metaspace = seriesOf('jvm.metaspace', 'JVM metaspace', 'runtime');
const direct = seriesOf('jvm.direct', 'JVM direct buffers', 'runtime');
const go = seriesOf('go.heap', 'Go heap', 'runtime');
const dotnet = seriesOf('dotnet.heap', '.NET heap', 'runtime');
const mappings = seriesOf('mappings', 'mappings', 'kernel');
const shm = seriesOf('shm', '/dev/shm', 'kernel');
const container = seriesOf('container', 'container', 'kernel');
const gpu = seriesOf('gpu', 'GPU', 'gpu-driver');
const kvCache = seriesOf('kv-cache', 'KV cache', 'server');
const server = seriesOf('server', 'server says', 'server');

/** Required once a figure was told. A server tells some of these in some versions only. */
const RETURNS = { gated: ['drift'], required: 'baseline', requiredOnce: 'read' } as const;

const count = (label: string, source: Source, quantity: string, details: Details = {}): SeriesDefinition =>
  seriesOf('counts', label, source)(quantity, 1, { unit: 'count', ...details });
const requests = (quantity: string): SeriesDefinition => ({
  ...count('requests', 'server', quantity, { ...RETURNS, atRest: 'zero', diagnosis: 'stuck-requests' }),
  layer: 'server',
});

/** Judged for growth and steady-state level, and required if the baseline has it. */
const JUDGED = { gated: ['drift', 'level'], required: 'baseline' } as const;
/** What a managed runtime counts as live after a collection. */
const LIVE = { ...JUDGED, requiredOnce: 'read', neverZero: true, diagnosis: 'live-managed-objects' } as const;
const LIVE_ARRAYS = { ...JUDGED, requiredOnce: 'reported', diagnosis: 'live-arrays' } as const;

/** Every series of the contract, in the order of the allocator hierarchy (the order of a report). */
export const SERIES = {
  'torch.device/allocated': torch('allocated', 512, {
    asPart: "PyTorch's allocated memory",
    ...JUDGED,
    requiredOnce: 'reported',
    shortName: 'torch allocated',
    subject: "PyTorch's {} device memory",
    metricDefinition: 'torch-backend',
    previewed: true,
    shows: 'torch',
    standsOn: ['torch.device/reserved'],
    diagnosis: 'live-tensors',
  }),
  'torch.device/reserved': torch('reserved', SEGMENT, {
    asPart: "PyTorch's reserved memory",
    ...JUDGED,
    requiredOnce: 'reported',
    judgedGranularity: 20 * MIB,
    shortName: 'torch reserved',
    subject: "PyTorch's {} device memory",
    metricDefinition: 'torch-backend',
    previewed: true,
    shows: 'torch',
    keepsFreed: true,
    standsOn: ['gpu/used'],
  }),
  'torch.device/gap': torch('gap', SEGMENT, { shortName: 'torch gap' }),
  'torch.device/requested': torch('requested', 1),
  'torch.device/active': torch('active', 512),
  'torch.device/inactive-split': torch('inactive split', 512),
  'torch.device/private-pools': torch('private pools', SEGMENT),
  'torch.device/retries': torch('retries', 1, { unit: 'count' }),
  'torch.device/ooms': torch('out of memory', 1, { unit: 'count' }),

  'torch.pinned/allocated': pinned('allocated', PAGE, {
    asPart: "PyTorch's pinned memory",
    gated: ['drift'],
    required: 'baseline',
    shortName: 'torch pinned',
    subject: "PyTorch's pinned host memory",
    standsOn: ['process/resident'],
    diagnosis: 'pinned-buffers',
  }),
  'torch.pinned/active': pinned('active', 1),

  'jax.device/allocated': jax('allocated', 256, {
    ...LIVE_ARRAYS,
    standsOn: ['jax.device/reserved', 'gpu/used'],
    asPart: "JAX's allocated memory",
  }),
  'jax.device/reserved': jax('reserved', SEGMENT, { asPart: "JAX's reserved memory" }),
  'tensorflow.device/allocated': tensorflow('allocated', 256, {
    ...LIVE_ARRAYS,
    standsOn: ['gpu/used'],
    asPart: "TensorFlow's allocated memory",
  }),
  'cupy.device/allocated': cupy('allocated', 512, {
    ...LIVE_ARRAYS,
    standsOn: ['cupy.device/reserved', 'gpu/used'],
    asPart: "CuPy's allocated memory",
  }),
  'cupy.device/reserved': cupy('reserved', SEGMENT, { asPart: "CuPy's reserved memory" }),

  'heap/allocated': heap('allocated', 16, {
    asPart: 'the host heap',
    ...JUDGED,
    requiredOnce: 'read',
    shortName: 'heap allocated',
    subject: "The host heap's {} memory",
    metricDefinition: 'allocator',
    neverZero: true,
    previewed: true,
    shows: 'heap',
    standsOn: ['heap/reserved', 'process/resident'],
    diagnosis: 'live-host-objects',
  }),
  'heap/reserved': heap('reserved', PAGE, {
    asPart: 'what malloc retains',
    shortName: 'heap reserved',
    reserveOf: 'heap/allocated',
    subject: "The host heap's {} memory",
    metricDefinition: 'allocator',
    neverZero: true,
    standsOn: ['process/resident'],
  }),

  'node.heap/allocated': node('allocated', 8, {
    asPart: "Node's live heap",
    ...LIVE,
    shortName: 'Node heap',
    subject: "Node's live heap",
    shows: 'node',
    standsOn: ['node.heap/reserved', 'process/resident'],
  }),
  'node.heap/reserved': node('reserved', PAGE, {
    asPart: 'what Node reserves for its heap',
    reserveOf: 'node.heap/allocated',
    shortName: 'Node heap reserved',
    standsOn: ['process/resident'],
  }),
  'node.heap/external': node('external', 8, {
    asPart: "memory outside Node's heap that its objects hold",
    ...JUDGED,
    requiredOnce: 'read',
    shortName: 'Node external',
    subject: 'The memory outside the heap that Node counts as held by its objects',
    shows: 'node',
    standsOn: ['process/resident'],
    diagnosis: 'external-buffers',
  }),
  'jvm.heap/allocated': jvm('allocated', 8, {
    asPart: "the JVM's live heap",
    ...LIVE,
    shortName: 'JVM heap',
    subject: "The JVM's live heap",
    shows: 'jvm',
    standsOn: ['jvm.heap/reserved', 'process/resident'],
  }),
  'jvm.heap/reserved': jvm('reserved', PAGE, {
    asPart: 'what the JVM commits for its heap',
    reserveOf: 'jvm.heap/allocated',
    shortName: 'JVM heap reserved',
    standsOn: ['process/resident'],
  }),
  'jvm.metaspace/allocated': metaspace('allocated', KIB, {
    asPart: "the JVM's metaspace",
    ...LIVE,
    shortName: 'JVM metaspace',
    subject: 'The metaspace of the JVM',
    shows: 'jvm',
    standsOn: ['jvm.metaspace/reserved', 'process/resident'],
    diagnosis: 'loaded-classes',
  }),
  'jvm.metaspace/reserved': metaspace('reserved', PAGE, {
    asPart: 'what the JVM commits for its metaspace',
    reserveOf: 'jvm.metaspace/allocated',
    standsOn: ['process/resident'],
  }),
  'jvm.direct/allocated': direct('allocated', KIB, {
    asPart: "the JVM's direct buffers",
    ...JUDGED,
    requiredOnce: 'read',
    shortName: 'JVM direct buffers',
    subject: "The JVM's direct buffers",
    shows: 'jvm',
    standsOn: ['process/resident'],
    diagnosis: 'direct-buffers',
  }),
  'go.heap/allocated': go('allocated', 8, {
    asPart: "Go's live heap",
    ...LIVE,
    shortName: 'Go heap',
    subject: "Go's live heap",
    standsOn: ['go.heap/reserved', 'process/resident'],
  }),
  'go.heap/reserved': go('reserved', PAGE, {
    asPart: 'what Go keeps for its heap',
    reserveOf: 'go.heap/allocated',
    shortName: 'Go heap reserved',
    standsOn: ['process/resident'],
  }),
  'dotnet.heap/allocated': dotnet('allocated', 8, {
    asPart: 'the live heap of .NET',
    ...LIVE,
    shortName: '.NET heap',
    subject: 'The live heap of .NET',
    standsOn: ['dotnet.heap/reserved', 'process/resident'],
  }),
  'dotnet.heap/reserved': dotnet('reserved', PAGE, {
    asPart: 'what .NET commits for its heap',
    reserveOf: 'dotnet.heap/allocated',
    shortName: '.NET heap reserved',
    standsOn: ['process/resident'],
  }),

  'mappings/heap': mappings('[heap]', PAGE, { asPart: 'the mapping of the heap' }),
  'mappings/arenas': mappings('glibc arenas', PAGE, { asPart: "malloc's arenas of threads" }),
  'mappings/python': mappings('Python arenas', PAGE, { asPart: 'the arenas of small Python objects' }),
  'mappings/anonymous': mappings('other anonymous', PAGE, { asPart: 'anonymous memory' }),
  'mappings/file': mappings('files', PAGE),
  'mappings/shared': mappings('shared', PAGE, { asPart: 'mapped shared memory' }),

  'process/resident': seriesOf('process', 'process', 'kernel')('resident', PAGE, {
    gated: ['drift', 'level', 'cap'],
    required: 'always',
    shortName: 'process resident',
    subject: "The processes' {} memory",
    whole: true,
    neverZero: true,
    previewed: true,
    shows: 'anon',
    standsOn: ['shm/used', 'container/resident'],
  }),
  'shm/used': shm('used', PAGE, {
    gated: ['drift'],
    shortName: '/dev/shm used',
    subject: 'The shared memory {} (/dev/shm)',
    shared: true,
    outsideProcesses: true,
    standsOn: ['container/resident'],
    diagnosis: 'segments-left',
  }),
  'shm/others': shm('of others', PAGE, { outsideProcesses: true }),
  'container/resident': container('resident', PAGE, {
    gated: ['drift', 'cap'],
    requiredOnce: 'read',
    growthBeside: 'process/resident',
    shortName: 'container resident',
    subject: "The container's {} memory",
    neverZero: true,
    outsideProcesses: true,
  }),
  'container/kernel': container('kernel', PAGE),

  'gpu/used': gpu('used', SEGMENT, {
    gated: ['drift', 'level', 'cap'],
    required: 'gpu',
    shortName: 'GPU used',
    subject: 'The GPU memory {}',
    whole: true,
    metricDefinition: 'gpu-source',
    previewed: true,
  }),
  'gpu/other': gpu('other', SEGMENT, { shortName: 'GPU other' }),
  'gpu/device': gpu('whole device', SEGMENT),

  'kv-cache/capacity': kvCache('capacity', 1, {
    unit: 'tokens',
    better: 'higher',
    gated: ['level'],
    required: 'baseline',
    requiredOnce: 'reported',
    shortName: 'KV cache',
    subject: 'The KV cache',
    metricDefinition: 'server',
    neverZero: true,
    diagnosis: 'smaller-kv-cache',
  }),
  // Before the KV cache that they hold.
  'requests/running': requests('running'),
  'requests/waiting': requests('waiting'),
  // Gated only of servers whose figure leaves out reusable prefix cache (`memory/servers/`).
  'kv-cache/used': kvCache('used', 1, {
    ...RETURNS,
    unit: 'tokens',
    atRest: 'warm',
    shortName: 'KV cache used',
    metricDefinition: 'server',
    diagnosis: 'held-kv-cache',
  }),
  'kv-cache/usage': kvCache('usage', 0.1, { unit: 'percent' }),

  'server/resident': server('resident', PAGE),
  'server/device': server('on the device', 1),

  'python/blocks': count('Python', 'interpreter', 'blocks', { shortName: 'Python blocks' }),
  threads: count('threads', 'kernel', 'count', { diagnosis: 'threads' }),
  fds: count('file descriptors', 'kernel', 'count', { shortName: 'file descriptors', diagnosis: 'open-files' }),
  sockets: count('sockets', 'kernel', 'count', { shortName: 'open sockets', diagnosis: 'open-sockets' }),
  tasks: count('asyncio tasks', 'interpreter', 'count', { diagnosis: 'pending-tasks' }),
  goroutines: count('goroutines', 'runtime', 'count', { diagnosis: 'goroutines' }),
  handles: count('Node handles', 'runtime', 'count', { shortName: 'Node handles' }),
} as const satisfies Record<string, SeriesDefinition>;

export type KnownSeries = keyof typeof SERIES;

const NAMES: readonly string[] = Object.keys(SERIES);

/** The contract's definition of a series, or `undefined` for a name it does not list. */
export function definitionOf(name: string): SeriesDefinition | undefined {
  return Object.hasOwn(SERIES, name) ? SERIES[name as KnownSeries] : undefined;
}

/** Names of the series whose definition meets a condition, in the order of the hierarchy. */
export function seriesWhere(condition: (definition: SeriesDefinition) => boolean): KnownSeries[] {
  return (NAMES as readonly KnownSeries[]).filter((name) => condition(SERIES[name]));
}

/** Compares by position in the allocator hierarchy, for sorting a report; unknown series come last, by name. */
export function hierarchyOrder(a: string, b: string): number {
  const rank = (name: string): number => (Object.hasOwn(SERIES, name) ? NAMES.indexOf(name) : NAMES.length);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** One reading of several series, in each series' unit. `null`: the reading failed; it is never 0 for unknown. */
export type Values = Record<string, number | null>;

/**
 * Bytes in the binary unit a reader would choose, e.g. `14.82 GiB`, `3.1 MiB`, `512 B`. Sign is kept.
 * @param digits decimals after the point for KiB and up
 */
export function formatBytes(bytes: number, digits = bytes >= GIB || bytes <= -GIB ? 2 : 1): string {
  const magnitude = Math.abs(bytes);
  const [scale, unit] =
    magnitude >= GIB ? [GIB, 'GiB'] : magnitude >= MIB ? [MIB, 'MiB'] : magnitude >= KIB ? [KIB, 'KiB'] : [1, 'B'];
  return scale === 1 ? `${Math.round(bytes)} B` : `${(bytes / scale).toFixed(digits)} ${unit}`;
}

/** A value in its series' unit: bytes as {@link formatBytes}, percent with a decimal, tokens and counts whole. */
export function formatValue(value: number, unit: Unit): string {
  if (unit === 'bytes') return formatBytes(value);
  if (unit === 'percent') return `${value.toFixed(1)} %`;
  return unit === 'tokens' ? `${Math.round(value)} tokens` : `${Math.round(value)}`;
}
