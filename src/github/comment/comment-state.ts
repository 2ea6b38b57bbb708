import { z } from 'zod';
import { COMMENT_ROOM, MARKER } from '../../report/markdown/markdown.js';
import { type ReportModel, verdictSchema } from '../../report/model/report-model.js';
import { jsonIn } from '../../series/unknown.js';

/** State hidden in the second line of a comment: its gate, the verdict and the commit. */
export interface CommentState {
  gate: string;
  verdict: ReportModel['verdict'];
  /** Head commit of the verdict. */
  sha: string;
}

const PREFIX = '<!-- memdrift:state ';
const SUFFIX = ' -->';
const MAX_GATE = 100;

const schema = z.strictObject({
  gate: z.string().min(1).max(MAX_GATE),
  verdict: verdictSchema,
  sha: z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/),
});

/**
 * Adds the state to a comment. Characters that could end an HTML comment, or that GitHub would interpret, are written as
 * JSON escapes.
 * @param body starts with the marker
 * @throws z.ZodError for a state that is not valid
 */
export function withState(body: string, state: CommentState): string {
  const json = JSON.stringify(schema.parse(state)).replace(
    /[-<>&@#`]|[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const rest = body.startsWith(MARKER) ? body.slice(MARKER.length).replace(/^\r?\n/, '') : body;
  return `${MARKER}\n${PREFIX}${json}${SUFFIX}\n${rest}`;
}

/**
 * The state of a comment; null for comments of others, and where the second line is damaged or too long.
 */
export function stateOf(body: string): CommentState | null {
  // Comments edited in the browser have carriage returns.
  const [first, second] = body.slice(0, MARKER.length + 2 + COMMENT_ROOM).split(/\r?\n/);
  if (first !== MARKER || !second?.startsWith(PREFIX) || !second.endsWith(SUFFIX)) return null;
  return schema.safeParse(jsonIn(second.slice(PREFIX.length, -SUFFIX.length))).data ?? null;
}
