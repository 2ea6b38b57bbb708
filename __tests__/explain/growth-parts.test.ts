import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/drift/verdict.js';
import { countsPerRequest, growingCounts, partsOf } from '../../src/explain/growth-parts.js';
import { definitionOf, MIB } from '../../src/series/series.js';

function grows(series: string, value: number): Finding {
  const unit = definitionOf(series)?.unit ?? 'bytes';
  const growth = { value, low: value * 0.99, high: value * 1.01, unit };
  const drift = { growth, perMinute: null, budget: MIB, baseline: null };
  const rest = { level: null, peak: null, cyclesToVerdict: null, values: [], notes: [] };
  return { series, unit, gated: false, verdict: 'pass', cause: { rule: 'nothing-yet' }, drift, ...rest };
}

describe('what the layers explain of a process', () => {
  const resident = grows('process/resident', 31 * MIB);
  const parts = (...findings: Finding[]): unknown => partsOf(resident, [resident, ...findings]);

  it('is the heap, and what is beside it', () => {
    expect(
      parts(grows('heap/allocated', 20 * MIB), grows('mappings/python', 9 * MIB), grows('mappings/heap', 20 * MIB)),
    ).toEqual([
      { series: 'heap/allocated', per1000: 20 * MIB },
      { series: 'mappings/python', per1000: 9 * MIB },
    ]);
  });

  it('is what malloc retains, or the kinds of mappings, where the heap in use explains little', () => {
    expect(parts(grows('heap/allocated', MIB), grows('heap/reserved', 30 * MIB))).toEqual([
      { series: 'heap/reserved', per1000: 30 * MIB },
    ]);
    expect(parts(grows('mappings/anonymous', 31 * MIB))).toEqual([{ series: 'mappings/anonymous', per1000: 31 * MIB }]);
  });

  it('is nothing where nothing else grows, and of a layer that is no whole', () => {
    expect(parts()).toEqual([]);
    expect(partsOf(grows('heap/allocated', 5 * MIB), [grows('mappings/heap', 5 * MIB)])).toEqual([]);
  });
});

describe('what is counted and grows', () => {
  it('is sockets, where the descriptors that grow are sockets', () => {
    const names = (...findings: Finding[]): string[] => growingCounts(findings).map(({ series }) => series);
    expect(names(grows('fds', 2000), grows('sockets', 2000), grows('threads', 0.5))).toEqual(['sockets']);
    expect(names(grows('fds', 2000), grows('sockets', 500))).toEqual(['fds', 'sockets']);
  });

  it('is told for each request, with blocks of Python', () => {
    expect(countsPerRequest([grows('sockets', 2000), grows('python/blocks', 13_000)])).toMatchObject([
      { series: 'sockets', perRequest: 2 },
      { series: 'python/blocks', perRequest: 13 },
    ]);
  });
});
