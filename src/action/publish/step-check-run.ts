import { CheckRefused, type Completion, concludeCheck, openCheck } from '../../github/check/check-run.js';
import type { GitHub } from '../../github/client/api.js';
import { isDenied } from '../../github/client/github-errors.js';
import { runPage } from '../../github/events/run-context.js';
import { messageOf } from '../../series/unknown.js';
import type { JobLog } from '../job-log.js';
import type { Session } from '../session.js';
import { forgetCheck, type LeftCheck, leaveCheck } from '../step-state.js';

/** The check run of this gate on the candidate's commit. Without permission for it, the job's result stands alone. */
export interface CheckRun {
  conclude(completion: Completion): Promise<void>;
}

/** Without one its annotations are the job's. */
const noCheck = (log: JobLog): CheckRun => ({
  conclude: async ({ annotations }) => {
    for (const annotation of annotations) log.annotation(annotation);
  },
});

/** Longest title: it is one line in the list of checks. */
const MAX_TITLE = 160;

/**
 * Opens the check run, in progress. Its state is saved for the post step before GitHub is asked, so that post knows of
 * every check run that may be open. A refusal is a notice and never fails the job: the job's own result counts.
 * @param name of the gate
 */
export async function openCheckRun(
  session: Pick<Session, 'github' | 'context' | 'event' | 'log'>,
  name: string,
  wanted: 'auto' | 'never',
): Promise<CheckRun> {
  const { github, context, event, log } = session;
  const headSha = event.headSha ?? context?.sha ?? null;
  if (wanted === 'never' || github === null || context === null || headSha === null) return noCheck(log);
  const detailsUrl = runPage(context);
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
      return noCheck(log);
    }
    // GitHub may have opened it all the same; only post can conclude it then.
    return { conclude: async (completion) => leaveCheck({ ...opening, decided: decidedOf(completion) }) };
  }
}

/** Concludes the check run; a conclusion that GitHub refuses is left to the post step. */
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
  log.notice(`memdrift: no check run (the job's result stands): ${messageOf(error)}`);
}
