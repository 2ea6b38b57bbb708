import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BudgetSyntaxError,
  growthIn,
  parseBytes,
  parseCap,
  parseGrowth,
  parseLevel,
} from '../../../src/drift/budget/budget.js';

const MIB = 1024 * 1024;

describe('a size', () => {
  it.each([
    ['512 MiB', 512 * MIB],
    ['8GiB', 8192 * MIB],
    ['64k', 65536],
    ['512m', 512 * MIB],
    ['1.5 gib', 1536 * MIB],
    ['2 MB', 2e6],
    ['1048576', MIB],
    [4096, 4096],
  ])('%s is %d bytes', (text, bytes) => expect(parseBytes(text)).toBe(bytes));

  it.each(['', '-1 MiB', '5 parsecs', 'MiB', '1 MiB 2', 'NaN', '1e999'])('%j is refused', (text) => {
    expect(() => parseBytes(text, 'service.memory-limit')).toThrow(BudgetSyntaxError);
  });

  it('names where, what was found and what is allowed, in one line', () => {
    expect(() => parseBytes('lots', 'service.memory-limit')).toThrow(
      'service.memory-limit: found "lots"; allowed: 512 MiB, 8GiB or 1048576',
    );
  });
});

describe('a growth', () => {
  it.each([
    ['1 MiB/1000req', MIB],
    ['512 KiB / 1000 requests', MIB / 2],
    ['2 KiB/req', 2000 * 1024],
    ['1 MiB/100req', 10 * MIB],
    ['0.25', MIB / 4],
    [2, 2 * MIB],
    [0, 0],
  ])('%s is %d bytes per 1000 requests', (text, bytes) => {
    expect(parseGrowth(text)).toMatchObject({ bytes, per: '1000 requests' });
  });

  it('may be per minute', () => expect(parseGrowth('10 MiB/min')).toMatchObject({ bytes: 10 * MIB, per: 'minute' }));

  it.each(['1 MiB', '1 MiB/0req', '1 MiB/h', 'fast', '', '1/2/3', '-1', -1])('%j is refused', (text) => {
    expect(() => parseGrowth(text)).toThrow(BudgetSyntaxError);
  });

  it('keeps its text, and whether it had a unit', () => {
    expect(parseGrowth('10 MiB/min')).toMatchObject({ text: '10 MiB/min', bare: false });
    expect(parseGrowth(2)).toMatchObject({ text: '2', bare: true });
  });

  it('without a unit is MiB of bytes, and counts of a count', () => {
    expect(growthIn(parseGrowth('2'), 'bytes').bytes).toBe(2 * MIB);
    expect(growthIn(parseGrowth('2'), 'count').bytes).toBe(2);
    expect(growthIn(parseGrowth('2/1000req'), 'count').bytes).toBe(2);
  });
});

describe('a level', () => {
  it('has two parts that must both be exceeded', () => {
    expect(parseLevel('5% and 64 MiB')).toMatchObject({ percent: 5, bytes: 64 * MIB });
    expect(parseLevel('64 MiB and 5 %')).toMatchObject({ percent: 5, bytes: 64 * MIB });
  });
  it('may have one', () => {
    expect(parseLevel('5%')).toMatchObject({ percent: 5, bytes: 0 });
    expect(parseLevel('64 MiB')).toMatchObject({ percent: 0, bytes: 64 * MIB });
  });
  it.each(['5% and 6%', '', '5', '5% or 64 MiB', '1 MiB and 2 MiB', '-5%'])('%j is refused or plain bytes', (text) => {
    if (text === '5') expect(parseLevel(text)).toMatchObject({ percent: 0, bytes: 5 });
    else expect(() => parseLevel(text)).toThrow(BudgetSyntaxError);
  });

  it('is not held up by a text of nothing but spaces', () => {
    expect(() => parseLevel(`5%${' '.repeat(500_000)}or`)).toThrow(BudgetSyntaxError);
  });
});

describe('a cap', () => {
  it('is a share of the limit or a size', () => {
    expect(parseCap('95%')).toMatchObject({ percent: 95 });
    expect(parseCap('8 GiB')).toMatchObject({ bytes: 8192 * MIB });
    expect(parseCap(1024)).toMatchObject({ bytes: 1024 });
  });
  it.each(['101%', '0', 'half', 0])('%j is refused', (value) =>
    expect(() => parseCap(value)).toThrow(BudgetSyntaxError),
  );
});

describe('any text', () => {
  it('is read or refused by name, and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const parse of [parseBytes, parseGrowth, parseLevel, parseCap]) {
          try {
            parse(text);
          } catch (error) {
            expect(error).toBeInstanceOf(BudgetSyntaxError);
            expect((error as Error).message).not.toContain('\n');
          }
        }
      }),
    );
  });
});
