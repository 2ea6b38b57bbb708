import { seededShuffle } from '../random.js';
import type { BodyPlaces, Range } from './body-places.js';
import { type Word, wordsOf } from './vocabulary.js';

/** How long a request is, and how long others of its class are, in characters or in elements of a list. */
export interface Measure {
  /** Requests with the same are exchanged with one another. */
  group: string;
  kind: 'text' | 'list';
  length: number;
  shortest: number;
  longest: number;
}

/** One request becomes shorter, and another longer by as much: both stay within the lengths of their class. */
export interface Pair<T> {
  giver: T;
  taker: T;
  kind: Measure['kind'];
  /** The most that may move. */
  most: number;
}

/** A part of a longer text is searched for words, wherever it starts. */
const WINDOW = 512;
const TRIES = 4;

/**
 * Pairs of the requests of a cycle, other ones in each cycle. Their lengths change and the sum of them does not, so that
 * cycles stay comparable.
 */
export function pairUp<T extends { id: string }>(
  requests: readonly T[],
  measureOf: (request: T) => Measure | null,
  { seed, cycle }: { seed: number; cycle: number },
  random: (below: number) => number,
): Pair<T>[] {
  const groups = new Map<string, { request: T; measure: Measure }[]>();
  for (const request of requests) {
    const measure = measureOf(request);
    if (measure === null || measure.shortest === measure.longest) continue;
    const key = `${measure.kind} ${measure.group}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ request, measure }]);
    else group.push({ request, measure });
  }
  return [...groups.values()].flatMap((group) => {
    const order = seededShuffle(group, seed, ({ request }) => `lengths ${cycle} ${request.id}`);
    return Array.from({ length: Math.floor(order.length / 2) }, (_, at) => order.slice(2 * at, 2 * at + 2)).flatMap(
      ([a, b]) => {
        if (a === undefined || b === undefined) return [];
        const both = random(2) === 0 ? [a, b] : [b, a];
        return pairOf(both[0], both[1]) ?? pairOf(both[1], both[0]) ?? [];
      },
    );
  });
}

function pairOf<T>(
  giver: { request: T; measure: Measure } | undefined,
  taker: { request: T; measure: Measure } | undefined,
): Pair<T> | null {
  if (giver === undefined || taker === undefined) return null;
  const most = Math.min(giver.measure.length - giver.measure.shortest, taker.measure.longest - taker.measure.length);
  return most < 1 ? null : { giver: giver.request, taker: taker.request, kind: giver.measure.kind, most };
}

/** What moves from one body to another, and where it goes. */
export interface Move {
  cut: Range;
  paste: number;
}

interface Side {
  source: string;
  places: BodyPlaces;
}

/** Null where nothing can move: no whole word, or no second element. */
export function moveBetween(
  giver: Side,
  taker: Side,
  { kind, most }: Pick<Pair<unknown>, 'kind' | 'most'>,
  random: (below: number) => number,
): Move | null {
  const amount = 1 + random(most);
  if (kind === 'list') {
    const { elements } = giver.places;
    const kept = Math.max(1, elements.length - amount);
    const [before, last, end] = [elements[kept - 1], elements.at(-1), taker.places.elements.at(-1)];
    if (before === undefined || last === undefined || end === undefined || before === last) return null;
    return { cut: { start: before.end, end: last.end }, paste: end.end };
  }
  const cut = cutWords(giver, amount, random);
  const paste = wordStart(taker, random);
  return cut === null || paste === null ? null : { cut, paste };
}

/** Consecutive words with what follows each, of at most `most` characters. */
function cutWords({ source, places }: Side, most: number, random: (below: number) => number): Range | null {
  const words = wordsNear(source, places.input, random);
  for (let tried = 0; tried < TRIES; tried++) {
    const first = random(Math.max(1, words.length - 1));
    const start = words[first]?.start;
    let next = first;
    while (start !== undefined && follows(source, words[next], words[next + 1])) {
      if ((words[next + 1]?.start ?? 0) - start > most) break;
      next++;
    }
    if (start !== undefined && next > first) return { start, end: words[next]?.start ?? start };
  }
  return null;
}

/** Where a word starts that follows another. */
function wordStart({ source, places }: Side, random: (below: number) => number): number | null {
  const words = wordsNear(source, places.input, random);
  for (let tried = 0; tried < TRIES; tried++) {
    const at = 1 + random(Math.max(1, words.length - 1));
    if (follows(source, words[at - 1], words[at])) return words[at]?.start ?? null;
  }
  return null;
}

/** Whether only a space stands between two words, after punctuation or not. */
function follows(source: string, word: Word | undefined, next: Word | undefined): boolean {
  return word !== undefined && next !== undefined && /^[.,;!?]? ?$/.test(source.slice(word.end, next.start));
}

/** Words of a part of a text, in characters of the body. */
function wordsNear(source: string, text: Range | null, random: (below: number) => number): Word[] {
  if (text === null) return [];
  const from = text.start + random(Math.max(1, text.end - text.start - WINDOW));
  const words = wordsOf(source.slice(from, Math.min(text.end, from + WINDOW)));
  // The first and the last word may be cut; the last has no next within the part.
  const whole = from === text.start ? words : words.slice(1);
  return (from + WINDOW < text.end ? whole.slice(0, -1) : whole).map((word) => ({
    ...word,
    start: word.start + from,
    end: word.end + from,
  }));
}
