import type { GitHub } from '../client/api.js';
import { explain, statusOf } from '../client/github-errors.js';
import { MAX_COMMENT, within } from '../client/limits.js';
import { withState } from './comment-state.js';
import { type CommentWhen, commentStep, type Outcome } from './comment-step.js';
import { commentsOf, isBy, type OwnComment, remove, type Writer, writerOf } from './own-comments.js';

/**
 * One comment per gate on a pull request, edited in place, and posted again when the verdict got worse.
 * https://docs.github.com/en/rest/issues/comments
 */

export interface CommentRequest extends Outcome {
  pullRequest: number;
  /** Name of the gate. */
  gate: string;
  /** Markdown, starting with the marker; cut where it is longer than GitHub allows. */
  body: string;
  when: CommentWhen;
  /** Head commit of the verdict. */
  headSha: string;
}

interface Published {
  /** `left`: the existing comment is about a newer head. `none`: no comment is wanted. */
  did: 'created' | 'updated' | 'reposted' | 'left' | 'none';
  /** URL of the comment. */
  url: string | null;
}

/** GitHub refuses to write the comment. The message is one sentence: the missing permission, or the cause. */
export class CommentRefused extends Error {
  override readonly name = 'CommentRefused';
}

/** How often another run of the same gate may delete the comment that is being edited. */
const MAX_ATTEMPTS = 3;

/**
 * Creates or updates this gate's comment on the pull request, as `when` says. Safe to run concurrently: each run lists the
 * comments again after creating one, and all keep the same one.
 * @throws CommentRefused
 */
export async function publishComment(github: GitHub, request: CommentRequest): Promise<Published> {
  if (request.when === 'never') return { did: 'none', url: null };
  try {
    let writer: Promise<Writer> | null = null;
    const whose = (): Promise<Writer> => {
      writer ??= writerOf(github);
      return writer;
    };
    for (let attempt = 1; ; attempt += 1) {
      const published = await attemptOnce(github, request, whose, attempt === MAX_ATTEMPTS);
      if (published !== null) return published;
    }
  } catch (error) {
    if (statusOf(error) === null) throw error;
    throw new CommentRefused(refusal(error, request.pullRequest), { cause: error });
  }
}

/** Null where the comment to be edited was deleted meanwhile. */
async function attemptOnce(
  github: GitHub,
  request: CommentRequest,
  whose: () => Promise<Writer>,
  last: boolean,
): Promise<Published | null> {
  const { there, unknown } = await standing(github, request, whose);
  const [newest, ...others] = there;
  const step = commentStep(request.when, request, newest?.state.verdict ?? (unknown ? 'unknown' : null));
  if (step === 'none') return { did: 'none', url: null };
  if (newest === undefined) return settle(github, request, await create(github, request), 'created');
  if (await isOutdated(github, request, there)) return { did: 'left', url: newest.url };
  if (step === 'repost') return settle(github, request, await create(github, request), 'reposted');
  try {
    const url = await edit(github, request, newest.id);
    await remove(github, others);
    return { did: 'updated', url };
  } catch (error) {
    if (statusOf(error) === 404 && !last) return null;
    throw error;
  }
}

/**
 * Our comments of this gate, newest first. Our login is asked for only if the gate has a comment, because GitHub may not
 * tell it.
 * @returns `unknown` where comments may be ours
 */
async function standing(
  github: GitHub,
  { pullRequest, gate }: CommentRequest,
  whose: () => Promise<Writer>,
): Promise<{ there: OwnComment[]; unknown: boolean }> {
  const all = await commentsOf(github, pullRequest, gate);
  if (all.length === 0) return { there: [], unknown: false };
  const { login, certain } = await whose();
  return { there: all.filter(isBy(login)), unknown: !certain };
}

/** Whether the run is outdated: comments are about another commit, and ours is no longer the head. */
async function isOutdated(github: GitHub, request: CommentRequest, there: readonly OwnComment[]): Promise<boolean> {
  if (there.every(({ state }) => state.sha === request.headSha)) return false;
  return (await currentHead(github, request.pullRequest)) !== request.headSha;
}

async function currentHead({ octokit, owner, repo }: GitHub, pullRequest: number): Promise<string> {
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: pullRequest });
  return data.head.sha;
}

interface Created {
  id: number;
  url: string;
  /** Its author, from GitHub. */
  login: string | null;
}

async function create(github: GitHub, request: CommentRequest): Promise<Created> {
  const { octokit, owner, repo } = github;
  const { data } = await octokit.rest.issues.createComment({
    owner,
    repo,
    issue_number: request.pullRequest,
    body: bodyOf(request),
  });
  return { id: data.id, url: data.html_url, login: data.user?.login ?? null };
}

async function edit(github: GitHub, request: CommentRequest, id: number): Promise<string> {
  const { octokit, owner, repo } = github;
  const { data } = await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body: bodyOf(request) });
  return data.html_url;
}

function bodyOf({ body, gate, verdict, headSha }: CommentRequest): string {
  return within(withState(body, { gate, verdict, sha: headSha }), MAX_COMMENT);
}

/**
 * Deletes all but one comment of this gate after creating one. Kept is the newest one about the current head, so that
 * concurrent runs keep the same. The new comment exists before an old one is deleted.
 */
async function settle(
  github: GitHub,
  request: CommentRequest,
  created: Created,
  did: 'created' | 'reposted',
): Promise<Published> {
  const { gate, verdict, headSha, pullRequest } = request;
  const mine: OwnComment = { id: created.id, url: created.url, state: { gate, verdict, sha: headSha } };
  // GitHub may not list a new comment at once.
  const listed =
    created.login === null ? [] : (await commentsOf(github, pullRequest, gate)).filter(isBy(created.login));
  const others = listed.filter(({ id }) => id !== mine.id);
  if (others.length === 0) return { did, url: mine.url };
  const all = [mine, ...others].sort((a, b) => b.id - a.id);
  const current = all.every(({ state }) => state.sha === headSha) ? headSha : await currentHead(github, pullRequest);
  const kept = all.find(({ state }) => state.sha === current) ?? all[0] ?? mine;
  await remove(
    github,
    all.filter(({ id }) => id !== kept.id),
  );
  return { did: kept.id === mine.id ? did : 'left', url: kept.url };
}

/** One sentence for the person who must act. GitHub has no error code for a locked conversation, only its message. */
function refusal(error: unknown, pullRequest: number): string {
  const doing = `commenting on pull request #${pullRequest}`;
  const answer = error instanceof Error ? error.message : '';
  if (statusOf(error) === 403 && /\block(ed)?\b/i.test(answer)) {
    return `${doing} failed: its conversation is locked; unlock it, or set comment: never`;
  }
  return explain(error, doing, 'pull-requests: write');
}
