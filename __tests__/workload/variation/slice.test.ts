import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Workload, WorkloadRequest } from '../../../src/workload/format/workload.js';
import { periodUs, sliceCycle, sliceCycles, warmupRequests } from '../../../src/workload/variation/slice.js';
import { parse } from '../lines.js';

/** Requests of classes by count, interleaved; timed at one in `gapUs` where that is given. */
function workload(
  classes: Record<string, number>,
  { gapUs, seed = 0 }: { gapUs?: number; seed?: number } = {},
): Workload {
  const names = Object.entries(classes).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, index) => ({ name, at: (index + 0.5) / count })),
  );
  const lines = names
    .sort((a, b) => a.at - b.at)
    .map(({ name }, index) => ({
      id: `r${index}`,
      class: name,
      path: '/',
      ...(gapUs === undefined ? {} : { t_us: index * gapUs }),
    }));
  return { ...parse(lines), seed };
}

const ids = (requests: readonly WorkloadRequest[]) => requests.map(({ id }) => id);
const count = (requests: readonly WorkloadRequest[], name: string) => requests.filter((r) => r.class === name).length;

describe('fewer requests than the workload', () => {
  test('keep the shares of the classes and the recorded order', () => {
    const slice = sliceCycle(workload({ a: 600, b: 300, c: 100 }), 100);
    expect(['a', 'b', 'c'].map((name) => count(slice, name))).toEqual([60, 30, 10]);
    const order = slice.map(({ id }) => Number(id.slice(1)));
    expect(order).toEqual([...order].sort((x, y) => x - y));
  });

  test('keep one request of the rarest class', () => {
    const slice = sliceCycle(workload({ common: 1000, rare: 1 }), 10);
    expect(slice).toHaveLength(10);
    expect(count(slice, 'rare')).toBe(1);
    expect(sliceCycle(workload({ a: 5, b: 5, c: 5 }), 1)).toHaveLength(3);
  });

  test('are the same for the same seed and others for another', () => {
    const of = (seed: number) => ids(sliceCycle(workload({ a: 200 }, { seed }), 20));
    expect(of(1)).toEqual(of(1));
    expect(of(1)).not.toEqual(of(2));
  });

  test('are spread over the recording, at the recorded rate from 0 on', () => {
    const slice = sliceCycle(workload({ a: 1000 }, { gapUs: 10_000 }), 100);
    const times = slice.map(({ tUs }) => tUs ?? Number.NaN);
    expect(times[0]).toBe(0);
    expect(times.at(-1)).toBeGreaterThan(900_000);
    expect(times.at(-1)).toBeLessThanOrEqual(1_000_000);
    expect(times).toEqual([...times].sort((x, y) => x - y));
  });
});

describe('slices of a long workload', () => {
  const counts = (requests: readonly WorkloadRequest[]) => ['a', 'b', 'c'].map((name) => count(requests, name));

  test('have no request in common, and the same mix', () => {
    const whole = workload({ a: 600, b: 300, c: 100 });
    const slices = sliceCycles(whole, 100, 6);
    expect(slices).toHaveLength(6);
    expect(slices[0]).toEqual(sliceCycle(whole, 100));
    expect(new Set(slices.flatMap(ids)).size).toBe(600);
    expect(slices.map(counts)).toEqual(Array.from({ length: 6 }, () => [60, 30, 10]));
  });

  test('share the requests of a class that has too few for all', () => {
    const slices = sliceCycles(workload({ a: 598, b: 2 }), 100, 6);
    expect(slices.map((slice) => count(slice, 'b'))).toEqual([1, 1, 1, 1, 1, 1]);
    expect(new Set(slices.flatMap(ids)).size).toBe(596);
  });

  test('take a session whole, in one slice', () => {
    const lines = Array.from({ length: 90 }, (_, at) => ({ id: `r${at}`, path: '/', session: `s${at % 30}` }));
    const slices = sliceCycles(parse(lines), 15, 6);
    expect(slices.map((slice) => slice.length)).toEqual([15, 15, 15, 15, 15, 15]);
    for (const slice of slices) expect(new Set(slice.map(({ session }) => session)).size).toBe(5);
  });

  test('are as many as the workload holds, and one where it is no longer than a cycle', () => {
    expect(sliceCycles(workload({ a: 250 }), 100, 6)).toHaveLength(2);
    expect(sliceCycles(workload({ a: 150 }), 100, 6)).toHaveLength(1);
    expect(sliceCycles(workload({ a: 30 }), 100, 6)).toHaveLength(1);
    expect(sliceCycles(workload({ a: 600 }), 100, 1)).toHaveLength(1);
  });

  test('go at the recorded rate, each from 0 on', () => {
    const slices = sliceCycles(workload({ a: 1000 }, { gapUs: 10_000 }), 100, 3);
    for (const slice of slices) {
      const times = slice.map(({ tUs }) => tUs ?? Number.NaN);
      expect(times[0]).toBe(0);
      expect(times.at(-1)).toBeGreaterThan(900_000);
    }
  });
});

