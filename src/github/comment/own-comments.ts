import type { GitHub } from '../client/api.js';
import { statusOf } from '../client/github-errors.js';
import { type CommentState, stateOf } from './comment-state.js';

/** A comment that this token's user wrote for this gate. */
export interface OwnComment {
  id: number;
  url: string;
  state: CommentState;
}

/** A comment that says of itself that it is of a gate, and who wrote it; a marker alone proves nothing. */
export interface FoundComment extends OwnComment {
  author: { login: string; type?: string } | null;
}

/** Who a token writes as. */
export interface Writer {
  login: string;
  /** False where GitHub does not tell. */
  certain: boolean;
}

/** Who the workflow's own token writes as. */
const WORKFLOW_BOT = 'github-actions[bot]';

/**
 * Who this token writes as. REST tells it to no token of an app, GraphQL to every one
 * (https://github.com/marocchino/sticky-pull-request-comment/pull/332). Asked once: it is a help, and no condition.
 */
export async function writerOf({ octokit }: GitHub): Promise<Writer> {
  try {
    const query = 'query { viewer { login } }';
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>(query, { request: { retries: 0 } });
    return { login: viewer.login, certain: true };
  } catch {
    // Refused by a proxy, down, or an older Enterprise Server. Whoever the token is, it is most likely the workflow's.
    return { login: WORKFLOW_BOT, certain: false };
  }
}

/** The comments that say they are of this gate, whoever wrote them, newest first. */
export async function commentsOf(
  { octokit, owner, repo }: GitHub,
  pullRequest: number,
  gate: string,
): Promise<FoundComment[]> {
  const found = await octokit.paginate(
    octokit.rest.issues.listComments,
    { owner, repo, issue_number: pullRequest, per_page: 100 },
    ({ data }) =>
      data.flatMap(({ id, html_url: url, user, body }): FoundComment[] => {
        const state = stateOf(body ?? '');
        return state?.gate === gate ? [{ id, url, state, author: user }] : [];
      }),
  );
  return found.sort((a, b) => b.id - a.id);
}

/**
 * Whether a comment is of this login. GraphQL may leave out the `[bot]` that REST writes behind an app's name; a person
 * may be called as an app is.
 */
export function isBy(login: string): (comment: FoundComment) => boolean {
  return ({ author }) =>
    author !== null && (author.login === login || (author.type === 'Bot' && author.login === `${login}[bot]`));
}

/** Deletes comments; one that is gone already is as good. What is refused is told, and left to the next run. */
export async function remove({ octokit, owner, repo, log }: GitHub, comments: readonly OwnComment[]): Promise<void> {
  for (const { id, url } of comments) {
    try {
      await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
    } catch (error) {
      const status = statusOf(error);
      if (status === null) throw error;
      if (status !== 404) log.warn(`could not delete the outdated comment ${url} (${status})`);
    }
  }
}
