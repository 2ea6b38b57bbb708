import type { Recording } from '../recording/recording.js';
import { readingOf } from './readings.js';
import type { SeriesRules } from './rules.js';

/** Highest reading under load, and what it may reach; null where there is no limit to take a share of. */
export interface Peak {
  value: number;
  cap: number | null;
}

/**
 * Peak of a series over its samples, raw and settled readings. Its cap is a share of the limit that the recording
 * names, or bytes. A server that allocates its device memory beforehand (it has a KV cache) has no cap on the device.
 * @returns null without a reading
 */
export function peakOf(recording: Recording, rules: SeriesRules): Peak | null {
  const { name } = rules;
  let value = Number.NEGATIVE_INFINITY;
  for (const sample of recording.samples) value = Math.max(value, sample.values[name] ?? value);
  for (const checkpoint of recording.checkpoints) {
    value = Math.max(value, checkpoint.raw?.[name] ?? value, checkpoint.values[name] ?? value);
  }
  if (!Number.isFinite(value)) return null;
  if (!rules.gated.includes('cap') || (name === 'gpu/used' && preallocates(recording))) return { value, cap: null };
  const { cap } = rules;
  if ('bytes' in cap) return { value, cap: cap.bytes };
  const limit = limitOf(recording, name);
  return { value, cap: limit === null ? null : (limit * cap.percent) / 100 };
}

function preallocates(recording: Recording): boolean {
  return recording.checkpoints.some((checkpoint) => readingOf(checkpoint, 'kv-cache/capacity') !== null);
}

/** Limit of a series in bytes. Of GPUs the sum: each a number of bytes, or an object with `memory` in bytes. */
function limitOf({ header }: Recording, series: string): number | null {
  if (series !== 'gpu/used') return positive(header.limits?.container);
  const gpus = (header.limits?.gpu ?? []).map((gpu) =>
    positive(typeof gpu === 'object' && gpu !== null && 'memory' in gpu ? gpu.memory : gpu),
  );
  if (gpus.length === 0 || gpus.includes(null)) return null;
  return gpus.reduce<number>((sum, gpu) => sum + (gpu ?? 0), 0);
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}
