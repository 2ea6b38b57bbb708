import { type Alphabet, fnv1a, letterKind } from './cipher.js';

/** Shorter words have too few others of their length. */
const FEWEST_LETTERS = 4;
const FEWEST_DIGITS = 3;
/** Share of the words of all texts that is new in each cycle at least, where so many are long enough. */
const NEW_SHARE = 1 / 4;
/** An id that stands in more of the texts is a part of their wording. */
const COMMON_SHARE = 1 / 10;
/** Characters that are counted: a part tells enough of a large workload. */
const MAX_COUNTED = 16 * 1024 * 1024;
const MAX_LETTERS = 4096;

export interface Word {
  start: number;
  end: number;
  text: string;
}

/**
 * The plain words of a text, and UUIDs: between spaces, line ends and punctuation. What stands in markup, code, paths, labels
 * and addresses is none, because a service may read it. Scripts without spaces are cut into four letters. Also finds the
 * words of a text as it is written in JSON: an escape before or after a word is no part of it.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    const kind = kindAt(text, at);
    if (kind === 'other') {
      // What an escape consists of is no part of a word.
      at += text.charAt(at) === '\\' ? 2 : 1;
      continue;
    }
    let letters = 0;
    do {
      at += width(text, at);
      letters++;
    } while (at < text.length && kindAt(text, at) === kind && !(kind === 'unspaced' && letters === UNSPACED_LETTERS));
    if (kind === 'unspaced') {
      words.push({ start, end: at, text: text.slice(start, at) });
      continue;
    }
    UUID.lastIndex = start;
    if (at - start === 8 && UUID.test(text)) at = UUID.lastIndex;
    if (beginsWord(text, start) && endsWord(text, at)) words.push({ start, end: at, text: text.slice(start, at) });
  }
  return words;
}

const UUID = /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/y;
const UNSPACED_LETTERS = 4;
const OPENING = ' \t\n\r¿¡«„“「、。，！？';
const CLOSING = ' \t\n\r、。，！？」';
const PUNCTUATION = '.,;!?)»“”';
const MAX_PUNCTUATION = 3;
const ESCAPES = 'nrt"';

type Kind = 'letter' | 'unspaced' | 'other';

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiWord(code) ? 'letter' : 'other';
  const point = text.codePointAt(at) ?? 0;
  const known = kinds.get(point);
  if (known !== undefined) return known;
  const letter = String.fromCodePoint(point);
  const isUnspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(letter) && /\p{L}/u.test(letter);
  const kind = isUnspaced ? 'unspaced' : /[\p{L}\p{M}\p{Nd}]/u.test(letter) ? 'letter' : 'other';
  kinds.set(point, kind);
  return kind;
}

/** Of the characters beyond ASCII: there are a million at most. */
const kinds = new Map<number, Kind>();

const isAsciiWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

const width = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function beginsWord(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (start === 0 || OPENING.includes(before)) return true;
  // A bracket behind a letter is that of a call.
  if (before === '(') return start === 1 || OPENING.includes(text.charAt(start - 2));
  return isEscape(text, start - 2);
}

function endsWord(text: string, end: number): boolean {
  const ends = (at: number): boolean => at >= text.length || CLOSING.includes(text.charAt(at)) || isEscape(text, at);
  let at = end;
  while (at < end + MAX_PUNCTUATION && !ends(at) && PUNCTUATION.includes(text.charAt(at))) at++;
  return ends(at);
}

const isEscape = (text: string, at: number): boolean =>
  text.charAt(at) === '\\' && ESCAPES.includes(text.charAt(at + 1)) && at + 1 < text.length;

/** Which words of a workload are replaced in each cycle, and by which letters. */
export interface Vocabulary {
  isReplaced(word: string): boolean;
  alphabet: Alphabet;
}

/**
 * Replaced are words with a digit, which are names, numbers and ids and new in life each time; then the rarest words, until a
 * quarter of all is replaced. The same word is replaced in every text, so that shared beginnings stay shared.
 * @param texts of all requests; one that is repeated counts once
 */
export function vocabularyOf(texts: Iterable<string>, seed: number): Vocabulary {
  const counts = new Map<string, number>();
  const letters = new Map<string, Set<string>>();
  const different = new Set<string>();
  let [read, all] = [0, 0];
  for (const text of texts) {
    if (read > MAX_COUNTED) break;
    if (different.has(text)) continue;
    different.add(text);
    read += text.length;
    for (const { text: word } of wordsOf(text)) {
      all++;
      counts.set(word, (counts.get(word) ?? 0) + 1);
      collectLetters(word, letters);
    }
  }
  const kept = new Set<string>();
  let replaced = 0;
  const others: { word: string; count: number; rank: number }[] = [];
  for (const [word, count] of counts) {
    const isId = hasDigit(word) && count <= Math.max(2, different.size * COMMON_SHARE);
    if (isId && isLong(word)) replaced += count;
    else if (isLong(word)) others.push({ word, count, rank: fnv1a(`${seed} ${word}`) });
    else kept.add(word);
  }
  others.sort((a, b) => a.count - b.count || a.rank - b.rank || (a.word < b.word ? -1 : 1));
  for (const { word, count } of others) {
    if (replaced >= all * NEW_SHARE) kept.add(word);
    else replaced += count;
  }
  return {
    // A word that was not counted is rare.
    isReplaced: (word) => !kept.has(word) && isLong(word),
    alphabet: new Map([...letters].map(([kind, found]) => [kind, [...found].sort()])),
  };
}

const hasDigit = (word: string): boolean => /\d/.test(word);

function isLong(word: string): boolean {
  if (/[^\0-\x7f]/.test(word)) return word.length > 1;
  return word.length >= (hasDigit(word) ? FEWEST_DIGITS : FEWEST_LETTERS);
}

function collectLetters(word: string, letters: Map<string, Set<string>>): void {
  if (!/[^\0-\x7f]/.test(word)) return;
  for (const letter of word) {
    if (letter < '\x80' || !/\p{L}/u.test(letter)) continue;
    const kind = letterKind(letter);
    const found = letters.get(kind) ?? new Set();
    if (found.size < MAX_LETTERS) letters.set(kind, found.add(letter));
  }
}
