import type { GateConfig } from '../../gate/config/config.js';
import { CONFIG_FILE } from '../../gate/config/config-file.js';
import { camelCase } from '../../gate/config/config-schema.js';
import { duration } from '../../report/text/figures.js';
import { launcherOf } from '../../service/registry.js';
import type { Io } from '../cli-io.js';
import { EXAMPLE_MS } from './example.js';

const CHARACTERS = 100;

/** How long a command of several runs may take, said before it begins. @param config null for the embedded example */
export function totalText(config: GateConfig | null, runs: number): string {
  const eachS = (config?.plan.maxDurationMs ?? EXAMPLE_MS) / 1000;
  return `${runs} runs, each of ${duration(eachS)} of measuring at most: up to ${duration(runs * eachS)}, and ${runs} launches`;
}

/**
 * What a command measures, for a heading: `image my-server`, in one line, without secrets.
 * @param config null for the embedded example
 */
export function measuredText(config: GateConfig | null, { masker }: Pick<Io, 'masker'>): string {
  if (config === null) return `the embedded example, because no flag and no ${CONFIG_FILE} names a service`;
  const { key } = launcherOf(config.service);
  const value = (config.service as unknown as Readonly<Record<string, unknown>>)[camelCase(key)];
  const words = [key, ...(Array.isArray(value) ? value : [value])].join(' ');
  return masker
    .mask(words)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, CHARACTERS);
}
