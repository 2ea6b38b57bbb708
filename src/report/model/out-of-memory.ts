import type { Finding } from '../../drift/verdict.js';
import type { Recording } from '../../recording/recording.js';
import { definitionOf } from '../../series/series.js';
import type { OutOfMemory } from './report-model.js';

/** How far beyond the measured requests a straight line may be drawn. Further than that no date is given. */
const MAX_EXTRAPOLATION = 1000;

/** Requests a second from the first to the last checkpoint, rests included; null of fewer than two. */
export function requestsPerSecond({ checkpoints }: Recording): number | null {
  const first = checkpoints[0];
  const last = checkpoints.at(-1);
  if (first === undefined || last === undefined || last.t <= first.t || last.requests <= first.requests) return null;
  return (last.requests - first.requests) / (last.t - first.t);
}

/**
 * When the limit that stands above the growing series is full, if growth stays linear. The interval is that of the
 * slope. Null where no limit is known, where nothing grows, or where it lies more than {@link MAX_EXTRAPOLATION} times
 * the measured requests away.
 */
export function outOfMemory(findings: readonly Finding[], series: string, recording: Recording): OutOfMemory | null {
  const drift = findings.find((finding) => finding.series === series)?.drift;
  const rate = requestsPerSecond(recording);
  const limit = limitOf(series, recording);
  const measured = (recording.checkpoints.at(-1)?.requests ?? 0) - (recording.checkpoints[0]?.requests ?? 0);
  // A worker that is replaced frees what it has leaked: its growth is no straight line.
  if (drift?.lives?.grows === 'within-lives') return null;
  if (!drift || rate === null || limit === null || drift.growth.value <= 0) return null;
  const { value, low, high } = drift.growth;

  const requestsAt = (per1000: number): number => (limit.room / per1000) * 1000;
  const within = (requests: number): boolean => requests <= measured * MAX_EXTRAPOLATION;
  if (!within(requestsAt(value))) return null;
  const hoursAt = (per1000: number): number => requestsAt(per1000) / rate / 3600;
  return {
    what: limit.what,
    limitBytes: limit.bytes,
    requestsPerSecond: rate,
    hours: hoursAt(value),
    lowHours: hoursAt(Math.max(high, value)),
    highHours: low > 0 && within(requestsAt(low)) ? hoursAt(low) : null,
  };
}

/** The limit above a series and the room left under it at the last checkpoint, in bytes. */
function limitOf(series: string, recording: Recording): { what: string; bytes: number; room: number } | null {
  const { limits } = recording.header;
  const onDevice = ['torch.device', 'gpu'].includes(definitionOf(series)?.layer ?? '');
  // Several devices fill one by one: their sum says nothing about the first to be full.
  const bytes = onDevice
    ? limits?.gpu?.length === 1
      ? deviceBytes(limits.gpu[0])
      : null
    : (limits?.container ?? null);
  const used = lastReading(
    recording,
    onDevice ? ['gpu/used', 'torch.device/reserved'] : ['container/resident', 'process/resident'],
  );
  if (bytes === null || used === null || used >= bytes) return null;
  return { what: onDevice ? "the device's" : "the container's", bytes, room: bytes - used };
}

/** An entry of `limits.gpu`: bytes, or an object that holds them as `memory` or `bytes`. */
function deviceBytes(entry: unknown): number | null {
  if (typeof entry === 'number') return entry;
  if (typeof entry !== 'object' || entry === null) return null;
  const held = 'memory' in entry ? entry.memory : 'bytes' in entry ? entry.bytes : null;
  return typeof held === 'number' ? held : null;
}

function lastReading({ checkpoints }: Recording, names: readonly string[]): number | null {
  const values = checkpoints.at(-1)?.values;
  for (const name of names) {
    const value = values?.[name];
    if (value !== undefined && value !== null) return value;
  }
  return null;
}
