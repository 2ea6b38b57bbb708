import { complaint, type Place } from '../format/workload-error.js';
import { decoded, MAX_PIECE_BYTES, parsedJson, type Source, tooLong } from './source.js';

export interface Element {
  value: unknown;
  /** As it is written. */
  text: string;
  place: Place;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];
const COMMA = 0x2c;
/** Deeper than any request; a file that exceeds it is hostile. */
const MAX_DEPTH = 512;

/**
 * The elements of one array in a JSON document, one at a time, in the memory that the largest element needs. The rest
 * of the document is skipped; each element goes through JSON.parse.
 * @param path keys from the top to the array: `['log', 'entries']`; empty for an array at the top
 * @param what names an element in an error, `entry`
 * @throws WorkloadError where the document breaks off, an element is no JSON or too large, or the array is missing
 */
export async function* elementsOf(source: Source, path: readonly string[], what: string): AsyncIterable<Element> {
  const scanner = new Scanner(source.path, path, what);
  for await (const chunk of source.chunks()) yield* scanner.feed(chunk);
  scanner.end();
}

/** Follows the nesting of a document byte by byte; UTF-8 has no brackets or quotes inside a character. */
class Scanner {
  /** Open brackets; for objects on the way to the array, the current key. */
  readonly #open: { array: boolean; key: string | null }[] = [];
  #inString = false;
  #escaped = false;
  /** Bytes of a string outside of the array, which may be a key. */
  #string: number[] | null = null;
  #found = false;
  #over = false;
  #element: Buffer[] = [];
  #elementBytes = 0;
  #count = 0;
  #offset = 0;

  constructor(
    private readonly origin: string,
    private readonly path: readonly string[],
    private readonly what: string,
  ) {}

  *feed(chunk: Buffer): Iterable<Element> {
    /** Start of the current element in this chunk. */
    let start = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (this.#inString) {
        this.#string?.push(byte);
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#endString();
        continue;
      }
      if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) continue;
      const inArray = this.#isInArray();
      if (inArray && (byte === COMMA || byte === CLOSE_ARRAY)) {
        yield* this.#take(chunk.subarray(start, at), byte === CLOSE_ARRAY);
        start = at + 1;
      }
      if (byte === QUOTE) {
        this.#inString = true;
        this.#string = this.#found ? null : [];
      }
      if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        const wasFound = this.#found;
        this.#enter(byte === OPEN_ARRAY, at);
        if (this.#found && !wasFound) start = at + 1;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) this.#leave(byte === CLOSE_ARRAY, at);
    }
    this.#offset += chunk.length;
    if (!this.#found || this.#over) return;
    this.#keep(chunk.subarray(start));
  }

  end(): void {
    const place = { origin: this.origin };
    if (this.#open.length > 0 || this.#inString) {
      throw complaint(
        place,
        `breaks off after ${this.#offset} bytes, behind ${this.what} ${this.#count}`,
        'a whole document',
      );
    }
    if (!this.#found)
      throw complaint(place, `found no list of ${this.path.join('.') || 'elements'}`, 'a document that has one');
  }

  /** Directly within the array, between elements or at the edge of one. */
  #isInArray(): boolean {
    return this.#found && !this.#over && this.#open.length === this.path.length + 1;
  }

  #enter(array: boolean, at: number): void {
    if (this.#open.length >= MAX_DEPTH) throw this.#wrong('nested too deeply', at);
    const onTheWay = this.#open.every((level, index) => !level.array && level.key === this.path[index]);
    if (array && onTheWay && this.#open.length === this.path.length && !this.#found) this.#found = true;
    this.#open.push({ array, key: null });
  }

  #leave(array: boolean, at: number): void {
    const level = this.#open.pop();
    if (level === undefined || level.array !== array) throw this.#wrong('found a bracket that closes nothing', at);
    if (this.#found && this.#open.length === this.path.length) this.#over = true;
  }

  #endString(): void {
    this.#inString = false;
    const level = this.#open.at(-1);
    if (this.#string !== null && level !== undefined && !level.array && this.#open.length <= this.path.length) {
      level.key = Buffer.from(this.#string.slice(0, -1)).toString('utf8');
    }
    this.#string = null;
  }

  #keep(piece: Buffer): void {
    this.#elementBytes += piece.length;
    if (this.#elementBytes > MAX_PIECE_BYTES)
      throw tooLong(this.#place(), this.what === 'entry' ? 'an entry' : `a ${this.what}`);
    // A copy, because the stream reuses the memory of the chunk.
    if (piece.length > 0) this.#element.push(Buffer.from(piece));
  }

  *#take(piece: Buffer, last: boolean): Iterable<Element> {
    this.#keep(piece);
    const place = this.#place();
    const text = decoded(Buffer.concat(this.#element), place);
    this.#element = [];
    this.#elementBytes = 0;
    if (text.trim() === '' && last && this.#count === 0) return;
    this.#count += 1;
    yield { value: parsedJson(text, place), text, place };
  }

  #place(): Place {
    return { origin: `${this.origin}, ${this.what} ${this.#count + 1}` };
  }

  #wrong(found: string, at: number) {
    return complaint({ origin: `${this.origin}, byte ${this.#offset + at + 1}` }, found, 'JSON');
  }
}
