import type { ReportModel } from '../../report/model/report-model.js';
import type { GitHub } from '../client/api.js';
import { explain, statusOf } from '../client/github-errors.js';
import { MAX_SUMMARY, shortened, within } from '../client/limits.js';

/**
 * The check run of a gate, `memdrift (<name>)`, on the head commit of a pull request.
 * https://docs.github.com/en/rest/checks/runs
 */

export type Conclusion = 'success' | 'failure' | 'neutral' | 'cancelled';

interface CheckOpening {
  /** Name of the gate. */
  name: string;
  /** Head commit, not the test merge: a pull request shows the checks of its head. */
  headSha: string;
  /** URL of the workflow run. */
  detailsUrl: string;
  title: string;
  /** Markdown. */
  summary: string;
}

export interface Completion {
  conclusion: Conclusion;
  /** One line. */
  title: string;
  /** Markdown; cut where it is longer than GitHub allows. */
  summary: string;
  annotations: readonly Annotation[];
}

/** An annotation on lines of a file in the repository. */
export interface Annotation {
  path: string;
  startLine: number;
  endLine?: number;
  level: 'notice' | 'warning' | 'failure';
  title: string;
  message: string;
}

/** GitHub refuses to write the check run. The message is one sentence: what failed, and the missing permission or cause. */
export class CheckRefused extends Error {
  override readonly name = 'CheckRefused';
}

/** GitHub's limit per request; later requests append. */
const ANNOTATIONS_PER_REQUEST = 50;
const MAX_TITLE = 255;
/** GitHub allows 64 KB, too much to read beside a line of code. */
const MAX_MESSAGE = 4096;
/** Existing runs of our name that are tried before a new one is created. */
const MAX_TRIED = 3;

/**
 * Opens a check run in progress: the existing one on this commit, or a new one.
 *
 * GitHub does not change a completed run back to in progress (it responds with the run as it was), and its old verdict
 * must not stand while the service is measured again. Such a run is left, and a new one of the same name replaces it:
 * GitHub shows and requires the newest run of a name.
 * @returns the id, for concludeCheck
 * @throws CheckRefused
 */
export async function openCheck(github: GitHub, opening: CheckOpening): Promise<number> {
  const { octokit, owner, repo } = github;
  const name = `memdrift (${opening.name})`;
  const run = {
    owner,
    repo,
    external_id: `memdrift:${opening.name}`,
    details_url: opening.detailsUrl,
    status: 'in_progress' as const,
    started_at: new Date().toISOString(),
    output: outputOf(opening),
  };
  return refusing(`opening the check run ${name}`, async () => {
    for (const id of await earlierRuns(github, name, opening.headSha, run.external_id)) {
      // Only the status at first: a run that stays completed keeps its text together with its verdict.
      const { status: wanted, started_at, ...content } = run;
      const status = await reopen(github, id, { status: wanted, started_at });
      if (status === 'in_progress') {
        await octokit.rest.checks.update({ ...content, check_run_id: id });
        return id;
      }
      if (status !== null) break;
    }
    const { data } = await octokit.rest.checks.create({ ...run, name, head_sha: opening.headSha });
    return data.id;
  });
}

/** Ids of the check runs of this name on this commit that may be ours, newest first. */
async function earlierRuns(github: GitHub, name: string, headSha: string, externalId: string): Promise<number[]> {
  const { octokit, owner, repo } = github;
  const runs = await octokit.paginate(octokit.rest.checks.listForRef, {
    owner,
    repo,
    ref: headSha,
    check_name: name,
    // Not only the latest: a matrix job of the same name could hide our run.
    filter: 'all',
    per_page: 100,
  });
  return (
    runs
      .filter((run) => run.name === name && run.head_sha === headSha)
      // The check run of a job has an external_id set by GitHub, and a token cannot change it.
      .filter((run) => [externalId, '', null].includes(run.external_id))
      .map(({ id }) => id)
      .sort((a, b) => b - a)
      .slice(0, MAX_TRIED)
  );
}

/** The status after the update: `completed` where GitHub keeps it, null where the run belongs to another app. */
async function reopen(github: GitHub, id: number, run: object): Promise<string | null> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.checks.update({ owner, repo, check_run_id: id, ...run });
    return data.conclusion === null ? data.status : 'completed';
  } catch (error) {
    // Creating a run will show whether the token is refused, or only this run.
    if ([403, 404, 422].includes(statusOf(error) ?? 0)) return null;
    throw error;
  }
}

/**
 * Completes the check run. Idempotent: existing annotations are not sent again (GitHub appends annotations, and cannot
 * remove those of an earlier attempt).
 * @param id from openCheck
 * @throws CheckRefused
 */
