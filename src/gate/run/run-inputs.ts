import type { StoredRecording } from '../../baseline/store.js';
import type { Side } from '../../drift/cause.js';
import type { PairedResult } from '../../drift/paired/paired-figures.js';
import type { GpuDriver, GpuSnapshot } from '../../memory/gpu/driver.js';
import type { Plan, Recording } from '../../recording/recording.js';
import type { Upstream } from '../../replay/upstream/upstream.js';
import type { ProbeHoldLayer } from '../../series/series.js';
import type { Service } from '../../service/service.js';
import type { Deadline } from '../../time/deadline.js';
import type { Workload } from '../../workload/format/workload.js';
import type { Variation } from '../../workload/variation/vary.js';
import type { GateConfig } from '../config/config.js';
import type { GatePorts } from '../effects/ports.js';
import type { TimeLimits } from '../effects/time-limits.js';
import type { Stored } from '../gate-result.js';
import type { RunRecorder } from './run-recorder.js';

export interface GateOptions {
  /** Measures the full horizon and stores the recording. */
  refresh: boolean;
  /** Positive control: the probe leaks this much per request in one process of the service. */
  leak?: { layer: ProbeHoldLayer; bytesPerRequest: number };
  /** Calibration: after some cycles of the first run, records how readings settle. */
  watchRest?: boolean;
}

/** A run of a paired A/B: its length is fixed before it starts, and it has no verdict of its own. */
export interface AbRun {
  readonly side: Side;
  readonly why: PairedResult['why'];
  /** Number of this run, from 1, and of how many. */
  readonly number: number;
  readonly of: number;
  /** The run to confirm: its plan, its cycles, and whether it was killed; null if there is none. */
  readonly confirms: { plan: Plan | null; cycles: number; killed: boolean } | null;
  /** Runs of the base so far. */
  readonly bases: readonly Recording[];
  /** Stored recordings; used only for the base's own growth. */
  readonly stored: readonly StoredRecording[];
  /** Whether phases that find the cause follow it. */
  readonly phases: boolean;
}

/** What goes into one run. */
export interface RunInputs {
  readonly config: GateConfig;
  readonly options: GateOptions;
  readonly ports: GatePorts;
  readonly workload: Workload;
  /** As configured. */
  readonly variation: Variation;
  /** The store before the first run of the gate, nearest to the base commit first. */
  readonly stored: Stored;
  /** Number of this run, from 1, and of how many. */
  readonly number: number;
  readonly of: number;
  /** Recording of the first run, whose plan later runs keep; null in the first. */
  readonly first: Recording | null;
  /** Null outside of a paired A/B. */
  readonly ab: AbRun | null;
  /** Stops without a verdict where no baseline is comparable. */
  readonly requiresBaseline: boolean;
  /** Time of each part. */
  readonly limits: TimeLimits;
  /** Of all runs together. */
  readonly deadline: Deadline;
}

/** A run whose service is ready: its inputs, what was launched, and the recorder of what comes out. */
export interface Run extends RunInputs {
  readonly service: Service;
  /** The stub that the service calls; null without. */
  readonly upstream: Pick<Upstream, 'calls' | 'counts'> | null;
  /** Driver of the service's GPUs; null without. */
  readonly driver: GpuDriver | null;
  /** The GPUs before the launch; null without a driver. */
  readonly emptyGpu: GpuSnapshot | null;
  readonly time: RunTime;
  readonly out: RunRecorder;
  /** Last lines of the service, also after a deadline has passed; empty if they cannot be read. */
  lastLines(): Promise<string[]>;
}

/** The deadline of the part of a run that is under way: every wait on the service or on time ends with it. */
export class RunTime {
  #current: Deadline;

  constructor(whole: Deadline) {
    this.#current = whole;
  }

  get deadline(): Deadline {
    return this.#current;
  }

  /**
   * Gives a part of the run a deadline of its own.
   * @param what names the part
   */
  async within<T>(ms: number, what: string, work: () => Promise<T>): Promise<T> {
    const outer = this.#current;
    return outer.part(ms, what, async (part) => {
      this.#current = part;
      try {
        return await work();
      } finally {
        this.#current = outer;
      }
    });
  }
}
