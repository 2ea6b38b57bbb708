import { tellOfRegression } from '../../github/issue/regression-issue.js';
import { renderIssue } from '../../report/markdown/issue.js';
import type { ReportModel } from '../../report/model/report-model.js';
import type { Trend } from '../../report/model/trend-model.js';
import { messageOf } from '../../series/unknown.js';
import type { Session } from '../session.js';

/** Opens, updates or closes the issue about main after a refresh; what GitHub refuses becomes a notice. */
export async function writeIssue(
  { github, context, event, log }: Pick<Session, 'github' | 'context' | 'event' | 'log'>,
  model: ReportModel,
  trend: Trend | null,
): Promise<void> {
  const sha = event.headSha ?? context?.sha ?? null;
  if (github === null || sha === null) return;
  try {
    const run = model.context.links?.run ?? null;
    const { did, url } = await tellOfRegression(github, {
      state: { gate: model.name, verdict: model.verdict, sha },
      ...renderIssue(model, { trend, run, commit: sha }),
    });
    if (url !== null) log.info(`memdrift: issue ${did}: ${url}`);
  } catch (error) {
    log.notice(`memdrift: no issue: ${messageOf(error)}`);
  }
}
