import { describe, expect, it } from 'vitest';
import { HELD_PATTERNS, heldPattern } from '../../../src/explain/catalogue/held-patterns.js';
import type { Holder } from '../../../src/explain/why-it-grows.js';
import { HELD_WORDS } from '../../../src/report/text/why/pattern-words.js';
import { holderWith, phasesOf } from './evidence.js';

const holder = (change: Partial<Holder> = {}): Holder => holderWith(change);
const phases = phasesOf('heap/allocated');

const allocation = {
  by: 'python',
  library: null,
  place: null,
  function: null,
  bytesPerRequest: 9,
  blocksPerRequest: 1,
  package: null,
  frames: [] as string[],
} as const;
const told = (change: Partial<Holder> | null, decided: Record<string, boolean> = {}) => {
  const evidence = { holder: change === null ? null : holder(change), allocation, phases: phases(decided) };
  const found = heldPattern(evidence);
  return found === null ? null : `${found.pattern.id} ${found.certainty}`;
};

const TENSOR = {
  ...{ shape: [4, 16], dtype: 'float32', device: 'cpu', requires_grad: false },
  ...{ graph: 0, bytes: 256, storage: 256 },
};

const installed = (file: string): Partial<Holder> => ({
  place: { file, line: 1, inRepository: false, source: null, change: null, candidates: [] },
});

describe('the pattern of a growth', () => {
  it.each<[string, Partial<Holder>, Record<string, boolean>?]>([
    ['kept-exceptions shown', { holds: 'exception' }],
    ['gradients-on shown', { holds: 'tensor', tensor: { ...TENSOR, requires_grad: true, graph: 9 } }],
    ['tensor-views shown', { holds: 'tensor', tensor: { ...TENSOR, storage: 65_536 } }],
    ['kept-tensors shown', { holds: 'tensor', tensor: TENSOR }],
    ['kept-tensors shown', { holds: 'tensor', heldBy: 'closure' }],
    ['kept-arrays shown', { holds: 'array', type: 'dict' }],
    ['kept-tasks shown', { holds: 'task', type: 'set' }],
    ['logging-handlers shown', { holds: 'handler', name: 'handlers', heldBy: 'attribute', owner: 'Logger' }],
    ['metric-labels shown', { way: 'app.REQUESTS._metrics', type: 'dict' }],
    ['span-exporter likely', installed('/venv/site-packages/opentelemetry/sdk/trace/export.py')],
    ['span-exporter likely', { way: 'app.EXPORTER._finished_spans' }],
    ['callbacks shown', { holds: 'function' }],
    ['undrained-queue shown', { way: 'app.WAITING.queue', type: 'deque' }],
    [
      'undrained-queue shown',
      { heldBy: 'attribute', name: '_queue', owner: 'Queue', way: 'Queue._queue', type: 'deque' },
    ],
    ['method-cache shown', { heldBy: 'lru-cache', owner: 'Model.encode' }],
    ['function-cache shown', { heldBy: 'lru-cache', owner: 'encode' }],
    ['function-cache shown', { heldBy: 'lru-cache', owner: 'make.<locals>.encode' }],
    ['endless-tasks shown', { heldBy: 'waiting', type: 'coroutine' }],
    ['endless-threads shown', { heldBy: 'waiting', type: 'thread' }],
    ['endless-generators shown', { heldBy: 'waiting', type: 'async_generator' }],
    ['thread-local shown', { heldBy: 'thread-local' }],
    ['context-variable shown', { heldBy: 'context' }],
    ['closure shown', { heldBy: 'closure' }],
    ['mutable-default shown', { heldBy: 'default' }],
    ['kept-on-error likely', { type: 'dict' }, { error: true, repeat: false }],
    ['kept-on-abort likely', { type: 'dict' }, { abort: true, repeat: false }],
    ['input-cache shown', { type: 'dict' }, { repeat: false, unseen: true }],
    ['input-cache likely', { type: 'list' }, { repeat: false, unseen: true }],
    ['byte-buffer shown', { type: 'bytearray' }],
    ['session-history likely', { way: 'app.HISTORY[...]' }],
    ['class-variable shown', { heldBy: 'class' }],
    ['registry possible', { type: 'dict' }],
    ['registry likely', { type: 'OrderedDict' }, { repeat: true, unseen: true }],
    ['appended-list shown', {}],
    // All requests grow it: that the rejected ones do too says nothing.
    ['appended-list shown', {}, { error: true, abort: true, repeat: true }],
  ])('is %s', (expected, change, decided = {}) => {
    expect(told(change, decided)).toBe(expected);
  });

  it('of what no container holds is said to be possible at most', () => {
    expect(told(null)).toBe('unheld possible');
  });

  it('is none where nothing fits', () => {
    expect(told({ type: 'Strange' })).toBeNull();
  });

  it('has words, and cases that can be looked up, once each', () => {
    const ids = HELD_PATTERNS.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(Object.keys(HELD_WORDS).toSorted());
    for (const { cases } of HELD_PATTERNS) {
      for (const one of cases) expect(one).toMatch(/^[\w.-]+\/[\w.-]+#\d+$/);
    }
  });
});
