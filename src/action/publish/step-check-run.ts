import { CheckRefused, type Completion, concludeCheck, openCheck } from '../../github/check/check-run.js';
import type { GitHub } from '../../github/client/api.js';
import { isDenied } from '../../github/client/github-errors.js';
import type { JobLog } from '../job-log.js';
import type { Session } from '../session.js';
import { forgetCheck, type LeftCheck, leaveCheck } from '../step-state.js';

/** The check run of this gate on the head; where it may not be written, the job's result stands alone. */
export interface CheckRun {
  conclude(completion: Completion): Promise<void>;
}

const NO_CHECK: CheckRun = { conclude: async () => {} };

/** How long a title may be; it stands in one line of the list of checks. */
const MAX_TITLE = 160;

/**
 * Opens the check run, in progress, and leaves it to post before it is asked for, so that no moment is left in which one
 * is open that post does not know. Whatever keeps it from being written is told once, and never fails the job: its own
 * result is the check that counts.
 * @param name of the gate
 */
export async function openCheckRun(
  session: Pick<Session, 'github' | 'context' | 'event' | 'log'>,
  name: string,
  wanted: 'auto' | 'never',
): Promise<CheckRun> {
  const { github, context, event, log } = session;
  const headSha = event.headSha ?? context?.sha ?? null;
  if (wanted === 'never' || github === null || context === null || headSha === null) return NO_CHECK;
  const detailsUrl = `${context.serverUrl}/${context.repository}/actions/runs/${context.runId}`;
  const opening: LeftCheck = { id: null, name, headSha, detailsUrl, decided: null };
  leaveCheck(opening);
  try {
    const title = 'Measuring';
    const id = await openCheck(github, { name, headSha, detailsUrl, title, summary: 'The service is being measured.' });
    const left = { ...opening, id };
    leaveCheck(left);
    return { conclude: (completion) => conclude({ github, log }, id, left, completion) };
  } catch (error) {
    refused(error, log);
    if (error instanceof CheckRefused && isDenied(error.cause)) {
      forgetCheck();
      return NO_CHECK;
    }
    // GitHub may have opened it all the same, and nobody else would conclude it.
    return { conclude: async (completion) => leaveCheck({ ...opening, decided: decidedOf(completion) }) };
  }
}

/** What GitHub does not take is left to post, which may have more luck, and says the same as the job. */
async function conclude(
  { github, log }: { github: GitHub; log: JobLog },
  id: number,
  left: LeftCheck,
  completion: Completion,
): Promise<void> {
  try {
    await concludeCheck(github, id, { ...completion, title: completion.title.slice(0, MAX_TITLE) });
    forgetCheck();
  } catch (error) {
    leaveCheck({ ...left, decided: decidedOf(completion) });
    refused(error, log);
  }
}

function decidedOf({ conclusion, title }: Completion): LeftCheck['decided'] {
  return { conclusion, title: title.slice(0, MAX_TITLE) };
}

function refused(error: unknown, log: JobLog): void {
  log.notice(`memdrift: no check run, the result of the job stands: ${error instanceof Error ? error.message : error}`);
}
