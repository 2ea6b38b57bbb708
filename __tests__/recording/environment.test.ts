import { describe, expect, it } from 'vitest';
import { differences, factText } from '../../src/recording/environment.js';

describe('comparing two environments', () => {
  it('finds nothing between equal ones, whatever the order of keys', () => {
    expect(differences({ a: 1, plan: { x: 1, y: [2] } }, { plan: { y: [2], x: 1 }, a: 1 })).toEqual([]);
  });
  it('names each key that differs, with both values', () => {
    expect(differences({ driver: '580.1', thp: 'madvise' }, { driver: '570.8', thp: 'madvise' })).toEqual([
      { key: 'driver', here: '580.1', there: '570.8' },
    ]);
  });
  it('counts a fact that only one side knows as a difference, and an absent one like null', () => {
    expect(differences({ gpu: ['L4'] }, {})).toHaveLength(1);
    expect(differences({ driver: null }, {})).toEqual([]);
  });
  it('shows facts as plain text', () => {
    expect([factText(null), factText('a'), factText({ b: 1, a: [2] })]).toEqual(['none', 'a', '{"a":[2],"b":1}']);
  });
});
