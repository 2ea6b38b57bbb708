import {
  bursts,
  CYCLES,
  coloured,
  cycles,
  flat,
  heavyTailed,
  jumps,
  linear,
  lost,
  periodic,
  quantised,
  ring,
  saturating,
  saw,
  shrinkingSteps,
  step,
  sum,
  white,
} from '../parts.mjs';
import { RECORDINGS, seriesOf } from '../recordings.mjs';

/**
 * Series by which the rule is judged, and which it was never tuned on: other shapes than in tuning.mjs, and parameters
 * drawn anew for each replicate over wide ranges. `plateau` says by which cycle all growth in the benign ones has ended;
 * those without are honest cases of doubt. `alone`: there is no base. `told`: an error that a pass or docs/evaluation.md tells.
 * Same form as in tuning.mjs.
 */
const kinds = [
  (d) => {
    const sd = d.scale(0.01, 1);
    return () => white(d, sd);
  },
  (d) => {
    const sd = d.scale(0.05, 1);
    const phi = d.between(0.3, 0.85);
    return () => coloured(d, sd, phi);
  },
  (d) => {
    const sd = d.scale(0.02, 0.6);
    return () => heavyTailed(d, sd);
  },
];
/** Noise of one service: its kind and size are the same in head and base. */
const noiseOf = (d) => kinds[d.whole(0, kinds.length - 1)](d);
const alike = (shapeOf) => (d, dc) => {
  const noise = noiseOf(d);
  const shape = shapeOf(d);
  return { head: sum(noise(), shape(), linear(dc)), base: () => sum(noise(), shape()) };
};
const headOnly = (extraOf) => (d, dc) => {
  const noise = noiseOf(d);
  return { head: sum(noise(), extraOf(d), linear(dc)), base: () => noise() };
};
const shaken = (d, amount) => amount * d.between(0.9, 1.1);
const sigmoid = (amount, at, width) => cycles((k) => amount / (1 + Math.exp(-(k - at) / width)));
/** Distinct keys seen of a fixed set, some asked for far more often than others (Zipf): how a cache by input fills. */
function keys(d, amount, size, perCycle) {
  const seen = new Uint8Array(size);
  let distinct = 0;
  return cycles(() => {
    for (let i = 0; i < perCycle; i++) {
      const key = Math.min(size - 1, Math.floor(size ** d.next()) - 1);
      if (seen[key] === 0) distinct += 1;
      seen[key] = 1;
    }
    return (amount * distinct) / size;
  });
}
/** Steps of compiled kernels or graphs: many at first, none after `last`. */
function compilations(d, amount, last) {
  const at = Array.from({ length: d.whole(3, 7) }, () => 1 + Math.floor((last - 1) * d.next() ** 2));
  return sum(...at.map((k) => step(amount * d.between(0.3, 1), k)));
}

/**
 * Readings of real runs of the same code (record.mjs), put together anew: the course of one run, smoothed over five
 * cycles, and what others scattered about theirs, in stretches of four cycles (a moving block bootstrap, Künsch 1989).
 */
const real = ['heap/allocated', 'process/resident'].flatMap((series) =>
  ['demo', 'torch'].map((server) =>
    RECORDINGS.filter((run) => run.server === server && run.leak === null).flatMap(
      (run) => seriesOf(run, series) ?? [],
    ),
  ),
);
const BLOCK = 4;
const middle = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const smooth = (values, k) => middle(values.slice(Math.max(0, k - 2), k + 3));
const runsOf = (readings) =>
  Array.from({ length: readings.length / CYCLES }, (_, i) => readings.slice(i * CYCLES, (i + 1) * CYCLES));
function resampled(d, runs) {
  const course = runs[d.whole(0, runs.length - 1)];
  const scatter = [];
  while (scatter.length < CYCLES) {
    const of = runs[d.whole(0, runs.length - 1)];
    const from = d.whole(2, CYCLES - BLOCK);
    for (let k = from; k < from + BLOCK; k++) scatter.push(of[k] - smooth(of, k));
  }
  return cycles((k) => smooth(course, k - 1) + scatter[k - 1]);
}
const ofReal = (d, dc) => {
  const runs = runsOf(real[d.whole(0, real.length - 1)]);
  return { head: sum(resampled(d, runs), linear(dc)), base: () => resampled(d, runs) };
};

