import { type Launcher, type LaunchOptions, type Service, type ServiceConfig, ServiceError } from '../service.js';
import { attachContainer } from './attached-container.js';
import { attachProcess } from './attached-process.js';

/** A service that runs already, at `url`: the memory of `container`, or of `pid` and its family, is read. */
export const attachLauncher: Launcher = {
  key: 'url',
  keysOneBeside: ['container', 'pid'],
  ignores: {
    keys: ['args', 'volumes', 'run-args', 'memory-limit', 'shm-size'],
    instead: 'what it was started with',
  },
  usesEngine: false,
  isMeant: ({ url }) => url !== undefined,
  describe: ({ container, pid }) => (container === undefined ? `process ${pid}` : `container ${container}`),
  launch,
};

/**
 * Launches nothing.
 * @throws ServiceError where there is no such container or process
 */
async function launch(config: ServiceConfig, options: LaunchOptions): Promise<Service> {
  const { url, container, pid } = config;
  if (url === undefined) throw new TypeError('to attach takes a url');
  if (container !== undefined) return attachContainer({ url, container }, config, options);
  if (pid !== undefined) return attachProcess({ url, pid }, config, options);
  throw new ServiceError(`${url}: neither its container nor its process is known, so its memory cannot be read`, {
    remedy: 'set container or pid beside url',
  });
}
