import type { GitHub } from './api.js';
import { type CommentState, stateOf } from './comment-state.js';
import { statusOf } from './errors.js';

/** A comment that this token's user wrote for this gate. */
export interface OwnComment {
  id: number;
  url: string;
  state: CommentState;
}

/** Who the workflow's own token writes as. */
const WORKFLOW_BOT = 'github-actions[bot]';

/**
 * The login that this token writes as. REST tells it to no token of an app, GraphQL to every one
 * (https://github.com/marocchino/sticky-pull-request-comment/pull/332).
 */
export async function ownLogin({ octokit }: GitHub): Promise<string> {
  try {
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
    return viewer.login;
  } catch {
    // Refused by a proxy, or an older Enterprise Server. Whoever the token is, it is most likely the workflow's.
    return WORKFLOW_BOT;
  }
}

/**
 * This gate's comments by this author, newest first. A marker alone proves nothing: everybody can write one.
 */
export async function ownComments(
  { octokit, owner, repo }: GitHub,
  pullRequest: number,
  gate: string,
  login: string,
): Promise<OwnComment[]> {
  const own = await octokit.paginate(
    octokit.rest.issues.listComments,
    { owner, repo, issue_number: pullRequest, per_page: 100 },
    ({ data }) =>
      data.flatMap(({ id, html_url: url, user, body }): OwnComment[] => {
        const state = isAuthor(user, login) ? stateOf(body ?? '') : null;
        return state?.gate === gate ? [{ id, url, state }] : [];
      }),
  );
  return own.sort((a, b) => b.id - a.id);
}

/** GraphQL may leave out the `[bot]` that REST writes behind an app's name; a person may be called as an app is. */
function isAuthor(user: { login: string; type?: string } | null, login: string): boolean {
  if (user === null) return false;
  return user.login === login || (user.type === 'Bot' && user.login === `${login}[bot]`);
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
