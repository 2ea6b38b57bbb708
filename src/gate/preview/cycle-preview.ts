import { CONFIRM, HORIZONS, LAST_LOOK } from '../../drift/constants.js';
import { cycleSize } from '../../replay/dispatch-plan.js';
import type { Workload, WorkloadRequest } from '../../workload/format/workload.js';
import { longestChainUs, overlapOf, peakConcurrency, timelineOf } from '../../workload/inspect/timeline.js';
import { periodUs, sliceCycle } from '../../workload/variation/slice.js';
import type { GateConfig } from '../config/config.js';
import { SETTLE_MS } from '../run/fix-plan.js';
import { type Findable, findable } from './findable.js';

/** What a cycle of a workload will hold, and what a run can find with it. Nothing is sent; times in milliseconds. */
export interface CyclePreview {
  /** Requests of a cycle; where the pace is not known, the fewest that warm-up may choose. */
  requests: number;
  /** `chosen` by the configuration; by the recorded `pace`; or left to `warm-up`, as no pace is recorded. */
  by: 'chosen' | 'pace' | 'warm-up';
  /** As recorded; null where too few durations are. */
  durationMs: number | null;
  /** False where it may last longer: some requests were recorded without a duration. */
  endsKnown: boolean;
  /** From the first request that is due to the last; null in a closed loop. */
  dueWithinMs: number | null;
  /** Most in flight at once: as recorded (timed), or allowed. Null where neither is known. */
  peakInFlight: number | null;
  /** Planned hang-ups, those of `cancel-share` included. */
  hangUps: number;
  run: {
    /** Cycles of a run that goes to its end, and of the shortest that passes. */
    cycles: number;
    shortest: number;
    /** Cycles without which no verdict can be counted on. */
    needed: number;
    /** Cycles that `max-duration` holds at best; null where the duration is not known. */
    inTime: number | null;
    /** Pause after each cycle, before memory is read. */
    settleMs: number;
  };
  findable: Findable[];
}

/** With fewer durations than this share, the rest cannot be told from them. */
const TELLING_SHARE = 0.5;

export function previewCycle(workload: Workload, config: GateConfig): CyclePreview {
  const { speed, concurrency, cancelShare } = config.workload;
  const chosen = config.plan.cycle;
  const allMs = durationOf(workload, workload.requests, speed, concurrency);
  const paceMs = workload.timed ? periodUs(workload) / 1000 / speed : allMs;
  const wanted = chosen === 'auto' ? sizeAt(workload.requests.length, paceMs) : chosen;
  const slice = sliceCycle(workload, wanted);
  const durationMs = durationOf(workload, slice, speed, concurrency);
  const settleMs = config.plan.settle === 'auto' ? SETTLE_MS : config.plan.settle;
  const { fail, pass } = HORIZONS[config.plan.horizon ?? 'safe'];
  const own = slice.filter(({ cancel }) => cancel !== undefined).length;
  return {
    requests: slice.length,
    by: chosen !== 'auto' ? 'chosen' : paceMs === null ? 'warm-up' : 'pace',
    durationMs,
    endsKnown: slice.every(({ observed }) => observed?.durUs !== undefined),
    dueWithinMs: workload.timed ? dueWithin(slice, speed) : null,
    peakInFlight: workload.timed
      ? (overlapOf(timelineOf(slice, speed).values())?.peak ?? null)
      : Math.min(concurrency, peakConcurrency(slice)),
    hangUps: own === 0 ? Math.round(cancelShare * slice.length) : own,
    run: {
      cycles: LAST_LOOK,
      shortest: pass + CONFIRM - 1,
      needed: Math.max(fail, pass) + CONFIRM - 1,
      inTime: durationMs === null ? null : Math.floor(config.plan.maxDurationMs / (durationMs + settleMs)),
      settleMs,
    },
    findable: findable(slice.length, config.rules),
  };
}

/** As warm-up will choose; without a pace, as for a service that is slow without end. */
function sizeAt(workloadSize: number, paceMs: number | null): number {
  return cycleSize({ requests: workloadSize, durationMs: paceMs ?? Number.MAX_SAFE_INTEGER, workloadSize });
}

/** What requests will take, by what they took when recorded; null where that is not known. */
function durationOf(
  { timed }: Workload,
  requests: readonly WorkloadRequest[],
  speed: number,
  concurrency: number,
): number | null {
  const known = requests.flatMap(({ observed }) => observed?.durUs ?? []);
  if (timed) {
    const spans = [...timelineOf(requests, speed).values()];
    const lastUs = spans.reduce((last, { startUs, endUs }) => Math.max(last, endUs ?? startUs ?? 0), 0);
    // Of a request that follows one without an end, not even the start is known.
    return spans.every(({ startUs }) => startUs !== null) ? lastUs / 1000 : null;
  }
  if (known.length < requests.length * TELLING_SHARE) return null;
  const meanUs = known.reduce((sum, durUs) => sum + durUs, 0) / known.length;
  const lanes = Math.max(1, Math.min(concurrency, peakConcurrency(requests)));
  return Math.max((meanUs * requests.length) / lanes, longestChainUs(requests, speed)) / 1000;
}

function dueWithin(requests: readonly WorkloadRequest[], speed: number): number {
  const starts = requests.flatMap(({ tUs }) => tUs ?? []);
  const last = starts.reduce((most, tUs) => Math.max(most, tUs), 0);
  const first = starts.reduce((least, tUs) => Math.min(least, tUs), last);
  return (last - first) / 1000 / speed;
}
