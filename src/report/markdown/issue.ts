import type { ReportModel } from '../model/report-model.js';
import type { Trend } from '../model/trend-model.js';
import { shortCommit } from '../text/context.js';
import { MAX_COMMENT } from './markdown.js';
import { renderComment } from './pull-comment.js';
import { renderTrendTable } from './trend-table.js';

/** For what is around the report in an issue: its state, and the sentence that leads to the run. */
const ROOM_BYTES = 4096;

/**
 * The issue about a base that regresses: the comment's words, and main's trend. Of a refresh that passes, the words that end
 * it.
 * @param run address of the workflow run; null outside GitHub
 */
export function renderIssue(
  model: ReportModel,
  { trend, run, commit }: { trend: Trend | null; run: string | null; commit: string | null },
): { title: string; body: string } {
  const at = commit === null ? 'main' : `main at ${shortCommit(commit)}`;
  const ended = model.verdict === 'pass';
  const title = ended
    ? `memdrift (${model.name}): ${at} no longer regresses`
    : `memdrift (${model.name}): ${at} regresses`;
  const table = trend === null ? '' : `\n${renderTrendTable(trend)}`;
  const from = run === null ? '' : `\nMeasured by [this run](${run}).\n`;
  const keeps = ended ? '' : 'The next refresh updates this issue, and the one that passes closes it.\n';
  const room = MAX_COMMENT - ROOM_BYTES - Buffer.byteLength(table);
  return { title, body: `${renderComment(model, { maxBytes: Math.max(ROOM_BYTES, room) })}${table}${from}${keeps}` };
}
