/**
 * Everything from outside on its way into Markdown, HTML or a terminal: names, reasons, log lines, subjects. It comes
 * from the service, a configuration or a fork, so it is data and never markup: it cannot open a cell, a tag, a link or
 * a code span, notify a person, refer to an issue, steer a terminal or grow without bound.
 */

/** Longest text of one value, in characters. */
export const MAX_TEXT = 400;

/** Stops GitHub's mention, issue and link filters, which look at the text after Markdown is rendered. */
const BREAK = '\u200b';

/**
 * One line of visible characters: control, format (bidirectional overrides, zero widths), surrogate and private-use
 * characters are gone, white space is one space, the length is bounded.
 */
export function plain(value: unknown, max = MAX_TEXT): string {
  const whole = (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))).slice(0, max * 4);
  const line = whole
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{C}]/gu, '')
    .trim();
  const characters = [...line];
  return characters.length <= max
    ? line
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** The filters of GitHub that need no markup: @user, owner/repo#1, GH-1, URLs. Also after `_`, which is no boundary. */
function unlinked(text: string): string {
  return text
    .replace(/@/g, `@${BREAK}`)
    .replace(/#(?=\d)/g, `#${BREAK}`)
    .replace(/(gh)-(?=\d)/gi, `$1-${BREAK}`)
    .replace(/:\/\//g, `:${BREAK}//`)
    .replace(/(www)\./gi, `$1${BREAK}.`)
    .replace(/(mailto|xmpp):/gi, `$1${BREAK}:`);
}

/** For an element or a double-quoted attribute of HTML. */
export function entities(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** For Markdown's running text and table cells. `$` opens mathematics on GitHub, `|` a cell. */
export function text(value: unknown, max = MAX_TEXT): string {
  return (
    entities(unlinked(plain(value, max)))
      .replace(/[\\*_~[\]|]/g, '\\$&')
      .replace(/\$/g, '&#36;')
      .replace(/`/g, '&#96;')
      // At the start of a line these would be a heading, a list or a rule.
      .replace(/^([#+=-])/, '\\$1')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/** For HTML, such as a `<summary>`, where Markdown's own escapes would show. */
export function html(value: unknown, max = MAX_TEXT): string {
  return unlinked(entities(plain(value, max))).replace(/\$/g, '&#36;');
}

/** A comment is recognised by hidden marks in its source, so no text from outside may contain one. */
function unmarked(text: string): string {
  return text.replace(/<(?=!)/g, `<${BREAK}`);
}

/**
 * A code span, also in a table cell. No escape works inside one, so the two characters that could leave it or its
 * cell are replaced by look-alikes; the JSON has them as they are.
 */
export function code(value: unknown, max = 120): string {
  const inside = unmarked(plain(value, max)).replaceAll('`', 'ˋ').replaceAll('|', '¦');
  return inside === '' ? NOTHING : `\`${inside}\``;
}
const NOTHING = '–';

/** A code block whose fence is longer than any run of backticks inside it. Lines keep the spaces they begin with. */
export function fence(value: string, language = '', max = 4000): string {
  const lines = value.split(/\r?\n/).map((line) => indentOf(line) + plain(line, max));
  const body = unmarked(lines.join('\n').slice(0, max));
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${body}\n${marks}`;
}

/** Spaces that a line begins with; a tab is two. */
export function indentOf(line: string): string {
  const [spaces = ''] = /^[ \t]*/.exec(line.slice(0, MAX_INDENT)) ?? [];
  return spaces.replaceAll('\t', '  ');
}
const MAX_INDENT = 40;

/** For a terminal: one line, and only characters one column wide, so that escapes and wide glyphs cannot break it. */
export function column(value: unknown, max = MAX_TEXT): string {
  return [...plain(value, max)].map((character) => (isOneColumn(character) ? character : '?')).join('');
}

function isOneColumn(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  if (/\p{M}/u.test(character)) return false;
  return point < 0x1100 || (point >= 0x2010 && point <= 0x22ff) || OWN.has(character);
}
/** What memdrift itself draws with. */
const OWN = new Set('▁▂▃▄▅▆▇█✔✖●○');
