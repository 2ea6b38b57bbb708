import { entities } from '../escape.js';
import type { Mark } from '../tables/rows.js';
import { escaped, MAX_VALUE } from './html-text.js';

/** Small parts of the page. Content is escaped by the caller, but for the text of a block. */

/** A whole document: everything that it needs is in it, and its policy lets nothing else in. Empty parts are left out. */
export function htmlDocument(page: {
  name: string;
  about: string;
  /** Content-Security-Policy. */
  policy: string;
  styles: readonly string[];
  main: readonly string[];
  scripts: readonly string[];
}): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${page.policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>memdrift (${escaped(page.name)}): ${escaped(page.about)}</title>`,
    ...page.styles.map((style) => `<style>${style}</style>`),
    '</head>',
    '<body>',
    '<main>',
    ...page.main,
    '</main>',
    ...page.scripts,
    '</body>',
    '</html>',
    '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** A light in the colours of the comment's, with a sign in it for who does not see the colours; named for screen readers. */
export function light(mark: Mark): string {
  return `<span class="light ${mark}" role="img" aria-label="${LIGHT_NAMES[mark]}">${SIGNS[mark]}</span>`;
}
const LIGHT_NAMES: Readonly<Record<Mark, string>> = {
  good: 'good',
  bad: 'bad',
  unsure: 'undecided',
  aside: 'not judged',
};
const SIGNS: Readonly<Record<Mark, string>> = { good: '✓', bad: '✕', unsure: '?', aside: '–' };

export function section(title: string, body: string): string {
  return body === '' ? '' : `<section><h2>${title}</h2>\n${body}</section>`;
}

/** A section that is folded: what few readers need. */
export function folded(title: string, body: string): string {
  return body === '' ? '' : `<details class="fold"><summary>${title}</summary>\n${body}</details>`;
}

/** Lines of text as they are. */
export function block(text: string | null): string {
  if (text === null || text === '') return '';
  const lines = text.split(/\r?\n/).map((line) => entities(line.replace(/[^\P{C}\t]/gu, '').slice(0, MAX_VALUE)));
  return `<pre tabindex="0">${lines.join('\n')}</pre>`;
}

export function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}

/** @param figures columns set to the right */
export function plainTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  figures: readonly number[],
): string {
  if (rows.length === 0) return '';
  const kind = (column: number): string => (figures.includes(column) ? 'figure' : 'wide');
  const head = heads.map((text, column) => `<th scope="col" class="${kind(column)}">${text}</th>`);
  const body = rows.map(
    (row) => `<tr>${row.map((text, column) => `<td class="${kind(column)}">${text}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="group" aria-label="table"><table>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table></div>`;
}
