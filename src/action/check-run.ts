import * as core from '@actions/core';
import type { GitHub } from '../github/api.js';
import { type Completion, concludeCheck, openCheck } from '../github/check.js';
import type { Session } from './session.js';
import { forgetCheck, leaveCheck } from './state.js';

/** The check run of this gate on the head; where it may not be written, the job's result stands alone. */
export interface CheckRun {
  conclude(completion: Completion): Promise<void>;
}

const NO_CHECK: CheckRun = { conclude: async () => {} };

/** How long a title may be; it stands in one line of the list of checks. */
const LONGEST_TITLE = 160;

/**
 * Opens the check run, in progress, and leaves its id to post. Whatever keeps it from being written is told once, and
 * never fails the job: its own result is the check that counts.
 * @param name of the gate
 */
export async function openCheckRun(session: Session, name: string, wanted: 'auto' | 'never'): Promise<CheckRun> {
  const { github, context, event } = session;
  const headSha = event.headSha ?? context?.sha ?? null;
  if (wanted === 'never' || github === null || context === null || headSha === null) return NO_CHECK;
  const detailsUrl = `${context.serverUrl}/${context.repository}/actions/runs/${context.runId}`;
  let id: number;
  try {
    const title = 'Measuring';
    id = await openCheck(github, { name, headSha, detailsUrl, title, summary: 'The service is being measured.' });
  } catch (error) {
    refused(error);
    return NO_CHECK;
  }
  leaveCheck(id);
  return { conclude: (completion) => conclude(github, id, completion) };
}

async function conclude(github: GitHub, id: number, completion: Completion): Promise<void> {
  try {
    await concludeCheck(github, id, { ...completion, title: completion.title.slice(0, LONGEST_TITLE) });
    forgetCheck();
  } catch (error) {
    refused(error);
  }
}

function refused(error: unknown): void {
  core.notice(
    `memdrift: no check run, the result of the job stands: ${error instanceof Error ? error.message : error}`,
  );
}
