import { ContainerReach, memberOf } from '../container/container-reach.js';
import { ContainerService } from '../container/container-service.js';
import { Helper } from '../container/helper.js';
import { parseEnvironment } from '../container/image.js';
import { inspect, memoryLimit } from '../container/inspect-container.js';
import { labelArgs, thisOwner } from '../names.js';
import { findPlacement } from '../placement.js';
import { type LaunchOptions, type Service, type ServiceConfig, ServiceError } from '../service.js';
import { memoryVariables } from '../service-environment.js';
import { NO_PROBE } from './no-probe.js';

/**
 * A container that runs already. What reading it takes (a helper beside it, where this user may not read its processes)
 * has the run's name and is removed; the container is left as it is.
 * @throws ServiceError where there is none of that name, or it has ended
 */
export async function attachContainer(
  { url, container }: { url: string; container: string },
  config: ServiceConfig,
  { name, env, chooseGpus }: LaunchOptions,
): Promise<Service> {
  const inspected = await inspect(container, env);
  if (inspected === null || !inspected.State.Running) {
    const found = inspected === null ? 'no such container' : 'it has ended';
    throw new ServiceError(`container ${container}: ${found}`, { remedy: 'see docker ps' });
  }
  const placement = await findPlacement(env);
  const gpus = await chooseGpus(placement.kind === 'remote' && config.gpus === 'auto' ? 'none' : config.gpus);
  const helper = new Helper(name, inspected.Image, labelArgs(thisOwner(), env), env, inspected.Id);
  const reach = new ContainerReach(inspected.Id, inspected.State.Pid, helper);
  const member = { ...memberOf('', inspected, placement.kind === 'beside', NO_PROBE, reach), isProbed: false };
  const metadata = {
    container,
    image_id: inspected.Image,
    ...memoryVariables(parseEnvironment(inspected.Config.Env ?? [])),
  };
  const part = { member, containerId: inspected.Id, memoryLimitBytes: memoryLimit(inspected) };
  const { port, origin } = portOf(url);
  const address = {
    url: origin,
    otherPort: (other: number): string | null => (other === port ? origin : null),
    find: async (): Promise<void> => undefined,
  };
  return new ContainerService(name, address, [part], metadata, gpus, { ...config, port }, env, 'container');
}

/** The port that an address names, or http's own. */
export function portOf(url: string): { origin: string; port: number } {
  const { origin, port } = new URL(url);
  return { origin, port: port === '' ? 80 : Number(port) };
}
