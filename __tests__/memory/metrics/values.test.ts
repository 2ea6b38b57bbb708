import { describe, expect, it } from 'vitest';
import { NOTHING_SAID, type Quantity } from '../../../src/memory/metrics/server.js';
import { toValues } from '../../../src/memory/metrics/values.js';
import { definitionOf } from '../../../src/series/series.js';

const server = (...gives: Quantity[]) => ({ gives: () => new Set(gives) });
const every = server(...(Object.keys(NOTHING_SAID) as Quantity[]));

describe('what a server says, as series', () => {
  it('is each under its name, usage in tokens of the capacity', () => {
    const vllm = server('running', 'waiting', 'kvUsage', 'kvCapacityTokens', 'residentBytes');
    const reading = {
      ...NOTHING_SAID,
      running: 3,
      waiting: 2,
      kvUsage: 0.25,
      kvCapacityTokens: 1001,
      residentBytes: 9,
    };
    expect(toValues(vllm, reading)).toEqual({
      'requests/running': 3,
      'requests/waiting': 2,
      'kv-cache/capacity': 1001,
      'kv-cache/used': 250,
      'server/resident': 9,
    });
  });

  it('is the used tokens themselves where they are said', () => {
    const reading = { ...NOTHING_SAID, kvUsage: 0.25, kvCapacityTokens: 1000, kvUsedTokens: 7 };
    expect(toValues(every, reading)['kv-cache/used']).toBe(7);
  });

  it('is a percentage where the capacity is never said', () => {
    const reading = { ...NOTHING_SAID, running: 0, waiting: 0, kvUsage: 0.5 };
    expect(toValues(server('running', 'waiting', 'kvUsage'), reading)).toEqual({
      'requests/running': 0,
      'requests/waiting': 0,
      'kv-cache/usage': 50,
    });
  });

  it('is null, not absent and not another series, where it could not be read this time', () => {
    const reading = { ...NOTHING_SAID, running: 0, kvUsage: 0.5 };
    expect(toValues(server('running', 'waiting', 'kvUsage', 'kvCapacityTokens'), reading)).toEqual({
      'requests/running': 0,
      'requests/waiting': null,
      'kv-cache/capacity': null,
      'kv-cache/used': null,
    });
  });

  it('is null throughout where the page is gone', () => {
    expect(toValues(every, null)).toEqual({
      'requests/running': null,
      'requests/waiting': null,
      'kv-cache/capacity': null,
      'kv-cache/used': null,
      'server/device': null,
      'server/resident': null,
    });
    expect(toValues(server('kvUsage'), null)).toEqual({ 'kv-cache/usage': null });
  });

  it('is nothing where the server says nothing of itself', () => {
    expect(toValues(server(), NOTHING_SAID)).toEqual({});
    expect(toValues(server(), null)).toEqual({});
  });

  it('is in series that the contract lists', () => {
    for (const series of [...Object.keys(toValues(every, null)), 'kv-cache/usage']) {
      expect(definitionOf(series)).toBeDefined();
    }
  });
});
