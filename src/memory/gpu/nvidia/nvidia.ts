import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { locate } from '../../../service/engine/locate.js';
import { childEnvironment, type Environment } from '../child-environment.js';
import type { GpuDriver } from '../driver.js';
import { LoopChild } from '../loop-child.js';
import { LoopedDriver } from '../looped-driver.js';
import { type ListedInstance, parseInstances, resolve } from './mig.js';
import { readNvidia } from './nvidia-reading.js';

const TOOL = 'nvidia-smi';

export interface NvidiaOptions {
  /** `GPU-...` and `MIG-...`, as the driver names them; in full. */
  ids: readonly string[];
  env: Environment;
  /** A clock that does not jump, ms. */
  now: () => number;
}

/**
 * Reads the chosen GPUs of NVIDIA's through one `nvidia-smi -q -x -l 1`. Its output in this mode is whole documents one
 * after the other, each with its own XML declaration, the end tag on a line of its own; that netdata's collector reads
 * it the same way is all that could be checked here, without a GPU. The documents of single calls are real ones (see
 * __tests__/fixtures/driver).
 * @returns null where there is no nvidia-smi, or no id is one of NVIDIA's
 */
export async function openNvidia({ ids, env, now }: NvidiaOptions): Promise<GpuDriver | null> {
  const own = ids.filter((id) => /^(GPU|MIG)-/.test(id));
  const file = own.length === 0 ? null : await locate(TOOL, env);
  if (file === null) return null;
  const chosen = resolve(own, own.some((id) => id.startsWith('MIG-')) ? await listInstances(file, env) : []);
  const child = new LoopChild({
    name: TOOL,
    file,
    args: ['-q', '-x', '-l', '1'],
    env: childEnvironment(env),
    marks: { begin: null, end: '</nvidia_smi_log>', keepsEnd: true },
    now,
  });
  return new LoopedDriver({ tool: TOOL, child, parse: (text) => readNvidia(text, chosen), now });
}

/** None where the driver does not answer: the instances are then missing in every document, which says so. */
async function listInstances(file: string, env: Environment): Promise<ListedInstance[]> {
  const limits = { env: childEnvironment(env), timeout: 30_000, killSignal: 'SIGKILL', maxBuffer: 2 ** 20 } as const;
  try {
    return parseInstances((await promisify(execFile)(file, ['-L'], limits)).stdout);
  } catch {
    return [];
  }
}
