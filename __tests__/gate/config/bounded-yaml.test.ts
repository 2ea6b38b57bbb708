import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/gate/config/bounded-yaml.js';
import { UsageError } from '../../../src/series/usage-error.js';

const refusal = (text: string): string => {
  try {
    parseYaml(text, 'c.yml');
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    const { message } = error as Error;
    expect(message.split('\n')).toHaveLength(1);
    expect(message.length).toBeLessThan(300);
    return message;
  }
  throw new Error('it was not refused');
};
const KIB = 1024;
const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

describe('a text that nobody knows', () => {
  it.each([
    ['too large', `a: "${'x'.repeat(256 * KIB)}"`, 'c.yml: found more than 256 KiB; allowed: 256 KiB at most'],
    ['too large in bytes alone', `a: "${'é'.repeat(128 * KIB)}"`, 'c.yml: found more than 256 KiB'],
    ['of 50,000 keys', lines(50_000, (i) => `${i.toString(36)}:\n`), 'c.yml: found 50001 lines; allowed: 5000 at most'],
    ['of 50,000 keys on a line', `{${lines(50_000, (i) => `${i.toString(36)},`)}}`, 'found more than 10000 tokens'],
    ['of nothing but blank lines in a value', `a: >\n${'\n'.repeat(255 * KIB)} x`, 'allowed: 5000 at most'],
    ['of brackets', '['.repeat(255 * KIB), 'found more than 10000 tokens'],
    ['of nested lists, closed', '['.repeat(1000) + ']'.repeat(1000), 'c.yml, line 1: found more than 32 levels'],
    ['of nested mappings, open', '{a: '.repeat(1500), 'found more than 32 levels'],
    ['of lists in lists on one line', '- '.repeat(3000), 'found more than 32 levels'],
    ['of keys that are keys', '? '.repeat(3000), 'found more than 32 levels'],
    ['of indented mappings', lines(40, (i) => `${' '.repeat(i)}a:\n`), 'c.yml, line 34: found more than 32 levels'],
    ['of many aliases', `a: &a x\nb:\n${'- *a\n'.repeat(101)}`, 'c.yml: found more than 100 aliases'],
    [
      'of aliases of aliases',
      `a0: &a0 [x, x, x, x]\n${lines(20, (i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(4)}]\n`)}`,
      'c.yml: not YAML: Excessive alias count',
    ],
    ['of several documents', 'a: 1\n---\nb: 1\n', 'c.yml: found several documents; allowed: one'],
    ['of thousands of errors', '}'.repeat(9000), 'c.yml, line 1: not YAML: Unexpected flow-map-end'],
  ])('is refused where it is %s', (_, text, message) => {
    expect(refusal(text)).toContain(message);
  });

  it.each([
    ['a tag', 'a: 1\nb: !!python/object x\n', 'c.yml, line 2: found the tag "!!python/object"; allowed: no tags'],
    ['a tag of the whole', '!x\na: 1\n', 'c.yml, line 1: found the tag "!x"'],
    ['a tag after a text that looks like one', 'a: |\n  !x\nb: !y z\n', 'c.yml, line 3: found the tag "!y"'],
    ['a key that comes twice', 'a:\n  b: 1\n  c: 1\n  b: 2\n', 'c.yml, line 4: found the key "b" again; allowed: once'],
    ['a key that is no text', '? [a]\n: b\n', 'c.yml, line 1: not YAML: With stringKeys'],
    [
      'a key that no object can have',
      'a: 1\nb:\n  __proto__: 1\n',
      'c.yml, line 3: found the key "__proto__"; allowed:',
    ],
    [
      'a list that holds itself',
      'a: &a [1, *a]\n',
      'c.yml, line 1: found an alias inside of what it stands for; allowed:',
    ],
    ['mappings that hold one another', 'a: &a\n  b: &b\n    c: [*b, *a]\n', 'c.yml, line 3: found an alias inside of'],
    ['a NUL', 'a: 1\nb: "x\\0y"\n', 'c.yml, line 2: found a NUL in a text; allowed: none'],
    ['a NUL in a key', '"x\\0y": 1\n', 'c.yml, line 1: found a NUL in a text; allowed: none'],
    ['an alias to nowhere', 'a: *b\n', 'c.yml: not YAML: Unresolved alias'],
    ['an end that is missing', 'a:\n  b: "c\n', 'c.yml, line 3: not YAML: Missing closing "quote'],
  ])('is refused for %s, with the line', (_, text, message) => {
    expect(refusal(text)).toContain(message);
  });

  it('is refused for a merge key by its name', () => {
    const message = 'c.yml, line 3: found the merge key "<<"; allowed: the keys themselves, or an alias';
    expect(refusal('x: &a {command: "false"}\nservice:\n  <<: *a\n')).toBe(message);
    expect(parseYaml('"<<": 1\n', 'c.yml')).toEqual({ '<<': 1 });
  });

  it('is read where a person wrote it', () => {
    const text = '# a comment\na: &a [1, true, null, "x"] # another\nb: *a\n1: |\n  !text\n  *text\n';
    expect(parseYaml(text, 'c.yml')).toEqual({
      a: [1, true, null, 'x'],
      b: [1, true, null, 'x'],
      '1': '!text\n*text\n',
    });
    expect(parseYaml('', 'c.yml')).toBeNull();
    expect(
      parseYaml(
        lines(1200, (i) => `A${i}: y\n`),
        'c.yml',
      ),
    ).toMatchObject({ A1199: 'y' });
  });

  it('may have merge keys and tags where that is said', () => {
    const text = 'a: &a {b: !reset 1}\nc:\n  <<: *a\n  d: 2\n';
    expect(parseYaml(text, 'c.yml', { mergeKeys: true, tags: true })).toEqual({ a: { b: '1' }, c: { b: '1', d: 2 } });
  });
});
