import { expect, it } from 'vitest';
import { jsonIn, messageOf } from '../../src/series/unknown.js';

it('says what was thrown, whatever that is', () => {
  expect([new RangeError('too far'), 'no error', null].map(messageOf)).toEqual(['too far', 'no error', 'null']);
});

it('tells a text that is no JSON from one that says null', () => {
  expect([jsonIn('null'), jsonIn('{"a":1}'), jsonIn('{"a"'), jsonIn('')]).toEqual([
    null,
    { a: 1 },
    undefined,
    undefined,
  ]);
});
