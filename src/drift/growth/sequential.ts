import { CONFIRM, FIRST_LOOK, LAST_LOOK } from '../constants.js';
import { type DriftRule, type Look, look } from './look.js';
import type { BaseNoise, Workspace } from './noise.js';

export type DriftVerdict = 'regression' | 'pass';

/** Cycles from one look to the next: every cycle at first, and of a long run ever more rarely, as many a doubling. */
export const strideAt = (n: number): number => Math.max(1, Math.floor(n / LAST_LOOK));

/**
 * One series judged cycle by cycle. A look at cycle n depends on cycles 1 to n alone, so each is taken once, when its
 * cycle is pushed: a live gate and an offline replay of the recording walk the same looks. The first decision sticks.
 * Repeated looks raise the error of a single one (Armitage, McPherson & Rowe, JRSS A 132, 1969); they are paid for by a
 * fixed alpha per look that is far below the run's, and by three equal answers in a row, both calibrated in simulation.
 * Steps 1 and 14 of docs/algorithm.md.
 */
export class SequentialSeries {
  verdict: DriftVerdict | null = null;
  /** Cycle of the decision. */
  decidedAt: number | null = null;
  /** Every look that might have decided, in order; the last one did where there is a verdict. */
  readonly looks: Look[] = [];
  /** Readings that were, or might be, looked at. */
  readings = 0;
  /** Cycles pushed so far. */
  length = 0;
  #y = new Float64Array(LAST_LOOK);
  #x = new Float64Array(LAST_LOOK);
  #equal = 0;
  /** A look before the first that may decide: taken only where somebody asks for it. */
  #early: Look | null = null;

  constructor(
    readonly rule: DriftRule,
    readonly base: BaseNoise | null,
    private readonly space: Workspace,
    /** Last cycle looked at. */
    readonly last: number = LAST_LOOK,
  ) {}

  /**
   * Takes the reading after the next cycle.
   * @param y in the series' unit (MiB for bytes); NaN where it is missing
   * @param x nominal cycles served so far
   */
  push(y: number, x: number): void {
    if (this.length === this.#y.length) this.#grow();
    this.#y[this.length] = y;
    this.#x[this.length] = x;
    this.length++;
    const n = this.length;
    if (this.verdict !== null || n < FIRST_LOOK || n > this.last || !Number.isFinite(y)) return;
    this.readings++;
    this.#early = null;
    if (n < Math.min(this.rule.failFrom, this.rule.passFrom) || n % strideAt(n) !== 0) return;
    const taken = this.#look(n);
    if (taken === null) return;
    const before = this.looks.at(-1)?.answer ?? 0;
    this.looks.push(taken);
    this.#equal = taken.answer === 0 ? 0 : taken.answer === before ? this.#equal + 1 : 1;
    if (this.#equal < CONFIRM) return;
    this.verdict = taken.answer > 0 ? 'regression' : 'pass';
    this.decidedAt = n;
  }

  /** The look that decided, or the last one; null where there are too few points for one. */
  get latest(): Look | null {
    const last = this.looks.at(-1);
    if (last !== undefined || this.readings === 0) return last ?? null;
    let n = Math.min(this.length, this.last);
    while (n > 0 && !Number.isFinite(this.#y[n - 1])) n--;
    this.#early ??= this.#look(n);
    return this.#early;
  }

  /** Readings and nominal cycles up to a look, to describe it further; of one that leaves out the first cycles, those after. */
  upTo(n: number, after = 0): { y: Float64Array; x: Float64Array } {
    const y = this.#y.subarray(after, n);
    const x = this.#x.subarray(after, n);
    const before = this.#x.subarray(0, after).findLast(Number.isFinite) ?? 0;
    return { y, x: after === 0 ? x : x.map((served) => served - before) };
  }

  #look(n: number): Look | null {
    return look(this.#y, this.#x, n, this.base, this.rule, this.space);
  }

  #grow(): void {
    const y = new Float64Array(2 * this.#y.length);
    const x = new Float64Array(2 * this.#x.length);
    y.set(this.#y);
    x.set(this.#x);
    this.#y = y;
    this.#x = x;
  }
}
