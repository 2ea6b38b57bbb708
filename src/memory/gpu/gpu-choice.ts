import { type Environment, type GpuChoice, type ServiceConfig, ServiceError } from '../../service/service.js';
import type { GpuDriver } from './driver.js';
import type { DriverOptions, GpusById, ListedGpu } from './gpu-vendor.js';
import { GPU_VENDORS } from './vendor-list.js';

/**
 * Chooses the service's GPUs.
 * @param wanted `auto`: those that this runner may see, none where it sees none; `none`; `all` and `device=...`: as
 *   docker reads them
 * @throws ServiceError for any other word, or where a driver does not answer
 */
export async function chooseGpus(wanted: string, env: Environment): Promise<GpuChoice> {
  if (wanted === 'none') return { models: [], ids: [], docker: null, env: variables('') };
  if (wanted !== 'auto' && wanted !== 'all' && !/^device=[\w:,-]+$/.test(wanted)) {
    throw new ServiceError(`gpus: found ${wanted}; allowed: auto, none, all, device=ID[,ID]`);
  }
  const { byId, listed } = await listGpus(env);
  if (wanted === 'auto') {
    const visible = byId?.visible(listed, env) ?? [];
    if (visible.length === 0) return { models: [], ids: [], docker: null, env: {} };
    // By id, never `all`: in a job's container the engine's `all` is more than the job was given.
    return { ...namesOf(visible), docker: dockerDevices(visible.map(({ uuid }) => uuid)), env: {} };
  }
  if (wanted === 'all') return { ...namesOf(listed, ['all']), docker: 'all', env: {} };
  const ids = wanted.slice('device='.length).split(',');
  const chosen = listed.filter((gpu) => ids.some((id) => byId?.isNamed(id, gpu)));
  return { ...namesOf(chosen, ids), docker: dockerDevices(ids), env: variables(ids.join(','), byId) };
}

/**
 * The reader of the service's GPUs; null where it has none, or no tool tells of them.
 * @param service looked at for GPUs that it has without an id
 */
export async function openDriver(
  options: DriverOptions,
  service: Pick<ServiceConfig, 'runArgs' | 'command'>,
): Promise<GpuDriver | null> {
  for (const vendor of GPU_VENDORS) {
    const ids = options.ids.filter((id) => vendor.isOwn(id));
    const isThere = options.ids.length === 0 ? vendor.isAttached(service) : ids.length > 0;
    const driver = isThere ? await vendor.open({ ...options, ids }) : null;
    if (driver !== null) return driver;
  }
  return null;
}

/** The GPUs of the first vendor that lists any; a service gets those of one vendor only. */
async function listGpus(env: Environment): Promise<{ byId: GpusById | null; listed: ListedGpu[] }> {
  for (const { byId } of GPU_VENDORS) {
    const listed = byId === undefined ? [] : await byId.list(env);
    if (byId !== undefined && listed.length > 0) return { byId, listed };
  }
  return { byId: null, listed: [] };
}

/** The variables that limit a command to these GPUs: of one vendor, or of all where it is not known. */
function variables(ids: string, byId: GpusById | null = null): Record<string, string> {
  const vendors = byId === null ? GPU_VENDORS.map((vendor) => vendor.byId) : [byId];
  return Object.fromEntries(vendors.flatMap((vendor) => (vendor === undefined ? [] : [[vendor.variable, ids]])));
}

/** Docker reads the value as CSV: a comma inside it asks for quotes. */
function dockerDevices(ids: readonly string[]): string {
  return `"device=${ids.join(',')}"`;
}

/** @param unknown named instead where the driver lists none */
function namesOf(gpus: readonly ListedGpu[], unknown: string[] = []): Pick<GpuChoice, 'models' | 'ids'> {
  const models = gpus.length > 0 ? gpus.map(({ model }) => model) : unknown;
  return { models, ids: gpus.map(({ uuid }) => uuid) };
}
