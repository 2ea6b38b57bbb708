import { UsageError } from '../../series/usage-error.js';
import type { ParsedConfig } from './config-schema.js';

/** @throws UsageError unless exactly one thing is to be measured, named whole */
export function assertOneSubject(service: ParsedConfig['service']): void {
  const subjects = ['image', 'command', 'compose-file'] as const;
  const found = subjects.filter((key) => service[key] !== undefined);
  if (found.length !== 1) {
    const which = found.length === 0 ? 'none' : found.map((key) => `"${key}"`).join(' and ');
    throw new UsageError(`service: found ${which}; allowed: exactly one of "image", "command" and "compose-file"`);
  }
  if ((service['compose-file'] === undefined) !== (service['compose-service'] === undefined)) {
    const lacks = service['compose-service'] === undefined ? 'compose-service' : 'compose-file';
    throw new UsageError(`service: "${lacks}" is missing; allowed: "compose-file" and "compose-service" together`);
  }
  for (const key of ['args', 'volumes', 'run-args'] as const) {
    if (service['compose-file'] === undefined || service[key].length === 0) continue;
    throw new UsageError(`service: found "${key}" beside "compose-file"; allowed: what the compose file says of it`);
  }
}

/**
 * @param checks a refresh never measures side by side, though it shares its configuration with runs that do
 * @throws UsageError where base and change are to be measured side by side, and one of the two images is missing
 */
export function assertBaseImage({ service, ab }: ParsedConfig, checks: boolean): void {
  const baseImage = service['base-image'];
  if (baseImage !== undefined && service.image === undefined) {
    throw new UsageError('service: found "base-image" without "image"; allowed: the two together');
  }
  if (checks && ab === 'always' && baseImage === undefined) {
    throw new UsageError('key "ab": found always without "base-image"; allowed: with the image of the base');
  }
}
