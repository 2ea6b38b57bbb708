import { MAX_BURST, WARM_CYCLES } from '../constants.js';
import { withoutSliceHeights } from '../stats/slice-heights.js';
import { at, atLeast, medianInPlace } from '../stats/vector.js';

/**
 * The readings of one series that a look uses: missing ones, isolated spikes and the first two cycles left out, and the
 * sawtooth covariate where a collector draws one. Steps 2 to 4 of docs/algorithm.md.
 */
export class Points {
  /** How many points. */
  m = 0;
  /** Nominal cycles served when the point was read. */
  x: Float64Array = new Float64Array(0);
  /** `x` since the first point: the same slope, better conditioned. */
  t: Float64Array = new Float64Array(0);
  /** The reading, relative to the first point's. */
  y: Float64Array = new Float64Array(0);
  /** Cycles since the point before; 0 at the first. */
  gap: Float64Array = new Float64Array(0);
  /** Every gap is 1, and every stride of x is the same: the common case, which loops may take a shorter way through. */
  unbroken = true;
  stride = 0;
  /** Cycles since the last collection; meaningful where {@link hasSawtooth}. */
  sawtooth: Float64Array = new Float64Array(0);
  hasSawtooth = false;
  /** The last reading is left out, because it may be a spike: no pass at this look. */
  pending = false;
  /** Of slices that were told and taken out of the readings: parameters that the noise has fewer degrees of freedom by. */
  heights = 0;

  #index: Float64Array = new Float64Array(0);
  #raw: Float64Array = new Float64Array(0);
  #scratch: Float64Array = new Float64Array(0);

