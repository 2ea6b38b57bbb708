import { info, warning } from '@actions/core';
import { concludeLeft } from '../github/check/check-run.js';
import { readRunContext } from '../github/events/run-context.js';
import { REMOVAL_MS, removeInTime } from '../service/cleanup/remove-in-time.js';
import { systemClock } from '../time/clock.js';
import { endsWithin } from '../time/deadline.js';
import { leave } from '../time/leave.js';
import { readInputs } from './inputs.js';
import { connection } from './session.js';
import { leftCheck, leftServices } from './step-state.js';

/** GitHub's part of it: post ends, whatever GitHub does. */
const CONCLUDING_MS = 180_000;

/**
 * The net under main: removes the services that main left, by name, and concludes the check run that it left in
 * progress: as main would have, or as cancelled. Main does both itself unless it was killed, so there is mostly nothing to do. Never fails the job.
 */
export async function run(): Promise<void> {
  process.exitCode = 0;
  process.on('uncaughtException', (error) => warning(`memdrift could not end its clean-up: ${error.message}`));
  await safely('remove its services', async () => {
    const names = leftServices();
    await removeInTime(names, REMOVAL_MS, process.env, { warn: (text) => warning(`memdrift: ${text}`) });
    if (names.length > 0) info(`memdrift: cleaned up after ${names.join(', ')}`);
  });
  await safely('conclude its check run', async () => {
    const check = leftCheck();
    if (check === null) return;
    const github = await connection(readRunContext(process.env), readInputs(process.env)['github-token'] ?? '');
    if (github === null) return;
    const concluding = concludeLeft(github, check);
    if (!(await endsWithin(systemClock, CONCLUDING_MS, concluding))) throw new Error('GitHub does not answer');
    await concluding;
  });
  leave(0);
}

async function safely(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    warning(`memdrift could not ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