describe('more requests than the workload', () => {
  test('are whole repetitions, rounded, with ids of their own', () => {
    const slice = sliceCycle(workload({ a: 3 }), 10);
    expect(ids(slice)).toEqual(['r0', 'r1', 'r2', 'r0#2', 'r1#2', 'r2#2', 'r0#3', 'r1#3', 'r2#3']);
    expect(sliceCycle(workload({ a: 3 }), 11)).toHaveLength(12);
    expect(sliceCycle(workload({ a: 3 }), 4)).toHaveLength(3);
  });

  test('follow one another at the recorded rate', () => {
    const slice = sliceCycle(workload({ a: 3 }, { gapUs: 100 }), 6);
    expect(slice.map(({ tUs }) => tUs)).toEqual([0, 100, 200, 300, 400, 500]);
  });

  test('never share an id, even where the recording uses the mark itself', () => {
    const lines = ['a', 'a#2', 'a#2#2'].map((id) => ({ id, path: '/' }));
    const slice = sliceCycle(parse(lines), 9);
    expect(new Set(ids(slice)).size).toBe(9);
  });
});

test('a burst without any time between its requests repeats once a second', () => {
  expect(periodUs(workload({ a: 3 }, { gapUs: 0 }))).toBe(1_000_000);
  expect(periodUs({ ...workload({ a: 3 }, { gapUs: 0 }), durationUs: 50_000 })).toBe(50_000);
});

test('whatever the classes, a slice has as many requests as asked, every class, and no id twice', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 300 }), fc.boolean(), (counts, wanted, timed) => {
      const classes = Object.fromEntries(counts.map((size, index) => [`c${index}`, size]));
      const whole = workload(classes, timed ? { gapUs: 1000 } : {});
      const slice = sliceCycle(whole, wanted);
      const size = whole.requests.length;
      const expected = wanted < size ? Math.max(wanted, counts.length) : Math.round(wanted / size) * size;
      expect(slice).toHaveLength(expected);
      expect(new Set(ids(slice)).size).toBe(expected);
      expect(new Set(slice.map((request) => request.class)).size).toBe(counts.length);
    }),
  );
});

describe('warm-up', () => {
  test('is one stream of requests, however it is cut', () => {
    const whole = workload({ a: 7, b: 5 });
    const cut = [...warmupRequests(whole, 0, 4), ...warmupRequests(whole, 4, 20), ...warmupRequests(whole, 24, 6)];
    expect(ids(cut)).toEqual(ids(warmupRequests(whole, 0, 30)));
    expect(new Set(ids(cut)).size).toBe(30);
  });

  test('mixes classes that were recorded one after the other', () => {
    const lines = Array.from({ length: 100 }, (_, index) => ({
      id: `r${index}`,
      path: '/',
      class: index < 50 ? 'a' : 'b',
    }));
    const some = warmupRequests(parse(lines), 0, 20);
    expect(count(some, 'a')).toBeGreaterThan(3);
    expect(count(some, 'b')).toBeGreaterThan(3);
  });

  test('goes at the mean recorded rate where there is one', () => {
    const timed = warmupRequests(workload({ a: 4 }, { gapUs: 250 }), 10, 3);
    expect(timed.map(({ tUs }) => tUs)).toEqual([0, 250, 500]);
  });
});
