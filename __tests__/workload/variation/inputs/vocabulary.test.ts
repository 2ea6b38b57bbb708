import { describe, expect, test } from 'vitest';
import { Cipher } from '../../../../src/workload/variation/inputs/cipher.js';
import { vocabularyOf, wordsOf } from '../../../../src/workload/variation/inputs/vocabulary.js';

const found = (text: string) => wordsOf(text).map((word) => word.text);

describe('plain words', () => {
  test.each<[string, string[]]>([
    ['send money, please (today).', ['send', 'money', 'please', 'today']],
    ['User: see https://a.b/c?d=e and a@b.c <b>bold</b> {"k":1} x=1 foo.bar f(x) don’t', ['see', 'and']],
    ['order 0a1b2c3d-1111-4222-8333-0123456789ab now', ['order', '0a1b2c3d-1111-4222-8333-0123456789ab', 'now']],
    ['一二三四五六、七', ['一二三四', '五六', '七']],
    ['line\\nbreak \\"said\\" c:\\\\new \\u00e9te', ['line', 'break', 'said']],
  ])('of %s', (text, words) => {
    expect(found(text)).toEqual(words);
  });
});

describe('replaced are', () => {
  test('words with a digit, and the rarest others until a quarter of all is new', () => {
    const texts = ['please send order zx81 today', 'please send order 4711 again', 'please send parcel 9k9k home'];
    const { isReplaced } = vocabularyOf(texts, 0);
    const all = [...new Set(texts.flatMap((text) => text.split(' ')))];
    expect(all.filter((word) => /\d/.test(word)).every(isReplaced)).toBe(true);
    expect(['please', 'send', 'order'].filter(isReplaced)).toEqual([]);
    expect(all.filter((word) => isReplaced(word))).toHaveLength(4);
  });

  test('no words of three letters, which have too few others; nor ids that most texts have', () => {
    const { isReplaced } = vocabularyOf(
      Array.from({ length: 40 }, (_, at) => `gpt4 cat sat ${at + 1000}`),
      0,
    );
    expect(['cat', 'sat', 'gpt4'].filter(isReplaced)).toEqual([]);
    expect(isReplaced('1017')).toBe(true);
  });
});

describe('a new word', () => {
  const cipher = new Cipher([1, 2]);

  test.each([
    ['parcel', /^[b-z][aeiou][b-z]{2}[aeiou][b-z]$/],
    ['Berlin', /^[B-Z][a-z]{5}$/],
    ['AB-12', /^[A-Z]{2}-\d\d$/],
    ['deadbeef01', /^[a-f]{8}\d\d$/],
    ['0a1b2c3d-1111-4222-8333-0123456789ab', /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/],
  ])('for %s has its shape', (word, shape) => {
    expect(cipher.word(word)).toMatch(shape);
    expect(cipher.word(word)).toBe(new Cipher([1, 2]).word(word));
    expect(cipher.word(word)).not.toBe(new Cipher([1, 3]).word(word));
  });

  test('is another for nearly every cycle: of 10,000 hardly one repeats', () => {
    const words = Array.from({ length: 10_000 }, (_, cycle) => new Cipher([0, cycle]).word('zx81kq7p'));
    expect(new Set(words).size).toBeGreaterThan(9_990);
  });
});
