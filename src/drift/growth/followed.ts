import { CONFIRM, END_FACTOR, END_TAIL, FOLLOW, JUMPS_RAREST_AT_END, WARM_CYCLES } from '../constants.js';
import { tUpper } from '../stats/quantile.js';
import { mayGrowInJumps } from './guards.js';
import { baselineGrowth, type DriftRule, type Look, look } from './look.js';
import type { BaseNoise, Workspace } from './noise.js';
import { type DriftVerdict, SequentialSeries, strideAt } from './sequential.js';

/** The answer of a run that has ended, and the look that gave it, which leaves out the first `after` cycles. */
interface Ending {
  verdict: DriftVerdict | null;
  look: Look | null;
  after: number;
}

/**
 * The final judgement of one series, above the sequential rule: what later readings refute does not stand. Growth that was
 * called a leak is followed for {@link FOLLOW} cycles more, and as long as it may yet end; where it has ended the decision is
 * taken back. A pass that later readings contradict is taken back too. At the end of a run one look remains, so its margin
 * of error is that of one look. Steps 15 and 16 of docs/algorithm.md.
 */
export class FollowedSeries {
  verdict: DriftVerdict | null = null;
  /** Cycle of the decision that stands. */
  decidedAt: number | null = null;
  /** Growth had been called a leak, and has ended. */
  refuted = false;
  readonly #first: SequentialSeries;
  /** Looks since the first decision. */
  readonly #later: Look[] = [];
  /** What the last looks say, and how many in a row: a leak, a pass, that a leak has ended, nothing. */
  #says: 'leak' | 'pass' | 'ended' | null = null;
  #equal = 0;
  #end: Ending | null = null;

  constructor(
    readonly rule: DriftRule,
    readonly base: BaseNoise | null,
    private readonly space: Workspace,
    readonly last: number,
  ) {
    this.#first = new SequentialSeries(rule, base, space, last);
  }

  /** Cycles pushed so far. */
  get length(): number {
    return this.#first.length;
  }

  /** Readings that were, or might be, looked at. */
  get readings(): number {
    return this.#first.readings + this.#later.length;
  }

  /** The last look; null where there are too few points for one. */
  get latest(): Look | null {
    return this.#later.at(-1) ?? this.#first.latest;
  }

  /** Growth is called a leak, and might still end within the cycles that it is followed for. */
  get isFollowed(): boolean {
    if (this.verdict !== 'regression' || this.decidedAt === null || this.length >= this.last) return false;
    return this.length < this.decidedAt + FOLLOW || this.#says !== 'leak' || this.latest?.rests === true;
  }

  /** It has passed, and the end of the run now would take that back: further cycles decide. */
  get wavers(): boolean {
    return this.verdict === 'pass' && this.length < this.last && this.end().verdict !== 'pass';
  }

  /**
   * Takes the reading after the next cycle.
   * @param y in the series' unit (MiB for bytes); NaN where it is missing
   * @param x nominal cycles served so far
   */
  push(y: number, x: number): void {
    const first = this.#first;
    const open = first.verdict === null;
    first.push(y, x);
    this.#end = null;
    const n = this.length;
    if (first.verdict === null) return;
    if (open) {
      const taken = first.looks.at(-1);
      if (taken !== undefined) this.#says = saysOf(taken, n, this.last);
      if (first.verdict === 'pass' || this.#says === 'leak') this.#decide(first.verdict, n);
      return;
    }
    if (n > this.last || !Number.isFinite(y) || n % strideAt(n) !== 0) return;
    const taken = this.#look(n, this.rule);
    if (taken !== null) this.#follow(taken, n);
  }

  /**
   * The answer once the run has ended: what is still open is decided by its last look, at the error of one look, or by its
   * end alone.
   */
  end(): Ending {
    const latest = this.latest;
    if (latest === null) return { verdict: this.verdict, look: null, after: 0 };
    this.#end ??= this.#atEnd(latest);
    return this.#end;
  }

  #atEnd({ n }: Look): Ending {
    const end = this.#look(n, {
      ...this.rule,
      alphaFail: Math.min(END_TAIL, END_FACTOR * this.rule.alphaFail),
      alphaPass: END_TAIL,
    });
    if (end === null) return { verdict: this.verdict, look: this.latest, after: 0 };
    const verdict = this.#decidedBy(end);
    const flat = verdict === null && this.verdict !== 'pass' ? this.#flatEnd(n) : null;
    return flat ?? { verdict, look: end, after: 0 };
  }

  #decidedBy(end: Look): DriftVerdict | null {
    const says = saysOf(end, end.n, this.last);
    // What was decided must still be so.
    if (this.verdict === 'regression') return says === 'ended' || says === 'pass' ? null : 'regression';
    if (this.verdict === 'pass') {
      return -end.T > tUpper(END_TAIL, end.nu) && end.withheld !== 'late-onset' ? 'pass' : null;
    }
    if (says === 'pass') return 'pass';
    return says === 'leak' ? 'regression' : null;
  }

  /**
   * A run is undecided over all of its cycles, and its last ones pass as a run of their own would, whose warm-up had lasted
   * until then: whatever grew before has ended. Null where they do not, or where growth in jumps may only rest.
   */
  #flatEnd(n: number): Ending | null {
    const { rule, base, space } = this;
    const after = n - rule.passFrom - WARM_CYCLES;
    if (after <= 0) return null;
    const whole = this.#first.upTo(n);
    space.points.prepare(whole.y, whole.x, n, rule.slices);
    if (mayGrowInJumps(space.points, rule.budget + baselineGrowth(base), JUMPS_RAREST_AT_END)) return null;
    const { y, x } = this.#first.upTo(n, after);
    const taken = look(y, x, n - after, null, rule, space);
    return taken?.answer === -1 ? { verdict: 'pass', look: taken, after } : null;
  }

  /** Readings and nominal cycles that a look was taken of, to describe it further. */
  readOf(taken: Look, after = 0): { y: Float64Array; x: Float64Array } {
    return this.#first.upTo(after + taken.n, after);
  }

  #follow(taken: Look, n: number): void {
    this.#later.push(taken);
    const says = saysOf(taken, n, this.last);
    this.#equal = says === this.#says ? this.#equal + 1 : 1;
    this.#says = says;
    if (this.#equal < CONFIRM) return;
    if (says === 'leak' && this.verdict !== 'regression') this.#decide('regression', n);
    if (says === 'pass' && this.verdict === null) this.#decide('pass', n);
    if ((says === 'ended' || says === 'pass') && this.verdict === 'regression') {
      this.refuted = true;
      this.#decide(says === 'pass' ? 'pass' : null, n);
    }
  }

  #decide(verdict: DriftVerdict | null, n: number): void {
    this.verdict = verdict;
    this.decidedAt = verdict === null ? null : n;
  }

  #look(n: number, rule: DriftRule): Look | null {
    const { y, x } = this.#first.upTo(n);
    return look(y, x, n, this.base, rule, this.space);
  }
}

/** What a look says of growth that is followed. At the last cycle a warm-up is waited for only where it still slows down. */
function saysOf(taken: Look, n: number, last: number): 'leak' | 'pass' | 'ended' | null {
  if (taken.answer < 0) return 'pass';
  if (taken.unsure === 'paused' || taken.T <= tUpper(END_TAIL, taken.nu)) return 'ended';
  if (taken.answer === 0) return null;
  return taken.unsure === null || (n > last - CONFIRM && !taken.slows) ? 'leak' : null;
}
