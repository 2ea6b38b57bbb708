import * as core from '@actions/core';
import type { GateConfig } from '../../gate/config/config.js';
import { CONFIG_FILE } from '../../gate/config/config-file.js';
import { writeReports } from '../../gate/effects/report-folder.js';
import { exitOf, policyOf } from '../../gate/exit.js';
import type { GateResult } from '../../gate/gate.js';
import { conclusionOf } from '../../github/check/check-run.js';
import type { BaseCommit } from '../../github/events/commits.js';
import { runPage } from '../../github/events/run-context.js';
import type { PageAssets } from '../../report/html/page.js';
import { MAX_CHECK_SUMMARY, MAX_STEP_SUMMARY, renderMarkdown } from '../../report/markdown/markdown.js';
import { renderComment } from '../../report/markdown/pull-comment.js';
import { renderTrendTable } from '../../report/markdown/trend-table.js';
import { buildReport } from '../../report/model/build-report.js';
import type { ReportContext } from '../../report/model/report-model.js';
import { renderResult } from '../../report/model/result-file.js';
import { renderJson, reportFiles } from '../../report/report-files.js';
import { reproduceCommand } from '../../report/reproduce.js';
import { messageOf } from '../../series/unknown.js';
import type { JobLog } from '../job-log.js';
import { setOutput } from '../job-log.js';
import type { Session } from '../session.js';
import { annotationsOf } from './annotations.js';
import { mainTrend } from './main-trend.js';
import { programOf } from './program.js';
import type { CheckRun } from './step-check-run.js';
import { writeComment } from './step-comment.js';
import { writeIssue } from './step-issue.js';

/** A finished run, and what is needed to publish it. */
interface Publication {
  session: Session;
  config: GateConfig;
  result: GateResult;
  check: CheckRun;
  /** Null where it is unknown. */
  base: BaseCommit | null;
  gateChanges: string[];
  policy: 'head' | 'base';
  /** Assets of the HTML page. */
  assets: PageAssets;
  outDir: string;
}

/**
 * Publishes the result once each as files, outputs, job summary, comment, check run and one line of the log. What GitHub
 * refuses becomes a notice; the step's result stands.
 * @returns the step's exit code
 */
export async function publish(publication: Publication): Promise<number> {
  const { session, config, result, check, assets, outDir } = publication;
  const { log } = session;
  const { judgement, recordingPath } = result;
  const model = buildReport({
    judgement,
    recording: result.recording,
    baselines: result.baselines,
    name: config.name,
    path: recordingPath,
    notes: result.notes,
    ab: result.ab,
    baseName: session.event.baseRef ?? undefined,
    context: contextOf(publication),
    reproduce: session.masker.mask(reproduceCommand(programOf(session), session.inputs)),
  });
  const policy = policyOf(judgement, config.on, { defaults: true, refresh: config.mode === 'refresh' });
  const exitCode = exitOf(judgement, policy);
  const conclusion = conclusionOf(judgement.verdict, policy);
  const sentence = `memdrift (${config.name}): ${judgement.verdict}: ${model.reason}`;

  const files: Record<string, string | Uint8Array> = {
    ...reportFiles(model, assets),
    'result.json': renderResult({
      gate: config.name,
      verdict: judgement.verdict,
      exit: exitCode,
      conclusion,
      headSha: session.event.headSha ?? session.context?.sha ?? null,
      runId: session.context?.runId ?? null,
      model,
      message: null,
    }),
  };
  const written = writeReports(outDir, files, (text) => log.warning(`memdrift: ${text}`));
  setOutput('verdict', judgement.verdict);
  // What only the page draws would fill the output, of which GitHub takes 1 MiB.
  setOutput('summary', renderJson({ ...model, course: null }, 0).trimEnd());
  const { 'report.html': report, 'result.json': resultFile } = written;
  if (report !== undefined) setOutput('report', report);
  if (result.hasRecording) setOutput('recording', recordingPath);
  if (resultFile !== undefined) setOutput('result', resultFile);
  const isRefresh = config.mode === 'refresh';
  const trend = isRefresh ? mainTrend(config.name, result) : null;
  const table = trend === null ? '' : `\n${renderTrendTable(trend)}`;
  const summary = renderMarkdown(model, { maxBytes: MAX_STEP_SUMMARY - Buffer.byteLength(table) });
  await writeSummary(`${summary}${table}`, log);
  if (isRefresh && config.report.issue) await writeIssue(session, model, trend);
  await writeComment(session, {
    gate: config.name,
    body: renderComment(model),
    verdict: model.verdict,
    conclusion,
    when: config.report.comment,
  });
  await check.conclude({
    conclusion,
    title: model.reason,
    summary: renderMarkdown(model, { maxBytes: MAX_CHECK_SUMMARY }),
    annotations: annotationsOf(model, session.configPath ?? CONFIG_FILE),
  });

  if (exitCode !== 0) log.error(sentence);
  else if (policy === 'warn') log.warning(sentence);
  else log.info(sentence);
  return exitCode;
}

function contextOf({ session, result, base, gateChanges, policy }: Publication): Partial<ReportContext> {
  const { baseGrows, base: used } = result.context;
  return {
    ...linksOf(session),
    gateChanges,
    policy,
    baseGrows,
    base: base === null ? null : { ...base, distance: used?.distance ?? null },
  };
}

/** Where the page of the report leads: GitHub's addresses of this run and its pull request. */
function linksOf({ context, event }: Session): Pick<ReportContext, 'links'> {
  // The server's address may have a path or be plain http on a company's own GitHub: then nothing is linked.
  if (context === null || !/^https:\/\/[\w.-]+(?::\d+)?$/.test(context.serverUrl)) return {};
  const { serverUrl, repository } = context;
  return {
    links: {
      run: runPage(context),
      pullRequest: event.pullRequest === null ? null : `${serverUrl}/${repository}/pull/${event.pullRequest}`,
    },
  };
}

/** Writes the job summary; a failure is a warning. */
export async function writeSummary(markdown: string, log: JobLog): Promise<void> {
  try {
    await core.summary.addRaw(markdown, true).write();
  } catch (error) {
    log.warning(`memdrift: cannot write the job summary: ${messageOf(error)}`);
  }
}
