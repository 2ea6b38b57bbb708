import type { HeldReading, Observer } from '../../memory/observer.js';
import type { Sensitivity } from '../../recording/recording.js';
import { definitionOf, formatBytes, type HoldLayer, MIB } from '../../series/series.js';

/**
 * What is held: many times the noise of a reading at rest and little beside any model. The device allocator reserves
 * in segments of 20 MiB and more, so a tensor must be larger than one to be seen in `reserved`.
 */
const HELD: Record<HoldLayer, number> = { heap: 8 * MIB, anon: 8 * MIB, torch: 64 * MIB };
/** Where the device is full (a server that takes all of it beforehand): still many times the granularity. */
const HELD_ON_A_FULL_DEVICE = 2 * MIB;

/** Shown at least this share of it, and left at most this share afterwards. */
const SHOWN = 0.8;
const LEFT = 0.25;
/** A reading can be disturbed by the service's own work; three disturbed ones in a row are blindness. */
const TRIES = 3;

/**
 * The device allocator keeps a freed segment reserved: in `torch.device/reserved` a held tensor must show, or fit into
 * what was reserved before, and need not fall back.
 */
function seen(reading: HeldReading): boolean {
  if (reading.shown === null || reading.left === null) return false;
  if (definitionOf(reading.series)?.keepsFreed === true) return reading.shown >= 0;
  return reading.shown >= SHOWN * reading.held && reading.left <= LEFT * reading.held;
}

/**
 * Holds a known amount in each layer the probe can reach, for one reading, and frees it: every series that can gate
 * must show it and fall back. Thereby every pass has shown that it could have failed.
 * @param series those that the run declares: what cannot be read is not judged, and not checked
 * @param t seconds since launch, for the records
 * @returns a record a series; empty where no process of the service can hold memory (no probe)
 */
export async function checkSensitivity(
  observer: Observer,
  series: readonly string[],
  t: () => number,
): Promise<Sensitivity[]> {
  const records: Sensitivity[] = [];
  for (const layer of ['heap', 'anon', 'torch'] as const) {
    let last: HeldReading[] = [];
    let size = HELD[layer];
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const { readings, noMemory } = await observer.hold(layer, size);
      last = readings.filter((reading) => series.includes(reading.series));
      if (last.every(seen)) break;
      if (noMemory) size = HELD_ON_A_FULL_DEVICE;
    }
    for (const reading of last) {
      records.push({ kind: 'sensitivity', t: t(), ...reading, seen: seen(reading) });
    }
  }
  return records;
}

/** The check in one line for a person. */
export function sensitivityText(records: readonly Sensitivity[]): string {
  if (records.length === 0) return 'sensitivity check: no process of the service has the probe; not done';
  const parts = records.map((r) => {
    const shown = r.shown === null ? 'nothing read' : `saw ${formatBytes(r.shown)}`;
    return `${r.series} ${shown} of ${formatBytes(r.held)}${r.seen ? '' : ' (blind)'}`;
  });
  return `sensitivity check: ${parts.join(', ')}`;
}
