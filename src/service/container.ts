import { type LaunchOptions, type Service, type ServiceConfig, ServiceError } from './service.js';

export async function launchContainer(config: ServiceConfig, _options: LaunchOptions): Promise<Service> {
  throw new ServiceError(`image ${config.image}: containers come next`);
}
