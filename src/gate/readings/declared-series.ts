import type { ObservedCheckpoint } from '../../memory/observer.js';
import type { Recording, SeriesHeader } from '../../recording/recording.js';
import { definitionOf, hierarchyOrder } from '../../series/series.js';
import { type WhatWasSeen, whyMissing } from './why-missing.js';

/** Which series this run declares, with the contract's rules, and which of them it cannot do without. */
export interface Declared {
  series: Record<string, SeriesHeader>;
  /** Series required though nothing could be read, with the likely reason. */
  missing: { series: string; reason: string; remedy: string }[];
  /** Gated series that this service cannot give, left out: why, a sentence each. */
  unreadable: string[];
}

/** Series that a service has once one of its processes reported them, and must have from then on. */
const HAD_IS_NEEDED = [
  'torch.device/allocated',
  'torch.device/reserved',
  'jax.device/allocated',
  'tensorflow.device/allocated',
  'cupy.device/allocated',
  'kv-cache/capacity',
];

/**
 * Declares the series of a run from its first full checkpoint.
 * Required: `process/resident` (or `container/resident` where it cannot be read); what the baseline has; the heap
 * where a Python process runs, because there the probe should report; a framework's where it holds a device; the GPU
 * where one is attached; the capacity of a KV cache where the server tells it. A heap that no process can read
 * (another allocator, a Python without ctypes) is left out and said.
 */
export function declareSeries(
  checkpoint: ObservedCheckpoint,
  baseline: Recording | null,
  options: {
    rules: Record<string, { gate?: boolean | undefined }>;
    /** What each series is a figure of, where that is not the same in every version: `jemalloc` for the heap. */
    meanings: Readonly<Record<string, string>>;
  } & WhatWasSeen,
): Declared {
  const values = checkpoint.values;
  const wanted = new Set(Object.keys(values));
  const missing: Declared['missing'] = [];
  const required = new Set<string>();
  const need = (series: string): void => {
    wanted.add(series);
    if (options.rules[series]?.gate !== false) required.add(series);
  };

  if (typeof values['process/resident'] === 'number' || typeof values['container/resident'] !== 'number') {
    need('process/resident');
  } else {
    need('container/resident');
    wanted.delete('process/resident');
  }
  if (typeof values['heap/allocated'] === 'number' || checkpoint.silent.length > 0) need('heap/allocated');
  for (const series of HAD_IS_NEEDED) if (series in values) need(series);
  for (const [series, header] of Object.entries(baseline?.header.series ?? {})) {
    const inBaseline = baseline?.checkpoints.some((c) => typeof c.values[series] === 'number') ?? false;
    if (header.required && inBaseline && definitionOf(series) !== undefined) need(series);
  }
  if (options.gpus.length > 0) need('gpu/used');

  for (const series of required) {
    if (typeof values[series] === 'number') continue;
    missing.push({ series, ...whyMissing(series, checkpoint, options) });
  }
  const unreadable: string[] = [];
  for (const series of wanted) {
    if (values[series] !== null || required.has(series)) continue;
    wanted.delete(series);
    if ((definitionOf(series)?.gated.length ?? 0) === 0) continue;
    const { reason } = whyMissing(series, checkpoint, options);
    unreadable.push(`Left out: ${reason}; growth there is judged by process/resident alone.`);
  }
  const declared = [...wanted].sort(hierarchyOrder).flatMap((name): [string, SeriesHeader][] => {
    const d = definitionOf(name);
    if (d === undefined) return [];
    const { unit, better, granularity } = d;
    const meaning = Object.hasOwn(options.meanings, name) ? { meaning: options.meanings[name] } : {};
    return [[name, { unit, better, granularity, gated: [...d.gated], required: required.has(name), ...meaning }]];
  });
  return { series: Object.fromEntries(declared), missing, unreadable };
}
