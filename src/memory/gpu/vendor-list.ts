import { amd } from './amd/amd.js';
import type { GpuVendor } from './gpu-vendor.js';
import { nvidia } from './nvidia/nvidia.js';

/** Every vendor whose GPUs can be measured, in the order in which they are looked for. */
export const GPU_VENDORS: readonly GpuVendor[] = [nvidia, amd];

/** The programs that are asked, for a person who has none of them. */
export const GPU_TOOLS: readonly string[] = GPU_VENDORS.flatMap(({ tools }) => tools);
