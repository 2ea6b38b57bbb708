import { existsSync } from 'node:fs';
import { toolEnvironment } from '../driver-tool.js';
import type { GpuVendor } from '../gpu-vendor.js';

/** The kernel's interface to AMD's GPUs for computing; a container has them where it has this file. */
const DEVICE_FILE = '/dev/kfd';

/** AMD, by amd-smi or rocm-smi. Never run on AMD's hardware. */
export const amd: GpuVendor = {
  name: 'AMD',
  tools: ['amd-smi', 'rocm-smi'],
  isOwn: (id) => id.startsWith('card'),
  isAttached: ({ runArgs, command }) =>
    runArgs.some((arg) => arg.includes(DEVICE_FILE)) || (command !== undefined && existsSync(DEVICE_FILE)),
  open: async (options) => {
    const { openAmd } = await import('./amd-driver.js');
    return openAmd({ ...options, env: toolEnvironment(options.env, ['ROCR_', 'HIP_']) });
  },
  check: async (ask) => {
    const version = (await ask('amd-smi', ['version'])) ?? (await ask('rocm-smi', ['--version']));
    return version?.code === 0 ? { state: 'ok', what: 'GPU: AMD, by its own tool (never tried on such a GPU)' } : null;
  },
};
