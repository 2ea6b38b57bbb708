import { describe, expect, it } from 'vitest';
import {
  driftText,
  duration,
  grouped,
  height,
  heightInterval,
  milliseconds,
  perRequest,
  plainNumber,
  rate,
  roughTime,
  stopwatch,
} from '../../../src/report/text/figures.js';
import { GIB, MIB } from '../../../src/series/series.js';

const drift = (value: number, budget: number, unit: 'bytes' | 'count' = 'bytes', scale = MIB) =>
  driftText({
    unit,
    drift: {
      per1000Requests: value * scale,
      low: (value - 0.3) * scale,
      high: (value + 0.3) * scale,
      perMinute: null,
      budget: budget * scale,
      baseline: null,
    },
  });

describe('a drift', () => {
  it('has a sign, a unit and a real minus', () => {
    expect(drift(3.1, 1)?.value).toBe('+3.1 MiB');
    expect(drift(-0.12, 1)?.value).toBe('−0.1 MiB');
    expect(drift(0, 1)).toMatchObject({ value: '+0.0 MiB', interval: '−0.3 to 0.3', budget: '1.0' });
  });

  it('has digits enough to see a tenth of its budget', () => {
    expect(drift(0.123, 0.25)?.value).toBe('+0.12 MiB');
    expect(drift(0.0123, 0.01)?.value).toBe('+0.012 MiB');
  });

  it('is whole where it is large, or a count', () => {
    expect(drift(1234.5, 1)?.value).toBe('+1,235 MiB');
    expect(drift(1000, 0, 'count', 1)?.value).toBe('+1,000');
    expect(drift(-0.4, 0, 'count', 1)?.value).toBe('−0.4');
  });

  it('is not there where it was not judged', () => {
    expect(driftText({ drift: null, unit: 'bytes' })).toBeNull();
  });
});

it.each([
  [height(14.82 * GIB, 'bytes'), '14.82 GiB'],
  [height(310 * MIB, 'bytes'), '310 MiB'],
  [height(3.14 * MIB, 'bytes'), '3.1 MiB'],
  [height(81_920, 'tokens'), '81,920 tokens'],
  [heightInterval(70 * MIB, 90 * MIB, 'bytes'), '70.0 to 90.0 MiB'],
  [heightInterval(-35 * MIB, 1.5 * GIB, 'bytes'), '−35.0 MiB to 1.50 GiB'],
  [heightInterval(-2, 1200, 'count'), '−2 to 1,200'],
  [plainNumber(1234.5678), '1234.6'],
  [plainNumber(0.00001), '0'],
  [grouped(-1234567), '−1,234,567'],
  [duration(45.4), '45 s'],
  [duration(252), '4 min 12 s'],
  [duration(900), '15 min'],
  [duration(7500), '2 h 5 min'],
  [stopwatch(161), '2:41'],
  [stopwatch(3761), '1:02:41'],
  [milliseconds(212.4), '212 ms'],
  [milliseconds(0.82), '0.8 ms'],
  [milliseconds(1840), '1.84 s'],
  [rate(9.96), '10'],
  [rate(0.314), '0.31'],
])('writes a figure as a person would: %s', (written, expected) => {
  expect(written).toBe(expected);
});

it.each([
  [0.01, 1, 'minute'],
  [0.5, 30, 'minutes'],
  [9, 9, 'hours'],
  [72, 3, 'days'],
  [24 * 90, 3, 'months'],
])('says %f hours roughly', (hours, amount, unit) => {
  expect(roughTime(hours)).toEqual({ amount, unit });
});

it('a count for each request is whole where its interval holds a whole one', () => {
  expect(perRequest({ perRequest: 12.6, low: 12.1, high: 13.1 })).toBe('about 13 a request');
  expect(perRequest({ perRequest: 12.6, low: 12.5, high: 12.7 })).toBe('about 12.6 a request');
});
