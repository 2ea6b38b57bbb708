import { coloured, heavyTailed, linear, quantised, REQUESTS, ring, saturating, sum, white } from '../parts.mjs';
import { LEVEL, lifted } from '../trial.mjs';

/**
 * Four runs side by side: base, change, change, base. `(d, times) => { runs, quantum }`: what each run reads, MiB after cycles
 * 1 to 64, where the change leaks so many budgets of 1 MiB per 1000 requests, and in what steps. Each launch is at a height
 * of its own; what else launches differ by is the family's.
 */
const perCycle = (budgets) => (budgets * REQUESTS) / 1000;
const CHANGE = [false, true, true, false];
/** One run a launch, of what `launch(d, ofChange, order)` reads beside the leak. */
const four = (service) => (d, times) => {
  const launch = service(d);
  return { runs: CHANGE.map((leaks, i) => lifted(d, sum(launch(leaks, i), linear(leaks ? perCycle(times) : 0)), {})) };
};
const noiseOf = (d) => {
  const sd = d.scale(0.02, 0.5);
  const phi = d.between(0.3, 0.8);
  return [() => white(d, sd), () => heavyTailed(d, sd), () => coloured(d, sd, phi)][d.whole(0, 2)];
};
/** Slopes of launches of the same code that differ by this standard deviation, budgets. */
const scattered = (spread) =>
  four((d) => {
    const noise = noiseOf(d);
    return () => sum(noise(), linear(perCycle(spread * d.gauss())));
  });

export const LAUNCHES = {
  'quiet launches': four((d) => () => white(d, 0.02)),
  'any noise': four((d) => noiseOf(d)),
  'launches whose growth differs by 0.1 budgets': scattered(0.1),
  'launches whose growth differs by 0.3 budgets': scattered(0.3),
  'launches whose growth differs by 0.6 budgets': scattered(0.6),
  'the base grows by 2 budgets itself': four((d) => {
    const noise = noiseOf(d);
    return () => sum(noise(), linear(perCycle(2)));
  }),
  'warm-up of any pace, shared': four((d) => {
    const noise = noiseOf(d);
    const [amount, tau] = [d.scale(2, 200), d.scale(1, 10)];
    return () => sum(noise(), saturating(amount * d.between(0.95, 1.05), tau * d.between(0.95, 1.05)));
  }),
  'a cache that the change adds': four((d) => {
    const noise = noiseOf(d);
    const [amount, tau] = [d.scale(2, 30), d.scale(1, 6)];
    return (ofChange) => (ofChange ? sum(noise(), saturating(amount, tau)) : noise());
  }),
  'a ring that the change adds, full by cycle 20': four((d) => {
    const noise = noiseOf(d);
    const [amount, full] = [d.scale(2, 30), d.between(3, 20)];
    return (ofChange) => (ofChange ? sum(noise(), ring(amount, full)) : noise());
  }),
  'a machine that drifts over the four runs': four((d) => {
    const noise = noiseOf(d);
    const drift = 0.3 * d.gauss();
    return (_, order) => sum(noise(), linear(perCycle(drift * order)));
  }),
  'segments of 2 MiB': (d, times) => ({
    quantum: 2,
    runs: CHANGE.map((leaks) =>
      quantised(sum(white(d, 0.3), linear(leaks ? perCycle(times) : 0)), 2, d.next()).map((value) => value + LEVEL),
    ),
  }),
};