  /**
   * Takes cycles 1 to `n`.
   * @param y reading after cycle k at index k - 1; NaN where it is missing
   * @param x nominal cycles served after cycle k at the same index
   * @param slices of the recording that the cycles sent in turn
   */
  prepare(y: Float64Array, x: Float64Array, n: number, slices = 1): void {
    this.#reserve(n);
    let found = 0;
    for (let k = 0; k < n; k++) {
      if (Number.isFinite(at(y, k))) {
        this.#index[found] = k;
        this.#raw[found] = at(y, k);
        found++;
      }
    }
    this.m = 0;
    this.unbroken = true;
    this.hasSawtooth = false;
    this.heights = slices === 1 ? 0 : withoutSliceHeights(this.#index, this.#raw, found, slices);
    this.pending = found === 0 || at(this.#index, found - 1) !== n - 1;
    if (found < 2) return;
    this.#keep(x, found);
    this.hasSawtooth = sawtoothCovariate(this.y, this.m, this.sawtooth, this.#scratch);
  }

  /**
   * Keeps what is neither warm-up nor spike. After Hampel (JASA 69, 1974): far from the local median
   * while both neighbours agree.
   */
  #keep(x: Float64Array, found: number): void {
    const raw = this.#raw;
    const scratch = this.#scratch;
    for (let k = 1; k < found; k++) scratch[k - 1] = Math.abs(at(raw, k) - at(raw, k - 1));
    const noise = (medianInPlace(scratch, found - 1) * 1.4826) / Math.SQRT2;
    const threshold = Math.max(6 * noise, 1);
    let origin = 0;
    let before = 0;
    for (let k = 0; k < found; k++) {
      const cycle = at(this.#index, k);
      if (cycle < WARM_CYCLES) continue;
      if (k === found - 1) {
        if (found >= 5 && at(raw, k) - this.#medianOf(k - 3, k) > Math.max(12 * noise, 2)) {
          this.pending = true;
          continue;
        }
      } else if (k > 0 && this.#spreadAround(k, found) > threshold) {
        const away = Math.abs(at(raw, k) - this.#medianOf(Math.max(0, k - 2), Math.min(found, k + 3)));
        if (away > threshold && Math.abs(at(raw, k + 1) - at(raw, k - 1)) < 0.5 * away) continue;
        if (inBurst(raw, k, found, threshold)) continue;
      }
      const m = this.m++;
      if (m === 0) origin = k;
      this.x[m] = at(x, cycle);
      this.t[m] = at(x, cycle) - at(this.x, 0);
      this.y[m] = at(raw, k) - at(raw, origin);
      this.gap[m] = m === 0 ? 0 : cycle - before;
      before = cycle;
      if (m === 0) continue;
      const step = at(this.t, m) - at(this.t, m - 1);
      if (m === 1) this.stride = step;
      if (at(this.gap, m) !== 1 || Math.abs(step - this.stride) > 1e-9 * this.stride) this.unbroken = false;
    }
  }

  /** Range of the readings around one: where it is small there is no spike and no burst. */
  #spreadAround(k: number, found: number): number {
    const raw = this.#raw;
    let least = at(raw, k);
    let most = least;
    for (let i = Math.max(0, k - 3); i < Math.min(found, k + 4); i++) {
      least = Math.min(least, at(raw, i));
      most = Math.max(most, at(raw, i));
    }
    return most - least;
  }

  #medianOf(from: number, to: number): number {
    for (let k = from; k < to; k++) this.#scratch[k - from] = at(this.#raw, k);
    return medianInPlace(this.#scratch, to - from);
  }

  #reserve(n: number): void {
    this.x = atLeast(this.x, n);
    this.t = atLeast(this.t, n);
    this.y = atLeast(this.y, n);
    this.gap = atLeast(this.gap, n);
    this.sawtooth = atLeast(this.sawtooth, n);
    this.#index = atLeast(this.#index, n);
    this.#raw = atLeast(this.#raw, n);
    this.#scratch = atLeast(this.#scratch, n);
  }
}

/**
 * Whether a reading is part of a burst: higher than one of the three before it and one of the three after it, which lie
 * at the same height, at most {@link MAX_BURST} cycles between them.
 */
function inBurst(raw: Float64Array, k: number, found: number, threshold: number): boolean {
  for (let before = 1; before <= 3 && k - before >= 0; before++) {
    for (let after = 1; after <= 3 && k + after < found && before + after - 1 <= MAX_BURST; after++) {
      const left = at(raw, k - before);
      const right = at(raw, k + after);
      const above = at(raw, k) - Math.max(left, right);
      if (above > threshold && Math.abs(right - left) < 0.5 * above) return true;
    }
  }
  return false;
}

/**
 * Cycles since the last collection, a large drop, written to `sawtooth`. A garbage collector that runs every few cycles
 * draws a sawtooth that a straight line cannot follow and that would be taken for noise. Step 4 of docs/algorithm.md.
 * @returns false, with `sawtooth` meaningless, for fewer than 3 drops, or too many to be collections
 */
function sawtoothCovariate(y: Float64Array, m: number, sawtooth: Float64Array, scratch: Float64Array): boolean {
  const steps = m - 1;
  if (steps < 8) return false;
  for (let i = 0; i < steps; i++) scratch[i] = at(y, i + 1) - at(y, i);
  const typical = medianInPlace(scratch, steps);
  for (let i = 0; i < steps; i++) scratch[i] = Math.abs(at(y, i + 1) - at(y, i) - typical);
  const drop = -Math.max(5 * medianInPlace(scratch, steps) * 1.4826, 1);
  let drops = 0;
  let first = 0;
  let last = 0;
  let since = 0;
  sawtooth[0] = 0;
  for (let i = 1; i < m; i++) {
    const rise = at(y, i) - at(y, i - 1);
    // A cycle without growth, beside steep growth, is no collection: it lies lower, and is not.
    if (rise - typical < drop && rise < drop / 2) {
      if (drops === 0) first = i;
      else scratch[drops - 1] = i - last;
      drops++;
      last = i;
      since = 0;
    } else since++;
    sawtooth[i] = since;
  }
  if (drops < 3 || drops > steps / 2.5) return false;
  // Before the first drop the ramp is continued backwards, as if the drop before it had been one spacing earlier.
  const lead = Math.max(0, medianInPlace(scratch, drops - 1) - first);
  for (let i = 0; i < first; i++) sawtooth[i] = at(sawtooth, i) + lead;
  return true;
}
