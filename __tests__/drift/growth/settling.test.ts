import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FEWEST_STEPS, settling } from '../../../src/drift/growth/settling.js';
import { parseRecording } from '../../../src/recording/parse-recording.js';
import { gaussian, MIB, random } from '../recordings.js';

const LIMITS = { budgetPer1000: MIB, granularity: 16 };
const MOST = 64;

type Course = (requests: number, step: number) => number;

/** Steps until the series has settled, at 200 requests a step after a first reading at `first`; MOST where it never does. */
function stepsOf(mib: Course, { first = 200, size = 200, limits = LIMITS } = {}): number {
  const readings = [{ requests: first, value: MIB * mib(first, 0) }];
  for (let step = 1; step <= MOST; step++) {
    const requests = first + step * size;
    readings.push({ requests, value: MIB * mib(requests, step) });
    if (step >= FEWEST_STEPS && settling(readings, limits) === 'settled') return step;
  }
  return MOST;
}

/** Resident memory of vLLM on CPU after every 30 requests from the 60th on, MiB: it climbs until about request 1800. */
const VLLM = [
  1698.1, 1705.9, 1713.69, 1716.01, 1721.56, 1728.24, 1734.87, 1735.98, 1739.36, 1739.36, 1740.48, 1742.75, 1742.75,
  1743.91, 1743.92, 1745.03, 1745.04, 1746.15, 1746.16, 1746.18, 1747.28, 1747.29, 1749.49, 1751.76, 1751.78, 1751.79,
  1752.95, 1752.96, 1754.07, 1755.18, 1755.19,
];

describe('a warm-up', () => {
  it('is over after the fewest steps where nothing grows', () => {
    expect(stepsOf(() => 500)).toBe(FEWEST_STEPS);
  });

  it('is not prolonged by noise: nine of ten end within a step more, none takes ten', () => {
    for (const noise of [0.1, 1, 5]) {
      const taken = Array.from({ length: 300 }, (_, seed) => {
        const next = random(seed + 1);
        return stepsOf(() => 500 + noise * gaussian(next));
      }).sort((a, b) => a - b);
      expect(taken[270]).toBeLessThanOrEqual(FEWEST_STEPS + 1);
      expect(taken.at(-1)).toBeLessThan(10);
    }
  });

  it.each([60, 200, 280])(
    'does not wait for a leak: five steps at most, after a first reading at request %i',
    (first) => {
      for (const perThousand of [2, 8, 100]) {
        expect(stepsOf((requests) => (perThousand * requests) / 1000, { first })).toBeLessThanOrEqual(5);
      }
    },
  );

  it('does not wait for a leak beside what is loaded once, longer than until that lies far behind', () => {
    expect(stepsOf((requests, step) => requests / 250 + (step > 0 ? 50 : 0))).toBeLessThanOrEqual(16);
  });

  it('goes on while the growth slows down, until it is within the budget', () => {
    // Growth over the last quarter of n requests is 5 ln(4/3) MiB: within 1 MiB per 1000 requests from 5750 on.
    const steps = stepsOf((requests) => 5 * Math.log(requests));
    expect(200 + 200 * steps).toBeGreaterThan(5000);
    expect(200 + 200 * steps).toBeLessThan(6400);
  });

  it('ends soon after the growth has', () => {
    expect(stepsOf((_, step) => 20 * (1 - 0.5 ** step))).toBeLessThanOrEqual(9);
  });

  it('goes on for vLLM as long as it was recorded, in cycles of any size', () => {
    for (const every of [1, 2, 3]) {
      for (let from = 0; from < every; from++) {
        const readings = VLLM.flatMap((mib, i) =>
          i % every === from ? [{ requests: 60 + 30 * i, value: mib * MIB }] : [],
        );
        for (let steps = FEWEST_STEPS; steps < readings.length; steps++) {
          expect(settling(readings.slice(0, steps + 1), LIMITS)).toBe('settling');
        }
      }
    }
  });

  it('ends for vLLM when the last quarter of its requests is flat', () => {
    /** As recorded, then half as fast until request 1800, then flat. */
    const mib: Course = (requests) => {
      const recorded = VLLM[Math.min(VLLM.length - 1, (requests - 60) / 30)] ?? 0;
      return recorded + (12 / 1000) * Math.max(0, Math.min(1800, requests) - 960);
    };
    const ends = 60 + 30 * stepsOf(mib, { first: 60, size: 30, limits: { ...LIMITS, budgetPer1000: MIB } });
    expect(ends).toBeGreaterThanOrEqual(1800);
    expect(ends).toBeLessThanOrEqual(2400);
  });

  it('takes one step of a coarse series for no growth', () => {
    const coarse: Course = (_, step) => 2 * ([0, 3, 4][step] ?? 4);
    expect(stepsOf(coarse, { limits: { budgetPer1000: MIB, granularity: 2 * MIB } })).toBe(FEWEST_STEPS);
  });

  it('is not kept going by a series that cannot be read', () => {
    const unread = [1, 2, 3, 4].map((step) => ({ requests: 200 * step, value: null }));
    expect(settling(unread, LIMITS)).toBe('settled');
    expect(settling([{ requests: 0, value: 1 }, ...unread], LIMITS)).toBe('settled');
  });
});

describe('in real recordings', () => {
  const folder = new URL('../../evaluation/recordings/', import.meta.url);
  const ends = (file: string): number => {
    const { recording } = parseRecording(gunzipSync(readFileSync(new URL(file, folder))).toString(), file);
    const points = recording.checkpoints.filter(({ cycle }) => cycle > 0);
    const steps = ['heap/allocated', 'process/resident'].map((series) => {
      const readings = points.map(({ requests, values }) => ({ requests, value: values[series] ?? null }));
      for (let step = FEWEST_STEPS; step < readings.length; step++) {
        if (settling(readings.slice(0, step + 1), { ...LIMITS, granularity: 4096 }) === 'settled') return step;
      }
      return MOST;
    });
    return Math.max(...steps);
  };
  const files = readdirSync(folder);

  it('a service without a leak is warm after the fewest steps, or one more', () => {
    const same = files.filter((file) => /-same-\d+/.test(file));
    expect(same.length).toBeGreaterThan(10);
    for (const file of same) expect(ends(file)).toBeLessThanOrEqual(FEWEST_STEPS + 1);
  });

  it('a leaking one is measured once the requests have doubled twice', () => {
    // These begin at the second cycle: 2, 4, 8 cycles of requests are six steps on.
    const leaking = files.filter((file) => /^demo-leak-/.test(file));
    expect(leaking.length).toBeGreaterThan(5);
    for (const file of leaking) expect(ends(file)).toBeLessThanOrEqual(6);
  });
});
