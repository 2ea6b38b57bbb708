import { complaint, type Place } from './workload-error.js';

/** Deeper bodies are refused: parsers that walk them by recursion would exhaust their stack. */
const MAX_DEPTH = 2000;

/**
 * A JSON value with the text that it was read from. A body is sent as that text: numbers (`1.0`, `1e400`, more digits
 * than a double has), escapes, spaces, and the order and repetition of keys stay those of the file.
 */
export class WrittenJson {
  private constructor(
    readonly text: string,
    readonly value: unknown,
  ) {}

  /**
   * @param text valid JSON
   * @param value what it stands for, where that is known
   * @throws WorkloadError where it is nested too deeply
   */
  static of(text: string, place: Place, value?: unknown): WrittenJson {
    const trimmed = text.trim();
    if (scanValue(trimmed, 0).depth > MAX_DEPTH) {
      throw complaint(place, 'nested too deeply', `up to ${MAX_DEPTH} levels`);
    }
    return new WrittenJson(trimmed, value === undefined ? JSON.parse(trimmed) : value);
  }

  /**
   * The value of a key of an object; the last one where the key is repeated, as in JSON.parse.
   * @param text a valid JSON object
   * @throws WorkloadError where the value is nested too deeply
   */
  static member(text: string, name: string, place: Place): WrittenJson | undefined {
    let found: string | undefined;
    for (const member of membersOf(text)) if (member.key === name) found = text.slice(member.start, member.end);
    return found === undefined ? undefined : WrittenJson.of(found, { ...place, field: name });
  }
}

/** The JSON text of a value, on one line: between the tokens of JSON a line break is a space. */
export function jsonText(value: unknown): string {
  return value instanceof WrittenJson ? value.text.replace(/[\r\n]/g, ' ') : JSON.stringify(value);
}

/** The texts of the elements of an array. */
export function elementTexts(text: string): string[] {
  const found: string[] = [];
  for (let at = skip(text, text.indexOf('[') + 1); at < text.length && text[at] !== ']'; at = skip(text, at)) {
    const { end } = scanValue(text, at);
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

/** The keys of an object, decoded, with the offsets of their values. */
function* membersOf(text: string): Iterable<{ key: string; start: number; end: number }> {
  for (let at = skip(text, text.indexOf('{') + 1); text[at] === '"'; at = skip(text, at)) {
    const keyEnd = stringEnd(text, at);
    const start = skip(text, keyEnd);
    const { end } = scanValue(text, start);
    yield { key: JSON.parse(text.slice(at, keyEnd)) as string, start, end };
    at = end;
  }
}

/** The next character that is no space, comma or colon. */
function skip(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n,:'.includes(text[at] ?? '')) at += 1;
  return at;
}

/** The end of the value that starts at an offset, and how deeply it is nested. */
export function scanValue(text: string, start: number): { end: number; depth: number } {
  if (text[start] === '"') return { end: stringEnd(text, start), depth: 0 };
  let [open, depth] = [0, 0];
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = stringEnd(text, at) - 1;
    else if (code === 0x7b || code === 0x5b) depth = Math.max(depth, ++open);
    else if (code === 0x7d || code === 0x5d) {
      if (open === 0) return { end: at, depth };
      open -= 1;
      if (open === 0) return { end: at + 1, depth };
    } else if (open === 0 && (code === 0x2c || code <= 0x20)) return { end: at, depth };
  }
  return { end: text.length, depth };
}

/** The offset behind the closing quote of the string that starts at an offset. */
function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}
