import type { GateConfig } from '../../gate/config/config.js';
import { CONFIG_FILE } from '../../gate/config/config-file.js';
import { writeReports } from '../../gate/effects/report-folder.js';
import { counted } from '../../report/text/figures.js';
import { UsageError } from '../../series/usage-error.js';
import { setOutput } from '../job-log.js';
import type { Session } from '../session.js';
import { writeSummary } from './publish.js';
import { reportStep } from './report-step.js';

/**
 * `mode: report`: collects the results of other jobs and publishes them as one.
 * @returns the step's exit code
 * @throws UsageError without a token to download the results with
 */
export async function collect(session: Session, config: GateConfig, outDir: string): Promise<number> {
  const { github, context, event, needs, configPath, log } = session;
  if (github === null || context === null) {
    throw new UsageError(
      'mode report: found no "github-token"; allowed: in a workflow on GitHub, with the input "github-token"',
    );
  }
  const outcome = await reportStep({
    github,
    event,
    run: context,
    name: config.name,
    comment: config.report.comment,
    configPath: configPath ?? CONFIG_FILE,
    needs,
  });
  const written = writeReports(outDir, { 'report.md': outcome.markdown }, (text) => log.warning(`memdrift: ${text}`));
  setOutput('verdict', outcome.verdict);
  setOutput('summary', JSON.stringify(outcome.results.map(({ model }) => model)));
  const { 'report.md': report } = written;
  if (report !== undefined) setOutput('report', report);
  await writeSummary(outcome.markdown, log);
  for (const notice of outcome.notices) log.notice(`memdrift: ${notice}`);
  for (const problem of outcome.problems) log.error(`memdrift: ${problem}`);
  const { comment } = outcome;
  if (comment?.url != null) log.info(`memdrift: comment ${comment.did}: ${comment.url}`);
  const summary = `memdrift (${config.name}): ${outcome.verdict}, ${counted(outcome.results.length, 'result')}`;
  if (outcome.exit === 0) log.info(summary);
  else log.error(summary);
  return outcome.exit;
}
