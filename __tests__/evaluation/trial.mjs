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

/**
 * One replicate of a family: its readings are decided by the seed, the family's name and its number alone.
 * @param times the leak, in budgets
 */
export function runOf(set, kind, family, times, replicate, { seed, bases }) {
  const d = draws(random(`${seed} ${set} ${kind} ${family} ${times} ${replicate}`));
  const { make } = FAMILIES[set][kind][family];
  const made = make(d, (times * REQUESTS) / 1000);
  return {
    head: lifted(d, made.head, made),
    bases: made.base === null ? [] : Array.from({ length: bases }, () => lifted(d, made.base(), made)),
    quantum: made.quantum ?? 0,
    budget: made.budget ?? 1,
    restarts: made.restarts ?? [],
  };
}

/** Counts of one rule on one family. */
export function trial({ set, kind, family, times, rule, replicates, seed, bases }) {
  const count = { regression: 0, pass: 0, inconclusive: 0 };
  const cycles = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const end = RULES[rule](runOf(set, kind, family, times, replicate, { seed, bases }));
    count[end.verdict] += 1;
    cycles.push(end.cycles);
  }
  cycles.sort((a, b) => a - b);
  return { set, kind, family, times, rule, replicates, ...count, cycles: cycles[Math.floor(cycles.length / 2)] };
}
