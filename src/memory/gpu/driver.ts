/**
 * What the GPU driver says, whichever vendor's: one snapshot of every chosen GPU with the processes on it. Sizes in
 * bytes; `null` where the driver does not say (`[N/A]`, `[Insufficient Permissions]`), never 0 for unknown.
 */

/** A process that the driver lists on a GPU; one entry a process and GPU, however many rows the driver prints. */
export interface GpuProcess {
  /** In the namespace of the driver: the host's, whatever container the process or we run in. */
  pid: number;
  /** Its program as the driver prints it; hostile text, bounded. */
  name: string;
  /** What it holds on this GPU, its context included; null where the driver does not tell (WDDM, some MIG and vGPU). */
  usedBytes: number | null;
  /** It computes (C, C+G, M+C); false for one that only draws (G), such as a desktop's. */
  computes: boolean;
}

/** One GPU, or one instance of a GPU that is split (MIG). */
export interface GpuDevice {
  /** As the driver names it: `GPU-...`, `MIG-...`, or `card0` for AMD. */
  id: string;
  model: string;
  totalBytes: number | null;
  usedBytes: number | null;
  /** Kept by driver and firmware, outside `usedBytes`. */
  reservedBytes: number | null;
  /** Null where the driver does not list them (some vGPUs): an empty list would say that nobody is there. */
  processes: GpuProcess[] | null;
}

export interface GpuSnapshot {
  /** When it was complete, by the clock that the reader was given, ms. */
  at: number;
  driverVersion: string | null;
  /** CUDA or ROCm version that the driver supports. */
  toolkitVersion: string | null;
  /** `1g.10gb` of the first chosen instance, `enabled`, `disabled`; null where the GPU knows no MIG. */
  mig: string | null;
  devices: GpuDevice[];
}

/** Reads the chosen GPUs through one child process that lives as long as the run. */
export interface GpuDriver {
  /** `nvidia-smi`, `amd-smi`, `rocm-smi`; only the first has ever been held against real output. */
  readonly tool: string;
  /** A service has only GPUs that it was given by id; false where device files may give it more than are listed. */
  readonly byId: boolean;
  /** The newest snapshot whose sampling began after this call; null where none comes within `timeoutMs`. */
  next(timeoutMs: number): Promise<GpuSnapshot | null>;
  /** The newest complete snapshot; null before the first, or when the last is older than some intervals. */
  latest(): GpuSnapshot | null;
  /** Why it no longer reads, in a sentence with the tool's own words; null while it does. */
  problem(): string | null;
  /** Ends the child. Idempotent; never throws. */
  close(): Promise<void>;
}
