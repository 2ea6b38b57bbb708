import type { Verdict } from '../../drift/verdict.js';
import type { GateConfig } from '../../gate/config/config.js';
import { EXIT } from '../../gate/exit.js';
import { readResultArtifacts } from '../../github/artifacts/result-artifacts.js';
import type { Conclusion } from '../../github/check/check-run.js';
import type { GitHub } from '../../github/client/api.js';
import { publishComment } from '../../github/comment/comment.js';
import type { EventFacts, WorkflowRun } from '../../github/events/event.js';
import { findPullRequest, type PullRequest } from '../../github/events/pull-request.js';
import { type RunContext, runPage } from '../../github/events/run-context.js';
import { plain } from '../../report/escape.js';
import { combinedVerdict, renderCombined } from '../../report/markdown/combined.js';
import { MAX_COMMENT, MAX_STEP_SUMMARY } from '../../report/markdown/markdown.js';
import { type GateResultFile, MAX_RESULT, parseResult } from '../../report/model/result-file.js';
import { messageOf } from '../../series/unknown.js';
import { distrust, gateChangesOf, ofFork } from '../trust/distrust.js';
import { readNeeds, unexplained } from './needs.js';

/**
 * `mode: report`: measures nothing; collects the results of other jobs and reports them in one comment. These are the
 * jobs of a matrix, reported by a job that needs them, or the run of a fork, reported by a workflow_run whose token may
 * write. Nothing from the measured commit is checked out or run, and no upload decides which pull request is commented.
 */
export interface ReportInput {
  github: GitHub;
  event: EventFacts;
  run: Pick<RunContext, 'repository' | 'serverUrl' | 'runId' | 'sha'>;
  /** Name of the report. */
  name: string;
  comment: GateConfig['report']['comment'];
  /** Path of the gates' configuration file in the repository. */
  configPath: string;
  /** The input `needs`; ignored under workflow_run, where no job of this run has measured. */
  needs: string | undefined;
}

export interface ReportOutcome {
  results: GateResultFile[];
  /** Why results are missing or refused, one sentence each. */
  problems: string[];
  verdict: Verdict;
  /** Exit code of the step. */
  exit: number;
  /** The job summary. */
  markdown: string;
  /** Null where there is no pull request, or the comment could not be written. */
  comment: Awaited<ReturnType<typeof publishComment>> | null;
  /** For the log only, not for the summary. */
  notices: string[];
}

/** Prefix of the artifacts that hold results; the gate's name follows. */
export const RESULT_PREFIX = 'memdrift-result-';

/**
 * Collects results and comments. What GitHub refuses becomes a sentence in the outcome.
 * @throws UsageError where the input `needs` is missing or wrong
 */
export function reportStep(input: ReportInput): Promise<ReportOutcome> {
  const { workflowRun } = input.event;
  return workflowRun === null ? reportMatrix(input) : reportRun(input, workflowRun);
}

/** In the run that measured: the exit code is that of the worst result, which already reflects its own policies. */
async function reportMatrix(input: ReportInput): Promise<ReportOutcome> {
  const { github, event, run } = input;
  const needs = readNeeds(input.needs);
  const headSha = event.headSha ?? run.sha;
  const found = await collect(github, run.runId, headSha);
  const exits = found.results.map(({ exit }) => exit);
  const published: Collected = {
    runId: run.runId,
    results: event.fork ? found.results.map(ofFork) : found.results,
    problems: [...found.problems, ...unexplained(needs, exits)],
    notices: [],
  };
  const comment = await writeReport(input, published, event.pullRequest, headSha);
  return outcome(input, published, comment, exitOf(published));
}

/**
 * Under workflow_run: the measuring job was the check, so the exit code is 0 once its results are reported, and 3 where
 * they could not be read or reported. It is also 0 where the pull request has a newer head or is closed.
 */
async function reportRun(input: ReportInput, run: WorkflowRun): Promise<ReportOutcome> {
  const { results, problems } = await collect(input.github, run.id, run.headSha);
  const notices: string[] = [];
  const { pull, failed } = await pullRequestOf(input.github, run, notices);
  const byFork = run.fork || pull?.fork === true;
  const known = {
    gateChanges: byFork && pull !== null ? await changesOf(input, pull, { runId: run.id, results }, notices) : [],
    baseRef: pull?.baseRef ?? null,
  };
  const distrusted = byFork ? results.map((result) => distrust(result, known)) : results;
  const published: Collected = { runId: run.id, results: distrusted, problems, notices };
  const comment = await writeReport(input, published, pull?.number ?? null, run.headSha);
  const failedToReport = pull === null ? failed : comment === null || problems.length > 0;
  return outcome(input, published, comment, failedToReport ? EXIT['not-measured'] : EXIT.pass);
}

interface Collected {
  /** The run that measured. */
  runId: number;
  results: GateResultFile[];
  problems: string[];
  notices: string[];
}

