import type { GitHub } from '../client/api.js';
import { explain, statusOf } from '../client/github-errors.js';

/** What the API tells of a pull request: the files it changes, a file at a commit, and which one a run was of. */

/** GitHub lists no more files of a pull request (https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files). */
const MAX_FILES = 3000;
const PAGE = 100;

/**
 * The files that a pull request changes, renamed ones under both names.
 * @returns `complete` false where GitHub's list may end before they do
 * @throws Error with one sentence where GitHub does not tell
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
    throw new Error(explain(error, `listing the files of pull request #${number}`, 'pull-requests: read'), {
      cause: error,
    });
  }
}

/**
 * The text of a file at a commit; null where there is none.
 * @param ref commit, branch or tag
 * @throws Error with one sentence where it is no file, has more than `maxBytes`, or GitHub does not tell
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
    throw new Error(explain(error, `reading ${where}`, 'contents: read'), { cause: error });
  }
  // A link to a file within the repository is followed by GitHub; one that is left is to somewhere else.
  if (Array.isArray(data) || data.type !== 'file') {
    throw new Error(`${where} is a ${Array.isArray(data) ? 'folder' : data.type}; allowed: a file`);
  }
  if (data.size > maxBytes) throw new Error(`${where} has ${data.size} bytes; allowed: at most ${maxBytes}`);
  // Of a file above 1 MiB GitHub says that it is there, and leaves its content out.
  if (data.encoding !== 'base64') throw new Error(`${where} has ${data.size} bytes, too many for GitHub to tell them`);
  return Buffer.from(data.content, 'base64').toString('utf8');
}

export interface PullRequest {
  number: number;
  /** Branch that it goes into. */
  baseRef: string;
  baseSha: string;
  /** Its head lies in another repository. */
  fork: boolean;
}

export interface Head {
  /** Owner of the repository that the head lies in; null once that was deleted. */
  headOwner: string | null;
  headBranch: string;
  headSha: string;
}

/**
 * The open pull request of which a run was, by GitHub's own word: the run's head owner, branch and commit. Nothing that
 * the run has uploaded takes part. `why` says, where there is none to be told, what became of it.
 * @throws Error with one sentence where GitHub does not tell
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
      throw new Error(explain(error, `finding the pull request of ${label}`, 'pull-requests: read'), { cause: error });
    });
  // A `head` that GitHub does not understand filters nothing: what came is looked at, too.
  const ofBranch = listed.filter(
    (pull) => same(pull.head.repo?.owner.login, head.headOwner) && pull.head.ref === head.headBranch,
  );
  const matching = ofBranch.filter((pull) => pull.head.sha === head.headSha);
  const [first, ...others] = matching;
  if (first === undefined) {
    const moved = ofBranch[0];
    return none(
      moved === undefined
        ? `${label} has no open pull request: it was closed or merged, or never opened`
        : `#${moved.number} has moved on to ${moved.head.sha.slice(0, 12)}; its own run tells of that`,
    );
  }
  if (others.length > 0) {
    const numbers = matching.map(({ number }) => `#${number}`).join(', ');
    return none(`${label} is the head of several (${numbers}), and a run does not tell of which it was`);
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

/** Logins are equal whatever their case. */
function same(login: string | undefined, other: string | null): boolean {
  return login?.toLowerCase() === other?.toLowerCase();
}
