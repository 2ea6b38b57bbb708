import { NotInstalledError, run } from './engine/exec.js';
import { ServiceError } from './service.js';

/** The GPUs that a service gets. */
export interface GpuChoice {
  /** Models, in the driver's order; what docker was told where the driver does not answer here. */
  models: string[];
  /** The driver's ids of the same (`GPU-...`, `MIG-...`), in the same order; empty where the driver does not answer. */
  ids: string[];
  /** Value of docker's `--gpus`; null for none. */
  docker: string | null;
  /** `CUDA_VISIBLE_DEVICES` for a command; null where what the runner has is right. */
  cuda: string | null;
}

/** A GPU, or an instance of one that is split (MIG), as `nvidia-smi -L` lists it. */
interface ListedGpu {
  index: string;
  model: string;
  uuid: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Chooses the service's GPUs.
 * @param wanted `auto`: those that this runner may see, none where it sees none; `none`; `all` and `device=...`: as
 *   docker reads them
 * @throws ServiceError for any other word
 */
export async function chooseGpus(wanted: string, env: Environment = process.env): Promise<GpuChoice> {
  if (wanted === 'none') return { models: [], ids: [], docker: null, cuda: '' };
  if (wanted !== 'auto' && wanted !== 'all' && !/^device=[\w:,-]+$/.test(wanted)) {
    throw new ServiceError(`gpus: found ${wanted}; allowed: auto, none, all, device=ID[,ID]`);
  }
  const listed = await listGpus();
  if (wanted === 'auto') {
    const visible = visibleGpus(listed, env);
    if (visible.length === 0) return { models: [], ids: [], docker: null, cuda: null };
    // By id, never `all`: in a job's container the engine's `all` is more than the job was given.
    return { ...known(visible), docker: quoted(visible.map(({ uuid }) => uuid)), cuda: null };
  }
  if (wanted === 'all') return { ...known(listed, ['all']), docker: 'all', cuda: null };
  const words = wanted.slice('device='.length).split(',');
  const chosen = listed.filter((gpu) => words.some((word) => names(word, gpu)));
  return { ...known(chosen, words), docker: quoted(words), cuda: words.join(',') };
}

/** Docker reads the value as CSV: a comma inside it asks for quotes. */
function quoted(ids: readonly string[]): string {
  return `"device=${ids.join(',')}"`;
}

/** What of the listed GPUs the runner's environment leaves, by NVIDIA's container toolkit and then by CUDA. */
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
  return gpus.filter((gpu) => wanted.some((id) => names(id, gpu)));
}

/** CUDA takes any unambiguous beginning of an id. */
function names(id: string, { index, uuid }: ListedGpu): boolean {
  return id === index || (/^(GPU|MIG)-/.test(id) && uuid.startsWith(id));
}

/** @param unknown what is said of them where the driver lists none */
function known(gpus: readonly ListedGpu[], unknown: string[] = []): Pick<GpuChoice, 'models' | 'ids'> {
  const models = gpus.length > 0 ? gpus.map(({ model }) => model) : unknown;
  return { models, ids: gpus.map(({ uuid }) => uuid) };
}

async function listGpus(): Promise<ListedGpu[]> {
  try {
    const { code, stdout } = await run('nvidia-smi', ['-L'], { timeoutMs: 30_000 });
    return code === 0 ? parseGpuList(stdout) : [];
  } catch (error) {
    if (error instanceof NotInstalledError) return [];
    throw new ServiceError('nvidia-smi does not answer', { remedy: 'is the driver in order? else set gpus: none' });
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
