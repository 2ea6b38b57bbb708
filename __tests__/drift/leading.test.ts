import { expect, it } from 'vitest';
import { below, grows, leading } from '../../src/drift/leading.js';
import type { Finding } from '../../src/drift/verdict.js';

function of(series: string, low = 2): Finding {
  const growth = { value: low + 1, low, high: low + 2, unit: 'bytes' } as const;
  const drift = { growth, perMinute: null, budget: 1, baseline: null };
  const rest = { level: null, peak: null, cyclesToVerdict: 28, values: [], notes: [] };
  return { series, unit: 'bytes', gated: true, verdict: 'regression', cause: { rule: 'nothing-yet' }, drift, ...rest };
}

it('leads with what holds the memory of the layer in which growth first appears', () => {
  expect(leading([of('process/resident'), of('heap/allocated')])?.series).toBe('process/resident');
  expect(leading([of('heap/allocated'), of('container/resident')])?.series).toBe('heap/allocated');
  expect(leading([of('jax.device/allocated'), of('process/resident')])?.series).toBe('jax.device/allocated');
  expect(leading([])).toBeUndefined();
});

it('grows where the whole interval is over budget', () => {
  expect([grows(of('heap/allocated')), grows(of('heap/allocated', 0.5))]).toEqual([true, false]);
});

it('knows all layers from which one takes its memory', () => {
  expect(below('heap/allocated')).toEqual(['heap/reserved', 'process/resident', 'shm/used', 'container/resident']);
});
