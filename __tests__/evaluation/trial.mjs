import { benign as benignHeldOut, leaking as leakingHeldOut } from './families/held-out.mjs';
import { benign as benignJudging, leaking as leakingJudging } from './families/judging.mjs';
import { benign as benignTuning, leaking as leakingTuning } from './families/tuning.mjs';
import { draws, REQUESTS, random } from './parts.mjs';
import { RULES } from './rules.mjs';

const withMake = (families) =>
  Object.fromEntries(Object.entries(families).map(([name, f]) => [name, typeof f === 'function' ? { make: f } : f]));

/** By set and kind: name to `{ make, plateau }`. */
export const FAMILIES = {
  tuning: { benign: withMake(benignTuning), leaking: withMake(leakingTuning) },
  judging: { benign: benignJudging, leaking: leakingJudging },
  'held-out': { benign: benignHeldOut, leaking: leakingHeldOut },
};

/** Height of a service, MiB, and how far it differs from run to run. */
export const LEVEL = 500;
const BETWEEN_RUNS = 4;

/** Readings at the height of a launch of its own; those in whole steps stay on them. */
export function lifted(d, values, { quantum }) {
  const level = LEVEL + BETWEEN_RUNS * d.gauss();
  return values.map((value) => (value === null ? null : value + (quantum === undefined ? level : LEVEL)));
}

/** How far the slices of a workload lie apart, MiB: standard deviation, from far below the noise to far above it. */
const APART = [0.1, 20];

/** Readings of cycles that send slices of those heights in turn; those in whole steps stay on them. */
function sliced(values, heights, { quantum }) {
  const height = (k) => heights[k % heights.length];
  const step = (mib) => (quantum === undefined ? mib : Math.round(mib / quantum) * quantum);
  return values.map((value, k) => (value === null ? null : value + step(height(k))));
}

/**
 * One replicate of a family: its readings are decided by the seed, the family's name and its number alone.
 * @param times the leak, in budgets
 * @param slices of the workload that the cycles send in turn: with more than one, the same readings at the heights of slices
 */
export function runOf(set, kind, family, times, replicate, { seed, bases, slices = 1 }) {
  const name = `${seed} ${set} ${kind} ${family} ${times} ${replicate}`;
  const d = draws(random(name));
  const ofSlices = draws(random(`${name} slices`));
  const apart = slices === 1 ? 0 : ofSlices.scale(...APART);
  const heights = Array.from({ length: slices }, () => apart * ofSlices.gauss());
  const { make } = FAMILIES[set][kind][family];
  const made = make(d, (times * REQUESTS) / 1000);
  return {
    head: sliced(lifted(d, made.head, made), heights, made),
    bases:
      made.base === null
        ? []
        : Array.from({ length: bases }, () => sliced(lifted(d, made.base(), made), heights, made)),
    quantum: made.quantum ?? 0,
    budget: made.budget ?? 1,
    restarts: made.restarts ?? [],
    slices,
  };
}

/** Counts of one rule on one family. */
export function trial({ set, kind, family, times, rule, replicates, seed, bases, slices }) {
  const count = { regression: 0, pass: 0, inconclusive: 0 };
  const cycles = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const end = RULES[rule](runOf(set, kind, family, times, replicate, { seed, bases, slices }));
    count[end.verdict] += 1;
    cycles.push(end.cycles);
  }
  cycles.sort((a, b) => a - b);
  return { set, kind, family, times, rule, replicates, ...count, cycles: cycles[Math.floor(cycles.length / 2)] };
}
