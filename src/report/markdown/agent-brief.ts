import { code, text } from '../escape.js';
import { nextStepOf } from '../model/next-step.js';
import type { ReportModel } from '../model/report-model.js';
import { gatedRows } from '../tables/rows.js';
import { headlineOf } from '../text/headline.js';
import { whySentence } from '../text/why/why-sentences.js';
import { MARKDOWN } from './markup.js';

/**
 * A report for a coding agent: the verdict, the holder, the line and the next step, a fact a line, always in this order. What
 * is not known has no line. Names from the service stand in code spans: they are data.
 * @param exit of the command
 */
export function renderAgentBrief(model: ReportModel, exit: number): string {
  const { title } = headlineOf(model, MARKDOWN);
  const { holder, spot, next, confirm } = nextStepOf(model);
  const worst = gatedRows(model, MARKDOWN).filter(({ mark }) => mark === 'bad' || mark === 'unsure');
  const line = (name: string, value: string | null): string[] => (value === null ? [] : [`- ${name}: ${value}`]);
  const at = spot === null ? null : code(spot.line === null ? spot.file : `${spot.file}:${spot.line}`, 300);
  const source = spot?.source == null ? '' : ` ${code(spot.source, 200)}`;
  const lines = [
    `# memdrift: ${model.verdict}`,
    '',
    ...line('exit', String(exit)),
    ...line('what', title),
    ...line('reason', title.includes(text(model.reason)) ? null : text(model.reason)),
    ...worst.flatMap(({ short, drift }) =>
      drift === null
        ? []
        : line('grows', `${short} ${drift.value} per 1000 requests (${drift.interval}), budget ${drift.budget}`),
    ),
    ...line('holder', holder === null ? null : code(holder, 200)),
    ...line(
      'line',
      at === null ? null : `${at}${source}${spot?.inRepository === true ? '' : ' (not in the repository)'}`,
    ),
    ...line('why', whySentence(model, MARKDOWN)[0] ?? null),
    ...line('next step', next === null ? null : text(next)),
    ...line('confirm', confirm === null ? null : text(confirm)),
    ...line('check again', model.reproduce === null ? null : code(model.reproduce, 2000)),
  ];
  return `${lines.join('\n')}\n`;
}
