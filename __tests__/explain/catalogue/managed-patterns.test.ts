import { describe, expect, it } from 'vitest';
import { heldPattern } from '../../../src/explain/catalogue/held-patterns.js';
import { MANAGED_PATTERNS } from '../../../src/explain/catalogue/managed-patterns.js';
import { MANAGED_WORDS } from '../../../src/report/text/why/managed-pattern-words.js';
import { holderWith, phasesOf } from './evidence.js';

const instances = (owner: string) => holderWith({ by: 'jvm', heldBy: 'instances', owner, name: '', way: '' });
const phases = phasesOf('jvm.heap/allocated');

describe('the pattern of a JVM that keeps instances', () => {
  it.each([
    ['com.example.Session', {}, 'jvm-instances shown'],
    ['java.lang.Thread', {}, 'jvm-threads likely'],
    ['com.example.Session', { repeat: false, unseen: true }, 'managed-input-cache likely'],
    ['com.example.Session', { repeat: false, error: true }, 'managed-error likely'],
    ['com.example.Session', { repeat: false, abort: true }, 'managed-abort likely'],
  ])('%s with phases %j is %s', (owner, decided: Record<string, boolean>, expected) => {
    const found = heldPattern({ holder: instances(owner), allocation: null, phases: phases(decided) });
    expect(`${found?.pattern.id} ${found?.certainty}`).toBe(expected);
  });
});

it('of a line of Go is not advice for Python', () => {
  const figures = { bytesPerRequest: 9, blocksPerRequest: null, package: null, frames: [] };
  const allocation = { by: 'go', place: null, function: 'main.keep', library: null, ...figures } as const;
  expect(heldPattern({ holder: null, allocation, phases: [] })?.pattern.id).toBe('go-allocated');
});

it('every pattern has words', () => {
  expect(MANAGED_PATTERNS.map(({ id }) => id).toSorted()).toEqual(Object.keys(MANAGED_WORDS).toSorted());
});
