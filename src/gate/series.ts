import type { ObservedCheckpoint } from '../memory/observer.js';
import type { Recording, SeriesHeader } from '../recording/recording.js';
import { definitionOf, ladderOrder } from '../series/series.js';

/** Which series this run declares, with the contract's rules, and which of them it cannot do without. */
export interface Declared {
  series: Record<string, SeriesHeader>;
  /** Series required though nothing could be read, with the likely reason. */
  missing: { series: string; reason: string; remedy: string }[];
  /** Gated series that this service cannot give, left out: why, a sentence each. */
  unreadable: string[];
}

/**
 * Declares the series of a run from its first full checkpoint.
 * Required: `process/resident` (or `container/resident` where it cannot be read); what the baseline has; the heap
 * where a Python process runs, because there the probe should report; torch's where it holds a device; the GPU where
 * one is attached. A heap that no process can read (another allocator, a Python without ctypes) is left out and said.
 */
export function declareSeries(
  checkpoint: ObservedCheckpoint,
  baseline: Recording | null,
  options: {
    gpus: readonly string[];
    rules: Record<string, { gate?: boolean | undefined }>;
    /** Allocators that serve malloc instead of glibc's, as the probes found them. */
    allocators: readonly string[];
  },
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
  for (const series of ['torch.device/allocated', 'torch.device/reserved']) if (series in values) need(series);
  for (const [series, header] of Object.entries(baseline?.header.series ?? {})) {
    const inBaseline = baseline?.checkpoints.some((c) => typeof c.values[series] === 'number') ?? false;
    if (header.required && inBaseline && definitionOf(series) !== undefined) need(series);
  }
  if (options.gpus.length > 0) need('gpu/used');

  for (const series of required) {
    if (typeof values[series] === 'number') continue;
    missing.push({ series, ...whyMissing(series, checkpoint, options.allocators) });
  }
  const unreadable: string[] = [];
  for (const series of wanted) {
    if (values[series] !== null || required.has(series)) continue;
    wanted.delete(series);
    if ((definitionOf(series)?.gated.length ?? 0) === 0) continue;
    const { reason } = whyMissing(series, checkpoint, options.allocators);
    unreadable.push(`Left out: ${reason}; growth there is judged by process/resident alone.`);
  }
  const declared = [...wanted].sort(ladderOrder).flatMap((name): [string, SeriesHeader][] => {
    const d = definitionOf(name);
    if (d === undefined) return [];
    const { unit, better, granularity } = d;
    return [[name, { unit, better, granularity, gated: [...d.gated], required: required.has(name) }]];
  });
  return { series: Object.fromEntries(declared), missing, unreadable };
}

function whyMissing(
  series: string,
  checkpoint: ObservedCheckpoint,
  allocators: readonly string[],
): { reason: string; remedy: string } {
  const mute = checkpoint.silent[0];
  if (mute !== undefined && series !== 'gpu/used') {
    const isolated = / -[a-zA-Z]*[IE]/.test(` ${mute.command}`);
    return isolated
      ? {
          reason: `the probe never reported: the service starts Python with -I or -E (${mute.command})`,
          remedy: 'start Python without -I and -E in the measured image, or set its PYTHONPATH inside',
        }
      : {
          reason: `the probe never reported from process ${mute.pid} (${mute.command})`,
          remedy: 'start it without -I, -E, -S and env -i, so that PYTHONPATH and sitecustomize work',
        };
  }
  if (series === 'gpu/used') {
    return {
      reason: 'gpu/used cannot be read: this version of memdrift has no reader for the GPU driver',
      remedy: 'measure without a GPU (gpus: none), or accept the blind spot: budgets.series."gpu/used".gate: false',
    };
  }
  if (series.startsWith('heap/')) {
    const why =
      allocators.length > 0 ? `${allocators.join(', ')} serves malloc` : 'no ctypes, or no glibc from 2.33 on';
    return {
      reason: `${series} cannot be read in this service (${why})`,
      remedy: `leave it to process/resident: budgets.series."${series}".gate: false`,
    };
  }
  return {
    reason: `${series} cannot be read`,
    remedy: 'run memdrift as a user who may read the service (root, or one with docker access): see memdrift doctor',
  };
}
