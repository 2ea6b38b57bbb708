import { describe, expect, it } from 'vitest';
import { hasEnded, slopeAtEnd } from '../../../src/drift/growth/flat-end.js';
import { Points } from '../../../src/drift/growth/points.js';

const BUDGET = 0.2;
/** Noise that repeats and has no trend. */
const noise = (k: number): number => 0.1 * Math.sin(12.9898 * k);

/** After 64 cycles of a course. */
function pointsOf(course: (k: number) => number): Points {
  const points = new Points();
  const y = Float64Array.from({ length: 64 }, (_, i) => course(i + 1) + noise(i + 1));
  points.prepare(
    y,
    Float64Array.from(y, (_, i) => i + 1),
    64,
  );
  return points;
}

describe('growth has ended', () => {
  it.each([30, 45, 54])('where a buffer is full at cycle %d, however it filled', (full) => {
    expect(
      hasEnded(
        pointsOf((k) => Math.min(k, full)),
        1,
        BUDGET,
      ),
    ).toBe(true);
    const jerky = (k: number): number => 3 * Math.floor(Math.min(k, full) / 3);
    expect(hasEnded(pointsOf(jerky), 1, BUDGET)).toBe(true);
  });

  it('where no step has come for longer than between those before', () => {
    const kernels = [3, 4, 8, 13, 14, 22, 29];
    expect(
      hasEnded(
        pointsOf((k) => 4 * kernels.filter((at) => at <= k).length),
        0.6,
        BUDGET,
      ),
    ).toBe(true);
  });

  it('not while it rests no longer than before', () => {
    expect(
      hasEnded(
        pointsOf((k) => 8 * Math.floor((k + 8) / 12)),
        0.67,
        BUDGET,
      ),
    ).toBe(false);
  });

  it('not where it goes on, fast or slowly', () => {
    expect(
      hasEnded(
        pointsOf((k) => k),
        1,
        BUDGET,
      ),
    ).toBe(false);
    expect(
      hasEnded(
        pointsOf((k) => 2 * BUDGET * k),
        2 * BUDGET,
        BUDGET,
      ),
    ).toBe(false);
  });

  it('not where it came fast at first, and still comes at more than the budget', () => {
    expect(
      hasEnded(
        pointsOf((k) => Math.min(k, 40) + 2 * BUDGET * k),
        1.2,
        BUDGET,
      ),
    ).toBe(false);
  });
});

it('the slope at the end is that of the last points alone', () => {
  expect(slopeAtEnd(pointsOf((k) => 5 * Math.max(0, k - 58)))).toBeGreaterThan(4);
  expect(Math.abs(slopeAtEnd(pointsOf((k) => 5 * Math.min(k, 57))))).toBeLessThan(BUDGET);
});
