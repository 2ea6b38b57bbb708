/** Keeps a report within the size its place allows: a comment takes 65,536 characters, a job summary 1 MiB. */

/** A part of the report that stands or falls as a whole, so that nothing is cut inside a table or a block. */
export interface Section {
  readonly name: string;
  readonly markdown: string;
  /** What may stand for it where there is too little room for all of it. */
  readonly shorter?: string;
  /** The higher, the earlier it is left out; 0 is never left out. */
  readonly dispensable: number;
}

/**
 * The sections joined, in at most `maxBytes` of UTF-8. The most dispensable go first, and the last line names what was
 * left out. Only where the indispensable ones alone are too long are they cut, at the end of a line.
 */
export function fitInto(sections: readonly Section[], maxBytes: number): string {
  let kept = sections.filter(({ markdown }) => markdown !== '').map(measured);
  const left = new Set<string>();
  while (sizeOf(kept, left) > maxBytes) {
    const next = mostDispensable(kept);
    if (next === undefined) return cut(join(kept, left), maxBytes);
    left.add(next.name);
    kept = kept.flatMap((section) => (section === next ? shortened(section) : [section]));
  }
  return join(kept, left);
}

/** A section that is measured once, however often the whole is. */
type Measured = Section & { readonly bytes: number };

function measured(section: Section): Measured {
  return { ...section, bytes: bytesOf(section.markdown) };
}

function mostDispensable<S extends Section>(sections: readonly S[]): S | undefined {
  return sections.reduce<S | undefined>(
    (most, section) => (section.dispensable > (most?.dispensable ?? 0) ? section : most),
    undefined,
  );
}

function shortened({ name, shorter, dispensable }: Section): Measured[] {
  return shorter === undefined || shorter === '' ? [] : [measured({ name, markdown: shorter, dispensable })];
}

const BETWEEN = '\n\n';

/** Bytes of what `join` gives. */
function sizeOf(sections: readonly Measured[], left: ReadonlySet<string>): number {
  const parts = [...sections.map(({ bytes }) => bytes), ...note(left).map(bytesOf)];
  return parts.reduce((sum, bytes) => sum + bytes + BETWEEN.length, 0) - (parts.length > 0 ? BETWEEN.length : 0) + 1;
}

function join(sections: readonly Section[], left: ReadonlySet<string>): string {
  return `${[...sections.map(({ markdown }) => markdown), ...note(left)].join(BETWEEN)}\n`;
}

function note(left: ReadonlySet<string>): string[] {
  return left.size === 0 ? [] : [`_Left out for its size: ${[...left].join(', ')}._`];
}

/** At the last line break that fits. */
function cut(markdown: string, maxBytes: number): string {
  let text = '';
  for (const line of markdown.split('\n')) {
    if (bytesOf(`${text}${line}\n`) > maxBytes) break;
    text += `${line}\n`;
  }
  return text;
}

/** Length in UTF-8. A lone surrogate counts as the three bytes of the character that replaces it. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