/** The results of a run, without those that belong to another run or commit. */
async function collect(
  github: GitHub,
  runId: number,
  headSha: string,
): Promise<{ results: GateResultFile[]; problems: string[] }> {
  const found = await readResultArtifacts(github, { runId, prefix: RESULT_PREFIX, maxBytes: MAX_RESULT });
  const results: GateResultFile[] = [];
  const problems = [...found.problems];
  for (const { artifact, text } of found.results) {
    const origin = `artifact "${plain(artifact, 100)}"`;
    try {
      const result = parseResult(text, origin);
      const refusal = refusalOf(result, runId, headSha);
      if (refusal === null) results.push(result);
      else problems.push(`${origin} is refused: ${refusal}`);
    } catch (error) {
      problems.push(plain(messageOf(error)));
    }
  }
  if (results.length === 0 && problems.length === 0) {
    problems.push(
      `run ${runId} has no result; upload the file of the output "result" as an artifact named ${RESULT_PREFIX}<gate>`,
    );
  }
  return { results, problems };
}

/** Why a result is refused; null where it is accepted. */
function refusalOf(result: GateResultFile, runId: number, headSha: string): string | null {
  if (result.runId !== null && result.runId !== runId) return `it belongs to run ${result.runId}, not to run ${runId}`;
  if (result.headSha !== null && result.headSha !== headSha) {
    return `it belongs to commit ${result.headSha.slice(0, 12)}, not to ${headSha.slice(0, 12)}`;
  }
  return null;
}

/** The pull request of a run. `failed`: GitHub did not tell whether there is one. */
async function pullRequestOf(
  github: GitHub,
  run: WorkflowRun,
  notices: string[],
): Promise<{ pull: PullRequest | null; failed: boolean }> {
  if (!/^pull_request(_target)?$/.test(run.event)) {
    notices.push(`no comment: run ${run.id} was triggered by ${run.event}, not by a pull request`);
    return { pull: null, failed: false };
  }
  try {
    const { pull, why } = await findPullRequest(github, run);
    if (pull === null) notices.push(`no comment: ${plain(why)}`);
    return { pull, failed: false };
  } catch (error) {
    notices.push(`no comment: ${plain(messageOf(error))}`);
    return { pull: null, failed: true };
  }
}

async function changesOf(
  { github, configPath }: ReportInput,
  pull: PullRequest,
  { runId, results }: { runId: number; results: readonly GateResultFile[] },
  notices: string[],
): Promise<string[]> {
  const claimed = [...new Set(results.flatMap(({ model }) => model?.context.gateChanges ?? []))];
  try {
    const { gateChanges, known } = await gateChangesOf(github, pull, { runId, claimed, configPath });
    if (!known) notices.push(`#${pull.number} is too large for GitHub to list all of its files`);
    return known ? gateChanges : [...new Set([...gateChanges, ...claimed])];
  } catch (error) {
    notices.push(`cannot tell whether #${pull.number} changes the gate: ${plain(messageOf(error))}`);
    return claimed;
  }
}

/** Writes the comment, if there is a pull request; a failure becomes a notice. */
async function writeReport(
  input: ReportInput,
  published: Collected,
  pullRequest: number | null,
  headSha: string,
): Promise<ReportOutcome['comment']> {
  if (pullRequest === null) return null;
  try {
    return await publishComment(input.github, {
      pullRequest,
      gate: input.name,
      body: rendered(input, published, MAX_COMMENT),
      verdict: combinedVerdict(published.results, published.problems),
      conclusion: combinedConclusion(published),
      when: input.comment,
      headSha,
    });
  } catch (error) {
    published.notices.push(`no comment: ${plain(messageOf(error))}`);
    return null;
  }
}

/** The worst conclusion of the results, whatever the exit code of this step. */
function combinedConclusion({ results, problems }: Collected): Conclusion {
  const all = results.map(({ conclusion }) => conclusion);
  if (problems.length > 0 || all.length === 0) all.push('failure');
  return WORST_CONCLUSION_FIRST.find((conclusion) => all.includes(conclusion)) ?? 'failure';
}

const WORST_CONCLUSION_FIRST: readonly Conclusion[] = ['failure', 'cancelled', 'neutral', 'success'];

function outcome(
  input: ReportInput,
  published: Collected,
  comment: ReportOutcome['comment'],
  exit: number,
): ReportOutcome {
  const { results, problems, notices } = published;
  const markdown = rendered(input, published, MAX_STEP_SUMMARY);
  return { results, problems, verdict: combinedVerdict(results, problems), exit, markdown, comment, notices };
}

function rendered({ name, run }: ReportInput, { runId, results, problems }: Collected, maxBytes: number): string {
  const page = runPage({ ...run, runId });
  return renderCombined(results, {
    maxBytes,
    problems,
    links: Object.fromEntries(results.map(({ gate }) => [gate, page])),
    ...(name === DEFAULT_NAME ? {} : { title: `memdrift (${name})` }),
  });
}

/** Name of a gate or report where none is given. */
const DEFAULT_NAME = 'memdrift';

/** Failing exit codes, worst first. */
const WORST_FIRST = [
  EXIT.regression,
  EXIT['not-measured'],
  EXIT.internal,
  EXIT.usage,
  EXIT.cancelled,
  EXIT.inconclusive,
  EXIT['not-comparable'],
];

/** The worst exit code of the results. A missing result or a problem counts as 3: missing data fails the step. */
function exitOf({ results, problems }: Collected): number {
  const missing = results.length === 0 || problems.length > 0;
  const exits = [...results.map(({ exit }) => exit), ...(missing ? [EXIT['not-measured']] : [])].filter((e) => e !== 0);
  return WORST_FIRST.find((exit) => exits.includes(exit)) ?? exits[0] ?? EXIT.pass;
}
