/** Laying out text in columns of a terminal. Every character is taken as one column wide: `column()` sees to it. */

interface ColumnSpec {
  readonly title: string;
  readonly cells: readonly string[];
  readonly align: 'left' | 'right';
  /** The higher, the earlier it is left out where the line would be too long; 0 never is. */
  readonly dropPriority: number;
}

/** Between two columns. */
const GUTTER = '  ';

/** Lines of at most `width` characters, the titles first. Columns are left out, then lines cut, until they fit. */
export function layOut(columns: readonly ColumnSpec[], width: number): string[] {
  let kept = columns.filter(({ cells, dropPriority }) => dropPriority === 0 || cells.some((cell) => cell !== ''));
  for (;;) {
    const lines = align(kept);
    const next = kept.reduce<ColumnSpec | undefined>(
      (most, column) => (column.dropPriority > (most?.dropPriority ?? 0) ? column : most),
      undefined,
    );
    if (next === undefined || lines.every((line) => line.length <= width))
      return lines.map((line) => clip(line, width));
    kept = kept.filter((column) => column !== next);
  }
}

function align(columns: readonly ColumnSpec[]): string[] {
  const padded = columns.map(({ title, cells, align }) => {
    const all = [title, ...cells];
    const width = Math.max(...all.map((cell) => cell.length));
    return all.map((cell) => (align === 'left' ? cell.padEnd(width) : cell.padStart(width)));
  });
  return (padded[0] ?? []).map((_, line) =>
    padded
      .map((column) => column[line] ?? '')
      .join(GUTTER)
      .trimEnd(),
  );
}

/** Cut to `width`, with an ellipsis where something was cut. */
export function clip(line: string, width: number): string {
  return line.length <= width
    ? line
    : `${line.slice(0, Math.max(0, width - 1)).trimEnd()}…`.slice(0, Math.max(0, width));
}

/** Words in lines of at most `width`; a word that is longer than a line is broken. */
export function wrap(text: string, width: number, indent = ''): string[] {
  const room = Math.max(1, width - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((long) => pieces(long, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each) => indent + each);
}

function pieces(word: string, size: number): string[] {
  if (word.length <= size) return [word];
  return Array.from({ length: Math.ceil(word.length / size) }, (_, index) =>
    word.slice(index * size, (index + 1) * size),
  );
}
