/** What the families of series are put together from. Figures in MiB; a cycle is 200 requests. */

export const CYCLES = 64;
export const REQUESTS = 200;

/** A stream of numbers in [0, 1) that a text decides: xmur3 into mulberry32. */
export function random(text) {
  let hash = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  let state = hash >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws of the usual kinds from one stream. */
export function draws(next) {
  const gauss = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    gauss,
    between: (low, high) => low + (high - low) * next(),
    /** Equally likely on a logarithmic scale. */
    scale: (low, high) => low * (high / low) ** next(),
    whole: (low, high) => low + Math.floor((high - low + 1) * next()),
    chance: (share) => next() < share,
    exponential: (mean) => -mean * Math.log(1 - next()),
    /** Student's t with 3 degrees of freedom, of variance 1. */
    heavy: () => gauss() / Math.sqrt((gauss() ** 2 + gauss() ** 2 + gauss() ** 2) / 3) / Math.sqrt(3),
  };
}

/** @returns one number for each cycle 1 to 64 */
export const cycles = (each) => Array.from({ length: CYCLES }, (_, k) => each(k + 1));
export const sum = (...parts) => cycles((k) => parts.reduce((total, part) => total + part[k - 1], 0));

export const flat = cycles(() => 0);
export const white = (d, sd) => cycles(() => sd * d.gauss());
export const heavyTailed = (d, sd) => cycles(() => sd * d.heavy());
/** AR(1) of standard deviation `sd`, begun in its stationary state. */
export function coloured(d, sd, phi) {
  let value = sd * d.gauss();
  return cycles((k) => {
    if (k > 1) value = phi * value + sd * Math.sqrt(1 - phi * phi) * d.gauss();
    return value;
  });
}
export const saturating = (amount, tau, from = 0) =>
  cycles((k) => (k <= from ? 0 : amount * (1 - Math.exp(-(k - from) / tau))));
export const ring = (amount, full, from = 0) =>
  cycles((k) => amount * Math.min(1, Math.max(0, (k - from) / (full - from))));
export const step = (amount, at) => cycles((k) => (k >= at ? amount : 0));
/** Steps up that get rarer and smaller: their rate falls as one over the time, and after `last` there are none. */
export function shrinkingSteps(d, amount, last) {
  const from = cycles(() => 0);
  for (let at = 0.5; at < last; at += d.exponential(Math.max(0.4, at / 3))) {
    const size = amount * d.between(0.5, 1.5) * Math.min(1, 4 / (at + 2));
    for (let k = Math.ceil(at); k < CYCLES; k++) from[k] += size;
  }
  return from;
}
/** Jumps of one size at random times, `rate` a cycle. */
export function jumps(d, size, rate) {
  const values = cycles(() => 0);
  for (let at = d.exponential(1 / rate); at < CYCLES; at += d.exponential(1 / rate)) {
    for (let k = Math.ceil(at); k < CYCLES; k++) values[k] += size;
  }
  return values;
}
export const periodic = (amount, period, phase) =>
  cycles((k) => amount * Math.sin((2 * Math.PI * (k + phase)) / period));
/** A collector that runs every `period` cycles, give or take. */
export function saw(d, amount, period, jitter = 0) {
  let age = d.whole(0, period - 1);
  let length = period;
  return cycles(() => {
    age += 1;
    if (age >= length) {
      age = 0;
      length = Math.max(2, Math.round(period * (1 + jitter * d.gauss())));
    }
    return (amount * age) / period;
  });
}
/** Readings that are far too high, for one cycle or a few. */
export function bursts(d, share, amount, longest) {
  let left = 0;
  let height = 0;
  return cycles(() => {
    if (left === 0 && d.chance(share)) {
      left = d.whole(1, longest);
      height = amount * d.between(0.5, 1.5);
    }
    if (left === 0) return 0;
    left -= 1;
    return height;
  });
}
/** Up in whole quanta, as an allocator takes memory. */
export const quantised = (values, quantum, phase) =>
  values.map((value) => quantum * Math.ceil(value / quantum + phase));
export const linear = (perCycle, from = 0) => cycles((k) => perCycle * Math.max(0, k - from));
export const lost = (d, values, share) => values.map((value) => (d.chance(share) ? null : value));
