/** What must hold of Markdown that is sent to GitHub, whatever it tells. Each returns what is wrong, empty where nothing is. */

/** A block of code, which ends at a line of its own marks alone. */
const FENCED = /^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm;

/** Without blocks and spans of code, in which GitHub makes nothing of what it finds. */
export function outsideCode(markdown: string): string {
  return markdown.replace(FENCED, '').replace(/`[^`\n]*`/g, '');
}

/** Cells as GFM counts them: a pipe is a border unless a backslash escapes it. */
export function borders(line: string): number {
  return line.replace(/\\./g, '').split('|').length - 1;
}

/** Every fold is closed, every block of code is ended, every row of a table has the cells of its head. */
export function unbalanced(markdown: string): string[] {
  const wrong: string[] = [];
  let depth = 0;
  let fence: string | null = null;
  let columns: number | null = null;
  for (const line of markdown.split('\n')) {
    const marks = /^`{3,}/.exec(line)?.[0] ?? null;
    if (fence !== null) {
      if (line === fence) fence = null;
      continue;
    }
    if (marks !== null) {
      fence = marks;
      continue;
    }
    const markup = line.replace(/`[^`]*`/g, '');
    depth += (markup.match(/<details( open)?>/g) ?? []).length - (markup.match(/<\/details>/g) ?? []).length;
    if (depth < 0) wrong.push('a fold is closed that was never opened');
    if (line.startsWith('|')) {
      if (columns !== null && borders(line) !== columns) wrong.push(`a row of ${borders(line)} borders: ${line}`);
      columns ??= borders(line);
    } else {
      columns = null;
    }
  }
  if (depth !== 0) wrong.push(`${depth} folds are left open`);
  if (fence !== null) wrong.push('a block of code is left open');
  return wrong;
}

/** What only markup from outside could have made. */
const DANGERS: readonly [string, RegExp][] = [
  ['a mention', /@(?=[a-z0-9])/gi],
  ['an issue', /(^|[^&])#\d/gm],
  ['an old issue', /gh-\d/gi],
  ['an address', /:\/\/|www\.|mailto:|xmpp:/gi],
  ['mathematics', /\$/g],
  ['a control character', /[^\n\P{Cc}]/gu],
];

/** @param lines that memdrift itself begins with hidden marks */
export function dangers(markdown: string, marker = '<!-- memdrift -->'): string[] {
  const outside = outsideCode(markdown);
  // Markdown does not reach into a summary, where a bracket is only that.
  const links = outside.replace(/<summary>.*<\/summary>/g, '').match(/(?<!\\)[[\]]/g) ?? [];
  const found = DANGERS.flatMap(([what, pattern]) => (outside.match(pattern) ?? []).map((text) => `${what}: ${text}`));
  const tags = (outside.replace(marker, '').match(/<[^>]*>?/g) ?? []).filter(
    (tag) => !/^<(\/?details|details open|\/?summary)>$/.test(tag),
  );
  const marks = markdown.split('<!--').length - 1;
  return [
    ...found,
    ...links.map((text) => `a link or an image: ${text}`),
    ...tags.map((tag) => `a tag: ${tag}`),
    ...(marks === 1 && markdown.startsWith(marker) ? [] : [`${marks} hidden marks`]),
  ];
}
