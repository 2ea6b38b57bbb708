import { info, warning } from '@actions/core';
import { concludeLeft } from '../github/check/check-run.js';
import { readRunContext } from '../github/events/run-context.js';
import { messageOf } from '../series/unknown.js';
import { REMOVAL_MS, removeInTime } from '../service/cleanup/remove-in-time.js';
import { systemClock } from '../time/clock.js';
import { endsWithin } from '../time/deadline.js';
import { leave } from '../time/leave.js';
import { readInputs } from './inputs.js';
import { connection } from './session.js';
import { leftCheck, leftServices } from './step-state.js';

/** How long concluding the check run may take. */
const CONCLUDING_MS = 180_000;

/**
 * The Action's post step, for a main step that was killed: removes the services that it left, by name, and concludes the
 * check run that it left in progress, as main would have or as cancelled. Never fails the job.
 */
export async function run(): Promise<void> {
  const { env } = process;
  process.exitCode = 0;
  process.on('uncaughtException', (error) => warning(`memdrift: clean-up failed: ${error.message}`));
  await safely('removing its services', async () => {
    const names = leftServices();
    await removeInTime(names, REMOVAL_MS, env, { warn: (text) => warning(`memdrift: ${text}`) });
    if (names.length > 0) info(`memdrift: removed ${names.join(', ')}`);
  });
  await safely('concluding its check run', async () => {
    const check = leftCheck();
    if (check === null) return;
    const github = await connection(readRunContext(env), readInputs(env)['github-token'] ?? '');
    if (github === null) return;
    const concluding = concludeLeft(github, check);
    if (!(await endsWithin(systemClock, CONCLUDING_MS, concluding))) throw new Error('GitHub did not answer in time');
    await concluding;
  });
  leave(0);
}

async function safely(what: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    warning(`memdrift: ${what} failed: ${messageOf(error)}`);
  }
}
