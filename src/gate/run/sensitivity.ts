import type { HeldReading } from '../../memory/memory-holding.js';
import type { Observer } from '../../memory/observer.js';
import type { Sensitivity } from '../../recording/recording.js';
import { definitionOf, HOLD_LAYERS, type HoldLayer, MIB } from '../../series/series.js';

/**
 * Bytes held: many times the noise of a reading at rest, and small compared with any model. The device allocator
 * reserves segments of 20 MiB and more, so a tensor must be larger than one to show in `reserved`.
 */
const HELD: Record<HoldLayer, number> = { heap: 8 * MIB, anon: 8 * MIB, torch: 64 * MIB, node: 8 * MIB, jvm: 8 * MIB };
/** On a full device (a server that reserves all of it at startup): still many times the granularity. */
const HELD_ON_A_FULL_DEVICE = 2 * MIB;

/** A series must show at least the first share of it, and keep at most the second afterwards. */
const SHOWN = 0.8;
const LEFT = 0.25;
/** The service's own work can disturb a reading; after three disturbed ones in a row the series counts as blind. */
const TRIES = 3;

/**
 * The device allocator keeps a freed segment reserved: in `torch.device/reserved` a held tensor must show, or fit into
 * what was reserved before, and need not fall back afterwards.
 */
function seen(reading: HeldReading): boolean {
  if (reading.shown === null || reading.left === null) return false;
  if (definitionOf(reading.series)?.keepsFreed === true) return reading.shown >= 0;
  return reading.shown >= SHOWN * reading.held && reading.left <= LEFT * reading.held;
}

/**
 * Holds a known amount in each layer that the probe or the runtime lets in, for one reading, and frees it: every series that can
 * gate must show it and fall back. So every run that passes has shown that it could have failed.
 * @param series declared by the run: a series that cannot be read is neither judged nor checked
 * @param t seconds since launch, for the records
 * @returns one record per series; empty where nothing could be held in any process of the service
 */
export async function checkSensitivity(
  observer: Observer,
  series: readonly string[],
  t: () => number,
): Promise<Sensitivity[]> {
  const records: Sensitivity[] = [];
  const read = (layer: HoldLayer): boolean => series.some((name) => definitionOf(name)?.shows === layer);
  for (const layer of HOLD_LAYERS.filter(read)) {
    let last: HeldReading[] = [];
    let size = HELD[layer];
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const { readings, noMemory } = await observer.hold(layer, size);
      last = readings.filter((reading) => series.includes(reading.series));
      if (!noMemory && last.every(seen)) break;
      if (noMemory) size = HELD_ON_A_FULL_DEVICE;
    }
    for (const reading of last) {
      records.push({ kind: 'sensitivity', t: t(), ...reading, seen: seen(reading) });
    }
  }
  return records;
}
