import { LAST_LOOK } from '../../drift/constants.js';
import { restNeeded, type SeriesSpread, spreadOf } from '../../drift/level/spread.js';
import { measured } from '../../drift/readings.js';
import type { Recording } from '../../recording/recording.js';

/** What runs of the same code say of this machine, this service and this workload. */
export interface Calibration {
  runs: number;
  /** Requests a cycle, as they were measured; and as they should be, where more would let the configured budgets be told. */
  cycle: { measured: number; recommended: number };
  /** Milliseconds of rest after a cycle: as measured, and the least that suffices; null where that was not seen. */
  settleMs: { measured: number; needed: number | null };
  /** Cycles that a run has time for within max-duration. */
  cycles: number;
  series: SeriesSpread[];
}

/** More requests a cycle than this many times the measured ones are no longer the same cycle. */
const MAX_LONGER = 8;

/** Pure: the recordings' own plan, rules and times. */
export function calibrationOf(recordings: readonly Recording[]): Calibration {
  const [first] = recordings;
  if (first === undefined) throw new RangeError('a calibration needs runs');
  const plan = first.header.plan ?? {};
  const cycles = cyclesIn(first, plan.max_duration_s ?? Number.POSITIVE_INFINITY);
  const series = spreadOf(recordings, cycles);
  const perCycle = plan.cycle ?? 0;
  // The noise of a cycle stays as it is when the cycle gets longer: what it hides per request gets less.
  const longer = Math.max(1, ...series.flatMap(({ growth }) => shortBy(growth)));
  return {
    runs: recordings.length,
    cycle: { measured: perCycle, recommended: Math.ceil(perCycle * Math.min(MAX_LONGER, longer)) },
    settleMs: { measured: plan.settle_ms ?? 0, needed: restNeeded(first) },
    cycles,
    series,
  };
}

function shortBy(growth: SeriesSpread['growth']): number[] {
  if (growth === null || growth.configured === null || growth.configured <= 0) return [];
  return [Math.max(growth.noise, growth.between) / growth.configured];
}

function cyclesIn(recording: Recording, seconds: number): number {
  const points = measured(recording);
  const [begin, end] = [points[0]?.t ?? 0, points.at(-1)?.t ?? 0];
  const each = points.length < 2 ? 0 : (end - begin) / (points.length - 1);
  return each > 0 ? Math.min(LAST_LOOK, Math.floor(seconds / each)) : LAST_LOOK;
}
