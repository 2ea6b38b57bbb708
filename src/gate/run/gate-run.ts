import type { BaseGrowth } from '../../baseline/history.js';
import type { StoredRecording } from '../../baseline/store.js';
import type { Side } from '../../drift/cause.js';
import type { Judge } from '../../drift/judge.js';
import type { PairedResult } from '../../drift/paired/paired-figures.js';
import type { GpuDriver, GpuProcess, GpuSnapshot } from '../../memory/gpu/driver.js';
import type { ObservedCheckpoint } from '../../memory/observer.js';
import type { Plan, Recording } from '../../recording/recording.js';
import type { RecordingWriter } from '../../recording/recording-writer.js';
import type { HoldLayer } from '../../series/series.js';
import type { Service } from '../../service/service.js';
import type { Deadline } from '../../time/deadline.js';
import type { Workload } from '../../workload/format/workload.js';
import type { GateConfig } from '../config/config.js';
import type { GatePorts } from '../effects/ports.js';
import type { TimeLimits } from '../effects/time-limits.js';
import { processesText } from '../readings/gpu-processes.js';
import type { WhyMissing } from '../readings/why-missing.js';

export interface GateOptions {
  /** Measures the full horizon and stores the recording. */
  refresh: boolean;
  /** Positive control: this much is leaked a request, by the probe, in one process of the service. */
  leak?: { layer: HoldLayer; bytesPerRequest: number };
  /** Calibration: after some cycles of the first run it is watched how readings come to rest. */
  watchRest?: boolean;
}

/** One of the runs that measure base and change side by side: of a length that is fixed before, and not judged alone. */
export interface AbRun {
  side: Side;
  why: PairedResult['why'];
  /** Which run this is, from 1, and of how many. */
  number: number;
  of: number;
  /** The run that is to be confirmed: its plan, its cycles, and whether it was killed; null where there is none. */
  confirms: { plan: Plan | null; cycles: number; killed: boolean } | null;
  /** Runs of the base so far. */
  bases: Recording[];
  /** What is stored tells of the base's own growth, and nothing else. */
  stored: StoredRecording[];
  /** Whether cycles that tell what grows are replayed after it. */
  phases: boolean;
}

/** Everything a run has at hand once its service is ready. */
export interface Run {
  config: GateConfig;
  options: GateOptions;
  ports: GatePorts;
  workload: Workload;
  writer: RecordingWriter;
  service: Service;
  /** Of the service's GPUs, and what it said before the launch; null without. */
  driver: GpuDriver | null;
  emptyGpu: GpuSnapshot | null;
  /** Nearest to the base commit first. */
  stored: StoredRecording[];
  /** What is stored and could not be read, a sentence each. */
  leftOut: readonly string[];
  /** The first run of the same refresh, or side by side, where this is a later one. */
  first: Recording | null;
  /** Null in a run by itself. */
  ab: AbRun | null;
  /** Without a comparable baseline it is of no use: there is another way to an answer. */
  requiresBaseline: boolean;
  /** What each part of this run may take. */
  limits: TimeLimits;
  /** Gives a part of the run a deadline: with it ends whatever is waited for meanwhile, of the service and of time. */
  inTime<T>(ms: number, what: string, work: () => Promise<T>): Promise<T>;
  /** The deadline of what is going on. */
  deadline(): Deadline;
  /** Last lines of the service, also once a deadline has passed; empty where they cannot be had. */
  lastLines(): Promise<string[]>;
  /** Seconds since launch. */
  t(): number;
  notes: string[];
  /** Series that must be read, and why one of them cannot be, once it is known which they are. */
  required: { series: string[]; why(series: string, seen: ObservedCheckpoint): WhyMissing } | null;
  /**
   * Who judges this run, replaced once it is known what it is compared with, kept when measuring ends early; and
   * whether the base itself grows.
   */
  judged: { by: Judge; grows: BaseGrowth | null };
}

/** A run that demands a comparable baseline found that there is none: nothing is judged. */
export class NoBaseline extends Error {
  override readonly name = 'NoBaseline';
}

/** A reason to give up measuring: recorded as an event, judged `not-measured`. */
export class NotMeasured extends Error {
  override readonly name = 'NotMeasured';
  constructor(
    message: string,
    readonly remedy?: string,
    /** Last lines of the service, where they may tell why. */
    readonly logs?: string[],
  ) {
    super(message);
  }
}

/**
 * Writes a checkpoint, and as events what changed among the processes since the one before.
 * @throws Ended where somebody else computes on the service's GPU
 */
export function appendCheckpoint(run: Run, cycle: number, requests: number, seen: ObservedCheckpoint): void {
  const t = run.t();
  const { values, raw, epoch, processes } = seen;
  if (seen.changed !== null && cycle > 0) {
    const { born, gone } = seen.changed;
    const detail = `processes gone: ${gone.join(', ') || 'none'}; new: ${born.join(', ') || 'none'}`;
    run.writer.append({ kind: 'event', t, what: 'restarted-worker', detail });
  }
  run.writer.append({ kind: 'checkpoint', cycle, requests, t, epoch, values, raw, processes });
  tellUnread(run, seen, t);
  assertOwnGpu(run, seen.foreign);
}

/** The first time that a required series is not read, the likely reason: for the verdict, should it stay so. */
function tellUnread({ required, writer }: Run, seen: ObservedCheckpoint, t: number): void {
  for (const series of required?.series ?? []) {
    if (typeof seen.values[series] === 'number' || required === null) continue;
    if (writer.recording.events.some((event) => event.what === 'unread' && event.series === series)) continue;
    const { reason, remedy } = required.why(series, seen);
    writer.append({ kind: 'event', t, what: 'unread', series, detail: reason, remedy });
  }
}

/** @throws Ended, with the event that says so, where somebody else computes on the service's GPU */
export function assertOwnGpu(run: Run, foreign: readonly GpuProcess[]): void {
  if (foreign.length === 0) return;
  run.writer.append({
    kind: 'event',
    t: run.t(),
    what: 'contaminated',
    detail: `another process computes on the GPU: ${processesText(foreign)}`,
    remedy: 'one job at a time on a GPU: a concurrency group, or a runner of its own',
  });
  throw new Ended();
}

/** Measuring has ended early for a reason that the recording already tells (an event): nothing more to record. */
export class Ended extends Error {
  override readonly name = 'Ended';
}
