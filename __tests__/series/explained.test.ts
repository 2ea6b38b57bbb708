import { describe, expect, it } from 'vitest';
import { allocatedSchema, heldSchema } from '../../src/series/explained.js';

const held = {
  kind: 'global',
  name: 'CACHE',
  owner: 'app',
  way: 'app.CACHE',
  file: '/srv/app.py',
  line: 12,
  type: 'dict',
  grew: [100, -3],
  length: 7400,
  containers: 1,
  weak: false,
};
const allocated = {
  file: null,
  line: null,
  function: null,
  grew: [50, 50],
  bytes: 4000,
  frames: ['/srv/app.py:88'],
};

describe('what the service tells of what grows', () => {
  it('is taken as it is', () => {
    expect(heldSchema.parse(held)).toEqual(held);
    expect(allocatedSchema.parse(allocated)).toEqual(allocated);
  });

  it.each([
    ['a line break', { name: 'CACHE\n### no leak' }],
    ['an escape sequence', { way: 'app\u001b[2J' }],
    ['a bidirectional override', { owner: 'app\u202e' }],
    ['a text without end', { type: 'd'.repeat(513) }],
    ['an unknown kind', { kind: 'friend' }],
    ['growth that is no number', { grew: [Number.NaN, 1] }],
    ['a fraction of an entry', { length: 0.5 }],
    ['a third window', { grew: [1, 2, 3] }],
  ])('is refused with %s', (_, change) => {
    expect(heldSchema.safeParse({ ...held, ...change }).success).toBe(false);
  });

  it('is refused with frames without end', () => {
    const frames = Array.from({ length: 17 }, () => 'a.py:1');
    expect(allocatedSchema.safeParse({ ...allocated, frames }).success).toBe(false);
  });
});
