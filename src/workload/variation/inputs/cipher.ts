import { createHash } from 'node:crypto';

/** Letters outside of ASCII that may stand for one another, by {@link letterKind}. */
export type Alphabet = ReadonlyMap<string, readonly string[]>;

const VOWELS = 'aeiou';
const CONSONANTS = 'bcdfghjklmnpqrstvwxyz';
const CAPITALS = [VOWELS.toUpperCase(), CONSONANTS.toUpperCase()];
/** With a digit: else it is a word. */
const HEX = /^(?=.*\d)([\da-f]+|[\dA-F]+)$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Digits of an id: new in each cycle, and within 31 bits. */
const ID_DIGITS = 9;

/**
 * Replaces words by new ones, the same word by the same one: what was equal in a recording stays equal. A new word has the
 * length and the shape of the old: digits stay digits, vowels vowels, capitals capitals, and a UUID keeps its version.
 * Deterministic: the same parts give the same words on every machine.
 */
export class Cipher {
  readonly #state: Uint32Array;

  constructor(parts: readonly (string | number)[], alphabet: Alphabet = new Map()) {
    const digest = createHash('sha256').update(parts.join('\0')).digest();
    this.#state = Uint32Array.from([0, 4, 8, 12], (at) => digest.readUInt32LE(at));
    this.#alphabet = alphabet;
  }

  readonly #alphabet: Alphabet;

  /** A generator of numbers for a text: integers from 0 to `below` - 1. */
  random(text: string): (below: number) => number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#state;
    const next = sfc32(a ^ fnv1a(text, 0x811c9dc5), b ^ fnv1a(text, 0x01000193), c, d ^ text.length);
    return (below) => Math.floor((next() / 2 ** 32) * below);
  }

  word(word: string): string {
    const random = this.random(word);
    if (UUID.test(word)) return freshUuid(word, random);
    const isHex = HEX.test(word);
    let other = '';
    for (const letter of word) {
      const from = this.#lettersFor(letter, { isHex, isFirst: other === '' });
      other += from[random(from.length)] ?? letter;
    }
    return other;
  }

  /** A new id in the shape of an old one. A short one that ends in a number gets nine digits: too few others are as short. */
  id(id: string): string {
    const isShort = id.length < ID_DIGITS;
    return this.word(isShort ? id.replace(/\d+$/, (digits) => digits.padStart(ID_DIGITS, '1')) : id);
  }

  #lettersFor(letter: string, { isHex, isFirst }: { isHex: boolean; isFirst: boolean }): string | readonly string[] {
    if (letter >= '0' && letter <= '9') return isFirst ? '123456789' : '0123456789';
    if (letter >= 'a' && letter <= 'z') return isHex ? 'abcdef' : VOWELS.includes(letter) ? VOWELS : CONSONANTS;
    if (letter >= 'A' && letter <= 'Z')
      return isHex ? 'ABCDEF' : (CAPITALS.find((of) => of.includes(letter)) ?? letter);
    return /\p{L}/u.test(letter) ? (this.#alphabet.get(letterKind(letter)) ?? [letter]) : [letter];
  }
}

/** Letters of one kind have the same length in UTF-8 and the same case, so that a text keeps its length in bytes. */
export function letterKind(letter: string): string {
  const isCased = letter.toLowerCase() !== letter.toUpperCase();
  return `${Buffer.byteLength(letter)}${isCased ? (letter === letter.toLowerCase() ? 'lower' : 'upper') : ''}`;
}

/** The version and the variant (RFC 9562, section 4) stay. */
function freshUuid(uuid: string, random: (below: number) => number): string {
  const digits = uuid === uuid.toUpperCase() ? '0123456789ABCDEF' : '0123456789abcdef';
  return Array.from(uuid, (digit, at) => (digit === '-' || at === 14 || at === 19 ? digit : digits[random(16)])).join(
    '',
  );
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits. */
export function fnv1a(text: string, basis = 0x811c9dc5): number {
  let hash = basis;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Small fast counting generator of 32 bits (Doty-Humphrey, PractRand). Its first twelve numbers are dropped, as there. */
function sfc32(a: number, b: number, c: number, d: number): () => number {
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let dropped = 0; dropped < 12; dropped++) next();
  return next;
}
