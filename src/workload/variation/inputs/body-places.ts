import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { type Medium, type MediumKind, mediaInBody, mediumInText } from '../media/media.js';
import type { Cipher } from './cipher.js';
import type { JsonPath, TextPlace } from './known-bodies.js';
import { type Vocabulary, wordsOf } from './vocabulary.js';

/** From a character of a body to another, which is excluded. */
export interface Range {
  start: number;
  end: number;
}

/** Where a JSON body has what may change from cycle to cycle, in characters of its text. */
export interface BodyPlaces {
  /** Start and end of every word that is replaced, in order. */
  words: Uint32Array;
  /** Ends of the texts that are the input of this request alone. */
  nonces: readonly number[];
  /** The longest of these texts. */
  input: Range | null;
  /** Elements of the list that a service handles as one batch. */
  elements: readonly Range[];
  media: readonly JsonMedium[];
}

/** A file in a text of a JSON body; `start` and `end` enclose the whole text. */
interface JsonMedium extends Range {
  kind: MediumKind;
  change: Medium['change'];
  /** What stands before the base64. */
  prefix: string;
  base64: string;
}

interface Wanted {
  texts: readonly TextPlace[];
  list: JsonPath | undefined;
  /** Kinds of files that change. */
  media: readonly MediumKind[];
  vocabulary: Vocabulary;
}

export function placesIn(source: string, { texts, list, media, vocabulary }: Wanted): BodyPlaces {
  const root = parseTree(source);
  const found = texts.flatMap(({ path, isInput }) => {
    const node = root === undefined ? undefined : nodeAlong(root, path);
    return node?.type === 'string' ? [{ start: node.offset + 1, end: node.offset + node.length - 1, isInput }] : [];
  });
  const inOrder = [...new Map(found.map((one) => [one.start, one])).values()].sort((a, b) => a.start - b.start);
  const words = inOrder.flatMap(({ start, end }) =>
    wordsOf(source.slice(start, end)).flatMap((word) =>
      vocabulary.isReplaced(word.text) ? [start + word.start, start + word.end] : [],
    ),
  );
  const inputs = inOrder.filter(({ isInput }) => isInput);
  const longest = inputs.reduce<Range | null>(
    (most, one) => (most === null || one.end - one.start > most.end - most.start ? one : most),
    null,
  );
  const array = root === undefined || list === undefined ? undefined : nodeAlong(root, list);
  const elements = array?.type === 'array' ? (array.children ?? []) : [];
  return {
    words: Uint32Array.from(words),
    nonces: inputs.map(({ end }) => end),
    input: longest,
    elements: elements.map(({ offset, length }) => ({ start: offset, end: offset + length })),
    media: media.length === 0 || root === undefined ? [] : mediaIn(root).filter(({ kind }) => media.includes(kind)),
  };
}

/** For a repeated key the last value counts, as in JSON.parse. */
function nodeAlong(root: Node, path: JsonPath): Node | undefined {
  return path.reduce<Node | undefined>((node, step) => {
    if (node?.type === 'array') return findNodeAtLocation(node, [Number(step)]);
    return node?.children?.findLast(({ children }) => children?.[0]?.value === step)?.children?.[1];
  }, root);
}

function mediaIn(root: Node): JsonMedium[] {
  const media: JsonMedium[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    open.push(...(node.children ?? []));
    const text: unknown = node.value;
    const medium = typeof text === 'string' ? mediumInText(text) : null;
    if (medium === null || typeof text !== 'string') continue;
    media.push({
      ...medium,
      start: node.offset + 1,
      end: node.offset + node.length - 1,
      prefix: text.slice(0, medium.start),
      base64: text.slice(medium.start),
    });
  }
  return media;
}

/** What stands at the places in one cycle. */
export interface Fresh {
  cipher: Cipher;
  words: Pick<Cipher, 'word'>;
  /** At the end of each input. */
  nonce: string;
}

/** A part of a body as it is sent: new words, nonces and files, and every other character as recorded. */
export function renderRange(
  source: string,
  places: BodyPlaces,
  { start, end }: Range,
  { cipher, words: replaced, nonce }: Fresh,
): string {
  const { words } = places;
  const edits: (Range & { text: string })[] = [];
  for (let at = 0; at < words.length; at += 2) {
    const [from = 0, to = 0] = [words[at], words[at + 1]];
    if (from >= start && to <= end) edits.push({ start: from, end: to, text: replaced.word(source.slice(from, to)) });
  }
  for (const at of places.nonces) {
    // The end of a part is the start of the next.
    if (at >= start && at < end) edits.push({ start: at, end: at, text: nonce });
  }
  for (const medium of places.media) {
    const { base64, prefix } = medium;
    const other = medium.change?.(Buffer.from(base64, 'base64'), cipher.random(base64)) ?? null;
    if (other === null || medium.start < start || medium.end > end) continue;
    edits.push({ start: medium.start, end: medium.end, text: prefix + other.toString('base64') });
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = start;
  for (const edit of edits) {
    result += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + source.slice(at, end);
}

/** A body that is a file, or has parts that are, with other content; null where it has none of the kinds. */
export function withOtherMedia(
  body: Buffer,
  contentType: string,
  kinds: readonly MediumKind[],
  cipher: Cipher,
): Buffer | null {
  const media = mediaInBody(body, contentType).filter(({ kind, change }) => kinds.includes(kind) && change !== null);
  if (media.length === 0) return null;
  const parts: Buffer[] = [];
  let at = 0;
  for (const { start, end, change } of media) {
    const data = body.subarray(start, end);
    parts.push(body.subarray(at, start), change?.(data, cipher.random(`${start} ${data.length}`)) ?? data);
    at = end;
  }
  return Buffer.concat([...parts, body.subarray(at)]);
}
