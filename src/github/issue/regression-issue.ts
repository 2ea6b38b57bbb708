import type { GitHub } from '../client/api.js';
import { explain, statusOf } from '../client/github-errors.js';
import { MAX_COMMENT, within } from '../client/limits.js';
import { type CommentState, stateOf, withState } from '../comment/comment-state.js';
import { isBy, writerOf } from '../comment/own-comments.js';

/**
 * One open issue per gate while its base regresses. https://docs.github.com/en/rest/issues/issues
 */

export interface IssueRequest {
  /** Name, verdict and commit of the gate's refresh. */
  state: CommentState;
  title: string;
  /** Markdown, starting with the marker; cut where it is longer than GitHub allows. */
  body: string;
}

interface IssueStep {
  /** `none`: there is nothing to tell. */
  did: 'opened' | 'updated' | 'closed' | 'none';
  url: string | null;
}

/** GitHub refuses to write the issue. The message is one sentence: the missing permission, or the cause. */
export class IssueRefused extends Error {
  override readonly name = 'IssueRefused';
}

/** Issues are found by it; whoever takes it off an issue takes the issue over. */
const LABEL = 'memdrift';
/** A title on GitHub. */
const MAX_TITLE = 200;

/**
 * Opens the gate's issue or updates it where its refresh is a regression; closes it where it passes. Any other verdict
 * says nothing new about the base, so an open issue stays as it is.
 * @throws IssueRefused
 */
export async function tellOfRegression(github: GitHub, request: IssueRequest): Promise<IssueStep> {
  const { verdict } = request.state;
  if (verdict !== 'regression' && verdict !== 'pass') return { did: 'none', url: null };
  try {
    const [newest] = await openIssues(github, request.state.gate);
    if (verdict === 'pass')
      return newest === undefined ? { did: 'none', url: null } : await close(github, request, newest);
    return newest === undefined ? await open(github, request) : await update(github, request, newest);
  } catch (error) {
    if (statusOf(error) === null) throw error;
    throw new IssueRefused(explain(error, 'writing the issue about main', 'issues: write'), { cause: error });
  }
}

interface OpenIssue {
  number: number;
  url: string;
}

/** The gate's, that this token's user wrote; newest first. Anyone can write such a state into an issue. */
async function openIssues(github: GitHub, gate: string): Promise<OpenIssue[]> {
  const { octokit, owner, repo } = github;
  const found = await octokit.paginate(
    octokit.rest.issues.listForRepo,
    { owner, repo, state: 'open', labels: LABEL, per_page: 100 },
    ({ data }) => data.filter(({ body, pull_request }) => !pull_request && stateOf(body ?? '')?.gate === gate),
  );
  if (found.length === 0) return [];
  const { login } = await writerOf(github);
  const isOwn = isBy(login);
  return found
    .filter(({ user }) => isOwn({ author: user }))
    .map(({ number, html_url: url }) => ({ number, url }))
    .sort((a, b) => b.number - a.number);
}

async function open(github: GitHub, request: IssueRequest): Promise<IssueStep> {
  const { octokit, owner, repo } = github;
  const { data } = await octokit.rest.issues.create({ owner, repo, ...textOf(request), labels: [LABEL] });
  return { did: 'opened', url: data.html_url };
}

async function update(github: GitHub, request: IssueRequest, { number, url }: OpenIssue): Promise<IssueStep> {
  const { octokit, owner, repo } = github;
  await octokit.rest.issues.update({ owner, repo, issue_number: number, ...textOf(request) });
  return { did: 'updated', url };
}

async function close(github: GitHub, request: IssueRequest, { number, url }: OpenIssue): Promise<IssueStep> {
  const { octokit, owner, repo } = github;
  await octokit.rest.issues.update({
    owner,
    repo,
    issue_number: number,
    ...textOf(request),
    state: 'closed',
    state_reason: 'completed',
  });
  return { did: 'closed', url };
}

function textOf({ title, body, state }: IssueRequest): { title: string; body: string } {
  return { title: title.slice(0, MAX_TITLE), body: within(withState(body, state), MAX_COMMENT) };
}