export async function concludeCheck(github: GitHub, id: number, result: Completion): Promise<void> {
  const { octokit, owner, repo } = github;
  const output = outputOf(result);
  await refusing(`concluding check run ${id}`, async () => {
    // The conclusion matters more: if the annotations cannot be listed, they may be repeated.
    const annotations = await missingAnnotations(github, id, result.annotations).catch((error: unknown) => {
      if (statusOf(error) === null) throw error;
      return result.annotations.map(sent);
    });
    const run = { owner, repo, check_run_id: id };
    // The first request has the conclusion, so that it stands even if the rest fails.
    const first = annotations.slice(0, ANNOTATIONS_PER_REQUEST);
    const withFirst = { ...output, ...(first.length > 0 ? { annotations: first } : {}) };
    await octokit.rest.checks.update({
      ...run,
      status: 'completed',
      conclusion: result.conclusion,
      output: withFirst,
    });
    for (let next = ANNOTATIONS_PER_REQUEST; next < annotations.length; next += ANNOTATIONS_PER_REQUEST) {
      const batch = annotations.slice(next, next + ANNOTATIONS_PER_REQUEST);
      await octokit.rest.checks.update({ ...run, output: { ...output, annotations: batch } });
    }
  });
}

/** A check run that its job did not conclude. */
interface LeftOver {
  /** Null where GitHub's response to the creation was lost. */
  id: number | null;
  /** Name of the gate. */
  name: string;
  headSha: string;
  /** URL of the workflow run. */
  detailsUrl: string;
  /** The job's conclusion; null where it ended without one. */
  decided: Pick<Completion, 'conclusion' | 'title'> | null;
}

/**
 * Concludes a check run that is still in progress, as cancelled where the job had no conclusion. An existing conclusion
 * is kept.
 * @throws CheckRefused
 */
export async function concludeLeft(github: GitHub, left: LeftOver): Promise<void> {
  const { decided } = left;
  const ids = await refusing(`looking for the check run memdrift (${left.name})`, () => openOf(github, left));
  for (const id of ids) {
    await concludeCheck(github, id, {
      conclusion: decided?.conclusion ?? 'cancelled',
      title: decided?.title ?? 'Cancelled',
      summary:
        decided === null
          ? 'The run ended without a verdict.'
          : 'GitHub did not accept the report; see the job summary.',
      annotations: [],
    });
  }
}

/** Ids of the check runs that are still open; several where creating it was retried. */
async function openOf({ octokit, owner, repo }: GitHub, left: LeftOver): Promise<number[]> {
  if (left.id !== null) {
    const { data } = await octokit.rest.checks.get({ owner, repo, check_run_id: left.id });
    return data.status === 'completed' ? [] : [data.id];
  }
  const listed = await octokit.rest.checks.listForRef({
    owner,
    repo,
    ref: left.headSha,
    check_name: `memdrift (${left.name})`,
    filter: 'all',
    per_page: 100,
  });
  return listed.data.check_runs
    .filter((run) => run.status !== 'completed' && run.external_id === `memdrift:${left.name}`)
    .filter((run) => run.details_url === left.detailsUrl && run.head_sha === left.headSha)
    .map(({ id }) => id);
}

/**
 * The conclusion for a verdict; it agrees with the job's exit code.
 * @param policy of the configuration for this verdict; null for none
 */
export function conclusionOf(
  outcome: ReportModel['verdict'] | 'error' | 'cancelled',
  policy: 'pass' | 'warn' | 'fail' | null,
): Conclusion {
  switch (outcome) {
    case 'pass':
      return 'success';
    case 'cancelled':
      return 'cancelled';
    case 'inconclusive':
    case 'not-comparable':
      return policy === 'pass' ? 'success' : policy === 'warn' ? 'neutral' : 'failure';
    default:
      return 'failure';
  }
}

function outputOf({ title, summary }: { title: string; summary: string }): { title: string; summary: string } {
  return { title: shortened(title, MAX_TITLE), summary: within(summary, MAX_SUMMARY) };
}

interface SentAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: Annotation['level'];
  title: string;
  message: string;
}

/** The annotations that the check run does not have yet, without duplicates. */
async function missingAnnotations(
  { octokit, owner, repo }: GitHub,
  id: number,
  annotations: readonly Annotation[],
): Promise<SentAnnotation[]> {
  if (annotations.length === 0) return [];
  const there = await octokit.paginate(octokit.rest.checks.listAnnotations, {
    owner,
    repo,
    check_run_id: id,
    per_page: 100,
  });
  const seen = new Set(there.map(keyOf));
  return annotations.map(sent).filter((annotation) => {
    const key = keyOf(annotation);
    return !seen.has(key) && seen.add(key);
  });
}

function sent({ path, startLine, endLine, level, title, message }: Annotation): SentAnnotation {
  return {
    path,
    start_line: startLine,
    end_line: Math.max(startLine, endLine ?? startLine),
    annotation_level: level,
    title: shortened(title, MAX_TITLE),
    message: within(message, MAX_MESSAGE),
  };
}

/** An annotation as GitHub returns it. */
interface StoredAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: string | null;
  title: string | null;
  message: string | null;
}

function keyOf({ path, start_line, end_line, annotation_level, title, message }: StoredAnnotation): string {
  return JSON.stringify([path, start_line, end_line, annotation_level, title, message]);
}

/** Turns an error of GitHub into a CheckRefused; other errors are passed on. */
async function refusing<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (statusOf(error) === null) throw error;
    throw new CheckRefused(explain(error, doing, 'checks: write'), { cause: error });
  }
}
