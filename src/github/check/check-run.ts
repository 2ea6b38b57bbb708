import type { ReportModel } from '../../report/model/report-model.js';
import type { GitHub } from '../client/api.js';
import { explain, statusOf } from '../client/github-errors.js';
import { MAX_SUMMARY, shortened, within } from '../client/limits.js';

/**
 * The check run of a gate, `memdrift (<name>)`, on the head of the change.
 * https://docs.github.com/en/rest/checks/runs
 */

export type Conclusion = 'success' | 'failure' | 'neutral' | 'cancelled';

export interface CheckOpening {
  /** Of the gate. */
  name: string;
  /** The head, never the test merge: a pull request shows the checks of its head. */
  headSha: string;
  /** Page of the workflow run. */
  detailsUrl: string;
  title: string;
  /** Markdown. */
  summary: string;
}

export interface Completion {
  conclusion: Conclusion;
  /** One line. */
  title: string;
  /** Markdown; cut here only where it is longer than GitHub takes. */
  summary: string;
  annotations: readonly Annotation[];
}

/** A remark on lines of a file of the repository. */
export interface Annotation {
  path: string;
  startLine: number;
  endLine?: number;
  level: 'notice' | 'warning' | 'failure';
  title: string;
  message: string;
}

/** GitHub lets this token write no check run. The message is one sentence: what failed, and the permission or cause. */
export class CheckRefused extends Error {
  override readonly name = 'CheckRefused';
}

/** GitHub takes no more in one request, and appends what later ones bring. */
const ANNOTATIONS_A_REQUEST = 50;
const MAX_TITLE = 255;
/** GitHub says 64 KB; nobody reads so much beside a line of code. */
const MAX_MESSAGE = 4096;
/** Of other makers' runs of our name, how many are tried before one of our own is created. */
const MAX_TRIED = 3;

/**
 * Opens the check run in progress: the one that is there on this commit, or a new one.
 *
 * GitHub changes no completed run back to in progress (it answers with the run as it was), and a verdict that lingers
 * while the service is measured anew would be green by absence. So a run that does not come back open is left, and a
 * new one of the same name takes its place: of one name GitHub shows and requires the newest.
 * @returns its id, to conclude it by
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
      // Its status alone at first: a run that stays completed keeps its words with its verdict.
      const { status: wanted, started_at, ...words } = run;
      const status = await reopen(github, id, { status: wanted, started_at });
      if (status === 'in_progress') {
        await octokit.rest.checks.update({ ...words, check_run_id: id });
        return id;
      }
      if (status !== null) break;
    }
    const { data } = await octokit.rest.checks.create({ ...run, name, head_sha: opening.headSha });
    return data.id;
  });
}

/** Ids of the runs of this name on this commit that may be ours, newest first. */
async function earlierRuns(github: GitHub, name: string, headSha: string, externalId: string): Promise<number[]> {
  const { octokit, owner, repo } = github;
  const runs = await octokit.paginate(octokit.rest.checks.listForRef, {
    owner,
    repo,
    ref: headSha,
    check_name: name,
    // Not only the latest: a job of a matrix may be called the same, and hide our own run.
    filter: 'all',
    per_page: 100,
  });
  return (
    runs
      .filter((run) => run.name === name && run.head_sha === headSha)
      // A job's check run has an identifier of GitHub's own, and cannot be changed by a token.
      .filter((run) => [externalId, '', null].includes(run.external_id))
      .map(({ id }) => id)
      .sort((a, b) => b - a)
      .slice(0, MAX_TRIED)
  );
}

/** What becomes of its status: `completed` where GitHub leaves it so, null where the run is another app's. */
async function reopen(github: GitHub, id: number, run: object): Promise<string | null> {
  const { octokit, owner, repo } = github;
  try {
    const { data } = await octokit.rest.checks.update({ owner, repo, check_run_id: id, ...run });
    return data.conclusion === null ? data.status : 'completed';
  } catch (error) {
    // Creating one tells whether it is this run or the token that is refused.
    if ([403, 404, 422].includes(statusOf(error) ?? 0)) return null;
    throw error;
  }
}

/**
 * Completes the check run. Doing so again is harmless: it says the same, and annotations that are there already are
 * not sent again (GitHub appends; it offers no way to remove those of an earlier attempt).
 * @param id from openCheck
 * @throws CheckRefused
 */
export async function concludeCheck(github: GitHub, id: number, result: Completion): Promise<void> {
  const { octokit, owner, repo } = github;
  const output = outputOf(result);
  await refusing(`concluding check run ${id}`, async () => {
    // The conclusion counts: one that cannot look at the annotations may repeat them.
    const annotations = await missingAnnotations(github, id, result.annotations).catch((error: unknown) => {
      if (statusOf(error) === null) throw error;
      return result.annotations.map(sent);
    });
    const run = { owner, repo, check_run_id: id };
    // The conclusion goes first, so that it stands whatever becomes of the rest.
    const first = annotations.slice(0, ANNOTATIONS_A_REQUEST);
    const withFirst = { ...output, ...(first.length > 0 ? { annotations: first } : {}) };
    await octokit.rest.checks.update({
      ...run,
      status: 'completed',
      conclusion: result.conclusion,
      output: withFirst,
    });
    for (let next = ANNOTATIONS_A_REQUEST; next < annotations.length; next += ANNOTATIONS_A_REQUEST) {
      const batch = annotations.slice(next, next + ANNOTATIONS_A_REQUEST);
      await octokit.rest.checks.update({ ...run, output: { ...output, annotations: batch } });
    }
  });
}

/** A check run whose job did not conclude it. */
export interface LeftOver {
  /** Null where GitHub did not say whether it opened one. */
  id: number | null;
  /** Of the gate. */
  name: string;
  headSha: string;
  /** Page of the workflow run. */
  detailsUrl: string;
  /** What the job came to; null where it ended before. */
  decided: Pick<Completion, 'conclusion' | 'title'> | null;
}

/**
 * Concludes the check run where it is still in progress, as cancelled where nothing was decided; a conclusion that it
 * has stays.
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
          ? 'The run ended before there was a verdict.'
          : "GitHub did not take the report: the job's summary has it.",
      annotations: [],
    });
  }
}

/** Ids of those that are still open; several where opening it was tried again and again. */
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
 * What a run concludes with; it agrees with the job's exit (the contract's table of verdicts).
 * @param policy what the configuration makes of an undecided verdict; null where nothing is said of it
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

/** Those that the run does not have yet, each once. */
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

/** What GitHub gives back of an annotation; `null` where it has none. */
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

/** What GitHub answers, as a sentence; an error of our own stays as it is. */
async function refusing<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (statusOf(error) === null) throw error;
    throw new CheckRefused(explain(error, doing, 'checks: write'), { cause: error });
  }
}
