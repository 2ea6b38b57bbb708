import { CYCLES, cycles, linear, step, sum } from '../parts.mjs';

/**
 * Series held out from the rule: twins of families in judging.mjs that came together with the rules that judge them. They
 * were written from what such services are known to do, without reading the rules, with generators and noise of their own:
 * warm-ups in steps, runtimes that climb to a plateau, and buffers that fill between the horizon and the end. Same form as
 * in judging.mjs.
 */
const lognormal = (d, sd) => Math.exp(sd * d.gauss());
const laplace = (d, sd) => () => cycles(() => ((d.chance(0.5) ? 1 : -1) * d.exponential(sd)) / Math.SQRT2);
/** A mean of the last few draws: neighbours are alike, distant readings are not. */
const moving = (d, sd, span) => () => {
  const last = Array.from({ length: span }, () => d.gauss());
  return cycles((k) => {
    last[k % span] = d.gauss();
    return (sd * last.reduce((a, b) => a + b, 0)) / Math.sqrt(span);
  });
};
/** Loud cycles among quiet ones. */
const uneven = (d, sd, spread) => () => cycles(() => sd * lognormal(d, spread) * d.gauss());
function noiseOf(d) {
  const kind = d.whole(0, 2);
  if (kind === 0) return laplace(d, d.scale(0.01, 1));
  if (kind === 1) return moving(d, d.scale(0.02, 0.8), d.whole(2, 5));
  return uneven(d, d.scale(0.01, 0.5), d.between(0.2, 0.8));
}

/** `shapeOf(d)` draws the service, and gives what draws one launch of it. */
const shared = (shapeOf) => (d, dc) => {
  const noise = noiseOf(d);
  const shape = shapeOf(d);
  return { head: sum(noise(), shape(dc)), base: () => sum(noise(), shape(0)) };
};
const headOnly = (shapeOf) => (d, dc) => {
  const noise = noiseOf(d);
  return { head: sum(noise(), shapeOf(d)(dc)), base: () => noise() };
};
const noBase = (shapeOf) => (d, dc) => ({ head: sum(noiseOf(d)(), shapeOf(d)(dc)), base: null });
/** Beside a leak that is a straight line. */
const beside = (shapeOf) => (d) => {
  const shape = shapeOf(d);
  return (dc) => sum(shape(), linear(dc));
};

/** Steps of log-normal size after geometric waits: the sizes shrink and the waits grow by a factor from step to step. */
function shrinking(d) {
  const [first, wait, last] = [d.scale(1, 20), d.between(1, 3), d.between(15, 50)];
  const [shrink, slow, spread] = [d.between(0.5, 0.9), d.between(1.15, 1.8), d.between(0.2, 0.8)];
  return () => {
    const steps = [];
    for (let k = 1, i = 0; k <= last; k++) {
      if (!d.chance(1 / (wait * slow ** i))) continue;
      steps.push(step(first * shrink ** i * lognormal(d, spread), k));
      i += 1;
    }
    return sum(...steps);
  };
}

/** A kernel or graph for each shape of a batch, compiled when the shape is first seen: some come often, some hardly ever. */
function shapes(d) {
  const typical = d.scale(0.3, 6);
  const kinds = Array.from({ length: d.whole(6, 24) }, () => ({
    wait: d.scale(0.3, 60),
    size: typical * lognormal(d, 0.7),
  }));
  return () =>
    sum(
      ...kinds.map(({ wait, size }) => {
        const at = 1 + Math.floor(d.exponential(wait));
        return step(at <= 40 ? size : 0, at);
      }),
    );
}

/** A collector's sawtooth between 0 and 1, of uneven periods. */
function collected(d, period) {
  let phase = d.next();
  return cycles(() => {
    phase = (phase + lognormal(d, 0.3) / period) % 1;
    return phase;
  });
}
/** At 99.5 % of its height by `end`. */
const logistic = (mid, end) => (k) => 1 / (1 + Math.exp((-5.3 * (k - mid)) / (end - mid)));
const gompertz = (b, end) => (k) => Math.exp(-b * Math.exp((-Math.log(b / 0.005) * k) / end));
/** A heap that climbs, whose collector takes back a share of what it has. */
function climbing(d) {
  const [height, end] = [d.scale(20, 200), d.between(10, 40)];
  const course = d.chance(0.5) ? logistic(end * d.between(0.3, 0.6), end) : gompertz(d.scale(2, 30), end);
  const [share, period] = [d.between(0, 0.08), d.between(2, 6)];
  return () => {
    const size = height * d.between(0.95, 1.05);
    const garbage = collected(d, period);
    return cycles((k) => size * course(k) * (1 - share * garbage[k - 1]));
  };
}
/** A heap that takes whole regions so that what lives fills a share of it; nothing is given back. */
function regions(d) {
  const [height, end] = [d.scale(20, 150), d.between(10, 38)];
  const course = d.chance(0.5) ? logistic(end * d.between(0.3, 0.6), end) : (k) => Math.min(1, k / end) ** 0.7;
  const [region, full] = [d.scale(0.5, 4), d.between(0.6, 0.9)];
  return (dc) => {
    const size = height * d.between(0.95, 1.05);
    // The tail of a logistic curve asks for one region more at any time: the set that lives ends with the climb.
    const live = cycles((k) => size * course(Math.min(k, end)) + dc * k);
    return live.map((value) => region * Math.ceil(value / full / region));
  };
}