export const benign = {
  'real runs, resampled': { plateau: 20, make: ofReal },
  'flat, any noise': { plateau: 1, make: alike(() => () => flat) },
  'warm-up of any pace, shared': {
    plateau: 40,
    make: alike((d) => {
      const [a, tau] = [d.scale(2, 200), d.scale(1, 10)];
      return () => saturating(shaken(d, a), tau);
    }),
  },
  'S-shaped warm-up, shared': {
    plateau: 30,
    make: alike((d) => {
      const [a, at] = [d.scale(2, 60), d.between(4, 14)];
      return () => sigmoid(shaken(d, a), at, 1.5);
    }),
  },
  'compilations early on, shared': {
    plateau: 14,
    make: alike((d) => {
      const a = d.scale(1, 20);
      return () => compilations(d, a, 14);
    }),
  },
  'compilations early on, head only': { plateau: 14, make: headOnly((d) => compilations(d, d.scale(1, 20), 14)) },
  'cache of any pace, head only': { plateau: 30, make: headOnly((d) => saturating(d.scale(1, 60), d.scale(1, 7))) },
  'two caches, head only': {
    plateau: 30,
    make: headOnly((d) =>
      sum(saturating(d.scale(1, 30), d.between(1, 4)), saturating(d.scale(1, 30), d.between(3, 7), d.whole(0, 6))),
    ),
  },
  'cache by key, head only': { plateau: 30, make: headOnly((d) => keys(d, d.scale(4, 60), 400, 200)) },
  'ring, head only': { plateau: 25, make: headOnly((d) => ring(d.scale(1, 60), d.between(3, 25))) },
  'ring that begins late, head only': {
    plateau: 24,
    make: headOnly((d) => {
      const from = d.whole(3, 12);
      return ring(d.scale(1, 30), d.between(from + 2, 24), from);
    }),
  },
  'two rings, head only': {
    plateau: 24,
    make: headOnly((d) => sum(ring(d.scale(1, 20), d.between(3, 12)), ring(d.scale(1, 20), d.between(10, 24)))),
  },
  'one to three steps up, head only': {
    plateau: 25,
    make: headOnly((d) => sum(...Array.from({ length: d.whole(1, 3) }, () => step(d.scale(0.5, 20), d.whole(4, 25))))),
  },
  'a step down and one up, head only': {
    plateau: 40,
    make: headOnly((d) => sum(step(-d.scale(1, 20), d.whole(4, 40)), step(d.scale(1, 20), d.whole(4, 40)))),
  },
  'collector of any period': {
    plateau: 1,
    make: alike((d) => {
      const [a, p] = [d.scale(1, 20), d.whole(3, 15)];
      return () => saw(d, a, p, 0.1);
    }),
  },
  'collector of an uneven period': {
    plateau: 1,
    make: alike((d) => {
      const [a, p] = [d.scale(1, 10), d.whole(4, 10)];
      return () => saw(d, a, p, 0.4);
    }),
  },
  periodic: {
    plateau: 1,
    make: alike((d) => {
      const [a, p] = [d.scale(0.2, 4), d.between(5, 20)];
      return () => periodic(a, p, d.between(0, p));
    }),
  },
  'periodic, longer than the run': {
    plateau: null,
    make: alike((d) => {
      const [a, p] = [d.scale(0.2, 4), d.between(40, 90)];
      return () => periodic(a, p, d.between(0, p));
    }),
  },
  bursts: {
    plateau: 1,
    make: alike((d) => {
      const [s, a] = [d.between(0.02, 0.12), d.scale(2, 60)];
      return () => bursts(d, s, a, 4);
    }),
  },
  downward: {
    plateau: 1,
    make: alike((d) => {
      const a = d.scale(0.02, 0.6);
      return () => linear(-a);
    }),
  },
  'segments of 20 MiB, ever rarer': {
    plateau: 30,
    make: (d) => {
      const [a, tau] = [d.scale(40, 400), d.scale(1, 7)];
      const one = () => quantised(saturating(shaken(d, a), tau), 20, d.next());
      return { head: one(), base: one, quantum: 20, budget: 5 };
    },
  },
  'segments of 2 MiB that come and go': {
    plateau: 1,
    make: (d) => {
      const one = () => quantised(coloured(d, d.scale(0.5, 3), 0.5), 2, 0);
      return { head: one(), base: one, quantum: 2 };
    },
  },
  'readings lost': {
    plateau: 20,
    make: (d) => {
      const { head, base } = headOnly((e) => saturating(e.scale(1, 30), e.scale(1, 4)))(d, 0);
      return { head: lost(d, head, d.between(0.02, 0.15)), base };
    },
  },
  'a worker that restarts': {
    plateau: 10,
    make: (d) => {
      const noise = noiseOf(d);
      const tau = d.between(0.7, 2.5);
      const a = d.scale(1, 30);
      const at = d.whole(8, 34);
      const head = cycles((k) => a * (1 - Math.exp(-(k > at ? k - at : k) / tau)));
      return { head: sum(noise(), head), base: () => sum(noise(), saturating(a, tau)), restarts: [at] };
    },
  },
  'nearly a random walk': {
    plateau: null,
    make: (d) => {
      const sd = d.scale(0.3, 2);
      return { head: coloured(d, sd, 0.95), base: () => coloured(d, sd, 0.95) };
    },
  },
  'cache that is slower than the horizon, head only': {
    plateau: null,
    make: headOnly((d) => saturating(d.scale(10, 60), d.between(12, 30))),
  },
  'warm-up in steps ever rarer and smaller, no base': {
    alone: true,
    plateau: 50,
    make: (d) => ({
      head: sum(noiseOf(d)(), shrinkingSteps(d, d.scale(2, 20), d.between(15, 50))),
      base: null,
    }),
  },
  'runtime that climbs to a plateau, no base': {
    alone: true,
    // Until then a check follows growth: too late for some, as docs/evaluation.md tells.
    told: true,
    plateau: 40,
    make: (d) => {
      const [height, end] = [d.scale(20, 200), d.between(10, 40)];
      const climb = d.chance(0.5) ? sigmoid(height, end / 2, end / 10) : ring(height, end);
      return { head: sum(noiseOf(d)(), climb, saw(d, height * d.between(0, 0.05), 3)), base: null };
    },
  },
  'ring that fills late, head only': { plateau: null, make: headOnly((d) => ring(d.scale(5, 40), d.between(28, 60))) },
};

