import { info, warning } from '@actions/core';
import { removeByName } from '../service/clean-up.js';
import { leftServices } from './state.js';

/**
 * The net under main: removes the services that main left, by name. Main removes them itself unless it was killed,
 * so there is mostly nothing to do. Never fails the job.
 */
export async function run(): Promise<void> {
  try {
    for (const name of leftServices()) {
      await removeByName(name);
      info(`memdrift: ${name} is gone`);
    }
  } catch (error) {
    warning(`memdrift could not clean up: ${error instanceof Error ? error.message : String(error)}`);
  }
}
