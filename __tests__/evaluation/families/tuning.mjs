import {
  bursts,
  coloured,
  cycles,
  flat,
  heavyTailed,
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

/**
 * Series on which the rule may be tuned, and on which nothing is claimed. Most have fixed parameters, so that a change of the
 * rule is seen in one place. `dc` is the leak per cycle: `times` budgets; 0 in a benign family.
 * `make(d, dc)` gives the readings of the head and of the base, which are drawn alike but for what only the head has.
 */
const both = (shape) => (d, dc) => ({ head: sum(shape(d), linear(dc)), base: () => shape(d) });
const headOnly = (noise, extra) => (d, dc) => ({ head: sum(noise(d), extra(d), linear(dc)), base: () => noise(d) });
const quiet = (d) => white(d, 0.02);
const noisy = (d) => white(d, 0.3);
const lumpy = (d) => coloured(d, 0.5, 0.7);

/** Twins of held-out.mjs that the end of a run was tuned on: parameters and noise drawn anew for each. */
const anyNoise = (d) => {
  const kind = d.whole(0, 2);
  if (kind === 0) return white(d, d.scale(0.01, 0.8));
  return kind === 1 ? coloured(d, d.scale(0.03, 0.8), d.between(0.2, 0.8)) : heavyTailed(d, d.scale(0.02, 0.5));
};
const alone = (shape) => (d, dc) => ({ head: sum(anyNoise(d), shape(d), linear(dc)), base: null });
const head = (shape) => (d, dc) => ({ head: sum(anyNoise(d), shape(d), linear(dc)), base: () => anyNoise(d) });
const kernels = (d) => {
  const typical = d.scale(0.4, 5);
  return sum(
    ...Array.from({ length: d.whole(5, 20) }, () => {
      const at = 1 + Math.floor(d.exponential(d.scale(0.5, 50)));
      return step(at <= 40 ? typical * d.between(0.4, 2.2) : 0, at);
    }),
  );
};
const rareSteps = (d) => shrinkingSteps(d, d.scale(2, 20), d.between(15, 50));
const climb = (d) => {
  const [height, end] = [d.scale(20, 200), d.between(10, 40)];
  const course = d.chance(0.5) ? (k) => 1 - Math.exp(-5 * (k / end) ** 2) : (k) => Math.min(1, k / end) ** 0.8;
  return sum(
    cycles((k) => height * course(k)),
    saw(d, height * d.between(0, 0.05), d.whole(2, 6), 0.2),
  );
};
const fullLate = (d) => d.between(28, 60);
const inBursts = (d) => {
  const [full, amount, begins, ends] = [fullLate(d), d.scale(5, 40), d.between(0.2, 0.6), d.between(0.2, 0.6)];
  let on = true;
  let all = 0;
  const come = cycles((k) => {
    on = on ? !d.chance(ends) : d.chance(begins);
    if (on && k <= full) all += d.between(0.3, 1.7);
    return all;
  });
  return come.map((value) => (amount * value) / Math.max(all, 1e-9));
};
const window = (d) => {
  const [full, amount, sd] = [Math.floor(fullLate(d)), d.scale(5, 40), d.between(0.1, 0.8) / Math.sqrt(d.whole(4, 30))];
  const items = cycles(() => Math.max(0, 1 + sd * d.gauss()));
  return cycles((k) => (amount * items.slice(Math.max(0, k - full), k).reduce((a, b) => a + b, 0)) / full);
};
const TWINS = { 'kernels when first seen': kernels, 'steps ever rarer': rareSteps, 'a climb': climb };
const LATE = { 'ring full late': (d) => ring(d.scale(5, 40), fullLate(d)), 'full late in bursts': inBursts, window };
const each = (shapes, suffix, make) =>
  Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [`${name}, ${suffix}`, make(shape)]));