export const leaking = {
  'real runs, resampled': { make: ofReal },
  'steady, any noise': { make: alike(() => () => flat) },
  'under a warm-up of any pace': {
    make: alike((d) => {
      const [a, tau] = [d.scale(2, 100), d.scale(1, 10)];
      return () => saturating(shaken(d, a), tau);
    }),
  },
  'beside a new cache': { make: headOnly((d) => saturating(d.scale(1, 60), d.scale(1, 10))) },
  'beside compilations': { make: headOnly((d) => compilations(d, d.scale(1, 20), 14)) },
  'beside a step down': { make: headOnly((d) => step(-d.scale(1, 20), d.whole(4, 40))) },
  'under a collector of any period': {
    make: alike((d) => {
      const [a, p] = [d.scale(1, 10), d.whole(3, 12)];
      return () => saw(d, a, p, 0.1);
    }),
  },
  'under bursts': {
    make: alike((d) => {
      const [s, a] = [d.between(0.02, 0.1), d.scale(2, 40)];
      return () => bursts(d, s, a, 4);
    }),
  },
  'periodic beside it': {
    make: alike((d) => {
      const [a, p] = [d.scale(0.2, 2), d.between(5, 20)];
      return () => periodic(a, p, d.between(0, p));
    }),
  },
  'in segments of 2 MiB': {
    make: (d, dc) => ({ head: quantised(linear(dc), 2, d.next()), base: () => flat, quantum: 2 }),
  },
  'in segments of 20 MiB': {
    make: (d, dc) => ({ head: quantised(linear(5 * dc), 20, d.next()), base: () => flat, quantum: 20, budget: 5 }),
  },
  'in some of the cycles': {
    make: (d, dc) => {
      const noise = noiseOf(d);
      const share = d.between(0.3, 0.8);
      let kept = 0;
      const leak = cycles(() => (kept += d.chance(share) ? dc / share : 0));
      return { head: sum(noise(), leak), base: () => noise() };
    },
  },
  'in lumps of any size': {
    make: (d, dc) => {
      const noise = noiseOf(d);
      const mean = d.scale(0.3, 4);
      const leak = flat.slice();
      for (let at = d.exponential(mean / dc); at < CYCLES; at += d.exponential(mean / dc)) {
        const lump = mean * d.between(0.5, 1.5);
        for (let k = Math.ceil(at); k < CYCLES; k++) leak[k] += lump;
      }
      return { head: sum(noise(), leak), base: () => noise() };
    },
  },
  'in jumps of 8 MiB': {
    told: true,
    make: (d, dc) => {
      const noise = noiseOf(d);
      return { head: sum(noise(), jumps(d, 8, dc / 8)), base: () => noise() };
    },
  },
  'under a warm-up of any pace, no base': {
    alone: true,
    make: (d, dc) => ({
      head: sum(noiseOf(d)(), saturating(d.scale(2, 100), d.scale(1, 10)), linear(dc)),
      base: null,
    }),
  },
  'that begins late': {
    make: (d, dc) => {
      const noise = noiseOf(d);
      return { head: sum(noise(), linear(dc, d.whole(4, 18))), base: () => noise() };
    },
  },
  'with readings lost': {
    make: (d, dc) => {
      const { head, base } = alike(() => () => flat)(d, dc);
      return { head: lost(d, head, d.between(0.02, 0.15)), base };
    },
  },
  'that grows faster': {
    make: (d, dc) => {
      const noise = noiseOf(d);
      return {
        head: sum(
          noise(),
          cycles((k) => dc * (0.7 * k + (0.3 * k * k) / 32)),
        ),
        base: () => noise(),
      };
    },
  },
};
