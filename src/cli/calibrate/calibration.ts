import { LAST_LOOK } from '../../drift/constants.js';
import { restNeeded, type SeriesSpread, spreadOf } from '../../drift/level/spread.js';
import { measured } from '../../drift/readings.js';
import type { Recording } from '../../recording/recording.js';

/** The spread between runs of the same code, with this service and workload on this machine. */
export interface Calibration {
  runs: number;
  /** Requests per cycle: as measured, and as many as the configured budgets need. */
  cycle: { measured: number; recommended: number };
  /** Settle time after a cycle, ms: as measured, and the shortest that suffices (null where unknown). */
  settleMs: { measured: number; needed: number | null };
  /** Cycles that fit into max-duration. */
  cycles: number;
  series: SeriesSpread[];
}

/** A cycle longer than this many times the measured one is no longer comparable with it. */
const MAX_LONGER = 8;

/** Pure: from the plan, rules and times in the recordings. @throws RangeError without recordings */
export function calibrationOf(recordings: readonly Recording[]): Calibration {
  const [first] = recordings;
  if (first === undefined) throw new RangeError('a calibration needs runs');
  const plan = first.header.plan ?? {};
  const cycles = cyclesIn(first, plan.max_duration_s ?? Number.POSITIVE_INFINITY);
  const series = spreadOf(recordings, cycles);
  const perCycle = plan.cycle ?? 0;
  // Noise per cycle does not depend on its length, so a longer cycle has less noise per request.
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
