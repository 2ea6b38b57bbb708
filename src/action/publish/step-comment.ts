import { publishComment } from '../../github/comment/comment.js';
import type { CommentWhen, Outcome } from '../../github/comment/comment-step.js';
import { renderNoVerdict } from '../../report/markdown/markdown.js';
import { messageOf } from '../../series/unknown.js';
import type { Session } from '../session.js';
import type { Failure } from '../step-failure.js';

/** The comment on the pull request. */
interface CommentContent extends Outcome {
  gate: string;
  /** Markdown, beginning with the marker. */
  body: string;
  when: CommentWhen;
}

/** Writes the comment, if there is a pull request; what GitHub refuses becomes a notice. */
export async function writeComment(
  { github, event, log }: Pick<Session, 'github' | 'event' | 'log'>,
  content: CommentContent,
): Promise<void> {
  const { pullRequest, headSha } = event;
  if (github === null || pullRequest === null || headSha === null) return;
  try {
    const { did, url } = await publishComment(github, { pullRequest, headSha, ...content });
    if (url !== null) log.info(`memdrift: comment ${did}: ${url}`);
  } catch (error) {
    log.notice(`memdrift: no comment: ${messageOf(error)}`);
  }
}

/** Comments that the step has no verdict, so that no green comment of an older run remains. */
export function commentFailure(
  session: Pick<Session, 'github' | 'event' | 'log'>,
  { gate, message }: Pick<Failure, 'gate' | 'message'>,
  when: CommentWhen,
): Promise<void> {
  const body = renderNoVerdict({ gate, message });
  return writeComment(session, { gate, body, when, verdict: 'not-measured', conclusion: 'failure' });
}
