import { jsonIn } from '../../series/unknown.js';
import type { Place } from '../format/workload-error.js';
import { scanValue } from '../format/written-json.js';
import { type Element, elementsOf } from './elements.js';
import { linesOf, MAX_PIECE_BYTES, parsedJson, type Source, tooLong } from './source.js';

/**
 * The JSON values of a file, one at a time, however it holds them: one a line, a list of them, or one behind the other
 * over several lines each.
 * @throws WorkloadError where one is no JSON or too large
 */
export async function* documentsOf(source: Source): AsyncIterable<Element> {
  if (/^\s*\[/.test(source.head)) return yield* elementsOf(source, [], 'element');
  let onOneLine: boolean | null = null;
  const pending = new Pending(source.path);
  for await (const { text, place } of linesOf(source)) {
    onOneLine ??= jsonIn(text) !== undefined;
    if (onOneLine) yield { value: parsedJson(text, place), text, place };
    else yield* pending.add(text, place);
  }
  yield* pending.rest();
}

/** A value whose lines are not all read yet. */
class Pending {
  readonly #lines: string[] = [];
  #place: Place;
  #length = 0;
  #open = 0;
  #inString = false;

  constructor(origin: string) {
    this.#place = { origin };
  }

  *add(line: string, place: Place): Iterable<Element> {
    if (this.#lines.length === 0) this.#place = place;
    this.#lines.push(line);
    this.#length += line.length;
    if (this.#length > MAX_PIECE_BYTES) throw tooLong(this.#place, 'a document');
    this.#follow(line);
    if (this.#open <= 0 && !this.#inString) yield* this.rest();
  }

  *rest(): Iterable<Element> {
    if (this.#lines.length === 0) return;
    const text = this.#lines.join('\n');
    this.#lines.length = 0;
    this.#length = 0;
    this.#open = 0;
    yield { value: parsedJson(text, this.#place), text, place: this.#place };
  }

  /** Counts brackets outside of strings. */
  #follow(line: string): void {
    for (const [token] of line.matchAll(/\\.|["[\]{}]/g)) {
      if (token === '"') this.#inString = !this.#inString;
      else if (this.#inString || token.length > 1) continue;
      else this.#open += token === '{' || token === '[' ? 1 : -1;
    }
  }
}

/** The first of the values that a beginning of a file holds; undefined where it holds none as a whole. */
export function firstDocument(head: string): unknown {
  const text = head.trimStart();
  const [line = ''] = text.split('\n', 1);
  const whole = jsonIn(line);
  if (whole !== undefined && !Array.isArray(whole)) return whole;
  const start = /^\[\s*/.exec(text)?.[0].length ?? 0;
  return jsonIn(text.slice(start, scanValue(text, start).end));
}
