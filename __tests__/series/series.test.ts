import { describe, expect, it } from 'vitest';
import { definitionOf, hierarchyOrder, SERIES, seriesWhere } from '../../src/series/series.js';

const all = Object.entries(SERIES);

describe('the table of series', () => {
  it('lets a series take memory only from known ones further down', () => {
    for (const [name] of all) {
      for (const below of definitionOf(name)?.standsOn ?? []) {
        expect(definitionOf(below), `${name} stands on ${below}`).toBeDefined();
        expect(hierarchyOrder(name, below)).toBeLessThan(0);
      }
    }
  });

  it('requires no series that it does not judge, and judges none without a granularity', () => {
    for (const [name, { gated, required, granularity }] of all) {
      if (required !== 'never') expect(gated.length, name).toBeGreaterThan(0);
      expect(granularity, name).toBeGreaterThan(0);
    }
  });

  it('can show held memory in each layer that the probe holds it in', () => {
    expect(seriesWhere(({ shows }) => shows === 'heap')).toEqual(['heap/allocated']);
    expect(seriesWhere(({ shows }) => shows === 'anon')).toEqual(['process/resident']);
    expect(seriesWhere(({ shows }) => shows === 'torch')).toEqual(['torch.device/allocated', 'torch.device/reserved']);
  });

  it('sorts by the allocator hierarchy, unknown series last and by name', () => {
    const names = ['b/x', 'gpu/used', 'a/x', 'heap/allocated', 'torch.device/allocated'];
    expect(names.sort(hierarchyOrder)).toEqual(['torch.device/allocated', 'heap/allocated', 'gpu/used', 'a/x', 'b/x']);
  });

  it('has no definition for names of objects', () => {
    expect([definitionOf('constructor'), definitionOf('__proto__')]).toEqual([undefined, undefined]);
  });
});
