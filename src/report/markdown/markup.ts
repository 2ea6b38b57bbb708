import { code, text } from '../escape.js';
import type { Mark, Row } from '../tables/rows.js';
import type { Style } from '../text/words.js';

/** Words in Markdown; names from outside go into code spans, where GitHub links nothing. */
export const MARKDOWN: Style = {
  em: (words) => `*${words}*`,
  strong: (words) => `**${words}**`,
  say: (outside) => text(outside),
  name: (outside) => code(outside),
};

/** `**+3.1 MiB** (2.8 to 3.4)`, bold where it is what broke the budget. */
export function driftCell({ drift, grew }: Row): string {
  if (drift === null) return '–';
  return `${grew ? MARKDOWN.strong(drift.value) : drift.value} (${drift.interval})`;
}

/** Verdicts and rows, in the same colours. */
export const LIGHTS: Readonly<Record<Mark, string>> = { good: '🟢', bad: '🔴', unsure: '🟡', aside: '⚪' };

/** No line break inside a figure, however narrow the page. */
export function unbroken(cell: string): string {
  return cell.replaceAll(' ', '\u00a0');
}
