import { createHash } from 'node:crypto';
import { visit } from 'jsonc-parser';
import { randomStrings } from './entropy.js';
import { ANY_CREDENTIAL, BEFORE_HOST, CREDENTIALS, IN_URL, NAMED, SIGNED, SPOKEN } from './patterns.js';
import { isPublicField, isSecretField } from './secret-names.js';

/** What a user adds to the built-in rules. */
export interface TextRules {
  fields: readonly string[];
  patterns: readonly RegExp[];
  fillers: Fillers;
}

/** A text without its secrets, of the same length in bytes, and what was found. */
export interface Redacted {
  text: string;
  hits: number;
  /** Names of JSON fields whose values were replaced. */
  fields: string[];
}

const MARK = '[REDACTED]';
/** Bounds the memory of the numbers; later secrets get none. */
const MAX_NUMBERED = 100_000;

/**
 * Replaces secrets, with the same length, so that the service allocates the same memory. Different secrets have different
 * numbers at the end, and equal ones the same, where there is room: ids that refer to one another still do.
 */
export class Fillers {
  readonly #numbers = new Map<string, number>();

  of(secret: string): string {
    const bytes = Buffer.byteLength(secret, 'utf8');
    if (bytes < MARK.length) return '*'.repeat(bytes);
    const number = this.#numberOf(secret);
    const room = bytes - MARK.length;
    return MARK + (number.length > room ? '*'.repeat(room) : number.padStart(room, '*'));
  }

  #numberOf(secret: string): string {
    const digest = createHash('sha256').update(secret).digest('base64');
    const known = this.#numbers.get(digest) ?? (this.#numbers.size < MAX_NUMBERED ? this.#numbers.size + 1 : null);
    if (known === null) return '';
    this.#numbers.set(digest, known);
    return String(known);
  }
}

/** Shorter strings match no pattern; most strings of a body are keys, roles and numbers. */
const SHORTEST_SECRET = 10;

type Range = readonly [start: number, end: number];

/** Redacts any text. */
export function redactText(text: string, rules: TextRules): Redacted {
  const ranges = merged(secretsIn(text, rules));
  return { text: replaced(text, ranges, rules), hits: ranges.length, fields: [] };
}

/** Redacts binary data, one character per byte: only shapes of credentials, because all of it looks random. */
export function redactBytes(text: string, rules: TextRules): Redacted {
  const ranges = merged([...CREDENTIALS, ...rules.patterns].flatMap((pattern) => matchesOf(text, pattern)));
  return { text: replaced(text, ranges, rules), hits: ranges.length, fields: [] };
}

/**
 * Redacts JSON: its strings, each by the name of its field and by its content; everything between them stays the same,
 * to the byte. Keys are checked too, because maps may be keyed by a token.
 */
export function redactJson(text: string, rules: TextRules): Redacted {
  const ranges: Range[] = [];
  const fields = new Set<string>();
  let field: string | null = null;
  /** The value names something, or says where it is. */
  let isPublic = false;
  const within = (start: number, length: number, decoded: string, mayBeRandom: boolean): void => {
    const raw = text.slice(start + 1, start + length - 1);
    const place = placesIn(raw, decoded);
    for (const [from, to] of secretsIn(decoded, rules, mayBeRandom))
      ranges.push([start + 1 + place(from), start + 1 + place(to)]);
  };
  visit(text, {
    onObjectBegin: () => {
      field = null;
      isPublic = false;
    },
    onArrayBegin: () => undefined,
    onArrayEnd: () => {
      field = null;
      isPublic = false;
    },
    onObjectProperty: (name, offset, length) => {
      within(offset, length, name, false);
      isPublic = isPublicField(name);
      field = isSecretField(name, rules.fields) ? name : null;
    },
    onLiteralValue: (value: unknown, offset, length) => {
      const isText = typeof value === 'string';
      if (field !== null && (isText ? value !== '' : typeof value === 'number')) {
        fields.add(field.slice(0, 60));
        ranges.push(isText ? [offset + 1, offset + length - 1] : [offset, offset + length]);
      } else if (isText) within(offset, length, value, !isPublic);
    },
  });
  const all = merged(ranges);
  return { text: replaced(text, all, rules), hits: all.length, fields: [...fields] };
}

/** Maps an index in a string's value to its index in the JSON text, which is larger after escapes. */
function placesIn(raw: string, decoded: string): (index: number) => number {
  if (raw.length === decoded.length) return (index) => index;
  const places: number[] = [];
  for (const unit of raw.matchAll(/\\u[0-9a-fA-F]{4}|\\.|./gs)) places.push(unit.index);
  places.push(raw.length);
  return (index) => places[index] ?? raw.length;
}

/** @param mayBeRandom whether random strings are taken for secrets too */
function secretsIn(text: string, rules: TextRules, mayBeRandom = true): Range[] {
  const own = rules.patterns.flatMap((pattern) => matchesOf(text, pattern));
  if (text.length < SHORTEST_SECRET) return own;
  return [
    ...own,
    ...(ANY_CREDENTIAL.test(text) ? CREDENTIALS.flatMap((pattern) => matchesOf(text, pattern)) : []),
    ...groupsOf(text, IN_URL),
    ...groupsOf(text, BEFORE_HOST),
    ...groupsOf(text, NAMED),
    ...groupsOf(text, SPOKEN).filter(([start, end]) => isNoWord(text.slice(start, end))),
    ...groupsOf(text, SIGNED),
    ...(mayBeRandom ? randomStrings(text) : []),
  ];
}

function matchesOf(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)]
    .filter(([all]) => all !== '')
    .map((match) => [match.index, match.index + match[0].length]);
}

/** Only the first group: the name before it stays. */
function groupsOf(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].flatMap((match): Range[] => {
    const value = match[1] ?? '';
    const end = match.index + match[0].length;
    return value === '' || isPlaceholder(value) ? [] : [[end - value.length, end]];
  });
}

/** Placeholders for secrets in documentation: `your_key`, `xxxx`, `os.environ["KEY"]`, `None`. */
function isPlaceholder(value: string): boolean {
  return (
    /^[x*.#_-]+$|^\[?REDACTED/i.test(value) ||
    /^<|^\$|^%|^(your|my|the|some|an?|insert|example|changeme|os|process|env|none|null|true|false|string|str|required|optional|undefined|self|config|settings)\b|^your|^my_/i.test(
      value,
    )
  );
}

function isNoWord(value: string): boolean {
  return /\d|[^\w\s.,!?-]/.test(value);
}

/** Sorted, with touching ranges joined. */
function merged(ranges: readonly Range[]): Range[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function replaced(text: string, ranges: readonly Range[], { fillers }: TextRules): string {
  let from = 0;
  const parts: string[] = [];
  for (const [start, end] of ranges) {
    const secret = text.slice(start, end);
    parts.push(
      text.slice(from, start),
      /^-?[\d.eE+-]+$/.test(secret) && isNumberAt(text, start, end) ? digits(secret.length) : fillers.of(secret),
    );
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** Whether this is a JSON number, not digits within a string: those have a quote or more digits beside them. */
function isNumberAt(text: string, start: number, end: number): boolean {
  return /[\s:,[]/.test(text[start - 1] ?? '') && /[\s,}\]]/.test(text[end] ?? '');
}

/** A number with as many digits. */
function digits(count: number): string {
  return '1'.repeat(count);
}
