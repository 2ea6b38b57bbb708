/**
 * The constants of the procedure (docs/algorithm.md). They were chosen together, in simulation, and are not settings: of
 * all of this a user chooses the horizon alone. A recording's rules carry `alpha`, which no key of the configuration sets.
 */

/** First and last cycle looked at. */
export const FIRST_LOOK = 8;
export const LAST_LOOK = 64;
/** Cycles at the start that are never used; warm-up beyond them is modelled, not cut. */
export const WARM_CYCLES = 2;
/** Cycles that a burst lasts at most: what is higher for longer is a level. */
export const MAX_BURST = 4;
/** Fewest points a look can be taken on. */
export const MIN_POINTS = 6;
/** Equal answers at this many successive looks decide. */
export const CONFIRM = 3;

/** Error of one look at one series, one-sided, as a share of alpha: 0.0005 and 0.005 at {@link ALPHA}. */
export const FAIL_SHARE = 0.05;
export const PASS_SHARE = 0.5;
/** The `alpha` of the rules at which the two above hold; they scale with it. */
export const ALPHA = 0.01;
/** Share of the requests that may be sent late, where no rule says otherwise. */
export const LATE_SHARE = 0.01;
/** Factor on `alpha` for each run of the candidate in a paired A/B, where two must agree. */
export const PAIRED_ALPHA = 5;

/**
 * Earliest looks whose answer counts. A promise about bounded buffers (queues that fill linearly, then stop) and about
 * leaks that begin late, not a matter of statistics: `fail` x requests per cycle must exceed the largest known buffer.
 */
export const HORIZONS = {
  safe: { fail: 26, pass: 24 },
  fast: { fail: 12, pass: 16 },
} as const;
export type Horizon = keyof typeof HORIZONS;

/** Slices of a recording that cycles send in turn, at most, and how often each must have come before an answer counts. */
export const MAX_SLICES = 6;
const ROUNDS = 4;

/** The earliest looks whose answer counts: of the horizon, and such that every slice has come often enough. */
export function firstLooks(horizon: Horizon, slices = 1): { fail: number; pass: number } {
  const { fail, pass } = HORIZONS[horizon];
  const told = slices === 1 ? 0 : ROUNDS * slices;
  return { fail: Math.max(fail, told), pass: Math.max(pass, told) };
}

/** Time constants of saturation, cycles: 19, log-spaced from 0.7 to 48. */
export const TAUS: readonly number[] = Array.from({ length: 19 }, (_, i) => 0.7 * (48 / 0.7) ** (i / 18));
export const TAU_RATIO = (48 / 0.7) ** (1 / 18);
/** Penalty, in units of the noise variance: TAU_PENALTY log2(tau / TAU_FREE) above TAU_FREE cycles. */
export const TAU_FREE = 20;
export const TAU_PENALTY = 4;
/** Ramp-then-flat: at least this share of the points lies after the knee; its penalty. */
export const RAMP_FLAT_SHARE = 0.34;
export const RAMP_PENALTY = 2;

/** The candidate's own noise is used alone where it exceeds the base's this many times. */
export const NOISIER = 2.5;
/** The base counts for at most this many times the candidate's points. */
export const BASE_WEIGHT = 3;
/** Least standard deviation of the noise, MiB. */
export const NOISE_FLOOR = 1e-3;
export const PHI_MAX = 0.97;
/** AR(1) coefficient before anything is known. */
export const PHI_UNKNOWN = 0.3;
/** Largest degrees of freedom of a quantile. */
export const NU_MAX = 200;

/** A pass is vetoed by a late onset above this many budgets. */
export const LATE_ONSET = 1.25;
/** A pass that leans on a shape (gain above this many variances) waits for this look, and on a step for these points. */
export const LEANING_GAIN = 9;
export const LEANING_LOOK = 24;
export const POINTS_AFTER_STEP = 10;

/**
 * Cycles that growth is followed for after it was first called a leak, before it stands: a buffer that is full by then is
 * none.
 */
export const FOLLOW = 12;
/**
 * At the end of a run one look is left: a regression may err this many times as often there as at one of many looks, and
 * never more than each tail of the interval that is printed.
 */
export const END_FACTOR = 50;
export const END_TAIL = 0.025;
/**
 * The end of a run: points that it has at least, and the share of the growth claimed that it must show. Where growth has
 * ended it shows less than the other share, excludes the first at this error, and lasts so much longer than any rest before.
 */
export const POINTS_AT_END = 6;
export const SHOWN_SHARE = 0.5;
export const ENDED_SHARE = 0.1;
export const ENDED_TAIL = 0.01;
export const ENDED_LONGER = 1.5;
/** Growth slows down where its last third comes at less than this share of the rate of the middle one. */
export const SLOWS_TO = 0.9;

/**
 * Free memory that allocators keep: the share of the changes from cycle to cycle that it must explain; and, in budgets, what
 * the rest may grow at the end of a run (a leak of two is excluded), and what is kept itself.
 */
export const KEPT_EXPLAINS = 0.5;
export const KEPT_END = 1.9;
export const KEPT_BUDGETS = 3.5;

/** Points for which a bounded buffer must have been full to veto a regression. */
export const POINTS_AFTER_BUFFER = 3;
/**
 * Rarest jumps that are waited for, per cycle, and those that the end of a run must exclude to pass by itself; likelihood
 * ratio below which they are taken to be over.
 */
export const JUMPS_RAREST = 0.2;
export const JUMPS_RAREST_AT_END = 0.1;
export const JUMPS_OVER = 0.01;

/** Quantum, MiB, from which a series counts as quantised; steps that a regression of one needs. */
export const QUANTISED_QUANTUM = 0.5;
export const QUANTISED_STEPS = 5;
export const QUANTISED_MANY = 8;

/** Lives of workers that growth is told from, and those born in the run that tell whether later ones are larger. */
export const MIN_LIVES = 5;
export const MIN_BORN = 4;
/** Cycles that a life must last to tell something: the two in which it starts, and three points. */
export const LIFE_CYCLES = WARM_CYCLES + 3;
/** A pass of recycled workers excludes that they get larger from life to life by this many budgets. */
export const LIFE_TO_LIFE = 2;
/** Sets of processes from which on workers count as recycled, where none of the sets lives long enough to be judged. */
export const MIN_EPOCHS = 4;
