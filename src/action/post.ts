import { info, warning } from '@actions/core';
import { concludeLeft } from '../github/check.js';
import { readRunContext } from '../github/run-context.js';
import { removeByName } from '../service/clean-up.js';
import { readInputs } from './inputs.js';
import { connection } from './session.js';
import { leftCheck, leftServices } from './state.js';

/**
 * The net under main: removes the services that main left, by name, and concludes the check run that it left in
 * progress: as main would have, or as cancelled. Main does both itself unless it was killed, so there is mostly nothing to do. Never fails the job.
 */
export async function run(): Promise<void> {
  process.exitCode = 0;
  process.on('uncaughtException', (error) => warning(`memdrift could not end its clean-up: ${error.message}`));
  await safely('remove its services', async () => {
    for (const name of leftServices()) {
      await removeByName(name, { warn: warning });
      info(`memdrift: ${name} is gone`);
    }
  });
  await safely('conclude its check run', async () => {
    const check = leftCheck();
    if (check === null) return;
    const github = await connection(readRunContext(process.env), readInputs(process.env)['github-token'] ?? '');
    if (github !== null) await concludeLeft(github, check);
  });
}

async function safely(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    warning(`memdrift could not ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
