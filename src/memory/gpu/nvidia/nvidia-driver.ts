import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import type { GpuDriver } from '../driver.js';
import type { ToolEnvironment } from '../driver-tool.js';
import type { DriverOptions } from '../gpu-vendor.js';
import { LoopChild } from '../loop-child.js';
import { LoopedDriver } from '../looped-driver.js';
import { type ListedInstance, parseInstances, resolve } from './mig.js';
import { readNvidia } from './nvidia-reading.js';

type NvidiaOptions = DriverOptions & { env: ToolEnvironment };

/**
 * Reads the chosen GPUs of NVIDIA's through one `nvidia-smi -q -x -l 1`. Its output in this mode is whole documents one
 * after the other, each with its own XML declaration, the end tag on a line of its own; that netdata's collector reads
 * it the same way is all that could be checked here, without a GPU. The documents of single calls are real ones (see
 * __tests__/fixtures/driver).
 * @param file nvidia-smi
 */
export async function openNvidia(file: string, { ids, env, now }: NvidiaOptions): Promise<GpuDriver> {
  const tool = basename(file);
  const chosen = resolve(ids, ids.some((id) => id.startsWith('MIG-')) ? await listInstances(file, env) : []);
  const child = new LoopChild({
    name: tool,
    file,
    args: ['-q', '-x', '-l', '1'],
    env,
    marks: { begin: null, end: '</nvidia_smi_log>', keepsEnd: true },
    now,
  });
  return new LoopedDriver({ tool, byId: true, child, parse: (text) => readNvidia(text, chosen), now });
}

/** None where the driver does not answer: the instances are then missing in every document, which says so. */
async function listInstances(file: string, env: ToolEnvironment): Promise<ListedInstance[]> {
  const limits = { env, timeout: 30_000, killSignal: 'SIGKILL', maxBuffer: 2 ** 20 } as const;
  try {
    return parseInstances((await promisify(execFile)(file, ['-L'], limits)).stdout);
  } catch {
    return [];
  }
}
