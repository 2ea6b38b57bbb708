import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Masker } from '../../src/recording/masker.js';

const base64 = (text: string, before = ''): string => Buffer.from(before + text).toString('base64');
const lower = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());

describe('a secret is taken out of a text', () => {
  const secret = 'p/a+s s"w\\ö&d=\'!';
  it.each([
    ['as it is', secret],
    ['as JSON', JSON.stringify(secret)],
    ['as JSON in JSON', JSON.stringify(JSON.stringify({ a: secret }))],
    ['as JSON of ASCII', JSON.stringify(secret).replace('ö', '\\u00f6')],
    // Go: what 1.26 printed. The others: as their documentation has it.
    ['as Go writes JSON', '"p/a+s s\\"w\\\\ö\\u0026d=\'!"'],
    ['as Gson writes JSON', '"p/a+s s\\"w\\\\ö\\u0026d\\u003d\\u0027!"'],
    ['as PHP writes JSON', '"p\\/a+s s\\"w\\\\\\u00f6&d=\'!"'],
    ['as .NET writes JSON', '"p/a\\u002Bs s\\u0022w\\\\\\u00F6\\u0026d=\\u0027!"'],
    ['in a URL', encodeURIComponent(secret)],
    ['in a form', encodeURIComponent(secret).replaceAll('%20', '+')],
    ['in a URL with small digits', lower(encodeURIComponent(secret))],
    ['in a path', encodeURIComponent(secret).replaceAll('%2F', '/')],
    ['in base64', base64(secret)],
    ['in base64 for URLs', Buffer.from(secret).toString('base64url')],
  ])('%s', (_, form) => {
    const shown = new Masker([secret]).mask(`before ${form} after`);
    expect(shown).toMatch(/^before ["\\{}a:]*\*\*\*["\\{}]* after$/);
  });

  it('in base64 behind any text', () => {
    for (const before of ['', 'u:', 'me:', 'abc']) {
      const shown = new Masker(['correct horse battery']).mask(base64('correct horse battery', before));
      expect(shown).toContain('***');
      expect(shown.length).toBeLessThan(12);
    }
  });

  it('in base64 of several lines, as base64 breaks it', () => {
    const long = 'correct horse battery staple '.repeat(8);
    const broken = base64(long).replace(/.{76}/g, '$&\n');
    expect(new Masker([long]).mask(broken).replace(/[*\n=]/g, '').length).toBeLessThan(8);
  });

  it('line by line, without the spaces around it, and cut at the end of a line', () => {
    const key = '-----BEGIN KEY-----\nMIIEvQIBADANBg\nx\n-----END KEY-----\n';
    expect(new Masker([key]).mask('a MIIEvQIBADANBg b\n x')).toBe('a *** b\n x');
    expect(new Masker(['token-1234\n']).mask('<token-1234>')).toBe('<***>');
    expect(new Masker(['token-123456789']).mask('a token-1234\nb token-1 c')).toBe('a ***\nb token-1 c');
  });
});

it('goes on with further secrets, and forgets none', () => {
  const masker = new Masker(['first-secret']);
  masker.add(['second-secret', 'first-secret']);
  expect(masker.mask('first-secret second-secret')).toBe('*** ***');
});

it('leaves no part of secrets that overlap, or begin with one another', () => {
  const masker = new Masker(['abcd', 'cdef', 'abcdefgh', '']);
  expect(masker.mask('xabcdefy')).toBe('x***y');
  expect(masker.mask('abcdefgh')).toBe('***');
  expect(new Masker(['']).mask('text')).toBe('text');
});

/** Texts that give a secret away, made here in other words than the masker's. */
const formsOf = (secret: string): string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  encodeURIComponent(secret),
  lower(encodeURIComponent(secret)),
  encodeURIComponent(secret).replaceAll('%20', '+'),
  new URLSearchParams({ '': secret }).toString().slice(1),
  base64(secret),
  Buffer.from(secret).toString('base64url'),
  encodeURIComponent(base64(secret)),
];
/** Whole characters: half of one has no UTF-8, in which URLs and base64 are written. */
const SECRET = fc.string({ unit: 'binary', minLength: 4, maxLength: 60 }).filter((s) => s.trim().length >= 4);

it('leaves nothing of any form of any secret', () => {
  fc.assert(
    fc.property(SECRET, (secret) => {
      const masker = new Masker([secret]);
      for (const form of formsOf(secret)) expect(masker.mask(`<<${form}>>`), form).toMatch(/^<<(\*\*\*)+=*>>$/);
    }),
    { numRuns: 300 },
  );
});

it('leaves of base64 behind any text no more than what the ends share with what stands beside', () => {
  fc.assert(
    fc.property(SECRET, fc.string({ maxLength: 7 }), fc.string({ maxLength: 7 }), (secret, before, after) => {
      const shown = new Masker([secret]).mask(base64(`${secret}${after}`, before));
      const beside = base64(after, before).length;
      expect(shown).toContain('***');
      expect(shown.replace(/\*+/g, '').length).toBeLessThanOrEqual(beside + 8);
    }),
    { numRuns: 300 },
  );
});

it('leaves a text alone that shares no character with a secret’s forms', () => {
  fc.assert(
    fc.property(SECRET, fc.string({ unit: fc.constantFrom('\u2600', '\u2601', '\u2602', '\n') }), (secret, text) => {
      fc.pre(!/[\u2600-\u2602]/.test(secret));
      expect(new Masker([secret]).mask(text)).toBe(text);
    }),
    { numRuns: 200 },
  );
});

it('takes nothing but secrets: what is left is the text without them', () => {
  const word = fc.string({ unit: fc.constantFrom('g', 'h', 'i', ' ', '\n'), maxLength: 12 });
  const key = fc.string({ unit: fc.constantFrom('K', 'L', 'M'), minLength: 4, maxLength: 9 });
  fc.assert(
    fc.property(key, fc.array(word, { minLength: 1 }), (secret, words) => {
      expect(new Masker([secret]).mask(words.join(`;${secret};`))).toBe(words.join(';***;'));
    }),
    { numRuns: 200 },
  );
});

it('leaves no secret in any text, and takes nothing else', () => {
  const secrets = fc.array(
    fc.string({ minLength: 4, maxLength: 20 }).filter((s) => /^[^*\s]+$/.test(s)),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(secrets, fc.array(fc.string()), (all, others) => {
      const text = all
        .flatMap((secret, i) => [
          others[i] ?? '',
          secret,
          encodeURIComponent(Buffer.from(secret).toString()),
          JSON.stringify(secret),
        ])
        .join(' ');
      const shown = new Masker(all).mask(text);
      for (const secret of all) expect(shown).not.toContain(secret);
    }),
    { numRuns: 200 },
  );
  expect(new Masker(['secret-1']).mask('nothing of it')).toBe('nothing of it');
});
