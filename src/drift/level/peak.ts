import type { Recording, Sample } from '../../recording/recording.js';
import type { SeriesRules } from '../budget/rules.js';
import { readingOf } from '../readings.js';
import type { PeakFigure } from '../verdict.js';
import { predicted } from './level.js';

/** Highest reading under load, with what it may reach and what the baselines reached over as many cycles. */
export interface Peak extends PeakFigure {
  /** How far it may lie above by chance: a peak is what one reading a second happens to catch. */
  margin: number;
}

/**
 * Peak of a series over its samples, raw and settled readings. Its cap is a share of the limit that the recording
 * names, or bytes. A server that allocates its device memory beforehand (it has a KV cache) has no cap on the device.
 * @param budget that the level may rise by, which holds for the peak too; null without a baseline
 * @param alpha one-sided, already split
 * @returns null without a reading
 */
export function peakOf(
  recording: Recording,
  rules: SeriesRules,
  baselines: readonly Recording[],
  budget: number | null,
  alpha: number,
): Peak | null {
  const { name } = rules;
  const value = highest(recording, name);
  if (value === null) return null;
  const last = recording.checkpoints.at(-1)?.cycle ?? 0;
  // Without samples only the readings at rest are known, which are no peak.
  const known = [recording, ...baselines].filter(({ samples }) => samples.some((sample) => sampled(sample, name)));
  const levels = known.includes(recording)
    ? known.flatMap((baseline) => (baseline === recording ? [] : (highest(baseline, name, last) ?? [])))
    : [];
  const compared = levels.length === 0 || budget === null ? null : predicted(levels, rules, alpha);
  return {
    value,
    cap: capOf(recording, rules),
    baseline: compared?.baseline ?? null,
    budget: compared === null ? null : budget,
    margin: compared?.margin ?? 0,
  };
}

export function isOverCap(peak: PeakFigure | null): peak is PeakFigure & { cap: number } {
  return peak !== null && peak.cap !== null && peak.value > peak.cap;
}

/** How far a peak lies above the baselines', where that is more than its budget; else null. */
export function riseOfPeak(peak: PeakFigure | null): number | null {
  if (peak === null || peak.baseline === null || peak.budget === null) return null;
  const rise = peak.value - peak.baseline;
  return rise > peak.budget ? rise : null;
}

/** Whether a run peaks above its baselines by more than the budget and the margin of error. */
export function peaksTooHigh({ value, baseline, budget, margin }: Peak): boolean {
  return baseline !== null && budget !== null && value - baseline - margin > budget;
}

/** A recording with the highest sample of each series in each cycle, in one sample: what a peak is compared by. */
export function peaksOnly(recording: Recording): Sample[] {
  const byCycle = new Map<number, Sample>();
  for (const { kind, t, cycle = 0, values } of recording.samples) {
    const kept = byCycle.get(cycle) ?? { kind, t, cycle, values: {} };
    byCycle.set(cycle, kept);
    for (const [name, value] of Object.entries(values)) {
      if (value !== null) kept.values[name] = Math.max(value, kept.values[name] ?? value);
    }
  }
  return [...byCycle.values()];
}

const sampled = ({ values }: Sample, name: string): boolean => typeof values[name] === 'number';

/** Up to and with cycle `last`; null without a reading. */
function highest({ samples, checkpoints }: Recording, name: string, last = Number.POSITIVE_INFINITY): number | null {
  let value = Number.NEGATIVE_INFINITY;
  for (const sample of samples) {
    if ((sample.cycle ?? 0) <= last) value = Math.max(value, sample.values[name] ?? value);
  }
  for (const checkpoint of checkpoints) {
    if (checkpoint.cycle <= last)
      value = Math.max(value, checkpoint.raw?.[name] ?? value, checkpoint.values[name] ?? value);
  }
  return Number.isFinite(value) ? value : null;
}

function capOf(recording: Recording, { gated, name, cap }: SeriesRules): number | null {
  if (!gated.includes('cap') || (name === 'gpu/used' && preallocates(recording))) return null;
  if ('bytes' in cap) return cap.bytes;
  const limit = limitOf(recording, name);
  return limit === null ? null : (limit * cap.percent) / 100;
}

function preallocates(recording: Recording): boolean {
  return recording.checkpoints.some((checkpoint) => readingOf(checkpoint, 'kv-cache/capacity') !== null);
}

/** Limit of a series in bytes. Of GPUs the sum: each a number of bytes, or an object with `memory` in bytes. */
export function limitOf({ header }: Recording, series: string): number | null {
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
