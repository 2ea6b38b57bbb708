import type { GitHub } from '../client/api.js';
import { explain, statusOf } from '../client/github-errors.js';

/**
 * What the REST API says about a pull request: the files it changes, a file at a commit, and the pull request and the
 * workflow files of a run.
 */

/** GitHub refuses to say something about a pull request. The message is one sentence: what failed, and the cause. */
export class PullRequestError extends Error {
  override readonly name = 'PullRequestError';
}

/** GitHub lists at most this many files of a pull request (https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files). */
const MAX_FILES = 3000;
const PAGE = 100;

/**
 * The files that a pull request changes; renamed files under both names.
 * @returns `complete` false where GitHub's list may be cut
 * @throws PullRequestError
 */
export async function changedFiles(
  { octokit, owner, repo }: GitHub,
  number: number,
): Promise<{ files: string[]; complete: boolean }> {
  try {
    const listed = await octokit.paginate(octokit.rest.pulls.listFiles, {
      owner,
      repo,
      pull_number: number,
      per_page: PAGE,
    });
    const names = listed.flatMap(({ filename, previous_filename }) => [filename, previous_filename ?? filename]);
    return { files: [...new Set(names)], complete: listed.length < MAX_FILES };
  } catch (error) {
    throw new PullRequestError(explain(error, `listing the files of pull request #${number}`, 'pull-requests: read'), {
      cause: error,
    });
  }
}

/**
 * The text of a file at a commit; null where there is none.
 * @param ref commit, branch or tag
 * @throws PullRequestError; also for a folder, and for a file of more than `maxBytes`
 */
export async function fileAt(
  { octokit, owner, repo }: GitHub,
  path: string,
  ref: string,
  maxBytes: number,
): Promise<string | null> {
  const where = `${path} at ${ref.slice(0, 12)}`;
  let data: Awaited<ReturnType<typeof octokit.rest.repos.getContent>>['data'];
  try {
    ({ data } = await octokit.rest.repos.getContent({ owner, repo, path, ref }));
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw new PullRequestError(explain(error, `reading ${where}`, 'contents: read'), { cause: error });
  }
  // GitHub follows links to files within the repository; any other link is reported as one.
  if (Array.isArray(data) || data.type !== 'file') {
    throw new PullRequestError(`${where} is a ${Array.isArray(data) ? 'folder' : data.type}; allowed: a file`);
  }
  if (data.size > maxBytes) throw new PullRequestError(`${where} has ${data.size} bytes; allowed: at most ${maxBytes}`);
  // GitHub leaves out the content of files above 1 MiB.
  if (data.encoding !== 'base64')
    throw new PullRequestError(`${where} has ${data.size} bytes, and GitHub does not send files of that size`);
  return Buffer.from(data.content, 'base64').toString('utf8');
}

export interface PullRequest {
  number: number;
  /** Base branch. */
  baseRef: string;
  baseSha: string;
  /** The head branch is in another repository. */
  fork: boolean;
}

export interface Head {
  /** Owner of the head repository; null once that was deleted. */
  headOwner: string | null;
  headBranch: string;
  headSha: string;
}

/**
 * The open pull request of a run, found by the head owner, branch and commit that GitHub states for the run; nothing that
 * the run uploaded is used. Where there is none, `why` is a sentence about it.
 * @throws PullRequestError
 */
export async function findPullRequest(
  github: GitHub,
  head: Head,
): Promise<{ pull: PullRequest; why: null } | { pull: null; why: string }> {
  const { octokit, owner, repo } = github;
  if (head.headOwner === null) return none('the fork was deleted');
  const label = `${head.headOwner}:${head.headBranch}`;
  const listed = await octokit
    .paginate(octokit.rest.pulls.list, { owner, repo, head: label, state: 'open', per_page: PAGE })
    .catch((error: unknown) => {
      throw new PullRequestError(explain(error, `finding the pull request of ${label}`, 'pull-requests: read'), {
        cause: error,
      });
    });
  // GitHub ignores a `head` filter that it does not understand, so the results are filtered here too.
  const ofBranch = listed.filter(
    (pull) => same(pull.head.repo?.owner.login, head.headOwner) && pull.head.ref === head.headBranch,
  );
  const matching = ofBranch.filter((pull) => pull.head.sha === head.headSha);
  const [first, ...others] = matching;
  if (first === undefined) {
    const moved = ofBranch[0];
    return none(
      moved === undefined
        ? `${label} has no open pull request (closed, merged or never opened)`
        : `the head of #${moved.number} is now ${moved.head.sha.slice(0, 12)}, which has a run of its own`,
    );
  }
  if (others.length > 0) {
    const numbers = matching.map(({ number }) => `#${number}`).join(', ');
    return none(
      `${label} is the head of several pull requests (${numbers}), and the run does not say which one it measured`,
    );
  }
  return {
    pull: {
      number: first.number,
      baseRef: first.base.ref,
      baseSha: first.base.sha,
      fork: first.head.repo?.full_name !== first.base.repo.full_name,
    },
    why: null,
  };
}

function none(why: string): { pull: null; why: string } {
  return { pull: null, why };
}

/** Logins are case-insensitive. */
function same(login: string | undefined, other: string | null): boolean {
  return login?.toLowerCase() === other?.toLowerCase();
}

/**
 * The files of this repository that make up a run's workflow: its own and the reusable workflows that it calls.
 * @returns null where GitHub does not tell, so that a caller can count every workflow as one of them
 */
export async function workflowFiles({ octokit, owner, repo }: GitHub, runId: number): Promise<string[] | null> {
  try {
    const { data } = await octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: runId });
    const prefix = `${owner}/${repo}/`.toLowerCase();
    const called = (data.referenced_workflows ?? [])
      .filter(({ path }) => path.toLowerCase().startsWith(prefix))
      .map(({ path }) => path.slice(prefix.length));
    // `@` and the ref may follow.
    const files = [data.path, ...called].map((path) => path.split('@')[0] ?? '').filter((path) => path !== '');
    return files.length === 0 ? null : files;
  } catch {
    return null;
  }
}
