import { locate, run } from '../../../service/engine/exec.js';
import { type Environment, ServiceError } from '../../../service/service.js';
import { type ToolEnvironment, toolEnvironment } from '../driver-tool.js';
import type { Ask, GpuCheck, GpuVendor, ListedGpu } from '../gpu-vendor.js';

const NVIDIA_SMI = 'nvidia-smi';

/** NVIDIA, by nvidia-smi; its instances (MIG), too. */
export const nvidia: GpuVendor = {
  name: 'NVIDIA',
  tools: [NVIDIA_SMI],
  byId: {
    list: (env) => listGpus(ownEnvironment(env)),
    visible: visibleGpus,
    isNamed,
    variable: 'CUDA_VISIBLE_DEVICES',
  },
  isOwn: (id) => /^(GPU|MIG)-/.test(id),
  isAttached: () => false,
  open: async (options) => {
    const env = ownEnvironment(options.env);
    const file = await locate(NVIDIA_SMI, env);
    if (file === null) return null;
    const { openNvidia } = await import('./nvidia-driver.js');
    return openNvidia(file, { ...options, env });
  },
  check,
};

function ownEnvironment(env: Environment): ToolEnvironment {
  return toolEnvironment(env, ['NVIDIA_', 'CUDA_']);
}

/** The listed GPUs that the runner's environment leaves visible, to NVIDIA's container toolkit and then to CUDA. */
export function visibleGpus(listed: readonly ListedGpu[], env: Environment): ListedGpu[] {
  const toolkit = env['NVIDIA_VISIBLE_DEVICES'];
  if (toolkit === '' || toolkit === 'none' || toolkit === 'void') return [];
  const byToolkit = toolkit === undefined || toolkit === 'all' ? listed : narrow(listed, toolkit);
  // In a container the driver lists what the toolkit gave, numbered anew: indices of the host match nothing.
  const given = byToolkit.length > 0 ? byToolkit : listed;
  const cuda = env['CUDA_VISIBLE_DEVICES'];
  return cuda === undefined ? [...given] : narrow(given, cuda);
}

function narrow(gpus: readonly ListedGpu[], ids: string): ListedGpu[] {
  const wanted = ids.split(',').map((id) => id.trim());
  return gpus.filter((gpu) => wanted.some((id) => isNamed(id, gpu)));
}

/** CUDA takes any unambiguous beginning of an id. */
function isNamed(id: string, { index, uuid }: ListedGpu): boolean {
  return id === index || (/^(GPU|MIG)-/.test(id) && uuid.startsWith(id));
}

async function listGpus(env: ToolEnvironment): Promise<ListedGpu[]> {
  const file = await locate(NVIDIA_SMI, env);
  if (file === null) return [];
  try {
    const { code, stdout } = await run(file, ['-L'], { timeoutMs: 30_000, env });
    return code === 0 ? parseGpuList(stdout) : [];
  } catch (cause) {
    const remedy = 'check that the driver works, or set gpus: none';
    throw new ServiceError(`${NVIDIA_SMI} does not answer`, { remedy }, { cause });
  }
}

/**
 * The lines of `nvidia-smi -L`: `GPU 0: NVIDIA A100 (UUID: GPU-...)`, and below a split one its instances,
 * `  MIG 1g.10gb Device 0: (UUID: MIG-...)`, which stand in its place.
 */
export function parseGpuList(text: string): ListedGpu[] {
  const found: ListedGpu[] = [];
  let split: ListedGpu | null = null;
  for (const line of text.split('\n').slice(0, 1024)) {
    const gpu = line.match(/^GPU (\d+): (.+?) \(UUID: (GPU-[\w-]+)\)/);
    const instance = line.match(/^\s+MIG (\S+)\s+Device\s+(\d+): \(UUID: (MIG-[\w/-]+)\)/);
    if (gpu) {
      split = { index: gpu[1] ?? '', model: gpu[2] ?? '', uuid: gpu[3] ?? '' };
      found.push(split);
    } else if (instance && split !== null) {
      if (found.at(-1) === split) found.pop();
      found.push({
        index: `${split.index}:${instance[2]}`,
        model: `${split.model} MIG ${instance[1]}`,
        uuid: instance[3] ?? '',
      });
    }
  }
  return found;
}

async function check(ask: Ask): Promise<GpuCheck | null> {
  const list = await ask(NVIDIA_SMI, ['-L']);
  if (list === null || list.code !== 0) return null;
  const count = list.text.split('\n').filter((line) => line.startsWith('GPU ')).length;
  const busy = await ask(NVIDIA_SMI, ['--query-compute-apps=pid,process_name', '--format=csv,noheader']);
  const processes = busy?.text.split('\n').filter((line) => /^\d+,/.test(line)) ?? [];
  if (processes.length === 0) {
    return { state: 'ok', what: `GPU: ${count}, nobody computes on ${count === 1 ? 'it' : 'them'}` };
  }
  return {
    state: 'note',
    what: `GPU: ${count}; in use by ${processes.slice(0, 3).join('; ').slice(0, 200)}`,
    remedy: 'a run waits a minute for a clean GPU, then is not-measured',
  };
}
