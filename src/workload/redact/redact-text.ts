import { visit } from 'jsonc-parser';
import { randomStrings } from './entropy.js';
import { ANY_CREDENTIAL, CREDENTIALS, IN_URL, NAMED, SPOKEN } from './patterns.js';
import { isSecretField } from './secret-names.js';

/** What a user adds to the built-in rules. */
export interface TextRules {
  fields: readonly string[];
  patterns: readonly RegExp[];
}

/** A text without its secrets, of the same length in bytes, and what was found. */
export interface Redacted {
  text: string;
  hits: number;
  /** Names of JSON fields whose values were replaced. */
  fields: string[];
}

/** Replaces a secret, with the same length, so that the service allocates the same memory. */
export function filler(bytes: number): string {
  const mark = '[REDACTED]';
  return bytes < mark.length ? '*'.repeat(bytes) : mark.padEnd(bytes, '*');
}

/** Shorter strings match no pattern; most strings of a body are keys, roles and numbers. */
const SHORTEST_SECRET = 10;

type Range = readonly [start: number, end: number];

/** Redacts any text. */
export function redactText(text: string, rules: TextRules): Redacted {
  const ranges = merged(secretsIn(text, rules));
  return { text: replaced(text, ranges), hits: ranges.length, fields: [] };
}

/** Redacts binary data, one character per byte: only shapes of credentials, because all of it looks random. */
export function redactBytes(text: string, rules: TextRules): Redacted {
  const ranges = merged([...CREDENTIALS, ...rules.patterns].flatMap((pattern) => matchesOf(text, pattern)));
  return { text: replaced(text, ranges), hits: ranges.length, fields: [] };
}

/**
 * Redacts JSON: its strings, each by the name of its field and by its content; everything between them stays the same,
 * to the byte. Keys are checked too, because maps may be keyed by a token.
 */
export function redactJson(text: string, rules: TextRules): Redacted {
  const ranges: Range[] = [];
  const fields = new Set<string>();
  let field: string | null = null;
  const within = (start: number, length: number, decoded: string): void => {
    const raw = text.slice(start + 1, start + length - 1);
    const place = placesIn(raw, decoded);
    for (const [from, to] of secretsIn(decoded, rules)) ranges.push([start + 1 + place(from), start + 1 + place(to)]);
  };
  visit(text, {
    onObjectBegin: () => {
      field = null;
    },
    onArrayBegin: () => undefined,
    onArrayEnd: () => {
      field = null;
    },
    onObjectProperty: (name, offset, length) => {
      within(offset, length, name);
      field = isSecretField(name, rules.fields) ? name : null;
    },
    onLiteralValue: (value: unknown, offset, length) => {
      const isText = typeof value === 'string';
      if (field !== null && (isText ? value !== '' : typeof value === 'number')) {
        fields.add(field.slice(0, 60));
        ranges.push(isText ? [offset + 1, offset + length - 1] : [offset, offset + length]);
      } else if (isText) within(offset, length, value);
    },
  });
  const all = merged(ranges);
  return { text: replaced(text, all), hits: all.length, fields: [...fields] };
}

/** Maps an index in a string's value to its index in the JSON text, which is larger after escapes. */
function placesIn(raw: string, decoded: string): (index: number) => number {
  if (raw.length === decoded.length) return (index) => index;
  const places: number[] = [];
  for (const unit of raw.matchAll(/\\u[0-9a-fA-F]{4}|\\.|./gs)) places.push(unit.index);
  places.push(raw.length);
  return (index) => places[index] ?? raw.length;
}

function secretsIn(text: string, rules: TextRules): Range[] {
  const own = rules.patterns.flatMap((pattern) => matchesOf(text, pattern));
  if (text.length < SHORTEST_SECRET) return own;
  return [
    ...own,
    ...(ANY_CREDENTIAL.test(text) ? CREDENTIALS.flatMap((pattern) => matchesOf(text, pattern)) : []),
    ...groupsOf(text, IN_URL),
    ...groupsOf(text, NAMED),
    ...groupsOf(text, SPOKEN).filter(([start, end]) => isNoWord(text.slice(start, end))),
    ...randomStrings(text),
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
    /^[x*.#_-]+$/i.test(value) ||
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

function replaced(text: string, ranges: readonly Range[]): string {
  let from = 0;
  const parts: string[] = [];
  for (const [start, end] of ranges) {
    const secret = text.slice(start, end);
    const bytes = Buffer.byteLength(secret, 'utf8');
    parts.push(
      text.slice(from, start),
      /^-?[\d.eE+-]+$/.test(secret) && isNumberAt(text, start, end) ? digits(bytes) : filler(bytes),
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
