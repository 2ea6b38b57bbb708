import type { Verdict } from '../../drift/verdict.js';
import type { GateConfig } from '../../gate/config/config.js';
import { EXIT } from '../../gate/exit.js';
import { readResultArtifacts } from '../../github/baseline/artifacts.js';
import type { Conclusion } from '../../github/check/check-run.js';
import type { GitHub } from '../../github/client/api.js';
import { publishComment } from '../../github/comment/comment.js';
import type { EventFacts, WorkflowRun } from '../../github/events/event.js';
import { findPullRequest, type PullRequest } from '../../github/events/pull-request.js';
import type { RunContext } from '../../github/events/run-context.js';
import { plain } from '../../report/escape.js';
import { combinedVerdict, renderCombined } from '../../report/markdown/combined.js';
import { MAX_COMMENT, MAX_STEP_SUMMARY } from '../../report/markdown/markdown.js';
import { type GateResultFile, MAX_RESULT, parseResult } from '../../report/model/result-file.js';
import { distrust, gateChangesOf, ofFork } from '../trust/distrust.js';
import { readNeeds, unexplained } from './needs.js';

/**
 * `mode: report`: measures nothing, but collects what other jobs have measured, and tells it once: the legs of a matrix
 * in the job after them, or a run of a fork in a run of its own (workflow_run) whose token may write. Nothing of what
 * was measured is checked out or run, and nothing that was uploaded decides whom it is told.
 */
export interface ReportInput {
  github: GitHub;
  event: EventFacts;
  run: Pick<RunContext, 'repository' | 'serverUrl' | 'runId' | 'sha'>;
  /** Of the report: its name, and when it comments. */
  name: string;
  comment: GateConfig['report']['comment'];
  /** The gates' configuration file in the repository. */
  configPath: string;
  /** The input `needs`; not looked at under workflow_run, where no job of this run has measured. */
  needs: string | undefined;
}

export interface ReportOutcome {
  results: GateResultFile[];
  /** Why results are missing or refused, a sentence each. */
  problems: string[];
  verdict: Verdict;
  /** Of the step. */
  exit: number;
  /** For the job's summary. */
  markdown: string;
  /** Null where there is no pull request to tell, or it could not be told. */
  comment: Awaited<ReturnType<typeof publishComment>> | null;
  /** For the log: what a reader of the summary is not told. */
  notices: string[];
}

/** Of the artifacts that results are uploaded as; the gate's name follows. */
export const RESULT_PREFIX = 'memdrift-result-';

/**
 * Collects, judges and comments. What GitHub refuses is a sentence, and the summary is there all the same.
 * @throws UsageError where the input `needs` is missing or wrong
 */
export function reportStep(input: ReportInput): Promise<ReportOutcome> {
  const { workflowRun } = input.event;
  return workflowRun === null ? reportLegs(input) : reportRun(input, workflowRun);
}

/** After `needs`, in the run that measured: the exit is that of the worst leg, whose own policies are in it. */
async function reportLegs(input: ReportInput): Promise<ReportOutcome> {
  const { github, event, run } = input;
  const needs = readNeeds(input.needs);
  const headSha = event.headSha ?? run.sha;
  const found = await collect(github, run.runId, headSha);
  const exits = found.results.map(({ exit }) => exit);
  const told: Told = {
    runId: run.runId,
    results: event.fork ? found.results.map(ofFork) : found.results,
    problems: [...found.problems, ...unexplained(needs, exits)],
    notices: [],
  };
  const comment = await tell(input, told, event.pullRequest, headSha);
  return outcome(input, told, comment, exitOf(told));
}

/**
 * Under workflow_run: the run's own job was the check, so the exit is 0 once it is told, and 3 where it could not be
 * read or told. Where nobody is left to tell, because the head has moved on, it is 0.
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
  const told: Told = { runId: run.id, results: distrusted, problems, notices };
  const comment = await tell(input, told, pull?.number ?? null, run.headSha);
  const untold = pull === null ? failed : comment === null || problems.length > 0;
  return outcome(input, told, comment, untold ? EXIT['not-measured'] : EXIT.pass);
}

interface Told {
  /** The run that measured. */
  runId: number;
  results: GateResultFile[];
  problems: string[];
  notices: string[];
}

/** The results of a run, each of which must be of that run and of its commit. */
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
      problems.push(plain(error instanceof Error ? error.message : String(error)));
    }
  }
  if (results.length === 0 && problems.length === 0) {
    problems.push(
      `run ${runId} has no result: none of its artifacts is named ${RESULT_PREFIX}<gate>, with the file of the output "result" in it`,
    );
  }
  return { results, problems };
}

