import { describe, expect, it } from 'vitest';
import { heldPattern } from '../../../src/explain/catalogue/held-patterns.js';
import { NATIVE_PATTERNS } from '../../../src/explain/catalogue/native-patterns.js';
import { NATIVE_WORDS } from '../../../src/report/text/why/native-pattern-words.js';

describe('the pattern of what native code maps', () => {
  it.each([
    ['libucs.so.0', 'native-ucx likely'],
    ['libucm.so.0', 'native-ucx likely'],
    ['libcuda.so.1', 'native-cuda likely'],
    ['libnccl.so.2', 'native-cuda likely'],
    ['libkept.so', 'native-mapping shown'],
  ])('of %s is %s', (library, expected) => {
    const figures = { bytesPerRequest: 9, blocksPerRequest: null, package: null, frames: [] };
    const allocation = { by: 'strace', place: null, function: 'keep', library, ...figures } as const;
    const found = heldPattern({ holder: null, allocation, phases: [] });
    expect(`${found?.pattern.id} ${found?.certainty}`).toBe(expected);
  });

  it('has words', () => {
    expect(NATIVE_PATTERNS.map(({ id }) => id).toSorted()).toEqual(Object.keys(NATIVE_WORDS).toSorted());
  });
});
