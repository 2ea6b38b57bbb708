import { describe, expect, it } from 'vitest';
import { heldPattern } from '../../../src/explain/catalogue/held-patterns.js';
import { NODE_PATTERNS } from '../../../src/explain/catalogue/node-patterns.js';
import type { Holder } from '../../../src/explain/why-it-grows.js';
import { NODE_WORDS } from '../../../src/report/text/why/node-pattern-words.js';
import { holderWith, phasesOf } from './evidence.js';

const holder = (change: Partial<Holder>): Holder =>
  holderWith({ by: 'node', name: 'things', owner: 'server.js', way: 'things', type: 'Map', ...change });
const phases = phasesOf('node.heap/allocated');

describe('the pattern of a growth in Node', () => {
  it.each<[string, Partial<Holder>, Record<string, boolean>?]>([
    ['node-exceptions shown', { holds: 'exception' }],
    ['node-race shown', { type: 'Promise', holds: 'function' }],
    ['node-timers shown', { type: 'chain of Timeout', way: 'timerListMap[...]' }],
    ['node-listeners shown', { type: 'Array', way: 'bus._events.message', holds: 'function' }],
    ['node-callbacks shown', { type: 'Set', holds: 'function' }],
    ['node-promises shown', { type: 'Set', holds: 'task' }],
    ['node-error likely', {}, { error: true, repeat: false }],
    ['node-abort likely', {}, { abort: true, repeat: false }],
    ['node-input-cache shown', {}, { repeat: false, unseen: true }],
    ['node-input-cache likely', { type: 'Array' }, { repeat: false, unseen: true }],
    ['node-closure shown', { heldBy: 'closure' }],
    ['node-session-history likely', { type: 'Array', way: 'sessions.byUser[...]' }],
    ['node-static shown', { heldBy: 'class' }],
    ['node-map possible', {}],
    ['node-map likely', { type: 'Object' }, { repeat: true }],
    ['node-array shown', { type: 'Array' }],
    ['node-chain shown', { type: 'chain of Object' }],
  ])('is %s', (expected, change, decided = {}) => {
    const found = heldPattern({ holder: holder(change), allocation: null, phases: phases(decided) });
    expect(`${found?.pattern.id} ${found?.certainty}`).toBe(expected);
  });

  it('is none where nothing fits', () => {
    expect(heldPattern({ holder: holder({ type: 'Strange' }), allocation: null, phases: [] })).toBeNull();
  });

  it('has words, and cases that can be looked up', () => {
    expect(NODE_PATTERNS.map(({ id }) => id).toSorted()).toEqual(Object.keys(NODE_WORDS).toSorted());
    for (const { cases } of NODE_PATTERNS) for (const one of cases) expect(one).toMatch(/^[\w.-]+\/[\w.-]+#\d+$/);
  });
});
