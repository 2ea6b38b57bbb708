import { expect, it } from 'vitest';
import { given } from '../../src/series/given.js';

it('leaves out what is not given, and nothing else', () => {
  const fields = given({ none: undefined, zero: 0, empty: '', no: false, nothing: null });
  expect(Object.keys(fields)).toEqual(['zero', 'empty', 'no', 'nothing']);
});
