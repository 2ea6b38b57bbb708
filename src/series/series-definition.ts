/** Where memory is held. In the order of the allocator hierarchy: each layer takes its memory from the one after it. */
export type Layer =
  | 'torch.device'
  | 'torch.pinned'
  | 'jax.device'
  | 'tensorflow.device'
  | 'cupy.device'
  | 'heap'
  | 'node.heap'
  | 'jvm.heap'
  | 'jvm.metaspace'
  | 'jvm.direct'
  | 'go.heap'
  | 'dotnet.heap'
  | 'mappings'
  | 'process'
  | 'shm'
  | 'container'
  | 'gpu'
  | 'kv-cache'
  | 'server'
  | 'counts';

/** A rule that gates a series: growth per request, steady-state level, or a ceiling under load. */
export const GATE_RULES = ['drift', 'level', 'cap'] as const;
export type GateRule = (typeof GATE_RULES)[number];

export const UNITS = ['bytes', 'tokens', 'count', 'percent'] as const;
export type Unit = (typeof UNITS)[number];

/**
 * When a series must be there.
 * `always`: in every run. `baseline`: if the baseline has it. `gpu`: when a GPU is attached. `never`: it only explains.
 */
export type Requirement = 'always' | 'baseline' | 'gpu' | 'never';

/** A layer in which the probe can hold a known amount. */
export const PROBE_HOLD_LAYERS = ['heap', 'anon', 'torch', 'node'] as const;
export type ProbeHoldLayer = (typeof PROBE_HOLD_LAYERS)[number];

/** A layer in which a known amount can be held, to check that its series show it: by the probe, or from outside. */
export const HOLD_LAYERS = [...PROBE_HOLD_LAYERS, 'jvm'] as const;
export type HoldLayer = (typeof HOLD_LAYERS)[number];

/** Who reads a series; decides what a person is told where it cannot be read. `runtime`: a collector that is asked. */
export type Source = 'kernel' | 'allocator' | 'interpreter' | 'runtime' | 'framework' | 'gpu-driver' | 'server';

/** All that is known of a series. A field that is left out is false, or has no such value. */
export interface SeriesDefinition {
  readonly layer: Layer;
  /** What the layer is called in a report, e.g. `host heap`. */
  readonly layerLabel: string;
  /** What of the layer: `allocated`, `resident`, ... */
  readonly quantity: string;
  /** In a list of series, where layer and quantity would be too long: `torch allocated`. */
  readonly shortName?: string;
  /** Whose memory it is, as the subject of a sentence; `{}` stands for the quantity. */
  readonly subject?: string;
  /** What it is called where it explains a part of the growth of a process or a device: `the host heap`. */
  readonly asPart?: string;
  readonly unit: Unit;
  readonly better: 'lower' | 'higher';
  /** Smallest step in which the source reports, in the series' unit. */
  readonly granularity: number;
  /** Quantum used when judging drift, in the series' unit; where it differs from the granularity. */
  readonly judgedGranularity?: number;
  readonly source: Source;

  /** Rules that judge it; a series without any explains the others. */
  readonly gated: readonly GateRule[];
  readonly required: Requirement;
  /**
   * Also required in a run without a baseline. `reported`: once a process or the server reports it, even as null.
   * `read`: once a figure was read; one of an allocator also where a Python process should report it and is silent.
   */
  readonly requiredOnce?: 'reported' | 'read';
  /** What it is a figure of, where versions of a service differ in that: figures of two such kinds are not compared. */
  readonly metricDefinition?: 'allocator' | 'torch-backend' | 'gpu-source' | 'server';
  /** A living service cannot hold none of it: a 0 is a reading that failed. */
  readonly neverZero?: true;
  /**
   * At rest, with nothing in flight, it returns: to 0, or to its reading at the end of the warm-up. Its growth is judged by
   * that and not by a slope: a single one that stays is found.
   */
  readonly atRest?: 'zero' | 'warm';
  /** Every process of a member sees the whole of it (a shared mount): not summed over processes. */
  readonly shared?: true;
  /** No process holds it, so process series do not show its growth: a pass mentions it. */
  readonly outsideProcesses?: true;
  /**
   * Only growth beside that of this series is judged: what it does not explain. Where a recording does not have it, or
   * does not declare this one judged for growth, the whole is taken.
   */
  readonly growthBeside?: string;
  /** All that a process or a device holds: its growth is what a report tells first, that of the layers above explains it. */
  readonly whole?: true;
  /** The workload preview says which growth of it a run can detect; one series for each step size of allocation. */
  readonly previewed?: true;
  /** Memory held in this layer must show in it. A live heap of a runtime without one is not checked, which is said. */
  readonly shows?: HoldLayer;
  /** Held memory may fit into what was reserved before, and stays reserved when it is freed. */
  readonly keepsFreed?: true;

  /**
   * What is in use of it, in host memory: the rest is free memory that its allocator keeps, and that swings in health.
   * Growth of the processes is judged beside it.
   */
  readonly reserveOf?: string;

  /** Series from which its allocator takes memory, nearest first: growth here shows there too. */
  readonly standsOn?: readonly string[];
  /** What its growth means by itself, whatever the other series show; words: `report/text/catalogue.ts`. */
  readonly diagnosis?:
    | 'live-tensors'
    | 'live-arrays'
    | 'pinned-buffers'
    | 'live-host-objects'
    | 'live-managed-objects'
    | 'external-buffers'
    | 'loaded-classes'
    | 'direct-buffers'
    | 'goroutines'
    | 'segments-left'
    | 'smaller-kv-cache'
    | 'threads'
    | 'open-files'
    | 'open-sockets'
    | 'pending-tasks'
    | 'stuck-requests'
    | 'held-kv-cache';
}
