import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Masker } from '../../src/recording/masker.js';

const base64 = (text: string, before = ''): string => Buffer.from(before + text).toString('base64');
const lower = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase());

describe('a secret is taken out of a text', () => {
  const secret = 'p/a+s s"w\\ö&d!';
  it.each([
    ['as it is', secret],
    ['as JSON', JSON.stringify(secret)],
    ['as JSON in JSON', JSON.stringify(JSON.stringify({ a: secret }))],
    ['as JSON of ASCII', JSON.stringify(secret).replace('ö', '\\u00f6')],
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

it('leaves no part of secrets that overlap, or begin with one another', () => {
  const masker = new Masker(['abcd', 'cdef', 'abcdefgh', '']);
  expect(masker.mask('xabcdefy')).toBe('x***y');
  expect(masker.mask('abcdefgh')).toBe('***');
  expect(new Masker(['']).mask('text')).toBe('text');
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