/** What has come by each cycle, as a share of what fills the buffer, which it does at `full`. */
function filled(amounts, full) {
  let all = 0;
  const until = amounts.map((amount) => (all += amount));
  const whole = until[Math.floor(full) - 1];
  return until.map((value) => Math.min(1, value / whole));
}
/** Late: when a leak has long been called one. */
const late = (d) => d.between(28, 60);
function changingRate(d) {
  const [amount, sd, phi] = [d.scale(5, 40), d.between(0.2, 0.8), d.between(0.5, 0.95)];
  return () => {
    let z = d.gauss();
    const rates = cycles(() => {
      z = phi * z + Math.sqrt(1 - phi * phi) * d.gauss();
      return Math.exp(sd * z);
    });
    return filled(rates, late(d)).map((share) => amount * share);
  };
}
function inBursts(d) {
  const [amount, begins, ends] = [d.scale(5, 40), d.between(0.15, 0.5), d.between(0.3, 0.7)];
  return () => {
    let on = true;
    const amounts = cycles(() => {
      on = on ? !d.chance(ends) : d.chance(begins);
      return on ? d.exponential(1) : 0.02;
    });
    return filled(amounts, late(d)).map((share) => amount * share);
  };
}
/** The last N items, of log-normal sizes: once it is full, each item takes the place of another. */
function window(d) {
  const [amount, each, spread] = [d.scale(5, 40), d.whole(5, 40), d.between(0.1, 0.8)];
  return () => {
    const capacity = Math.round(each * late(d));
    const mean = Math.exp((spread * spread) / 2);
    const items = Array.from({ length: each * CYCLES }, () => lognormal(d, spread) / mean);
    return cycles((k) => {
      const held = items.slice(Math.max(0, k * each - capacity), k * each);
      return (amount * held.reduce((a, b) => a + b, 0)) / capacity;
    });
  };
}

const both = (name, plateau, shapeOf) => ({
  [`${name}, shared`]: { plateau, make: shared(shapeOf) },
  [`${name}, no base`]: { alone: true, plateau, make: noBase(shapeOf) },
});
const BUFFERS = {
  'buffer that fills late at a changing rate': changingRate,
  'buffer that fills late in bursts': inBursts,
  'window of items of any size, full late': window,
};

export const benign = {
  ...both('log-normal steps ever rarer and smaller', 50, beside(shrinking)),
  ...both('kernels of shapes when first seen', 40, beside(shapes)),
  ...both('logistic or Gompertz climb to a plateau', 40, beside(climbing)),
  ...both('heap in regions, climbs to a plateau', 40, regions),
  ...Object.fromEntries(
    Object.entries(BUFFERS).flatMap(([name, shapeOf]) => [
      [`${name}, head only`, { plateau: null, make: headOnly(beside(shapeOf)) }],
      [`${name}, no base`, { alone: true, plateau: null, make: noBase(beside(shapeOf)) }],
    ]),
  ),
};

const leakingBoth = (name, shapeOf) => ({
  [`${name}, shared`]: { make: shared(shapeOf) },
  [`${name}, no base`]: { alone: true, make: noBase(shapeOf) },
});
export const leaking = {
  ...leakingBoth('under log-normal steps ever rarer and smaller', beside(shrinking)),
  ...leakingBoth('under kernels of shapes when first seen', beside(shapes)),
  ...leakingBoth('under a logistic or Gompertz climb', beside(climbing)),
  ...leakingBoth('in a heap in regions that climbs', regions),
  ...Object.fromEntries(
    Object.entries(BUFFERS).flatMap(([name, shapeOf]) => [
      [`beside a ${name}, head only`, { make: headOnly(beside(shapeOf)) }],
      [`beside a ${name}, no base`, { alone: true, make: noBase(beside(shapeOf)) }],
    ]),
  ),
};
