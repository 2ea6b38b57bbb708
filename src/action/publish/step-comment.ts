import { publishComment } from '../../github/comment/comment.js';
import type { CommentWhen, Outcome } from '../../github/comment/comment-step.js';
import { renderNoVerdict } from '../../report/markdown/markdown.js';
import type { Session } from '../session.js';
import type { Failure } from '../step-failure.js';

/** What is told on the pull request. */
export interface Words extends Outcome {
  gate: string;
  /** Markdown, beginning with the marker. */
  body: string;
  when: CommentWhen;
}

/** The comment on the pull request, where there is one; what GitHub refuses is a notice. */
export async function writeComment(
  { github, event, log }: Pick<Session, 'github' | 'event' | 'log'>,
  words: Words,
): Promise<void> {
  const { pullRequest, headSha } = event;
  if (github === null || pullRequest === null || headSha === null) return;
  try {
    const { did, url } = await publishComment(github, { pullRequest, headSha, ...words });
    if (url !== null) log.info(`memdrift: comment ${did}: ${url}`);
  } catch (error) {
    log.notice(`memdrift: no comment: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A step that failed without a verdict says so where it would have told it: no comment of an older run stays green. */
export function commentFailure(
  session: Pick<Session, 'github' | 'event' | 'log'>,
  { gate, message }: Pick<Failure, 'gate' | 'message'>,
  when: CommentWhen,
): Promise<void> {
  const body = renderNoVerdict({ gate, message });
  return writeComment(session, { gate, body, when, verdict: 'not-measured', conclusion: 'failure' });
}
