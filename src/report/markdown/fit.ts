/** Keeps a report within the size that GitHub allows: 65,536 characters in a comment, 1 MiB in a job summary. */

/** A part of the report that is kept or dropped as a whole, so that nothing is cut inside a table or a block. */
export interface Section {
  readonly name: string;
  readonly markdown: string;
  /** Replaces it where there is too little room for all of it. */
  readonly shorter?: string;
  /** The higher, the earlier it is left out; 0 is never left out. */
  readonly dropPriority: number;
}

/**
 * The sections joined, in at most `maxBytes` of UTF-8. Those of the highest priority to drop go first, and the last
 * line names what was left out. Only where what must stay is too long by itself is it cut, at the end of a line.
 */
export function fitInto(sections: readonly Section[], maxBytes: number): string {
  let kept = sections.filter(({ markdown }) => markdown !== '').map(measured);
  const left = new Set<string>();
  while (sizeOf(kept, left) > maxBytes) {
    const next = firstToDrop(kept);
    if (next === undefined) return cut(join(kept, left), maxBytes);
    left.add(next.name);
    kept = kept.flatMap((section) => (section === next ? shortened(section) : [section]));
  }
  return join(kept, left);
}

/** A section that is measured once, however often the whole is. */
type Measured = Section & { readonly bytes: number };

function measured(section: Section): Measured {
  return { ...section, bytes: Buffer.byteLength(section.markdown) };
}

function firstToDrop<S extends Section>(sections: readonly S[]): S | undefined {
  return sections.reduce<S | undefined>(
    (most, section) => (section.dropPriority > (most?.dropPriority ?? 0) ? section : most),
    undefined,
  );
}

function shortened({ name, shorter, dropPriority }: Section): Measured[] {
  return shorter === undefined || shorter === '' ? [] : [measured({ name, markdown: shorter, dropPriority })];
}

const BETWEEN = '\n\n';

/** Bytes of what `join` gives. */
function sizeOf(sections: readonly Measured[], left: ReadonlySet<string>): number {
  const parts = [...sections.map(({ bytes }) => bytes), ...note(left).map((line) => Buffer.byteLength(line))];
  return parts.reduce((sum, bytes) => sum + bytes + BETWEEN.length, 0) - (parts.length > 0 ? BETWEEN.length : 0) + 1;
}

function join(sections: readonly Section[], left: ReadonlySet<string>): string {
  return `${[...sections.map(({ markdown }) => markdown), ...note(left)].join(BETWEEN)}\n`;
}

function note(left: ReadonlySet<string>): string[] {
  return left.size === 0 ? [] : [`_Omitted to fit the size limit: ${[...left].join(', ')}._`];
}

/** At the last line break that fits. */
function cut(markdown: string, maxBytes: number): string {
  let text = '';
  for (const line of markdown.split('\n')) {
    if (Buffer.byteLength(`${text}${line}\n`) > maxBytes) break;
    text += `${line}\n`;
  }
  return text;
}
