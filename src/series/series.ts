/**
 * The ground every room stands on: the series memdrift knows, their layer, unit, granularity and rules.
 * Imports nothing. The table is the one of the public contract (docs/reference.md).
 */

/** Where memory is held. The order is the ladder: each layer's allocator stands on the layer after it. */
export type Layer =
  | 'torch.device'
  | 'torch.pinned'
  | 'jax.device'
  | 'tensorflow.device'
  | 'cupy.device'
  | 'heap'
  | 'mappings'
  | 'process'
  | 'container'
  | 'gpu'
  | 'kv-cache'
  | 'server'
  | 'counts';

/** A rule that gates a series: growth per request, settled height, or a ceiling under load. */
export type GateRule = 'drift' | 'level' | 'cap';

export type Unit = 'bytes' | 'tokens' | 'count' | 'percent';

/**
 * When a series must be there.
 * `always`: in every run. `baseline`: if the baseline has it. `gpu`: when a GPU is attached. `never`: it only explains.
 */
export type Requirement = 'always' | 'baseline' | 'gpu' | 'never';

export interface SeriesDefinition {
  readonly layer: Layer;
  /** What the layer is called in a report, e.g. `host heap`. */
  readonly layerLabel: string;
  /** What of the layer: `allocated`, `resident`, ... */
  readonly quantity: string;
  readonly unit: Unit;
  readonly better: 'lower' | 'higher';
  /** Smallest step in which the source reports, in the series' unit. */
  readonly granularity: number;
  /** Quantum used when judging drift, in the series' unit; where it differs from the granularity. */
  readonly judgedGranularity?: number;
  readonly gated: readonly GateRule[];
  readonly required: Requirement;
}

export const KIB = 1024;
export const MIB = 1024 * 1024;
export const GIB = 1024 * MIB;

