import { describe, expect, it } from 'vitest';
import { classLines, list, redactionText } from '../../../src/cli/traffic/traffic-text.js';

it('lists counts with the largest first, by the names that they are given', () => {
  expect(list({ a: 1, b: 3 })).toBe('b 3, a 1');
  expect(list({ 0: 2, 200: 9 }, (status) => (status === '0' ? 'none' : status))).toBe('200 9, none 2');
  expect(list({})).toBe('');
});

it('prints words from outside as one line: no colour, no second line, no end', () => {
  const printed = list({ 'a\u001b[31m\nb': 1 });
  for (const control of ['\u001b', '\n']) expect(printed).not.toContain(control);
  expect(classLines([[`POST /${'x'.repeat(5000)}\n`, 1]])[0]).toMatch(/^ {8}1 {2}POST \/x+\S$/);
  expect(classLines([[`POST /${'x'.repeat(5000)}`, 1]])[0]?.length).toBeLessThan(250);
});

describe('classes of requests', () => {
  const classes = (count: number) => Array.from({ length: count }, (_, i) => [`GET /${i}`, 100 - i] as const);

  it('are the first eight, one per line, and how many more there are', () => {
    expect(classLines(classes(10))).toHaveLength(9);
    expect(classLines(classes(10)).at(-1)).toBe('  and 2 more classes');
    expect(classLines(classes(9)).at(-1)).toBe('  and 1 more class');
    expect(classLines(classes(8)).at(-1)).toBe('       93  GET /7');
    expect(classLines([])).toEqual([]);
  });
});

describe('what was redacted', () => {
  const nothing = { ruleset: '1', headers: [], fields: [], queries: [], bodyHits: 0, cookies: 0, secrets: [] };

  it('is nothing, or each kind that there is', () => {
    expect(redactionText(nothing)).toBe('redacted: nothing');
    expect(redactionText({ ...nothing, cookies: 1 })).toBe('redacted: 1 cookie header');
    expect(
      redactionText({
        ...nothing,
        headers: ['authorization', 'x-api-key'],
        cookies: 2,
        fields: ['password'],
        queries: ['token'],
        bodyHits: 3,
      }),
    ).toBe(
      'redacted: headers authorization, x-api-key; 2 cookie headers; fields password; query token; 3 places in bodies and paths',
    );
  });

  it('names the variables that a replay reads the secrets from', () => {
    expect(redactionText({ ...nothing, headers: ['authorization'], secrets: ['AUTHORIZATION', 'KEY'] })).toBe(
      'redacted: headers authorization; a replay reads AUTHORIZATION, KEY from the environment',
    );
  });
});
