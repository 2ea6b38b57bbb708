import { LAUNCHERS } from '../../service/registry.js';
import { UsageError } from '../usage-error.js';
import type { ParsedConfig } from './config-schema.js';

/** @throws UsageError unless exactly one launcher is asked for, by all of its keys */
export function assertOneSubject(service: ParsedConfig['service']): void {
  const isSet = (key: string): boolean => {
    const value = (service as Readonly<Record<string, unknown>>)[key];
    return Array.isArray(value) && key !== 'command' ? value.length > 0 : value !== undefined;
  };
  const [launcher, ...others] = LAUNCHERS.filter(({ key }) => isSet(key));
  if (launcher === undefined || others.length > 0) {
    const found = launcher === undefined ? 'none' : listed([launcher, ...others]);
    throw new UsageError(`service: found ${found}; allowed: exactly one of ${listed(LAUNCHERS)}`);
  }
  for (const { key, keyBeside } of LAUNCHERS) {
    if (keyBeside === undefined || isSet(key) === isSet(keyBeside)) continue;
    const lacks = isSet(key) ? keyBeside : key;
    throw new UsageError(`service: "${lacks}" is missing; allowed: "${key}" and "${keyBeside}" together`);
  }
  const { key, ignores } = launcher;
  for (const ignored of ignores?.keys ?? []) {
    if (!isSet(ignored)) continue;
    throw new UsageError(`service: found "${ignored}" beside "${key}"; allowed: ${ignores?.instead}`);
  }
}

/** `"image", "command" and "compose-file"`. */
function listed(launchers: readonly { key: string }[]): string {
  const keys = launchers.map(({ key }) => `"${key}"`);
  return [keys.slice(0, -1).join(', '), keys.at(-1)].filter((part) => part !== '').join(' and ');
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