/** Every series of the contract, in the order of the ladder (the order of a report). */
export const SERIES = {
  'torch.device/allocated': {
    layer: 'torch.device',
    layerLabel: 'torch device',
    quantity: 'allocated',
    unit: 'bytes',
    better: 'lower',
    granularity: 512,
    gated: ['drift', 'level'],
    required: 'baseline',
  },
  'torch.device/reserved': {
    layer: 'torch.device',
    layerLabel: 'torch device',
    quantity: 'reserved',
    unit: 'bytes',
    better: 'lower',
    granularity: 2 * MIB,
    judgedGranularity: 20 * MIB,
    gated: ['drift', 'level'],
    required: 'baseline',
  },
  'torch.device/gap': {
    layer: 'torch.device',
    layerLabel: 'torch device',
    quantity: 'gap',
    unit: 'bytes',
    better: 'lower',
    granularity: 2 * MIB,
    gated: [],
    required: 'never',
  },
  'torch.device/requested': {
    layer: 'torch.device',
    layerLabel: 'torch device',
    quantity: 'requested',
    unit: 'bytes',
    better: 'lower',
    granularity: 1,
    gated: [],
    required: 'never',
  },
  'torch.device/active': {
    layer: 'torch.device',
    layerLabel: 'torch device',
    quantity: 'active',
    unit: 'bytes',
    better: 'lower',
    granularity: 512,
    gated: [],
    required: 'never',
  },
  'torch.device/inactive-split': {
    layer: 'torch.device',
    layerLabel: 'torch device',
    quantity: 'inactive split',
    unit: 'bytes',
    better: 'lower',
    granularity: 512,
    gated: [],
    required: 'never',
  },
  'torch.device/private-pools': {
    layer: 'torch.device',
    layerLabel: 'torch device',
    quantity: 'private pools',
    unit: 'bytes',
    better: 'lower',
    granularity: 2 * MIB,
    gated: [],
    required: 'never',
  },
  'torch.device/retries': {
    layer: 'torch.device',
    layerLabel: 'torch device',
    quantity: 'retries',
    unit: 'count',
    better: 'lower',
    granularity: 1,
    gated: [],
    required: 'never',
  },
  'torch.device/ooms': {
    layer: 'torch.device',
    layerLabel: 'torch device',
    quantity: 'out of memory',
    unit: 'count',
    better: 'lower',
    granularity: 1,
    gated: [],
    required: 'never',
  },
  'torch.pinned/allocated': {
    layer: 'torch.pinned',
    layerLabel: 'torch pinned',
    quantity: 'allocated',
    unit: 'bytes',
    better: 'lower',
    granularity: 4096,
    gated: ['drift'],
    required: 'baseline',
  },
  'torch.pinned/active': {
    layer: 'torch.pinned',
    layerLabel: 'torch pinned',
    quantity: 'active',
    unit: 'bytes',
    better: 'lower',
    granularity: 1,
    gated: [],
    required: 'never',
  },
  'jax.device/allocated': {
    layer: 'jax.device',
    layerLabel: 'JAX device',
    quantity: 'allocated',
    unit: 'bytes',
    better: 'lower',
    granularity: 256,
    gated: ['drift', 'level'],
    required: 'baseline',
  },
  'jax.device/reserved': {
    layer: 'jax.device',
    layerLabel: 'JAX device',
    quantity: 'reserved',
    unit: 'bytes',
    better: 'lower',
    granularity: 2 * MIB,
    gated: [],
    required: 'never',
  },
  'tensorflow.device/allocated': {
    layer: 'tensorflow.device',
    layerLabel: 'TensorFlow device',
    quantity: 'allocated',
    unit: 'bytes',
    better: 'lower',
    granularity: 256,
    gated: ['drift', 'level'],
    required: 'baseline',
  },
  'cupy.device/allocated': {
    layer: 'cupy.device',
    layerLabel: 'CuPy device',
    quantity: 'allocated',
    unit: 'bytes',
    better: 'lower',
    granularity: 512,
    gated: ['drift', 'level'],
    required: 'baseline',
  },
  'cupy.device/reserved': {
    layer: 'cupy.device',
    layerLabel: 'CuPy device',
    quantity: 'reserved',
    unit: 'bytes',
    better: 'lower',
    granularity: 2 * MIB,
    gated: [],
    required: 'never',
  },
  'heap/allocated': {
    layer: 'heap',
    layerLabel: 'host heap',
    quantity: 'allocated',
    unit: 'bytes',
    better: 'lower',
    granularity: 16,
    gated: ['drift', 'level'],
    required: 'baseline',
  },
  'heap/reserved': {
    layer: 'heap',
    layerLabel: 'host heap',
    quantity: 'reserved',
    unit: 'bytes',
    better: 'lower',
    granularity: 4096,
    gated: [],
    required: 'never',
  },
  'mappings/heap': {
    layer: 'mappings',
    layerLabel: 'mappings',
    quantity: '[heap]',
    unit: 'bytes',
    better: 'lower',
    granularity: 4096,
    gated: [],
    required: 'never',
  },
  'mappings/arenas': {
    layer: 'mappings',
    layerLabel: 'mappings',
    quantity: 'glibc arenas',
    unit: 'bytes',
    better: 'lower',
    granularity: 4096,
    gated: [],
    required: 'never',
  },
  'mappings/python': {
    layer: 'mappings',
    layerLabel: 'mappings',
    quantity: 'Python arenas',
    unit: 'bytes',
    better: 'lower',
    granularity: 4096,
    gated: [],
    required: 'never',
  },
  'mappings/anonymous': {
    layer: 'mappings',
    layerLabel: 'mappings',
    quantity: 'other anonymous',
    unit: 'bytes',
    better: 'lower',
    granularity: 4096,
    gated: [],
    required: 'never',
  },
  'mappings/file': {
    layer: 'mappings',
    layerLabel: 'mappings',
    quantity: 'files',
    unit: 'bytes',
    better: 'lower',
    granularity: 4096,
    gated: [],
    required: 'never',
  },
  'mappings/shared': {
    layer: 'mappings',
    layerLabel: 'mappings',
    quantity: 'shared',
    unit: 'bytes',
    better: 'lower',
    granularity: 4096,
    gated: [],
    required: 'never',
  },
  'process/resident': {
    layer: 'process',
    layerLabel: 'process',
    quantity: 'resident',
    unit: 'bytes',
    better: 'lower',
    granularity: 4096,
    gated: ['drift', 'level', 'cap'],
    required: 'always',
  },
  'container/resident': {
    layer: 'container',
    layerLabel: 'container',
    quantity: 'resident',
    unit: 'bytes',
    better: 'lower',
    granularity: 4096,
    gated: ['cap'],
    required: 'never',
  },
  'gpu/used': {
    layer: 'gpu',
    layerLabel: 'GPU',
    quantity: 'used',
    unit: 'bytes',
    better: 'lower',
    granularity: 2 * MIB,
    gated: ['drift', 'level', 'cap'],
    required: 'gpu',
  },
  'gpu/other': {
    layer: 'gpu',
    layerLabel: 'GPU',
    quantity: 'other',
    unit: 'bytes',
    better: 'lower',
    granularity: 2 * MIB,
    gated: [],
    required: 'never',
  },
  'gpu/device': {
    layer: 'gpu',
    layerLabel: 'GPU',
    quantity: 'whole device',
    unit: 'bytes',
    better: 'lower',
    granularity: 2 * MIB,
    gated: [],
    required: 'never',
  },
  'kv-cache/capacity': {
    layer: 'kv-cache',
    layerLabel: 'KV cache',
    quantity: 'capacity',
    unit: 'tokens',
    better: 'higher',
    granularity: 1,
    gated: ['level'],
    required: 'baseline',
  },
  'kv-cache/used': {
    layer: 'kv-cache',
    layerLabel: 'KV cache',
    quantity: 'used',
    unit: 'tokens',
    better: 'lower',
    granularity: 1,
    gated: [],
    required: 'never',
  },
  'kv-cache/usage': {
    layer: 'kv-cache',
    layerLabel: 'KV cache',
    quantity: 'usage',
    unit: 'percent',
    better: 'lower',
    granularity: 0.1,
    gated: [],
    required: 'never',
  },
  'server/resident': {
    layer: 'server',
    layerLabel: 'server says',
    quantity: 'resident',
    unit: 'bytes',
    better: 'lower',
    granularity: 4096,
    gated: [],
    required: 'never',
  },
  'server/device': {
    layer: 'server',
    layerLabel: 'server says',
    quantity: 'on the device',
    unit: 'bytes',
    better: 'lower',
    granularity: 1,
    gated: [],
    required: 'never',
  },
  'requests/running': {
    layer: 'server',
    layerLabel: 'requests',
    quantity: 'running',
    unit: 'count',
    better: 'lower',
    granularity: 1,
    gated: [],
    required: 'never',
  },
  'requests/waiting': {
    layer: 'server',
    layerLabel: 'requests',
    quantity: 'waiting',
    unit: 'count',
    better: 'lower',
    granularity: 1,
    gated: [],
    required: 'never',
  },
  'python/blocks': {
    layer: 'counts',
    layerLabel: 'Python',
    quantity: 'blocks',
    unit: 'count',
    better: 'lower',
    granularity: 1,
    gated: [],
    required: 'never',
  },
  threads: {
    layer: 'counts',
    layerLabel: 'threads',
    quantity: 'count',
    unit: 'count',
    better: 'lower',
    granularity: 1,
    gated: [],
    required: 'never',
  },
  fds: {
    layer: 'counts',
    layerLabel: 'file descriptors',
    quantity: 'count',
    unit: 'count',
    better: 'lower',
    granularity: 1,
    gated: [],
    required: 'never',
  },
  tasks: {
    layer: 'counts',
    layerLabel: 'asyncio tasks',
    quantity: 'count',
    unit: 'count',
    better: 'lower',
    granularity: 1,
    gated: [],
    required: 'never',
  },
  'shm/used': {
    layer: 'counts',
    layerLabel: '/dev/shm',
    quantity: 'used',
    unit: 'bytes',
    better: 'lower',
    granularity: 4096,
    gated: [],
    required: 'never',
  },
} as const satisfies Record<string, SeriesDefinition>;

export type KnownSeries = keyof typeof SERIES;

/** The contract's definition of a series, or `undefined` for a name it does not list. */
export function definitionOf(name: string): SeriesDefinition | undefined {
  return Object.hasOwn(SERIES, name) ? SERIES[name as KnownSeries] : undefined;
}

/** Position in the ladder, for sorting a report; unknown series come last, by name. */
export function hierarchyOrder(a: string, b: string): number {
  const names = Object.keys(SERIES);
  const rank = (name: string): number => (Object.hasOwn(SERIES, name) ? names.indexOf(name) : names.length);
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