/** Why a result is not of this run; null where it is. */
function refusalOf(result: GateResultFile, runId: number, headSha: string): string | null {
  if (result.runId !== null && result.runId !== runId) return `it is of run ${result.runId}, not of run ${runId}`;
  if (result.headSha !== null && result.headSha !== headSha) {
    return `it is of commit ${result.headSha.slice(0, 12)}, not of ${headSha.slice(0, 12)}`;
  }
  return null;
}

/** `failed`: whether there is one could not be found out. */
async function pullRequestOf(
  github: GitHub,
  run: WorkflowRun,
  notices: string[],
): Promise<{ pull: PullRequest | null; failed: boolean }> {
  if (!/^pull_request(_target)?$/.test(run.event)) {
    notices.push(`no comment: run ${run.id} was of ${run.event}, not of a pull request`);
    return { pull: null, failed: false };
  }
  try {
    const { pull, why } = await findPullRequest(github, run);
    if (pull === null) notices.push(`no comment: ${plain(why)}`);
    return { pull, failed: false };
  } catch (error) {
    notices.push(`no comment: ${messageOf(error)}`);
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
    if (!known) notices.push(`#${pull.number} is too large for GitHub to list all its files`);
    return known ? gateChanges : [...new Set([...gateChanges, ...claimed])];
  } catch (error) {
    notices.push(`not known whether #${pull.number} changes the gate itself: ${messageOf(error)}`);
    return claimed;
  }
}

/** The comment, where there is a pull request; what keeps it from being written is a notice. */
async function tell(
  input: ReportInput,
  told: Told,
  pullRequest: number | null,
  headSha: string,
): Promise<ReportOutcome['comment']> {
  if (pullRequest === null) return null;
  try {
    return await publishComment(input.github, {
      pullRequest,
      gate: input.name,
      body: rendered(input, told, MAX_COMMENT),
      verdict: combinedVerdict(told.results, told.problems),
      conclusion: combinedConclusion(told),
      when: input.comment,
      headSha,
    });
  } catch (error) {
    told.notices.push(`no comment: ${messageOf(error)}`);
    return null;
  }
}

/** As bad as the worst of what was measured, whatever the step that only tells of it ends with. */
function combinedConclusion({ results, problems }: Told): Conclusion {
  const all = results.map(({ conclusion }) => conclusion);
  if (problems.length > 0 || all.length === 0) all.push('failure');
  return WORST_CONCLUSION_FIRST.find((conclusion) => all.includes(conclusion)) ?? 'failure';
}

const WORST_CONCLUSION_FIRST: readonly Conclusion[] = ['failure', 'cancelled', 'neutral', 'success'];

function outcome(input: ReportInput, told: Told, comment: ReportOutcome['comment'], exit: number): ReportOutcome {
  const { results, problems, notices } = told;
  const markdown = rendered(input, told, MAX_STEP_SUMMARY);
  return { results, problems, verdict: combinedVerdict(results, problems), exit, markdown, comment, notices };
}

function rendered({ name, run }: ReportInput, { runId, results, problems }: Told, maxBytes: number): string {
  const page = `${run.serverUrl}/${run.repository}/actions/runs/${runId}`;
  return renderCombined(results, {
    maxBytes,
    problems,
    links: Object.fromEntries(results.map(({ gate }) => [gate, page])),
    ...(name === USUAL_NAME ? {} : { title: `memdrift (${name})` }),
  });
}

/** Of a gate and of a report that nobody named. */
const USUAL_NAME = 'memdrift';

/** Of several exits that fail, the one that counts, worst first. */
const WORST_FIRST = [
  EXIT.regression,
  EXIT['not-measured'],
  EXIT.internal,
  EXIT.usage,
  EXIT.cancelled,
  EXIT.inconclusive,
  EXIT['not-comparable'],
];

/** Never green by absence: without a result, and with any problem, it is 3 at least. */
function exitOf({ results, problems }: Told): number {
  const missing = results.length === 0 || problems.length > 0;
  const exits = [...results.map(({ exit }) => exit), ...(missing ? [EXIT['not-measured']] : [])].filter((e) => e !== 0);
  return WORST_FIRST.find((exit) => exits.includes(exit)) ?? exits[0] ?? EXIT.pass;
}

function messageOf(error: unknown): string {
  return plain(error instanceof Error ? error.message : String(error));
}
