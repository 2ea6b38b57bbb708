import { attachLauncher } from './attach/attach-launcher.js';
import { composeLauncher } from './compose/compose.js';
import { containerLauncher } from './container/container.js';
import { newServiceName } from './names.js';
import { commandLauncher } from './process/command.js';
import type { Launcher, LaunchOptions, Service, ServiceConfig } from './service.js';

/** Every way to get a service to measure. */
export const LAUNCHERS: readonly Launcher[] = [containerLauncher, commandLauncher, composeLauncher, attachLauncher];

/** @throws TypeError where the configuration asks for none: it was not validated */
export function launcherOf(config: ServiceConfig): Launcher {
  const meant = LAUNCHERS.find((launcher) => launcher.isMeant(config));
  if (meant === undefined) throw new TypeError(`a service needs one of ${LAUNCHERS.map(({ key }) => key).join(', ')}`);
  return meant;
}

/**
 * Launches the service by the launcher that its configuration asks for.
 * @param options.onName is called with the name before anything starts, so that clean-up knows what to look for
 * @throws ServiceError, the signal's reason; nothing is left then
 */
export async function launch(
  config: ServiceConfig,
  { onName, ...options }: Omit<LaunchOptions, 'name'> & { onName(name: string): void },
): Promise<Service> {
  const name = newServiceName();
  onName(name);
  return launcherOf(config).launch(config, { ...options, name });
}
