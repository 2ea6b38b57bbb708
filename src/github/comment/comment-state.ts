import { z } from 'zod';
import { COMMENT_ROOM, MARKER } from '../../report/markdown/markdown.js';
import type { ReportModel } from '../../report/model/report-model.js';

/** What a comment says of itself, hidden in its second line: which gate's it is, and of which commit. */
export interface CommentState {
  gate: string;
  verdict: ReportModel['verdict'];
  /** Head that the verdict is about. */
  sha: string;
}

const PREFIX = '<!-- memdrift:state ';
const SUFFIX = ' -->';
const MAX_GATE = 100;

const VERDICTS = [
  'pass',
  'regression',
  'not-measured',
  'inconclusive',
  'not-comparable',
] as const satisfies readonly ReportModel['verdict'][];

const schema = z.strictObject({
  gate: z.string().min(1).max(MAX_GATE),
  verdict: z.enum(VERDICTS),
  sha: z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/),
});

/**
 * The comment with its state. Every character of the JSON that could end an HTML comment, or mean something to GitHub,
 * is written as JSON's own escape.
 * @param body begins with the marker
 * @throws z.ZodError where the state could not be read again
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
 * What a comment says of itself; null for every comment that is not one of ours, or whose second line is damaged or
 * longer than the room that is left for it.
 */
export function stateOf(body: string): CommentState | null {
  // Comments that a person edits in the browser come back with carriage returns.
  const [first, second] = body.slice(0, MARKER.length + 2 + COMMENT_ROOM).split(/\r?\n/);
  if (first !== MARKER || !second?.startsWith(PREFIX) || !second.endsWith(SUFFIX)) return null;
  try {
    return schema.safeParse(JSON.parse(second.slice(PREFIX.length, -SUFFIX.length))).data ?? null;
  } catch {
    return null;
  }
}
