import type { Recording } from '../../recording/recording.js';
import type { LivesFigure } from '../cause.js';
import { CONFIRM, LAST_LOOK, MIN_EPOCHS } from '../constants.js';
import type { Workspace } from '../growth/noise.js';
import type { DriftPlan, DriftState } from '../growth/tracker.js';
import { type Epoch, epochsOf, longest, measured } from '../readings.js';
import { type BaseSlope, type RecycledLook, recycledGrowth, recycledLook } from './recycled-look.js';

/**
 * A series of a service whose workers are replaced before any set of processes could be judged. Looks as the ordinary
 * rule does, from its horizon on; three equal answers in a row decide, and later ones overrule them. It is silent where a
 * set of processes lives long enough for the ordinary rule.
 */
export class RecycledSeries {
  #bases: BaseSlope[] | null = null;
  #looked = 0;
  #equal = 0;
  #latest: RecycledLook | null = null;
  #decision: RecycledLook | null = null;
  #since: number | null = null;

  constructor(
    readonly plan: DriftPlan,
    /** Comparable recordings of the series. */
    private readonly baselines: readonly Recording[],
    private readonly space: Workspace,
  ) {}

  /**
   * What the lives of workers say, where the ordinary rule is undecided.
   * @param ordinary its state
   * @returns null where this rule has nothing to add
   */
  state(recording: Recording, epochs: readonly Epoch[], ordinary: DriftState | null): DriftState | null {
    if (ordinary === null || ordinary.verdict !== null || !isShort(epochs, this.plan)) return null;
    this.#advance(recording);
    const shown = this.#decision ?? this.#latest;
    if (shown === null) return null;
    const lives = figureOf(shown, this.plan, this.#decision !== null);
    if (shown.growth === null) return { ...ordinary, lives };
    return {
      verdict: this.#decision === null ? null : this.#decision.answer > 0 ? 'regression' : 'pass',
      decidedAt: this.#since,
      look: null,
      growth: shown.growth,
      epoch: longest(epochs),
      followed: false,
      wavers: false,
      refuted: false,
      lives,
    };
  }

  #advance(recording: Recording): void {
    const { rule, last } = this.plan;
    for (const { cycle } of measured(recording)) {
      if (cycle <= this.#looked || cycle > last) continue;
      this.#looked = cycle;
      const stride = Math.max(1, Math.floor(cycle / LAST_LOOK));
      if (cycle < Math.min(rule.failFrom, rule.passFrom) || cycle % stride !== 0) continue;
      if (!isShort(epochsOf(upTo(recording, cycle)), this.plan)) continue;
      this.#take(recording, cycle);
    }
  }

  #take(recording: Recording, cycle: number): void {
    this.#bases ??= this.baselines
      .filter((base) => isShort(epochsOf(base), this.plan))
      .flatMap((base) => {
        const growth = recycledGrowth(base, this.plan, this.space);
        return growth === null ? [] : { ...growth, undecided: base.verdict?.verdict === 'inconclusive' };
      });
    const look = recycledLook(recording, this.#bases, this.plan, cycle, this.space);
    this.#equal = look.answer === 0 ? 0 : look.answer === this.#latest?.answer ? this.#equal + 1 : 1;
    this.#latest = look;
    if (this.#equal < CONFIRM) return;
    if (this.#decision?.answer !== look.answer) this.#since = cycle;
    this.#decision = look;
  }
}

/** Several sets of processes, and none of them long enough for the ordinary rule. */
export function isShort(epochs: readonly Epoch[], { rule }: DriftPlan): boolean {
  const cycles = longest(epochs)?.checkpoints.length ?? 0;
  return epochs.length >= MIN_EPOCHS && cycles < Math.min(rule.failFrom, rule.passFrom) + CONFIRM - 1;
}

/** The recording as it was after a cycle. */
function upTo(recording: Recording, cycle: number): Recording {
  return { ...recording, checkpoints: recording.checkpoints.filter((checkpoint) => checkpoint.cycle <= cycle) };
}

function figureOf(look: RecycledLook, { requestsPerCycle }: DriftPlan, decided: boolean): LivesFigure {
  return {
    lives: look.lives,
    requests: Math.round((look.lifeCycles * requestsPerCycle) / Math.max(1, look.workers)),
    cycles: look.lifeCycles,
    grows: look.grows,
    compared: look.compared,
    open: decided ? null : look.growth === null ? 'too-few' : look.levelling ? 'levelling' : 'close',
  };
}
