import type { GitHub } from '../client/api.js';
import { statusOf } from '../client/github-errors.js';
import { type CommentState, stateOf } from './comment-state.js';

/** Lists and deletes the comments of a gate, and finds out which of them this token wrote. */

/** A comment that this token's user wrote for this gate. */
export interface OwnComment {
  id: number;
  url: string;
  state: CommentState;
}

/** A comment with a gate's state, and its author: anyone can write such a state. */
interface FoundComment extends OwnComment {
  author: { login: string; type?: string } | null;
}

/** The user that a token writes as. */
export interface Writer {
  login: string;
  /** False where GitHub does not tell. */
  certain: boolean;
}

/** The user of the workflow's own token. */
const WORKFLOW_BOT = 'github-actions[bot]';

/**
 * The user that this token writes as. REST does not tell it to the token of an app, GraphQL does
 * (https://github.com/marocchino/sticky-pull-request-comment/pull/332). Not retried, because a guess will do.
 */
export async function writerOf({ octokit }: GitHub): Promise<Writer> {
  try {
    const query = 'query { viewer { login } }';
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>(query, { request: { retries: 0 } });
    return { login: viewer.login, certain: true };
  } catch {
    // A proxy, an outage, or an older Enterprise Server. Most likely it is the workflow's own token.
    return { login: WORKFLOW_BOT, certain: false };
  }
}

/** The comments with the state of this gate, by any author, newest first. */
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
 * Whether this login wrote a comment. GraphQL may leave out the `[bot]` that REST appends to the name of an app, and a
 * person may have the name of an app.
 */
export function isBy(login: string): (written: Pick<FoundComment, 'author'>) => boolean {
  return ({ author }) =>
    author !== null && (author.login === login || (author.type === 'Bot' && author.login === `${login}[bot]`));
}

/** Deletes comments. A refusal is logged, and the comment left to the next run; a missing comment is fine. */
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