export const benign = {
  ...each({ ...TWINS, ...LATE }, 'no base', alone),
  ...each({ ...TWINS, ...LATE }, 'head only', head),
  'flat, exact': both(() => flat),
  'flat, white noise': both(noisy),
  'flat, coloured noise': both(lumpy),
  'flat, nearly a random walk': both((d) => coloured(d, 1.5, 0.95)),
  'fast warm-up': both((d) => sum(saturating(20, 3), noisy(d))),
  'slow warm-up': both((d) => sum(saturating(30, 10), lumpy(d))),
  'two-stage warm-up': both((d) => sum(saturating(10, 2), saturating(8, 4, 12), noisy(d))),
  'logarithmic growth': both((d) =>
    sum(
      cycles((k) => 2 * Math.log(k)),
      quiet(d),
    ),
  ),
  'collector, short period': both((d) => sum(saw(d, 8, 5), noisy(d))),
  'collector, long period': both((d) => sum(saw(d, 8, 13), noisy(d))),
  'collector in the head only': headOnly(noisy, (d) => saw(d, 6, 6)),
  'segments that come ever more rarely': (d) => ({
    head: quantised(saturating(120, 6), 20, d.next()),
    base: () => quantised(saturating(120, 6), 20, d.next()),
    quantum: 20,
    budget: 5,
  }),
  'slow periodic variation': both((d) => sum(periodic(2, 12, d.between(0, 12)), quiet(d))),
  'spikes and bursts': both((d) => sum(bursts(d, 0.06, 15, 3), noisy(d))),
  'downward drift': both((d) => sum(linear(-0.3), noisy(d))),
  'new cache, fast': headOnly(noisy, () => saturating(15, 6)),
  'new cache, slow': headOnly(noisy, () => saturating(20, 12)),
  'new ring, full at 10': headOnly(noisy, () => ring(10, 10)),
  'new ring, full at 18': headOnly(quiet, () => ring(10, 18)),
  'new ring, full at 24': headOnly(quiet, () => ring(10, 24)),
  'new ring, full at 24, noisy': headOnly(noisy, () => ring(10, 24)),
  'new ring, full at 20 to 25, noise of any size': (d) => {
    const sd = d.scale(0.02, 0.6);
    return { head: sum(white(d, sd), ring(d.scale(2, 20), d.between(20, 25))), base: () => white(d, sd) };
  },
  'long ramps that a collector ends': both((d) => sum(saw(d, 10, 22), quiet(d))),
  compilations: headOnly(quiet, (d) =>
    sum(...Array.from({ length: 5 }, () => step(d.between(1, 6), 1 + d.whole(0, 13)))),
  ),
  'compilations, most in the first cycles': headOnly(quiet, (d) =>
    sum(...Array.from({ length: 5 }, () => step(d.between(1, 6), 1 + Math.floor(10 * d.next() ** 2)))),
  ),
  'two new caches': headOnly(noisy, () => sum(saturating(8, 2), saturating(12, 9))),
  'cache and step': headOnly(noisy, (d) => sum(saturating(10, 5), step(6, d.whole(14, 24)))),
  'one late step': headOnly(noisy, (d) => step(8, d.whole(20, 50))),
  'two steps': headOnly(noisy, (d) => sum(step(5, d.whole(5, 12)), step(5, d.whole(13, 22)))),
  'readings lost': (d) => ({ head: lost(d, noisy(d), 0.1), base: () => noisy(d) }),
};

export const leaking = {
  ...each({ ...TWINS, ...LATE }, 'no base', alone),
  ...each({ ...TWINS, ...LATE }, 'head only', head),
  exact: both(() => flat),
  'white noise': both(noisy),
  'coloured noise': both(lumpy),
  'under a warm-up': both((d) => sum(saturating(30, 8), noisy(d))),
  'under a collector': both((d) => sum(saw(d, 8, 6), noisy(d))),
  'in steps of 2 MiB': (d, dc) => ({ head: quantised(linear(dc), 2, d.next()), base: () => flat, quantum: 2 }),
  'in segments of 20 MiB': (d, dc) => ({
    head: quantised(linear(5 * dc), 20, d.next()),
    base: () => flat,
    quantum: 20,
    budget: 5,
  }),
  'in a third of the cycles': (d, dc) => {
    let kept = 0;
    return {
      head: sum(
        quiet(d),
        cycles(() => (kept += d.chance(1 / 3) ? 3 * dc : 0)),
      ),
      base: () => quiet(d),
    };
  },
  'in lumps': (d, dc) => {
    let kept = 0;
    return {
      head: sum(
        quiet(d),
        cycles(() => (kept += d.chance(dc / 3) ? d.between(1.5, 4.5) : 0)),
      ),
      base: () => quiet(d),
    };
  },
  'from cycle 12 on': (d, dc) => ({ head: sum(noisy(d), linear(dc, 12)), base: () => noisy(d) }),
  'from cycle 12 on, quiet': (d, dc) => ({ head: sum(quiet(d), linear(dc, 12)), base: () => quiet(d) }),
  'with spikes': both((d) => sum(bursts(d, 0.06, 15, 3), noisy(d))),
  'beside a step down': headOnly(noisy, (d) => step(-6, d.whole(10, 40))),
};
