import { launchCompose } from './compose/compose.js';
import { launchContainer } from './container/container.js';
import { newServiceName } from './names.js';
import { launchCommand } from './process/command.js';
import type { LaunchOptions, Service, ServiceConfig } from './service.js';

/**
 * Launches the service: a container of `image`, a project of `composeFile`, or `command` as a process group.
 * @param options.onName is told the name before anything starts, so that whoever cleans up knows what to look for
 * @throws ServiceError, the signal's reason; nothing is left then
 */
export async function launch(
  config: ServiceConfig,
  { onName, ...options }: Omit<LaunchOptions, 'name'> & { onName(name: string): void },
): Promise<Service> {
  const name = newServiceName();
  onName(name);
  return launcherOf(config)(config, { ...options, name });
}

function launcherOf({ image, composeFile }: ServiceConfig): typeof launchContainer {
  if (image !== undefined) return launchContainer;
  return composeFile === undefined ? launchCommand : launchCompose;
}
