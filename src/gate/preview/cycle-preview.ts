import { CONFIRM, firstLooks, LAST_LOOK } from '../../drift/constants.js';
import { cycleSize } from '../../replay/dispatch-plan.js';
import type { Workload, WorkloadRequest } from '../../workload/format/workload.js';
import { longestChainUs, overlapOf, peakConcurrency, timelineOf } from '../../workload/inspect/timeline.js';
import { periodUs, sliceCycles } from '../../workload/variation/slice.js';
import type { GateConfig } from '../config/config.js';
import { SETTLE_MS } from '../run/warming/fix-plan.js';
import { type Detectable, detectable } from './detectable.js';

/** What a cycle of a workload contains, and what a run with it can detect. Nothing is sent; times in milliseconds. */
export interface CyclePreview {
  /** Requests of a cycle; if the rate is not known, the fewest that the warm-up may choose. */
  requests: number;
  /** Slices of the workload that the cycles send in turn; 1 where all send the same. */
  slices: number;
  /** `chosen` by the configuration; by the recorded `pace`; or left to `warm-up`, because no rate is recorded. */
  by: 'chosen' | 'pace' | 'warm-up';
  /** As recorded; null if too few durations are recorded. */
  durationMs: number | null;
  /** False if it may last longer, because some requests have no recorded duration. */
  endsKnown: boolean;
  /** Time between the first and the last planned request; null in a closed loop. */
  dueWithinMs: number | null;
  /** Peak of requests in flight: as recorded (open loop), or allowed (closed loop). Null if not known. */
  peakInFlight: number | null;
  /** Planned disconnects, including those of `cancel-share`. */
  disconnects: number;
  run: {
    /** Cycles of the longest run, and of the shortest run that passes. */
    cycles: number;
    shortest: number;
    /** Cycles that a verdict needs. */
    needed: number;
    /** Most cycles that fit into `max-duration`; null if the duration is not known. */
    inTime: number | null;
    /** Pause between a cycle and its checkpoint. */
    settleMs: number;
  };
  detectable: Detectable[];
}

/** The mean duration is estimated only if at least this share of the requests has one. */
const MIN_KNOWN_SHARE = 0.5;

export function previewCycle(workload: Workload, config: GateConfig): CyclePreview {
  const { speed, concurrency, cancelShare } = config.workload;
  const chosen = config.plan.cycle;
  const allMs = durationOf(workload, workload.requests, speed, concurrency);
  const paceMs = workload.timed ? periodUs(workload) / 1000 / speed : allMs;
  const wanted = chosen === 'auto' ? sizeAt(workload.requests.length, paceMs) : chosen;
  const slices = sliceCycles(workload, wanted, config.plan.slices);
  const [slice = []] = slices;
  const durationMs = durationOf(workload, slice, speed, concurrency);
  const settleMs = config.plan.settle === 'auto' ? SETTLE_MS : config.plan.settle;
  const { fail, pass } = firstLooks(config.plan.horizon ?? 'safe', slices.length);
  const own = slice.filter(({ cancel }) => cancel !== undefined).length;
  return {
    requests: slice.length,
    slices: slices.length,
    by: chosen !== 'auto' ? 'chosen' : paceMs === null ? 'warm-up' : 'pace',
    durationMs,
    endsKnown: slice.every(({ observed }) => observed?.durUs !== undefined),
    dueWithinMs: workload.timed ? dueWithin(slice, speed) : null,
    peakInFlight: workload.timed
      ? (overlapOf(timelineOf(slice, speed).values())?.peak ?? null)
      : Math.min(concurrency, peakConcurrency(slice)),
    disconnects: own === 0 ? Math.round(cancelShare * slice.length) : own,
    run: {
      cycles: LAST_LOOK,
      shortest: pass + CONFIRM - 1,
      needed: Math.max(fail, pass) + CONFIRM - 1,
      inTime: durationMs === null ? null : Math.floor(config.plan.maxDurationMs / (durationMs + settleMs)),
      settleMs,
    },
    detectable: detectable(slice.length, config.rules),
  };
}

/** As the warm-up chooses; without a rate, as for an extremely slow service. */
function sizeAt(workloadSize: number, paceMs: number | null): number {
  return cycleSize({ requests: workloadSize, durationMs: paceMs ?? Number.MAX_SAFE_INTEGER, workloadSize });
}

/** Duration of requests, estimated from their recorded durations, ms; null if not known. */
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
    // A follower of a request without a known end has no known start.
    return spans.every(({ startUs }) => startUs !== null) ? lastUs / 1000 : null;
  }
  if (known.length < requests.length * MIN_KNOWN_SHARE) return null;
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
