import { openAmd } from './amd/amd.js';
import type { Environment } from './child-environment.js';
import type { GpuDriver } from './driver.js';
import { openNvidia } from './nvidia/nvidia.js';

export interface DriverOptions {
  /** The service's GPUs, as the driver names them: `GPU-...`, `MIG-...`; `card0` for AMD. */
  ids: readonly string[];
  env: Environment;
  /** A clock that does not jump, ms. */
  now: () => number;
  /** Ask AMD's tools where NVIDIA's has nothing to say; without ids of theirs, all cards. */
  amd?: boolean;
}

/** The reader of the service's GPUs; null where there are none, or no tool that tells. */
export async function openDriver({ ids, env, now, amd = false }: DriverOptions): Promise<GpuDriver | null> {
  return (await openNvidia({ ids, env, now })) ?? (amd ? await openAmd({ ids, env, now }) : null);
}
